// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/formats/MigrationFormat.h"

namespace tenantry {

/**
 * Django's own record: one row of django_migrations is one applied migration of one app; no checksum, no failure. Its
 * migrations are no files of a folder: the project tells them (sources/DjangoProject). Source:
 * django/db/migrations/recorder.py.
 */
class DjangoHistory final : public MigrationFormat {
public:
    QString key() const override;
    QString title() const override;
    FormatLimits limits() const override;

    bool isOfFolders() const override;
    std::optional<MigrationFileName> match(const QString &fileName) const override;
    bool isCompanion(const QString &fileName) const override;
    QString fileNameExample() const override;
    QString namingRule() const override;

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
