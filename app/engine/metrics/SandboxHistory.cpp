// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/SandboxHistory.h"

#include <algorithm>
#include <random>

namespace tenantry {

namespace {

constexpr int daysSeeded = 90;
constexpr int samplesADay = 6;
constexpr int sampleCount = daysSeeded * samplesADay;
constexpr int hoursBetween = 24 / samplesADay;
constexpr int hoursOfTrouble = 48; ///< in which the past comes to what there is now

/// Tenants behind on \p day of the week-long cycle of releases: all at once, then fewer with every wave.
int behindAfterRelease(int total, int hoursSinceRelease)
{
    if (hoursSinceRelease < 8)
        return total * 2 / 5;
    if (hoursSinceRelease < 16)
        return total / 6;
    return hoursSinceRelease < 28 ? total / 24 : 0;
}

/// \p figure on its way to what it is now: \p part of it, from 0 to 1.
int towards(int figure, double part)
{
    return qRound(figure * part);
}

/// What the scan just before \p now would have found had all begun to go wrong two days ago.
void leadTo(const FleetSample &now, double part, FleetSample &sample)
{
    sample.total = now.total;
    sample.broken = towards(now.broken, part);
    sample.drifted = towards(now.drifted, part);
    sample.unknown = towards(now.unknown, part);
    sample.pending = towards(now.pending, std::min(1.0, 2 * part));
    sample.maxPending = towards(now.maxPending, part);
    sample.pendingMigrations = towards(now.pendingMigrations, part);
    sample.findings = towards(now.findings, part);
}

FleetSample sampleAt(int index, const QDateTime &takenAt, const FleetSample &now, std::mt19937 &random)
{
    const auto upTo = [&](int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)); };
    const int hours = index * hoursBetween;
    const int dayNumber = hours / 24;
    FleetSample sample;
    sample.takenAt = takenAt;
    sample.total = std::max(1, now.total * (60 + 40 * dayNumber / (daysSeeded - 1)) / 100);

    constexpr int hoursAWeek = 168;
    sample.pending = behindAfterRelease(sample.total, (hours + 24) % hoursAWeek);
    // Two incidents: a migration that failed half-way, and a schema dropped by hand.
    if (dayNumber == 33 || dayNumber == 34)
        sample.broken = std::max(1, sample.total / 8);
    if (dayNumber == 61)
        sample.broken = 1;
    sample.maxPending = sample.pending > 0 ? 1 + upTo(3) : 0;
    sample.pendingMigrations = sample.pending * std::max(1, sample.maxPending - 1);
    sample.findings = sample.pendingMigrations + sample.broken * 2;
    const int hoursLeft = (sampleCount - 1) * hoursBetween - hours;
    if (hoursLeft <= hoursOfTrouble)
        leadTo(now, 1 - double(hoursLeft) / hoursOfTrouble, sample);
    sample.healthy = std::max(0, sample.total - sample.pending - sample.broken - sample.drifted - sample.unknown);
    const double grown = double(sample.total) / std::max(1, now.total) * (1 - 0.2 * hoursLeft / 24 / daysSeeded);
    sample.tenantBytes = qRound64(double(now.tenantBytes) * grown);
    sample.databaseBytes = sample.tenantBytes + now.databaseBytes - now.tenantBytes;
    sample.scanSeconds = hoursLeft == 0 ? now.scanSeconds : now.scanSeconds * (0.9 + 0.01 * upTo(20));
    // Where there is no backup now, there has been none since the trouble began.
    const QDateTime lastNight(takenAt.date(), QTime(2, 0), Qt::UTC);
    sample.lastBackupAt = lastNight <= takenAt ? lastNight : lastNight.addDays(-1);
    if (hoursLeft == 0 || (hoursLeft <= hoursOfTrouble && !now.lastBackupAt.isValid()))
        sample.lastBackupAt = now.lastBackupAt;
    sample.worstAttention = sample.needAttention();
    sample.worstFindings = sample.findings;
    sample.worstScanSeconds = sample.scanSeconds;
    return sample;
}

} // namespace

Status seedSandboxHistory(SampleStore &store, const QString &connection, const QDateTime &endTime,
                          const std::function<Result<FleetSample>()> &now)
{
    const QDateTime end = endTime.toUTC();
    const auto older = store.range(connection, QDateTime::fromMSecsSinceEpoch(0, Qt::UTC), end.addDays(-1));
    if (!older)
        return failure(older.error());
    if (!older->empty())
        return {};
    const Result<FleetSample> present = now();
    if (!present)
        return failure(present.error());
    std::mt19937 random(20260101); // NOLINT(cert-msc51-cpp): the same history every time is the purpose
    std::vector<FleetSample> samples;
    samples.reserve(sampleCount);
    for (int index = 0; index < sampleCount; ++index) {
        const QDateTime takenAt = end.addSecs(-3600LL * hoursBetween * (sampleCount - index));
        samples.push_back(sampleAt(index, takenAt, *present, random));
    }
    return store.add(connection, samples);
}

} // namespace tenantry
