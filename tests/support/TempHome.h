// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>

#include <optional>
#include <utility>
#include <vector>

namespace tenantry::test {

/// Where tests put clusters and homes: /dev/shm where it is roomy (no disk to wait for, above all when thousands of
/// files are removed), else /tmp. Short, so that sockets fit.
QString temporaryRoot();
/// A template for QTemporaryDir below temporaryRoot() that holds this process's number.
QString temporaryPattern();
/// Stops and removes what tests that were killed left below temporaryRoot(): their process is gone.
void removeLeftovers();

/**
 * A home of the test's own: while it lives, HOME, the XDG folders and BACKUP_DIR point into a temporary folder, and
 * variables that would lead libpq elsewhere (PGHOST, PGSERVICE, …) are unset; children inherit that. The destructor
 * puts the environment back and removes the folder. Make it before any thread is started.
 */
class TempHome {
public:
    TempHome();
    ~TempHome();
    TempHome(const TempHome &) = delete;
    TempHome &operator=(const TempHome &) = delete;

    QString path() const { return m_folder.path(); }
    QString file(const QString &relative) const { return m_folder.filePath(relative); }
    /// Where connections/<name>.toml are looked for.
    QString connectionsFolder() const { return file(QStringLiteral("config/tenantry/connections")); }
    QString backupFolder() const { return file(QStringLiteral("backups")); }

private:
    void set(const char *name, const std::optional<QString> &value);

    QTemporaryDir m_folder{temporaryPattern()};
    std::vector<std::pair<QByteArray, std::optional<QByteArray>>> m_before;
};

} // namespace tenantry::test
