// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/TourDialogs.h"

#include "backups/KeptSchemas.h"
#include "models/Session.h"
#include "postgres/Connection.h"
#include "ui/dialogs/DropAsideDialog.h"
#include "ui/dialogs/PasswordDialog.h"
#include "ui/dialogs/PutBackDialog.h"
#include "ui/dialogs/RunPlanDialog.h"
#include "ui/dialogs/TakeBackDialog.h"
#include "ui/pages/BackupsPage.h"
#include "ui/pages/KeptPane.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Workbench.h"

#include <QLineEdit>
#include <QPushButton>

#include <memory>

namespace tenantry::tour {

namespace {

constexpr int wait = 120; ///< seconds

Session &session(Tour &tour)
{
    return *tour.window()->session();
}

bool rescan(Tour &tour, const QString &stop)
{
    session(tour).scan();
    return tour.expect(
        stop, [&tour] { return !session(tour).isScanning() && !session(tour).tasks().anyRunning(); }, wait);
}

/// Renames the schema aside and leaves the marked empty one, as a restore does before its rows come.
bool cutOff(const Access &access, const QString &schema, const RestoreMarker &marker)
{
    Result<Connection> connection = Connection::open(access.session(QStringLiteral("tour"), AccessMode::ReadWrite));
    if (!connection)
        return false;
    const Result<QByteArray> name = connection->quoted(schema);
    const Result<QByteArray> aside = connection->quoted(marker.asideName);
    const Result<QByteArray> comment = connection->literal(marker.toComment());
    return name && aside && comment
           && connection
                  ->script("BEGIN; ALTER SCHEMA " + *name + " RENAME TO " + *aside + "; CREATE SCHEMA " + *name
                           + "; COMMENT ON SCHEMA " + *name + " IS " + *comment + "; COMMIT")
                  .has_value();
}

} // namespace

void passwordDialog(Tour &tour)
{
    auto *dialog = new PasswordDialog(QStringLiteral("app_owner@db.acme.example"), PasswordDialog::Keeping::Offered,
                                      tour.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    tour.shoot(QStringLiteral("password"));
    dialog->tellRefused();
    tour.shoot(QStringLiteral("password-refused"));
    tour.closeDialogs();
}

void runPlanDialog(Tour &tour)
{
    const QString stop = QStringLiteral("run's plan");
    if (session(tour).runs().empty()) {
        tour.fail(stop, QStringLiteral("no run was journaled"));
        return;
    }
    tour.window()->perform({ActionKind::ShowRunPlan, {.run = session(tour).runs().front().id}});
    if (const auto *dialog = tour.waitForDialog<RunPlanDialog>(stop))
        tour.expect(
            stop, [dialog] { return dialog->planText().startsWith(QStringLiteral("-- ")); }, wait);
    tour.shoot(QStringLiteral("run-plan"));
    tour.closeDialogs();
}

void dropAsideDialog(Tour &tour)
{
    const auto names = std::make_shared<QStringList>();
    const bool asked = tour.away(
        [names, access = session(tour).access()] {
            const Result<std::vector<AsideSchema>> found = keptSchemas(access);
            for (const AsideSchema &kept : found.value_or(std::vector<AsideSchema>()))
                *names << kept.name;
            return found.has_value();
        },
        wait);
    if (!asked || names->isEmpty()) {
        tour.fail(QStringLiteral("drop aside"), QStringLiteral("no schema was put aside"));
        return;
    }
    const QString stop = QStringLiteral("kept schemas");
    Workbench &bench = *tour.window()->workbench();
    bench.showPage(PageId::Backups);
    const auto *page = static_cast<BackupsPage *>(bench.page(PageId::Backups));
    tour.expect(
        stop, [page] { return !page->keptPane()->kept().empty(); }, wait);
    tour.shoot(QStringLiteral("kept-schemas"));
    tour.window()->perform({ActionKind::PutBack, {.kept = names->last()}});
    if (const auto *dialog = tour.waitForDialog<PutBackDialog>(stop))
        tour.expect(
            stop, [dialog] { return !dialog->sql().isEmpty(); }, wait);
    tour.shoot(QStringLiteral("put-back-review"));
    tour.closeDialogs();
    tour.window()->perform({ActionKind::DropKept, {.kept = names->last()}});
    tour.waitForDialog<DropAsideDialog>(stop);
    tour.shoot(QStringLiteral("drop-aside-review"));
    tour.closeDialogs();
}

void cutOffRestore(Tour &tour)
{
    const QString stop = QStringLiteral("cut-off restore");
    if (session(tour).profile().environment != Environment::Sandbox)
        return; // nobody's own schemas are renamed for a picture
    QString schema;
    for (const TenantState &tenant : session(tour).snapshot()->tenants) {
        if (tenant.health() == TenantHealth::Healthy && tenant.tables > 0)
            schema = tenant.schema;
    }
    const RestoreMarker marker{QStringLiteral("746f75722d637574"),
                               asideNameFor(schema, QDateTime::currentDateTimeUtc(), 1),
                               session(tour).backups().empty() ? QString() : session(tour).backups().front().id};
    if (schema.isEmpty()
        || !tour.away([access = session(tour).access(), schema, marker] { return cutOff(access, schema, marker); },
                      wait)) {
        tour.fail(stop, QStringLiteral("the schema could not be put aside"));
        return;
    }
    rescan(tour, stop);
    Workbench &bench = *tour.window()->workbench();
    bench.showPage(PageId::Tenants, {.tenants = QStringList{schema}});
    tour.shoot(QStringLiteral("cut-off-restore"));
    tour.window()->perform({ActionKind::TakeBack, {.tenants = QStringList{schema}}});
    auto *dialog = tour.waitForDialog<TakeBackDialog>(stop);
    if (!dialog)
        return;
    tour.expect(
        stop, [dialog] { return dialog->nameField()->isVisible(); }, wait);
    dialog->nameField()->setText(schema); // of what is dropped
    tour.shoot(QStringLiteral("take-back-review"));
    dialog->actionButton()->click();
    tour.expect(
        stop, [&tour] { return !session(tour).tasks().anyRunning(); }, wait);
    rescan(tour, stop);
    const TenantState *after = session(tour).snapshot()->find(schema);
    if (!after || after->health() != TenantHealth::Healthy)
        tour.fail(stop, QStringLiteral("the schema did not come back"));
}

} // namespace tenantry::tour
