// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/TenantFindings.h"

#include "migrations/FleetMeaning.h"
#include "tenants/AsideSchema.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Pieces.h"
#include "ui/widgets/SqlView.h"
#include "ui/widgets/Theme.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace tenantry {

namespace {

constexpr size_t mostSteps = 14;
constexpr size_t mostAlike = 6; ///< findings of one type; a new tenant waits for every migration

ActionOffers::ActionSource offered(ActionKind kind, const QString &schema)
{
    return [kind, schema] { return Action{kind, {.tenants = QStringList{schema}}}; };
}

} // namespace

TenantFindings::TenantFindings(Session *session, ActionOffers *offers, QWidget *parent)
    : QScrollArea(parent)
    , m_session(session)
    , m_offers(offers)
    , m_content(new QWidget(this))
    , m_column(new QVBoxLayout(m_content))
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_column->setContentsMargins(0, theme::grid, theme::grid, theme::grid);
    m_column->setSpacing(theme::grid);
    setWidget(m_content);
    viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false);
}

void TenantFindings::showTenant(const TenantState &tenant)
{
    m_schema = tenant.schema;
    pieces::clear(m_column);
    m_fix = nullptr;
    if (tenant.diagnosis->findings.empty()) {
        addWell(tenant);
        m_column->addStretch();
        return;
    }
    const std::span<const Finding> all(tenant.diagnosis->findings);
    for (size_t begin = 0, end = 0; begin < all.size(); begin = end) {
        while (end < all.size() && all[end].type == all[begin].type) {
            ++end;
        }
        addFindings(all.subspan(begin, end - begin));
    }
    m_column->addWidget(pieces::hairline(m_content));
    m_fix = new QVBoxLayout;
    m_fix->setSpacing(theme::grid);
    m_fix->addWidget(pieces::muted(tr("Working out the fix…"), m_content));
    m_column->addLayout(m_fix);
    m_column->addStretch();
    askPlan(tenant.schema);
}

void TenantFindings::addWell(const TenantState &tenant)
{
    const int applied = int(tenant.diagnosis->states.size());
    m_column->addWidget(pieces::marked(
        Tone::Ok,
        tr("%1 has all %n migrations, and their objects are there.", nullptr, applied).arg(tenant.displayName()),
        m_content));
    m_column->addWidget(pieces::marked(Tone::Ok, tr("Every recorded checksum is the one of its file."), m_content));
    if (!tenant.diagnosis->level.isEmpty()) {
        m_column->addWidget(
            pieces::marked(Tone::Ok, tr("Its level is %1.").arg(tenant.diagnosis->levelText), m_content));
    }
}

void TenantFindings::addFindings(std::span<const Finding> alike)
{
    const FindingType type = alike.front().type;
    auto *title = pieces::marked(toneOf(type), findingTitle(type), m_content);
    title->setFont(theme::heading());
    m_column->addWidget(title);
    auto *texts = new QVBoxLayout;
    texts->setContentsMargins(3 * theme::grid, 0, 0, 0);
    texts->setSpacing(4);
    for (const Finding &finding : alike.first(std::min(alike.size(), mostAlike))) {
        if (const QString subject = finding.subject(); !subject.isEmpty()) {
            texts->addWidget(pieces::wrapped(subject, m_content));
        }
        if (!finding.evidence.isEmpty()) {
            texts->addWidget(pieces::wrapped(evidenceText(finding.evidence), m_content));
        }
    }
    if (alike.size() > mostAlike) {
        texts->addWidget(pieces::muted(
            tr("and %n more, listed under Migrations", nullptr, int(alike.size() - mostAlike)), m_content));
    }
    QLabel *remedy = pieces::wrapped(suggestedFix(alike.front()), m_content);
    remedy->setProperty("role", QStringLiteral("muted"));
    texts->addWidget(remedy);
    addButtonsOf(type, texts);
    m_column->addLayout(texts);
}

/// What can be done about it beside the plan that stands below.
void TenantFindings::addButtonsOf(FindingType type, QVBoxLayout *texts)
{
    const ActionTarget tenant{.tenants = QStringList{m_schema}};
    std::vector<Action> actions;
    if (type == FindingType::InterruptedRestore) {
        actions.push_back({ActionKind::TakeBack, tenant});
    }
    if (isMendedByRestore(type)) {
        actions.push_back({ActionKind::Restore, tenant});
    }
    addButtonRow(actions, {}, texts);
    if (type == FindingType::KeptSchema) {
        const QStringList kept = keptOfTenant();
        for (const QString &name : kept) {
            addButtonRow({{ActionKind::PutBack, {.kept = name}}, {ActionKind::DropKept, {.kept = name}}},
                         kept.size() > 1 ? name : QString(), texts);
        }
    }
}

/// \p name: of what the buttons are about; empty: the text above says it.
void TenantFindings::addButtonRow(const std::vector<Action> &actions, const QString &name, QVBoxLayout *texts)
{
    if (actions.empty()) {
        return;
    }
    if (!name.isEmpty()) {
        texts->addWidget(new ElidedLabel(name, m_content));
    }
    auto *row = new QHBoxLayout;
    for (const Action &action : actions) {
        auto *button = new QPushButton(m_content);
        m_offers->bind(
            button, [action] { return action; }, ActionOffers::Texts::Brief);
        row->addWidget(button);
    }
    row->addStretch();
    texts->addLayout(row);
}

