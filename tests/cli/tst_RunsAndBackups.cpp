// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/CtlSandbox.h"
#include "support/ScratchCluster.h"
#include "tenants/AsideSchema.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

#include <memory>

using namespace tenantry;
using namespace tenantry::test;

namespace {

QString errorCode(const CtlResult &result)
{
    return result.json()[u"error"].toObject()[u"code"].toString();
}

} // namespace

/// What must not be confused: runs of different kinds, databases behind one profile, backups in one folder, a restore
/// that was cut off and an empty tenant.
class tst_RunsAndBackups : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<CtlSandbox> m_sandbox;

    CtlResult ctl(const char *arguments) const { return m_sandbox->ctl(words(arguments)); }

    QString valueOf(const QByteArray &sql) const { return value(m_sandbox->conninfo(), sql); }

    /// A profile like the sandbox's with \p from replaced by \p to.
    QString profileWith(const QString &name, const QByteArray &from, const QByteArray &to) const
    {
        QFile own(m_sandbox->profile());
        QFile other(m_sandbox->folder() + u'/' + name);
        if (!own.open(QIODevice::ReadOnly) || !other.open(QIODevice::WriteOnly))
            return {};
        QByteArray text = own.readAll();
        text.replace(from, to);
        return other.write(text) == text.size() ? other.fileName() : QString();
    }

    /// The sandbox's database under another name on the same server.
    QString otherDatabase() const
    {
        exec(m_sandbox->superuserConninfo().replace(QStringLiteral("tenantry_sandbox"), QStringLiteral("postgres")),
             "CREATE DATABASE staging TEMPLATE tenantry_sandbox");
        return QString(m_sandbox->conninfo()).replace(QStringLiteral("tenantry_sandbox"), QStringLiteral("staging"));
    }

