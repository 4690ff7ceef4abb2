// SPDX-License-Identifier: GPL-3.0-or-later
#include "Bench.h"
#include "Measure.h"
#include "ScanFleet.h"
#include "Watchdog.h"
#include "WindowWaits.h"
#include "settings/ProfileFile.h"
#include "ui/pages/TenantsPage.h"
#include "ui/shell/Language.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Workbench.h"
#include "ui/widgets/Theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>

#include <stdexcept>

namespace tenantry::bench {

namespace {

constexpr double longestBlock = 50; // ms
constexpr double longestFilter = 50;

class WindowBenchmark {
public:
    WindowBenchmark(const Settings &settings, const ScanFleet &fleet, Report &report)
        : m_settings(settings)
        , m_report(report)
        , m_profile(*loadProfile(fleet.profileFile()))
        , m_window(WindowServices{
              &m_language, settings.workFolder + QStringLiteral("/window.sqlite"), {}, theme::Scheme::Light})
    {
        theme::apply(theme::Scheme::Light);
        m_window.resize(1440, 900);
        m_window.show();
        settle();
    }

    void run()
    {
        {
            Watchdog watchdog;
            m_watchdog = &watchdog;
            openAndScan();
            showEveryPage();
            scanOnEveryPage();
            reportBlocks();
            m_watchdog = nullptr;
        }
        reportFiltering();
    }

private:
    static constexpr std::pair<PageId, const char *> pages[] = {
        {PageId::Overview, "Overview"}, {PageId::Tenants, "Tenants"}, {PageId::Migrations, "Migrations"},
        {PageId::Backups, "Backups"},   {PageId::Trends, "Trends"},   {PageId::Tasks, "Tasks"},
    };

    Workbench &workbench() const { return *m_window.workbench(); }
    Session &session() const { return *m_window.session(); }

    void openAndScan()
    {
        m_watchdog->setPhase(QStringLiteral("first scan"));
        m_window.open(m_profile);
        waitUntil(QStringLiteral("a snapshot"), [this] { return m_window.session() && session().snapshot(); });
        settle();
        if (int(session().snapshot()->tenants.size()) != m_settings.size.scanTenants)
            throw std::runtime_error("The window shows another number of tenants");
    }

    void showEveryPage()
    {
        for (const auto &[id, name] : pages) {
            m_watchdog->setPhase(QStringLiteral("page %1").arg(QLatin1String(name)));
            workbench().showPage(id);
            settle();
        }
    }

    void scanOnEveryPage()
    {
        for (int round = 0; round < m_settings.size.rounds; ++round) {
            const auto &[id, name] = pages[size_t(round) % std::size(pages)];
            m_watchdog->setPhase(QStringLiteral("turning to %1").arg(QLatin1String(name)));
            workbench().showPage(id);
            settle();
            m_watchdog->setPhase(QStringLiteral("scan on %1").arg(QLatin1String(name)));
            const SnapshotPtr before = session().snapshot();
            session().scan();
            waitUntil(QStringLiteral("a newer snapshot"), [&] { return session().snapshot() != before; });
            settle();
        }
    }

    void reportBlocks()
    {
        Beat worst;
        for (const Beat &beat : m_watchdog->worst()) {
            progress(QStringLiteral("Window, %1: blocked %2 ms at most (%3 ms with waiting for a processor)")
                         .arg(beat.phase)
                         .arg(beat.blockedMs(), 0, 'f', 1)
                         .arg(beat.heldMs, 0, 'f', 1));
            if (beat.blockedMs() >= worst.blockedMs())
                worst = beat;
        }
        m_report.add(
            {QStringLiteral("Window: longest block, %1 tenants scanned and shown").arg(m_settings.size.scanTenants),
             QStringLiteral("%1 ms").arg(worst.blockedMs(), 0, 'f', 1),
             QStringLiteral("%1 beats; worst: %2").arg(m_watchdog->beats()).arg(worst.phase), worst.blockedMs(),
             QStringLiteral(" ms"), Bound{Bound::Kind::AtMost, longestBlock * m_settings.size.slack}});
    }

    /// Types into the filter field and waits until the table is painted.
    double typed(QLineEdit &field, QTableView &view, const QString &text) const
    {
        QElapsedTimer clock;
        clock.start();
        field.setText(text);
        view.viewport()->repaint();
        QCoreApplication::sendPostedEvents();
        return double(clock.nsecsElapsed()) / 1e6;
    }

    void reportFiltering()
    {
        workbench().showPage(PageId::Tenants);
        settle();
        auto *page = dynamic_cast<TenantsPage *>(workbench().page(PageId::Tenants));
        auto *field = page ? dynamic_cast<QLineEdit *>(page->filterField()) : nullptr;
        if (!field)
            throw std::runtime_error("The page Tenants has no filter field");
        // From all to many, to few, to one, to none, and back; every other row goes with "1".
        const QStringList texts{
            QStringLiteral("t"),        QStringLiteral("1"),          QStringLiteral("12"),     QStringLiteral("123"),
            QStringLiteral("tenant_0"), QStringLiteral("example 77"), QStringLiteral("nobody"), QString()};
        std::vector<double> all;
        double worst = 0;
        QString worstText;
        for (int round = 0; round < m_settings.size.rounds; ++round) {
            for (const QString &text : texts) {
                all.push_back(typed(*field, *page->view(), text));
                if (all.back() > worst) {
                    worst = all.back();
                    worstText = text;
                }
                settle(150);
            }
        }
        m_report.add({QStringLiteral("Window: filtering the tenant table, slowest of %1").arg(all.size()),
                      QStringLiteral("%1 ms").arg(worst, 0, 'f', 1),
                      QStringLiteral("median %1 ms; worst: \"%2\"").arg(medianOf(all), 0, 'f', 1).arg(worstText), worst,
                      QStringLiteral(" ms"), Bound{Bound::Kind::AtMost, longestFilter * m_settings.size.slack}});
    }

    const Settings &m_settings;
    Report &m_report;
    Profile m_profile;
    LanguageSwitch m_language;
    MainWindow m_window;
    Watchdog *m_watchdog = nullptr;
};

} // namespace

void runWindowBenchmark(const Settings &settings, const ScanFleet &fleet, Report &report)
{
    WindowBenchmark(settings, fleet, report).run();
}

} // namespace tenantry::bench
