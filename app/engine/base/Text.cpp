// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Text.h"

#include <QRegularExpression>
#include <QStringDecoder>
#include <QStringList>

namespace tenantry::text {

QString plain(QByteArrayView bytes, qsizetype limit)
{
    // Every character takes at most four bytes; decoding more than can be shown would cost 50 MB for nothing.
    const QByteArrayView head = bytes.first(qMin(bytes.size(), limit * 4 + 4096));
    QString text = plain(QString::fromUtf8(head.data(), head.size()), limit);
    if (head.size() < bytes.size() && !text.endsWith(QChar(0x2026)))
        text += QChar(0x2026);
    return text;
}

QString plain(const QString &raw, qsizetype limit)
{
    const QString head = raw.left(limit * 2 + 4096);
    const bool cut = head.size() < raw.size();
    QString text = printable(head);
    if (text.size() > limit || cut)
        text = text.left(limit) + QChar(0x2026);
    return text.trimmed();
}

QString printable(const QString &raw)
{
    static const QRegularExpression ansi(
        QStringLiteral("\\x1B(?:\\[[0-?]*[ -/]*[@-~]|\\][^\\x07\\x1B]*(?:\\x07|\\x1B\\\\)|.)"));
    QString text = raw;
    text.remove(ansi);
    text.removeIf([](QChar c) {
        return (c.unicode() < 0x20 && c != u'\n' && c != u'\t') || (c.unicode() >= 0x7f && c.unicode() < 0xa0);
    });
    return text;
}

QString lastLines(const QString &raw, int count)
{
    const QStringList lines = raw.trimmed().split(u'\n');
    return lines.mid(qMax<qsizetype>(0, lines.size() - count)).join(u'\n');
}

QString slug(const QString &raw)
{
    QString result;
    const QString lower = raw.toLower();
    for (const QChar c : lower) {
        if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'))
            result += c;
        else if (!result.isEmpty() && !result.endsWith(u'-'))
            result += u'-';
    }
    result.truncate(40);
    while (result.endsWith(u'-'))
        result.chop(1);
    return result;
}

bool isUtf8(QByteArrayView bytes)
{
    return bytes.isValidUtf8();
}

QString wideEncoding(QByteArrayView bytes)
{
    const auto begins = [&bytes](QByteArrayView mark) { return bytes.startsWith(mark); };
    if (begins(QByteArrayView("\xFF\xFE\0\0", 4)) || begins(QByteArrayView("\0\0\xFE\xFF", 4)))
        return QStringLiteral("UTF-32");
    if (begins("\xFF\xFE") || begins("\xFE\xFF"))
        return QStringLiteral("UTF-16");
    // Of SQL nearly every character is ASCII: every other byte is zero.
    const QByteArrayView head = bytes.first(qMin(bytes.size(), qsizetype{1000}));
    const auto zeros = head.count('\0');
    return zeros > 0 && zeros * 5 >= head.size() * 2 && zeros * 5 <= head.size() * 3 ? QStringLiteral("UTF-16")
                                                                                     : QString();
}

} // namespace tenantry::text
