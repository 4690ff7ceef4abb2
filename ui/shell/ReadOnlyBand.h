// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace tenantry {

/// A band across the window, in the palette turned inside out with hatched ends: READ ONLY, and by what.
class ReadOnlyBand : public QWidget {
    Q_OBJECT
public:
    explicit ReadOnlyBand(QWidget *parent = nullptr);
    /// \p reason empty: hidden.
    void setReason(const QString &reason);
    QString reason() const { return m_reason; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_reason;
};

} // namespace tenantry
