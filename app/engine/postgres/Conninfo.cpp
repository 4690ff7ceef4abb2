// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/Conninfo.h"

#include "base/Text.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <libpq-fe.h>

#include <algorithm>
#include <memory>
#include <utility>

namespace tenantry {

Result<Conninfo> Conninfo::parse(const QString &text)
{
    char *message = nullptr;
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(
        PQconninfoParse(text.toUtf8().constData(), &message), &PQconninfoFree);
    const std::unique_ptr<char, decltype(&PQfreemem)> words(message, &PQfreemem);
    if (!options)
        return failure(ErrorCode::ConninfoInvalid,
                       QCoreApplication::translate("Engine", "The connection string is not valid: %1")
                           .arg(text::plain(QByteArrayView(words ? words.get() : ""))),
                       QCoreApplication::translate(
                           "Engine", "Write it as libpq does, for example \"host=db port=5432 dbname=app user=dba\", "
                                     "\"postgresql://dba@db/app\" or \"service=app\"."));
    Conninfo conninfo;
    for (const PQconninfoOption *option = options.get(); option->keyword; ++option) {
        if (option->val)
            conninfo.m_values.insert(QString::fromUtf8(option->keyword), QString::fromUtf8(option->val));
    }
    return conninfo;
}

void Conninfo::set(const QString &keyword, const QString &value)
{
    m_values.insert(keyword, value);
}

void Conninfo::remove(const QString &keyword)
{
    m_values.remove(keyword);
}

/// A value as conninfo_parse() of libpq's fe-connect.c reads it back.
static QString quotedValue(QString value)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_./:@,+-]+$"));
    if (plain.match(value).hasMatch())
        return value;
    value.replace(u'\\', QStringLiteral("\\\\")).replace(u'\'', QStringLiteral("\\'"));
    return u'\'' + value + u'\'';
}

QString Conninfo::toString() const
{
    const QStringList first{QStringLiteral("service"), QStringLiteral("host"),   QStringLiteral("hostaddr"),
                            QStringLiteral("port"),    QStringLiteral("dbname"), QStringLiteral("user")};
    QStringList keywords = m_values.keys();
    const auto place = [&first](const QString &keyword) {
        const qsizetype at = first.indexOf(keyword);
        return at < 0 ? first.size() : at;
    };
    std::ranges::stable_sort(keywords, {}, place);
    QStringList parts;
    for (const QString &keyword : std::as_const(keywords)) {
        if (keyword != QStringLiteral("password") && keyword != QStringLiteral("sslpassword"))
            parts << QStringLiteral("%1=%2").arg(keyword, quotedValue(value(keyword)));
    }
    return parts.join(u' ');
}

QString Conninfo::shortText() const
{
    const QString database = value(QStringLiteral("dbname"));
    const QString service = value(QStringLiteral("service"));
    if (!service.isEmpty())
        return database.isEmpty() ? QStringLiteral("service=%1").arg(service)
                                  : QStringLiteral("service=%1/%2").arg(service, database);
    QString host = value(QStringLiteral("host"));
    if (host.isEmpty())
        host = value(QStringLiteral("hostaddr"));
    if (host.isEmpty())
        host = QStringLiteral("localhost");
    const QString port = value(QStringLiteral("port"));
    const QString place = port.isEmpty() ? host : QStringLiteral("%1:%2").arg(host, port);
    return database.isEmpty() ? place : QStringLiteral("%1/%2").arg(place, database);
}

} // namespace tenantry
