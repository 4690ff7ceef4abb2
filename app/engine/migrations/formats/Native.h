// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/formats/MigrationFormat.h"

namespace tenantry {

/**
 * Tenantry's own: NNN_description.sql with NNN_description.rollback.sql beside it, one row a migration with its
 * SHA-256. The table is that of the poststack tool; "success" stands only where Tenantry made the table.
 */
class Native final : public MigrationFormat {
public:
    QString key() const override;
    QString title() const override;
    FormatLimits limits() const override;

    std::optional<MigrationFileName> match(const QString &fileName) const override;
    bool isCompanion(const QString &fileName) const override;
    QString fileNameExample() const override;
    QString namingRule() const override;
    void interpret(Migration &migration) const override;
    bool isSameChecksum(const Migration &migration, const QString &recorded) const override;

    QString tableName() const override;
    bool recognises(const QStringList &columns) const override;
    std::vector<ReadColumn> readColumns() const override;
    QByteArray summarySelect(const QByteArray &qualifiedTable, const HistoryTable &table) const override;
    QByteArray rowsSelect(const QByteArray &qualifiedTable, const HistoryTable &table) const override;

    QByteArray createTable(const QByteArray &qualifiedTable) const override;
    HistoryTable fresh() const override;
    QByteArray record(const Migration &migration, RecordMoment moment, const HistoryPlace &place) const override;
    QByteArray recordOnly(const Migration &migration, const HistoryPlace &place) const override;
    QByteArray unrecord(const MigrationId &recorded, const Migration *before, const HistoryPlace &place) const override;
    QByteArray updateChecksum(const Migration &migration, const MigrationId &recorded,
                              const HistoryPlace &place) const override;
    QByteArray clearFailed(const MigrationId &recorded, const HistoryPlace &place) const override;
};

} // namespace tenantry
