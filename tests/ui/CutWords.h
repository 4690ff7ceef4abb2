// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/MatrixView.h"
#include "ui/widgets/Pieces.h"
#include "ui/widgets/Tile.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QStringList>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QTabBar>
#include <QWidget>

#include <algorithm>

namespace tenantry::test {

/**
 * Finds the words below a widget that are seen and have not the room that they need: labels, buttons, tiles, column
 * headings, tabs, the hints of fields. Excepted is what shows data and tells it whole in its tooltip: ElidedLabel,
 * cells, the matrix' rotated headings.
 */
class CutWords {
public:
    /// Each with its text, what it needs and what it has.
    static QStringList below(const QWidget &root)
    {
        CutWords cut;
        const QList<QWidget *> all = root.findChildren<QWidget *>();
        for (const QWidget *widget : all) {
            if (widget->isVisible())
                cut.look(*widget);
        }
        return cut.m_found;
    }

private:
    void look(const QWidget &widget)
    {
        if (const auto *tile = qobject_cast<const Tile *>(&widget)) {
            note(tile->accessibleName(), {tile->minimumSizeHint().width(), tile->heightForWidth(tile->width())}, *tile);
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(&widget)) {
            if (!button->text().isEmpty())
                note(button->text(), button->sizeHint(), *button);
        } else if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
            lookAtLabel(*label);
        } else if (const auto *header = qobject_cast<const QHeaderView *>(&widget)) {
            lookAtHeader(*header);
        } else if (const auto *tabs = qobject_cast<const QTabBar *>(&widget)) {
            note(tabs->tabText(0), tabs->sizeHint(), *tabs);
        } else if (const auto *field = qobject_cast<const QLineEdit *>(&widget)) {
            constexpr int frame = 10;
            const int clear = field->isClearButtonEnabled() && !field->text().isEmpty() ? field->height() : 0;
            if (!field->placeholderText().isEmpty())
                note(field->placeholderText(),
                     {field->fontMetrics().horizontalAdvance(field->placeholderText()) + frame + clear, 0}, *field);
        } else if (const auto *box = qobject_cast<const QComboBox *>(&widget)) {
            note(box->currentText(), {box->minimumSizeHint().width(), 0}, *box);
        }
    }

    void lookAtLabel(const QLabel &label)
    {
        if (label.text().isEmpty() || qobject_cast<const ElidedLabel *>(&label))
            return;
        const QMargins margins = label.contentsMargins();
        if (!label.wordWrap()) {
            note(label.text(), label.sizeHint(), label);
            return;
        }
        int widest = 0;
        const QStringList words = label.text().split(u' ');
        for (const QString &word : words)
            widest = std::max(widest, label.fontMetrics().horizontalAdvance(word));
        note(label.text(), {widest + margins.left() + margins.right(), label.heightForWidth(label.width())}, label);
    }

    void lookAtHeader(const QHeaderView &header)
    {
        if (header.orientation() != Qt::Horizontal || qobject_cast<const MatrixView *>(header.parentWidget()))
            return;
        for (int section = 0; section < header.count(); ++section) {
            const QString title = header.model()->headerData(section, Qt::Horizontal).toString();
            const int needed = header.fontMetrics().horizontalAdvance(title);
            if (!header.isSectionHidden(section) && needed + 2 * 4 > header.sectionSize(section))
                m_found << QStringLiteral("heading \"%1\" needs %2, has %3")
                               .arg(title)
                               .arg(needed)
                               .arg(header.sectionSize(section));
        }
    }

    void note(const QString &text, QSize needed, const QWidget &widget)
    {
        // Rounding of a fraction of a pixel cuts no letter.
        constexpr int slack = 1;
        const QSize size = widget.size();
        const QString what = QStringLiteral("%1 \"%2\"")
                                 .arg(QString::fromLatin1(widget.metaObject()->className()).split(u':').back(), text);
        if (needed.width() > size.width() + slack || needed.height() > size.height() + slack)
            m_found << QStringLiteral("%1 needs %2 x %3, has %4 x %5")
                           .arg(what)
                           .arg(needed.width())
                           .arg(needed.height())
                           .arg(size.width())
                           .arg(size.height());
        lookAtPlace(what, widget);
    }

    /// What a parent leaves of it: down a scroll area it can be scrolled to, elsewhere it is cut.
    void lookAtPlace(const QString &what, const QWidget &widget)
    {
        QRect seen = widget.rect();
        for (const QWidget *one = &widget; one->parentWidget() && !one->isWindow(); one = one->parentWidget()) {
            seen.translate(one->pos());
            const auto *area = qobject_cast<const QScrollArea *>(one->parentWidget()->parentWidget());
            const bool scrolls = area && area->viewport() == one->parentWidget();
            QRect place = one->parentWidget()->rect();
            if (scrolls && area->verticalScrollBarPolicy() != Qt::ScrollBarAlwaysOff)
                place.setRect(place.left(), seen.top(), place.width(), seen.height());
            if (!place.adjusted(-1, -1, 1, 1).contains(seen)) {
                m_found << QStringLiteral("%1 stands outside of its %2")
                               .arg(what, QLatin1String(one->parentWidget()->metaObject()->className()));
                return;
            }
            if (scrolls)
                return;
        }
    }

    QStringList m_found;
};

} // namespace tenantry::test
