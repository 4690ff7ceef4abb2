// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/ProfileKey.h"
#include "settings/ProfileText.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace tenantry;

/// README.md and the manual page list the keys of a profile between two marks. What stands there must be what the
/// table of keys says. With TENANTRY_UPDATE_DOCS=1 in its environment this test writes it instead of comparing.

namespace {

const QRegularExpression readmePlace(QStringLiteral("(<!-- profile keys:begin -->\n)(.*)(<!-- profile keys:end -->)"),
                                     QRegularExpression::DotMatchesEverythingOption);
const QRegularExpression manualPlace(QStringLiteral("(\\.\\\\\" profile keys:begin\n)(.*)(\\.\\\\\" profile keys:end)"),
                                     QRegularExpression::DotMatchesEverythingOption);

/// The values that the kind allows, where that says more than "a text".
QString allowed(const ProfileKey &key)
{
    const bool tells =
        std::holds_alternative<IntegerValue>(key.value) || std::holds_alternative<DurationValue>(key.value)
        || std::holds_alternative<FailureLimitValue>(key.value) || std::holds_alternative<ChoiceValue>(key.value);
    return tells ? expectation(key.value) : QString();
}

/// The default as TOML; empty: none that could be written.
QString defaultOf(const ProfileKey &key)
{
    for (const ProfileField &field : profileFields(Profile())) {
        if (field.section == QLatin1String(key.section) && field.key == QLatin1String(key.name))
            return field.value == QStringLiteral("\"\"") ? QString() : field.value;
    }
    return {};
}

QString readmeTable()
{
    QString text = QStringLiteral("| Key | Default | Means |\n|---|---|---|\n");
    for (const ProfileKey &key : profileKeys()) {
        const QString standard = defaultOf(key);
        text += QStringLiteral("| `%1` | %2 | %3 |\n")
                    .arg(key.fullName(), standard.isEmpty() ? QString() : QStringLiteral("`%1`").arg(standard),
                         (key.helpText() + u' ' + allowed(key)).trimmed());
    }
    return text;
}

/// \p text for roff, whose backslash, hyphen, caret and tilde are others, and where no line begins with a dot.
QString roff(QString text)
{
    text.replace(u'\\', QStringLiteral("\\e")).replace(u'-', QStringLiteral("\\-"));
    text.replace(u'^', QStringLiteral("\\(ha")).replace(u'~', QStringLiteral("\\(ti"));
    text.replace(QStringLiteral("’"), QStringLiteral("\\(cq"));
    return text.startsWith(u'.') || text.startsWith(u'\'') ? QStringLiteral("\\&") + text : text;
}

QString manualList()
{
    QString text;
    QString section = QStringLiteral("none yet");
    for (const ProfileKey &key : profileKeys()) {
        if (section != QLatin1String(key.section)) {
            section = QLatin1String(key.section);
            text += section.isEmpty() ? QStringLiteral(".SS At the top\n")
                                      : QStringLiteral(".SS [%1]\n").arg(roff(section));
        }
        const QString standard = defaultOf(key);
        text += QStringLiteral(".TP\n\\fB%1\\fR%2\n%3\n")
                    .arg(roff(QLatin1String(key.name)),
                         standard.isEmpty() ? QString() : QStringLiteral(" = ") + roff(standard), roff(key.helpText()));
        if (const QString values = allowed(key); !values.isEmpty())
            text += roff(values) + u'\n';
    }
    return text;
}

} // namespace

class tst_ProfileManual : public QObject {
    Q_OBJECT

    static QString path(const char *name)
    {
        return QDir(qEnvironmentVariable("TENANTRY_SOURCE")).filePath(QLatin1String(name));
    }
    static QString read(const QString &file)
    {
        QFile in(file);
        return in.open(QIODevice::ReadOnly) ? QString::fromUtf8(in.readAll()) : QString();
    }
    static void compare(const QString &file, const QRegularExpression &place, const QString &wanted)
    {
        const QString text = read(file);
        const QRegularExpressionMatch match = place.match(text);
        QVERIFY2(match.hasMatch(), qPrintable(file + QStringLiteral(": the marks are missing")));
        if (match.captured(2) == wanted)
            return;
        const QString mended = text.left(match.capturedEnd(1)) + wanted + text.mid(match.capturedStart(3));
        if (qEnvironmentVariableIntValue("TENANTRY_UPDATE_DOCS") == 1) {
            QFile out(file);
            QVERIFY(out.open(QIODevice::WriteOnly) && out.write(mended.toUtf8()) > 0);
            return;
        }
        QFAIL(qPrintable(QStringLiteral("%1 does not list the keys as they are declared. Run this test once with "
                                        "TENANTRY_UPDATE_DOCS=1, or put there:\n%2")
                             .arg(file, wanted)));
    }

private Q_SLOTS:
    void theReadmeListsTheKeys() { compare(path("README.md"), readmePlace, readmeTable()); }
    void theManualPageListsTheKeys() { compare(path("packaging/man/tenantry-profile.5"), manualPlace, manualList()); }
};

QTEST_GUILESS_MAIN(tst_ProfileManual)
#include "tst_ProfileManual.moc"
