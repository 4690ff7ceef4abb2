// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/migrations/DjangoFixture.h"

#include <QElapsedTimer>

#include <csignal>

using namespace tenantry;
using namespace tenantry::test;
using namespace std::chrono_literals;
using State = DjangoSchemaDone::State;

/// Everything that can be wrong with the way to a Django project, with the project, and with its end.
class tst_DjangoAgentFaults : public QObject {
    Q_OBJECT

    std::unique_ptr<TempHome> m_home;
    std::unique_ptr<ScratchCluster> m_cluster;
    std::unique_ptr<DjangoFixture> m_shop;
    int m_number = 0;

    static MigrationId finance(const char *name) { return {QStringLiteral("finance"), QString::fromLatin1(name)}; }
    /// The python of the command tells its process id, as one that is hidden behind a shell.
    static DjangoCommand telling(DjangoCommand command, qint64 &process)
    {
        command.command = QStringList{QStringLiteral("/bin/sh"), QStringLiteral("-c"),
                                      QStringLiteral("echo \"process $$\" >&2; exec \"$0\" \"$@\"")}
                          + command.command;
        command.onNoise = [&process](const QByteArray &line) {
            if (line.startsWith("process "))
                process = line.mid(8).toLongLong();
        };
        return command;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_home = std::make_unique<TempHome>();
        m_cluster = std::make_unique<ScratchCluster>(withoutAutovacuum());
        exec(m_cluster->conninfo(QStringLiteral("postgres")), "CREATE ROLE clerk LOGIN");
    }
    void init() { m_shop = std::make_unique<DjangoFixture>(*m_cluster, QStringLiteral("faults%1").arg(++m_number)); }
    void cleanupTestCase()
    {
        m_shop.reset();
        m_cluster.reset();
    }

