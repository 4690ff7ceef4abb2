// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/DurationText.h"

#include <QRegularExpression>

#include <array>

namespace tenantry {

std::optional<std::chrono::milliseconds> parseDuration(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^\\s*(\\d{1,12})\\s*(ms|s|min|h|d)?\\s*$"));
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const qint64 number = match.captured(1).toLongLong();
    const QString unit = match.captured(2);
    if (unit.isEmpty() && number != 0)
        return std::nullopt; // milliseconds or seconds? Not to be guessed.
    qint64 factor = 1;
    if (unit == QLatin1String("s"))
        factor = 1000;
    else if (unit == QLatin1String("min"))
        factor = 60'000;
    else if (unit == QLatin1String("h"))
        factor = 3'600'000;
    else if (unit == QLatin1String("d"))
        factor = 86'400'000;
    if (number > longestDuration.count() / factor)
        return std::nullopt;
    return std::chrono::milliseconds(number * factor);
}

QString durationText(std::chrono::milliseconds duration)
{
    struct Unit {
        qint64 milliseconds;
        const char *name;
    };
    constexpr std::array units{Unit{3'600'000, "h"}, Unit{60'000, "min"}, Unit{1000, "s"}};
    const qint64 count = duration.count();
    if (count == 0)
        return QStringLiteral("0");
    for (const Unit &unit : units) {
        if (count % unit.milliseconds == 0)
            return QString::number(count / unit.milliseconds) + QLatin1String(unit.name);
    }
    return QString::number(count) + QStringLiteral("ms");
}

} // namespace tenantry
