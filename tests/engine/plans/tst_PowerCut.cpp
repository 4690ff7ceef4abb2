// SPDX-License-Identifier: GPL-3.0-or-later
#include "plans/FleetRun.h"
#include "plans/StepScene.h"
#include "tasks/LocalStore.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>
#include <map>
#include <mutex>

using namespace tenantry;

namespace {

/// A disk as a power cut leaves it: of each file of the store what was there when it was last synced, and nothing that
/// was only written; files that were removed as well, until their folder was synced.
struct Disk {
    std::mutex mutex;
    QString folder; ///< empty: nothing is recorded
    std::map<QString, QByteArray> synced;
    int syncs = 0;
};

Disk &disk()
{
    static Disk one;
    return one;
}

/// Called with a descriptor that was synced.
void noteSync(int descriptor)
{
    const std::lock_guard lock(disk().mutex);
    if (disk().folder.isEmpty())
        return;
    const QString path = QFile::symLinkTarget(QStringLiteral("/proc/self/fd/%1").arg(descriptor));
    // What was removed is gone for good once the folder is synced.
    if (path == disk().folder)
        std::erase_if(disk().synced, [](const auto &one) { return !QFile::exists(disk().folder + u'/' + one.first); });
    QFile file(path);
    if (!path.startsWith(disk().folder + u'/') || !file.open(QIODevice::ReadOnly))
        return;
    disk().synced[path.section(u'/', -1)] = file.readAll();
    ++disk().syncs;
}

} // namespace

// In place of the C library's: SQLite syncs through these.
extern "C" int fdatasync(int descriptor)
{
    const auto result = static_cast<int>(::syscall(SYS_fdatasync, descriptor));
    noteSync(descriptor);
    return result;
}
extern "C" int fsync(int descriptor)
{
    const auto result = static_cast<int>(::syscall(SYS_fsync, descriptor));
    noteSync(descriptor);
    return result;
}

namespace {

/// The journal that is found after a power cut at this moment.
class AfterPowerCut {
public:
    AfterPowerCut()
    {
        const std::lock_guard lock(disk().mutex);
        for (const auto &[name, bytes] : disk().synced) {
            QFile file(m_folder.filePath(name));
            if (file.open(QIODevice::WriteOnly))
                file.write(bytes);
        }
    }
    /// "running; t_a started (1 step), t_b planned (0 steps)"; why it cannot be read.
    QString runText() const
    {
        const auto store = LocalStore::open(m_folder.filePath(QStringLiteral("store.sqlite")));
        if (!store)
            return store.error().toText();
        if (!(*store)->openNotice().isEmpty())
            return (*store)->openNotice();
        Journal journal(*store);
        const auto runs = journal.runs();
        if (!runs || runs->empty())
            return runs ? QStringLiteral("no run") : runs.error().toText();
        QStringList words;
        const auto tenants = journal.tenants(runs->front().id);
        if (!tenants)
            return tenants.error().toText();
        for (const RunTenant &tenant : *tenants) {
            const auto steps = journal.steps(runs->front().id, tenant.schema);
            QString text = tenant.schema + u' ' + tenantRunStateKey(tenant);
            for (const StepFact &step : steps.value())
                text += QStringLiteral(" %1:%2").arg(step.kind, stepStateKey(step));
            words << text;
        }
        return words.join(QStringLiteral(", "));
    }

private:
    QTemporaryDir m_folder;
};

/// A step whose work is to cut the power.
class CuttingStep final : public Step {
public:
    CuttingStep(QString kind, QStringList &found)
        : m_kind(std::move(kind))
        , m_found(found)
    {
    }
    StepFact fact() const override
    {
        StepFact fact;
        fact.kind = m_kind;
        return fact;
    }
    QString text() const override { return {}; }
    Status run(StepScene & /*scene*/) const override
    {
        m_found << AfterPowerCut().runText();
        return {};
    }

private:
    const QString m_kind;
    QStringList &m_found;
};

class CuttingWorker final : public FleetWorker {
public:
    CuttingWorker(FleetRun &run, Journal &journal, const TaskContext &task, QStringList &found)
        : m_run(run)
        , m_journal(journal)
        , m_task(task)
        , m_found(found)
    {
    }
    void run(std::size_t /*part*/, std::span<RunTenant> tenants, const std::function<void()> &onStep) override
    {
        m_found << AfterPowerCut().runText();
        StepSession session;
        StepScene scene(session, m_run.record().id, m_journal, tenants, m_task);
        const Steps steps{std::make_shared<CuttingStep>(QStringLiteral("first"), m_found),
                          std::make_shared<CuttingStep>(QStringLiteral("second"), m_found)};
        (void)scene.finish(scene.run(steps, 0, onStep));
    }

private:
    FleetRun &m_run;
    Journal &m_journal;
    const TaskContext &m_task;
    QStringList &m_found;
};

} // namespace

/// The journal survives a power cut: what is begun stands on the disk before its work begins.
class tst_PowerCut : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsBegunIsOnTheDiskBeforeItsWork()
    {
        QTemporaryDir folder;
        disk().folder = folder.path();
        const auto store = LocalStore::open(folder.filePath(QStringLiteral("store.sqlite")));
        QVERIFY(store);
        Journal journal(*store);
        const TaskContext task;
        FleetRun run(journal, task);
        std::vector<RunTenant> tenants(2);
        tenants[0].schema = QStringLiteral("t_a");
        tenants[1].schema = QStringLiteral("t_b");
        RunRecord record;
        record.connection = QStringLiteral("test");
        QVERIFY(run.begin(record, tenants));
        QCOMPARE(AfterPowerCut().runText(), QStringLiteral("t_a planned, t_b planned"));

        QStringList found;
        FleetWork work;
        work.parts = {1, 1};
        work.makeWorker = [&](int /*thread*/, const TaskContext &ofWorker) {
            return std::make_unique<CuttingWorker>(run, journal, ofWorker, found);
        };
        run.work(work);
        QCOMPARE(found, (QStringList{
                            QStringLiteral("t_a planned, t_b planned"), // nothing is begun before its first step
                            QStringLiteral("t_a started first:started, t_b planned"),
                            QStringLiteral("t_a started first:done second:started, t_b planned"),
                            QStringLiteral("t_a done first:done second:done, t_b planned"),
                            QStringLiteral("t_a done first:done second:done, t_b started first:started"),
                            QStringLiteral("t_a done first:done second:done, t_b started first:done second:started"),
                        }));
        QVERIFY(run.finish());
        QCOMPARE(AfterPowerCut().runText(),
                 QStringLiteral("t_a done first:done second:done, t_b done first:done second:done"));
        QVERIFY(disk().syncs >= 8); // the recorder was asked
        disk().folder.clear();
    }
};

QTEST_GUILESS_MAIN(tst_PowerCut)
#include "tst_PowerCut.moc"
