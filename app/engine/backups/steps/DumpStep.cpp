// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/steps/DumpStep.h"

#include "backups/Archive.h"
#include "base/Text.h"
#include "plans/ProcessStep.h"
#include "plans/StepScene.h"
#include "tenants/AsideSchema.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QHash>

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
        , m_now(group)
        , m_file(file)
    {
    }

    StepFact fact() const override
    {
        StepFact fact;
        fact.kind = QStringLiteral("dump");
        return fact;
    }

    /// pg_dump finds its tables by name and reads them in the snapshot: one that was put in another's place since is
    /// empty to it, and the archive looks sound. So the schemas have to stand under their names, the same before and
    /// after; in a restore that was taken back meanwhile only the transaction that wrote the name last tells.
    Status run(StepScene &scene) const override
    {
        constexpr int mostTries = 5;
        m_now = m_group;
        Result<Places> places = lookUp(scene);
        for (int tries = 0; places && tries < mostTries; ++tries) {
            if (const Status left = leaveOutReplaced(*places); !left)
                return left;
            const Status dumped = m_now.tenants.empty() ? discard() : dump(scene);
            Result<Places> after = lookUp(scene);
            if (after && *after == *places) {
                if (dumped)
                    noteOfAll(scene);
                return dumped;
            }
            places = std::move(after);
        }
        if (!places)
            return failure(places.error());
        return failure(ErrorCode::BackupFailed,
                       QCoreApplication::translate("Engine", "The schemas of %1 are renamed or restored all the time.")
                           .arg(namesOf(*m_job.plan, m_now)),
                       QCoreApplication::translate("Engine", "Back up again when that has ended."));
    }

