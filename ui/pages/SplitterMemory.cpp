// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/SplitterMemory.h"

#include "settings/Preferences.h"

#include <QSplitter>
#include <QTimer>

namespace tenantry::splitter {

static Preference<QByteArray> place(const QString &key)
{
    return {QStringLiteral("splitters/") + key, {}};
}

bool remember(QSplitter &splitter, const QString &key)
{
    // Only the sizes: whether panes collapse and how wide the handle is belongs to the page.
    const bool collapses = splitter.childrenCollapsible();
    const int handle = splitter.handleWidth();
    const QByteArray state = Preferences().value(place(key));
    if (!state.isEmpty()) {
        splitter.restoreState(state);
        splitter.setChildrenCollapsible(collapses);
        splitter.setHandleWidth(handle);
    }
    // Dragging sends a signal a pixel; one write when it rests is enough.
    auto *rest = new QTimer(&splitter);
    rest->setSingleShot(true);
    rest->setInterval(500);
    QObject::connect(rest, &QTimer::timeout, &splitter,
                     [&splitter, key] { Preferences().set(place(key), splitter.saveState()); });
    QObject::connect(&splitter, &QSplitter::splitterMoved, rest, [rest] { rest->start(); });
    return !state.isEmpty();
}

} // namespace tenantry::splitter
