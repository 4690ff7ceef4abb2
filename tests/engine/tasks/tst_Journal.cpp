// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/Journal.h"

#include "tasks/ChildProcess.h"
#include "tasks/JournalTables.h"
#include "tasks/ProcessIdentity.h"
#include "tasks/StepJournal.h"
#include "tasks/StoreQuery.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <map>
#include <set>

using namespace tenantry;

static std::vector<RunTenant> tenantsNamed(const QStringList &names)
{
    std::vector<RunTenant> result;
    for (const QString &name : names) {
        RunTenant tenant;
        tenant.schema = name;
        tenant.stepsTotal = 3;
        result.push_back(tenant);
    }
    return result;
}

static RunRecord runNamed(const QString &title)
{
    RunRecord run;
    run.connection = QStringLiteral("shop");
    run.title = title;
    return run;
}

static StepFact step(int number, const char *migration)
{
    StepFact fact;
    fact.number = number;
    fact.kind = QStringLiteral("apply_migration");
    fact.migration = QLatin1String(migration);
    return fact;
}

/// What the child that is to be killed does: ends the first step of its first tenant and is in the middle of the
/// second.
static int beginAndDie(const QString &file)
{
    const auto store = LocalStore::open(file);
    if (!store)
        return 1;
    Journal journal(*store);
    const auto begun =
        journal.begin(runNamed(QStringLiteral("killed")), tenantsNamed({QStringLiteral("a"), QStringLiteral("b")}));
    RunTenant first = tenantsNamed({QStringLiteral("a")}).front();
    first.state = TenantRunState::Started;
    first.started = QDateTime::currentDateTimeUtc();
    first.messages = {plainMessage(QStringLiteral("begun"))};
    StepJournal steps(journal, begun->id, std::span(&first, 1));
    if (!begun || !steps.start(step(1, "0001")))
        return 1;
    steps.end(TenantRunState::Done);
    if (!steps.start(step(2, "0002")))
        return 1;
    ::raise(SIGKILL);
    return 1;
}

class tst_Journal : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::shared_ptr<LocalStore> m_store;
    std::unique_ptr<Journal> m_journal;

    QString file() const
    {
        return m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()) + QStringLiteral(".sqlite"));
    }
    Status execute(const QString &sql)
    {
        return m_store->transaction([&](QSqlDatabase &database) { return StoreQuery(database, sql).run(); });
    }

