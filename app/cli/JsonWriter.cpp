// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/JsonWriter.h"

#include <QJsonArray>
#include <QJsonObject>

#include <cmath>

namespace tenantry::cli {

namespace {
constexpr qsizetype flushAbove = 64 * 1024;
constexpr char hexDigits[] = "0123456789abcdef";
} // namespace

JsonWriter::JsonWriter(Console &console)
    : m_console(console)
{
    m_buffer.reserve(flushAbove + 4096);
}

JsonWriter::~JsonWriter()
{
    m_buffer.append('\n');
    m_console.write(m_buffer);
}

void JsonWriter::separate()
{
    if (m_afterKey) {
        m_afterKey = false;
        return;
    }
    if (m_filled.empty())
        return;
    if (m_filled.back())
        m_buffer.append(',');
    m_filled.back() = true;
    m_buffer.append('\n');
    m_buffer.append(2 * static_cast<qsizetype>(m_filled.size()), ' ');
}

void JsonWriter::key(QByteArrayView name)
{
    separate();
    quote(name); // status columns are keys from outside
    m_buffer.append(": ");
    m_afterKey = true;
}

void JsonWriter::open(char bracket)
{
    separate();
    m_buffer.append(bracket);
    m_filled.push_back(false);
}

void JsonWriter::close(char bracket)
{
    const bool filled = m_filled.back();
    m_filled.pop_back();
    if (filled) {
        m_buffer.append('\n');
        m_buffer.append(2 * static_cast<qsizetype>(m_filled.size()), ' ');
    }
    m_buffer.append(bracket);
    flushIfLong();
}

void JsonWriter::flushIfLong()
{
    if (m_buffer.size() < flushAbove)
        return;
    m_console.write(m_buffer);
    m_buffer.resize(0);
}

void JsonWriter::quote(QByteArrayView bytes)
{
    m_buffer.append('"');
    qsizetype plainFrom = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        if (byte >= 0x20 && byte != '"' && byte != '\\' && byte != 0x7f)
            continue;
        m_buffer.append(bytes.data() + plainFrom, i - plainFrom);
        plainFrom = i + 1;
        if (byte == '"' || byte == '\\')
            m_buffer.append('\\').append(static_cast<char>(byte));
        else if (byte == '\n')
            m_buffer.append("\\n");
        else if (byte == '\t')
            m_buffer.append("\\t");
        else
            m_buffer.append("\\u00").append(hexDigits[byte >> 4]).append(hexDigits[byte & 15]);
    }
    m_buffer.append(bytes.data() + plainFrom, bytes.size() - plainFrom);
    m_buffer.append('"');
}

void JsonWriter::beginObject()
{
    open('{');
}

void JsonWriter::beginObject(QByteArrayView name)
{
    key(name);
    open('{');
}

void JsonWriter::endObject()
{
    close('}');
}

void JsonWriter::beginArray()
{
    open('[');
}

void JsonWriter::beginArray(QByteArrayView name)
{
    key(name);
    open('[');
}

void JsonWriter::endArray()
{
    close(']');
}

void JsonWriter::member(QByteArrayView name, const QString &text)
{
    key(name);
    value(text);
}

void JsonWriter::memberJson(QByteArrayView name, const QJsonValue &value)
{
    key(name);
    write(value);
}

void JsonWriter::write(const QJsonValue &value)
{
    if (value.isObject()) {
        open('{');
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            memberJson(member.key().toUtf8(), member.value());
        close('}');
    } else if (value.isArray()) {
        open('[');
        const QJsonArray array = value.toArray();
        for (const QJsonValueConstRef element : array)
            write(element);
        close(']');
    } else if (value.isString()) {
        this->value(value.toString());
    } else {
        separate();
        m_buffer.append(value.isBool()     ? QByteArray(value.toBool() ? "true" : "false")
                        : value.isDouble() ? QByteArray::number(value.toDouble(), 'g', 17)
                                           : QByteArray("null"));
    }
}

void JsonWriter::member(QByteArrayView name, const char *text)
{
    member(name, QString::fromUtf8(text));
}

void JsonWriter::member(QByteArrayView name, qint64 number)
{
    key(name);
    separate();
    m_buffer.append(QByteArray::number(number));
}

void JsonWriter::member(QByteArrayView name, int number)
{
    member(name, static_cast<qint64>(number));
}

void JsonWriter::member(QByteArrayView name, double number)
{
    key(name);
    separate();
    // JSON has no word for infinity or "not a number".
    m_buffer.append(std::isfinite(number) ? QByteArray::number(number, 'g', 12) : QByteArray("null"));
}

void JsonWriter::member(QByteArrayView name, bool truth)
{
    key(name);
    separate();
    m_buffer.append(truth ? "true" : "false");
}

void JsonWriter::member(QByteArrayView name, const QStringList &values)
{
    beginArray(name);
    for (const QString &text : values)
        value(text);
    endArray();
}

void JsonWriter::member(QByteArrayView name, const QDateTime &moment)
{
    memberOrNull(name, moment.isValid() ? moment.toUTC().toString(Qt::ISODate) : QString());
}

void JsonWriter::memberNull(QByteArrayView name)
{
    key(name);
    separate();
    m_buffer.append("null");
}

void JsonWriter::memberOrNull(QByteArrayView name, const QString &text)
{
    if (text.isEmpty())
        memberNull(name);
    else
        member(name, text);
}

void JsonWriter::value(const QString &text)
{
    separate();
    // A lone surrogate leaves toUtf8() as '?': what goes out is UTF-8 in every case.
    quote(text.toUtf8());
}

} // namespace tenantry::cli