protected:
    QString program() const override { return m_job.plan->tools.pgDump; }
    QStringList arguments() const override
    {
        return m_job.plan->arguments(m_now, m_job.children->conninfo(), QString::fromLatin1(m_job.snapshotId),
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
    /// What stands under a schema's name.
    struct Place {
        quint32 oid = 0;
        QByteArray writtenBy; ///< the transaction that named, renamed or granted it last
        bool isUnderRestore = false;
        bool operator==(const Place &) const = default;
    };
    using Places = QHash<QString, Place>;

    /// Now, not in the snapshot.
    Result<Places> lookUp(StepScene &scene) const
    {
        QStringList schemas;
        for (const size_t index : m_now.tenants)
            schemas << m_job.plan->contents[index].tenant.schema;
        const Result<Rows> rows = scene.connection().query(R"(
            SELECT nspname, oid, xmin, pg_catalog.obj_description(oid, 'pg_namespace')
              FROM pg_catalog.pg_namespace WHERE nspname = ANY ($1::pg_catalog.name[]))",
                                                           {arrayLiteral(schemas)}, scene.stopToken());
        if (!rows)
            return failure(rows.error());
        Places places;
        for (int row = 0; row < rows->count(); ++row) {
            const bool isMarked = RestoreMarker::fromComment(rows->text(row, 3), rows->text(row, 0)).has_value();
            places.insert(rows->text(row, 0),
                          {quint32(rows->integer(row, 1)), rows->bytes(row, 2).toByteArray(), isMarked});
        }
        return places;
    }

    /// Takes tenants that are not any more what the snapshot shows out of the group, and out of \p places.
    Status leaveOutReplaced(Places &places) const
    {
        std::vector<size_t> stay;
        for (const size_t index : m_now.tenants) {
            TenantContents &one = m_job.plan->contents[index];
            const Place place = places.value(one.tenant.schema);
            if (place.oid != one.oid)
                one.leftOut = QCoreApplication::translate(
                    "Engine", "It was restored, renamed or dropped while the backup was taken.");
            else if (place.isUnderRestore && m_job.underRestore != UnderRestore::Accept)
                one.leftOut = underRestoreReason();
            if (one.leftOut.isEmpty()) {
                stay.push_back(index);
                continue;
            }
            if (m_job.underRestore != UnderRestore::LeaveOut)
                return failure(ErrorCode::BackupFailed,
                               QCoreApplication::translate("Engine", "Tenant \"%1\" cannot be backed up: %2")
                                   .arg(one.tenant.schema, one.leftOut),
                               QCoreApplication::translate("Engine", "Back up again when that has ended."));
            places.remove(one.tenant.schema);
        }
        m_now.tenants = std::move(stay);
        return {};
    }

    Status dump(StepScene &scene) const
    {
        if (const Status levels = readLevelsOfAll(scene); !levels)
            return levels;
        if (const Status dumped = start(scene, m_job.children->environment()); !dumped)
            return dumped;
        Result<BackupFile> file = sealArchive(m_job.folder, m_group.file, scene.stopToken());
        if (!file)
            return failure(file.error());
        const Result<TableRows> rows =
            readThroughCounting(m_job.folder, m_group.file, m_job.plan->tools, scene.stopToken());
        if (!rows)
            return failure(rows.error());
        m_file = std::move(*file);
        return takeRows(*rows);
    }

    /// Nobody is left whom the archive would hold.
    Status discard() const
    {
        QFile::remove(QDir(m_job.folder).filePath(m_group.file));
        m_file = {};
        return {};
    }

    /// What the archive holds is what was dumped: the manifest says it, and a table without rows of its own is missing.
    Status takeRows(const TableRows &rows) const
    {
        for (const size_t index : m_now.tenants) {
            TenantContents &one = m_job.plan->contents[index];
            for (size_t i = 0; i < one.tenant.tables.size(); ++i) {
                BackupTable &table = one.tenant.tables[i];
                const auto found = rows.constFind({one.tenant.schema, table.name});
                if (found != rows.constEnd())
                    table.rows = *found;
                else if (one.tableKinds[i].isUnlogged) // of a standby, where such a table has none
                    table.rows = 0;
                else
                    return failure(ErrorCode::BackupFailed,
                                   QCoreApplication::translate(
                                       "Engine", "pg_dump has left the rows of table \"%1\" of tenant \"%2\" out.")
                                       .arg(table.name, one.tenant.schema));
            }
        }
        return {};
    }

    Status readLevelsOfAll(StepScene &scene) const
    {
        std::vector<TenantContents *> tenants;
        for (const size_t index : m_now.tenants) {
            tenants.push_back(&m_job.plan->contents[index]);
            tenants.back()->tenant.file = m_group.file;
        }
        return readHistoriesInSnapshot(scene.connection(), m_job.snapshotId, tenants, m_job.plan->lockBudget,
                                       scene.stopToken());
    }

    /// Each tenant's record says what of it is in the archive.
    void noteOfAll(StepScene &scene) const
    {
        for (size_t i = 0; i < m_group.tenants.size(); ++i) {
            const TenantContents &one = m_job.plan->contents[m_group.tenants[i]];
            const BackupTenant &tenant = one.tenant;
            scene.tenants()[i].messages.push_back(
                one.leftOut.isEmpty()
                    ? JournalMessage{QStringLiteral("dumped"),
                                     {{QStringLiteral("rows"), tenant.rows()},
                                      {QStringLiteral("tables"), qint64(tenant.tables.size())},
                                      {QStringLiteral("file"), m_group.file}}}
                    : JournalMessage{QStringLiteral("left_out"), {{QStringLiteral("reason"), one.leftOut}}});
        }
    }

    const DumpJob &m_job;
    const DumpGroup &m_group;
    mutable DumpGroup m_now; ///< less the tenants that were left out
    BackupFile &m_file;
};

} // namespace

std::shared_ptr<const Step> dumpStep(const DumpJob &job, const DumpGroup &group, BackupFile &file)
{
    return std::make_shared<DumpStep>(job, group, file);
}

} // namespace tenantry
