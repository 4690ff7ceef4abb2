// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/CtlSandbox.h"

#include "sandbox/FleetBuilder.h"
#include "sandbox/Sandbox.h"
#include "support/ScratchCluster.h"

#include <QFile>

#include <stdexcept>

namespace tenantry::test {

namespace {
constexpr int startTimeoutMs = 300000;
} // namespace

QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(u' ', Qt::SkipEmptyParts);
}

CtlSandbox::CtlSandbox(int tenants)
    : m_folder(m_home.file(QStringLiteral("sandbox")))
{
    // The profile names a backup folder of its own, which is what the commands are to use.
    qunsetenv("BACKUP_DIR");
    const CtlResult started =
        runCtl({QStringLiteral("sandbox"), QStringLiteral("start"), QStringLiteral("--dir"), m_folder,
                QStringLiteral("--tenants"), QString::number(tenants), QStringLiteral("--json")},
               {}, startTimeoutMs);
    const QJsonObject said = started.json();
    m_conninfo = said[u"conninfo"].toString();
    m_profile = said[u"profile"].toString();
    if (started.status != 0 || m_profile.isEmpty())
        throw std::runtime_error("The sandbox did not start: " + (started.out + started.err).toStdString());
}

CtlSandbox::~CtlSandbox()
{
    if (const Status removed = removeSandbox(m_folder); !removed)
        qWarning("The sandbox was not removed: %s", qPrintable(removed.error().toText()));
}

QString CtlSandbox::superuserConninfo() const
{
    const auto cluster = Cluster::open(m_folder);
    if (!cluster)
        throw std::runtime_error(cluster.error().toText().toStdString());
    return cluster->conninfo(sandboxDatabase());
}

CtlResult CtlSandbox::ctl(const QStringList &arguments, int timeoutMs) const
{
    return runCtl(QStringList{QStringLiteral("--profile"), m_profile} + arguments, {}, timeoutMs);
}

void CtlSandbox::addMigration(const QString &name, const QByteArray &text) const
{
    QFile file(m_folder + QStringLiteral("/migrations/") + name);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        throw std::runtime_error("The migration was not written: " + file.errorString().toStdString());
}

QMap<QString, QString> CtlSandbox::tableSums(const QString &schema) const
{
    Connection connection = connectTo(superuserConninfo());
    const auto quoted = connection.quoted(schema);
    const auto tables = connection.query("SELECT c.relname FROM pg_catalog.pg_class c "
                                         "JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
                                         "WHERE n.nspname = $1 AND c.relkind = 'r' ORDER BY 1",
                                         {schema.toUtf8()});
    if (!quoted || !tables)
        throw std::runtime_error("The tables were not listed.");
    QMap<QString, QString> sums;
    for (int row = 0; row < tables->count(); ++row) {
        const QString table = tables->text(row, 0);
        const auto name = connection.quoted(table);
        const auto sum =
            connection.query("SELECT count(*) || ' ' || md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) "
                             "FROM "
                             + *quoted + "." + *name + " t");
        if (!sum)
            throw std::runtime_error(sum.error().toText().toStdString());
        sums.insert(table, sum->text(0, 0));
    }
    return sums;
}

} // namespace tenantry::test
