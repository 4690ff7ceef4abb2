// SPDX-License-Identifier: GPL-3.0-or-later
#include "plans/StepScene.h"
#include "tasks/LocalStore.h"

#include <QTemporaryDir>
#include <QTest>

using namespace tenantry;

namespace {

/// A step that writes down what is asked of it.
class FakeStep final : public Step {
public:
    enum class Ends { Well, Badly, Unfit, DoneBefore };

    FakeStep(QString kind, Ends ends, QStringList &log)
        : m_kind(std::move(kind))
        , m_ends(ends)
        , m_log(log)
    {
    }
    StepFact fact() const override
    {
        StepFact fact;
        fact.kind = m_kind;
        return fact;
    }
    QString text() const override { return {}; }
    Status check(StepScene &) const override
    {
        return m_ends == Ends::Unfit ? failure(ErrorCode::PlanOutdated, QStringLiteral("outdated")) : Status();
    }
    Result<bool> isDone(StepScene &) const override { return m_ends == Ends::DoneBefore; }
    Status run(StepScene &scene) const override
    {
        m_log << QStringLiteral("run ") + m_kind;
        // On disk before its work begins.
        const auto kept = scene.journal().steps(scene.runId(), scene.tenants().front().schema);
        if (!kept || kept->empty() || kept->back().kind != m_kind || kept->back().state != TenantRunState::Started)
            return failure(ErrorCode::StoreUnusable, QStringLiteral("not journaled"));
        return m_ends == Ends::Badly ? failure(ErrorCode::StatementFailed, QStringLiteral("bad")) : Status();
    }
    Error takeBack(StepScene &, Error cause) const override
    {
        m_log << QStringLiteral("back ") + m_kind;
        cause.message += u'+' + m_kind;
        return cause;
    }

private:
    const QString m_kind;
    const Ends m_ends;
    QStringList &m_log;
};

} // namespace

/// What becomes of a list of steps: the order, the journal, the way back. Without a server.
class tst_StepScene : public QObject {
    Q_OBJECT
    using Ends = FakeStep::Ends;

    QTemporaryDir m_folder;
    std::unique_ptr<Journal> m_journal;
    QStringList m_log;
    std::vector<StepFact> m_facts;
    std::vector<RunTenant> m_tenants;

    Status run(const std::vector<std::pair<const char *, Ends>> &kinds, std::size_t first = 0,
               const TaskContext &task = {}, const std::function<void()> &onStep = {})
    {
        m_log.clear();
        Steps steps;
        for (const auto &[kind, ends] : kinds)
            steps.push_back(std::make_shared<FakeStep>(QLatin1String(kind), ends, m_log));
        RunTenant tenant;
        tenant.schema = QStringLiteral("acme");
        RunRecord record;
        record.connection = QStringLiteral("test");
        record.title = QStringLiteral("Test");
        m_tenants = {tenant};
        const RunRecord begun = m_journal->begin(record, m_tenants).value();
        StepSession session;
        StepScene scene(session, begun.id, *m_journal, m_tenants, task);
        const Status done = scene.finish(scene.run(steps, first, onStep));
        m_facts = m_journal->steps(begun.id, tenant.schema).value();
        return done;
    }

    QString states() const
    {
        QStringList words;
        for (const StepFact &fact : m_facts)
            words << fact.kind + u' ' + tenantRunStateKey(fact.state);
        return words.join(QStringLiteral(", "));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_journal =
            std::make_unique<Journal>(LocalStore::open(m_folder.filePath(QStringLiteral("store.sqlite"))).value());
    }

    void doesThemInOrder()
    {
        int steps = 0;
        QVERIFY(run({{"a", Ends::Well}, {"b", Ends::DoneBefore}, {"c", Ends::Well}}, 0, {}, [&] { ++steps; }));
        QCOMPARE(m_log.join(u' '), QStringLiteral("run a run c"));
        QCOMPARE(states(), QStringLiteral("a done, b skipped, c done"));
        QCOMPARE(m_tenants.front().stepsDone, 3);
        QCOMPARE(m_tenants.front().state, TenantRunState::Done);
        QCOMPARE(steps, 3);
    }

    void takesBackWhatWasDoneLastFirst()
    {
        const Status done = run({{"a", Ends::Well}, {"b", Ends::Well}, {"c", Ends::Badly}, {"d", Ends::Well}});
        QVERIFY(!done);
        QCOMPARE(m_log.join(u' '), QStringLiteral("run a run b run c back c back b back a"));
        QCOMPARE(done.error().message, QStringLiteral("bad+c+b+a"));
        QCOMPARE(states(), QStringLiteral("a done, b done, c failed"));
        QCOMPARE(m_facts.back().error.message, QStringLiteral("bad+c+b+a"));
        QCOMPARE(m_tenants.front().stepsDone, 2);
        QCOMPARE(m_tenants.front().state, TenantRunState::Failed);
    }

    /// Nothing is done, and nothing is taken back, where a later step would not fit.
    void looksAtAllBeforeTheFirst()
    {
        const Status done = run({{"a", Ends::Well}, {"b", Ends::Unfit}});
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::PlanOutdated);
        QCOMPARE(m_log, QStringList());
        QCOMPARE(states(), QStringLiteral("b failed"));
        QCOMPARE(m_tenants.front().stepsDone, 0);
    }

    void goesOnWhereItWas()
    {
        QVERIFY(run({{"a", Ends::Unfit}, {"b", Ends::Well}}, 1));
        QCOMPARE(m_log.join(u' '), QStringLiteral("run b"));
        QCOMPARE(m_facts.back().number, 2);
    }

    void aStopRequestTakesBack()
    {
        std::stop_source stop;
        const Status done = run({{"a", Ends::Well}, {"b", Ends::Well}}, 0, TaskContext(stop.get_token(), {}),
                                [&] { stop.request_stop(); });
        QVERIFY(!done);
        QVERIFY(done.error().isCancelled());
        QCOMPARE(m_log.join(u' '), QStringLiteral("run a back b back a"));
        QCOMPARE(m_tenants.front().state, TenantRunState::Skipped);
    }
};

QTEST_GUILESS_MAIN(tst_StepScene)
#include "tst_StepScene.moc"
