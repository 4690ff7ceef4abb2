// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/Plan.h"
#include "models/Session.h"

#include <QVariant>
#include <QWidget>

namespace tenantry {

/// The pages of the sidebar, in its order: Ctrl+1 is the first.
enum class PageId { Overview, Tenants, Migrations, Backups, Trends, Tasks };
inline constexpr PageId allPageIds[] = {PageId::Overview, PageId::Tenants, PageId::Migrations,
                                        PageId::Backups,  PageId::Trends,  PageId::Tasks};

/**
 * What every page of the window is: a widget over one Session that names itself, may carry a number in the sidebar, and
 * asks the window for everything beyond its own frame (another page, a dialog that changes something) by a signal. A
 * page never opens such a dialog itself, so that the window is the one place that refuses in read-only mode.
 */
class Page : public QWidget {
    Q_OBJECT
public:
    explicit Page(Session *session, QWidget *parent = nullptr)
        : QWidget(parent)
        , m_session(session)
    {
    }

    /// The sidebar's word, translated.
    virtual QString title() const = 0;
    /// The number in the sidebar; 0 shows none. Emit badgeChanged() when it changes.
    virtual int badge() const { return 0; }
    /// Shows what navigationRequested() pointed at. Targets by page, all optional:
    ///   Tenants: QString schema to select; QStringList schemas to filter to; int TenantHealth to filter to
    ///   Migrations: QString version   Backups: QString backup id, or QStringList{schema}
    ///   Tasks: qulonglong TaskId, or QString run id
    virtual void showTarget(const QVariant &target) { Q_UNUSED(target) }
    /// The field that Ctrl+F goes to; null: none.
    virtual QWidget *filterField() { return nullptr; }

    Session *session() const { return m_session; }

    /// A page takes the room that the window has. Were its height to follow its width, every change of a text on it
    /// would have the stack of pages measure the texts of all of them.
    bool hasHeightForWidth() const override { return false; }

Q_SIGNALS:
    void navigationRequested(tenantry::PageId page, const QVariant &target);
    void reviewRequested(const tenantry::PlanRequest &request);            ///< Review…, Apply…, Fix…
    void resumeRequested(const QString &runId);                            ///< Resume, Retry failed
    void takeBackRequested(const QString &schema);                         ///< a restore that was cut off
    void backUpRequested(const QStringList &schemas);                      ///< empty: every tenant
    void restoreRequested(const QString &backupId, const QString &schema); ///< either may be empty
    void verifyBackupRequested(const QString &backupId);
    void badgeChanged();

private:
    Session *m_session;
};

} // namespace tenantry

Q_DECLARE_METATYPE(tenantry::PlanRequest)
