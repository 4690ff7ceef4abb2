// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <compare>

namespace tenantry {

/// A total order: numbers by value ("2" before "10", "07" equal to "7"), and after them all other text by code unit.
std::strong_ordering compareVersions(const QString &left, const QString &right);

/**
 * Which migration: the same in a source, a history table, a plan and a journal, whatever list any of them holds.
 *
 * app is the Django app; empty where a source is one numbered list. key is the migration's name within it as its
 * source spells it ("0007", "0002_invoice"). "7" and "0007" are the same migration: keys that are numbers compare by
 * value.
 */
struct MigrationId {
    QString app;
    QString key;

    bool isEmpty() const { return key.isEmpty(); } ///< of no migration: the whole tenant, the whole fleet
    QString text() const;                          ///< "0007", "finance.0002_invoice"

    friend bool operator==(const MigrationId &left, const MigrationId &right) { return std::is_eq(left <=> right); }
    friend std::strong_ordering operator<=>(const MigrationId &left, const MigrationId &right);
};

size_t qHash(const MigrationId &id, size_t seed = 0);

} // namespace tenantry
