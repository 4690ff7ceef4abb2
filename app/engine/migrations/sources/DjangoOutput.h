// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/MigrationId.h"

#include <QByteArray>

#include <functional>
#include <optional>

namespace tenantry {

/**
 * Reads what Django's `migrate` prints, as it comes: which migration is begun, and which is done. Knows the prefix that
 * django-tenants puts before each piece ("[2/7 (28%) standard:acme] "), colours, and what migrations print in between.
 * Holds at most a line of 64 KiB, whose rest is dropped.
 */
class DjangoOutput {
public:
    /// All three may be empty; called within add() and finish().
    struct Listener {
        std::function<void(const QByteArray &line)> onLine; ///< each line, as it came but for its end
        std::function<void(const MigrationId &)> onBegun;
        std::function<void(const MigrationId &)> onDone; ///< " OK" or " FAKED" was said, or the next was begun
    };
    explicit DjangoOutput(Listener listener);

    void add(QByteArrayView bytes);
    /// What came without a line's end is a line of its own.
    void finish();
    /// The migration that is begun and not done.
    const std::optional<MigrationId> &current() const { return m_current; }
    int done() const { return m_done; }
    /// Whether it came as far as looking at what is to be done.
    bool hasBegun() const { return m_hasBegun; }

private:
    void takePiece(QByteArrayView piece, bool isWhole);
    void read(const QByteArray &line);
    void settle();

    Listener m_listener;
    QByteArray m_line;    ///< the beginning of a line
    qsizetype m_read = 0; ///< bytes of m_line that were understood already
    std::optional<MigrationId> m_current;
    int m_done = 0;
    bool m_hasBegun = false;
};

} // namespace tenantry
