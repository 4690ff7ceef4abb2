// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backups/Manifest.h"
#include "backups/Restore.h"
#include "engine/backups/BackupFixture.h"

namespace tenantry::test {

inline const QString acme = QStringLiteral("acme");

/// Answers --version as the real one does, so that it is taken; then does something else.
inline QByteArray dumpScript(const QByteArray &otherwise)
{
    return "if [ \"$1\" = --version ]; then exec %REAL% --version; fi\n" + otherwise;
}

/// What the programs that play the faults of backups and restores share.
class BackupFaultTest : public QObject {
protected:
    Result<Backup> backUp(const Access &access, const QStringList &names = {acme}, int groupSize = 0)
    {
        BackupRequest request;
        request.groupSize = groupSize;
        return createBackup(access, snapshotOf(names), request, *m_fixture->journal);
    }
    Result<RestoreReport> restore(const Access &access, const Backup &backup, const QString &schema = acme)
    {
        const FleetSnapshot snapshot = snapshotOf({schema});
        const Result<RestorePlan> plan = planRestore(access, snapshot, backup, schema);
        if (!plan)
            return failure(plan.error());
        return restoreTenant(*plan, {}, *m_fixture->journal);
    }
    QStringList entries(const Access &access) const
    {
        return QDir(access.profile.backupFolder()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden);
    }
    void useTools(const QByteArray &dumpScript, const QByteArray &restoreScript = {})
    {
        const QString folder = m_fixture->home.file(QStringLiteral("tools-%1").arg(++m_tools));
        fakeTools(folder, dumpScript, restoreScript);
        qputenv("PG_BINDIR", QFile::encodeName(folder));
    }
    std::unique_ptr<BackupFixture> m_fixture;
    int m_tools = 0;
};

} // namespace tenantry::test
