// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/formats/TextSpellings.h"

namespace tenantry {

QByteArrayList otherSpellings(const QByteArray &text)
{
    static const QByteArray mark = QByteArrayLiteral("\xef\xbb\xbf");
    const QByteArray plain = text.startsWith(mark) ? text.sliced(mark.size()) : text;
    const QByteArray withLf = QByteArray(plain).replace("\r\n", "\n");
    const QByteArray withCrLf = QByteArray(withLf).replace("\n", "\r\n");
    // As it is between the marks, too: its line ends may be mixed.
    QByteArrayList spellings;
    for (const QByteArray &one : {plain, withLf, withCrLf})
        spellings << one << mark + one;
    spellings.removeAll(text);
    return spellings;
}

} // namespace tenantry
