// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/MigrationSource.h"

#include "migrations/formats/Formats.h"
#include "migrations/sources/SqlFolder.h"
#include "settings/ProfileFile.h"
#include "support/Shortage.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace tenantry;

/// Folders of SQL files: which convention, which order, and what is told of files that are not as they should be.
class tst_MigrationSource : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    void write(const char *name, const QByteArray &bytes = "SELECT 1;")
    {
        QFile file(m_folder->filePath(QString::fromUtf8(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    Result<SourcePtr> read(const char *format = "auto")
    {
        const TaskContext task;
        return SqlFolder(m_folder->path(), QLatin1String(format)).read({task});
    }
    SourcePtr reading(const char *format = "auto")
    {
        const auto source = read(format);
        return source ? *source : std::make_shared<const SourceReading>();
    }
    QString versions()
    {
        QStringList list;
        const SourcePtr source = reading();
        for (const Migration &migration : source->main().migrations())
            list << migration.id.text();
        return list.join(u',');
    }
    static QString formatOf(const SourcePtr &source) { return source->main().format().key(); }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void noFolder()
    {
        const TaskContext task;
        const auto source =
            SqlFolder(m_folder->filePath(QStringLiteral("absent")), QStringLiteral("auto")).read({task});
        QVERIFY(!source);
        QCOMPARE(source.error().code, ErrorCode::SourceInvalid);
        QVERIFY(source.error().message.contains(QStringLiteral("absent")));
    }
    void twoConventionsAreRefusedUnlessChosen()
    {
        write("1_a.sql");
        write("2_b.up.sql");
        const auto source = read();
        QVERIFY(!source);
        QVERIFY(source.error().message.contains(QStringLiteral("native"))
                && source.error().message.contains(QStringLiteral("golang-migrate")));
        QCOMPARE(reading("golang-migrate")->main().size(), size_t(1));
    }
    /// The look after a run does not parse again what it had parsed before.
    void whatHasNotChangedIsNotReadAgain()
    {
        write("1_a.sql");
        write("1_a.rollback.sql");
        write("2_b.sql");
        const SqlFolder folder(m_folder->path(), QStringLiteral("auto"));
        const TaskContext task;
        const SourcePtr first = *folder.read({task});
        const auto again = [&] { return *folder.read({task, nullptr, first}); };
        QCOMPARE(again(), first);
        write("1_a.rollback.sql", "SELECT 2;");
        QVERIFY(again() != first);
        write("1_a.rollback.sql");
        QCOMPARE(again(), first);
        write("3_c.sql");
        QCOMPARE(again()->main().size(), size_t(3));
        QVERIFY(QFile::remove(m_folder->filePath(QStringLiteral("3_c.sql"))));
        QVERIFY(QFile::rename(m_folder->filePath(QStringLiteral("2_b.sql")),
                              m_folder->filePath(QStringLiteral("2_c.sql"))));
        QCOMPARE(again()->main().migrations().back().name, QStringLiteral("c"));
        QVERIFY(QFile::rename(m_folder->filePath(QStringLiteral("2_c.sql")),
                              m_folder->filePath(QStringLiteral("2_b.sql"))));
        QCOMPARE(*SqlFolder(m_folder->path(), QStringLiteral("native")).read({task, nullptr, first}) == first, false);
        // What cannot be read may be another by now.
        QVERIFY(QFile::link(QStringLiteral("nowhere"), m_folder->filePath(QStringLiteral("4_d.sql"))));
        const SourcePtr broken = *folder.read({task});
        QVERIFY(*folder.read({task, nullptr, broken}) != broken);
    }
    void unknownFormat()
    {
        const auto source = read("alembic");
        QVERIFY(!source);
        QVERIFY(source.error().hint.contains(QStringLiteral("golang-migrate")));
    }
    void anUnknownFormatIsNamedWithItsLine()
    {
        const QString file = m_folder->filePath(QStringLiteral("shop.toml"));
        write("shop.toml", "[database]\nconninfo = \"service=shop\"\n[migrations]\nformat = \"flyweigh\"\n");
        const auto profile = loadProfile(file);
        QVERIFY(profile);
        const TaskContext task;
        const auto source = readSource(*profile, {task});
        QVERIFY(!source);
        QCOMPARE(source.error().code, ErrorCode::ProfileInvalid);
        QCOMPARE(source.error().message, file + QStringLiteral(", line 4: \"migrations.format\" is \"flyweigh\"."));
        QVERIFY2(source.error().hint.contains(QStringLiteral("auto, native, golang-migrate, dbmate")),
                 qPrintable(source.error().hint));
    }
    void memoryFollowsTheFilesSizes()
    {
        for (int number = 1; number <= 100; ++number) {
            write(qPrintable(QStringLiteral("%1_step.sql").arg(number)), QByteArray(2000, ' ') + "SELECT 1;");
            write(qPrintable(QStringLiteral("%1_step.rollback.sql").arg(number)), "SELECT 0;");
        }
        const long long before = test::addressSpace();
        QVERIFY(before > 0);
        const auto source = read();
        const long long taken = test::addressSpace() - before;
        QVERIFY(source);
        QCOMPARE((*source)->main().size(), size_t(100));
        QVERIFY(!(*source)->main().migrations().back().rollbackSql.isEmpty());
        QVERIFY2(taken < 20'000'000, qPrintable(QString::number(taken)));
    }
    void cancelled()
    {
        write("1_a.sql");
        std::stop_source stop;
        stop.request_stop();
        const TaskContext task(stop.get_token(), {});
        const auto source = SqlFolder(m_folder->path(), QStringLiteral("auto")).read({task});
        QVERIFY(!source);
        QVERIFY(source.error().isCancelled());
    }
    void aFolderOfAToolThatIsNotReadSaysWhose()
    {
        write("1_a.sql", "-- +goose Up\nCREATE TABLE a ();\n-- +goose Down\nDROP TABLE a;");
        const auto source = read();
        QVERIFY(!source);
        QVERIFY(source.error().message.contains(QStringLiteral("goose")));
    }

    /// One bad file is told, keeps its place where its name gives it one, and does not hide the others.
    void badFilesAreProblemsOfTheirOwn_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("order");
        const auto row = [](const char *title, const char *name, const char *text, SourceProblemKind kind,
                            const char *place, const char *order) {
            QTest::newRow(title) << QByteArray(name) << QByteArray(text) << int(kind) << QString::fromLatin1(place)
                                 << QString::fromLatin1(order);
        };
        row("not UTF-8", "2_b.sql", "SELECT '\xff';", SourceProblemKind::Unreadable, "2_b.sql", "1,2,3");
        row("same number", "03_again.sql", "SELECT 1;", SourceProblemKind::Duplicate, "03_again.sql", "1,03");
        row("stray", "notes.sql", "SELECT 1;", SourceProblemKind::Misnamed, "notes.sql", "1,3");
        row("both directions", "2_b.sql", "\n-- +goose Up\nSELECT 1;\n-- +goose Down\nSELECT 2;",
            SourceProblemKind::Foreign, "2_b.sql, line 2", "1,2,3");
        row("dbmate's", "2_b.sql", "-- migrate:up\nSELECT 1;", SourceProblemKind::Foreign, "2_b.sql, line 1", "1,2,3");
    }
    void badFilesAreProblemsOfTheirOwn()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, text);
        QFETCH(int, kind);
        QFETCH(QString, place);
        QFETCH(QString, order);
        write("1_a.sql");
        write("3_c.sql");
        write(name.constData(), text);
        const SourcePtr source = reading("native");
        QCOMPARE(source->problems.size(), size_t(1));
        const SourceProblem &problem = source->problems.front();
        QCOMPARE(int(problem.kind), kind);
        QCOMPARE(problem.place(), place);
        QVERIFY(!problem.fact.isEmpty() && !problem.remedy.isEmpty());
        QStringList list;
        for (const Migration &migration : source->main().migrations())
            list << migration.id.text();
        QCOMPARE(list.join(u','), order);
        // What has a problem blocks itself and what follows, and nothing before it.
        const std::vector<bool> blocked = source->main().blocked();
        QVERIFY(!blocked.front());
        QCOMPARE(blocked.back(), !problem.migration.isEmpty());
    }
    void aDuplicateNamesBothFiles()
    {
        write("1_a.sql");
        write("0001_b.sql");
        const SourcePtr source = reading();
        QCOMPARE(source->problems.size(), size_t(1));
        const QString words = source->problems.front().place() + source->problems.front().fact;
        QVERIFY(words.contains(QStringLiteral("1_a.sql")) && words.contains(QStringLiteral("0001_b.sql")));
        QCOMPARE(source->main().size(), size_t(1));
    }
    void whatIsNoReadableFileIsTold_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("ending");
        for (const char *format : {"auto", "native"})
            QTest::addRow("native, %s", format) << QString::fromLatin1(format) << QStringLiteral(".sql");
        for (const char *ending : {".up.sql", ".up.pgsql"})
            QTest::addRow("golang-migrate, %s", ending)
                << QStringLiteral("golang-migrate") << QString::fromLatin1(ending);
    }
    /// Each keeps its place, so that nothing after it is applied.
    void whatIsNoReadableFileIsTold()
    {
        QFETCH(QString, format);
        QFETCH(QString, ending);
        const auto path = [&](const char *stem) { return m_folder->filePath(QLatin1String(stem) + ending); };
        write(qPrintable(QStringLiteral("1_a") + ending));
        QVERIFY(QFile::link(QStringLiteral("/nowhere/at/all.sql"), path("2_dangling")));
        QCOMPARE(::mkfifo(QFile::encodeName(path("3_pipe")).constData(), 0600), 0);
        QVERIFY(QDir().mkdir(path("4_folder")));
        QVERIFY(QFile::link(m_folder->path(), path("5_link_to_folder")));
        QVERIFY(QFile::link(QStringLiteral("/proc/self/mem"), path("6_unreadable")));
        QVERIFY(QFile::link(path("7_circle"), path("7_circle")));
        write(qPrintable(QStringLiteral("8_h") + ending));
        const SourcePtr source = reading(format.toLatin1().constData());
        QStringList told;
        for (const SourceProblem &problem : source->problems) {
            QCOMPARE(problem.kind, SourceProblemKind::Unreadable);
            QVERIFY(!problem.fact.isEmpty() && !problem.remedy.isEmpty());
            told << problem.migration.text();
        }
        QCOMPARE(told.join(u','), QStringLiteral("2,3,4,5,6,7"));
        QCOMPARE(source->main().size(), size_t(8));
        QVERIFY(!source->main().blocked().front());
        QVERIFY(source->main().blocked().back());
    }
    void anUnreadableRollbackLeavesTheWayForward()
    {
        write("1_a.sql");
        QVERIFY(QFile::link(QStringLiteral("/nowhere"), m_folder->filePath(QStringLiteral("1_a.rollback.sql"))));
        const SourcePtr source = reading();
        QCOMPARE(source->problems.size(), size_t(1));
        QVERIFY(!source->main().at(0).problem);
        QVERIFY(!source->main().at(0).hasRollback());
    }

    void numericOrder()
    {
        for (const char *name :
             {"10_c.sql", "9_b.sql", "20250101_d.sql", "0001_a.sql", "123456789012345678901234567890_e.sql"})
            write(name);
        QCOMPARE(versions(), QStringLiteral("0001,9,10,20250101,123456789012345678901234567890"));
        const SourcePtr source = reading();
        QCOMPARE(source->main().indexOf(QStringLiteral("1")), std::optional<size_t>(0));
        QCOMPARE(source->main().indexOf(QStringLiteral("009")), std::optional<size_t>(1));
        QVERIFY(!source->main().indexOf(QStringLiteral("11")));
    }
    void nativeFile()
    {
        const QByteArray sql = "-- hello\r\n-- Description: Adds invoices\r\nCREATE TABLE a (id int);\r\n";
        write("0007_finance_invoices.sql", sql);
        write("0007_finance_invoices.rollback.sql", "DROP TABLE a;");
        const SourcePtr source = reading();
        QCOMPARE(formatOf(source), QStringLiteral("native"));
        QVERIFY(source->recognisedAs.contains(QStringLiteral("native")));
        const Migration &migration = source->main().at(0);
        QCOMPARE(migration.name, QStringLiteral("finance_invoices"));
        QCOMPARE(migration.description, QStringLiteral("Adds invoices"));
        const auto sha = [](const QByteArray &bytes) {
            return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        };
        const MigrationFormat &format = source->main().format();
        QCOMPARE(migration.checksum, sha(sql));
        QVERIFY(format.isSameChecksum(migration, sha(sql)));
        QVERIFY(format.isSameChecksum(migration, sha(QByteArray(sql).replace("\r\n", "\n"))));
        QVERIFY(!format.isSameChecksum(migration, sha("other")));
        QVERIFY(migration.hasRollback());
        QCOMPARE(migration.rollbackSql, QByteArray("DROP TABLE a;"));
    }
    void golangMigrateFiles()
    {
        write("000001_create_users.up.sql");
        write("000001_create_users.down.sql");
        write("000002_add_email.up.sql");
        const SourcePtr source = reading();
        QCOMPARE(formatOf(source), QStringLiteral("golang-migrate"));
        QVERIFY(source->main().at(0).hasRollback());
        QVERIFY(!source->main().at(1).hasRollback());
        QCOMPARE(source->main().at(1).description, QStringLiteral("Add email"));
    }
    void beginAndCommitOfGolangMigrateFilesAreMerged()
    {
        write("1_a.up.sql", "-- note\nBEGIN;\nCREATE TABLE a (id int);\nCOMMIT;\n");
        write("2_b.up.sql", "SELECT 1; BEGIN; CREATE TABLE b (id int); COMMIT; BEGIN; SELECT 1;");
        write("3_c.up.sql", "BEGIN; SELECT 1; ROLLBACK;");
        write("4_d.up.sql", "BEGIN; SELECT 1; COMMIT; CREATE INDEX CONCURRENTLY i ON a (id);");
        const SourcePtr source = reading();
        const auto &migrations = source->main().migrations();
        QCOMPARE(migrations[0].body, QByteArray("-- note\n     ;\nCREATE TABLE a (id int);\n      ;\n"));
        QCOMPARE(migrations[0].script.statements.size(), size_t(1));
        QVERIFY(migrations[0].sql.contains("COMMIT"));
        for (size_t i = 1; i < 4; ++i) { // more than one transaction: kept
            QCOMPARE(migrations[i].body, migrations[i].sql);
            QVERIFY(!migrations[i].isTransactional());
        }
        QCOMPARE(migrations[1].parts.size(), size_t(2));
        QCOMPARE(migrations[2].parts.front().kind, FilePart::Kind::RolledBack);
        QCOMPARE(migrations[3].parts.back().kind, FilePart::Kind::Alone);
    }
    void nativeFilesAreNotMerged()
    {
        write("1_a.sql", "BEGIN; SELECT 1; COMMIT;");
        QVERIFY(reading()->main().at(0).script.statements[0].transactionControl);
    }
    void aFolderWithoutAMigrationIsTold_data()
    {
        QTest::addColumn<QStringList>("files");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *name, const QStringList &files, const char *said) {
            QTest::newRow(name) << files << QString::fromLatin1(said);
        };
        row("nothing", {}, "There is no migration in this folder.");
        row("other files", {QStringLiteral("README.md"), QStringLiteral("a.txt"), QStringLiteral("b.txt")},
            "2 .txt, 1 .md");
        row("one level too high", {QStringLiteral("db/1_a.sql"), QStringLiteral("README.md")}, "1 .md, 1 .sql");
    }
    void aFolderWithoutAMigrationIsTold()
    {
        QFETCH(QStringList, files);
        QFETCH(QString, said);
        for (const QString &file : files) {
            QDir(m_folder->path()).mkpath(QFileInfo(file).path());
            write(qPrintable(file));
        }
        const SourcePtr source = reading();
        QVERIFY(source->main().isEmpty());
        QCOMPARE(source->problems.size(), size_t(1));
        const SourceProblem &problem = source->problems.front();
        QCOMPARE(problem.kind, SourceProblemKind::Empty);
        QCOMPARE(problem.place(), m_folder->path());
        QVERIFY2(problem.fact.contains(said), qPrintable(problem.fact));
        QVERIFY(!problem.remedy.isEmpty());
        if (files.contains(QStringLiteral("db/1_a.sql")))
            QVERIFY2(problem.remedy.contains(QStringLiteral("\"db\"")), qPrintable(problem.remedy));
    }
    void anotherToolsFolderIsNamed_data()
    {
        QTest::addColumn<QStringList>("files");
        QTest::addColumn<QString>("tool");
        const auto row = [](const char *tool, std::initializer_list<const char *> files) {
            QStringList names;
            for (const char *file : files)
                names << QString::fromLatin1(file);
            QTest::addRow("%s, %s", tool, qPrintable(names.front())) << names << QString::fromLatin1(tool);
        };
        row("Flyway", {"V1__a.sql", "R__b.sql"});
        row("Flyway", {"R__b.sql"});
        row("Flyway", {"V1.2__x.sql", "U1.2__x.sql"});
        row("Rails", {"20240101120000_create_users.rb"});
        row("Rails", {"migrate/20240101120000_create_users.rb", "schema.rb"});
        row("Django", {"__init__.py", "0001_initial.py"});
        row("Alembic", {"env.py", "script.py.mako", "versions/ae1027a6acf_first.py"});
        row("Prisma", {"20240101120000_init/migration.sql"});
        row("Diesel", {"2024-01-01-000000_users/up.sql", "2024-01-01-000000_users/down.sql"});
        row("Sqitch", {"sqitch.plan", "deploy/users.sql"});
        row("Liquibase", {"db.changelog-master.yaml"});
        row("Laravel", {"2024_01_01_000000_create_users_table.php"});
        row("Ecto", {"20240101120000_users.exs"});
        row("goose", {"00001_users.go"});
        row("Knex, TypeORM or node-pg-migrate", {"20240101120000_users.js"});
    }
    void anotherToolsFolderIsNamed()
    {
        QFETCH(QStringList, files);
        QFETCH(QString, tool);
        for (const QString &file : files) {
            QDir(m_folder->path()).mkpath(QFileInfo(file).path());
            write(qPrintable(file));
        }
        for (const char *format : {"auto", "native", "golang-migrate", "dbmate"}) {
            const auto source = read(format);
            QVERIFY(!source);
            QCOMPARE(source.error().code, ErrorCode::SourceInvalid);
            QVERIFY2(source.error().message.contains(tool), qPrintable(source.error().message));
            QVERIFY(!source.error().hint.isEmpty());
        }
    }
    /// As golang-migrate's own expression reads names: any ending, and a number that its column can hold.
    void golangMigratesNames()
    {
        write("1_a.up.sql");
        write("2_b.up.pgsql");
        write("2_b.down.pgsql", "DROP TABLE b;");
        write("3_c.x.up.sql");
        write("4_d.UP.SQL");
        write("9223372036854775807_last.up.sql");
        const SourcePtr source = reading();
        QCOMPARE(formatOf(source), QStringLiteral("golang-migrate"));
        QCOMPARE(versions(), QStringLiteral("1,2,3,9223372036854775807"));
        QVERIFY(source->main().at(1).hasRollback());
        QCOMPARE(source->problems.size(), size_t(1));
        QCOMPARE(source->problems.front().place(), QStringLiteral("4_d.UP.SQL"));

        write("9223372036854775808_more.up.sql");
        const SourcePtr more = reading();
        QCOMPARE(more->problems.size(), size_t(2));
        QCOMPARE(more->main().migrations().back().problem->kind, SourceProblemKind::Misnamed);
        QVERIFY(more->main().blocked().back());
        // The tool counts a copy of an editor's among them, and refuses the number that is there twice.
        write("1_a.up.sql.bak");
        QCOMPARE(reading()->main().at(0).problem->kind, SourceProblemKind::Duplicate);
    }
    void aReadingIsTheSameUntilAFileChanges()
    {
        write("1_a.sql");
        write("2_b.sql");
        const SourcePtr before = reading();
        QVERIFY(before->isSame(*reading()));
        write("2_b.sql", "SELECT 2;");
        QVERIFY(!before->isSame(*reading()));
        write("2_b.sql");
        QVERIFY(before->isSame(*reading()));
        write("01_c.sql");
        QVERIFY(!before->isSame(*reading()));
    }
};

QTEST_GUILESS_MAIN(tst_MigrationSource)
#include "tst_MigrationSource.moc"
