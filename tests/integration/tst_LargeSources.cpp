// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/CtlSandbox.h"
#include "support/Sanitizer.h"
#include "support/ScratchCluster.h"
#include "support/TempHome.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>
#include <QThread>

#include <sys/resource.h>

#include <thread>

using namespace tenantry;
using namespace tenantry::test;

/// What tenantryctl takes for much: the sizes are small enough for every run of the tests, and the bounds are ratios.
class tst_LargeSources : public QObject {
    Q_OBJECT

    std::unique_ptr<TempHome> m_home;
    std::unique_ptr<ScratchCluster> m_cluster;
    QString m_folder;
    int m_number = 0;

    QString writeProfile(const QString &database, int workers = 1) const
    {
        QFile file(m_home->file(QStringLiteral("p.toml")));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write a profile");
        file.write("environment = \"development\"\n[database]\nconninfo = \"" + m_cluster->conninfo(database).toUtf8()
                   + "\"\n[tenants]\nregistry = \"pattern\"\npattern = \"^t_\"\n[migrations]\nfolder = \""
                   + m_folder.toUtf8()
                   + "\"\n[runs]\nlock_timeout = \"200ms\"\nworkers = " + QByteArray::number(workers) + '\n');
        return file.fileName();
    }
    void write(const QString &name, const QByteArray &sql) const
    {
        QFile file(m_folder + u'/' + name);
        if (!file.open(QIODevice::WriteOnly) || file.write(sql) != sql.size())
            qFatal("cannot write a migration");
    }
    /// The most memory that a program of ours had at any time, in bytes.
    static qint64 peak()
    {
        rusage usage{};
        ::getrusage(RUSAGE_CHILDREN, &usage);
        return qint64(usage.ru_maxrss) * 1024;
    }
    CtlResult ctl(const QString &database, const QStringList &arguments, int workers = 1) const
    {
        return runCtl(QStringList{QStringLiteral("--profile"), writeProfile(database, workers)} + arguments);
    }
    /// Statements of \p size bytes in all, a line each, that fill a table items.
    static QByteArray rows(qsizetype size)
    {
        QByteArray sql;
        for (int i = 1; sql.size() < size; ++i)
            sql += "INSERT INTO items VALUES (" + QByteArray::number(i)
                   + ", 'name of the item', 'a note that says something');\n";
        return sql;
    }
    /// Of the run that \p result tells of.
    static QString idOf(const CtlResult &result)
    {
        static const QRegularExpression run(QStringLiteral("\\brun (\\d{8}-\\S+)"));
        return run.match(QString::fromUtf8(result.out)).captured(1);
    }
    static constexpr const char *itemsTable = "CREATE TABLE items (id int, name text, note text);";

private Q_SLOTS:
    void initTestCase()
    {
        m_home = std::make_unique<TempHome>();
        m_cluster = std::make_unique<ScratchCluster>();
    }
    void init()
    {
        m_folder = m_home->file(QStringLiteral("migrations%1").arg(++m_number));
        QVERIFY(QDir().mkpath(m_folder));
    }
    void cleanupTestCase() { m_cluster.reset(); }

    /// Less than eight times the file, from the plan to the look afterwards; its tree alone would be eighty times as
    /// large.
    void memoryIsBelowTenTimesTheFile_data()
    {
        QTest::addColumn<bool>("inOneStatement");
        QTest::newRow("many statements") << false;
        QTest::newRow("one statement") << true;
    }
    void memoryIsBelowTenTimesTheFile()
    {
        QFETCH(bool, inOneStatement);
        constexpr qsizetype size = 5'000'000;
        const QString database = QStringLiteral("large%1").arg(m_number);
        exec(m_cluster->createDatabase(database), "CREATE SCHEMA t_a");
        write(QStringLiteral("1_a.sql"), "CREATE TABLE items (id int, name text, note text);");
        const CtlResult small = ctl(database, words("migrate --yes --no-backup"));
        QVERIFY2(small.status == 0, small.err);
        const qint64 before = peak();
        QByteArray sql = inOneStatement ? "INSERT INTO items VALUES (0, '', '')" : "";
        for (int i = 1; sql.size() < size; ++i)
            sql += (inOneStatement ? ",\n" : "INSERT INTO items VALUES ")
                   + ("(" + QByteArray::number(i) + ", 'name of the item', 'a note that says something')")
                   + (inOneStatement ? "" : ";\n");
        write(QStringLiteral("2_b.sql"), sql);
        const CtlResult applied = ctl(database, words("migrate --yes --no-backup"));
        QVERIFY2(applied.status == 0, applied.err);
        QVERIFY(value(m_cluster->conninfo(database), "SELECT count(*) FROM t_a.items").toInt() > 10000);
        const qint64 more = peak() - before;
        QVERIFY2(more < 8 * size * timesBySanitizer + keptBySanitizer,
                 qPrintable(QStringLiteral("%1 MB more").arg(more / 1'000'000)));
    }