private Q_SLOTS:
    void init()
    {
        const auto store = LocalStore::open(file());
        QVERIFY(store);
        m_store = *store;
        m_journal = std::make_unique<Journal>(m_store);
    }
    void cleanup()
    {
        m_journal.reset();
        m_store.reset();
    }

    /// Its id is known before what it does; then it is what it turned out to be.
    void anAnnouncedRunIsBegunUnderItsId()
    {
        const auto early = m_journal->begin(runNamed(QStringLiteral("early")), tenantsNamed({QStringLiteral("a")}));
        RunRecord later = runNamed(QStringLiteral("later"));
        later.id = early->id;
        const auto begun = m_journal->begin(later, tenantsNamed({QStringLiteral("b"), QStringLiteral("c")}));
        QVERIFY(begun && begun->id == early->id && begun->started == early->started);
        QCOMPARE(m_journal->runs()->size(), size_t(1));
        QCOMPARE(m_journal->run(early->id)->title, QStringLiteral("later"));
        QCOMPARE(m_journal->tenants(early->id)->size(), size_t(2));
        QVERIFY(m_journal->finish(early->id, RunState::Succeeded));
        QCOMPARE(m_journal->begin(later, {}).error().code, ErrorCode::RunMissing); // it has ended
        QVERIFY(execute(QStringLiteral("UPDATE runs SET state = 'running', host = 'elsewhere'")));
        QCOMPARE(m_journal->begin(later, {}).error().code, ErrorCode::RunMissing); // it is another's
    }

    void killedProcessLeavesAnInterruptedRun()
    {
        ProcessSpec spec;
        spec.program = QCoreApplication::applicationFilePath();
        spec.environment = {{QStringLiteral("TENANTRY_JOURNAL_VICTIM"), file()}};
        const auto killed = runProcess(spec);
        QVERIFY(!killed);
        QVERIFY(killed.error().message.contains(QStringLiteral("9")));

        const auto runs = m_journal->runs();
        QVERIFY(runs);
        QCOMPARE(runs->size(), std::size_t(1));
        const RunRecord &run = runs->front();
        QCOMPARE(run.state, RunState::Interrupted);
        QCOMPARE(run.title, QStringLiteral("killed"));
        QVERIFY(run.ended.isValid());
        QVERIFY(run.ended >= run.started);
        const auto tenants = m_journal->tenants(run.id);
        QVERIFY(tenants);
        QCOMPARE(tenants->at(0).state, TenantRunState::Started);
        QCOMPARE(messageTexts(tenants->at(0).messages), QStringList{QStringLiteral("begun")});
        const auto steps = m_journal->steps(run.id, QStringLiteral("a"));
        QVERIFY(steps);
        QCOMPARE(steps->size(), std::size_t(2));
        QCOMPARE(steps->at(0).state, TenantRunState::Done);
        QVERIFY(steps->at(0).ended.isValid());
        QCOMPARE(steps->at(1).migration, QStringLiteral("0002"));
        QCOMPARE(steps->at(1).state, TenantRunState::Started); // it was on disk before its work began
        QVERIFY(steps->at(1).started.isValid() && !steps->at(1).ended.isValid());
        QVERIFY(m_journal->steps(run.id, QStringLiteral("b"))->empty());
        QCOMPARE(tenants->at(1).state, TenantRunState::Planned);
        QCOMPARE(m_journal->run(run.id)->state, RunState::Interrupted); // stored so
    }

    void ownRunGoesOnBeingRunning()
    {
        const auto run = m_journal->begin(runNamed(QStringLiteral("live")), tenantsNamed({QStringLiteral("a")}));
        QVERIFY(run);
        QCOMPARE(m_journal->run(run->id)->state, RunState::Running);
        QVERIFY(!m_journal->run(run->id)->ended.isValid());
    }

    void reusedProcessIdIsNotTheSameProcess()
    {
        const auto run = m_journal->begin(runNamed(QStringLiteral("old")), {});
        QVERIFY(run);
        QVERIFY(execute(QStringLiteral("UPDATE runs SET process_mark = 'another boot:1'")));
        QCOMPARE(m_journal->run(run->id)->state, RunState::Interrupted);
    }

    void otherHostsRunIsLeftAlone()
    {
        const auto run = m_journal->begin(runNamed(QStringLiteral("far")), {});
        QVERIFY(run);
        QVERIFY(execute(QStringLiteral("UPDATE runs SET host = 'far-away', process_id = 999999999")));
        QCOMPARE(m_journal->run(run->id)->state, RunState::Running);
    }

    void missingRunsAreNamed()
    {
        for (const QString &name :
             {QStringLiteral("20000101"), QStringLiteral("last"), QString(), QStringLiteral("%")}) {
            const auto run = m_journal->run(name);
            QVERIFY2(!run, qPrintable(name));
            QCOMPARE(run.error().code, ErrorCode::RunMissing);
        }
        QCOMPARE(m_journal->finish(QStringLiteral("none"), RunState::Failed).error().code, ErrorCode::RunMissing);
        QCOMPARE(m_journal->setBackup(QStringLiteral("none"), QStringLiteral("b")).error().code, ErrorCode::RunMissing);
        QCOMPARE(m_journal->setResumedBy(QStringLiteral("none"), QStringLiteral("b")).error().code,
                 ErrorCode::RunMissing);
        QCOMPARE(m_journal->update(QStringLiteral("none"), RunTenant()).error().code, ErrorCode::RunMissing);
        QVERIFY(m_journal->runs()->empty());
        QVERIFY(m_journal->tenants(QStringLiteral("none"))->empty());
    }

    void lastAndUniquePrefixes()
    {
        const auto first = m_journal->begin(runNamed(QStringLiteral("first")), {});
        const auto second = m_journal->begin(runNamed(QStringLiteral("second")), {});
        QVERIFY(first && second);
        QCOMPARE(m_journal->run(QStringLiteral("last"))->id, second->id);
        QCOMPARE(m_journal->run(first->id)->title, QStringLiteral("first"));
        const auto ambiguous = m_journal->run(QStringLiteral("20"));
        QVERIFY(!ambiguous);
        QCOMPARE(ambiguous.error().code, ErrorCode::RunMissing);
        QVERIFY(ambiguous.error().hint.contains(first->id));
        QVERIFY(execute(QStringLiteral("UPDATE runs SET id = 'x-%1' WHERE title = 'first'").arg(first->id)));
        QCOMPARE(m_journal->run(QStringLiteral("x-"))->title, QStringLiteral("first"));
        QCOMPARE(m_journal->runs()->front().title, QStringLiteral("second"));
    }

    void everythingComesBackAsWritten()
    {
        RunRecord run = runNamed(QStringLiteral("Apply 2 migrations"));
        run.kind = RunKind::Fix;
        run.profileFile = QStringLiteral("/etc/shop.toml");
        run.plan = QByteArray("{\"a\":\"\0\"}", 9);
        const auto begun = m_journal->begin(
            run, tenantsNamed({QStringLiteral("z"), QStringLiteral("a*"), QStringLiteral("gr\u00fc\u00df\"; --")}));
        QVERIFY(begun);
        static const QRegularExpression form(QStringLiteral("^\\d{8}-\\d{6}-[0-9a-f]{4}$"));
        QVERIFY(form.match(begun->id).hasMatch());
        QVERIFY(begun->processId > 0 && !begun->user.isEmpty());

        RunTenant tenant;
        tenant.schema = QStringLiteral("gr\u00fc\u00df\"; --");
        tenant.state = TenantRunState::Failed;
        tenant.stepsTotal = 3;
        tenant.stepsDone = 1;
        tenant.currentVersion = QStringLiteral("0002");
        tenant.error = Error{ErrorCode::LockTimeout, QStringLiteral("locked"), QStringLiteral("wait"),
                             QStringLiteral("55P03"), QStringLiteral("by 42")};
        tenant.started = QDateTime::fromMSecsSinceEpoch(1'700'000'000'123, Qt::UTC);
        tenant.ended = tenant.started.addMSecs(77);
        tenant.messages = {{QStringLiteral("lock_waited"),
                            {{QStringLiteral("step"), messageToJson(step(2, "0002").title())},
                             {QStringLiteral("try"), 2},
                             {QStringLiteral("of"), 5}}},
                           plainMessage(QStringLiteral("two\nlines, %1"))};
        StepFact failed = step(2, "0002");
        failed.app = QStringLiteral("shop");
        failed.state = TenantRunState::Failed;
        failed.started = tenant.started;
        failed.ended = tenant.ended;
        failed.transactionId = QStringLiteral("18446744073709551615");
        failed.sqlHash = QByteArray(64, 'a');
        failed.before = QJsonArray{QJsonObject{{QStringLiteral("version"), QStringLiteral("0002")}}};
        failed.error = tenant.error;
        QVERIFY(m_journal->update(begun->id, tenant, {step(1, "0001"), failed}));
        QVERIFY(m_journal->setBackup(begun->id, QStringLiteral("backup-1")));
        QVERIFY(m_journal->setResumedBy(begun->id, QStringLiteral("run-2")));
        QVERIFY(m_journal->finish(begun->id, RunState::PartlyFailed));

        const auto back = m_journal->run(begun->id);
        QVERIFY(back);
        QCOMPARE(back->kind, RunKind::Fix);
        QCOMPARE(back->state, RunState::PartlyFailed);
        QCOMPARE(*m_journal->plan(begun->id), run.plan);
        QCOMPARE(back->profileFile, run.profileFile);
        QCOMPARE(back->backupId, QStringLiteral("backup-1"));
        QCOMPARE(back->resumedBy, QStringLiteral("run-2"));
        QCOMPARE(back->started, begun->started);
        QVERIFY(back->ended.isValid());
        QCOMPARE(back->tenantsTotal, 3);
        QCOMPARE(back->tenantsFailed, 1);
        const auto tenants = m_journal->tenants(begun->id);
        QCOMPARE(tenants->at(0).schema, QStringLiteral("z")); // the plan's order
        const RunTenant &same = tenants->at(2);
        QCOMPARE(same.schema, tenant.schema);
        QVERIFY(same.error == tenant.error);
        QCOMPARE(same.started, tenant.started);
        QCOMPARE(same.ended, tenant.ended);
        QVERIFY(same.messages == tenant.messages);
        QCOMPARE(messageTexts(same.messages), (QStringList{QStringLiteral("Apply 0002: waited for a lock, try 2 of 5."),
                                                           QStringLiteral("two\nlines, %1")}));
        const auto steps = m_journal->steps(begun->id, tenant.schema);
        QCOMPARE(steps->size(), std::size_t(2));
        QCOMPARE(steps->at(0).state, TenantRunState::Planned);
        const StepFact &second = steps->at(1);
        QCOMPARE(second.number, 2);
        QCOMPARE(second.kind, failed.kind);
        QCOMPARE(second.app, failed.app);
        QCOMPARE(second.migration, failed.migration);
        QCOMPARE(second.state, failed.state);
        QCOMPARE(second.started, failed.started);
        QCOMPARE(second.ended, failed.ended);
        QCOMPARE(second.transactionId, failed.transactionId);
        QCOMPARE(second.sqlHash, failed.sqlHash);
        QCOMPARE(second.before, failed.before);
        QVERIFY(second.error == failed.error);
        QVERIFY(*m_journal->steps(begun->id) == (std::map{std::pair{tenant.schema, *steps}}));
        QCOMPARE(same.stepsDone, 1);
        QCOMPARE(same.currentVersion, tenant.currentVersion);
    }

    void whatARunDidIsWordedWhenItIsRead()
    {
        RunRecord run;
        run.connection = QStringLiteral("shop");
        run.what = {QStringLiteral("run.apply"), {{QStringLiteral("migrations"), 4}, {QStringLiteral("tenants"), 1}}};
        run.title = QStringLiteral("not kept");
        const auto begun = m_journal->begin(run, {});
        QVERIFY(begun);
        QCOMPARE(begun->title, QStringLiteral("Apply 4 migrations to 1 tenant"));
        const JournalMessage stopped{QStringLiteral("stop.canary"), {{QStringLiteral("tenant"), QStringLiteral("a")}}};
        QVERIFY(m_journal->finish(begun->id, RunState::Stopped, stopped));
        const auto back = m_journal->run(begun->id);
        QCOMPARE(back->title, QStringLiteral("Apply 4 migrations to 1 tenant"));
        QVERIFY(back->what == run.what);
        QVERIFY(back->stopReason == stopped);
        QVERIFY(messageText(back->stopReason).contains(QStringLiteral("canary a failed")));
    }

    void messagesOfAnotherVersionAreShownAsTheyAre()
    {
        QCOMPARE(messageText({QStringLiteral("flew"), {}}), QStringLiteral("flew"));
        QCOMPARE(messageText({QStringLiteral("flew"),
                              {{QStringLiteral("to"), QStringLiteral("Rome")}, {QStringLiteral("hours"), 2}}}),
                 QStringLiteral("flew (hours: 2, to: Rome)"));
        QCOMPARE(messageText(step(1, "0001").title()), QStringLiteral("Apply 0001"));
        StepFact strange = step(1, "0001");
        strange.kind = QStringLiteral("teleport");
        QCOMPARE(messageText(strange.title()), QStringLiteral("step.teleport (migration: 0001)"));
    }

    void whatAnotherVersionWroteIsKeptAsItIs()
    {
        const auto run = m_journal->begin(runNamed(QStringLiteral("strange")), tenantsNamed({QStringLiteral("a")}));
        QVERIFY(run);
        QVERIFY(m_journal->update(run->id, tenantsNamed({QStringLiteral("a")}).front(), {step(1, "0001")}));
        for (const char *sql : {"UPDATE runs SET kind = 'reshard', state = 'frozen'",
                                "UPDATE run_tenants SET state = 'reverted'", "UPDATE run_steps SET state = 'undone'"})
            QVERIFY(execute(QLatin1String(sql)));
        const auto back = m_journal->run(run->id);
        QCOMPARE(back->kind, RunKind::Other);
        QCOMPARE(runKindKey(*back), QStringLiteral("reshard"));
        QCOMPARE(back->state, RunState::Other);
        QCOMPARE(runStateKey(*back), QStringLiteral("frozen"));
        const RunTenant tenant = m_journal->tenants(run->id)->front();
        QCOMPARE(tenant.state, TenantRunState::Other);
        QCOMPARE(tenantRunStateKey(tenant), QStringLiteral("reverted"));
        const StepFact fact = m_journal->steps(run->id, QStringLiteral("a"))->front();
        QCOMPARE(fact.state, TenantRunState::Other);
        QCOMPARE(stepStateKey(fact), QStringLiteral("undone"));
        QVERIFY(m_journal->update(run->id, tenant, {fact})); // written back as it was
        QCOMPARE(tenantRunStateKey(m_journal->tenants(run->id)->front()), QStringLiteral("reverted"));
        QCOMPARE(stepStateKey(m_journal->steps(run->id, QStringLiteral("a"))->front()), QStringLiteral("undone"));
    }

    void journalOfTheFirstReleaseIsRead()
    {
        const QString old = m_folder.filePath(QStringLiteral("old.sqlite"));
        {
            const auto store = LocalStore::open(old, {{journalModule().name, {journalModule().steps.front()}, 1}});
            QVERIFY(store);
            QVERIFY((*store)->transaction([](QSqlDatabase &database) -> Status {
                for (const char *sql :
                     {"INSERT INTO runs (id, connection, kind, state, title, started, process_id, process_mark, host, "
                      "user_name, profile_file, plan) VALUES ('r', 'shop', 'apply', 'stopped', 'Apply 2 migrations', "
                      "1, 1, '', '', '', '', CAST('{\"scope\":\"apply\"}' AS BLOB))",
                      "INSERT INTO run_tenants (run_id, schema_name, position, state, steps_total, steps_done, "
                      "current_version, log) VALUES ('r', 'a', 0, 'done', 2, 2, '0002', 'Apply 1: 3 ms.' || "
                      "char(10) || 'NOTICE: %1')"}) {
                    if (const Status ran = StoreQuery(database, QLatin1String(sql)).run(); !ran)
                        return ran;
                }
                return {};
            }));
        }
        Journal journal(*LocalStore::open(old, {journalModule()}));
        const auto run = journal.run(QStringLiteral("r"));
        QVERIFY(run);
        QCOMPARE(run->title, QStringLiteral("Apply 2 migrations"));
        QVERIFY(run->what.isEmpty() && run->stopReason.isEmpty());
        QCOMPARE(*journal.plan(run->id), QByteArray("{\"scope\":\"apply\"}"));
        QCOMPARE(messageTexts(journal.tenants(run->id)->front().messages),
                 (QStringList{QStringLiteral("Apply 1: 3 ms."), QStringLiteral("NOTICE: %1")}));
        QVERIFY(journal.steps(run->id)->empty());
    }

    void largePlansAreKeptSmall()
    {
        RunRecord run = runNamed(QStringLiteral("large"));
        while (run.plan.size() < 40'000'000)
            run.plan += "{\"schema\":\"tenant_" + QByteArray::number(run.plan.size()) + "\",\"steps\":[1,2,3]},";
        const auto begun = m_journal->begin(run, {});
        QVERIFY(begun);
        QVERIFY(*m_journal->plan(begun->id) == run.plan);
        qint64 stored = 0;
        QVERIFY(m_store->transaction([&](QSqlDatabase &database) -> Status {
            StoreQuery query(database, QStringLiteral("SELECT length(plan) FROM runs"));
            const Status ran = query.run();
            stored = ran && query.next() ? query.value(0).toLongLong() : 0;
            return ran;
        }));
        QVERIFY2(stored > 0 && stored < run.plan.size() / 5, qPrintable(QString::number(stored)));
        QVERIFY(m_journal->runs()->front().plan.isEmpty()); // a list of runs must not carry them
        QCOMPARE(m_journal->plan(QStringLiteral("none")).error().code, ErrorCode::RunMissing);
        run.plan = QByteArray(256 * 1024 * 1024 + 1, ' ');
        QCOMPARE(m_journal->begin(run, {}).error().code, ErrorCode::StoreUnusable);
    }

    void lookingWritesNothing()
    {
        const auto run = m_journal->begin(runNamed(QStringLiteral("live")), tenantsNamed({QStringLiteral("a")}));
        QVERIFY(run && m_journal->runs());
        const auto changes = [this] {
            qint64 count = -1;
            const Status done = m_store->transaction([&](QSqlDatabase &database) -> Status {
                StoreQuery query(database, QStringLiteral("SELECT total_changes()"));
                const Status ran = query.run();
                count = ran && query.next() ? query.value(0).toLongLong() : -1;
                return ran;
            });
            return done ? count : -1;
        };
        const qint64 before = changes();
        QVERIFY(m_journal->runs() && m_journal->run(run->id) && m_journal->tenants(run->id));
        QCOMPARE(changes(), before);
    }

    void countsFollowTheTenantsWhileItRuns()
    {
        const auto run = m_journal->begin(
            runNamed(QStringLiteral("counted")),
            tenantsNamed({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d")}));
        QVERIFY(run);
        const auto set = [&](const char *schema, TenantRunState state) {
            RunTenant tenant;
            tenant.schema = QString::fromLatin1(schema);
            tenant.state = state;
            QVERIFY(m_journal->update(run->id, tenant));
        };
        set("a", TenantRunState::Done);
        set("b", TenantRunState::Unknown);
        set("c", TenantRunState::Skipped);
        const auto back = m_journal->run(run->id);
        QCOMPARE(back->tenantsDone, 1);
        QCOMPARE(back->tenantsFailed, 1); // an unknown outcome is never a good one
        QCOMPARE(back->tenantsSkipped, 1);
        QCOMPARE(back->tenantsTotal, 4);
    }

    void historyOfOneTenant()
    {
        const auto first =
            m_journal->begin(runNamed(QStringLiteral("one")), tenantsNamed({QStringLiteral("a"), QStringLiteral("b")}));
        const auto second = m_journal->begin(runNamed(QStringLiteral("two")), tenantsNamed({QStringLiteral("a")}));
        RunRecord other = runNamed(QStringLiteral("elsewhere"));
        other.connection = QStringLiteral("other");
        QVERIFY(first && second && m_journal->begin(other, tenantsNamed({QStringLiteral("a")})));
        const auto history = m_journal->history(QStringLiteral("shop"), QStringLiteral("a"));
        QVERIFY(history);
        QCOMPARE(history->size(), std::size_t(2));
        QCOMPARE(history->at(0).first.title, QStringLiteral("two"));
        QCOMPARE(history->at(1).second.schema, QStringLiteral("a"));
        QCOMPARE(m_journal->runs(QStringLiteral("other"))->size(), std::size_t(1));
        QCOMPARE(m_journal->runs({}, 2)->size(), std::size_t(2));
    }

    void tenThousandTenantsAreQuick()
    {
        QStringList names;
        for (int number = 0; number < 10'000; ++number)
            names.append(QStringLiteral("tenant_%1").arg(number));
        QElapsedTimer timer;
        timer.start();
        const auto run = m_journal->begin(runNamed(QStringLiteral("large")), tenantsNamed(names));
        const qint64 begun = timer.restart();
        QVERIFY(run);
        QCOMPARE(m_journal->tenants(run->id)->size(), std::size_t(10'000));
        const qint64 read = timer.elapsed();
        qInfo("begin %lld ms, read %lld ms", static_cast<long long>(begun), static_cast<long long>(read));
        QVERIFY(begun < 5000 && read < 5000);
    }

    void keysAreStable()
    {
        QCOMPARE(runStateKey(RunState::PartlyFailed), QStringLiteral("partly_failed"));
        QCOMPARE(runStateKey(RunState::Interrupted), QStringLiteral("interrupted"));
        QCOMPARE(runKindKey(RunKind::Apply), QStringLiteral("apply"));
        QCOMPARE(tenantRunStateKey(TenantRunState::Planned), QStringLiteral("planned"));
    }
};

int main(int count, char **arguments)
{
    QCoreApplication application(count, arguments);
    const QString victimFile = qEnvironmentVariable("TENANTRY_JOURNAL_VICTIM");
    if (!victimFile.isEmpty())
        return beginAndDie(victimFile);
    tst_Journal test;
    return QTest::qExec(&test, count, arguments);
}

#include "tst_Journal.moc"
