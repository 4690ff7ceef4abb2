// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/PlanRoles.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <map>

namespace tenantry {

static QString tr(const char *source, int count = -1)
{
    return QCoreApplication::translate("Engine", source, nullptr, count);
}

TenantOwner commonOwner(const FleetSnapshot &snapshot)
{
    TenantOwner common;
    for (const TenantState &tenant : snapshot.tenants) {
        if (!tenant.schemaExists || tenant.owner.role.isEmpty())
            continue;
        if (common.role.isEmpty())
            common = tenant.owner;
        else if (common.role != tenant.owner.role)
            return {};
    }
    return common;
}

/// "a, b, c and 5 more".
static QString someOf(const QStringList &names)
{
    constexpr qsizetype most = 3;
    const QString list = names.mid(0, most).join(QStringLiteral(", "));
    const auto more = static_cast<int>(names.size() - most);
    return more > 0 ? tr("%1 and %n more", more).arg(list) : list;
}

/// Why the owner's rights are not what it runs with; empty: they are, or nobody wanted them.
static QString whyOperator(RunRole::Why why, const QString &owners)
{
    switch (why) {
    case RunRole::Why::OwnerIsSuperuser:
        return tr("Their owner %1 is a superuser, so that nothing keeps what their objects do from doing anything.")
            .arg(owners);
    case RunRole::Why::MayNotBecome:
        return tr("This connection’s role may not become their owner %1, so what their objects do is done with its own "
                  "rights.")
            .arg(owners);
    default:
        return {};
    }
}

/// A statement that needs more than owning the tenant's schema.
struct Demand {
    QLatin1String tag;   ///< of SqlStatement
    QLatin1String words; ///< as SQL has it
};

/// Empty: owning the schema is enough.
static QLatin1String demandOf(const SqlStatement &statement)
{
    static constexpr std::array demands{
        Demand{QLatin1String("ALTEREXTENSION"), QLatin1String("ALTER EXTENSION")},
        Demand{QLatin1String("DROP EXTENSION"), QLatin1String("DROP EXTENSION")},
        Demand{QLatin1String("CREATE SCHEMA"), QLatin1String("CREATE SCHEMA")},
        Demand{QLatin1String("CREATEROLE"), QLatin1String("CREATE ROLE")},
        Demand{QLatin1String("ALTERROLE"), QLatin1String("ALTER ROLE")},
        Demand{QLatin1String("DROPROLE"), QLatin1String("DROP ROLE")},
        Demand{QLatin1String("GRANTROLE"), QLatin1String("GRANT")},
        Demand{QLatin1String("ALTERSYSTEM"), QLatin1String("ALTER SYSTEM")},
        Demand{QLatin1String("ALTERDATABASE"), QLatin1String("ALTER DATABASE")},
        Demand{QLatin1String("CREATEEVENTTRIG"), QLatin1String("CREATE EVENT TRIGGER")},
        Demand{QLatin1String("ALTEREVENTTRIG"), QLatin1String("ALTER EVENT TRIGGER")},
        Demand{QLatin1String("CREATEPUBLICATION"), QLatin1String("CREATE PUBLICATION")},
        Demand{QLatin1String("ALTERPUBLICATION"), QLatin1String("ALTER PUBLICATION")},
        Demand{QLatin1String("CREATESUBSCRIPTION"), QLatin1String("CREATE SUBSCRIPTION")},
        Demand{QLatin1String("CREATEPLANG"), QLatin1String("CREATE LANGUAGE")},
        Demand{QLatin1String("CREATETABLESPACE"), QLatin1String("CREATE TABLESPACE")},
        Demand{QLatin1String("CREATEFOREIGNSERVER"), QLatin1String("CREATE SERVER")},
        Demand{QLatin1String("CREATEFDW"), QLatin1String("CREATE FOREIGN DATA WRAPPER")},
        Demand{QLatin1String("REASSIGNOWNED"), QLatin1String("REASSIGN OWNED")},
    };
    const auto found = std::find_if(demands.begin(), demands.end(),
                                    [&statement](const Demand &demand) { return demand.tag == statement.tag; });
    return found == demands.end() ? QLatin1String() : found->words;
}

static QStringList demands(const Plan &plan, const QString &role)
{
    QStringList result;
    for (const MigrationId &id : plan.migrations) {
        const Migration &migration = *plan.find(id);
        for (const SqlStatement &statement : migration.script.statements) {
            if (const QLatin1String words = demandOf(statement); !words.isEmpty())
                result << tr("%1, line %2: %3 may need more rights than %4 has.")
                              .arg(migration.fileName)
                              .arg(statement.line)
                              .arg(words, role);
        }
    }
    constexpr qsizetype most = 3;
    return result.mid(0, most);
}

QStringList roleNotices(const Plan &plan)
{
    QStringList roles;
    std::map<RunRole::Why, QStringList> owners; // of those that run as the operator, by the reason
    for (const TenantPlan &tenant : plan.tenants) {
        const QString name = tenant.role.role.isEmpty() ? plan.snapshot->server.user : tenant.role.role;
        if (!roles.contains(name))
            roles << name;
        const TenantState *state = plan.snapshot->find(tenant.schema);
        QStringList &known = owners[tenant.role.why];
        if (state && !known.contains(state->owner.role))
            known << state->owner.role;
    }
    QStringList notices;
    if (!roles.isEmpty())
        notices << tr("Runs as %1.").arg(someOf(roles));
    for (const auto &[why, names] : owners) {
        if (const QString reason = whyOperator(why, someOf(names)); !reason.isEmpty())
            notices << reason;
    }
    const auto lowered = std::find_if(plan.tenants.begin(), plan.tenants.end(),
                                      [](const TenantPlan &tenant) { return !tenant.role.role.isEmpty(); });
    if (lowered != plan.tenants.end()) {
        const QStringList more = demands(plan, lowered->role.role);
        notices << more;
        if (!more.isEmpty())
            notices << tr("With role = \"operator\" in [runs] everything runs as %1.").arg(plan.snapshot->server.user);
    }
    return notices;
}

} // namespace tenantry
