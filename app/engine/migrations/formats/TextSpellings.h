// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>

namespace tenantry {

/// The bytes that \p text would have where somebody's editor, git or another system had saved it: with LF or CRLF, with
/// a UTF-8 byte order mark or without. A checksum of any of them is one of the same text.
QByteArrayList otherSpellings(const QByteArray &text);

} // namespace tenantry
