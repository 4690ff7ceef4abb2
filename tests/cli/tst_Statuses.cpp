// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Command.h"
#include "support/CtlSandbox.h"
#include "support/ScratchCluster.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>
#include <array>
#include <memory>

using namespace tenantry;
using namespace tenantry::test;

/// One rule for the status of every command, and one JSON document of each. Whoever adds a command adds its row.
class tst_Statuses : public QObject {
    Q_OBJECT

    enum class Needs { Nothing, Profile, Server };
    struct Row {
        const char *path;
        Needs needs;
        const char *changing; ///< what makes it change the database, unasked; nullptr: it changes none
        const char *nothing;  ///< in addition, with which there is nothing to do; nullptr: there always is
        const char *needed;   ///< what it cannot do without, of a tenant t
    };
    /// In the order of the help.
    static constexpr std::array rows{
        Row{"tenants", Needs::Server, nullptr, nullptr, ""},
        Row{"tenant create", Needs::Server, nullptr, nullptr, "T --schema t --domain t.example.org --yes"},
        Row{"tenant clone", Needs::Server, nullptr, nullptr, "t u --yes"},
        Row{"tenant rename", Needs::Server, nullptr, nullptr, "t u --yes"},
        Row{"tenant archive", Needs::Server, nullptr, nullptr, "t --yes"},
        Row{"tenant drop", Needs::Server, nullptr, nullptr, "t --yes"},
        Row{"tenant repair", Needs::Server, nullptr, nullptr, "t --yes"},
        Row{"verify", Needs::Server, "--fix --yes --no-backup", "--tenant acme_tools --fix --yes --no-backup", ""},
        Row{"gate", Needs::Server, nullptr, nullptr, ""},
        Row{"status", Needs::Server, nullptr, nullptr, ""},
        Row{"info", Needs::Server, nullptr, nullptr, ""},
        Row{"migrate", Needs::Server, "--yes --no-backup", "--tenant acme_tools --yes --no-backup", ""},
        Row{"diagnose", Needs::Server, nullptr, "--tenant acme_tools", ""},
        Row{"recover", Needs::Server, "--yes --no-backup", "--tenant acme_tools --yes --no-backup", ""},
        Row{"rollback", Needs::Server, nullptr, nullptr, "--app a --to zero --tenant t --yes"},
        Row{"backup create", Needs::Server, nullptr, nullptr, ""},
        Row{"backup list", Needs::Profile, nullptr, "", ""},
        Row{"backup show", Needs::Profile, nullptr, nullptr, ""},
        Row{"backup verify", Needs::Profile, nullptr, nullptr, ""},
        Row{"backup restore", Needs::Server, nullptr, nullptr, "--tenant t --yes"},
        Row{"backup kept", Needs::Server, nullptr, "", ""},
        Row{"metrics", Needs::Server, nullptr, nullptr, ""},
        Row{"runs list", Needs::Nothing, nullptr, "", ""},
        Row{"runs show", Needs::Nothing, nullptr, nullptr, ""},
        Row{"runs resume", Needs::Nothing, nullptr, "--yes", ""},
        Row{"sandbox start", Needs::Nothing, nullptr, nullptr, ""},
        Row{"sandbox stop", Needs::Nothing, nullptr, nullptr, ""},
        Row{"sandbox status", Needs::Nothing, nullptr, nullptr, ""},
    };

    std::unique_ptr<CtlSandbox> m_sandbox;

    QString file(const QString &name, const QByteArray &text) const
    {
        QFile out(m_sandbox->home().file(name));
        if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size())
            qFatal("cannot write a profile");
        return out.fileName();
    }
    QByteArray sandboxProfile() const
    {
        QFile in(m_sandbox->profile());
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }
    /// Runs it for people and for programs; what programs get is one document, and the status is the same.
    static int statusOf(const QStringList &arguments)
    {
        const CtlResult text = runCtl(arguments);
        const CtlResult json = runCtl(arguments + QStringList{QStringLiteral("--json")});
        QJsonParseError error;
        QJsonDocument::fromJson(json.out, &error);
        if (error.error != QJsonParseError::NoError)
            qWarning("no pure JSON: %s", json.out.constData());
        if (text.status != json.status)
            qWarning("%d for people, %d for programs: %s", text.status, json.status, json.err.constData());
        return error.error == QJsonParseError::NoError && text.status == json.status ? json.status : -1;
    }
    static void eachCommand()
    {
        QTest::addColumn<int>("row");
        for (size_t i = 0; i < rows.size(); ++i)
            QTest::newRow(rows[i].path) << static_cast<int>(i);
    }

