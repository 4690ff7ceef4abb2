// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <deque>
#include <functional>

namespace tenantry {

/**
 * What a program says to people: hands on every line of its stderr as it comes and keeps the last ones, to be shown
 * when it fails. What is held is bounded: a line above 64 KiB comes in pieces, and 200 beginnings of lines are kept.
 */
class LastLines {
public:
    /// \p onLine, which may be empty, has to outlive this.
    explicit LastLines(const std::function<void(const QByteArray &)> &onLine);

    /// The next bytes of stderr.
    void add(const char *bytes, qsizetype size);
    /// Takes what came without a newline as a line of its own: no more will follow.
    void finish();
    /// Keeps a line that was said elsewhere, without handing it on.
    void keep(const QByteArray &line);
    /// The newest lines that fit, as plain text.
    QString text() const;

private:
    void take(const QByteArray &line);

    const std::function<void(const QByteArray &)> &m_onLine;
    QByteArray m_rest;
    std::deque<QByteArray> m_lines;
};

} // namespace tenantry
