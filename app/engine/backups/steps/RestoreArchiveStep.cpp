// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/ArchiveList.h"
#include "backups/ChildAccess.h"
#include "backups/RestoreSql.h"
#include "backups/steps/RestoreSteps.h"
#include "base/Paths.h"
#include "base/Text.h"
#include "plans/ProcessStep.h"
#include "plans/StepScene.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QScopeGuard>

#include <algorithm>

namespace tenantry {

namespace {

class RestoreArchiveStep final : public ProcessStep {
public:
    RestoreArchiveStep(const RestorePlan &plan, const QStringList &leaveOut)
        : m_tools(plan.tools)
        , m_way(plan.way)
        , m_conninfo(plan.conninfo)
        , m_token(plan.token)
        , m_tenant(plan.tenant)
        , m_archive(QDir(plan.backup.folder).filePath(plan.tenant.file))
        , m_role(plan.role)
        , m_leaveOut(leaveOut)
        , m_listFile(QDir(QDir::tempPath()).filePath(QStringLiteral("tenantry-restore-%1.list").arg(plan.token)))
    {
    }

    QString text() const override
    {
        QStringList left = notListed();
        for (const QString &role : m_role.defaultsLeft)
            left << QStringLiteral("DEFAULT ACL %1").arg(role);
        if (left.isEmpty())
            return ProcessStep::text();
        return QCoreApplication::translate("Engine", "# The list has all that is in the archive, but not: %1")
                   .arg(left.join(QStringLiteral(", ")))
               + u'\n' + ProcessStep::text();
    }

    Status check(StepScene &scene) const override
    {
        const Result<QByteArray> list = listOfEntries(scene);
        return list ? Status() : failure(list.error());
    }

    StepFact fact() const override
    {
        StepFact fact;
        fact.kind = QStringLiteral("restore_archive");
        return fact;
    }
    QString doing() const override { return QCoreApplication::translate("Engine", "Restoring"); }

    Status run(StepScene &scene) const override
    {
        const Result<ChildAccess> children = ChildAccess::make(scene.connection(), restoreApplicationName(m_token));
        if (!children)
            return failure(children.error());
        m_done = 0;
        const auto removeList = qScopeGuard([this] { QFile::remove(m_listFile); });
        if (const Status listed = writeList(scene); !listed)
            return listed;
        if (const Status restored = start(scene, children->environment()); !restored)
            return restored;
        scene.note({QStringLiteral("restored"), {{QStringLiteral("file"), m_tenant.file}}});
        if (!m_leaveOut.isEmpty())
            scene.note({QStringLiteral("restored_without"),
                        {{QStringLiteral("entries"), m_leaveOut.join(QStringLiteral(", "))}}});
        return {};
    }

protected:
    QString program() const override { return m_tools.pgRestore; }
    QStringList arguments() const override
    {
        QStringList arguments{QStringLiteral("--single-transaction"), QStringLiteral("--exit-on-error"),
                              QStringLiteral("--no-password"), QStringLiteral("--verbose"),
                              QStringLiteral("--schema=") + m_tenant.schema};
        if (m_way == RestoreWay::Clean)
            arguments << QStringLiteral("--clean") << QStringLiteral("--if-exists");
        if (m_role.as == RestoreRole::As::Role)
            arguments << QStringLiteral("--role=") + m_role.role;
        if (m_role.as == RestoreRole::As::EachOwner)
            arguments << QStringLiteral("--use-set-session-authorization");
        if (needsList())
            arguments << QStringLiteral("--use-list=") + m_listFile;
        return arguments << QStringLiteral("--dbname=") + m_conninfo << QStringLiteral("--") << m_archive;
    }
    void heard(StepScene &scene, const QByteArray &line) const override
    {
        const auto tables = static_cast<qint64>(m_tenant.tables.size());
        if (line.contains("processing data for table"))
            scene.task().report({doing(), std::min(m_done++, tables), tables, m_tenant.schema});
    }
    /// pg_restore talks a lot (--verbose): the line with "error:" is the reason.
    Error meaningOf(const Error &processError, const QByteArrayList &lines) const override
    {
        if (processError.code != ErrorCode::ProcessFailed)
            return processError;
        constexpr qsizetype linesTold = 20;
        const auto reason =
            std::find_if(lines.begin(), lines.end(), [](const QByteArray &line) { return line.contains(": error: "); });
        const auto entry = std::find_if(lines.begin(), lines.end(),
                                        [](const QByteArray &line) { return line.contains(": from TOC entry "); });
        QByteArrayList told = entry == lines.end() ? QByteArrayList() : QByteArrayList{*entry};
        told << lines.mid(std::max<qsizetype>(lines.size() - linesTold, 0));
        Error error{ErrorCode::RestoreFailed, {}, {}, {}, text::plain(QByteArrayView(told.join('\n')))};
        error.message =
            QCoreApplication::translate("Engine", "pg_restore failed: %1")
                .arg(reason == lines.end() ? processError.message : text::plain(QByteArrayView(*reason), 1000));
        return error;
    }

private:
    /// What is left out, and what is made by a step of its own.
    QStringList notListed() const
    {
        QStringList left = m_leaveOut;
        for (const SuperusersPart &part : m_role.superusersPart) {
            if (!left.contains(part.entry))
                left << part.entry;
        }
        return left;
    }

    bool needsList() const { return !notListed().isEmpty() || !m_role.defaultsLeft.isEmpty(); }

    /// pg_restore's own list of the archive, less what is left out; empty: nothing is.
    Result<QByteArray> listOfEntries(StepScene &scene) const
    {
        if (!needsList())
            return QByteArray();
        const Result<QByteArray> list = listOfArchive(m_tools, m_archive, scene.stopToken());
        if (!list)
            return failure(list.error());
        return listWithout(listWithoutDefaults(*list, m_tenant.schema, m_role.defaultsLeft), m_tenant.schema,
                           notListed());
    }

    Status writeList(StepScene &scene) const
    {
        const Result<QByteArray> list = listOfEntries(scene);
        if (!list)
            return failure(list.error());
        return needsList() ? paths::writePrivateFile(m_listFile, *list) : Status();
    }

    const PgTools m_tools;
    const RestoreWay m_way;
    const QString m_conninfo;
    const QString m_token;
    const BackupTenant m_tenant;
    const QString m_archive;
    const RestoreRole m_role;
    const QStringList m_leaveOut; ///< as a person asked for it
    const QString m_listFile;
    mutable qint64 m_done = 0; ///< tables that pg_restore has named
};

} // namespace

std::optional<QString> failedEntry(const Error &error)
{
    if (error.code != ErrorCode::RestoreFailed)
        return std::nullopt;
    for (const QString &line : error.detail.split(u'\n')) {
        if (const std::optional<QString> entry = entryOfLine(line.toUtf8()))
            return entry;
    }
    return std::nullopt;
}

std::shared_ptr<const Step> restoreArchiveStep(const RestorePlan &plan, const QStringList &leaveOut)
{
    return std::make_shared<RestoreArchiveStep>(plan, leaveOut);
}

} // namespace tenantry
