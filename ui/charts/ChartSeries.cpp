// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/ChartSeries.h"

#include <QCoreApplication>
#include <QDate>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace tenantry {

std::vector<double> niceTicks(double largest, int most, TickStep steps)
{
    if (!(largest > 0))
        return {0, 1};
    const double rough = largest / std::clamp(most - 1, 1, 5);
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    double step = power;
    for (const double factor : {1.0, 2.0, 2.5, 5.0, 10.0}) {
        step = factor * power;
        const bool fits = steps == TickStep::Any || step >= 1 - 1e-9;
        const bool isWhole = steps == TickStep::Any || std::abs(step - std::round(step)) < 1e-9;
        if (step >= rough * (1 - 1e-9) && fits && isWhole)
            break;
    }
    std::vector<double> ticks;
    for (int tick = 0; ticks.empty() || ticks.back() < largest; ++tick)
        ticks.push_back(step * tick);
    return ticks;
}

namespace {

QString dayLabel(const QDate &date, qint64 stepDays)
{
    // Weekday names help within a week or two; beyond that the month does.
    //: Format of a day on a chart's axis, as QDate's format: "Thu 19"
    const QString weekday = QCoreApplication::translate("Chart", "ddd d");
    //: Format of a day on a chart's axis, as QDate's format: "19 Nov"
    const QString month = QCoreApplication::translate("Chart", "d MMM");
    return QLocale().toString(date, stepDays <= 2 ? weekday : month);
}

std::vector<TimeTick> hourTicks(const QDateTime &from, const QDateTime &to, qint64 stepHours)
{
    std::vector<TimeTick> ticks;
    QDateTime at(from.date(), QTime(0, 0));
    while (at < from)
        at = at.addSecs(stepHours * 3600);
    for (; at <= to; at = at.addSecs(stepHours * 3600)) {
        const bool midnight = at.time() == QTime(0, 0);
        ticks.push_back({at.toMSecsSinceEpoch(),
                         midnight ? dayLabel(at.date(), 1) : QLocale().toString(at.time(), QStringLiteral("HH:mm"))});
    }
    return ticks;
}

} // namespace

std::vector<TimeTick> timeTicks(qint64 from, qint64 to, int most)
{
    const QDateTime start = QDateTime::fromMSecsSinceEpoch(from);
    const QDateTime end = QDateTime::fromMSecsSinceEpoch(to);
    const double hours = double(to - from) / 3'600'000;
    if (hours <= 0 || most < 1)
        return {};
    if (hours < 2) {
        std::vector<TimeTick> ticks;
        const qint64 step = hours * 60 / most <= 5 ? 5 : hours * 60 / most <= 15 ? 15 : 30;
        QDateTime at(start.date(), QTime(start.time().hour(), 0));
        for (; at <= end; at = at.addSecs(step * 60)) {
            if (at >= start)
                ticks.push_back({at.toMSecsSinceEpoch(), QLocale().toString(at.time(), QStringLiteral("HH:mm"))});
        }
        return ticks;
    }
    for (const qint64 step : {1, 2, 3, 6, 12}) {
        if (hours / double(step) <= most)
            return hourTicks(start, end, step);
    }
    qint64 days = 1;
    for (const qint64 step : {1, 2, 7, 14, 28, 91, 365}) {
        days = step;
        if (hours / 24 / double(step) <= most)
            break;
    }
    std::vector<TimeTick> ticks;
    QDate day = start.date();
    if (days >= 7)
        day = day.addDays(1 - day.dayOfWeek()); // weeks begin on Monday
    for (; QDateTime(day, QTime(0, 0)) <= end; day = day.addDays(days)) {
        const QDateTime midnight(day, QTime(0, 0));
        if (midnight >= start)
            ticks.push_back({midnight.toMSecsSinceEpoch(), dayLabel(day, days)});
    }
    return ticks;
}

} // namespace tenantry
