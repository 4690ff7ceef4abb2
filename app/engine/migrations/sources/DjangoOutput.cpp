// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/sources/DjangoOutput.h"

#include <QRegularExpression>
#include <QString>

#include <algorithm>
#include <utility>

namespace tenantry {

constexpr qsizetype longestLine = 64 * 1024;

DjangoOutput::DjangoOutput(Listener listener)
    : m_listener(std::move(listener))
{
}

void DjangoOutput::add(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const qsizetype end = bytes.indexOf('\n');
        takePiece(end < 0 ? bytes : bytes.first(end), end >= 0);
        bytes = end < 0 ? QByteArrayView() : bytes.sliced(end + 1);
    }
}

void DjangoOutput::finish()
{
    if (!m_line.isEmpty())
        takePiece({}, true);
}

void DjangoOutput::takePiece(QByteArrayView piece, bool isWhole)
{
    m_line.append(piece.first(std::min(piece.size(), longestLine - m_line.size())));
    // "Applying …..." stands alone for as long as the migration takes.
    if (!isWhole && !m_line.endsWith("..."))
        return;
    read(m_line.sliced(std::exchange(m_read, m_line.size())));
    if (!isWhole)
        return;
    if (m_line.endsWith('\r'))
        m_line.chop(1);
    if (m_listener.onLine)
        m_listener.onLine(m_line);
    m_line.resize(0);
    m_read = 0;
}

void DjangoOutput::settle()
{
    if (!m_current)
        return;
    ++m_done;
    const MigrationId id = *std::exchange(m_current, std::nullopt);
    if (m_listener.onDone)
        m_listener.onDone(id);
}

/// \p text without colours and without what django-tenants puts before each piece that is written.
static QString bared(QString text)
{
    static const QRegularExpression colours(QStringLiteral("\x1b\\[[0-9;?]*[A-Za-z]"));
    static const QRegularExpression prefixes(QStringLiteral("\\[(?:\\d+/\\d+ \\(\\d+%\\) )?\\w+:[^\\]\\[]{1,63}\\] ?"));
    return text.remove(colours).remove(prefixes);
}

void DjangoOutput::read(const QByteArray &line)
{
    static const QRegularExpression begun(QStringLiteral("(?:^|\\s)(?:Una|A)pplying (\\w+)\\.(\\w+)\\.\\.\\."));
    static const QRegularExpression done(QStringLiteral("(?:^|\\s)(?:OK|FAKED)(?: \\(\\d+\\.\\d+s\\))?\\s*$"));
    static const QRegularExpression looked(
        QStringLiteral("Operations to perform:|Running migrations:|No migrations to apply"));
    // Most of what a migration prints itself is none of these.
    const bool mayTell =
        m_current || line.contains("pplying") || line.contains("igrations") || line.contains("perations");
    if (!mayTell)
        return;
    QString rest = bared(QString::fromUtf8(line));
    m_hasBegun = m_hasBegun || looked.match(rest).hasMatch();
    if (const QRegularExpressionMatch match = begun.match(rest); match.hasMatch()) {
        settle(); // nothing is begun before what stands before it is done
        m_hasBegun = true;
        m_current = MigrationId{match.captured(1), match.captured(2)};
        if (m_listener.onBegun)
            m_listener.onBegun(*m_current);
        rest = rest.mid(match.capturedEnd());
    }
    if (m_current && done.match(rest).hasMatch())
        settle();
}

} // namespace tenantry
