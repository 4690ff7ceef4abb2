// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/Session.h"
#include "tests/ui/TrendFixture.h"
#include "ui/charts/ChartCard.h"
#include "ui/pages/TrendsPage.h"
#include "ui/shell/Language.h"
#include "ui/widgets/Theme.h"

#include <QFile>
#include <QImage>
#include <QLocale>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QXmlStreamReader>

#include <algorithm>

using namespace tenantry;
using tenantry::test::now;
using tenantry::test::threeWeeks;

namespace {

Choosers savingTo(const QString &file)
{
    Choosers choosers;
    choosers.saveFile = [file](QWidget *, const QString &, const QString &, const QString &) { return file; };
    return choosers;
}

} // namespace

/// What is written into a file is what is seen, and says of what and when.
class tst_TrendsExport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        theme::apply(theme::Scheme::Light);
        m_language.choose(QStringLiteral("en"));
    }
    void exportsCsv();
    void exportsPng();
    void exportsSvg();
    void whatIsExportedIsWhatIsSeen();

private:
    LanguageSwitch m_language; ///< English has its plurals from a translation, too
};

void tst_TrendsExport::exportsCsv()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("trends.csv"));
    TrendsPage page(nullptr, nullptr, savingTo(file));
    page.setSamples(threeWeeks(), now);
    page.setSpan(TrendsPage::Span::Day);
    page.exportCsv();
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.readAll().count('\n'), 1 + 25); // a header and one line an hour, both ends included
}

void tst_TrendsExport::exportsPng()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("trends.png"));
    TrendsPage page(nullptr, nullptr, savingTo(file));
    page.setSamples(threeWeeks(), now);
    page.exportPng();
    const QImage image(file);
    QVERIFY(!image.isNull());
    QCOMPARE(image.width(), 3200);
    // The first chart is mostly healthy: its colour must be in the upper part.
    const QColor healthy = theme::mark(Tone::Ok).color;
    int found = 0;
    for (int x = 400; x < image.width() - 200; x += 50)
        found += image.pixelColor(x, 500) == healthy ? 1 : 0;
    QVERIFY2(found > 20, qPrintable(QString::number(found)));
}

void tst_TrendsExport::exportsSvg()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("trends.svg"));
    TrendsPage page(nullptr, nullptr, savingTo(file));
    page.setSamples(threeWeeks(), now);
    page.exportSvg();
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray svg = written.readAll();
    QXmlStreamReader reader(svg);
    while (!reader.atEnd())
        reader.readNext();
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QVERIFY(svg.contains("Tenants by state"));
    QVERIFY(svg.contains("<path") || svg.contains("<polyline")); // drawn, not a picture inside
}

void tst_TrendsExport::whatIsExportedIsWhatIsSeen()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("trends.svg"));
    Profile profile;
    profile.name = QStringLiteral("shop");
    profile.title = QStringLiteral("Shop & Sons");
    profile.environment = Environment::Production;
    profile.database.conninfo = QStringLiteral("host=db-main dbname=shop");
    Session session(profile, {});
    TrendsPage page(&session, nullptr, savingTo(file));
    page.resize(1000, 700);
    page.setSamples(threeWeeks(), now);
    const auto texts = [&page, &file] {
        page.exportSvg();
        QFile written(file);
        QStringList found;
        if (written.open(QIODevice::ReadOnly)) {
            QXmlStreamReader reader(&written);
            while (!reader.atEnd()) {
                if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == u"text")
                    found << reader.readElementText().trimmed();
            }
        }
        return found;
    };
    const QStringList all = texts();
    QVERIFY2(all.contains(QStringLiteral("Trends of Shop & Sons")), qPrintable(all.join(u'|')));
    const auto says = [](const QStringList &list, const QString &part) {
        return std::ranges::any_of(list, [&part](const QString &text) { return text.contains(part); });
    };
    QVERIFY(says(all, QStringLiteral("PRODUCTION")));
    QVERIFY(says(all, QStringLiteral("db-main")));
    const auto moment = [](const QDateTime &utc) {
        return QLocale().toString(utc.toLocalTime(), QLocale::ShortFormat);
    };
    QVERIFY2(says(all, moment(now)) && says(all, moment(now.addDays(-7))), qPrintable(all.join(u'|')));
    for (const ChartCard *card : page.cards()) {
        QVERIFY2(all.contains(card->title()), qPrintable(card->title()));
        QVERIFY(says(all, card->figures()));
    }
    // The axes: every label of each chart's own, at least two of them.
    const auto ticks = niceTicks(24, 6);
    QVERIFY2(all.contains(QLocale().toString(int(ticks[1]))), qPrintable(all.join(u'|')));
    QVERIFY(says(all, QStringLiteral("Wed 18")));
    QVERIFY(!says(all, QStringLiteral("a week before")));

    page.card(QStringLiteral("states"))->legendButton(QStringLiteral("healthy"))->click(); // hidden there
    page.compareChip()->setChecked(true);
    for (int press = 0; press < 3; ++press)
        QTest::keyClick(page.card(QStringLiteral("scan"))->chart(), Qt::Key_Plus);
    const TrendRange seen = page.card(QStringLiteral("scan"))->chart()->visibleRange();
    QVERIFY(seen.from > now.addDays(-7));
    const QStringList zoomed = texts();
    QVERIFY2(says(zoomed, moment(seen.from)) && !says(zoomed, moment(now.addDays(-7))), qPrintable(zoomed.join(u'|')));
    QVERIFY(says(zoomed, QStringLiteral("a week before")));
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray svg = written.readAll();
    // The legend's square is left, the area is gone.
    QVERIFY(svg.count(theme::mark(Tone::Ok).color.name().toLatin1()) < 3);
}

QTEST_MAIN(tst_TrendsExport)
#include "tst_TrendsExport.moc"