/// Oldest first.
QStringList TenantFindings::keptOfTenant() const
{
    const SnapshotPtr fleet = m_session->snapshot();
    QStringList schemas;
    for (const TenantState &tenant : fleet->tenants) {
        schemas << tenant.schema;
    }
    QStringList kept;
    for (const QString &name : fleet->kept) {
        if (schemaOfAside(name, schemas) == m_schema) {
            kept << name;
        }
    }
    std::ranges::sort(kept, {}, asideTime);
    return kept;
}

void TenantFindings::askPlan(const QString &schema)
{
    struct Answer {
        Result<Plan> plan;
        QString sql;
        bool isReviewed; // there is something to choose from, ticked or not
    };
    m_session->query<Answer>(
        QStringLiteral("detail/plan"), this,
        [profile = m_session->profile(), snapshot = m_session->snapshot(), schema](std::stop_token) {
            PlanRequest request = reviewOfFixes(*snapshot, {schema});
            Result<Plan> plan = makePlan(profile, snapshot, request);
            const QString sql = plan && !plan->isEmpty() ? planAsSql(*plan, schema) : QString();
            request.left.clear();
            return Answer{std::move(plan), sql, hasWork(*snapshot, request)};
        },
        [this, schema](const Answer &answer) {
            if (schema == m_schema && m_fix) {
                showPlan(answer.plan);
                if (answer.isReviewed) {
                    addButtons(answer.sql);
                }
            }
        });
}

void TenantFindings::showPlan(const Result<Plan> &plan)
{
    pieces::clear(m_fix);
    m_fix->addWidget(pieces::heading(tr("Fix"), m_content));
    if (!plan) {
        m_fix->addWidget(pieces::marked(Tone::Danger, plan.error().message, m_content));
        if (!plan.error().hint.isEmpty()) {
            m_fix->addWidget(pieces::wrapped(plan.error().hint, m_content));
        }
        return;
    }
    if (!plan->isEmpty()) {
        addSteps(*plan);
    }
    QStringList reasons;
    for (const LeftOut &left : plan->leftOut) {
        if (!reasons.contains(left.reason)) {
            reasons << left.reason;
            m_fix->addWidget(pieces::marked(Tone::Unknown, left.reason, m_content));
        }
    }
}

void TenantFindings::addSteps(const Plan &plan)
{
    auto *frame = new QFrame(m_content);
    frame->setProperty("role", QStringLiteral("sunken"));
    auto *grid = new QGridLayout(frame);
    grid->setContentsMargins(theme::grid + 4, theme::grid, theme::grid + 4, theme::grid);
    grid->setHorizontalSpacing(theme::grid + 4);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(1, 1);
    int row = 0;
    const auto add = [&](const QString &text, const QString &note) {
        QLabel *number = pieces::muted(QString::number(row + 1), frame);
        grid->addWidget(number, row, 0, Qt::AlignRight | Qt::AlignTop);
        grid->addWidget(pieces::wrapped(text, frame), row, 1, 1, note.isEmpty() ? 2 : 1);
        if (!note.isEmpty()) {
            grid->addWidget(pieces::muted(note, frame), row, 2, Qt::AlignTop);
        }
        ++row;
    };
    const TenantPlan &tenant = plan.tenants.front();
    if (tenant.sizeBytes > 0) {
        add(tr("Back up %1").arg(tenant.schema), theme::size(tenant.sizeBytes));
    }
    for (size_t i = 0; i < std::min(tenant.steps.size(), mostSteps); ++i) {
        const PlanStep &step = tenant.steps[i];
        add(step.title(), step.transactional ? QString() : tr("outside a transaction"));
    }
    if (tenant.steps.size() > mostSteps) {
        add(tr("and %n more steps", nullptr, int(tenant.steps.size() - mostSteps)), {});
    }
    add(tr("Scan %1 again").arg(tenant.schema), {});
    m_fix->addWidget(frame);
}

void TenantFindings::addButtons(const QString &sql)
{
    auto *buttons = new QWidget(m_content);
    auto *row = new FlowLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::grid);
    auto *review = new QPushButton(m_content);
    theme::makePrimary(review);
    m_offers->bind(review, offered(ActionKind::Fix, m_schema), ActionOffers::Texts::Brief);
    row->addWidget(review);
    if (!sql.isEmpty()) {
        addSqlButtons(row, sql);
    }
    m_fix->insertWidget(m_fix->count() - (sql.isEmpty() ? 0 : 1), buttons);
}

/// The SQL itself stands below the buttons.
void TenantFindings::addSqlButtons(QLayout *row, const QString &sql)
{
    auto *show = new QPushButton(tr("Show SQL"), m_content);
    show->setCheckable(true);
    row->addWidget(show);
    auto *copy = new QPushButton(tr("Copy SQL"), m_content);
    connect(copy, &QPushButton::clicked, this, [sql] { QApplication::clipboard()->setText(sql); });
    row->addWidget(copy);

    auto *view = new SqlView(m_content);
    view->setVisibleLines(18);
    view->hide();
    m_fix->addWidget(view);
    connect(show, &QPushButton::toggled, view, [view, sql](bool on) {
        if (on && view->sql().isEmpty()) {
            view->setSql(sql);
        }
        view->setVisible(on);
    });
}

} // namespace tenantry
