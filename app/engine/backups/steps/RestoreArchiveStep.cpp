// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/ChildAccess.h"
#include "backups/RestoreSql.h"
#include "backups/steps/RestoreSteps.h"
#include "base/Text.h"
#include "plans/ProcessStep.h"
#include "plans/StepScene.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>

namespace tenantry {

namespace {

class RestoreArchiveStep final : public ProcessStep {
public:
    explicit RestoreArchiveStep(const RestorePlan &plan)
        : m_program(plan.tools.pgRestore)
        , m_conninfo(plan.conninfo)
        , m_token(plan.token)
        , m_tenant(plan.tenant)
        , m_archive(QDir(plan.backup.folder).filePath(plan.tenant.file))
    {
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
        if (const Status restored = start(scene, children->environment()); !restored)
            return restored;
        scene.note({QStringLiteral("restored"), {{QStringLiteral("file"), m_tenant.file}}});
        return {};
    }

protected:
    QString program() const override { return m_program; }
    QStringList arguments() const override
    {
        return {QStringLiteral("--single-transaction"),
                QStringLiteral("--exit-on-error"),
                QStringLiteral("--no-password"),
                QStringLiteral("--verbose"),
                QStringLiteral("--schema=") + m_tenant.schema,
                QStringLiteral("--dbname=") + m_conninfo,
                QStringLiteral("--"),
                m_archive};
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
        const QByteArray last = lines.mid(std::max<qsizetype>(lines.size() - linesTold, 0)).join('\n');
        Error error{ErrorCode::RestoreFailed, {}, {}, {}, text::plain(QByteArrayView(last))};
        error.message =
            QCoreApplication::translate("Engine", "pg_restore failed: %1")
                .arg(reason == lines.end() ? processError.message : text::plain(QByteArrayView(*reason), 1000));
        return error;
    }

private:
    const QString m_program;
    const QString m_conninfo;
    const QString m_token;
    const BackupTenant m_tenant;
    const QString m_archive;
    mutable qint64 m_done = 0; ///< tables that pg_restore has named
};

} // namespace

std::shared_ptr<const Step> restoreArchiveStep(const RestorePlan &plan)
{
    return std::make_shared<RestoreArchiveStep>(plan);
}

} // namespace tenantry