    /// Each worker sends its file in messages of a megabyte, made of the one copy that there is.
    void anotherWorkerCostsNoCopyOfTheFile()
    {
        constexpr qsizetype size = 20'000'000;
        const QString database = QStringLiteral("workers");
        const QString conninfo = m_cluster->createDatabase(database);
        exec(conninfo, "CREATE SCHEMA t_a");
        write(QStringLiteral("1_a.sql"), itemsTable);
        write(QStringLiteral("2_b.sql"), rows(size));
        QVERIFY(ctl(database, words("migrate --yes --no-backup")).status == 0);
        const qint64 before = peak();
        exec(conninfo, "CREATE SCHEMA t_b; CREATE SCHEMA t_c; CREATE SCHEMA t_d; CREATE SCHEMA t_e");
        const CtlResult applied = ctl(database, words("migrate --yes --no-backup"), 4);
        QVERIFY2(applied.status == 0, applied.err);
        QCOMPARE(value(conninfo, "SELECT count(*) FROM t_e.items"), value(conninfo, "SELECT count(*) FROM t_a.items"));
        const qint64 more = peak() - before;
        QVERIFY2(more < size + keptBySanitizer, qPrintable(QStringLiteral("%1 MB more").arg(more / 1'000'000)));
    }

    /// In one transaction all the same, and each statement with the line that it has in the file.
    void aLargeFileIsSentInPieces()
    {
        const QString database = QStringLiteral("pieces");
        const QString conninfo = m_cluster->createDatabase(database);
        exec(conninfo, "CREATE SCHEMA t_a; CREATE TABLE public.sent (bytes int); GRANT ALL ON public.sent TO PUBLIC");
        write(QStringLiteral("1_a.sql"), itemsTable);
        const QByteArray first = rows(3'000'000);
        const QByteArray note = "INSERT INTO public.sent SELECT length(current_query());\n";
        write(QStringLiteral("2_b.sql"), note + first + note + "INSERT INTO items VALUES ('x');\n" + note);
        const CtlResult failed = ctl(database, words("migrate --yes --no-backup"));
        QVERIFY(failed.status != 0);
        const QByteArray line = "2_b.sql, line " + QByteArray::number(first.count('\n') + 3);
        const QByteArray told = ctl(database, words("runs show") << idOf(failed) << QStringLiteral("--json")).out;
        QVERIFY2(told.contains(line), told);
        QCOMPARE(value(conninfo, "SELECT count(*) FROM t_a.items"), QStringLiteral("0"));
        QCOMPARE(value(conninfo, "SELECT count(*) FROM public.sent"), QStringLiteral("0"));

        write(QStringLiteral("2_b.sql"), note + first + note);
        const CtlResult applied = ctl(database, words("migrate --yes --no-backup"));
        QVERIFY2(applied.status == 0, applied.out + applied.err);
        QCOMPARE(value(conninfo, "SELECT count(*) FROM t_a.items").toInt(), int(first.count('\n')));
        QCOMPARE(value(conninfo, "SELECT count(*) FROM public.sent WHERE bytes < 1200000"), QStringLiteral("2"));
        QCOMPARE(value(conninfo, "SELECT count(*) FROM t_a.schema_migrations"), QStringLiteral("2"));
    }

