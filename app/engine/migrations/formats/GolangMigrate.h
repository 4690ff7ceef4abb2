// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/formats/MigrationFormat.h"

namespace tenantry {

/**
 * golang-migrate: N_name.up.sql and N_name.down.sql, one row with the current version and a dirty flag. Source: that
 * tool's source/parse.go, its database/postgres driver and its database/util.go.
 */
class GolangMigrate final : public MigrationFormat {
public:
    QString key() const override;
    QString title() const override;
    FormatLimits limits() const override;

    std::optional<MigrationFileName> match(const QString &fileName) const override;
    bool isCompanion(const QString &fileName) const override;
    QString versionFault(const QString &version) const override;
    QString fileNameExample() const override;
    QString namingRule() const override;
    void interpret(Migration &migration) const override;

    QString tableName() const override;
    bool recognises(const QStringList &columns) const override;
    std::vector<ReadColumn> readColumns() const override;
    QByteArray summarySelect(const QByteArray &qualifiedTable, const HistoryTable &table) const override;
    QByteArray rowsSelect(const QByteArray &qualifiedTable, const HistoryTable &table) const override;
    std::vector<HistoryRow> expand(std::vector<HistoryRow> rows, const MigrationSet &set) const override;

    QByteArray createTable(const QByteArray &qualifiedTable) const override;
    HistoryTable fresh() const override;
    QByteArray record(const Migration &migration, RecordMoment moment, const HistoryPlace &place) const override;
    QByteArray recordOnly(const Migration &migration, const HistoryPlace &place) const override;
    QByteArray unrecord(const MigrationId &recorded, const Migration *before, const HistoryPlace &place) const override;
    std::optional<qint64> toolLock(const QString &database, const QString &schema, const QString &table) const override;
};

} // namespace tenantry
