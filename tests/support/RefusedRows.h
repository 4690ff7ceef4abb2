// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tenantry::test {

/// As long as it lives, the local store \p file refuses to say that \p schema was started: as a disk that is full
/// would. Throws std::runtime_error where the store cannot be changed.
class RefusedRows {
public:
    RefusedRows(QString file, const QString &schema);
    ~RefusedRows();
    RefusedRows(const RefusedRows &) = delete;
    RefusedRows &operator=(const RefusedRows &) = delete;

private:
    void run(const QString &statement) const;

    const QString m_file;
};

} // namespace tenantry::test
