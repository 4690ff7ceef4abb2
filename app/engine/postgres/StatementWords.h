// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/SqlScript.h"

#include <QByteArrayView>
#include <QStringList>

namespace tenantry {

/**
 * What the words of a statement tell where its parse tree is not to be had: SQL newer than the parser, or nested too
 * deeply. Enough to see transaction control, COPY over the client and what cannot run in a transaction; what the
 * statement does to the catalog stays unknown (opaque).
 */

/// The offset of the first byte in [from, end) that is neither white space nor comment; end if there is none.
qsizetype skipBlank(QByteArrayView sql, qsizetype from, qsizetype end);

/// The words that \p sql begins with, in capitals; ends at the first thing that is none, and after \p most.
QStringList leadingWords(QByteArrayView sql, int most = 8);

/// \p sql with all but the first of the rows that an INSERT … VALUES writes left out; itself where it is none.
QByteArray withoutRows(QByteArrayView sql);

/// \p sql on one line, in at most \p most characters: enough to know it by. Plain text.
QString shortened(QByteArrayView sql, qsizetype most);

/// Of a statement that its file takes back: what it does to the catalog and to search_path is undone with it.
void leaveOutEffects(SqlStatement &statement);

/// Fills tag and flags of \p statement from its own sql.
void classifyByWords(SqlStatement &statement);

} // namespace tenantry
