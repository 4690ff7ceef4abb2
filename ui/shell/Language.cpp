// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace tenantry {

std::vector<Language> languages()
{
    return {{QString(), QCoreApplication::translate("Language", "As the system")},
            {QStringLiteral("en"), QStringLiteral("English")},
            {QStringLiteral("fr"), QStringLiteral("Français")},
            {QStringLiteral("de"), QStringLiteral("Deutsch")}};
}

QString CountingTranslator::translate(const char *context, const char *sourceText, const char *disambiguation,
                                      int n) const
{
    QString text = QTranslator::translate(context, sourceText, disambiguation, n);
    if (n < 0) {
        return text;
    }
    // %Ln is %n in the default locale's figures; what is not translated has them, too.
    return (text.isNull() ? QString::fromUtf8(sourceText) : text).replace(QStringLiteral("%n"), QStringLiteral("%Ln"));
}

LanguageSwitch::~LanguageSwitch()
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
}

void LanguageSwitch::choose(const QString &code)
{
    m_code = code;
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    const QLocale system = QLocale::system();
    const QString language = code.isEmpty() ? system.name().section(u'_', 0, 0) : code;
    // The region's formats stay where the language is the system's own.
    QLocale::setDefault(language == system.name().section(u'_', 0, 0) ? system : QLocale(language));
    const QString own = QStringLiteral(":/i18n/tenantry_%1.qm");
    // English has a file too, for its plurals; it serves where there is no translation.
    if (m_own.load(own.arg(language)) || m_own.load(own.arg(QStringLiteral("en")))) {
        QCoreApplication::installTranslator(&m_own);
        if (m_qt.load(QStringLiteral("qtbase_%1").arg(language), QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
            QCoreApplication::installTranslator(&m_qt);
        }
    }
}

} // namespace tenantry
