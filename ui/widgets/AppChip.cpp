// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/AppChip.h"

#include "ui/widgets/Pieces.h"
#include "ui/widgets/Theme.h"

#include <QMenu>

namespace tenantry {

AppChip::AppChip(QWidget *parent)
    : QToolButton(parent)
    , m_menu(new QMenu(this))
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setPopupMode(QToolButton::InstantPopup);
    setMenu(m_menu);
    theme::makeChip(this);
    setApps({});
}

void AppChip::setWording(const QString &one)
{
    m_one = one;
    showChoice();
}

void AppChip::setApps(const QStringList &apps)
{
    QStringList sorted = apps;
    sorted.sort();
    setVisible(sorted.size() > 1);
    if (sorted != m_apps || m_menu->isEmpty()) {
        m_apps = sorted;
        m_menu->clear();
        const QStringList choices = QStringList{QString()} + sorted;
        for (const QString &app : choices) {
            QAction *action = m_menu->addAction(app.isEmpty() ? tr("All apps") : pieces::verbatim(app));
            action->setData(app);
            action->setCheckable(true);
            connect(action, &QAction::triggered, this, [this, app] { choose(app); });
            if (app.isEmpty())
                m_menu->addSeparator();
        }
    }
    if (!m_app.isEmpty() && !m_apps.contains(m_app))
        choose({});
    showChoice();
}

void AppChip::choose(const QString &app)
{
    const bool isNew = app != m_app;
    m_app = app;
    showChoice();
    if (isNew)
        Q_EMIT appChosen(app);
}

void AppChip::showChoice()
{
    const QString words = m_app.isEmpty() ? tr("All apps") : m_one.arg(m_app);
    setText(QStringLiteral("%1 ▾").arg(pieces::verbatim(words)));
    setAccessibleName(words);
    setChecked(!m_app.isEmpty());
    const QList<QAction *> actions = m_menu->actions();
    for (QAction *action : actions)
        action->setChecked(!action->isSeparator() && action->data().toString() == m_app);
}

} // namespace tenantry
