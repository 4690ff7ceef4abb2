// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

namespace tenantry {

class ChartCard;

/**
 * Copies of charts as they stand, under a title and a line of facts: what is drawn into a file. Never shown; laid out
 * for its size when it is made, so that it can be rendered at once.
 */
class ChartSheet : public QWidget {
    Q_OBJECT
public:
    ChartSheet(const QString &title, const QString &facts, const std::vector<ChartCard *> &cards, const QSize &size);
};

} // namespace tenantry
