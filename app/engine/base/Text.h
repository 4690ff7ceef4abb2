// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace tenantry::text {

/// Longest server or process text that is kept for showing, in characters; the rest is replaced by "…".
inline constexpr qsizetype longestShown = 8000;

/// Text from a server or a process as plain text: decoded from UTF-8 with U+FFFD for what is not UTF-8,
/// ANSI escapes and control characters (but \n and \t) removed, cut at \p limit characters.
QString plain(QByteArrayView bytes, qsizetype limit = longestShown);
QString plain(const QString &raw, qsizetype limit = longestShown);

/// \p raw as it may go to a terminal: ANSI escapes and control characters (but \n and \t) removed, nothing cut off.
QString printable(const QString &raw);

/// The last \p count lines of \p raw.
QString lastLines(const QString &raw, int count);

/// Lower-case ASCII letters, digits and '-' only, at most 40 characters: safe as a file name part.
/// Never unique by itself: append an id.
QString slug(const QString &raw);

/// True if \p bytes are well-formed UTF-8.
bool isUtf8(QByteArrayView bytes);

/// "UTF-16", "UTF-32": the encoding that \p bytes are in by their byte order mark, or by their zeros where they have
/// none; empty: none of these.
QString wideEncoding(QByteArrayView bytes);

} // namespace tenantry::text