private Q_SLOTS:
    void initTestCase() { m_sandbox = std::make_unique<CtlSandbox>(12); }
    void cleanupTestCase() { m_sandbox.reset(); }

    void everyCommandHasItsRow()
    {
        QStringList known;
        for (const Row &row : rows)
            known << QString::fromLatin1(row.path);
        QStringList there;
        for (const auto &command : cli::allCommands())
            there << QString::fromLatin1(command->path());
        known.sort();
        there.sort();
        QCOMPARE(there, known);
    }

    void wrongUsageIs64_data() { eachCommand(); }
    void wrongUsageIs64()
    {
        QFETCH(int, row);
        const QStringList command = words(rows[static_cast<size_t>(row)].path);
        QCOMPARE(statusOf(command + QStringList{QStringLiteral("--bogus")}), 64);
        QCOMPARE(statusOf(QStringList{QStringLiteral("--dsn"), QString()} + command), 64);
    }

    void aProfileThatIsNotThereIs78_data() { eachCommand(); }
    void aProfileThatIsNotThereIs78()
    {
        QFETCH(int, row);
        const Row &one = rows[static_cast<size_t>(row)];
        if (one.needs == Needs::Nothing)
            return;
        const QStringList none{QStringLiteral("--profile"), m_sandbox->home().file(QStringLiteral("none.toml"))};
        QCOMPARE(statusOf(none + words(one.path) + words(one.needed)), 78);
    }

    void aServerThatDoesNotAnswerIs69_data() { eachCommand(); }
    void aServerThatDoesNotAnswerIs69()
    {
        QFETCH(int, row);
        const Row &one = rows[static_cast<size_t>(row)];
        if (one.needs != Needs::Server)
            return;
        const QString silent =
            file(QStringLiteral("silent.toml"),
                 "[database]\nconninfo = \"host=/nowhere dbname=x\"\n[migrations]\nfolder = \"/\"\n");
        QStringList more = words(one.needed);
        if (qstrcmp(one.path, "backup restore") == 0)
            more << QStringLiteral("--undo");
        else if (qstrcmp(one.path, "gate") == 0)
            more = words("--timeout 0"); // it would wait for one that comes yet
        QCOMPARE(statusOf(QStringList{QStringLiteral("--profile"), silent} + words(one.path) + more), 69);
    }

    void changingWhatIsReadOnlyIs78_data() { eachCommand(); }
    void changingWhatIsReadOnlyIs78()
    {
        QFETCH(int, row);
        const Row &one = rows[static_cast<size_t>(row)];
        if (!one.changing)
            return;
        const QString readOnly = file(QStringLiteral("sandbox/read-only.toml"),
                                      sandboxProfile().replace("[database]\n", "[database]\nread_only = true\n"));
        const QStringList profile{QStringLiteral("--profile"), readOnly};
        QCOMPARE(statusOf(profile + words(one.path) + words(one.changing)), 78);
    }

    /// Where nobody is there to be asked.
    void changingWithoutAConsentIs64_data() { eachCommand(); }
    void changingWithoutAConsentIs64()
    {
        QFETCH(int, row);
        const Row &one = rows[static_cast<size_t>(row)];
        if (!one.changing)
            return;
        QStringList asks = words(one.changing);
        asks.removeAll(QStringLiteral("--yes"));
        QCOMPARE(statusOf(QStringList{QStringLiteral("--profile"), m_sandbox->profile()} + words(one.path) + asks), 64);
    }

    void nothingToDoIs0_data() { eachCommand(); }
    void nothingToDoIs0()
    {
        QFETCH(int, row);
        const Row &one = rows[static_cast<size_t>(row)];
        if (!one.nothing)
            return;
        QCOMPARE(statusOf(QStringList{QStringLiteral("--profile"), m_sandbox->profile()} + words(one.path)
                          + words(one.nothing)),
                 0);
    }

    void whatIsNotThereIs1()
    {
        const QStringList profile{QStringLiteral("--profile"), m_sandbox->profile()};
        for (const char *line :
             {"verify --tenant nope", "gate --tenant nope", "status --tenant nope", "migrate --tenant nope --yes",
              "diagnose --tenant nope", "recover --tenant nope --yes", "backup create --tenant nope",
              "backup show nope", "backup verify nope", "runs show nope", "runs resume nope --yes"})
            QVERIFY2(statusOf(profile + words(line)) == 1, line);
        const QString none = m_sandbox->home().file(QStringLiteral("none"));
        for (const char *line : {"sandbox status --dir", "sandbox stop --dir"})
            QVERIFY2(statusOf(words(line) + QStringList{none}) == 1, line);
    }

    void findingsAre1()
    {
        const QStringList profile{QStringLiteral("--profile"), m_sandbox->profile()};
        for (const char *line : {"verify", "verify --quiet", "gate", "gate --tenant cedar_logistics", "diagnose"})
            QVERIFY2(statusOf(profile + words(line)) == 1, line);
    }

    /// A dry run ends as what it shows would, if all of it is done: what is left alone is not in order.
    void aDryRunEndsAsItsRunWould_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("status");
        QTest::newRow("all of what was asked for") << QStringLiteral("migrate --tenant bluewater_clinic") << 0;
        QTest::newRow("nothing to do") << QStringLiteral("migrate --tenant acme_tools") << 0;
        QTest::newRow("some are left alone") << QStringLiteral("migrate") << 3;
        QTest::newRow("all are left alone") << QStringLiteral("migrate --tenant umbra_studio") << 1;
    }
    void aDryRunEndsAsItsRunWould()
    {
        QFETCH(QString, line);
        QFETCH(int, status);
        const QStringList profile{QStringLiteral("--profile"), m_sandbox->profile()};
        QCOMPARE(statusOf(profile + line.split(u' ') + QStringList{QStringLiteral("--dry-run")}), status);
    }

    /// What matches the pattern and can be no tenant needs a person, whatever else was done.
    void aNameThatIsNoneIsLeft()
    {
        exec(m_sandbox->superuserConninfo(), "CREATE SCHEMA \"$user\"");
        const auto profileFor = [this](const char *name, const char *pattern) {
            QByteArray text = sandboxProfile();
            text.replace("registry = \"table\"", QByteArray("registry = \"pattern\"\npattern = \"") + pattern + "\"");
            return QStringList{QStringLiteral("--profile"),
                               file(QStringLiteral("sandbox/") + QLatin1String(name), text)};
        };
        const QStringList behind = profileFor("behind.toml", "^bluewater_clinic$|^[$]user$");
        const CtlResult verify = runCtl(behind + words("verify --json"));
        QVERIFY2(verify.out.contains("\"invalid_name\""), verify.out);
        QCOMPARE(statusOf(behind + words("verify")), 1);
        QCOMPARE(statusOf(behind + words("gate --timeout 0")), 1);
        QCOMPARE(statusOf(behind + words("migrate --dry-run")), 3);
        const QStringList done = profileFor("done.toml", "^acme_tools$|^[$]user$");
        QCOMPARE(statusOf(done + words("migrate --dry-run")), 1);
        QCOMPARE(statusOf(done + words("migrate --yes --no-backup")), 1);
        const CtlResult partly = runCtl(behind + words("migrate --yes --no-backup --json"));
        QCOMPARE(partly.status, 3);
        QCOMPARE(partly.json()[u"run"].toObject()[u"tenants_done"].toInt(), 1);
        exec(m_sandbox->superuserConninfo(), "DROP SCHEMA \"$user\"");
    }

    /// Some are done, others not.
    void partlyDoneIs3()
    {
        m_sandbox->addMigration(QStringLiteral("0099_made.sql"),
                                "DO $$ BEGIN IF current_schema <> 'acme_tools' THEN RAISE 'not here'; END IF; END $$; "
                                "CREATE TABLE made (id int);");
        const QStringList profile{QStringLiteral("--profile"), m_sandbox->profile()};
        const CtlResult done = runCtl(profile + words("migrate --canary acme_tools --yes --no-backup --json"));
        QVERIFY(!done.json().isEmpty());
        QVERIFY2(done.json()[u"run"].toObject()[u"tenants_failed"].toInt() > 0, done.out);
        QVERIFY2(done.json()[u"run"].toObject()[u"tenants_done"].toInt() > 0, done.out);
        QCOMPARE(done.status, 3);
    }
};

QTEST_GUILESS_MAIN(tst_Statuses)
#include "tst_Statuses.moc"
