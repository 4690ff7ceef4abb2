// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace tenantry {

/// Names of the migrations, slanted so that narrow columns can be read. Each begins above its column. Where the columns
/// belong to apps, a band below the names says to which, and folds and opens them.
class SlantedHeader : public QHeaderView {
    Q_OBJECT
public:
    explicit SlantedHeader(QWidget *parent = nullptr);
    QSize sizeHint() const override;
    void setCurrent(int section);
    /// Makes all columns equally wide, within \p room where they are at least \p narrowest then, and at most \p widest;
    /// those of an app whose label has no room above them become wider.
    void fitSections(int room, int narrowest, int widest);
    /// Where the band of the app stands that \p section belongs to, in the viewport; empty: there are no apps.
    QRect bandOf(int section) const;

Q_SIGNALS:
    void appPressed(const QString &app);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    struct Run {
        int first = 0;
        int last = 0; ///< section
    };
    void makeSections(int width);
    int sectionUnder(const QPoint &position) const;
    QString textOf(int section) const;
    QString appOf(int section) const;
    bool isFolded(int section) const;
    bool hasBand() const;
    int bandHeight() const; ///< 0: there are no apps
    Run runAround(int section) const;
    void paintName(QPainter &painter, int section) const;
    void paintBands(QPainter &painter) const;

    int m_current = -1;
    mutable QStringList m_measured; ///< what m_widest was measured for
    mutable QFont m_measuredWith;
    mutable int m_widest = 0;
};

} // namespace tenantry
