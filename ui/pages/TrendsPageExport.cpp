// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/TrendsPage.h"

#include "postgres/Conninfo.h"
#include "ui/charts/ChartCard.h"
#include "ui/charts/ChartSheet.h"
#include "ui/dialogs/ErrorDialog.h"
#include "ui/widgets/Theme.h"

#include <QDateTime>
#include <QImage>
#include <QLocale>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>

namespace tenantry {

namespace {

constexpr QSize exportSize(1600, 1200);

}

QString TrendsPage::sheetTitle() const
{
    return session() ? tr("Trends of %1").arg(session()->profile().displayTitle()) : tr("Trends");
}

/// Which database, and which time: what is visible, not what could be.
QString TrendsPage::sheetFacts() const
{
    const TrendRange seen = m_cards.front()->chart()->visibleRange();
    const auto day = [](const QDateTime &utc) { return QLocale().toString(utc.toLocalTime(), QLocale::ShortFormat); };
    QStringList facts;
    if (session()) {
        const Profile &profile = session()->profile();
        const Result<Conninfo> conninfo = Conninfo::parse(profile.database.conninfo);
        facts << theme::environmentWord(profile.environment)
              << (conninfo ? conninfo->shortText() : profile.displayTitle());
    }
    facts << tr("%1 to %2", "two moments").arg(day(seen.from), day(seen.to))
          << tr("exported %1").arg(day(QDateTime::currentDateTimeUtc()));
    return facts.join(QStringLiteral(" · "));
}

QString TrendsPage::askFile(const QString &ending, const QString &filter)
{
    const QString connection = session() ? session()->profile().storeKey() : QStringLiteral("tenantry");
    const QString name =
        QStringLiteral("%1-trends-%2.%3").arg(connection, m_now.toLocalTime().date().toString(Qt::ISODate), ending);
    return m_choosers.saveFile(this, tr("Export the trends"), name, filter);
}

void TrendsPage::tellUnwritten(const QString &file, const QString &reason)
{
    const Error error{ErrorCode::FileNotWritten, tr("%1 could not be written: %2").arg(file, reason), {}, {}, {}};
    (new ErrorDialog(tr("The trends were not exported"), error, this))->open();
}

void TrendsPage::exportPng()
{
    const QString file = askFile(QStringLiteral("png"), tr("PNG (*.png)"));
    if (file.isEmpty())
        return;
    constexpr int sharper = 2;
    QImage image(exportSize * sharper, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(sharper);
    ChartSheet(sheetTitle(), sheetFacts(), m_cards, exportSize).render(&image);
    if (!image.save(file, "PNG"))
        tellUnwritten(file, tr("the folder may be read-only or full"));
}

void TrendsPage::exportSvg()
{
    const QString file = askFile(QStringLiteral("svg"), tr("SVG (*.svg)"));
    if (file.isEmpty())
        return;
    QSaveFile target(file);
    if (!target.open(QIODevice::WriteOnly)) {
        tellUnwritten(file, target.errorString());
        return;
    }
    QSvgGenerator generator;
    generator.setOutputDevice(&target);
    generator.setSize(exportSize);
    generator.setViewBox(QRect(QPoint(0, 0), exportSize));
    generator.setTitle(sheetTitle().toHtmlEscaped()); // Qt writes both as they are
    generator.setDescription(sheetFacts().toHtmlEscaped());
    QPainter painter(&generator);
    ChartSheet(sheetTitle(), sheetFacts(), m_cards, exportSize).render(&painter);
    painter.end();
    if (!target.commit())
        tellUnwritten(file, target.errorString());
}

void TrendsPage::exportCsv()
{
    const QString file = askFile(QStringLiteral("csv"), tr("CSV (*.csv)"));
    if (file.isEmpty())
        return;
    QSaveFile target(file);
    const QByteArray csv = samplesAsCsv(samplesIn(m_samples, range()));
    if (!target.open(QIODevice::WriteOnly) || target.write(csv) != csv.size() || !target.commit())
        tellUnwritten(file, target.errorString());
}

} // namespace tenantry
