// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTranslator>

namespace tenantry::cli {

/// "de" of LC_ALL, LC_MESSAGES or LANG, in this order; "en" where they name no language (C, POSIX).
QString languageOfEnvironment();

/**
 * The texts of the command in one language as long as it lives; English where there is no translation, which has a file
 * too, for its plurals. Made on the main thread, before any text is asked for. What programs read is English always.
 */
class Translation {
public:
    explicit Translation(const QString &language);
    ~Translation();
    Translation(const Translation &) = delete;
    Translation &operator=(const Translation &) = delete;

private:
    QTranslator m_translator;
};

} // namespace tenantry::cli
