// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QToolButton>

namespace tenantry {

/// Which app of a project a page shows: a chip whose menu lists "All apps" and each of them. Hidden where there are not
/// two to choose from.
class AppChip : public QToolButton {
    Q_OBJECT
public:
    explicit AppChip(QWidget *parent = nullptr);
    /// \p one is what a chosen app makes of it: "%1", "Behind in %1".
    void setWording(const QString &one);
    /// Labels, in any order; where the chosen one is gone, all are shown again.
    void setApps(const QStringList &apps);
    QString app() const { return m_app; } ///< empty: all
    void choose(const QString &app);

Q_SIGNALS:
    void appChosen(const QString &app);

private:
    void showChoice();

    QMenu *m_menu;
    QStringList m_apps;
    QString m_app;
    QString m_one = QStringLiteral("%1");
};

} // namespace tenantry
