// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/sources/DjangoPlain.h"

#include "engine/migrations/DjangoFixture.h"
#include "migrations/sources/DjangoOutput.h"
#include "settings/Profile.h"

#include <QElapsedTimer>
#include <QTest>

using namespace tenantry;
using namespace tenantry::test;
using State = DjangoSchemaDone::State;

/// The project's own command, tenant by tenant: what it prints is understood, and what becomes of it is told.
class tst_DjangoPlain : public QObject {
    Q_OBJECT

    std::unique_ptr<TempHome> m_home;
    std::unique_ptr<ScratchCluster> m_cluster;
    std::unique_ptr<DjangoFixture> m_shop;
    int m_number = 0;

    /// Only finance and what it needs: the other apps would take their time.
    DjangoPlainCommand command(const QString &fault = {}) const
    {
        const DjangoCommand project = m_shop->command(fault);
        DjangoPlainCommand plain;
        plain.command = project.command;
        plain.arguments = MigrationSettings().applyArguments + QStringList{QStringLiteral("finance")};
        plain.workingDirectory = project.workingDirectory;
        plain.environment = project.environment;
        return plain;
    }
    static DjangoPlainTenant tenant() { return {QStringLiteral("t00"), {}}; }
    DjangoPlainEnd migrate(const QString &fault = {}, const Patience &patience = patient())
    {
        m_diary = {};
        return migratePlainly(command(fault), tenant(), m_diary.listener(), patience);
    }
    QStringList done() const
    {
        QStringList names;
        for (const auto &one : m_diary.all<DjangoMigrationDone>()) {
            if (one.id.app == QStringLiteral("finance"))
                names << one.id.key;
        }
        names.sort();
        return names;
    }
    DjangoDiary m_diary;

    static QString read(const QByteArray &output, qsizetype piece)
    {
        QStringList told;
        DjangoOutput reader({{},
                             [&told](const MigrationId &id) { told << u'+' + id.text(); },
                             [&told](const MigrationId &id) { told << u'-' + id.text(); }});
        for (qsizetype at = 0; at < output.size(); at += piece)
            reader.add(QByteArrayView(output).sliced(at, std::min(piece, output.size() - at)));
        reader.finish();
        if (reader.current())
            told << QStringLiteral("in ") + reader.current()->text();
        return told.join(u' ');
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_home = std::make_unique<TempHome>();
        m_cluster = std::make_unique<ScratchCluster>(withoutAutovacuum());
    }
    void init()
    {
        m_shop = std::make_unique<DjangoFixture>(*m_cluster, QStringLiteral("plain%1").arg(++m_number));
        (void)m_shop->schemas(1);
    }
    void cleanupTestCase()
    {
        m_shop.reset();
        m_cluster.reset();
    }

