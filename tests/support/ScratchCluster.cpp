// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ScratchCluster.h"

#include "postgres/Quoting.h"
#include "support/TempHome.h"

#include <QFile>

#include <libpq-fe.h>

#include <stdexcept>

namespace tenantry::test {

[[noreturn]] static void fail(const QString &what, const Error &error)
{
    throw std::runtime_error((what + u'\n' + error.toText()).toStdString());
}

ScratchCluster::ScratchCluster(const std::vector<std::pair<QString, QString>> &settings)
{
    removeLeftovers();
    m_folder = std::make_unique<QTemporaryDir>(temporaryPattern());
    ClusterOptions options;
    options.folder = m_folder->path();
    options.durability = Durability::Off;
    options.settings = {{QStringLiteral("shared_buffers"), QStringLiteral("32MB")}};
    options.settings.insert(options.settings.end(), settings.begin(), settings.end());
    auto made = Cluster::create(options);
    if (!made)
        fail(QStringLiteral("No cluster"), made.error());
    m_cluster = std::make_unique<Cluster>(std::move(*made));
    if (const Status started = m_cluster->start(); !started) {
        (void)m_cluster->remove();
        fail(QStringLiteral("No server"), started.error());
    }
}

ScratchCluster::~ScratchCluster()
{
    if (const Status removed = m_cluster->remove(); !removed)
        qWarning("%s", qPrintable(removed.error().toText()));
}

QString ScratchCluster::conninfo(const QString &database, const QString &user) const
{
    return m_cluster->conninfo(database, user);
}

QString ScratchCluster::createDatabase(const QString &name, const QByteArray &options)
{
    Connection admin = connectTo(conninfo(QStringLiteral("postgres")));
    const auto quoted = admin.quoted(name);
    if (!quoted)
        fail(name, quoted.error());
    if (const auto made = admin.query("CREATE DATABASE " + *quoted + ' ' + options); !made)
        fail(name, made.error());
    return conninfo(name);
}

void ScratchCluster::requirePassword(const QString &user, const QByteArray &password)
{
    const QString postgres = conninfo(QStringLiteral("postgres"));
    exec(postgres,
         "ALTER ROLE " + quoting::identifier(user) + " PASSWORD " + quoting::literal(QString::fromUtf8(password)));
    QFile rules(m_cluster->dataFolder() + QStringLiteral("/pg_hba.conf"));
    if (!rules.open(QIODevice::ReadWrite))
        throw std::runtime_error("cannot change pg_hba.conf");
    const QByteArray before = rules.readAll();
    rules.seek(0);
    rules.write("local all " + user.toUtf8() + " scram-sha-256\n" + before);
    rules.close();
    exec(postgres, "SELECT pg_reload_conf()");
}

Connection connectTo(const QString &conninfo, AccessMode mode)
{
    SessionOptions options;
    options.conninfo = conninfo;
    options.purpose = QStringLiteral("test");
    options.access = mode;
    options.lockTimeout = std::chrono::seconds(10);
    options.statementTimeout = std::chrono::seconds(60);
    auto connection = Connection::open(options);
    if (!connection)
        fail(conninfo, connection.error());
    return std::move(*connection);
}

Rows exec(const QString &conninfo, const QByteArray &sql)
{
    Connection connection = connectTo(conninfo);
    if (const auto path = connection.query("SET search_path = \"$user\", public"); !path)
        fail(conninfo, path.error());
    auto results = connection.script(sql);
    if (!results)
        fail(QString::fromUtf8(sql), results.error());
    return results->empty() ? Rows() : results->back();
}

QString value(const QString &conninfo, const QByteArray &sql)
{
    const Rows rows = exec(conninfo, sql);
    if (rows.count() == 0)
        return {};
    return rows.isNull(0, 0) ? QStringLiteral("<null>") : rows.text(0, 0);
}

QString valueUnguarded(const QString &conninfo, const QByteArray &sql)
{
    const std::unique_ptr<PGconn, decltype(&PQfinish)> session(PQconnectdb(conninfo.toUtf8().constData()), &PQfinish);
    const Rows rows(std::shared_ptr<PGresult>(PQexec(session.get(), sql.constData()), &PQclear));
    if (rows.count() == 0)
        throw std::runtime_error(PQerrorMessage(session.get()) + (": " + sql).toStdString());
    return rows.text(0, 0);
}

QStringList column(const QString &conninfo, const QByteArray &sql)
{
    const Rows rows = exec(conninfo, sql);
    QStringList values;
    for (int row = 0; row < rows.count(); ++row)
        values += rows.isNull(row, 0) ? QStringLiteral("<null>") : rows.text(row, 0);
    return values;
}

} // namespace tenantry::test