    void whatIsWrongIsNamedWithItsRemedy_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("message");
        QTest::newRow("raises") << QStringLiteral("raises") << ErrorCode::SourceInvalid
                                << QStringLiteral("RuntimeError: the shop is closed");
        QTest::newRow("import") << QStringLiteral("import") << ErrorCode::SourceInvalid
                                << QStringLiteral("ModuleNotFoundError: No module named 'no_such_module_of_the_shop'");
        QTest::newRow("syntax") << QStringLiteral("syntax") << ErrorCode::SourceInvalid
                                << QStringLiteral("SyntaxError: invalid syntax");
        QTest::newRow("an app that is not there") << QStringLiteral("no apps") << ErrorCode::SourceInvalid
                                                  << QStringLiteral("ModuleNotFoundError: No module named 'payroll'");
        QTest::newRow("exit") << QStringLiteral("exit") << ErrorCode::ProcessFailed << QStringLiteral("exit status 1");
        QTest::newRow("killed") << QStringLiteral("dies") << ErrorCode::ProcessFailed << QStringLiteral("signal 9");
        QTest::newRow("too old") << QStringLiteral("old") << ErrorCode::SourceInvalid
                                 << QStringLiteral("Django 2.2.28 is too old: 3.2 or later");
        QTest::newRow("SQLite") << QStringLiteral("sqlite") << ErrorCode::SourceInvalid
                                << QStringLiteral("is no PostgreSQL, but sqlite");
        QTest::newRow("prints and raises") << QStringLiteral("prints,raises") << ErrorCode::SourceInvalid
                                           << QStringLiteral("RuntimeError: the shop is closed");
    }

    void whatIsWrongIsNamedWithItsRemedy()
    {
        QFETCH(const QString, fault);
        QFETCH(const ErrorCode, code);
        QFETCH(const QString, message);
        const auto agent = DjangoAgent::start(m_shop->command(fault), patient());
        QVERIFY(!agent);
        QVERIFY2(agent.error().message.contains(message), qPrintable(agent.error().toText()));
        QCOMPARE(agent.error().code, code);
        QVERIFY(!agent.error().hint.isEmpty());
        if (fault == QLatin1String("exit"))
            QVERIFY(agent.error().detail.contains(QStringLiteral("settings are not for everyone")));
    }

    void theWayToTheProject_data()
    {
        QTest::addColumn<QStringList>("command");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("message");
        const QString python = QStringLiteral("/usr/bin/python3");
        QTest::newRow("no such program") << QStringList{QStringLiteral("no-such-python"), QStringLiteral("manage.py")}
                                         << ErrorCode::ProcessMissing << QStringLiteral("no-such-python");
        QTest::newRow("no command") << QStringList{} << ErrorCode::SourceInvalid << QStringLiteral("has no command");
        QTest::newRow("no manage.py") << QStringList{python, QStringLiteral("mange.py")} << ErrorCode::SourceInvalid
                                      << QStringLiteral("manage.py was not found: can't open file");
        QTest::newRow("no Django") << QStringList{python, QStringLiteral("-S"), QStringLiteral("manage.py")}
                                   << ErrorCode::SourceInvalid << QStringLiteral("This Python has no Django");
        QTest::newRow("no manage.py at all")
            << QStringList{QStringLiteral("/bin/true")} << ErrorCode::ProcessFailed << QStringLiteral("ended without");
        QTest::newRow("not Python") << QStringList{QStringLiteral("/bin/echo")} << ErrorCode::ProcessFailed
                                    << QStringLiteral("ended without");
    }

    void theWayToTheProject()
    {
        QFETCH(const QStringList, command);
        QFETCH(const ErrorCode, code);
        QFETCH(const QString, message);
        DjangoCommand wrong = m_shop->command();
        wrong.command = command;
        const auto agent = DjangoAgent::start(wrong, patient());
        QVERIFY(!agent);
        QVERIFY2(agent.error().message.contains(message), qPrintable(agent.error().toText()));
        QCOMPARE(agent.error().code, code);
        QVERIFY(!agent.error().hint.isEmpty());
    }

    void whatTheProgramsOnTheWaySay_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("message");
        const auto row = [](const char *name, ErrorCode code, const char *said, const char *message) {
            QTest::newRow(name) << QString::fromLatin1(said) << code << QString::fromLatin1(message);
        };
        row("not in the container", ErrorCode::ProcessMissing,
            "OCI runtime exec failed: exec: \"pythn\": executable file not found in $PATH: unknown",
            "names a program that is not there: OCI runtime exec failed: exec: \"pythn\"");
        row("not on the host", ErrorCode::ProcessMissing, "bash: line 1: pythn: command not found",
            "names a program that is not there: bash: line 1: pythn");
        row("container stopped", ErrorCode::ProcessFailed, "Error response from daemon: container 0a1b is not running",
            "container of the Django project does not run: Error response from daemon: container 0a1b");
        row("no such container", ErrorCode::ProcessFailed, "Error response from daemon: No such container: web",
            "does not run: No such container: web");
        row("service stopped", ErrorCode::ProcessFailed, "service \"web\" is not running",
            "does not run: service \"web\" is not running");
        row("pod gone", ErrorCode::ProcessFailed, "Error from server (NotFound): pods \"web-1\" not found",
            "does not run: Error from server (NotFound): pods \"web-1\" not found");
        row("no Docker", ErrorCode::ProcessFailed,
            "Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?",
            "Docker cannot be reached");
        row("terminal wanted", ErrorCode::SourceInvalid, "the input device is not a TTY", "wants a terminal");
        row("host unknown", ErrorCode::ProcessFailed, "ssh: Could not resolve hostname shop: Name or service not known",
            "cannot be reached: shop: Name or service not known");
        row("host down", ErrorCode::ProcessFailed, "ssh: connect to host shop port 22: Connection refused",
            "cannot be reached: shop port 22: Connection refused");
        row("key refused", ErrorCode::ProcessFailed, "deploy@shop: Permission denied (publickey).",
            "does not let in: deploy@shop");
        row("not a manage.py", ErrorCode::SourceInvalid, "Unknown command: 'shell'", "no manage.py");
        row("something else", ErrorCode::ProcessFailed, "What a day", "exit status 1");
    }

    void whatTheProgramsOnTheWaySay()
    {
        QFETCH(const QString, said);
        QFETCH(const ErrorCode, code);
        QFETCH(const QString, message);
        DjangoCommand wrong = m_shop->command();
        wrong.command = {QStringLiteral("/bin/sh"), QStringLiteral("-c"),
                         QStringLiteral("printf '%s\\n' \"$SAID\" >&2; exit 1")};
        wrong.environment.emplace_back(QStringLiteral("SAID"), said);
        const auto agent = DjangoAgent::start(wrong, patient());
        QVERIFY(!agent);
        QVERIFY2(agent.error().message.contains(message), qPrintable(agent.error().toText()));
        QCOMPARE(agent.error().code, code);
        QVERIFY(!agent.error().hint.isEmpty());
        QCOMPARE(agent.error().detail, said);
    }

    void aWorkingFolderThatIsNotThere()
    {
        DjangoCommand command = m_shop->command();
        command.workingDirectory = QStringLiteral("/no/such/folder");
        const auto agent = DjangoAgent::start(command, patient());
        QVERIFY(!agent);
        QCOMPARE(agent.error().code, ErrorCode::SourceInvalid);
        QVERIFY(agent.error().message.contains(QStringLiteral("/no/such/folder")));
    }

    void whatTheProjectPrintsIsNoAnswer()
    {
        const DjangoWork work = m_shop->schemas(2);
        QByteArrayList noise;
        DjangoCommand command = m_shop->command(QStringLiteral("prints"));
        command.onNoise = [&noise](const QByteArray &line) { noise.append(line); };
        DjangoAgent agent = DjangoFixture::started(command);
        QVERIFY(noise.contains("starting the shop"));
        QVERIFY(noise.contains("{\"id\":0,\"result\":{}}"));
        QVERIFY(noise.contains("from a child"));
        QVERIFY(agent.project(patient()));
        noise.clear();
        DjangoDiary diary;
        const auto tally = agent.migrate(work, diary.listener(), patient());
        QVERIFY2(tally, qPrintable(problemOf(tally)));
        QCOMPARE(tally->done, 2);
        QCOMPARE(noise.count("filling in €"), 2);
        QCOMPARE(noise.count("with a warning"), 2);
        QCOMPARE(noise.count("tenantry-0123:{\"id\":1}"), 2);
        QCOMPARE(noise.count("from a child"), 2); // and its "cat" has read nothing of ours
        QVERIFY(agent.finish(patient()));
    }

    void fiftyMegabytesOfOutput()
    {
        const DjangoWork work = m_shop->schemas(1);
        qint64 bytes = 0;
        DjangoCommand command = m_shop->command(QStringLiteral("flood"));
        command.onNoise = [&bytes](const QByteArray &line) { bytes += line.size() + 1; };
        DjangoAgent agent = DjangoFixture::started(command);
        QVERIFY2(bytes >= 50 * 1000 * 1024, qPrintable(QString::number(bytes)));
        bytes = 0;
        const auto tally = agent.migrate(work, {}, patient());
        QVERIFY2(tally, qPrintable(problemOf(tally)));
        QCOMPARE(tally->done, 1);
        QVERIFY2(bytes >= 50 * 1000 * 1024, qPrintable(QString::number(bytes)));
    }

    void aProjectThatHangs()
    {
        QElapsedTimer timer;
        timer.start();
        const auto agent = DjangoAgent::start(m_shop->command(QStringLiteral("hangs")), {3s, {}});
        QVERIFY(timer.elapsed() < 60'000);
        QVERIFY(!agent);
        QCOMPARE(agent.error().code, ErrorCode::ProcessFailed);
        QVERIFY2(agent.error().message.contains(QStringLiteral("did not answer within 3 s")),
                 qPrintable(agent.error().message));
        QVERIFY(agent.error().detail.contains(QStringLiteral("waiting for the licence server")));
    }

    void cancelledWhileItStarts()
    {
        std::stop_source stop;
        DjangoCommand command = m_shop->command(QStringLiteral("hangs"));
        command.onNoise = [&stop](const QByteArray &) { stop.request_stop(); };
        const auto agent = DjangoAgent::start(command, patient(stop.get_token()));
        QVERIFY(!agent);
        QVERIFY(agent.error().isCancelled());
    }

    void theAgentDiesOrHangsInAMigration_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("message");
        QTest::newRow("killed") << QStringLiteral("dies in a migration") << QStringLiteral("signal 9");
        QTest::newRow("hangs") << QStringLiteral("hangs in a migration") << QStringLiteral("did not answer within 5 s");
    }

    void theAgentDiesOrHangsInAMigration()
    {
        QFETCH(const QString, fault);
        QFETCH(const QString, message);
        const DjangoWork work = m_shop->schemas(2);
        DjangoAgent agent = m_shop->agent(fault);
        DjangoDiary diary;
        const auto tally = agent.migrate(work, diary.listener(), {5s, {}});
        QVERIFY(!tally);
        QCOMPARE(tally.error().code, ErrorCode::ProcessFailed);
        QVERIFY2(tally.error().message.contains(message), qPrintable(tally.error().message));
        QVERIFY2(tally.error().message.contains(QStringLiteral("the tenant t00")), qPrintable(tally.error().message));
        QVERIFY(tally.error().hint.contains(QStringLiteral("Look at that tenant again")));
        QCOMPARE(diary.all<DjangoMigrationBegun>().back().id, finance("0004_fill_reference"));
        // The session ends with it: nothing is recorded that was not told, and another agent takes it from there.
        QTRY_COMPARE(m_shop->value("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() "
                                   "AND pid <> pg_backend_pid() AND backend_type = 'client backend'"),
                     QStringLiteral("0"));
        QVERIFY(!m_shop->finance("t00").contains(QStringLiteral("0004_fill_reference")));
        QVERIFY(!agent.project(patient())); // it is over
        DjangoAgent next = m_shop->agent();
        QCOMPARE(next.migrate(work, {}, patient())->done, 2);
    }

    void killedFromOutside()
    {
        const DjangoWork work = m_shop->schemas(2);
        qint64 process = 0;
        DjangoAgent agent = DjangoFixture::started(telling(m_shop->command(), process));
        QVERIFY(process > 0);
        const auto tally = agent.migrate(
            work,
            [&](const DjangoEvent &event) {
                const auto *begun = std::get_if<DjangoMigrationBegun>(&event);
                if (begun && begun->schema == QLatin1String("t01"))
                    ::kill(static_cast<pid_t>(process), SIGKILL);
            },
            patient());
        QVERIFY(!tally);
        QVERIFY2(tally.error().message.contains(QStringLiteral("the tenant t01")), qPrintable(tally.error().message));
    }

    void aMigrationThatEndsTheProgramFailsItsTenant()
    {
        const DjangoWork work = m_shop->schemas(2);
        DjangoAgent agent = m_shop->agent(QStringLiteral("exits in a migration"));
        DjangoDiary diary;
        const auto tally = agent.migrate(work, diary.listener(), patient());
        QVERIFY2(tally, qPrintable(problemOf(tally)));
        QCOMPARE(tally->failed, 2);
        QCOMPARE(diary.endOf(QStringLiteral("t01")).failedAt, finance("0004_fill_reference"));
        const Error error = diary.endOf(QStringLiteral("t01")).error;
        QVERIFY(error.message.contains(QStringLiteral("SystemExit: 3")));
        // Where in the project, and not where in Django.
        QVERIFY2(error.detail.contains(QStringLiteral("0004_fill_reference.py\", line ")), qPrintable(error.detail));
        QVERIFY(error.detail.contains(QStringLiteral("shop/faults.py")));
        QVERIFY(!error.detail.contains(QStringLiteral("executor.py")));
    }

    void theConnectionIsCut()
    {
        const DjangoWork work = m_shop->schemas(3);
        DjangoAgent agent = m_shop->agent();
        int backend = 0;
        DjangoDiary diary;
        const auto tally = agent.migrate(
            work,
            [&](const DjangoEvent &event) {
                diary.events.push_back(event);
                if (const auto *begun = std::get_if<DjangoSchemaBegun>(&event))
                    backend = begun->backend;
                const auto *begun = std::get_if<DjangoMigrationBegun>(&event);
                if (begun && begun->schema == QLatin1String("t01") && std::exchange(backend, 0) > 0)
                    m_shop->exec("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = "
                                 "current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'");
            },
            patient());
        QVERIFY2(tally, qPrintable(problemOf(tally)));
        for (const DjangoSchemaDone &done : diary.all<DjangoSchemaDone>())
            QVERIFY2((done.state == State::Failed) == (done.schema == QLatin1String("t01")),
                     qPrintable(done.schema + u' ' + done.error.toText()));
        QCOMPARE(tally->failed, 1);
        QCOMPARE(tally->done, 2);
        const DjangoSchemaDone cut = diary.endOf(QStringLiteral("t01"));
        QCOMPARE(cut.state, State::Failed);
        QVERIFY2(cut.error.toText().contains(QStringLiteral("terminat")), qPrintable(cut.error.toText()));
        // Django's squash records four rows and is told once.
        QVERIFY(m_shop->value("SELECT count(*) FROM t01.django_migrations").toInt() <= cut.migrations + 3);
        QCOMPARE(agent.migrate(work, {}, patient())->done, 1);
    }

    void theServerIsGone()
    {
        DjangoAgent agent = DjangoFixture::started(m_shop->commandWith("SHOP_PORT", QStringLiteral("1")));
        DjangoDiary diary;
        const auto tally = agent.migrate(m_shop->schemas(3), diary.listener(), patient());
        QVERIFY2(tally, qPrintable(problemOf(tally)));
        QCOMPARE(tally->left, 3);
        QVERIFY(tally->stoppedBy);
        QCOMPARE(tally->stoppedBy->code, ErrorCode::ConnectionLost);
        QVERIFY(diary.events.empty());
    }

    void aRightThatIsMissing()
    {
        const DjangoWork work = m_shop->schemas(2);
        m_shop->exec("GRANT ALL ON SCHEMA t00 TO clerk; GRANT USAGE ON SCHEMA t01 TO clerk");
        DjangoCommand command = m_shop->command({}, QStringLiteral("privileged"));
        command.environment.emplace_back(QStringLiteral("SHOP_USER"), QStringLiteral("clerk"));
        DjangoAgent agent = DjangoFixture::started(command);
        DjangoDiary diary;
        const auto tally = agent.migrate(work, diary.listener(), patient());
        QVERIFY2(tally, qPrintable(problemOf(tally)));
        QCOMPARE(tally->failed, 2);
        const DjangoSchemaDone superuser = diary.endOf(QStringLiteral("t00"));
        QCOMPARE(superuser.failedAt, finance("0001_superuser"));
        QCOMPARE(superuser.error.sqlState, QStringLiteral("42501"));
        QVERIFY(!m_shop->hasTable("t00.finance_first")); // all of it or nothing
        QCOMPARE(diary.endOf(QStringLiteral("t01")).error.sqlState, QStringLiteral("42501"));
    }

    void aProgramThatAnswersWhatWasNotAsked()
    {
        // Behind the right mark, as only a broken agent could: the mark is in the line that it is given.
        DjangoCommand command = m_shop->command();
        command.command = {QStringLiteral("/usr/bin/python3"), QStringLiteral("-c"),
                           QStringLiteral("import sys,zlib,base64,json\n"
                                          "p=zlib.decompress(base64.b64decode(sys.stdin.buffer.readline())).decode()\n"
                                          "o=json.loads(bytes.fromhex(p.split('\"')[1]))\n"
                                          "print(o['mark']+'{\"id\":7,\"result\":{}}',flush=True)\n")};
        const auto agent = DjangoAgent::start(command, patient());
        QVERIFY(!agent);
        QCOMPARE(agent.error().code, ErrorCode::ProcessFailed);
        QVERIFY2(agent.error().message.contains(QStringLiteral("what was not asked for")),
                 qPrintable(agent.error().message));
    }
};

QTEST_GUILESS_MAIN(tst_DjangoAgentFaults)
#include "tst_DjangoAgentFaults.moc"