private Q_SLOTS:
    void initTestCase() { m_sandbox = std::make_unique<CtlSandbox>(); }
    void cleanupTestCase() { m_sandbox.reset(); }

    void aBackupIsNotResumed()
    {
        const CtlResult backup = ctl("backup create --tenant bluewater_clinic --json");
        QVERIFY2(backup.status == 0, backup.out + backup.err);
        const QString id = backup.json()[u"id"].toString();
        const CtlResult resumed = m_sandbox->ctl(words("runs resume --yes --no-backup --json") << id);
        QCOMPARE(resumed.status, 64);
        QCOMPARE(errorCode(resumed), QStringLiteral("usage_wrong"));
        const CtlResult last = ctl("runs resume --yes --no-backup --json");
        QCOMPARE(last.status, 0);
        QCOMPARE(last.json()[u"status"].toString(), QStringLiteral("nothing_to_do"));
        QCOMPARE(valueOf("SELECT count(*) FROM bluewater_clinic.schema_migrations WHERE version = '0018'"),
                 QStringLiteral("0"));
    }

    /// What was confirmed can be read years later, whatever became of the files.
    void thePlanIsKeptWithItsRun()
    {
        const QString file = QStringLiteral("0019_kept.sql");
        m_sandbox->addMigration(file, "CREATE TABLE kept_with_the_run (id int);\n");
        const CtlResult applied = ctl("migrate --tenant delta_fitness --tenant umbra_studio --yes --no-backup --json");
        QVERIFY(QFile::remove(m_sandbox->folder() + QStringLiteral("/migrations/") + file));
        QVERIFY2(applied.status == 0, applied.out + applied.err);
        const CtlResult shown = ctl("runs show last --plan");
        QVERIFY2(shown.status == 0, shown.out + shown.err);
        QVERIFY2(shown.out.contains("-- Apply 0019\nCREATE TABLE kept_with_the_run (id int);"), shown.out);
        const QJsonObject plan = ctl("runs show last --plan --json").json()[u"plan"].toObject();
        QCOMPARE(plan[u"tenants"].toObject().size(), qsizetype(2));
        QVERIFY(!plan[u"step_lists"].toArray().isEmpty());
        const CtlResult one = ctl("runs show last --plan --tenant umbra_studio");
        QVERIFY2(one.out.contains("umbra_studio") && !one.out.contains("delta_fitness"), one.out);

        const CtlResult backup = ctl("backup create --tenant umbra_studio --json");
        QVERIFY2(backup.status == 0, backup.out + backup.err);
        const CtlResult commands = ctl("runs show last --plan");
        QVERIFY2(commands.out.contains("pg_dump") && commands.out.contains("umbra_studio"), commands.out);
        exec(m_sandbox->superuserConninfo(), "DROP TABLE umbra_studio.kept_with_the_run, "
                                             "delta_fitness.kept_with_the_run; DELETE FROM "
                                             "umbra_studio.schema_migrations WHERE version = '0019'; DELETE FROM "
                                             "delta_fitness.schema_migrations WHERE version = '0019'");
    }

    void anotherDatabaseIsAnotherConnection()
    {
        const QString staging = otherDatabase();
        const QStringList there{QStringLiteral("--dsn"), staging};
        m_sandbox->addMigration(QStringLiteral("0019_broken.sql"), "SELECT * FROM no_such_table;\n");
        const CtlResult failed =
            m_sandbox->ctl(there + words("migrate --tenant cedar_logistics --yes --no-backup --json"));
        QVERIFY2(failed.status != 0, failed.out);
        QFile::remove(m_sandbox->folder() + QStringLiteral("/migrations/0019_broken.sql"));
        QCOMPARE(value(staging, "SELECT count(*) FROM cedar_logistics.schema_migrations"), QStringLiteral("18"));
        const QString before = valueOf("SELECT count(*) FROM cedar_logistics.schema_migrations");

        const QString run = failed.json()[u"run"].toObject()[u"id"].toString();
        const CtlResult here = m_sandbox->ctl(words("runs resume --yes --no-backup --json") << run);
        QCOMPARE(here.status, 64);
        const CtlResult unnamed = runCtl(words("runs resume --yes --no-backup --json") << run);
        QCOMPARE(unnamed.status, 64);
        QCOMPARE(valueOf("SELECT count(*) FROM cedar_logistics.schema_migrations"), before);
        const CtlResult again = m_sandbox->ctl(there + words("runs resume --yes --no-backup --json"));
        QVERIFY2(again.status == 0, again.out + again.err);

        // TempHome's BACKUP_DIR is one folder for all connections.
        exec(staging, "UPDATE acme_tools.account SET full_name = 'STAGING'");
        const CtlResult foreign = m_sandbox->ctl(there + words("backup create --tenant acme_tools --json"));
        QVERIFY2(foreign.status == 0, foreign.out + foreign.err);
        const QString id = foreign.json()[u"id"].toString();
        QCOMPARE(ctl("backup list --tenant acme_tools --json").json()[u"backups"].toArray().size(), 0);
        const CtlResult last = ctl("backup restore last --tenant acme_tools --yes --json");
        QCOMPARE(last.status, 1);
        QCOMPARE(errorCode(last), QStringLiteral("backup_missing"));
        const CtlResult named = m_sandbox->ctl(words("backup restore --tenant acme_tools --yes --json") << id);
        QCOMPARE(named.status, 1);
        QCOMPARE(errorCode(named), QStringLiteral("server_changed"));
        QCOMPARE(valueOf("SELECT count(*) FROM acme_tools.account WHERE full_name = 'STAGING'"), QStringLiteral("0"));
        const CtlResult meant =
            m_sandbox->ctl(words("backup restore --tenant umbra_studio --foreign --dry-run --json") << id);
        QCOMPARE(errorCode(meant), QStringLiteral("tenant_missing")); // accepted, but it does not hold this tenant
        const CtlResult wanted =
            m_sandbox->ctl(words("backup restore --tenant acme_tools --foreign --dry-run --json") << id);
        QCOMPARE(wanted.status, 0);
    }

    void aRestoreThatWasCutOffIsNoEmptyTenant()
    {
        const QString schema = QStringLiteral("umbra_studio");
        const auto before = m_sandbox->tableSums(schema);
        const QString aside = asideNameFor(schema, QDateTime(QDate(2026, 11, 20), QTime(9, 31, 5), Qt::UTC), 1);
        const RestoreMarker marker{QStringLiteral("0123456789abcdef"), aside, QStringLiteral("20261120-093000-abcd")};
        exec(m_sandbox->conninfo(), "ALTER SCHEMA umbra_studio RENAME TO " + aside.toUtf8()
                                        + "; CREATE SCHEMA umbra_studio; COMMENT ON SCHEMA umbra_studio IS '"
                                        + marker.toComment().toUtf8() + "'");

        const CtlResult found = ctl("diagnose --tenant umbra_studio --json");
        const QJsonArray issues = found.json()[u"issues"].toArray();
        QCOMPARE(issues.size(), 1);
        QCOMPARE(issues.first()[u"type"].toString(), QStringLiteral("interrupted_restore"));
        QCOMPARE(issues.first()[u"severity"].toString(), QStringLiteral("critical"));
        QVERIFY(issues.first()[u"description"].toString().contains(aside));
        for (const char *command :
             {"verify --fix --tenant umbra_studio --yes --json", "migrate --tenant umbra_studio --yes --json"}) {
            const CtlResult fixed = ctl(command);
            QVERIFY2(fixed.status == 1, fixed.out + fixed.err);
        }
        QCOMPARE(valueOf("SELECT count(*) FROM pg_class WHERE relnamespace = 'umbra_studio'::regnamespace"),
                 QStringLiteral("0"));
        QCOMPARE(errorCode(ctl("backup create --tenant umbra_studio --json")), QStringLiteral("backup_failed"));
        const CtlResult all = ctl("backup create --json");
        QVERIFY2(all.status == 3, all.out + all.err);
        QCOMPARE(all.json()[u"left"].toArray().first()[u"schema_name"].toString(), schema);

        QCOMPARE(errorCode(ctl("backup restore --undo --tenant acme_tools --yes --json")),
                 QStringLiteral("restore_failed"));
        QCOMPARE(ctl("backup restore --undo --tenant umbra_studio").status, 64); // nobody said yes
        const CtlResult shown = ctl("backup restore --undo --tenant umbra_studio --dry-run --json");
        QCOMPARE(shown.status, 0);
        QVERIFY2(shown.json()[u"dry_run"].toBool(), shown.out + shown.err);
        QVERIFY(shown.json()[u"steps"].toArray().first().toString().contains(QStringLiteral("RENAME TO")));
        const CtlResult undone = ctl("backup restore --undo --tenant umbra_studio --yes --json");
        QVERIFY2(undone.status == 0, undone.out + undone.err);
        QCOMPARE(undone.json()[u"status"].toString(), QStringLiteral("taken_back"));
        QCOMPARE(m_sandbox->tableSums(schema), before);
        QCOMPARE(ctl("verify --tenant umbra_studio").status, 0);
    }

    void whatARestoreKeptIsTakenBackOrDropped()
    {
        const QString schema = QStringLiteral("umbra_studio");
        const auto before = m_sandbox->tableSums(schema);
        const QString aside = asideNameFor(schema, QDateTime(QDate(2026, 1, 20), QTime(9, 31, 5), Qt::UTC), 1);
        QCOMPARE(ctl("backup kept --json").json()[u"kept"].toArray().size(), 0);
        exec(m_sandbox->conninfo(),
             "ALTER SCHEMA umbra_studio RENAME TO " + aside.toUtf8()
                 + "; CREATE SCHEMA umbra_studio; CREATE TABLE umbra_studio.since AS SELECT 1 AS id");
        const QJsonArray kept = ctl("backup kept --json").json()[u"kept"].toArray();
        QCOMPARE(kept.size(), 1);
        QCOMPARE(kept.first()[u"name"].toString(), aside);
        QCOMPARE(kept.first()[u"schema_name"].toString(), schema);
        QCOMPARE(kept.first()[u"since"].toString(), QStringLiteral("2026-01-20T09:31:05Z"));
        QVERIFY(kept.first()[u"bytes"].toInt() > 0);
        QVERIFY(!kept.first()[u"needed"].toBool(true));
        QVERIFY(QString::fromUtf8(ctl("backup kept").out).contains(aside));
        const QJsonArray issues = ctl("diagnose --type kept_schema --json").json()[u"issues"].toArray();
        QCOMPARE(issues.size(), 1);
        QCOMPARE(issues.first()[u"severity"].toString(), QStringLiteral("low"));

        for (const char *wrong : {"--drop --yes", "--take-back --yes"}) {
            QCOMPARE(m_sandbox->ctl(words("backup kept") + words(wrong)).status, 64);
            const CtlResult none = m_sandbox->ctl(words("backup kept x__before_20200101_000000 --json") + words(wrong));
            QCOMPARE(errorCode(none), QStringLiteral("tenant_missing"));
            QCOMPARE(errorCode(m_sandbox->ctl(words("backup kept umbra_studio --json") + words(wrong))),
                     QStringLiteral("tenant_missing"));
        }
        QCOMPARE(m_sandbox->ctl(words("backup kept") << aside).status, 64); // what is to be done with it?
        QCOMPARE(m_sandbox->ctl(words("backup kept --drop --take-back --yes") << aside).status, 64);
        QCOMPARE(m_sandbox->ctl(words("backup kept --drop") << aside).status, 64); // nobody said yes
        QCOMPARE(m_sandbox->ctl(words("backup kept --take-back") << aside).status, 64);
        const CtlResult shown = m_sandbox->ctl(words("backup kept --take-back --dry-run --json") << aside);
        QVERIFY(shown.json()[u"dry_run"].toBool());
        QVERIFY(shown.json()[u"steps"].toArray().first().toString().contains(QStringLiteral("RENAME TO")));
        QCOMPARE(valueOf("SELECT id FROM umbra_studio.since"), QStringLiteral("1")); // nothing was done so far

        const CtlResult back = m_sandbox->ctl(words("backup kept --take-back --yes --json") << aside);
        QVERIFY2(back.status == 0, back.out + back.err);
        QCOMPARE(back.json()[u"status"].toString(), QStringLiteral("taken_back"));
        QCOMPARE(m_sandbox->tableSums(schema), before);
        const QString restored = back.json()[u"aside"].toString();
        QCOMPARE(ctl("backup kept --json").json()[u"kept"].toArray().first()[u"name"].toString(), restored);
        const CtlResult dropped = m_sandbox->ctl(words("backup kept --drop --yes --json") << restored);
        QVERIFY2(dropped.status == 0, dropped.out + dropped.err);
        QCOMPARE(dropped.json()[u"status"].toString(), QStringLiteral("dropped"));
        QCOMPARE(ctl("backup kept --json").json()[u"kept"].toArray().size(), 0);
        QCOMPARE(ctl("verify --tenant umbra_studio").status, 0);
    }

    void aReadOnlyProfileIsNotWrittenThrough()
    {
        const QString profile =
            profileWith(QStringLiteral("readonly.toml"), "[database]", "[database]\nread_only = true");
        const QStringList with{QStringLiteral("--profile"), profile};
        for (const char *command : {"migrate --tenant cedar_logistics --yes --no-backup --json",
                                    "backup restore last --tenant bluewater_clinic --yes --json"}) {
            const CtlResult refused = runCtl(with + words(command));
            QVERIFY2(refused.status != 0, refused.out);
        }
        const CtlResult refused = runCtl(with + words("migrate --tenant cedar_logistics --yes --no-backup --json"));
        QCOMPARE(refused.status, 78);
        QCOMPARE(errorCode(refused), QStringLiteral("read_only_server"));
        QCOMPARE(runCtl(with + words("verify --tenant acme_tools")).status, 0);
    }

    void whatCouldNotBeReadIsNotDone()
    {
        Connection other = connectTo(m_sandbox->conninfo());
        QVERIFY(other.script("BEGIN; LOCK TABLE willow_garden.schema_migrations"));
        const CtlResult busy = ctl("migrate --tenant willow_garden --yes --json");
        QCOMPARE(busy.status, 75);
        QCOMPARE(busy.json()[u"left"].toArray().first()[u"type"].toString(), QStringLiteral("busy"));
        QCOMPARE(ctl("status --tenant willow_garden --json").status, 1);
        QVERIFY(other.script("ROLLBACK"));
        QCOMPARE(ctl("status --tenant willow_garden --json").status, 0);
    }

    void oneDamagedArchiveLeavesTheOthers()
    {
        const CtlResult made = ctl("backup create --tenant acme_tools --tenant tundra_gear --json");
        QVERIFY2(made.status == 0, made.out + made.err);
        const QString id = made.json()[u"id"].toString();
        const QJsonArray files = made.json()[u"files"].toArray();
        QCOMPARE(files.size(), 2);
        QFile file(files.first().toString());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(file.size() / 2));
        char byte = 0;
        QVERIFY(file.peek(&byte, 1) == 1);
        byte = static_cast<char>(byte ^ 1);
        QVERIFY(file.write(&byte, 1) == 1);
        file.close();
        QCOMPARE(m_sandbox->ctl(words("backup verify --json") << id).status, 1);
        const auto before = m_sandbox->tableSums(QStringLiteral("acme_tools"));
        const CtlResult damaged = m_sandbox->ctl(words("backup restore --tenant acme_tools --yes --json") << id);
        QCOMPARE(damaged.status, 1);
        QCOMPARE(errorCode(damaged), QStringLiteral("backup_damaged"));
        QCOMPARE(m_sandbox->tableSums(QStringLiteral("acme_tools")), before);
        const CtlResult sound = m_sandbox->ctl(words("backup restore --tenant tundra_gear --yes --json") << id);
        QVERIFY2(sound.status == 0, sound.out + sound.err);
    }

    void backupsNeedNoMigrations()
    {
        const QString folder = m_sandbox->folder() + QStringLiteral("/migrations");
        QVERIFY(QDir().rename(folder, folder + QStringLiteral(".away")));
        const CtlResult made = ctl("backup create --tenant acme_tools --json");
        const CtlResult restored = ctl("backup restore last --tenant acme_tools --yes --json");
        const CtlResult verified = ctl("verify --json");
        QVERIFY(QDir().rename(folder + QStringLiteral(".away"), folder));
        QVERIFY2(made.status == 0, made.out + made.err);
        QVERIFY2(made.err.contains("warning"), made.err);
        QVERIFY2(restored.status == 0, restored.out + restored.err);
        QCOMPARE(verified.status, 78); // without migrations nothing can be verified
    }

    void noTenantsIsNoBackup()
    {
        const QString profile =
            profileWith(QStringLiteral("empty.toml"), "table = \"public.tenants\"", "pattern = \"^nobody\"");
        QFile file(profile);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray text = file.readAll();
        text.replace("registry = \"table\"", "registry = \"pattern\"");
        QVERIFY(file.resize(0) && file.seek(0));
        file.write(text);
        file.close();
        const CtlResult nothing = runCtl({QStringLiteral("--profile"), profile, QStringLiteral("backup"),
                                          QStringLiteral("create"), QStringLiteral("--json")});
        QVERIFY2(nothing.status == 1, nothing.out + nothing.err);
        QVERIFY(!nothing.json()[u"error"].toObject()[u"hint"].toString().isEmpty());
    }

    /// One rule for all that apply: what is left alone makes it partly done, also for the rest of a run.
    void whatAResumeLeavesAloneMakesItPartlyDone()
    {
        m_sandbox->addMigration(QStringLiteral("0019_later.sql"), "SELECT * FROM no_such_table;\n");
        const CtlResult failed = ctl("migrate --tenant acme_tools --tenant cedar_logistics --yes --no-backup --json");
        QCOMPARE(failed.status, 1);
        m_sandbox->addMigration(QStringLiteral("0019_later.sql"), "CREATE TABLE later (id int);\n");
        exec(m_sandbox->conninfo(), "UPDATE cedar_logistics.schema_migrations SET checksum = repeat('0', 64) "
                                    "WHERE version = '0001'");
        const CtlResult resumed = ctl("runs resume last --yes --no-backup --json");
        QVERIFY2(resumed.status == 3, resumed.out + resumed.err);
        QCOMPARE(resumed.json()[u"status"].toString(), QStringLiteral("succeeded"));
        QCOMPARE(resumed.json()[u"left"].toArray().first()[u"schema_name"].toString(),
                 QStringLiteral("cedar_logistics"));
    }
};

QTEST_GUILESS_MAIN(tst_RunsAndBackups)
#include "tst_RunsAndBackups.moc"
