// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Console.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonValue>
#include <QStringList>

#include <optional>
#include <vector>

namespace tenantry::cli {

/**
 * Writes one JSON document to a console as it goes, indented by two, keys in the order they are given. Ten thousand
 * tenants need no tree in memory. The caller keeps begin and end in step.
 */
class JsonWriter {
public:
    explicit JsonWriter(Console &console);
    /// Ends the document with a line feed and hands the rest to the console.
    ~JsonWriter();
    JsonWriter(const JsonWriter &) = delete;
    JsonWriter &operator=(const JsonWriter &) = delete;

    void beginObject();
    void beginObject(QByteArrayView key);
    void endObject();
    void beginArray();
    void beginArray(QByteArrayView key);
    void endArray();

    void member(QByteArrayView key, const QString &value);
    void member(QByteArrayView key, const char *value);
    void member(QByteArrayView key, qint64 value);
    void member(QByteArrayView key, int value);
    void member(QByteArrayView key, double value);
    void member(QByteArrayView key, bool value);
    void member(QByteArrayView key, const QStringList &values);
    /// ISO 8601 in UTC; null when invalid.
    void member(QByteArrayView key, const QDateTime &value);
    void memberNull(QByteArrayView key);
    /// The text, or null when it is empty.
    void memberOrNull(QByteArrayView key, const QString &value);
    /// A value of any kind, as it is.
    void memberJson(QByteArrayView key, const QJsonValue &value);
    void value(const QString &text);

private:
    void write(const QJsonValue &value);
    void separate();
    void key(QByteArrayView name);
    void open(char bracket);
    void close(char bracket);
    void quote(QByteArrayView bytes);
    void flushIfLong();

    Console &m_console;
    QByteArray m_buffer;
    std::vector<bool> m_filled; ///< for each open bracket: has it an element yet
    bool m_afterKey = false;
};

} // namespace tenantry::cli
