// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/Choosers.h"

#include "ui/widgets/Theme.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

namespace tenantry {

namespace {

bool confirmByMessageBox(QWidget *parent, const QString &title, const QString &text, const QString &verb)
{
    QMessageBox box(parent);
    box.setWindowTitle(title);
    box.setTextFormat(Qt::PlainText);
    box.setText(title);
    box.setInformativeText(text);
    QPushButton *action = box.addButton(verb, QMessageBox::DestructiveRole);
    theme::makeDangerous(action);
    box.setDefaultButton(box.addButton(QMessageBox::Cancel));
    box.exec();
    return box.clickedButton() == action;
}

} // namespace

Choosers Choosers::native()
{
    Choosers choosers;
    choosers.saveFile = [](QWidget *parent, const QString &title, const QString &suggestion, const QString &filter) {
        return QFileDialog::getSaveFileName(parent, title, suggestion, filter);
    };
    choosers.openFolder = [](QWidget *parent, const QString &title, const QString &begin) {
        return QFileDialog::getExistingDirectory(parent, title, begin);
    };
    choosers.confirm = confirmByMessageBox;
    return choosers;
}

} // namespace tenantry
