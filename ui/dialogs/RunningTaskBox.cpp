// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/RunningTaskBox.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace tenantry {

AtRunningTask askAtRunningTask(QWidget *parent, const RunningTaskQuestion &question)
{
    const auto say = [](const char *text) { return QCoreApplication::translate("RunningTaskBox", text); };
    QMessageBox box(QMessageBox::Question, say(QT_TRANSLATE_NOOP("RunningTaskBox", "A task is running")), question.text,
                    QMessageBox::NoButton, parent);
    box.setTextFormat(Qt::PlainText);
    const QPushButton *stop = box.addButton(question.stop, QMessageBox::DestructiveRole);
    const QPushButton *whenDone =
        question.whenDone.isEmpty() ? nullptr : box.addButton(question.whenDone, QMessageBox::AcceptRole);
    QPushButton *keep =
        box.addButton(say(QT_TRANSLATE_NOOP("RunningTaskBox", "Keep running")), QMessageBox::RejectRole);
    box.setDefaultButton(keep);
    box.setEscapeButton(keep);
    box.exec();
    if (box.clickedButton() == stop) {
        return AtRunningTask::Stop;
    }
    return whenDone && box.clickedButton() == whenDone ? AtRunningTask::WhenDone : AtRunningTask::KeepRunning;
}

} // namespace tenantry