    void outputIsUnderstood_data()
    {
        QTest::addColumn<QByteArray>("output");
        QTest::addColumn<QString>("told");
        QTest::newRow("plain") << QByteArray(
            "Running migrations:\n  Applying a.0001_x... OK\n  Applying b.0002_y... OK\n")
                               << QStringLiteral("+a.0001_x -a.0001_x +b.0002_y -b.0002_y");
        QTest::newRow("django-tenants") << QByteArray(
            "[1/2 (50%) standard:acme] Running migrations:\n[1/2 (50%) standard:acme]   Applying a.0001_x"
            "...\n[1/2 (50%) standard:acme]  OK\n")
                                        << QStringLiteral("+a.0001_x -a.0001_x");
        QTest::newRow("colours, carriage returns") << QByteArray(
            "[\x1b[33mstandard\x1b[0m:\x1b[33macme\x1b[0m]   Applying a.0001_x...[\x1b[33mstandard\x1b[0m:"
            "\x1b[33macme\x1b[0m] \x1b[32;1m OK\x1b[0m\r\n")
                                                   << QStringLiteral("+a.0001_x -a.0001_x");
        QTest::newRow("verbose") << QByteArray("  Applying a.0001_x... OK (0.123s)\n  Applying a.0002_y... FAKED\n")
                                 << QStringLiteral("+a.0001_x -a.0001_x +a.0002_y -a.0002_y");
        QTest::newRow("a migration that prints")
            << QByteArray("  Applying a.0001_x...filling in\nOKAY\nnot OK yet\n OK\n")
            << QStringLiteral("+a.0001_x -a.0001_x");
        QTest::newRow("no OK before the next") << QByteArray("  Applying a.0001_x...\n  Applying a.0002_y...")
                                               << QStringLiteral("+a.0001_x -a.0001_x +a.0002_y in a.0002_y");
        QTest::newRow("cut off") << QByteArray("  Applying a.0001_x...Traceback\n")
                                 << QStringLiteral("+a.0001_x in a.0001_x");
        QTest::newRow("backwards") << QByteArray("  Unapplying a.0001_x... OK\n")
                                   << QStringLiteral("+a.0001_x -a.0001_x");
        QTest::newRow("nothing of it") << QByteArray("Applying the new price list...\nOK\n") << QString();
    }
    void outputIsUnderstood()
    {
        QFETCH(QByteArray, output);
        QFETCH(QString, told);
        for (const qsizetype piece : {output.size(), qsizetype(7), qsizetype(1)})
            QCOMPARE(read(output, piece), told);
    }
    /// What has no end is not kept.
    void aLineWithoutAnEnd()
    {
        qsizetype longest = 0;
        DjangoOutput reader({[&longest](const QByteArray &line) { longest = std::max(longest, line.size()); }, {}, {}});
        const QByteArray piece(1024 * 1024, 'x');
        for (int i = 0; i < 8; ++i)
            reader.add(piece);
        reader.add("\n  Applying a.0001_x...");
        QCOMPARE(longest, 64 * 1024);
        QVERIFY(reader.current());
    }

    void argumentsNameTheTenant()
    {
        const auto filled = djangoPlainArguments(
            {QStringLiteral("migrate_tenant"), QStringLiteral("{id}"), QStringLiteral("--schema={schema}")},
            {QStringLiteral("Müller-2.x_y"), QStringLiteral("7c9e-41")});
        QVERIFY(filled);
        QCOMPARE(filled->join(u' '), QStringLiteral("migrate_tenant 7c9e-41 --schema=Müller-2.x_y"));
        QCOMPARE(djangoPlainArguments({QStringLiteral("{id}")}, tenant()).error().code, ErrorCode::MigrationRefused);
    }
    /// A shell on the way, ssh's, would read more than a name in it.
    void aNameThatIsNoWordIsNotHandedOn_data()
    {
        QTest::addColumn<QString>("schema");
        for (const char *schema : {"a b", "a;touch x", "$(touch x)", "`x`", "a'b", "a\"b", "-rf", "a|b", "a&b", "a>b",
                                   "a*b", "a\nb", "a\\b", "~", "a#b", "{id}", "!!"})
            QTest::newRow(schema) << QString::fromLatin1(schema);
    }
    void aNameThatIsNoWordIsNotHandedOn()
    {
        QFETCH(QString, schema);
        DjangoPlainCommand trap;
        trap.command = {QStringLiteral("/bin/sh"), QStringLiteral("-c")};
        trap.arguments = {QStringLiteral("touch %1; echo {schema}").arg(m_home->file(QStringLiteral("trap")))};
        const DjangoPlainEnd end = migratePlainly(trap, {schema, {}}, {}, patient());
        QCOMPARE(end.done.state, State::Failed);
        QCOMPARE(end.done.error.code, ErrorCode::MigrationRefused);
        QVERIFY(!QFile::exists(m_home->file(QStringLiteral("trap"))));
    }

