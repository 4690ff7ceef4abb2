// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Translation.h"

#include <QCoreApplication>

namespace tenantry::cli {

QString languageOfEnvironment()
{
    for (const char *variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const QString locale = qEnvironmentVariable(variable);
        if (locale.isEmpty())
            continue;
        // de_AT.UTF-8@euro
        const QString language = locale.section(u'.', 0, 0).section(u'@', 0, 0).section(u'_', 0, 0).toLower();
        const bool isLanguage = language.size() == 2 || language.size() == 3; // neither C nor POSIX
        return isLanguage ? language : QStringLiteral("en");
    }
    return QStringLiteral("en");
}

Translation::Translation(const QString &language)
{
    const QString file = QStringLiteral(":/i18n/tenantry_%1.qm");
    if (m_translator.load(file.arg(language)) || m_translator.load(file.arg(QStringLiteral("en"))))
        QCoreApplication::installTranslator(&m_translator);
}

Translation::~Translation()
{
    QCoreApplication::removeTranslator(&m_translator);
}

} // namespace tenantry::cli
