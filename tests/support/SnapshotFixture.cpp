// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/SnapshotFixture.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>
#include <chrono>
#include <map>
#include <optional>

namespace tenantry::test {

namespace {

MigrationState stateOf(QChar letter)
{
    switch (letter.unicode()) {
    case 'A':
        return MigrationState::Applied;
    case 'P':
        return MigrationState::Pending;
    case 'F':
        return MigrationState::Failed;
    case 'X':
        return MigrationState::Absent;
    case 'E':
        return MigrationState::Edited;
    case 'U':
        return MigrationState::Untracked;
    case '?':
        return MigrationState::Unknown;
    default:
        qFatal("SnapshotFixture: unknown state %c", letter.toLatin1());
    }
    Q_UNREACHABLE();
}

std::optional<FindingType> findingOf(MigrationState state)
{
    switch (state) {
    case MigrationState::Pending:
        return FindingType::Pending;
    case MigrationState::Failed:
        return FindingType::PartialMigration;
    case MigrationState::Absent:
        return FindingType::MissingObject;
    case MigrationState::Edited:
        return FindingType::ChecksumMismatch;
    case MigrationState::Untracked:
        return FindingType::MissingTracking;
    default:
        return std::nullopt;
    }
}

Migration makeMigration(QString stem)
{
    const bool reversible = !stem.endsWith(u'!');
    if (!reversible)
        stem.chop(1);
    Migration migration;
    migration.version = stem.section(u'_', 0, 0);
    migration.name = stem.section(u'_', 1);
    migration.description = QString(migration.name).replace(u'_', u' ');
    migration.fileName = stem + QStringLiteral(".sql");
    migration.filePath = QStringLiteral("/migrations/") + migration.fileName;
    const QByteArray table = migration.name.toUtf8();
    migration.sql = migration.name.endsWith(u"_alter")
                        ? "ALTER TABLE account ADD COLUMN " + table + " numeric(12,2) NOT NULL DEFAULT 0;\n"
                        : "CREATE TABLE " + table + " (\n  id   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,\n"
                              + "  name text NOT NULL -- shown to people\n);\n";
    migration.body = migration.sql;
    migration.checksum =
        QString::fromLatin1(QCryptographicHash::hash(migration.sql, QCryptographicHash::Sha256).toHex());
    migration.checksumLf = migration.checksum;
    migration.script = readSqlScript(migration.sql);
    if (reversible) {
        migration.rollbackFile = QStringLiteral("/migrations/%1.rollback.sql").arg(stem);
        migration.rollbackSql = "DROP TABLE " + table + ";\n";
    }
    return migration;
}

std::shared_ptr<const Diagnosis> diagnose(const MigrationSet &set, const QString &letters, int shape)
{
    auto diagnosis = std::make_shared<Diagnosis>();
    diagnosis->shape = shape;
    diagnosis->hasHistoryTable = true;
    diagnosis->health = TenantHealth::Healthy;
    for (qsizetype at = 0; at < letters.size(); ++at) {
        const MigrationState state = stateOf(letters[at]);
        const Migration &migration = set.migrations[static_cast<size_t>(at)];
        diagnosis->states.push_back(state);
        if (state == MigrationState::Applied || state == MigrationState::Edited)
            diagnosis->level = migration.version;
        if (state == MigrationState::Pending)
            ++diagnosis->pendingCount;
        if (state == MigrationState::Unknown)
            diagnosis->health = TenantHealth::Unknown;
        if (const auto type = findingOf(state)) {
            Finding finding;
            finding.type = *type;
            finding.version = migration.version;
            finding.migrationName = migration.name;
            diagnosis->findings.push_back(finding);
        }
    }
    const bool broken = letters.contains(u'X') || letters.contains(u'F');
    const bool drifted = letters.contains(u'E') || letters.contains(u'U');
    if (broken)
        diagnosis->health = TenantHealth::Broken;
    else if (drifted)
        diagnosis->health = TenantHealth::Drifted;
    else if (diagnosis->pendingCount > 0)
        diagnosis->health = TenantHealth::Pending;
    std::ranges::stable_sort(diagnosis->findings, std::ranges::greater{},
                             [](const Finding &finding) { return severityOf(finding.type); });
    return diagnosis;
}

/// Diagnoses shared by tenants of one shape, as a scan makes them.
class Shapes {
public:
    explicit Shapes(const MigrationSet &set)
        : m_set(set)
    {
    }
    std::shared_ptr<const Diagnosis> of(const QString &letters)
    {
        auto &known = m_known[letters];
        if (!known)
            known = diagnose(m_set, letters, static_cast<int>(m_known.size()));
        return known;
    }
    int count() const { return static_cast<int>(m_known.size()); }

private:
    const MigrationSet &m_set;
    std::map<QString, std::shared_ptr<const Diagnosis>> m_known;
};

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
    auto set = std::make_shared<MigrationSet>();
    set->folder = QStringLiteral("/migrations");
    Shapes shapes(*set);
    static const QRegularExpression tenantLine(
        QStringLiteral("^(\\S+)(?:\\s+\"([^\"]*)\")?\\s+([APFXEU?]*)((?:\\s+\\w+)*)$"));
    for (const QString &raw : text.split(u'\n')) {
        const QString line = raw.trimmed();
        if (line.isEmpty())
            continue;
        if (line.startsWith(u"migrations")) {
            for (const QString &stem : line.split(u' ', Qt::SkipEmptyParts).mid(1))
                set->migrations.push_back(makeMigration(stem));
            continue;
        }
        const auto match = tenantLine.match(line);
        if (!match.hasMatch() || match.captured(3).size() != static_cast<qsizetype>(set->migrations.size()))
            qFatal("SnapshotFixture: cannot read \"%s\"", qUtf8Printable(line));
        TenantState tenant = makeTenant(match.captured(1), match.captured(2));
        tenant.diagnosis = shapes.of(match.captured(3));
        tenant.schemaExists = !match.captured(4).contains(u"noschema");
        tenant.inRegistry = !match.captured(4).contains(u"orphan");
        snapshot->tenants.push_back(tenant);
    }
    std::ranges::sort(snapshot->tenants, {}, &TenantState::schema);
    snapshot->shapes = shapes.count();
    snapshot->source = set;
    return snapshot;
}

SnapshotPtr largeSnapshot(int count, int migrations)
{
    auto snapshot = emptySnapshot();
    auto set = std::make_shared<MigrationSet>();
    set->folder = QStringLiteral("/migrations");
    for (int number = 1; number <= migrations; ++number)
        set->migrations.push_back(makeMigration(QStringLiteral("%1_table%1").arg(number, 4, 10, QLatin1Char('0'))));
    Shapes shapes(*set);
    const QString all(migrations, u'A');
    const QString behind = all.left(migrations - 1) + u'P';
    for (int number = 1; number <= count; ++number) {
        TenantState tenant = makeTenant(QStringLiteral("tenant_%1").arg(number, 5, 10, QLatin1Char('0')), {});
        tenant.diagnosis = shapes.of(number % 10 == 0 ? behind : all);
        snapshot->tenants.push_back(tenant);
    }
    snapshot->shapes = shapes.count();
    snapshot->source = set;
    return snapshot;
}

} // namespace tenantry::test
