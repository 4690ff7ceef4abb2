// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/TrendsPage.h"

#include "ui/charts/ChartCard.h"
#include "ui/dialogs/ErrorDialog.h"
#include "ui/widgets/Theme.h"

#include <QDateTime>
#include <QImage>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>

namespace tenantry {

namespace {

constexpr QSize exportSize(1600, 1200);

}

void TrendsPage::drawAll(QPainter *painter, const QSizeF &size)
{
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(QRectF(QPointF(0, 0), size), theme::panel());
    const double third = size.height() / 10;
    const QRectF places[] = {{0, 0, size.width(), 4 * third},
                             {0, 4 * third, size.width() / 2, 3 * third},
                             {size.width() / 2, 4 * third, size.width() / 2, 3 * third},
                             {0, 7 * third, size.width() / 2, 3 * third},
                             {size.width() / 2, 7 * third, size.width() / 2, 3 * third}};
    for (size_t at = 0; at < m_cards.size(); ++at)
        m_cards[at]->paintInto(painter, places[at]);
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
    QPainter painter(&image);
    drawAll(&painter, exportSize);
    painter.end();
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
    generator.setTitle(tr("Trends of %1").arg(session() ? session()->profile().displayTitle() : QString()));
    QPainter painter(&generator);
    drawAll(&painter, exportSize);
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
