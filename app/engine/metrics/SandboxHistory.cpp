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

/// Tenants behind on \p day of the week-long cycle of releases: all at once, then fewer with every wave.
int behindAfterRelease(int total, int hoursSinceRelease)
{
    if (hoursSinceRelease < 8)
        return total * 2 / 5;
    if (hoursSinceRelease < 16)
        return total / 6;
    return hoursSinceRelease < 28 ? total / 24 : 0;
}

FleetSample sampleAt(int index, const QDateTime &takenAt, int tenants, std::mt19937 &random)
{
    const auto upTo = [&](int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)); };
    const int hours = index * hoursBetween;
    const int dayNumber = hours / 24;
    FleetSample sample;
    sample.takenAt = takenAt;
    sample.total = std::max(1, tenants * (60 + 40 * dayNumber / (daysSeeded - 1)) / 100);

    constexpr int hoursAWeek = 168;
    sample.pending = behindAfterRelease(sample.total, (hours + 24) % hoursAWeek);
    // Two incidents: a migration that failed half-way, and a schema dropped by hand.
    if (dayNumber == 33 || dayNumber == 34)
        sample.broken = std::max(1, sample.total / 8);
    if (dayNumber == 61)
        sample.broken = 1;
    // The last two days lead to what the sandbox's tenants are planted with.
    const int hoursLeft = sampleCount * hoursBetween - hours;
    if (hoursLeft <= 48) {
        sample.broken = sample.total * (48 - hoursLeft) / 48 / 4;
        sample.drifted = hoursLeft <= 24 ? sample.total / 12 : 0;
        sample.pending = sample.total / 8;
    }
    sample.healthy = std::max(0, sample.total - sample.pending - sample.broken - sample.drifted);
    sample.maxPending = sample.pending > 0 ? 1 + upTo(3) : 0;
    sample.pendingMigrations = sample.pending * std::max(1, sample.maxPending - 1);
    sample.findings = sample.pendingMigrations + sample.broken * 2 + sample.drifted;
    sample.scanSeconds = 0.05 + 0.002 * sample.total + 0.001 * upTo(20);
    constexpr qint64 megabyte = 1024 * 1024;
    sample.tenantBytes = sample.total * (megabyte + dayNumber * megabyte / 60);
    sample.databaseBytes = sample.tenantBytes + 9 * megabyte;
    const QDateTime lastNight(takenAt.date(), QTime(2, 0), Qt::UTC);
    sample.lastBackupAt = lastNight <= takenAt ? lastNight : lastNight.addDays(-1);
    sample.worstAttention = sample.needAttention();
    sample.worstFindings = sample.findings;
    sample.worstScanSeconds = sample.scanSeconds;
    return sample;
}

} // namespace

Status seedSandboxHistory(SampleStore &store, const QString &connection, const QDateTime &endTime, int tenants)
{
    const QDateTime end = endTime.toUTC();
    const auto older = store.range(connection, QDateTime::fromMSecsSinceEpoch(0, Qt::UTC), end.addDays(-1));
    if (!older)
        return failure(older.error());
    if (!older->empty())
        return {};
    std::mt19937 random(20260101); // NOLINT(cert-msc51-cpp): the same history every time is the purpose
    std::vector<FleetSample> samples;
    samples.reserve(sampleCount);
    for (int index = 0; index < sampleCount; ++index) {
        const QDateTime takenAt = end.addSecs(-3600LL * hoursBetween * (sampleCount - index));
        samples.push_back(sampleAt(index, takenAt, tenants, random));
    }
    return store.add(connection, samples);
}

} // namespace tenantry
