// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/sources/DjangoAgent.h"
#include "settings/Profile.h"
#include "support/ScratchCluster.h"
#include "support/TempHome.h"

#include <QDir>
#include <QTest>

#include <algorithm>
#include <chrono>
#include <memory>
#include <stdexcept>
#include <utility>
#include <vector>

namespace tenantry::test {

/// Long enough for anything that is to succeed, on a slow machine.
inline Patience patient(std::stop_token stop = {})
{
    return {std::chrono::minutes(2), std::move(stop)};
}

/// CREATE INDEX CONCURRENTLY, which finance has, waits for whatever autovacuum is analysing.
inline std::vector<std::pair<QString, QString>> withoutAutovacuum()
{
    return {{QStringLiteral("autovacuum"), QStringLiteral("off")}};
}

template <typename T>
QString problemOf(const Result<T> &result)
{
    return result ? QString() : result.error().toText();
}

/// The project in tests/fixtures/django, and a database of the test's own for it. Debian's Python has the Django.
class DjangoFixture {
public:
    explicit DjangoFixture(ScratchCluster &cluster, const QString &database)
        : m_database(database)
        , m_conninfo(cluster.createDatabase(database))
    {
    }
    /// A copy of another one's database, to which nobody is connected.
    DjangoFixture(ScratchCluster &cluster, const QString &database, const QString &copied)
        : m_database(database)
        , m_conninfo(cluster.createDatabase(database, "TEMPLATE " + copied.toLatin1()))
    {
    }

    static QString folder()
    {
        return qEnvironmentVariable("TENANTRY_SOURCE") + QStringLiteral("/tests/fixtures/django");
    }
    static QStringList python() { return {QStringLiteral("/usr/bin/python3"), QStringLiteral("manage.py")}; }

    /// What goes wrong (shop/faults.py), and which migrations the app finance has (finance/planted).
    DjangoCommand command(const QString &fault = {}, const QString &migrations = {}) const
    {
        DjangoCommand command;
        command.command = python();
        command.workingDirectory = folder();
        command.entry.contextManager = QStringLiteral("shop.tenancy.schema");
        command.environment = {
            {QStringLiteral("PYTHONDONTWRITEBYTECODE"), QStringLiteral("1")},
            {QStringLiteral("SHOP_HOST"), value("SHOW unix_socket_directories")},
            {QStringLiteral("SHOP_PORT"), value("SHOW port")},
            {QStringLiteral("SHOP_DATABASE"), m_database},
            {QStringLiteral("SHOP_FAULT"), fault},
            {QStringLiteral("SHOP_MIGRATIONS"), migrations},
        };
        return command;
    }
    /// The same with another word in its environment.
    DjangoCommand commandWith(const char *name, const QString &value) const
    {
        DjangoCommand changed = command();
        for (auto &[key, old] : changed.environment) {
            if (key == QLatin1String(name))
                old = value;
        }
        return changed;
    }
    /// The project as a profile reaches it, and its tenants t00, t01, …
    Profile profile(const QString &fault = {}, const QString &migrations = {}) const
    {
        const DjangoCommand reached = command(fault, migrations);
        Profile profile;
        profile.database.conninfo = m_conninfo;
        profile.tenants.registry = RegistryKind::Pattern;
        profile.tenants.pattern = QStringLiteral("^t[0-9]+$");
        profile.migrations.source = SourceKind::Django;
        profile.migrations.workingDirectory = folder();
        profile.migrations.command = {QStringLiteral("/usr/bin/env")};
        for (const auto &[name, value] : reached.environment)
            profile.migrations.command << name + u'=' + value;
        profile.migrations.command << python();
        profile.migrations.enterContext = reached.entry.contextManager;
        return profile;
    }
    /// Throws std::runtime_error with the error's text.
    static DjangoAgent started(const DjangoCommand &command)
    {
        Result<DjangoAgent> agent = DjangoAgent::start(command, patient());
        if (!agent)
            throw std::runtime_error(agent.error().toText().toStdString());
        return std::move(*agent);
    }
    DjangoAgent agent(const QString &fault = {}, const QString &migrations = {}) const
    {
        return started(command(fault, migrations));
    }

    const QString &conninfo() const { return m_conninfo; }
    Rows exec(const QByteArray &sql) const { return test::exec(m_conninfo, sql); }
    QString value(const QByteArray &sql) const { return test::value(m_conninfo, sql); }
    QStringList column(const QByteArray &sql) const { return test::column(m_conninfo, sql); }

    /// Makes \p count schemas, t00, t01, …
    DjangoWork schemas(int count) const
    {
        DjangoWork work;
        for (int number = 0; number < count; ++number) {
            const QString name = QStringLiteral("t%1").arg(number, 2, 10, QLatin1Char('0'));
            exec("CREATE SCHEMA " + name.toLatin1());
            work.schemas.push_back({name, {}});
        }
        return work;
    }
    /// What \p schema has recorded of finance, sorted.
    QStringList finance(const QByteArray &schema) const
    {
        return column("SELECT name FROM \"" + schema + "\".django_migrations WHERE app = 'finance' ORDER BY name");
    }
    bool hasTable(const char *table) const
    {
        return value(QByteArray("SELECT to_regclass('") + table + "') IS NOT NULL") == QLatin1String("t");
    }

private:
    QString m_database;
    QString m_conninfo;
};

/// What an agent told about its work.
struct DjangoDiary {
    std::vector<DjangoEvent> events;

    DjangoAgent::Listener listener()
    {
        return [this](const DjangoEvent &event) { events.push_back(event); };
    }
    template <typename Event>
    std::vector<Event> all() const
    {
        std::vector<Event> found;
        for (const DjangoEvent &event : events) {
            if (const auto *one = std::get_if<Event>(&event))
                found.push_back(*one);
        }
        return found;
    }
    DjangoSchemaDone endOf(const QString &schema) const
    {
        for (const DjangoSchemaDone &done : all<DjangoSchemaDone>()) {
            if (done.schema == schema)
                return done;
        }
        return {};
    }
};

inline const DjangoMigrationFact *factOf(const DjangoProjectFacts &facts, const char *app, const char *name)
{
    const MigrationId id{QString::fromLatin1(app), QString::fromLatin1(name)};
    const auto found = std::ranges::find(facts.migrations, id, &DjangoMigrationFact::id);
    return found == facts.migrations.end() ? nullptr : &*found;
}

} // namespace tenantry::test
