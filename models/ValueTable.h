// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Meaning.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <optional>
#include <vector>

namespace tenantry {

/**
 * A small read-only table of typed values (text, numbers, UTC moments) that is replaced as a whole: what a detail pane
 * read in one query. Column formats are TenantModel::Format values, so that the same delegate draws it.
 */
class ValueTable : public QAbstractTableModel {
    Q_OBJECT
public:
    struct Column {
        QString name; ///< translated
        int format = 0;
    };
    struct Row {
        std::vector<QVariant> values; ///< one a column
        std::optional<Tone> tone;     ///< TenantModel::ToneRole of the row
        QVariant key;                 ///< KeyRole: what the row stands for
        QString detail;               ///< tooltip, plain text
    };
    enum Role { KeyRole = Qt::UserRole + 64 };

    explicit ValueTable(std::vector<Column> columns, QObject *parent = nullptr);
    void setRows(std::vector<Row> rows);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Column> m_columns;
    std::vector<Row> m_rows;
};

} // namespace tenantry
