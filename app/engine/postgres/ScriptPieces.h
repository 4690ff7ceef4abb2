// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace tenantry {

/// Counts lines once over a text that is asked from its beginning to its end; a file may hold a hundred thousand
/// statements, and each wants its line.
class LineCounter {
public:
    explicit LineCounter(QByteArrayView sql)
        : m_sql(sql)
    {
    }
    int at(qsizetype offset)
    {
        offset = qBound(qsizetype{0}, offset, m_sql.size());
        if (offset < m_offset) {
            m_offset = 0;
            m_line = 1;
        }
        m_line += static_cast<int>(m_sql.sliced(m_offset, offset - m_offset).count('\n'));
        m_offset = offset;
        return m_line;
    }

private:
    QByteArrayView m_sql;
    qsizetype m_offset = 0;
    int m_line = 1;
};

/// Begin and end of a part of a text.
using Piece = std::pair<qsizetype, qsizetype>;

/// Why a text was not read, and the offset at which.
struct Misread {
    QString message;
    qsizetype at = 0;
};

/// What takes a text apart: by its words, or by the grammar, which knows more and reads less.
enum class Splitter { Scanner, Parser };

/// The offset in bytes of a place in \p sql that libpg_query names in characters.
qsizetype byteOffset(const QByteArray &sql, int characters);
/// Why \p sql cannot be taken apart into words; nullopt: it can.
std::optional<Misread> unscannable(const QByteArray &sql);
/// Begin and end of every statement; nothing if \p sql cannot even be taken apart into words.
std::vector<Piece> split(const QByteArray &sql, Splitter splitter);
/// The index of the piece with which the statement that begins in piece \p first ends: the scanner splits the body of
/// CREATE FUNCTION … BEGIN ATOMIC … END at its semicolons.
size_t lastPiece(const QByteArray &sql, const std::vector<Piece> &pieces, size_t first);

} // namespace tenantry
