// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/SentText.h"

#include "migrations/Extensions.h"
#include "postgres/Quoting.h"

#include <algorithm>
#include <utility>

namespace tenantry {

SentText::SentText(const Migration &migration, Place place)
    : m_migration(migration)
    , m_place(std::move(place))
{
}

QByteArray SentText::setPath() const
{
    return "SET search_path = " + m_place.path;
}

/// Empty where it runs with the connection's own rights.
QByteArray SentText::becomeAgain() const
{
    return m_place.role.isEmpty() ? QByteArray() : "RESET SESSION AUTHORIZATION; SET ROLE " + m_place.role + "; ";
}

QByteArray SentText::putBack() const
{
    return becomeAgain() + "SELECT pg_catalog.set_config('search_path', "
           + quoting::literal(QString::fromUtf8(m_place.path))
           + ", false) FROM pg_catalog.pg_settings WHERE name OPERATOR(pg_catalog.=) 'search_path' AND source "
             "OPERATOR(pg_catalog.<>) 'session'";
}

/// \p next behind \p sql, which may end in a comment.
static QByteArray followedBy(QByteArrayView sql, const QByteArray &next)
{
    const bool comment = sql.sliced(sql.lastIndexOf('\n') + 1).contains("--");
    return sql.toByteArray() + (comment ? "\n; " : "; ") + next;
}

static const WantedExtension *extensionAt(const SqlScript &script, std::size_t index)
{
    const auto found = std::ranges::find(script.extensions, index, &WantedExtension::statement);
    return found == script.extensions.end() ? nullptr : &*found;
}

bool SentText::isReplaced(std::size_t index) const
{
    const SqlStatement &statement = m_migration.script.statements[index];
    return statement.sentAs || statement.resets != SessionReset::None
           || extensionAt(m_migration.script, index) != nullptr;
}

/// In place of the statement at \p index; itself where nothing of it is changed.
QByteArray SentText::replacement(std::size_t index) const
{
    const SqlStatement &statement = m_migration.script.statements[index];
    if (statement.sentAs)
        return *statement.sentAs;
    if (const WantedExtension *extension = extensionAt(m_migration.script, index))
        return createExtension(*extension, m_place.extensionsGo);
    switch (statement.resets) {
    case SessionReset::None:
        break;
    case SessionReset::Path:
        return (statement.path.local ? "SET LOCAL search_path = " : "SET search_path = ") + m_place.path;
    case SessionReset::Role:
        if (m_place.role.isEmpty())
            break;
        return (statement.path.local ? "SET LOCAL ROLE " : "SET ROLE ") + m_place.role;
    case SessionReset::All:
        return followedBy(statement.sql, setPath());
    case SessionReset::Discard:
        // As the manual takes it apart, but for the advisory locks: one of them is what keeps others from the tenant.
        return "CLOSE ALL; SET SESSION AUTHORIZATION DEFAULT; RESET ALL; DEALLOCATE ALL; UNLISTEN *; DISCARD PLANS; "
               "DISCARD TEMP; DISCARD SEQUENCES; "
               + becomeAgain() + setPath();
    case SessionReset::Within:
        return followedBy(statement.sql, putBack());
    }
    return statement.sql.toByteArray();
}

QByteArray SentText::range(qsizetype from, qsizetype to, std::size_t first, std::size_t end) const
{
    const QByteArray &body = m_migration.body;
    QByteArray text;
    text.reserve(to - from);
    qsizetype copied = from;
    for (std::size_t i = first; i < end; ++i) {
        const SqlStatement &statement = m_migration.script.statements[i];
        if (!isReplaced(i))
            continue;
        // Of text that has no words a statement's place is not known.
        const bool inPlace = statement.offset >= copied && statement.offset <= body.size()
                             && QByteArrayView(body).sliced(statement.offset).startsWith(statement.sql);
        if (!inPlace)
            continue;
        text += QByteArrayView(body).sliced(copied, statement.offset - copied);
        const QByteArray instead = replacement(i);
        text += instead;
        // What is shorter in lines than the file's own words keeps those after it in their places.
        text += QByteArray(qMax(qsizetype{0}, statement.sql.count('\n') - instead.count('\n')), '\n');
        copied = statement.offset + statement.sql.size();
    }
    text += QByteArrayView(body).sliced(copied, to - copied);
    return text;
}

bool SentText::isAnyReplaced(std::size_t first, std::size_t end) const
{
    while (first < end && !isReplaced(first))
        ++first;
    return first < end;
}

QByteArray SentText::whole() const
{
    const std::size_t count = m_migration.script.statements.size();
    return isAnyReplaced(0, count) ? range(0, m_migration.body.size(), 0, count) : m_migration.body;
}

std::vector<SentText::Piece> SentText::pieces(qsizetype most) const
{
    const QByteArray &body = m_migration.body;
    const std::vector<SqlStatement> &statements = m_migration.script.statements;
    // Where the parser did not read it, where a statement ends is a guess.
    if (body.size() <= most || !m_migration.script.classified)
        return {{whole(), 0}};
    std::vector<Piece> pieces;
    qsizetype from = 0;
    std::size_t first = 0;
    for (std::size_t i = 1; i <= statements.size(); ++i) {
        const qsizetype to = i < statements.size() ? statements[i].offset : body.size();
        const qsizetype next = i + 1 < statements.size() ? statements[i + 1].offset : body.size();
        if (i < statements.size() && next - from <= most)
            continue;
        pieces.push_back({isAnyReplaced(first, i) ? range(from, to, first, i)
                                                  : QByteArray::fromRawData(body.constData() + from, to - from),
                          first});
        from = to;
        first = i;
    }
    return pieces;
}

bool SentText::setsTransaction() const
{
    const std::vector<SqlStatement> &statements = m_migration.script.statements;
    return std::any_of(statements.begin(), statements.end(),
                       [](const SqlStatement &one) { return one.setsTransaction || one.sentAs; });
}

QByteArray SentText::part(std::size_t first, std::size_t end) const
{
    const std::vector<SqlStatement> &statements = m_migration.script.statements;
    const SqlStatement &last = statements[end - 1];
    return range(statements[first].offset, last.offset + last.sql.size(), first, end);
}

QByteArray SentText::statement(std::size_t index) const
{
    const SqlStatement &statement = m_migration.script.statements[index];
    // Two statements in one message are a transaction, which this one may not be in.
    return statement.resets == SessionReset::Within ? statement.sql.toByteArray() : replacement(index);
}

} // namespace tenantry
