// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/CtlSandbox.h"
#include "support/RunCtl.h"
#include "support/TempHome.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <memory>

using namespace tenantry::test;

/// What needs no server: options, profiles, errors. stdout, stderr and exit status are compared to the letter, because
/// scripts depend on them.
class tst_CommandLine : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<TempHome> m_home;

    QString profile(const QString &name, const QByteArray &text) const
    {
        const QString file = m_home->file(name);
        QDir().mkpath(m_home->file(QStringLiteral("migrations")));
        QFile out(file);
        if (!out.open(QIODevice::WriteOnly))
            qFatal("cannot write a profile");
        out.write(text);
        return file;
    }

    static QByteArray errorText(const QString &message, const QString &hint)
    {
        return QStringLiteral("tenantryctl: error: %1\nhint: %2\n").arg(message, hint).toUtf8();
    }

    /// The document as tenantryctl prints it.
    static QByteArray errorJson(const QString &code, const QString &message, const QString &hint)
    {
        const auto escaped = [](QString text) { return text.replace(u'"', QStringLiteral("\\\"")); };
        return QStringLiteral("{\n  \"error\": {\n    \"code\": \"%1\",\n    \"message\": \"%2\",\n    \"hint\": "
                              "\"%3\"\n  }\n}\n")
            .arg(code, escaped(message), escaped(hint))
            .toUtf8();
    }

