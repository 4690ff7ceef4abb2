// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/FileParts.h"

#include "postgres/StatementWords.h"

#include <algorithm>

namespace tenantry {

namespace {

bool isBegin(const SqlStatement &statement)
{
    return statement.tag == QStringLiteral("BEGIN") || statement.tag == QStringLiteral("START");
}

bool isRollback(const SqlStatement &statement)
{
    return statement.tag == QStringLiteral("ROLLBACK");
}

bool isPlain(const SqlStatement &statement)
{
    return isBegin(statement) || isRollback(statement) || statement.tag == QStringLiteral("COMMIT");
}

/// COMMIT AND CHAIN: the next transaction begins at once, in the same mode.
bool chains(const SqlStatement &statement)
{
    const QStringList words = leadingWords(statement.sql);
    return words.contains(QStringLiteral("CHAIN")) && !words.contains(QStringLiteral("NO"));
}

/// Goes over the statements and cuts them at what ends a transaction.
class Cutter {
public:
    Cutter(const SqlScript &script, OutsideBlocks outside)
        : m_script(script)
        , m_outside(outside)
    {
    }

    std::vector<FilePart> run()
    {
        for (std::size_t i = 0; i < m_script.statements.size(); ++i)
            take(i);
        close(m_script.statements.size(), FilePart::Kind::Committed);
        return std::move(m_parts);
    }

private:
    void take(std::size_t i)
    {
        const SqlStatement &statement = m_script.statements[i];
        if (!statement.transactionControl) {
            if (!m_isOpen && m_outside == OutsideBlocks::Alone) {
                m_parts.push_back({i, i + 1, FilePart::Kind::Alone, {}});
                m_first = i + 1;
            }
        } else if (isBegin(statement)) {
            if (!m_isOpen)
                m_mode = transactionMode(statement);
            m_isOpen = true;
        } else {
            close(i, isRollback(statement) ? FilePart::Kind::RolledBack : FilePart::Kind::Committed);
            m_isOpen = chains(statement);
            m_carried = m_isOpen ? m_mode : QByteArray();
        }
    }

    void close(std::size_t end, FilePart::Kind kind)
    {
        const auto from = m_script.statements.begin() + static_cast<std::ptrdiff_t>(m_first);
        const auto to = m_script.statements.begin() + static_cast<std::ptrdiff_t>(end);
        if (std::any_of(from, to, [](const SqlStatement &one) { return !one.transactionControl; }))
            m_parts.push_back({m_first, end, kind, m_carried});
        m_first = end + 1;
    }

    const SqlScript &m_script;
    const OutsideBlocks m_outside;
    std::vector<FilePart> m_parts;
    std::size_t m_first = 0;
    bool m_isOpen = false;
    QByteArray m_mode;    ///< of the open transaction
    QByteArray m_carried; ///< into the open transaction, by AND CHAIN
};

} // namespace

std::vector<FilePart> partsOf(const SqlScript &script, OutsideBlocks outside)
{
    return Cutter(script, outside).run();
}

bool hasPlainTransactions(const SqlScript &script)
{
    return std::all_of(script.statements.begin(), script.statements.end(),
                       [](const SqlStatement &one) { return !one.transactionControl || isPlain(one); });
}

QByteArray transactionMode(const SqlStatement &begin)
{
    const QByteArrayView sql = begin.sql;
    qsizetype at = 0;
    for (const QString &word : leadingWords(sql)) {
        if (word != QStringLiteral("BEGIN") && word != QStringLiteral("START") && word != QStringLiteral("WORK")
            && word != QStringLiteral("TRANSACTION"))
            break;
        at = skipBlank(sql, at, sql.size()) + word.size();
    }
    return sql.sliced(skipBlank(sql, at, sql.size())).trimmed().toByteArray();
}

void leaveOutRolledBack(SqlScript &script, const std::vector<FilePart> &parts)
{
    for (const FilePart &part : parts) {
        for (std::size_t i = part.first; part.kind == FilePart::Kind::RolledBack && i < part.end; ++i)
            leaveOutEffects(script.statements[i]);
    }
}

void sendModesOnly(SqlScript &script)
{
    for (SqlStatement &statement : script.statements) {
        if (!statement.transactionControl || !isBegin(statement))
            continue;
        const QByteArray mode = transactionMode(statement);
        statement.sentAs = mode.isEmpty() ? QByteArray() : "SET TRANSACTION " + mode;
    }
}

} // namespace tenantry
