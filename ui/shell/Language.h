// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTranslator>

#include <vector>

namespace tenantry {

/// A language the window speaks.
struct Language {
    QString code; ///< "en", "fr", "de"; empty: the system's
    QString name; ///< in its own words
};
std::vector<Language> languages();

/// A translator whose counts are grouped as the language does it: "2,000 tenants" for "%n tenants".
class CountingTranslator : public QTranslator {
    Q_OBJECT
public:
    using QTranslator::QTranslator;
    QString translate(const char *context, const char *sourceText, const char *disambiguation = nullptr,
                      int n = -1) const override;
    bool isEmpty() const override { return false; }
};

/**
 * Holds the installed translators: Tenantry's own (":/i18n/tenantry_<code>.qm") and Qt's for its dialogs. Also sets the
 * default locale, so that numbers and dates follow. Texts that are shown already stay until they are made again.
 */
class LanguageSwitch {
public:
    LanguageSwitch() = default;
    ~LanguageSwitch();
    LanguageSwitch(const LanguageSwitch &) = delete;
    LanguageSwitch &operator=(const LanguageSwitch &) = delete;
    /// "" follows the system; an unknown code is English.
    void choose(const QString &code);
    QString code() const { return m_code; }

private:
    QString m_code;
    CountingTranslator m_own;
    QTranslator m_qt;
};

} // namespace tenantry
