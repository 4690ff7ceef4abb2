// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/TrendWords.h"

#include "ui/widgets/Theme.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace tenantry::trends {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("TrendsPage", text);
}

/// One decimal at most: nobody plans by hundredths of an hour.
QString shortNumber(double value)
{
    const double rounded = std::round(value * 10) / 10;
    return QLocale().toString(rounded, 'f', rounded == std::floor(rounded) || rounded >= 100 ? 0 : 1);
}

QString withEarlier(const QString &text, const TrendFacts &facts, const QString &earlier)
{
    if (!facts.compares || text.isEmpty())
        return text;
    return facts.earlier.empty() ? say(QT_TRANSLATE_NOOP("TrendsPage", "%1; nothing measured a week before")).arg(text)
                                 : say(QT_TRANSLATE_NOOP("TrendsPage", "%1; a week before %2")).arg(text, earlier);
}

template <typename Of>
auto largest(const TrendFacts &facts, Of of)
{
    auto most = of(*facts.last);
    for (const FleetSample &sample : facts.within)
        most = std::max(most, of(sample));
    return most;
}

double meanScan(const std::vector<FleetSample> &samples)
{
    double sum = 0;
    int scans = 0;
    for (const FleetSample &sample : samples) {
        sum += sample.scanSeconds * sample.scans;
        scans += sample.scans;
    }
    return scans > 0 ? sum / scans : 0;
}

double ageHours(const FleetSample &sample, const QDateTime &at)
{
    return std::max(0.0, double(sample.lastBackupAt.secsTo(at)) / 3600);
}

} // namespace

QString seconds(double value)
{
    return QCoreApplication::translate("TrendsPage", "%1 s", "seconds")
        .arg(QLocale().toString(value, value < 10 ? 'g' : 'f', value < 10 ? 3 : 0));
}

QString hours(double value)
{
    return value < 48 ? QCoreApplication::translate("TrendsPage", "%1 h", "hours").arg(shortNumber(value))
                      : QCoreApplication::translate("TrendsPage", "%1 d", "days").arg(shortNumber(value / 24));
}

QString bytes(double value)
{
    return theme::size(static_cast<qint64>(value));
}

QString statesText(const TrendFacts &facts)
{
    if (!facts.last)
        return {};
    const int worst = largest(
        facts, [](const FleetSample &sample) { return std::max(sample.needAttention(), sample.worstAttention); });
    const QString text =
        (facts.isNow ? say(QT_TRANSLATE_NOOP("TrendsPage", "%1 of %2 healthy now, at worst %3 not"))
                     : say(QT_TRANSLATE_NOOP("TrendsPage", "%1 of %2 healthy at the end, at worst %3 "
                                                           "not")))
            .arg(theme::number(facts.last->healthy), theme::number(facts.last->total), theme::number(worst));
    return withEarlier(text, facts,
                       facts.earlier.empty() ? QString()
                                             : say(QT_TRANSLATE_NOOP("TrendsPage", "%1 of %2 healthy"))
                                                   .arg(theme::number(facts.earlier.back().healthy),
                                                        theme::number(facts.earlier.back().total)));
}

QString pendingText(const TrendFacts &facts)
{
    if (!facts.last)
        return {};
    const QString most =
        theme::number(largest(facts, [](const FleetSample &sample) { return sample.pendingMigrations; }));
    QString text;
    // In the Overview's words, because it is the same figure.
    if (facts.isNow && facts.work && facts.work->waiting > 0)
        text = say(QT_TRANSLATE_NOOP("TrendsPage", "%1 to apply now, %2 wait behind other findings, at most %3"))
                   .arg(theme::number(facts.work->toApply), theme::number(facts.work->waiting), most);
    else if (facts.isNow)
        text = say(QT_TRANSLATE_NOOP("TrendsPage", "%1 to apply now, at most %2"))
                   .arg(theme::number(facts.last->pendingMigrations), most);
    else
        text = say(QT_TRANSLATE_NOOP("TrendsPage", "%1 at the end, at most %2"))
                   .arg(theme::number(facts.last->pendingMigrations), most);
    return withEarlier(text, facts,
                       facts.earlier.empty() ? QString() : theme::number(facts.earlier.back().pendingMigrations));
}

QString scanText(const TrendFacts &facts)
{
    if (facts.within.empty())
        return {};
    double longest = 0;
    for (const FleetSample &sample : facts.within)
        longest = std::max({longest, sample.scanSeconds, sample.worstScanSeconds});
    const QString text =
        say(QT_TRANSLATE_NOOP("TrendsPage", "mean %1, max %2")).arg(seconds(meanScan(facts.within)), seconds(longest));
    return withEarlier(text, facts,
                       facts.earlier.empty()
                           ? QString()
                           : say(QT_TRANSLATE_NOOP("TrendsPage", "mean %1")).arg(seconds(meanScan(facts.earlier))));
}

QString sizeText(const TrendFacts &facts)
{
    if (!facts.last)
        return {};
    const auto before = double((facts.within.empty() ? *facts.last : facts.within.front()).tenantBytes);
    const auto last = double(facts.last->tenantBytes);
    const double grown = before > 0 ? (last - before) / before * 100 : 0;
    const QString text =
        say(QT_TRANSLATE_NOOP("TrendsPage", "%1, %2 % in this time"))
            .arg(bytes(last), (grown < 0 ? QString() : QStringLiteral("+")) + QLocale().toString(grown, 'f', 1));
    return withEarlier(text, facts,
                       facts.earlier.empty() ? QString() : bytes(double(facts.earlier.back().tenantBytes)));
}

QString backupText(const TrendFacts &facts)
{
    std::optional<double> oldest;
    for (const FleetSample &sample : facts.within) {
        if (sample.lastBackupAt.isValid())
            oldest = std::max(oldest.value_or(0), ageHours(sample, sample.takenAt));
    }
    const bool any = facts.last && facts.last->lastBackupAt.isValid();
    if (!any && !oldest)
        return say(QT_TRANSLATE_NOOP("TrendsPage", "no backup in this time"));
    QString text;
    if (any) {
        const double age = ageHours(*facts.last, facts.at);
        text = (facts.isNow ? say(QT_TRANSLATE_NOOP("TrendsPage", "%1 now, at most %2"))
                            : say(QT_TRANSLATE_NOOP("TrendsPage", "%1 at the end, at most %2")))
                   .arg(hours(age), hours(std::max(age, oldest.value_or(0))));
    } else {
        text = (facts.isNow ? say(QT_TRANSLATE_NOOP("TrendsPage", "no backup now, at most %1"))
                            : say(QT_TRANSLATE_NOOP("TrendsPage", "no backup at the end, at most %1")))
                   .arg(hours(*oldest));
    }
    QString earlier;
    if (!facts.earlier.empty()) {
        const FleetSample &then = facts.earlier.back();
        earlier = then.lastBackupAt.isValid() ? hours(ageHours(then, then.takenAt))
                                              : say(QT_TRANSLATE_NOOP("TrendsPage", "none"));
    }
    return withEarlier(text, facts, earlier);
}

} // namespace tenantry::trends
