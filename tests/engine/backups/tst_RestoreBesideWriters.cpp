// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/Restore.h"
#include "engine/backups/BackupFixture.h"

#include <QScopeGuard>
#include <QTemporaryDir>
#include <QThread>

#include <atomic>
#include <functional>
#include <thread>

using namespace tenantry;
using namespace tenantry::test;

/// The tenant's application writes while it is restored: what the server has acknowledged to it stays.
class tst_RestoreBesideWriters : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_fixture = std::make_unique<BackupFixture>(); }
    void cleanupTestCase() { m_fixture.reset(); }
    void rowsWrittenSinceAreNoDifference();
    void rowsChangedSinceAreTold();
    void noAcknowledgedRowIsLost();

private:
    Result<RestoreReport> restore(const Access &access, const Backup &backup)
    {
        const Result<RestorePlan> plan =
            planRestore(access, snapshotOf({QStringLiteral("acme")}), backup, QStringLiteral("acme"));
        return plan ? restoreTenant(*plan, {}, *m_fixture->journal) : failure(plan.error());
    }
    std::unique_ptr<BackupFixture> m_fixture;
};

static const QString acme = QStringLiteral("acme");

void tst_RestoreBesideWriters::rowsWrittenSinceAreNoDifference()
{
    const QString db = m_fixture->database();
    exec(db, tenantSql(acme, 12));
    const Access access = m_fixture->access(db);
    const Result<Backup> backup = createBackup(access, snapshotOf({acme}), {}, *m_fixture->journal);
    VERIFY_OK(backup);
    // The tenant's application writes as soon as it can.
    std::jthread application([&db](const std::stop_token &stop) {
        Connection connection = connectTo(db);
        while (!stop.stop_requested()) {
            (void)connection.script("INSERT INTO acme.empty_one VALUES (1)");
            QThread::msleep(1);
        }
    });
    const Result<RestoreReport> report = restore(access, *backup);
    VERIFY_OK(report);
    for (const RestoreTable &table : report->compared)
        QCOMPARE(table.rowsNow, table.rowsBackup);
}

/// Has pg_restore end only when \p then, called after its COMMIT, has ended.
static std::jthread onceRestored(const QString &folder, const QString &db, std::function<void()> then)
{
    const QString done = folder + QStringLiteral("/done");
    fakeTools(folder, {},
              "%REAL% \"$@\" || exit\ncase \" $* \" in *' --single-transaction '*) while [ ! -e '" + done.toUtf8()
                  + "' ]; do sleep 0.02; done;; esac\n");
    qputenv("PG_BINDIR", QFile::encodeName(folder));
    return std::jthread([db, done, then = std::move(then)](const std::stop_token &stop) {
        const QByteArray restored = "SELECT count(*) FROM pg_namespace n JOIN pg_class c ON c.relnamespace = n.oid "
                                    "WHERE n.nspname = 'acme' AND c.relname = 'accounts' AND "
                                    "obj_description(n.oid, 'pg_namespace') LIKE 'tenantry restore in progress%'";
        while (value(db, restored) != QStringLiteral("1") && !stop.stop_requested())
            QThread::msleep(10);
        then();
        QFile file(done);
        (void)file.open(QIODevice::WriteOnly);
    });
}

void tst_RestoreBesideWriters::rowsChangedSinceAreTold()
{
    const QString db = m_fixture->database();
    exec(db, tenantSql(acme, 12));
    const Access access = m_fixture->access(db);
    const Result<Backup> backup = createBackup(access, snapshotOf({acme}), {}, *m_fixture->journal);
    VERIFY_OK(backup);
    const QTemporaryDir tools;
    const auto unset = qScopeGuard([] { qunsetenv("PG_BINDIR"); });
    // One table has lost a row, another has a row rewritten, a third is emptied, the history has got a record.
    const std::jthread application = onceRestored(tools.path(), db, [&db] {
        exec(db, "DELETE FROM acme.\"Odd \"\"name\"\"\" WHERE id = 3");
        exec(db, "UPDATE acme.accounts SET name = 'new' WHERE id = 4");
        exec(db, "TRUNCATE acme.parts_2026");
        exec(db, "INSERT INTO acme.schema_migrations (version, checksum) VALUES ('0011', 'd')");
    });
    const Result<RestoreReport> report = restore(access, *backup);
    VERIFY_OK(report);
    QCOMPARE(report->changedSince,
             (QStringList{QStringLiteral("Odd \"name\""), QStringLiteral("accounts"), QStringLiteral("parts_2026")}));
    QCOMPARE(value(db, "SELECT name FROM acme.accounts WHERE id = 4"), QStringLiteral("new"));
    QCOMPARE(value(db, "SELECT count(*) FROM acme.\"Odd \"\"name\"\"\""), QStringLiteral("11"));
    QCOMPARE(value(db, "SELECT count(*) FROM acme.schema_migrations"), QStringLiteral("4"));
    QCOMPARE(schemas(db), (QStringList{acme, report->asideName}));
    const auto messages = messageTexts(m_fixture->journal->tenants(report->runId)->front().messages).join(u' ');
    QVERIFY2(messages.contains(QStringLiteral("accounts, parts_2026")), qPrintable(messages));
}

/// The restore fails when the tenant's application has long begun to write: each row that the server had acknowledged
/// to it is still there.
void tst_RestoreBesideWriters::noAcknowledgedRowIsLost()
{
    const QString db = m_fixture->database();
    exec(db, tenantSql(acme, 12));
    const Access access = m_fixture->access(db);
    Result<Backup> backup = createBackup(access, snapshotOf({acme}), {}, *m_fixture->journal);
    VERIFY_OK(backup);
    backup->tenants.front().versions << QStringLiteral("9999"); // so that the comparison fails
    std::atomic<int> acknowledged = 0;
    std::jthread application([&](const std::stop_token &stop) {
        Connection connection = connectTo(db);
        for (int id = 1000; !stop.stop_requested(); QThread::msleep(1)) {
            if (connection.script("INSERT INTO acme.empty_one VALUES (" + QByteArray::number(id) + ")")) {
                ++id;
                ++acknowledged;
            }
        }
    });
    const QTemporaryDir tools;
    const auto unset = qScopeGuard([] { qunsetenv("PG_BINDIR"); });
    const std::jthread later = onceRestored(tools.path(), db, [&] {
        for (const int before = acknowledged; acknowledged < before + 20;)
            QThread::msleep(5);
    });
    const Result<RestoreReport> report = restore(access, *backup);
    VERIFY_ERROR(report, ErrorCode::RestoreFailed);
    for (const int before = acknowledged; acknowledged < before + 20;) // and it goes on with the old schema
        QThread::msleep(5);
    application.request_stop();
    application.join();
    const QStringList there = schemas(db);
    QCOMPARE(there.size(), 2);
    const QByteArray kept = ident(there.at(1));
    QVERIFY(value(db, "SELECT count(*) FROM " + kept + ".empty_one").toInt() >= 20); // the fault did happen
    QCOMPARE(value(db, "SELECT count(DISTINCT id) FROM (SELECT id FROM acme.empty_one UNION ALL SELECT id FROM " + kept
                           + ".empty_one) both_of_them")
                 .toInt(),
             acknowledged.load());
}

QTEST_GUILESS_MAIN(tst_RestoreBesideWriters)
#include "tst_RestoreBesideWriters.moc"
