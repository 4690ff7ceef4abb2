// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/LastLines.h"

#include "base/Text.h"

#include <QStringList>

#include <utility>

namespace tenantry {

constexpr qsizetype longestPiece = 64 * 1024;
constexpr std::size_t keptLines = 200;
constexpr qsizetype shownOfALine = 2000;

LastLines::LastLines(const std::function<void(const QByteArray &)> &onLine)
    : m_onLine(onLine)
{
}

void LastLines::add(const char *bytes, qsizetype size)
{
    m_rest.append(bytes, size);
    qsizetype from = 0;
    for (qsizetype end = m_rest.indexOf('\n', from); end >= 0; end = m_rest.indexOf('\n', from)) {
        take(m_rest.mid(from, end - from));
        from = end + 1;
    }
    m_rest.remove(0, from);
    if (m_rest.size() > longestPiece)
        finish();
}

void LastLines::finish()
{
    if (!m_rest.isEmpty())
        take(std::exchange(m_rest, {}));
}

void LastLines::keep(const QByteArray &line)
{
    constexpr qsizetype longestCharacter = 4; // of UTF-8, in bytes
    m_lines.push_back(line.left((shownOfALine + 1) * longestCharacter));
    if (m_lines.size() > keptLines)
        m_lines.pop_front();
}

QString LastLines::text() const
{
    QStringList lines;
    qsizetype room = 4 * text::longestShown;
    for (auto line = m_lines.rbegin(); line != m_lines.rend() && room > 0; ++line) {
        const QString shown = text::plain(QByteArrayView(*line), shownOfALine);
        room -= shown.size();
        lines.prepend(shown);
    }
    return lines.join(u'\n').trimmed();
}

void LastLines::take(const QByteArray &line)
{
    if (m_onLine)
        m_onLine(line);
    keep(line);
}

} // namespace tenantry
