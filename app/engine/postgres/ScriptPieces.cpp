// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/ScriptPieces.h"

#include "postgres/SqlScript.h"
#include "postgres/StatementReader.h"
#include "postgres/StatementWords.h"

#include <QRegularExpression>

#include <pg_query.h>

#include <cctype>

namespace tenantry {

qsizetype byteOffset(const QByteArray &sql, int characters)
{
    qsizetype offset = 0;
    for (int seen = 0; offset < sql.size(); ++offset) {
        if ((static_cast<uchar>(sql.at(offset)) & 0xC0) != 0x80 && seen++ == characters)
            break;
    }
    return offset;
}

std::optional<Misread> unscannable(const QByteArray &sql)
{
    const PgQuerySplitResult result = pg_query_split_with_scanner(sql.constData());
    std::optional<Misread> error;
    if (result.error)
        error =
            Misread{QString::fromUtf8(result.error->message), byteOffset(sql, qMax(0, result.error->cursorpos - 1))};
    pg_query_free_split_result(result);
    return error;
}

std::vector<Piece> split(const QByteArray &sql, Splitter splitter)
{
    const PgQuerySplitResult result = splitter == Splitter::Parser ? pg_query_split_with_parser(sql.constData())
                                                                   : pg_query_split_with_scanner(sql.constData());
    std::vector<Piece> pieces;
    for (int i = 0; !result.error && i < result.n_stmts; ++i) {
        const qsizetype from = result.stmts[i]->stmt_location;
        const qsizetype length = result.stmts[i]->stmt_len;
        pieces.emplace_back(from, length > 0 ? from + length : sql.size());
    }
    pg_query_free_split_result(result);
    return pieces;
}

size_t lastPiece(const QByteArray &sql, const std::vector<Piece> &pieces, size_t first)
{
    static const QRegularExpression atomic(QStringLiteral("^\\s*create\\b.*\\bbegin\\s+atomic\\b"),
                                           QRegularExpression::CaseInsensitiveOption
                                               | QRegularExpression::DotMatchesEverythingOption);
    const auto text = [&sql, &pieces](size_t i) {
        const qsizetype start = skipBlank(sql, pieces[i].first, pieces[i].second);
        return QByteArrayView(sql).sliced(start, pieces[i].second - start);
    };
    const qsizetype start = skipBlank(sql, pieces[first].first, pieces[first].second);
    if (start >= sql.size() || std::toupper(static_cast<uchar>(sql.at(start))) != 'C'
        || !atomic.match(QString::fromUtf8(text(first))).hasMatch())
        return first;
    for (size_t i = first + 1; i < pieces.size(); ++i) {
        SqlStatement inside;
        inside.sql = text(i);
        classifyByWords(inside);
        if (inside.tag == QStringLiteral("END"))
            return i;
        // No such body holds these: what looked like one was a text or a comment.
        if (inside.transactionControl)
            return first;
    }
    return first;
}

} // namespace tenantry
