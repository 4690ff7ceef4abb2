// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/MigrationSet.h"

#include <QHash>
#include <QSet>

#include <vector>

namespace tenantry {

/// The objects of one tenant's schema, as the catalog lists them; and the invalid indexes among them.
struct LiveObjects {
    QSet<QString> keys;   ///< objectKey() of each
    QSet<QString> tables; ///< names of tables, for "its table is absent too"
    QStringList invalidIndexes;
    bool has(const ObjectName &object) const;
};

/// Kind, parent and name in one string. Constraints and columns count with their table; indexes by name alone, for
/// a schema has only one of a name.
QString objectKey(const ObjectName &object);

/// A statement whose outcome only the server knows.
struct Doubt {
    QString file;
    int line = 0; ///< 0: there is none
    QString sql;  ///< its words, shortened
    bool isNone() const { return line == 0; }
    bool operator==(const Doubt &) const = default;
};

/// An object that an applied migration should have left.
struct ExpectedObject {
    ObjectName object;
    bool isPartition = false; ///< of a table: what keeps only the newest drops those
    Doubt doubt;              ///< why it may rightly be absent
};

/**
 * What a tenant's schema should hold once some of the migrations are applied: every migration's effects played in
 * order, each under the search_path that is in force at its statement. What is not the tenant's is left out: names
 * qualified with another schema, or made while the path leads elsewhere. So is what code names or a cascading DROP may
 * have removed. What a statement may not have done, and what code may have undone that says only when it runs what it
 * drops, is expected with a doubt: nothing is called absent without evidence.
 */
class ExpectedObjects {
public:
    explicit ExpectedObjects(const MigrationSet &source);

    /// By migration index: the objects that the applied ones should have left.
    std::vector<std::vector<ExpectedObject>> afterApplying(const std::vector<bool> &applied) const;
    /// What migration \p index creates by itself (renames count by their new name).
    const std::vector<ObjectName> &createdBy(int index) const { return m_created[static_cast<size_t>(index)]; }
    /// Of these, the objects whose presence shows that \p index was applied: no other migration makes them, none was
    /// dropped to be made anew, and they are not merely replaced where they exist (OR REPLACE).
    const std::vector<ObjectName> &evidenceOf(int index) const { return m_evidence[static_cast<size_t>(index)]; }

private:
    const MigrationSet &m_source;
    std::vector<std::vector<ObjectName>> m_created;
    std::vector<std::vector<ObjectName>> m_evidence;
};

} // namespace tenantry
