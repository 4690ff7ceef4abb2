// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/FindingList.h"

#include "migrations/FleetMeaning.h"
#include "ui/widgets/Pieces.h"
#include "ui/widgets/Theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTextDocument>

namespace tenantry {

namespace {

constexpr int mostRows = 60; ///< the rest is told in one line; a fleet with more kinds of findings is read on Tenants

} // namespace

FindingList::FindingList(FindingGroupModel *model, ActionOffers *offers, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_offers(offers)
    , m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    connect(model, &QAbstractItemModel::modelReset, this, &FindingList::rebuild);
    connect(model, &QAbstractItemModel::dataChanged, this, &FindingList::rebuild);
    rebuild();
}

void FindingList::rebuild()
{
    pieces::clear(m_rows);
    const int count = m_model->rowCount();
    for (int row = 0; row < std::min(count, mostRows); ++row) {
        if (row > 0) {
            m_rows->addWidget(pieces::hairline(this));
        }
        m_rows->addWidget(makeRow(row));
    }
    if (count > mostRows) {
        m_rows->addWidget(pieces::muted(tr("and %n more kinds of findings", nullptr, count - mostRows), this));
    }
    m_rows->addStretch();
}

QWidget *FindingList::makeRow(int row)
{
    const FindingGroup &group = m_model->group(row);
    auto *line = new QWidget(this);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 6, 0, 6);
    layout->setSpacing(theme::grid);

    auto *shape = new QLabel(line);
    const int side = line->fontMetrics().height() - 2;
    shape->setPixmap(theme::stateIcon(toneOf(group.type)).pixmap(QSize(side, side), devicePixelRatioF()));
    shape->setFixedWidth(side + 4);
    layout->addWidget(shape, 0, Qt::AlignVCenter);

    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(pieces::wrapped(findingTitle(group.type), line));
    if (!group.summary.isEmpty()) {
        auto *summary = new ElidedLabel(group.summary, line);
        summary->setFont(theme::small());
        summary->setProperty("role", QStringLiteral("muted"));
        words->addWidget(summary);
    }
    line->setToolTip(Qt::convertFromPlainText(suggestedFix(group.type)));
    layout->addLayout(words, 1);

    // What is wrong with the source concerns every tenant; there is nothing to show of one.
    if (traitsOf(group.type).scope == FindingScope::Fleet) {
        layout->addWidget(pieces::muted(tr("all tenants"), line), 0, Qt::AlignVCenter);
        return line;
    }
    QPushButton *tenants = pieces::link(tr("%n tenants", nullptr, int(group.tenants.size())), line);
    connect(tenants, &QPushButton::clicked, this, [this, row] {
        m_offers->request({ActionKind::ShowTenants, {.tenants = m_model->schemas(row)}});
    });
    tenants->setToolTip(tr("Show them on the page Tenants"));
    layout->addWidget(tenants, 0, Qt::AlignVCenter);
    layout->addWidget(makeAction(row), 0, Qt::AlignVCenter);
    return line;
}

QWidget *FindingList::makeAction(int row)
{
    const FindingType type = m_model->group(row).type;
    const bool fixable = m_model->group(row).fixable > 0;
    const QString text = !fixable ? tr("Show") : type == FindingType::Pending ? tr("Apply…") : tr("Fix…");
    auto *button = new QPushButton(text, this);
    button->setAutoDefault(false);
    button->setMinimumWidth(theme::grid * 9);
    button->setAccessibleName(tr("%1 %2").arg(text, findingTitle(type)));
    const ActionKind kind = !fixable                       ? ActionKind::ShowTenants
                            : type == FindingType::Pending ? ActionKind::Apply
                                                           : ActionKind::Fix;
    m_offers->bind(
        button,
        [tenants = m_model->schemas(row), kind] {
            return Action{kind, {.tenants = tenants}};
        },
        ActionOffers::Texts::Own);
    return button;
}

} // namespace tenantry
