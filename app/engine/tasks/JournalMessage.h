// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace tenantry {

/**
 * Something that a run did or met, as a fact: a key and its arguments. It is worded when it is shown, in the reader's
 * language. Arguments are strings, whole numbers, times (ISO 8601, named "when") or messages of their own.
 */
struct JournalMessage {
    QString key;
    QJsonObject args;

    bool isEmpty() const { return key.isEmpty(); }
    bool operator==(const JournalMessage &) const = default;
};

/// Words that are nobody's to translate: a server's notice, a line of a journal of 0.1.0.
JournalMessage plainMessage(const QString &text);

/// The message in the language of the installed translator. A key that this version does not know is shown with its
/// arguments, as they are.
QString messageText(const JournalMessage &message);
QStringList messageTexts(const std::vector<JournalMessage> &messages);

/// {"key": …, "args": {…}}, for the store and for JSON.
QJsonObject messageToJson(const JournalMessage &message);
JournalMessage messageFromJson(const QJsonObject &json);

} // namespace tenantry
