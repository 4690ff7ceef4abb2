// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/CtlSandbox.h"
#include "support/Sanitizer.h"
#include "support/ScratchCluster.h"
#include "support/TempHome.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTest>

#include <sys/resource.h>

using namespace tenantry;
using namespace tenantry::test;

/// What tenantryctl takes for much: the sizes are small enough for every run of the tests, and the bounds are ratios.
class tst_LargeSources : public QObject {
    Q_OBJECT

    std::unique_ptr<TempHome> m_home;
    std::unique_ptr<ScratchCluster> m_cluster;
    QString m_folder;
    int m_number = 0;

    QString writeProfile(const QString &database) const
    {
        QFile file(m_home->file(QStringLiteral("p.toml")));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write a profile");
        file.write("environment = \"development\"\n[database]\nconninfo = \"" + m_cluster->conninfo(database).toUtf8()
                   + "\"\n[tenants]\nregistry = \"pattern\"\npattern = \"^t_\"\n[migrations]\nfolder = \""
                   + m_folder.toUtf8() + "\"\n[runs]\nworkers = 1\n");
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
    CtlResult ctl(const QString &database, const QStringList &arguments) const
    {
        return runCtl(QStringList{QStringLiteral("--profile"), writeProfile(database)} + arguments);
    }

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

    /// Less than ten times the file, from the plan to the look afterwards; its tree alone would be eighty times as
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
        QVERIFY2(more < 10 * size * timesBySanitizer + keptBySanitizer,
                 qPrintable(QStringLiteral("%1 MB more").arg(more / 1'000'000)));
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
