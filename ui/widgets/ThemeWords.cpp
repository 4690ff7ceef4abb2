// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Theme.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace tenantry::theme {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Theme", text);
}

constexpr qint64 minute = 60;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

} // namespace

QString ago(const QDateTime &utc)
{
    if (!utc.isValid()) {
        return say(QT_TRANSLATE_NOOP("Theme", "never"));
    }
    const qint64 seconds = utc.secsTo(QDateTime::currentDateTimeUtc());
    if (seconds < 5) {
        return say(QT_TRANSLATE_NOOP("Theme", "just now"));
    }
    if (seconds < minute) {
        return say(QT_TRANSLATE_NOOP("Theme", "%1 s ago")).arg(seconds);
    }
    if (seconds < hour) {
        return say(QT_TRANSLATE_NOOP("Theme", "%1 min ago")).arg(seconds / minute);
    }
    if (seconds < 2 * day) {
        return say(QT_TRANSLATE_NOOP("Theme", "%1 h ago")).arg(seconds / hour);
    }
    return say(QT_TRANSLATE_NOOP("Theme", "%1 d ago")).arg(seconds / day);
}

QString size(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 1000 ? 0 : 1, QLocale::DataSizeSIFormat);
}

QString when(const QDateTime &utc)
{
    if (!utc.isValid()) {
        return QStringLiteral("–");
    }
    const QLocale locale;
    const QDateTime local = utc.toLocalTime();
    const QDate today = QDate::currentDate();
    const QString time = local.time().toString(QStringLiteral("HH:mm"));
    if (local.date() == today) {
        return say(QT_TRANSLATE_NOOP("Theme", "Today %1")).arg(time);
    }
    if (local.date() == today.addDays(-1)) {
        return say(QT_TRANSLATE_NOOP("Theme", "Yesterday %1")).arg(time);
    }
    if (local.date().year() != today.year()) {
        //: A date, as QDate's format: "5 Nov 2025"
        return locale.toString(local.date(), say(QT_TRANSLATE_NOOP("Theme", "d MMM yyyy")));
    }
    //: A date of this year, as QDate's format: "5 Nov"
    return QStringLiteral("%1 %2").arg(locale.toString(local.date(), say(QT_TRANSLATE_NOOP("Theme", "d MMM"))), time);
}

QString number(qint64 value)
{
    return QLocale().toString(value);
}

QString duration(std::chrono::milliseconds value)
{
    const QLocale locale;
    const qint64 milliseconds = value.count();
    if (milliseconds < 1000) {
        return say(QT_TRANSLATE_NOOP("Theme", "%1 ms")).arg(locale.toString(milliseconds));
    }
    if (milliseconds < 10 * 1000) {
        return say(QT_TRANSLATE_NOOP("Theme", "%1 s")).arg(locale.toString(double(milliseconds) / 1000.0, 'f', 1));
    }
    const qint64 seconds = milliseconds / 1000;
    if (seconds < 2 * minute) {
        return say(QT_TRANSLATE_NOOP("Theme", "%1 s")).arg(locale.toString(seconds));
    }
    if (seconds < 2 * hour) {
        return say(QT_TRANSLATE_NOOP("Theme", "%1 min")).arg(locale.toString(seconds / minute));
    }
    return say(QT_TRANSLATE_NOOP("Theme", "%1 h %2 min"))
        .arg(locale.toString(seconds / hour), locale.toString(seconds % hour / minute));
}

} // namespace tenantry::theme
