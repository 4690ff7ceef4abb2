// SPDX-License-Identifier: GPL-3.0-or-later
#include "FarPages.h"

#include "WindowWaits.h"
#include "backups/Restore.h"
#include "ui/pages/TenantDetail.h"
#include "ui/pages/TenantsPage.h"
#include "ui/shell/Language.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Workbench.h"
#include "ui/widgets/Theme.h"

#include <QElapsedTimer>

#include <optional>
#include <stdexcept>

namespace tenantry::bench {

namespace {

class FarPages {
public:
    FarPages(const Profile &profile, const QString &workFolder, const std::function<int()> &roundTrips)
        : m_profile(profile)
        , m_roundTrips(roundTrips)
        , m_window(
              WindowServices{&m_language, workFolder + QStringLiteral("/farwindow.sqlite"), {}, theme::Scheme::Light})
    {
        theme::apply(theme::Scheme::Light);
        m_window.resize(1440, 900);
        m_window.show();
        m_window.open(m_profile);
        waitUntil(QStringLiteral("a snapshot"), [this] {
            return m_window.session() && m_window.session()->snapshot() && m_window.session()->backupsKnown();
        });
        settle();
    }

    std::vector<PageTrips> run()
    {
        static constexpr std::pair<PageId, const char *> pages[] = {
            {PageId::Overview, "Overview"}, {PageId::Tenants, "Tenants"}, {PageId::Migrations, "Migrations"},
            {PageId::Backups, "Backups"},   {PageId::Trends, "Trends"},   {PageId::Tasks, "Tasks"},
        };
        for (const auto &[id, name] : pages) {
            const PageId page = id;
            count(QStringLiteral("page %1").arg(QLatin1String(name)),
                  [this, page] { m_window.workbench()->showPage(page); });
        }
        tabs();
        dialogs();
        return std::move(m_found);
    }

private:
    Session &session() const { return *m_window.session(); }

    /// Does \p open and waits until it \p isDone and nothing was asked of the server for a while.
    void count(
        const QString &what, const std::function<void()> &open,
        const std::function<bool()> &isDone = [] { return true; })
    {
        constexpr qint64 quiet = 400;     // ms; longer than the page waits for a selection to rest
        constexpr qint64 longest = 60000; // ms
        const int before = m_roundTrips();
        QElapsedTimer clock;
        clock.start();
        open();
        int seen = m_roundTrips();
        qint64 last = clock.elapsed();
        while ((!isDone() && clock.elapsed() < longest) || clock.elapsed() - last < quiet) {
            settle(5);
            if (const int now = m_roundTrips(); now != seen) {
                seen = now;
                last = clock.elapsed();
            }
        }
        m_found.push_back({what, seen - before, double(last) / 1000});
    }

    void tabs()
    {
        auto *page = dynamic_cast<TenantsPage *>(m_window.workbench()->page(PageId::Tenants));
        if (!page || session().snapshot()->tenants.empty())
            throw std::runtime_error("There is no tenant to be shown");
        m_window.workbench()->showPage(PageId::Tenants);
        count(QStringLiteral("a tenant's findings"),
              [&] { page->selectSchemas({session().snapshot()->tenants.front().schema}); });
        count(QStringLiteral("a tenant's migrations"),
              [page] { page->detail()->showTab(TenantDetail::MigrationsTab); });
        count(QStringLiteral("a tenant's tables"), [page] { page->detail()->showTab(TenantDetail::TablesTab); });
        count(QStringLiteral("a tenant's backups"), [page] { page->detail()->showTab(TenantDetail::BackupsTab); });
        count(QStringLiteral("a tenant's history"), [page] { page->detail()->showTab(TenantDetail::HistoryTab); });
    }

    /// Asks as the dialogs do: over the session's kept connection.
    template <typename T>
    void ask(const QString &what, std::function<Result<T>(const Access &, std::stop_token)> question)
    {
        std::optional<Result<T>> answer;
        count(
            what,
            [&] {
                session().ask<Result<T>>(QStringLiteral("far"), &m_window, std::move(question),
                                         [&answer](Result<T> got) { answer.emplace(std::move(got)); });
            },
            [&answer] { return answer.has_value(); });
        if (!answer || !*answer)
            throw std::runtime_error(what.toStdString() + ": "
                                     + (answer ? answer->error().toText().toStdString() : "no answer"));
    }

    void dialogs()
    {
        const SnapshotPtr snapshot = session().snapshot();
        if (session().backups().empty())
            throw std::runtime_error("There is no backup to be restored");
        ask<BackupEstimate>(QStringLiteral("what a backup of all needs"),
                            [snapshot](const Access &access, const std::stop_token &stop) {
                                return estimateBackup(access, *snapshot, {}, stop);
                            });
        ask<RestorePlan>(
            QStringLiteral("what a restore would do"),
            [snapshot, backup = session().backups().front()](const Access &access, const std::stop_token &stop) {
                return planRestore(access, *snapshot, backup, snapshot->tenants.front().schema, stop);
            });
        ask<std::vector<InterruptedRestore>>(
            QStringLiteral("what a cut-off restore left"),
            [](const Access &access, const std::stop_token &stop) { return interruptedRestores(access, stop); });
    }

    Profile m_profile;
    std::function<int()> m_roundTrips;
    LanguageSwitch m_language;
    MainWindow m_window;
    std::vector<PageTrips> m_found;
};

} // namespace

std::vector<PageTrips> farPages(const Profile &profile, const QString &workFolder,
                                const std::function<int()> &roundTrips)
{
    return FarPages(profile, workFolder, roundTrips).run();
}

} // namespace tenantry::bench
