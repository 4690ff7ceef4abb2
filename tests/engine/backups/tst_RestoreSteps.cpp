// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/Restore.h"
#include "engine/backups/BackupFixture.h"
#include "plans/PlanDocument.h"
#include "tasks/CommandText.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QTemporaryDir>

using namespace tenantry;
using namespace tenantry::test;

/// The steps of a restore: what is reviewed, what runs and what is kept are the same.
class tst_RestoreSteps : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_fixture = std::make_unique<BackupFixture>(); }
    void cleanupTestCase() { m_fixture.reset(); }
    void whatIsShownIsWhatRuns();
    void anotherServerIsRefused();

private:
    std::unique_ptr<BackupFixture> m_fixture;
};

static const QString acme = QStringLiteral("acme");

/// pg_dump and pg_restore that write their command line down and then do their work.
static void logTools(const QString &folder, const QString &log)
{
    const PgTools real = findPgTools(15).value();
    for (const QString &tool : {real.pgDump, real.pgRestore}) {
        const QString name = folder + u'/' + QFileInfo(tool).fileName();
        QFile script(name);
        if (!script.open(QIODevice::WriteOnly))
            throw std::runtime_error(qPrintable(script.errorString()));
        script.write(
            QStringLiteral("#!/bin/sh\nprintf '%s\\0' \"$0\" \"$@\" >>'%1'\nprintf '\\n' >>'%1'\nexec '%2' \"$@\"\n")
                .arg(log, tool)
                .toUtf8());
        script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
}

/// The commands in \p log as a plan shows them: what is only known while it runs stands there by name.
static QStringList loggedCommands(const QString &log, const QString &backupFolder)
{
    QFile file(log);
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error(qPrintable(file.errorString()));
    static const QRegularExpression snapshot(QStringLiteral("^--snapshot=.*"));
    const QRegularExpression partial(QRegularExpression::escape(backupFolder) + QStringLiteral("/[^/]*\\.partial"));
    QStringList commands;
    for (const QByteArray &line : file.readAll().split('\n')) {
        QStringList words;
        for (const QByteArray &word : line.split('\0'))
            words << QString::fromUtf8(word)
                         .replace(snapshot, QStringLiteral("--snapshot=<snapshot>"))
                         .replace(partial, backupFolder + QStringLiteral("/<id>.partial"));
        words.removeLast();
        if (!words.isEmpty())
            commands << commandText(words.first(), words.mid(1));
    }
    return commands;
}

void tst_RestoreSteps::whatIsShownIsWhatRuns()
{
    const QString db = m_fixture->database();
    exec(db, tenantSql(acme, 10));
    const Access access = m_fixture->access(db);
    const Result<Backup> backup = createBackup(access, snapshotOf({acme}), {}, *m_fixture->journal);
    VERIFY_OK(backup);
    const QTemporaryDir tools;
    const QString log = tools.filePath(QStringLiteral("log"));
    logTools(tools.path(), log);
    qputenv("PG_BINDIR", QFile::encodeName(tools.path()));
    const auto unset = qScopeGuard([] { qunsetenv("PG_BINDIR"); });
    const Result<RestorePlan> plan = planRestore(access, snapshotOf({acme}), *backup, acme);
    VERIFY_OK(plan);
    exec(db,
         "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET log_statement = %L', current_database(), 'all'); END $$");
    const Result<RestoreReport> report = restoreTenant(*plan, {}, *m_fixture->journal);
    VERIFY_OK(report);

    const QStringList ran = loggedCommands(log, access.profile.backupFolder());
    const auto journaled = m_fixture->journal->steps(report->runId, acme);
    VERIFY_OK(journaled);
    const Steps steps = restoreSteps(*plan, {});
    QCOMPARE(journaled->size(), steps.size());
    int commands = 0;
    for (size_t i = 0; i < steps.size(); ++i) {
        const QString text = steps[i]->text();
        QCOMPARE(journaled->at(i).kind, steps[i]->fact().kind);
        QVERIFY2(!steps[i]->title().startsWith(QStringLiteral("step.")), qPrintable(steps[i]->title())); // is worded
        QCOMPARE(journaled->at(i).sqlHash, steps[i]->fact().sqlHash);
        if (text.isEmpty() || !steps[i]->fact().sqlHash.isEmpty())
            continue;
        ++commands;
        QVERIFY2(ran.contains(text), qPrintable(text + QStringLiteral("\nis not among\n") + ran.join(u'\n')));
    }
    QCOMPARE(commands, 3); // the archive is read, the present state backed up, the archive restored
    QFile server(m_fixture->server.cluster().logFile());
    QVERIFY(server.open(QIODevice::ReadOnly));
    const QByteArray said = server.readAll();
    for (const QByteArray &sql : {plan->swapSql, plan->finishSql})
        QVERIFY2(said.contains(sql.trimmed().replace("\n", "\n\t")), sql);
    // The plan is kept with the run, as it was confirmed.
    const auto kept =
        PlanDocument::fromJson(QJsonDocument::fromJson(m_fixture->journal->plan(report->runId).value()).object());
    const std::vector<PlannedStep> &planned = kept.lists().at(static_cast<size_t>(kept.listOf(acme)));
    QCOMPARE(planned.size(), steps.size());
    QCOMPARE(planned[2].text, steps[2]->text());
}

/// The plan was made on one server; by the time it runs, the same connection leads elsewhere.
void tst_RestoreSteps::anotherServerIsRefused()
{
    const QString db = m_fixture->database();
    exec(db, tenantSql(acme, 3));
    const Access access = m_fixture->access(db);
    const Result<Backup> backup = createBackup(access, snapshotOf({acme}), {}, *m_fixture->journal);
    VERIFY_OK(backup);
    Result<RestorePlan> plan = planRestore(access, snapshotOf({acme}), *backup, acme);
    VERIFY_OK(plan);
    const QStringList before = checksums(db, acme);
    const QString other = m_fixture->database();
    exec(other, tenantSql(acme, 5));
    plan->access.profile.database.conninfo = other;
    VERIFY_ERROR(restoreTenant(*plan, {}, *m_fixture->journal), ErrorCode::ServerChanged);
    QCOMPARE(checksums(db, acme), before);
    QCOMPARE(value(other, "SELECT count(*) FROM acme.accounts"), QStringLiteral("5"));
    // Nothing was backed up either: the plan was held against the server before its first step.
    QCOMPARE(listBackups(access.profile.backupFolder()).size(), size_t(1));
}

QTEST_GUILESS_MAIN(tst_RestoreSteps)
#include "tst_RestoreSteps.moc"
