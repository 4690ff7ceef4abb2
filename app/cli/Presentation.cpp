// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Presentation.h"

#include "cli/Tr.h"

#include <QLocale>

#include <algorithm>

namespace tenantry::cli {

namespace {
Mark good()
{
    return {QStringLiteral("✓"), Style::Good};
}
Mark waiting()
{
    return {QStringLiteral("◷"), Style::Warning};
}
Mark bad()
{
    return {QStringLiteral("✕"), Style::Bad};
}
Mark odd()
{
    return {QStringLiteral("≠"), Style::Odd};
}
Mark running()
{
    return {QStringLiteral("▸"), Style::Plain};
}
Mark unknown()
{
    return {QStringLiteral("?"), Style::Dim};
}
} // namespace

QString Mark::with(const QString &word) const
{
    return symbol + QLatin1Char(' ') + word;
}

Mark markOf(TenantHealth health)
{
    switch (health) {
    case TenantHealth::Healthy:
        return good();
    case TenantHealth::Pending:
        return waiting();
    case TenantHealth::Broken:
        return bad();
    case TenantHealth::Drifted:
        return odd();
    case TenantHealth::Unknown:
        break;
    }
    return unknown();
}

Mark markOf(MigrationState state)
{
    switch (state) {
    case MigrationState::Applied:
        return good();
    case MigrationState::Pending:
        return waiting();
    case MigrationState::Failed:
    case MigrationState::Absent:
        return bad();
    case MigrationState::Edited:
    case MigrationState::Untracked:
        return odd();
    case MigrationState::Unknown:
        break;
    }
    return unknown();
}

Mark markOf(Severity severity)
{
    switch (severity) {
    case Severity::Critical:
    case Severity::High:
        return bad();
    case Severity::Medium:
        return waiting();
    case Severity::Low:
        break;
    }
    return unknown();
}

Mark markOf(RunState state)
{
    switch (state) {
    case RunState::Running:
        return running();
    case RunState::Succeeded:
        return good();
    case RunState::Failed:
        return bad();
    case RunState::PartlyFailed:
    case RunState::Stopped:
        return waiting();
    case RunState::Cancelled:
    case RunState::Interrupted:
        break;
    }
    return unknown();
}

Mark markOf(TenantRunState state)
{
    switch (state) {
    case TenantRunState::Planned:
        return waiting();
    case TenantRunState::Started:
        return running();
    case TenantRunState::Done:
        return good();
    case TenantRunState::Failed:
        return bad();
    case TenantRunState::Skipped:
    case TenantRunState::Unknown:
        break;
    }
    return unknown();
}

Cell healthCell(TenantHealth health)
{
    const Mark mark = markOf(health);
    return {mark.with(tenantHealthKey(health)), mark.style};
}

Cell runStateCell(RunState state)
{
    const Mark mark = markOf(state);
    return {mark.with(runStateKey(state).replace(QLatin1Char('_'), QLatin1Char(' '))), mark.style};
}

Cell tenantRunStateCell(TenantRunState state)
{
    const Mark mark = markOf(state);
    return {mark.with(tenantRunStateKey(state)), mark.style};
}

QString sizeText(qint64 bytes)
{
    return QLocale::c().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString durationText(std::chrono::milliseconds time)
{
    if (time.count() < 1000)
        return QStringLiteral("%1 ms").arg(time.count());
    if (time.count() < 60 * 1000)
        return QStringLiteral("%1 s").arg(static_cast<double>(time.count()) / 1000.0, 0, 'f', 1);
    const qint64 seconds = time.count() / 1000;
    return QStringLiteral("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
}

QString momentText(const QDateTime &utc)
{
    return utc.isValid() ? utc.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) : QStringLiteral("-");
}

QString someOf(const QStringList &items, int most)
{
    if (items.size() <= most)
        return items.join(QStringLiteral(", "));
    return tr("%1, … and %n more", "a list", int(items.size()) - most)
        .arg(items.mid(0, most).join(QStringLiteral(", ")));
}

void printFields(Console &console, const std::vector<Field> &fields)
{
    int width = 0;
    for (const Field &field : fields)
        width = std::max(width, displayWidth(field.label));
    for (const Field &field : fields) {
        if (!field.value.isEmpty())
            console.line(field.label + QString(width - displayWidth(field.label) + 2, QLatin1Char(' ')) + field.value);
    }
}

QString counted(qint64 count, const char *one, const char *many)
{
    return QStringLiteral("%1 %2").arg(count).arg(QLatin1StringView(count == 1 ? one : many));
}

} // namespace tenantry::cli
