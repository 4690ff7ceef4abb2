// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/TransactionNeeds.h"

#include "migrations/formats/MigrationFormat.h"

#include <QSet>

#include <algorithm>

namespace tenantry {

namespace {

QString bareName(const QString &name)
{
    return name.section(u'.', -1);
}

class Needs {
public:
    /// Whether something of \p migration cannot run in a transaction, by what is known of the ones before it.
    bool mark(Migration &migration)
    {
        bool any = false;
        std::vector<SqlStatement> &statements = migration.script.statements;
        const bool onlyUpkeep = std::all_of(statements.begin(), statements.end(), isUpkeep);
        for (SqlStatement &statement : statements) {
            learn(statement);
            if (statement.outsideTransaction || !(refuses(statement) || (onlyUpkeep && isUpkeep(statement))))
                continue;
            statement.outsideTransaction = true;
            any = true;
        }
        return any;
    }

private:
    static bool isUpkeep(const SqlStatement &statement) { return !statement.maintains.isEmpty(); }

    void learn(const SqlStatement &statement)
    {
        for (const ObjectEffect &effect : statement.effects) {
            const ObjectName &made = effect.object;
            if (effect.kind != EffectKind::Create)
                continue;
            if (made.kind == ObjectKind::Function && statement.code.endsTransactions)
                m_committing.insert(made.name);
            else if ((made.kind == ObjectKind::Table && statement.partitioned)
                     || (made.kind == ObjectKind::Index && m_partitioned.contains(made.parent)))
                m_partitioned.insert(made.name);
        }
    }

    bool refuses(const SqlStatement &statement) const
    {
        if (statement.tag == QStringLiteral("CALL"))
            return std::any_of(statement.calls.begin(), statement.calls.end(),
                               [this](const QString &name) { return m_committing.contains(bareName(name)); });
        const QString &name = statement.maintains;
        if (name.isEmpty())
            return false;
        // The index of a key is named after its table by the server.
        return m_partitioned.contains(name)
               || std::any_of(m_partitioned.begin(), m_partitioned.end(),
                              [&name](const QString &table) { return name.startsWith(table + u'_'); });
    }

    QSet<QString> m_committing;  ///< procedures
    QSet<QString> m_partitioned; ///< tables, and their indexes
};

} // namespace

void settleTransactions(std::vector<Migration> &migrations)
{
    Needs needs;
    for (Migration &migration : migrations) {
        if (needs.mark(migration))
            runWithoutTransaction(migration);
    }
}

} // namespace tenantry
