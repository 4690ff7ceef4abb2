// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/steps/DumpStep.h"

#include "backups/Archive.h"
#include "base/Text.h"
#include "plans/ProcessStep.h"
#include "plans/StepScene.h"

#include <QCoreApplication>

namespace tenantry {

static QString namesOf(const DumpPlan &plan, const DumpGroup &group)
{
    const QString first = plan.contents[group.tenants.front()].tenant.schema;
    const int others = int(group.tenants.size()) - 1;
    if (others == 0)
        return u'"' + first + u'"';
    return QCoreApplication::translate("Engine", "\"%1\" and %n others", nullptr, others).arg(first);
}

/// What pg_dump's last words mean, as an error that names \p tenants.
static Error errorOfDump(const Error &processError, const QString &said, const QString &tenants, const QString &folder)
{
    if (processError.code != ErrorCode::ProcessFailed)
        return processError;
    Error error{ErrorCode::BackupFailed, {}, {}, {}, text::lastLines(said, 20)};
    const QString reason = text::lastLines(said.trimmed(), 1);
    error.message = QCoreApplication::translate("Engine", "pg_dump failed for %1: %2").arg(tenants, reason);
    error.hint =
        QCoreApplication::translate("Engine", "Nothing was kept of this backup. Earlier backups are as they were.");
    if (said.contains(QStringLiteral("row-level security")) || said.contains(QStringLiteral("permission denied"))) {
        error.code = ErrorCode::PermissionDenied;
        error.hint = QCoreApplication::translate(
            "Engine", "Back up as a role that may read every row: the owner, a member of pg_read_all_data with "
                      "BYPASSRLS, or a superuser.");
    } else if (said.contains(QStringLiteral("No space left on device"))) {
        error.code = ErrorCode::NotEnoughSpace;
        error.message = QCoreApplication::translate("Engine", "The disk of \"%1\" became full while %2 was backed up.")
                            .arg(folder, tenants);
    } else if (said.contains(QStringLiteral("out of shared memory"))) {
        error.code = ErrorCode::LockTableTooSmall;
        error.hint = QCoreApplication::translate(
            "Engine", "Raise max_locks_per_transaction in postgresql.conf and restart the server.");
    } else if (said.contains(QStringLiteral("server version mismatch"))) {
        error.code = ErrorCode::BackupToolTooOld;
    }
    return error;
}

namespace {

class DumpStep final : public ProcessStep {
public:
    DumpStep(const DumpJob &job, const DumpGroup &group, BackupFile &file)
        : m_job(job)
        , m_group(group)
        , m_file(file)
    {
    }

    StepFact fact() const override
    {
        StepFact fact;
        fact.kind = QStringLiteral("dump");
        return fact;
    }

    Status run(StepScene &scene) const override
    {
        if (const Status counted = countRowsOfAll(scene); !counted)
            return counted;
        if (const Status dumped = start(scene, m_job.children->environment()); !dumped)
            return dumped;
        Result<BackupFile> file = sealArchive(m_job.folder, m_group.file, scene.stopToken());
        if (!file)
            return failure(file.error());
        const Status read = readThrough(m_job.folder, m_group.file, m_job.plan->tools, scene.stopToken());
        if (!read)
            return read;
        m_file = std::move(*file);
        noteOfAll(scene);
        return {};
    }

protected:
    QString program() const override { return m_job.plan->tools.pgDump; }
    QStringList arguments() const override
    {
        return m_job.plan->arguments(m_group, m_job.children->conninfo(), QString::fromLatin1(m_job.snapshotId),
                                     m_job.folder);
    }
    Error meaningOf(const Error &processError, const QByteArrayList &lines) const override
    {
        constexpr int mostSaid = 100000;
        const QString said = text::plain(QByteArrayView(lines.join('\n')), mostSaid);
        return errorOfDump(processError, said.isEmpty() ? processError.message : said, namesOf(*m_job.plan, m_group),
                           m_job.folder);
    }

private:
    Status countRowsOfAll(StepScene &scene) const
    {
        std::vector<TenantContents *> tenants;
        for (const size_t index : m_group.tenants) {
            tenants.push_back(&m_job.plan->contents[index]);
            tenants.back()->tenant.file = m_group.file;
        }
        return countRowsInSnapshot(scene.connection(), m_job.snapshotId, tenants, m_job.plan->lockBudget,
                                   scene.stopToken());
    }

    /// Each tenant's record says what of it is in the archive.
    void noteOfAll(StepScene &scene) const
    {
        for (size_t i = 0; i < m_group.tenants.size(); ++i) {
            const BackupTenant &tenant = m_job.plan->contents[m_group.tenants[i]].tenant;
            scene.tenants()[i].messages.push_back({QStringLiteral("dumped"),
                                                   {{QStringLiteral("rows"), tenant.rows()},
                                                    {QStringLiteral("tables"), qint64(tenant.tables.size())},
                                                    {QStringLiteral("file"), m_group.file}}});
        }
    }

    const DumpJob &m_job;
    const DumpGroup &m_group;
    BackupFile &m_file;
};

} // namespace

std::shared_ptr<const Step> dumpStep(const DumpJob &job, const DumpGroup &group, BackupFile &file)
{
    return std::make_shared<DumpStep>(job, group, file);
}

} // namespace tenantry