private Q_SLOTS:
    void init() { m_home = std::make_unique<TempHome>(); }
    void cleanup() { m_home.reset(); }

    void namesWhatIsWrongWithTheOptions_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("message");
        const QString commands = QStringLiteral("There are: tenants, tenant, verify, gate, status, info, migrate, "
                                                "diagnose, recover, rollback, backup, metrics, runs, "
                                                "sandbox.");
        QTest::newRow("nothing") << QStringList{} << QStringLiteral("No command was given. ") + commands;
        QTest::newRow("mistyped command")
            << QStringList{QStringLiteral("verfy")} << QStringLiteral("There is no command \"verfy\". ") + commands;
        QTest::newRow("group alone") << QStringList{QStringLiteral("runs")}
                                     << QStringLiteral("\"runs\" needs one of: list, show, resume.");
        QTest::newRow("unknown option") << QStringList{QStringLiteral("verify"), QStringLiteral("--bogus")}
                                        << QStringLiteral("The following argument was not expected: --bogus");
        QTest::newRow("out of range") << QStringList{QStringLiteral("migrate"), QStringLiteral("--jobs"),
                                                     QStringLiteral("0")}
                                      << QStringLiteral("--jobs: Value 0 not in range 1 to 64");
        QTest::newRow("too many tenants") << QStringList{QStringLiteral("sandbox"), QStringLiteral("start"),
                                                         QStringLiteral("--tenants"), QStringLiteral("20000")}
                                          << QStringLiteral("--tenants: Value 20000 not in range 1 to 10000");
        for (const char *line : {"--dsn  verify", "--connection  status", "--profile  info", "verify --app ",
                                 "migrate --to ", "migrate --canary ", "migrate --tenant ", "backup restore --tenant ",
                                 "backup create --tenant ", "diagnose --type ", "metrics --export "}) {
            const QStringList split = QString::fromLatin1(line).split(u' ');
            const QString option = split.at(split.indexOf(QString()) - 1);
            QTest::newRow(line) << split << option + QStringLiteral(": the value is empty");
            QStringList glued = split;
            glued.removeAll(QString());
            glued.replace(glued.indexOf(option), option + u'=');
            QTest::newRow(qPrintable(glued.join(u' '))) << glued << option + QStringLiteral(": the value is empty");
        }
        QTest::newRow("blank") << QStringList{QStringLiteral("--dsn"), QStringLiteral(" \t"), QStringLiteral("verify")}
                               << QStringLiteral("--dsn: the value is empty");
        QTest::newRow("empty operand") << QStringList{QStringLiteral("runs"), QStringLiteral("show"), QString()}
                                       << QStringLiteral("id: the value is empty");
        QTest::newRow("value missing") << QStringList{QStringLiteral("migrate"), QStringLiteral("--to")}
                                       << QStringLiteral("--to: 1 required VERSION missing");
    }
    void namesWhatIsWrongWithTheOptions()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, message);
        const QString hint = QStringLiteral("See tenantryctl --help.");
        const CtlResult text = runCtl(arguments);
        QCOMPARE(text.err, errorText(message, hint));
        QCOMPARE(text.out, QByteArray());
        QCOMPARE(text.status, 64);

        if (arguments.isEmpty() || arguments.last() == QStringLiteral("runs")
            || arguments.last() == QStringLiteral("--to"))
            return; // --json would be another error, or the missing value
        const CtlResult json = runCtl(arguments + QStringList{QStringLiteral("--json")});
        QCOMPARE(json.out, errorJson(QStringLiteral("usage_wrong"), message, hint));
        QCOMPARE(json.err, errorText(message, hint));
        QCOMPARE(json.status, 64);
    }

    void needsAConnection()
    {
        const QString message = QStringLiteral("No connection was named, and none is set up.");
        const QString hint = QStringLiteral("Give --profile FILE, --dsn CONNINFO, or write a profile to %1.")
                                 .arg(m_home->connectionsFolder());
        const CtlResult result = runCtl({QStringLiteral("diagnose"), QStringLiteral("--json")});
        QCOMPARE(result.out, errorJson(QStringLiteral("usage_wrong"), message, hint));
        QCOMPARE(result.err, errorText(message, hint));
        QCOMPARE(result.status, 64);
    }

    void speaksTheLanguageOfTheLocale_data()
    {
        QTest::addColumn<QString>("all");
        QTest::addColumn<QString>("messages");
        QTest::addColumn<QString>("lang");
        QTest::addColumn<QString>("said");
        const QString german = QStringLiteral("Es gibt keine Verbindung „nix“.");
        const QString english = QStringLiteral("There is no connection \"nix\".");
        QTest::newRow("LC_ALL") << QStringLiteral("de_AT.UTF-8@euro") << QString() << QString() << german;
        QTest::newRow("LC_MESSAGES") << QString() << QStringLiteral("de_DE.UTF-8") << QStringLiteral("fr_FR.UTF-8")
                                     << german;
        QTest::newRow("LANG") << QString() << QString() << QStringLiteral("de") << german;
        QTest::newRow("C wins") << QStringLiteral("C.UTF-8") << QString() << QStringLiteral("de_DE.UTF-8") << english;
        QTest::newRow("none") << QString() << QString() << QString() << english;
        QTest::newRow("not translated") << QStringLiteral("eo.UTF-8") << QString() << QString() << english;
    }
    void speaksTheLanguageOfTheLocale()
    {
        QFETCH(QString, all);
        QFETCH(QString, messages);
        QFETCH(QString, lang);
        QFETCH(QString, said);
        const std::vector<std::pair<QString, QString>> locale{
            {QStringLiteral("LC_ALL"), all}, {QStringLiteral("LC_MESSAGES"), messages}, {QStringLiteral("LANG"), lang}};
        const CtlResult text = runCtl(words("--connection nix verify"), locale);
        QVERIFY2(QString::fromUtf8(text.err).contains(said), text.err);
        QCOMPARE(text.status, 78);
        // What programs read does not change with the operator's locale.
        const CtlResult json = runCtl(words("--connection nix diagnose --json"), locale);
        QCOMPARE(json.json()[u"error"].toObject()[u"message"].toString(),
                 QStringLiteral("There is no connection \"nix\"."));
    }

    void tellsWhatAProfileHoldsInVain()
    {
        const QByteArray server = "[database]\nconninfo = \"host=/nowhere\"\n";
        const QString file = profile(QStringLiteral("vain.toml"), server + "[alerts]\nwebhook = \"x\"\n");
        const CtlResult told = runCtl(words("backup list --profile") + QStringList{file});
        QCOMPARE(told.err,
                 QStringLiteral("tenantryctl: warning: %1, line 3: \"alerts\" is not known and has no effect.\n")
                     .arg(file)
                     .toUtf8());
        QCOMPARE(told.status, 0);

        const QString wrong = profile(QStringLiteral("wrong.toml"), server + "[tenant]\nregistry = \"single\"\n");
        const CtlResult refused = runCtl(words("verify --json --profile") + QStringList{wrong});
        QCOMPARE(refused.err, errorText(QStringLiteral("%1, line 3: \"tenant\" is not known.").arg(wrong),
                                        QStringLiteral("Did you mean \"[tenants]\"?")));
        QCOMPARE(refused.status, 78);
        QVERIFY(!refused.out.contains("success"));
    }

    void readerThatLeavesEarlyIsServed()
    {
        const auto piped = [](const QString &reader) {
            QProcess shell;
            shell.start(QStringLiteral("bash"),
                        {QStringLiteral("-c"), QStringLiteral("set -o pipefail; \"$0\" --help %1").arg(reader),
                         programPath(QStringLiteral("tenantryctl"))});
            shell.waitForFinished();
            return shell.exitCode();
        };
        QCOMPARE(piped(QStringLiteral("| head -c 10 >/dev/null")), 0);
        QCOMPARE(piped(QStringLiteral("| true")), 0);
        QCOMPARE(piped(QStringLiteral("> /dev/full")), 1);
    }

    void refusesTwoWaysOfNamingTheConnection()
    {
        const CtlResult result = runCtl({QStringLiteral("--connection"), QStringLiteral("x"),
                                         QStringLiteral("--profile"), QStringLiteral("y"), QStringLiteral("verify")});
        QCOMPARE(result.status, 64);
        QVERIFY2(result.err.startsWith("tenantryctl: error: --connection cannot be used together"), result.err);
    }

    void refusesAPasswordInTheDsn()
    {
        const CtlResult result = runCtl({QStringLiteral("--dsn"), QStringLiteral("host=/x password=hunter2"),
                                         QStringLiteral("verify"), QStringLiteral("--json")});
        QCOMPARE(result.status, 78);
        QVERIFY(!result.out.contains("hunter2"));
        QVERIFY(!result.err.contains("hunter2"));
        QCOMPARE(result.json()[u"error"].toObject()[u"code"].toString(), QStringLiteral("conninfo_invalid"));
    }

    void namesAProfileThatIsMissing()
    {
        const QString file = m_home->file(QStringLiteral("none.toml"));
        const CtlResult result = runCtl({QStringLiteral("--profile"), file, QStringLiteral("tenants")});
        QCOMPARE(result.err,
                 errorText(QStringLiteral("The profile \"%1\" does not exist.").arg(file),
                           QStringLiteral("Profiles are kept in \"%1\".").arg(m_home->connectionsFolder())));
        QCOMPARE(result.out, QByteArray());
        QCOMPARE(result.status, 78);
    }

    void namesAWrongValueInTheProfile()
    {
        const QString file = profile(QStringLiteral("b.toml"), "[database]\nconninfo = \"host=/nowhere dbname=x\"\n"
                                                               "[tenants]\nregistry = \"guess\"\n");
        const CtlResult result =
            runCtl({QStringLiteral("--profile"), file, QStringLiteral("tenants"), QStringLiteral("--json")});
        const QString message = QStringLiteral("%1, line 4: \"tenants.registry\" is \"guess\".").arg(file);
        const QString hint = QStringLiteral("Allowed: django-tenants, table, pattern, single.");
        QCOMPARE(result.out, errorJson(QStringLiteral("profile_invalid"), message, hint));
        QCOMPARE(result.err, errorText(message, hint));
        QCOMPARE(result.status, 78);
    }

    void saysThatTheServerIsNotThere()
    {
        const QString file = profile(QStringLiteral("a.toml"), "[database]\nconninfo = \"host=/nowhere dbname=x\"\n");
        const CtlResult result =
            runCtl({QStringLiteral("verify"), QStringLiteral("--profile"), file, QStringLiteral("--json")});
        QCOMPARE(result.status, 69);
        const QJsonObject document = result.json();
        QCOMPARE(document[u"status"].toString(), QStringLiteral("error"));
        QCOMPARE(document[u"error"].toObject()[u"code"].toString(), QStringLiteral("server_unreachable"));
        QCOMPARE(document[u"message"], document[u"error"].toObject()[u"message"]);
        QVERIFY(!document[u"error"].toObject()[u"hint"].toString().isEmpty());
        QVERIFY2(result.err.startsWith("tenantryctl: error: Cannot reach the server"), result.err);
    }

    void takesTheOnlyConnectionThereIs()
    {
        QVERIFY(QDir().mkpath(m_home->connectionsFolder()));
        const QByteArray text = "[database]\nconninfo = \"host=/nowhere dbname=x\"\n[migrations]\nfolder = \"/\"\n";
        profile(QStringLiteral("config/tenantry/connections/one.toml"), text);
        QCOMPARE(runCtl({QStringLiteral("tenants")}).status, 69);
        profile(QStringLiteral("config/tenantry/connections/two.toml"), text);
        const CtlResult result = runCtl({QStringLiteral("tenants")});
        QCOMPARE(result.status, 64);
        QCOMPARE(result.err, errorText(QStringLiteral("No connection was named, and there are several."),
                                       QStringLiteral("Give --connection with one of: one, two.")));
        QCOMPARE(runCtl({QStringLiteral("tenants"), QStringLiteral("--connection"), QStringLiteral("two")}).status, 69);
    }

    void refusesUnknownFindingTypesBeforeConnecting()
    {
        const CtlResult type =
            runCtl({QStringLiteral("diagnose"), QStringLiteral("--type"), QStringLiteral("penning")});
        QCOMPARE(type.status, 64);
        QVERIFY2(
            type.err.startsWith("tenantryctl: error: There is no finding type \"penning\".\nhint: There are: pending, "
                                "missing_tracking, "),
            type.err);
        const CtlResult severity =
            runCtl({QStringLiteral("diagnose"), QStringLiteral("--severity"), QStringLiteral("fatal")});
        QCOMPARE(severity.err, errorText(QStringLiteral("There is no severity \"fatal\"."),
                                         QStringLiteral("There are: low, medium, high, critical.")));
        QCOMPARE(severity.status, 64);
    }

    void listsNoRunsBeforeThereAreAny()
    {
        const CtlResult json = runCtl({QStringLiteral("runs"), QStringLiteral("list"), QStringLiteral("--json")});
        QCOMPARE(json.out, QByteArray("{\n  \"runs\": []\n}\n"));
        QCOMPARE(json.err, QByteArray());
        QCOMPARE(json.status, 0);
        const CtlResult text = runCtl({QStringLiteral("runs"), QStringLiteral("list")});
        QCOMPARE(text.out, QByteArray("No runs yet.\n"));
        const CtlResult show = runCtl({QStringLiteral("runs"), QStringLiteral("show"), QStringLiteral("nope")});
        QCOMPARE(show.err, errorText(QStringLiteral("There is no run \"nope\"."),
                                     QStringLiteral("\"tenantryctl runs list\" shows the runs.")));
        QCOMPARE(show.status, 1);
    }

    void tellsThatThereIsNoSandbox()
    {
        const QString folder = m_home->file(QStringLiteral("none"));
        const CtlResult text =
            runCtl({QStringLiteral("sandbox"), QStringLiteral("status"), QStringLiteral("--dir"), folder});
        QCOMPARE(text.out, QStringLiteral("There is no sandbox in %1.\n").arg(folder).toUtf8());
        QCOMPARE(text.status, 1);
        const CtlResult json = runCtl({QStringLiteral("sandbox"), QStringLiteral("stop"), QStringLiteral("--dir"),
                                       folder, QStringLiteral("--json")});
        QCOMPARE(json.json()[u"error"].toObject()[u"code"].toString(), QStringLiteral("sandbox_failed"));
        QCOMPARE(json.status, 1);
    }

    void printsHelpAndVersion()
    {
        const CtlResult version = runCtl({QStringLiteral("--version")});
        QCOMPARE(version.out, QByteArray("tenantryctl " TENANTRY_VERSION "\n"));
        QCOMPARE(version.status, 0);
        const CtlResult help = runCtl({QStringLiteral("--help")});
        QCOMPARE(help.status, 0);
        QCOMPARE(help.err, QByteArray());
        const CtlResult verify = runCtl({QStringLiteral("verify"), QStringLiteral("--help")});
        QVERIFY2(verify.out.contains("tenantryctl verify [OPTIONS]"), verify.out);
        for (const char *option :
             {"--tenant", "--app", "--fix", "--quiet", "--yes", "--force", "--json", "--no-backup"})
            QVERIFY2(verify.out.contains(option), option);
    }

    /// Whoever adds a command or an option is reminded of the completions and the manual page.
    void completionsAndManualKnowEveryOption()
    {
        const QString source = qEnvironmentVariable("TENANTRY_SOURCE");
        QVERIFY(!source.isEmpty());
        const auto read = [&source](const char *name) {
            QFile file(source + QLatin1String(name));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const QByteArray bash = read("/packaging/completions/tenantryctl.bash");
        const QByteArray fish = read("/packaging/completions/tenantryctl.fish");
        const QByteArray zsh = read("/packaging/completions/_tenantryctl");
        const QByteArray manual = read("/packaging/man/tenantryctl.1").replace("\\-", "-");
        const QList<QStringList> commands = {{QStringLiteral("tenants")},
                                             {QStringLiteral("verify")},
                                             {QStringLiteral("gate")},
                                             {QStringLiteral("status")},
                                             {QStringLiteral("info")},
                                             {QStringLiteral("migrate")},
                                             {QStringLiteral("diagnose")},
                                             {QStringLiteral("recover")},
                                             {QStringLiteral("rollback")},
                                             {QStringLiteral("metrics")},
                                             {QStringLiteral("backup"), QStringLiteral("restore")},
                                             {QStringLiteral("backup"), QStringLiteral("list")},
                                             {QStringLiteral("runs"), QStringLiteral("resume")},
                                             {QStringLiteral("runs"), QStringLiteral("list")},
                                             {QStringLiteral("runs"), QStringLiteral("show")},
                                             {QStringLiteral("sandbox"), QStringLiteral("start")}};
        static const QRegularExpression option(QStringLiteral("^  (?:-h,)?--([a-z-]+)"),
                                               QRegularExpression::MultilineOption);
        for (const QStringList &command : commands) {
            const QString help = QString::fromUtf8(runCtl(command + QStringList{QStringLiteral("--help")}).out);
            for (auto match = option.globalMatch(help); match.hasNext();) {
                const QByteArray name = match.next().captured(1).toUtf8();
                QVERIFY2(bash.contains("--" + name), "bash: " + name);
                QVERIFY2(fish.contains("-l " + name), "fish: " + name);
                QVERIFY2(zsh.contains("--" + name), "zsh: " + name);
                if (name != "help")
                    QVERIFY2(manual.contains("--" + name), "manual: " + name);
            }
            QVERIFY2(manual.contains(command.last().toUtf8()), qPrintable(command.last()));
        }
    }
};

QTEST_GUILESS_MAIN(tst_CommandLine)
#include "tst_CommandLine.moc"
