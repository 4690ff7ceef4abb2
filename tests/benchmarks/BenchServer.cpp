// SPDX-License-Identifier: GPL-3.0-or-later
#include "BenchServer.h"

#include <QDir>
#include <QFile>

#include <stdexcept>

namespace tenantry::bench {

static Cluster must(Result<Cluster> made)
{
    if (!made)
        throw std::runtime_error(made.error().toText().toStdString());
    return std::move(*made);
}

BenchServer::BenchServer(const QString &root, const QString &kept, Durability durability,
                         const std::vector<std::pair<QString, QString>> &settings)
{
    ClusterOptions options;
    if (kept.isEmpty()) {
        m_temporary = std::make_unique<QTemporaryDir>(root + QStringLiteral("/tenantry-bench-XXXXXX"));
        options.folder = m_temporary->path();
    } else {
        options.folder = kept;
    }
    options.durability = durability;
    options.settings = settings;
    m_cluster = std::make_unique<Cluster>(must(Cluster::create(options)));
    if (const Status started = m_cluster->start(); !started)
        throw std::runtime_error(started.error().toText().toStdString());
}

BenchServer::~BenchServer()
{
    if (m_temporary)
        (void)m_cluster->remove();
    else
        (void)m_cluster->stop(StopMode::Fast);
}

QStringList psqlArguments(const QString &conninfo, const QString &scriptFile)
{
    return {QStringLiteral("-XqAt"),
            QStringLiteral("-v"),
            QStringLiteral("ON_ERROR_STOP=1"),
            QStringLiteral("-d"),
            conninfo,
            QStringLiteral("-f"),
            scriptFile};
}

void writeFile(const QString &file, const QByteArray &content)
{
    QDir().mkpath(QFileInfo(file).path());
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size())
        throw std::runtime_error((QStringLiteral("Cannot write ") + file).toStdString());
}

QByteArray readFile(const QString &file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        throw std::runtime_error((QStringLiteral("Cannot read ") + file).toStdString());
    return in.readAll();
}

QString writeProfile(const QString &folder, const QString &conninfo)
{
    const QString file = folder + QStringLiteral("/profile.toml");
    writeFile(file,
              QStringLiteral(R"(title = "Benchmark"
environment = "development"
[database]
conninfo = "%1"
[tenants]
registry = "table"
table = "public.tenants"
schema_column = "schema_name"
name_column = "name"
domain_column = "domain"
[migrations]
source = "sql"
folder = "migrations"
)")
                  .arg(QString(conninfo).replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\"")))
                  .toUtf8());
    return file;
}

} // namespace tenantry::bench
