// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/KeptPane.h"

#include "models/TenantModel.h"
#include "ui/widgets/PageBar.h"
#include "ui/widgets/Pieces.h"
#include "ui/widgets/TableTab.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace tenantry {

namespace {

std::vector<ValueTable::Column> columns()
{
    using Format = TenantModel::Format;
    return {{KeptPane::tr("Tenant"), int(Format::Text)},
            {KeptPane::tr("Kept since"), int(Format::Moment)},
            {KeptPane::tr("Size, MB"), int(Format::Megabytes)},
            {KeptPane::tr("Kept as"), int(Format::Quiet)}};
}

} // namespace

KeptPane::KeptPane(Session *session, ActionOffers *offers, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_sum(pieces::muted({}, this))
    , m_table(new TableTab(columns(), this))
    , m_takeBack(new QPushButton(this))
    , m_drop(new QPushButton(this))
{
    theme::makeCard(this);
    m_table->view()->setAccessibleName(tr("Schemas kept by restores"));
    auto *head = new PageBar(this);
    head->addLeft(pieces::heading(tr("Kept by restores"), this));
    head->addLeft(m_sum);
    head->addRight(m_takeBack);
    head->addRight(m_drop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * theme::grid, theme::grid, 2 * theme::grid, theme::grid);
    column->addWidget(head);
    column->addWidget(m_table, 1);
    offers->bind(
        m_takeBack,
        [this] {
            return Action{ActionKind::PutBack, selected()};
        },
        ActionOffers::Texts::Brief);
    offers->bind(
        m_drop,
        [this] {
            return Action{ActionKind::DropKept, selected()};
        },
        ActionOffers::Texts::Brief);
    connect(m_table, &TableTab::selectionChanged, offers, &ActionOffers::refresh);
    hide();
    if (session) {
        connect(session, &Session::snapshotChanged, this, &KeptPane::takeSnapshot);
        takeSnapshot();
    }
}

void KeptPane::takeSnapshot()
{
    const SnapshotPtr fleet = m_session->snapshot();
    if (!fleet || fleet->kept == m_asked) {
        return;
    }
    m_asked = fleet->kept;
    if (m_asked.isEmpty()) {
        setKept({});
        return;
    }
    m_session->ask<Result<std::vector<AsideSchema>>>(
        QStringLiteral("backups/kept"), this,
        [](const Access &access, const std::stop_token &stop) { return keptSchemas(access, stop); },
        [this](const Result<std::vector<AsideSchema>> &kept) { takeAnswer(kept); });
}

void KeptPane::takeAnswer(const Result<std::vector<AsideSchema>> &kept)
{
    if (kept) {
        setKept(*kept);
        return;
    }
    m_asked.clear(); // the next scan asks again
    m_kept.clear();
    m_sum->setText({});
    m_table->setMessage(tr("What restores have put aside could not be read: %1")
                            .arg(QStringLiteral("%1 %2").arg(kept.error().message, kept.error().hint).trimmed()));
    show();
    Q_EMIT keptChanged();
}

void KeptPane::setKept(std::vector<AsideSchema> kept)
{
    const QVariant before = m_table->selectedKey();
    m_kept = std::move(kept);
    const SnapshotPtr fleet = m_session ? m_session->snapshot() : nullptr;
    std::vector<ValueTable::Row> rows;
    int selected = 0;
    for (const AsideSchema &one : m_kept) {
        const TenantState *tenant = fleet ? fleet->find(one.schema) : nullptr;
        const QString name = tenant ? tenant->displayName() : one.schema;
        if (one.name == before.toString()) {
            selected = int(rows.size());
        }
        rows.push_back(
            {{name.isEmpty() ? tr("not known", "whose schema it was") : name, one.since, one.bytes, one.name},
             std::nullopt,
             one.name,
             one.isNeeded ? tr("The restore that put it aside was cut off: this is the only copy.")
                          : tr("The tenant as it was before a restore. Once dropped, only a backup has it.")});
    }
    const qint64 bytes = std::accumulate(m_kept.begin(), m_kept.end(), qint64(0),
                                         [](qint64 sum, const AsideSchema &one) { return sum + one.bytes; });
    m_sum->setText(tr("%n schemas, %1", nullptr, int(m_kept.size())).arg(theme::size(bytes)));
    const bool any = !rows.empty();
    m_table->setRows(std::move(rows), {});
    if (any) {
        m_table->view()->selectRow(selected);
    }
    setVisible(any);
    constexpr int mostRows = 4;
    const int lines = 1 + std::min(mostRows, int(m_kept.size()));
    m_table->setFixedHeight((lines + 1) * (fontMetrics().height() + theme::grid + 2));
    Q_EMIT keptChanged();
}

ActionTarget KeptPane::selected() const
{
    return {.kept = m_table->selectedKey().toString()};
}

} // namespace tenantry
