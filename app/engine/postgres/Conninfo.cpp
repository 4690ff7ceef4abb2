// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/Conninfo.h"

#include "base/Text.h"

#include <QCoreApplication>

#include <libpq-fe.h>

#include <memory>

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

QString Conninfo::toString() const
{
    QStringList parts;
    for (auto it = m_values.begin(); it != m_values.end(); ++it) {
        if (it.key() == QStringLiteral("password") || it.key() == QStringLiteral("sslpassword"))
            continue;
        QString quoted = it.value();
        quoted.replace(u'\\', QStringLiteral("\\\\")).replace(u'\'', QStringLiteral("\\'"));
        parts << QStringLiteral("%1='%2'").arg(it.key(), quoted);
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