    void migratesAndTells_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::newRow("as it is") << QString();
        QTest::newRow("as on a terminal") << QStringLiteral("terminal");
        QTest::newRow("printing") << QStringLiteral("prints");
    }
    void migratesAndTells()
    {
        QFETCH(QString, fault);
        const DjangoPlainEnd end = migrate(fault);
        QVERIFY2(end.done.state == State::Done, qPrintable(end.done.error.toText()));
        QCOMPARE(end.done.schema, QStringLiteral("t00"));
        QVERIFY(end.done.migrations > 4);
        QCOMPARE(m_diary.all<DjangoMigrationDone>().size(), size_t(end.done.migrations));
        QVERIFY(done().size() > 4);
        // A squash is recorded together with what it replaces.
        for (const QString &name : done())
            QVERIFY2(m_shop->finance("t00").contains(name), qPrintable(name));
        QCOMPARE(m_diary.all<DjangoMigrationBegun>().size(), m_diary.all<DjangoMigrationDone>().size());
        QVERIFY(std::holds_alternative<DjangoSchemaBegun>(m_diary.events.front()));
        QVERIFY(std::holds_alternative<DjangoSchemaDone>(m_diary.events.back()));
        if (!fault.isEmpty())
            return;
        const DjangoPlainEnd again = migrate();
        QCOMPARE(again.done.state, State::Nothing);
        QCOMPARE(again.done.migrations, 0);
    }

    void aMigrationThatFails()
    {
        m_shop->exec("CREATE TABLE t00.finance_tag (id int)");
        const DjangoPlainEnd end = migrate();
        QCOMPARE(end.done.state, State::Failed);
        QCOMPARE(end.done.error.code, ErrorCode::MigrationFailed);
        QVERIFY2(end.done.error.message.contains(QStringLiteral("ProgrammingError: relation \"finance_tag\" already "
                                                                "exists")),
                 qPrintable(end.done.error.toText()));
        QCOMPARE(end.done.failedAt.app, QStringLiteral("finance"));
        QVERIFY2(end.done.error.detail.contains(QStringLiteral("django/db")), qPrintable(end.done.error.detail));
        QVERIFY(!m_shop->finance("t00").contains(end.done.failedAt.key));
        QCOMPARE(m_diary.endOf(QStringLiteral("t00")).failedAt, end.done.failedAt);
    }
    /// As pyfactor's migrate_tenant does.
    void aFailureThatEndsWithStatusZero()
    {
        m_shop->exec("CREATE TABLE t00.finance_tag (id int)");
        const DjangoPlainEnd end = migrate(QStringLiteral("swallowed"));
        QCOMPARE(end.done.state, State::Failed);
        QVERIFY2(end.done.error.message.contains(QStringLiteral("already exists")),
                 qPrintable(end.done.error.toText()));
        QVERIFY(!end.done.failedAt.isEmpty());
        QVERIFY(end.said.contains(QStringLiteral("already exists")));
    }
    void aSchemaThatIsNotThere()
    {
        m_shop->exec("DROP SCHEMA t00");
        const DjangoPlainEnd end = migrate();
        QCOMPARE(end.done.state, State::Failed);
        QVERIFY2(end.done.error.message.contains(QStringLiteral("Schema doesn't exist")),
                 qPrintable(end.done.error.toText()));
    }

    void aCommandThatHangs()
    {
        DjangoPlainEnd end;
        // Where the machine is slow, the project itself is silent for longer than that.
        for (std::chrono::seconds patience{2}; end.done.failedAt.isEmpty() && patience.count() < 60; patience *= 2)
            end = migrate(QStringLiteral("hangs in a migration"), {patience, {}});
        QCOMPARE(end.done.state, State::Failed);
        QCOMPARE(end.done.error.code, ErrorCode::ProcessFailed);
        QCOMPARE(end.done.failedAt.key, QStringLiteral("0004_fill_reference"));
        QVERIFY2(end.done.error.message.contains(QStringLiteral("finance.0004_fill_reference")),
                 qPrintable(end.done.error.message));
        QVERIFY(end.done.error.detail.contains(QStringLiteral("waiting in a migration")));
        QVERIFY(!m_shop->finance("t00").contains(end.done.failedAt.key));
    }
    void aStopEndsIt()
    {
        std::stop_source stop;
        m_diary = {};
        QElapsedTimer clock;
        const auto listener = [&](const DjangoEvent &event) {
            m_diary.events.push_back(event);
            const auto *begun = std::get_if<DjangoMigrationBegun>(&event);
            if (begun && begun->id.key == QStringLiteral("0004_fill_reference")) {
                clock.start();
                stop.request_stop();
            }
        };
        const DjangoPlainEnd end = migratePlainly(command(QStringLiteral("hangs in a migration")), tenant(), listener,
                                                  patient(stop.get_token()));
        QVERIFY(clock.isValid());
        QVERIFY(clock.elapsed() < 10'000);
        QCOMPARE(end.done.state, State::Stopped);
        QVERIFY(end.done.error.isCancelled());
        QCOMPARE(end.done.failedAt.key, QStringLiteral("0004_fill_reference"));
        QVERIFY(end.done.migrations > 0);
    }
    void aCommandThatIsKilled()
    {
        const DjangoPlainEnd end = migrate(QStringLiteral("dies in a migration"));
        QCOMPARE(end.done.state, State::Failed);
        QCOMPARE(end.done.error.code, ErrorCode::ProcessFailed);
        QVERIFY2(end.done.error.message.contains(QStringLiteral("signal 9")), qPrintable(end.done.error.message));
        QCOMPARE(end.done.failedAt.key, QStringLiteral("0004_fill_reference"));
    }
    void fiftyMegabytesOfWords()
    {
        m_diary = {};
        DjangoPlainCommand loud = command(QStringLiteral("flood"));
        qint64 heard = 0;
        loud.onLine = [&heard](const QByteArray &line) { heard += line.size(); };
        const DjangoPlainEnd end = migratePlainly(loud, tenant(), m_diary.listener(), patient());
        QVERIFY2(end.done.state == State::Done, qPrintable(end.done.error.toText()));
        QVERIFY2(heard > 50 * 1000 * 1000, qPrintable(QString::number(heard)));
        QVERIFY(end.said.size() < 100'000);
        QVERIFY(done().contains(QStringLiteral("0004_fill_reference")));
    }

    void whatIsWrongBeforeAnyMigration_data()
    {
        QTest::addColumn<QStringList>("program");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("word");
        const auto shell = [](const char *script) {
            return QStringList{QStringLiteral("/bin/sh"), QStringLiteral("-c"), QString::fromLatin1(script)};
        };
        QTest::newRow("no program") << QStringList{QStringLiteral("no-such-program-of-the-shop")}
                                    << int(ErrorCode::ProcessMissing) << QStringLiteral("no-such-program-of-the-shop");
        QTest::newRow("none") << QStringList() << int(ErrorCode::SourceInvalid) << QStringLiteral("no command");
        QTest::newRow("no manage.py") << QStringList{QStringLiteral("/usr/bin/python3"), QStringLiteral("nowhere.py")}
                                      << int(ErrorCode::SourceInvalid) << QStringLiteral("nowhere.py");
        QTest::newRow("container stopped")
            << shell("echo 'Error response from daemon: Container 4711 is not running' >&2; exit 1")
            << int(ErrorCode::ProcessFailed) << QStringLiteral("does not run");
        QTest::newRow("silent failure") << shell("exit 7") << int(ErrorCode::ProcessFailed)
                                        << QStringLiteral("status 7");
    }
    void whatIsWrongBeforeAnyMigration()
    {
        QFETCH(QStringList, program);
        QFETCH(int, code);
        QFETCH(QString, word);
        DjangoPlainCommand wrong = command();
        wrong.command = program;
        const DjangoPlainEnd end = migratePlainly(wrong, tenant(), {}, patient());
        QCOMPARE(end.done.state, State::Failed);
        QCOMPARE(int(end.done.error.code), code);
        QVERIFY2(end.done.error.toText().contains(word), qPrintable(end.done.error.toText()));
        QVERIFY(!end.done.error.hint.isEmpty());
    }
    void aFolderThatIsNotThere()
    {
        DjangoPlainCommand wrong = command();
        wrong.workingDirectory = QStringLiteral("/no/such/folder");
        const DjangoPlainEnd end = migratePlainly(wrong, tenant(), {}, patient());
        QCOMPARE(end.done.error.code, ErrorCode::SourceInvalid);
    }
};

QTEST_GUILESS_MAIN(tst_DjangoPlain)
#include "tst_DjangoPlain.moc"
