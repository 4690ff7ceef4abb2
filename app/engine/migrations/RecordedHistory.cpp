// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/RecordedHistory.h"

#include <QCryptographicHash>

#include <algorithm>

namespace tenantry {

RecordedHistory RecordedHistory::of(std::span<const HistoryRow> rows)
{
    RecordedHistory history;
    for (const HistoryRow &row : rows)
        (row.success ? history.applied : history.failed).push_back(row.id);
    return history;
}

static bool contains(const std::vector<MigrationId> &list, const MigrationId &id)
{
    return std::find(list.begin(), list.end(), id) != list.end();
}

bool RecordedHistory::isApplied(const MigrationId &id) const
{
    return contains(applied, id);
}

bool RecordedHistory::isFailed(const MigrationId &id) const
{
    return contains(failed, id);
}

QByteArray RecordedHistory::fingerprint() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const std::vector<MigrationId> *list : {&applied, &failed}) {
        std::vector<MigrationId> sorted = *list;
        std::sort(sorted.begin(), sorted.end());
        sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
        hash.addData(QByteArray::number(static_cast<qulonglong>(sorted.size())) + '\n');
        for (const MigrationId &id : sorted)
            hash.addData(id.app.toUtf8() + '\0' + id.key.toUtf8() + '\n');
    }
    return hash.result();
}

} // namespace tenantry
