// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/formats/MigrationFormat.h"

namespace tenantry {

/**
 * dbmate: VERSION_name.sql with both directions in one file, "-- migrate:up" and "-- migrate:down", each with
 * "transaction:false" where it wants none; a table of versions and nothing else. Source: that tool's README and its
 * pkg/dbmate/parse.go.
 */
class Dbmate final : public MigrationFormat {
public:
    QString key() const override;
    QString title() const override;
    FormatLimits limits() const override;

    std::optional<MigrationFileName> match(const QString &fileName) const override;
    bool isCompanion(const QString &fileName) const override;
    QString markedBy() const override;
    QString fileNameExample() const override;
    QString namingRule() const override;
    void interpret(Migration &migration) const override;

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
};

} // namespace tenantry
