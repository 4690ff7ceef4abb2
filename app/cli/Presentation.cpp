// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Presentation.h"

#include "cli/Tr.h"
#include "tasks/RunMeaning.h"

#include <QLocale>

#include <algorithm>

namespace tenantry::cli {

Style styleOf(Tone tone)
{
    switch (tone) {
    case Tone::Ok:
        return Style::Good;
    case Tone::Attention:
        return Style::Warning;
    case Tone::Danger:
        return Style::Bad;
    case Tone::Drift:
        return Style::Odd;
    case Tone::Unknown:
        return Style::Dim;
    case Tone::Running:
    case Tone::Neutral:
        break;
    }
    return Style::Plain;
}

Cell stateCell(const Meaning &meaning)
{
    return {QStringLiteral("%1 %2").arg(meaning.glyph(), meaning.word()), styleOf(meaning.tone)};
}

/// A word that another version wrote stands as it is: this one has none for it.
static Cell foreignCell(const QString &word)
{
    return {QStringLiteral("%1 %2").arg(glyphOf(Tone::Unknown), word), styleOf(Tone::Unknown)};
}

Cell runStateCell(const RunRecord &run)
{
    return run.state == RunState::Other ? foreignCell(runStateKey(run)) : stateCell(meaningOf(run.state));
}

Cell tenantRunStateCell(const RunTenant &tenant)
{
    return tenant.state == TenantRunState::Other ? foreignCell(tenantRunStateKey(tenant))
                                                 : stateCell(meaningOf(tenant.state));
}

Cell stepStateCell(const StepFact &step)
{
    return step.state == TenantRunState::Other ? foreignCell(stepStateKey(step)) : stateCell(meaningOf(step.state));
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