    /// One that a later piece waits for in vain: the transaction is begun again, not gone on with.
    void aLockInALaterPieceBeginsItAnew()
    {
        const QString database = QStringLiteral("locked");
        const QString conninfo = m_cluster->createDatabase(database);
        exec(conninfo, "CREATE SCHEMA t_a; CREATE TABLE public.waits (id int); GRANT ALL ON public.waits TO PUBLIC");
        write(QStringLiteral("1_a.sql"), itemsTable);
        const QByteArray first = rows(2'500'000);
        write(QStringLiteral("2_b.sql"), first + "LOCK TABLE public.waits;\n");
        Connection holder = connectTo(conninfo);
        QVERIFY(holder.script("BEGIN; LOCK TABLE public.waits"));
        std::jthread giver([&] {
            Connection looker = connectTo(conninfo);
            const auto isWaiting = [&] {
                const auto found = looker.query("SELECT count(*) FROM pg_locks WHERE NOT granted");
                return found && found->integer(0, 0) > 0;
            };
            // The first try waits, gives up, and the second one waits.
            while (!isWaiting())
                QThread::msleep(5);
            while (isWaiting())
                QThread::msleep(5);
            (void)looker.query("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE granted AND relation = "
                               "'public.waits'::regclass");
        });
        const CtlResult applied = ctl(database, words("migrate --yes --no-backup"));
        giver.join();
        QVERIFY2(applied.status == 0, applied.out + applied.err);
        QVERIFY(ctl(database, words("runs show") << idOf(applied) << QStringLiteral("--json"))
                    .out.contains("waited for a lock"));
        QCOMPARE(value(conninfo, "SELECT count(*) FROM t_a.items").toInt(), int(first.count('\n')));
    }

    /// Written as it is made: what is shown of many tenants is not held.
    void aDryRunOfManyTenantsIsNotHeld()
    {
        constexpr int tenants = 400;
        constexpr int migrations = 60;
        const QString database = QStringLiteral("dry");
        const QString conninfo = m_cluster->createDatabase(database);
        for (int i = 0; i < tenants; ++i)
            exec(conninfo, "CREATE SCHEMA t_" + QByteArray::number(i));
        for (int i = 1; i <= migrations; ++i)
            write(QStringLiteral("%1_a.sql").arg(i), "CREATE TABLE a" + QByteArray::number(i) + " (id int);");
        QVERIFY(ctl(database, words("verify --quiet --tenant t_0")).status == 1);
        const qint64 before = peak();
        const QString out = m_home->file(QStringLiteral("dry.sql"));
        QProcess process;
        process.setStandardOutputFile(out);
        process.start(programPath(QStringLiteral("tenantryctl")),
                      QStringList{QStringLiteral("--profile"), writeProfile(database)} + words("migrate --dry-run"));
        QVERIFY(process.waitForFinished(120000));
        QCOMPARE(process.exitCode(), 0);
        const qint64 written = QFileInfo(out).size();
        QVERIFY2(written > qint64(tenants) * migrations * 1000, qPrintable(QString::number(written)));
        QVERIFY2(peak() - before < written / 2 + keptBySanitizer, qPrintable(QString::number(peak() - before)));
    }

    /// Two thousand files, and their plan: no work grows with the square of their number.
    void thousandsOfMigrationsArePlanned()
    {
        constexpr int migrations = 2000;
        const QString database = QStringLiteral("files");
        exec(m_cluster->createDatabase(database), "CREATE SCHEMA t_a");
        for (int i = 1; i <= migrations; ++i)
            write(QStringLiteral("%1_a.sql").arg(i), "CREATE TABLE a" + QByteArray::number(i)
                                                         + " (id int); CREATE INDEX ON a" + QByteArray::number(i)
                                                         + " (id);");
        const CtlResult shown = ctl(database, words("migrate --dry-run"));
        QVERIFY2(shown.status == 0, shown.err);
        QCOMPARE(shown.out.count("\n-- Apply "), migrations);
    }
};

QTEST_GUILESS_MAIN(tst_LargeSources)
#include "tst_LargeSources.moc"
