// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/FleetRecipes.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <array>

// Q_INIT_RESOURCE must stand outside of any namespace.
static void initialiseSandboxResources()
{
    Q_INIT_RESOURCE(sandbox);
}

namespace tenantry {

namespace {

/// The first 24 tenants by hand: name of the company, its schema, and what is wrong with it.
struct NamedTenant {
    const char *schema;
    const char *name;
    int missing = 0; ///< migrations at the end that are not applied
    const char *fault = "";
    SchemaExtent extent = SchemaExtent::History;
    SchemaOwner owner = SchemaOwner::Application;
};

constexpr int allMigrations = 1000;

const std::array<NamedTenant, 24> namedTenants{{
    {"acme_tools", "Acme Tools"},
    {"bluewater_clinic", "Bluewater Clinic", 1},
    {"cedar_logistics", "Cedar Logistics", 3},
    {"delta_fitness", "Delta Fitness", allMigrations, "pending_all"},
    {"eastgate_law", "Eastgate Law", 0, "missing_object"},
    {"fjord_travel", "Fjord Travel", 0, "missing_object"},
    {"granite_homes", "Granite Homes", 0, "missing_tracking"},
    {"harbor_foods", "Harbor Foods", 0, "checksum_mismatch"},
    {"iris_dental", "Iris Dental", 3, "failed_migration"},
    {"juniper_energy", "Juniper Energy", 2, "invalid_index"},
    {"kestrel_media", "Kestrel Media", 0, "", SchemaExtent::None},
    {"lumen_optics", "Lumen Optics", 0, "", SchemaExtent::Bare},
    {"maple_school", "Maple School", 0, "stuck_lock"},
    {"nimbus_cargo", "Nimbus Cargo", 1, "missing_privilege", SchemaExtent::History, SchemaOwner::Superuser},
    {"orchid_hotels", "Orchid Hotels", 0, "missing_file"},
    {"pioneer_farms", "Pioneer Farms", 0, "duplicate_version"},
    {"quartz_jewelry", "Quartz Jewelry", 0, "corrupted_data"},
    {"Zoë's \"Café\"", "Zoë's \"Café\""},
    {"river_robotics", "River Robotics", 0, "out_of_order"},
    {"summit_sports", "Summit Sports", 0, "structure_drift"},
    {"tundra_gear", "Tundra Gear"},
    {"umbra_studio", "Umbra Studio"},
    {"violet_pharma", "Violet Pharma"},
    {"willow_garden", "Willow Garden"},
}};

const std::array<const char *, 22> firstWords{
    "Amber", "Birch",  "Cobalt", "Dune", "Ember",   "Falcon",  "Glacier", "Hazel", "Indigo", "Jasper", "Koala",
    "Lark",  "Meadow", "Nova",   "Opal", "Prairie", "Redwood", "Saffron", "Teal",  "Upland", "Vale",   "Wren"};
const std::array<const char *, 26> secondWords{
    "Bakery",   "Clinic", "Consulting", "Dental",   "Design", "Energy",    "Farms",  "Fitness",  "Foods",
    "Gallery",  "Garage", "Hotel",      "Labs",     "Legal",  "Logistics", "Media",  "Pharmacy", "Realty",
    "Robotics", "School", "Security",   "Software", "Sports", "Tools",     "Travel", "Yoga"};

/// Tenants above the named ones: two words, and from 201 on their number too.
QString generatedName(int number)
{
    const auto index = static_cast<std::size_t>(number) - namedTenants.size() - 1;
    QString name = QLatin1String(firstWords[index % firstWords.size()]) + u' '
                   + QLatin1String(secondWords[index / firstWords.size() % secondWords.size()]);
    if (number > 200)
        name += QStringLiteral(" %1").arg(number, 5, 10, QLatin1Char('0'));
    return name;
}

QString domainOf(const QString &name)
{
    QString domain;
    const QString lower = name.toLower();
    for (const QChar letter : lower) {
        if (letter.isLetterOrNumber() && letter.unicode() < 128)
            domain += letter;
        else if (letter == u' ')
            domain += u'-';
    }
    return domain + QStringLiteral(".example");
}

TenantRecipe orphanRecipe(int migrations)
{
    TenantRecipe recipe;
    recipe.number = 0;
    recipe.schema = sandboxOrphan();
    recipe.registered = false;
    recipe.level = migrations;
    return recipe;
}

} // namespace

QString sandboxCanary()
{
    return QStringLiteral("bluewater_clinic");
}

QString sandboxOrphan()
{
    return QStringLiteral("xenon_archive");
}

TenantRecipe tenantRecipe(int number, int migrations)
{
    if (number == 0)
        return orphanRecipe(migrations);
    TenantRecipe recipe;
    recipe.number = number;
    recipe.level = migrations;
    if (static_cast<std::size_t>(number) <= namedTenants.size()) {
        const NamedTenant &named = namedTenants[static_cast<std::size_t>(number) - 1];
        recipe.schema = QString::fromUtf8(named.schema);
        recipe.name = QString::fromUtf8(named.name);
        recipe.level = qMax(0, migrations - named.missing);
        recipe.extent = named.extent;
        recipe.owner = named.owner;
        recipe.fault = QString::fromLatin1(named.fault);
        recipe.invalidIndex = recipe.fault == QStringLiteral("invalid_index");
        if (recipe.invalidIndex)
            recipe.fault.clear();
    } else {
        recipe.name = generatedName(number);
        recipe.schema = recipe.name.toLower().replace(u' ', u'_');
        if (number % 100 == 0)
            recipe.level = migrations - 1 - number / 100 % 3;
    }
    recipe.domain = domainOf(recipe.name);
    recipe.status = number % 11 == 0  ? QStringLiteral("suspended")
                    : number % 5 == 0 ? QStringLiteral("trial")
                                      : QStringLiteral("active");
    recipe.plan = number % 3 == 0   ? QStringLiteral("business")
                  : number % 3 == 1 ? QStringLiteral("team")
                                    : QStringLiteral("free");
    return recipe;
}

QByteArray sandboxResource(const QString &path)
{
    initialiseSandboxResources();
    QFile file(QStringLiteral(":/tenantry/sandbox/") + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList sandboxResources(const QString &folder)
{
    initialiseSandboxResources();
    return QDir(QStringLiteral(":/tenantry/sandbox/") + folder).entryList(QDir::Files, QDir::Name);
}

std::vector<SandboxMigration> sandboxMigrations()
{
    std::vector<SandboxMigration> migrations;
    for (const QString &file : sandboxResources(QStringLiteral("migrations"))) {
        if (file.endsWith(QStringLiteral(".rollback.sql")))
            continue;
        SandboxMigration migration;
        migration.stem = file.chopped(4);
        migration.version = file.section(u'_', 0, 0);
        migration.sql = sandboxResource(QStringLiteral("migrations/") + file);
        migration.description = QString::fromUtf8(migration.sql.split('\n').constFirst())
                                    .section(QStringLiteral("Description:"), 1)
                                    .trimmed();
        migration.checksum =
            QString::fromLatin1(QCryptographicHash::hash(migration.sql, QCryptographicHash::Sha256).toHex());
        migrations.push_back(std::move(migration));
    }
    return migrations;
}

std::vector<PlantedFault> plantedFaults()
{
    const auto fault = [](const char *schema, const char *type, const char *versions, const char *note) {
        return PlantedFault{QString::fromLatin1(schema), QString::fromLatin1(type),
                            QString::fromLatin1(versions).split(u' ', Qt::SkipEmptyParts), QString::fromLatin1(note)};
    };
    std::vector<PlantedFault> faults{
        fault("bluewater_clinic", "pending", "0018", "The newest migration is pending."),
        fault("cedar_logistics", "pending", "0016 0017 0018", "Three migrations are pending."),
    };
    QStringList every;
    for (const SandboxMigration &migration : sandboxMigrations())
        every += migration.version;
    faults.push_back({QStringLiteral("delta_fitness"), QStringLiteral("pending"), every,
                      QStringLiteral("All are pending: an empty history beside a table of its own.")});
    const std::vector<PlantedFault> others{
        fault("eastgate_law", "missing_object", "0005 0006", "Recorded, but the finance tables are gone."),
        fault("fjord_travel", "missing_object", "0005 0006", "Recorded, but the finance tables are gone."),
        fault("granite_homes", "missing_tracking", "0017 0018", "The objects exist, nobody recorded them."),
        fault("harbor_foods", "checksum_mismatch", "0007", "The file was edited after it was applied."),
        fault("iris_dental", "partial_migration", "0016", "Recorded as failed; 0017 and 0018 are pending too."),
        fault("iris_dental", "pending", "0017 0018", "What follows the failed migration."),
        fault("juniper_energy", "partial_migration", "0017", "CREATE INDEX CONCURRENTLY left an invalid index."),
        fault("juniper_energy", "pending", "0018", "What follows the interrupted migration."),
        fault("kestrel_media", "missing_schema", "", "A registry row without its schema."),
        fault("lumen_optics", "empty_schema", "", "A schema without its tables."),
        fault("maple_school", "stuck_lock", "", "A lock row whose holder is gone."),
        fault("nimbus_cargo", "missing_privilege", "", "The schema is the superuser's; app_owner may not create."),
        fault("nimbus_cargo", "pending", "0018", "Cannot be applied before the privilege is granted."),
        fault("orchid_hotels", "missing_file", "0100", "A hotfix was recorded that has no file."),
        fault("pioneer_farms", "duplicate_version", "0012", "Recorded twice, in a table without primary key."),
        fault("quartz_jewelry", "corrupted_data", "0009", "A checksum cut to 12 characters, no description."),
        fault("river_robotics", "out_of_order", "0013", "Applied days after the migrations that follow it."),
        fault("summit_sports", "structure_drift", "", "A unique constraint is gone, a foreign index is there."),
        fault("xenon_archive", "orphaned_schema", "", "A complete tenant schema without a registry row."),
    };
    faults.insert(faults.end(), others.begin(), others.end());
    return faults;
}

} // namespace tenantry
