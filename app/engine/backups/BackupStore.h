// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QString>

namespace tenantry {

/**
 * The folder of a backup in the making: "<id>.partial", with a file that says which process owns it. Removed with this
 * object unless it was kept by rename. One thread at a time.
 */
class PartialFolder {
public:
    /// Errors: FileNotWritten.
    static Result<PartialFolder> create(const QString &parent, const QString &id);
    PartialFolder(PartialFolder &&other) noexcept;
    PartialFolder &operator=(PartialFolder &&other) noexcept;
    ~PartialFolder();

    const QString &path() const { return m_path; }
    /// Makes it durable under its final name. Returns that path. Errors: FileNotWritten; the folder then still goes.
    Result<QString> publish();

private:
    PartialFolder() = default;
    QString m_path; ///< empty: nothing to remove
};

} // namespace tenantry
