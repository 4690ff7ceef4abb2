// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/SnapshotFixture.h"

#include "migrations/Diagnose.h"
#include "migrations/formats/Formats.h"
#include "migrations/sources/DjangoProject.h"

#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>
#include <chrono>
#include <map>
#include <optional>
#include <tuple>

namespace tenantry::test {

namespace {

Migration makeMigration(QString stem)
{
    const bool reversible = !stem.endsWith(u'!');
    if (!reversible)
        stem.chop(1);
    Migration migration;
    migration.id = {{}, stem.section(u'_', 0, 0)};
    migration.name = stem.section(u'_', 1);
    migration.description = QString(migration.name).replace(u'_', u' ');
    migration.fileName = stem + QStringLiteral(".sql");
    migration.filePath = QStringLiteral("/migrations/") + migration.fileName;
    const QByteArray table = migration.name.toUtf8();
    migration.sql = migration.name.endsWith(u"_index") ? "CREATE INDEX CONCURRENTLY " + table + " ON account (id);\n"
                    : migration.name.endsWith(u"_alter")
                        ? "ALTER TABLE account ADD COLUMN " + table + " numeric(12,2) NOT NULL DEFAULT 0;\n"
                        : "CREATE TABLE " + table + " (\n  id   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,\n"
                              + "  name text NOT NULL -- shown to people\n);\n";
    formats::standard().interpret(migration);
    if (reversible) {
        migration.rollbackFile = QStringLiteral("/migrations/%1.rollback.sql").arg(stem);
        migration.rollbackSql = "DROP TABLE " + table + ";\n";
    }
    return migration;
}

enum class Schema { There, Missing };
enum class Registry { Listed, Unlisted, Unprovisioned };

/// What the letters stand for, as a scan would find it: rows of the history and objects of the schema.
TenantEvidence evidenceOf(const MigrationSet &set, const ExpectedObjects &expected, const QString &letters)
{
    TenantEvidence evidence;
    evidence.table = set.format().fresh();
    evidence.tables = 12;
    evidence.live.tables.insert(QStringLiteral("account"));
    for (qsizetype at = 0; at < letters.size(); ++at) {
        const Migration &migration = set.at(static_cast<size_t>(at));
        const QChar letter = letters[at];
        if (QStringLiteral("AFXE").contains(letter)) {
            HistoryRow row;
            row.id = migration.id;
            row.checksum = letter == u'E' ? QString(64, u'0') : migration.checksum;
            row.success = letter != u'F';
            evidence.history.push_back(row);
        }
        if (QStringLiteral("AEU").contains(letter)) {
            for (const ObjectName &object : expected.createdBy(static_cast<int>(at))) {
                evidence.live.keys.insert(objectKey(object));
                if (object.kind == ObjectKind::Table)
                    evidence.live.tables.insert(object.name);
            }
        }
    }
    return evidence;
}

/// Diagnoses shared by tenants of one shape, made by the engine as for a scan.
class Shapes {
public:
    explicit Shapes(MigrationSetPtr set)
        : m_set(std::move(set))
        , m_expected(*m_set)
    {
    }
    std::shared_ptr<const Diagnosis> of(const QString &letters, Schema schema = Schema::There,
                                        Registry registry = Registry::Listed)
    {
        auto &known = m_known[{letters, schema, registry}];
        if (known)
            return known;
        auto made = std::make_shared<Diagnosis>();
        if (letters.contains(u'?')) {
            *made = diagnosisOf(m_set, tenantFinding(FindingType::Busy, EvidenceKind::Locked));
        } else {
            TenantEvidence evidence = evidenceOf(*m_set, m_expected, letters);
            evidence.schemaExists = schema == Schema::There;
            evidence.inRegistry = registry != Registry::Unlisted;
            evidence.provisioning = registry == Registry::Unprovisioned ? Provisioning::NotYet : Provisioning::Done;
            *made = diagnose(m_set, m_expected, evidence);
        }
        made->shape = static_cast<int>(m_known.size());
        made->shapeKey =
            letters.toUtf8() + (schema == Schema::There ? "+" : "-") + QByteArray::number(static_cast<int>(registry));
        return known = made;
    }
    int count() const { return static_cast<int>(m_known.size()); }

private:
    MigrationSetPtr m_set;
    ExpectedObjects m_expected;
    std::map<std::tuple<QString, Schema, Registry>, std::shared_ptr<const Diagnosis>> m_known;
};

DjangoMigrationFact factOf(QString stem)
{
    DjangoMigrationFact fact;
    fact.isReversible = !stem.endsWith(u'!');
    fact.hasPython = stem.contains(u'*');
    stem.remove(u'!').remove(u'*');
    fact.id = {stem.section(u'.', 0, 0), stem.section(u'.', 1)};
    const QString table = QStringLiteral("%1_%2").arg(fact.id.app, fact.id.key.section(u'_', 1));
    fact.operations << QStringLiteral("Create model %1").arg(table);
    if (fact.hasPython)
        fact.operations << QStringLiteral("Raw Python operation");
    fact.file = QStringLiteral("/srv/shop/%1/migrations/%2.py").arg(fact.id.app, fact.id.key);
    fact.tables.added.push_back({fact.id.app, table, {QStringLiteral("id")}});
    fact.areTablesKnown = true;
    return fact;
}

MigrationSetPtr projectSetOf(const QStringList &stems)
{
    DjangoProjectFacts facts;
    std::map<QString, MigrationId> last;
    for (const QString &stem : stems) {
        DjangoMigrationFact fact = factOf(stem);
        if (const auto before = last.find(fact.id.app); before != last.end())
            fact.dependencies.push_back(before->second);
        last[fact.id.app] = fact.id;
        facts.migrations.push_back(std::move(fact));
    }
    return djangoReading(facts, QStringLiteral("python3 manage.py (/srv/shop)"))->setFor();
}

bool isProject(const QStringList &stems)
{
    return !stems.isEmpty() && stems.front().contains(u'.');
}

/// Letters as the text lists the migrations, by position in the set.
QString inSetOrder(const QString &letters, const QStringList &stems, const MigrationSet &set)
{
    if (!isProject(stems))
        return letters;
    QString sorted = letters;
    for (qsizetype i = 0; i < stems.size(); ++i) {
        const auto position = set.indexOf(factOf(stems[i]).id);
        sorted[static_cast<qsizetype>(*position)] = letters[i];
    }
    return sorted;
}

MigrationSetPtr setOf(const QStringList &stems)
{
    if (isProject(stems))
        return projectSetOf(stems);
    std::vector<Migration> migrations;
    for (const QString &stem : stems)
        migrations.push_back(makeMigration(stem));
    return std::make_shared<const MigrationSet>(formats::standard(), QStringLiteral("/migrations"),
                                                std::move(migrations));
}

/// Two snapshots of one text are equal, whenever they were made.
TenantState makeTenant(const QString &schema, const QString &name)
{
    TenantState tenant;
    tenant.schema = schema;
    tenant.name = name;
    tenant.domain = QString(schema).replace(u'_', u'-') + QStringLiteral(".example.com");
    tenant.tables = 12;
    tenant.sizeBytes = 8'000'000 + static_cast<qint64>(qHash(schema) % 90'000'000);
    tenant.lastMigration = QDateTime(QDate(2026, 11, 19), QTime(9, 15), Qt::UTC);
    return tenant;
}

std::shared_ptr<FleetSnapshot> emptySnapshot()
{
    auto snapshot = std::make_shared<FleetSnapshot>();
    snapshot->takenAt = QDateTime::currentDateTimeUtc();
    snapshot->duration = std::chrono::milliseconds(210);
    snapshot->server.version = 150018;
    snapshot->server.versionText = QStringLiteral("15.18");
    snapshot->server.database = QStringLiteral("zumodra");
    snapshot->server.user = QStringLiteral("app_owner");
    snapshot->registrySource = QStringLiteral("public.tenants");
    snapshot->databaseBytes = 2'000'000'000;
    return snapshot;
}

} // namespace

SnapshotPtr snapshotFromText(const QString &text)
{
    auto snapshot = emptySnapshot();
    QStringList stems;
    std::optional<Shapes> shapes;
    static const QRegularExpression tenantLine(
        QStringLiteral("^(\\S+)(?:\\s+\"([^\"]*)\")?\\s+([APFXEU?]*)((?:\\s+\\w+)*)$"));
    for (const QString &raw : text.split(u'\n')) {
        const QString line = raw.trimmed();
        if (line.isEmpty())
            continue;
        if (line.startsWith(u"migrations")) {
            stems += line.split(u' ', Qt::SkipEmptyParts).mid(1);
            continue;
        }
        if (!shapes) {
            snapshot->source = std::make_shared<const SourceReading>(setOf(stems));
            shapes.emplace(snapshot->source->setFor());
        }
        const auto match = tenantLine.match(line);
        if (!match.hasMatch() || match.captured(3).size() != stems.size())
            qFatal("SnapshotFixture: cannot read \"%s\"", qUtf8Printable(line));
        TenantState tenant = makeTenant(match.captured(1), match.captured(2));
        tenant.schemaExists = !match.captured(4).contains(u"noschema");
        tenant.inRegistry = !match.captured(4).contains(u"orphan");
        const QString letters = inSetOrder(match.captured(3), stems, *snapshot->source->setFor());
        tenant.diagnosis = shapes->of(letters, tenant.schemaExists ? Schema::There : Schema::Missing,
                                      match.captured(4).contains(u"unprovisioned") ? Registry::Unprovisioned
                                      : tenant.inRegistry                          ? Registry::Listed
                                                                                   : Registry::Unlisted);
        snapshot->tenants.push_back(tenant);
    }
    std::ranges::sort(snapshot->tenants, {}, &TenantState::schema);
    if (!shapes)
        snapshot->source = std::make_shared<const SourceReading>(setOf(stems));
    snapshot->shapes = shapes ? shapes->count() : 0;
    return snapshot;
}

SnapshotPtr largeSnapshot(int count, int migrations)
{
    auto snapshot = emptySnapshot();
    QStringList stems;
    for (int number = 1; number <= migrations; ++number)
        stems << QStringLiteral("%1_table%1").arg(number, 4, 10, QLatin1Char('0'));
    snapshot->source = std::make_shared<const SourceReading>(setOf(stems));
    Shapes shapes(snapshot->source->setFor());
    const QString all(migrations, u'A');
    const QString behind = all.left(migrations - 1) + u'P';
    for (int number = 1; number <= count; ++number) {
        TenantState tenant = makeTenant(QStringLiteral("tenant_%1").arg(number, 5, 10, QLatin1Char('0')), {});
        tenant.diagnosis = shapes.of(number % 10 == 0 ? behind : all);
        snapshot->tenants.push_back(tenant);
    }
    snapshot->shapes = shapes.count();
    return snapshot;
}

SnapshotPtr djangoSnapshot(int count)
{
    const QStringList stems =
        QStringLiteral("contenttypes.0001_initial contenttypes.0002_remove_content_type_name "
                       "auth.0001_initial auth.0002_alter_permission_name auth.0003_alter_user_email "
                       "auth.0004_alter_user_username auth.0005_alter_user_last_login "
                       "auth.0006_require_contenttypes auth.0007_alter_validators* "
                       "auth.0008_alter_user_username_max auth.0009_alter_user_last_name "
                       "auth.0010_alter_group_name auth.0011_update_proxy_permissions*! "
                       "auth.0012_alter_user_first_name admin.0001_initial admin.0002_logentry_remove "
                       "admin.0003_logentry_add_action sites.0001_initial sites.0002_alter_domain_unique "
                       "sessions.0001_initial finance.0001_initial finance.0002_invoice "
                       "finance.0003_payment finance.0004_fill_numbers*! finance.0005_tax "
                       "finance.0006_reports finance.0007_exports")
            .split(u' ');
    auto snapshot = emptySnapshot();
    snapshot->source = std::make_shared<const SourceReading>(setOf(stems));
    const MigrationSet &set = *snapshot->source->setFor();
    Shapes shapes(snapshot->source->setFor());
    const QString all(stems.size(), u'A');
    const QString behind = inSetOrder(all.chopped(2) + QStringLiteral("PP"), stems, set);
    QString lost = all;
    lost[4] = u'X';
    lost = inSetOrder(lost, stems, set);
    for (int number = 1; number <= count; ++number) {
        TenantState tenant = makeTenant(QStringLiteral("tenant_%1").arg(number, 5, 10, QLatin1Char('0')), {});
        tenant.diagnosis = shapes.of(number % 100 == 3 ? lost : number % 10 == 2 ? behind : all);
        snapshot->tenants.push_back(tenant);
    }
    snapshot->shapes = shapes.count();
    return snapshot;
}

} // namespace tenantry::test
