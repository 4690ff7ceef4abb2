// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/MigrationSource.h"

#include "migrations/formats/Formats.h"
#include "migrations/sources/DjangoProject.h"
#include "migrations/sources/ReferenceTenant.h"
#include "migrations/sources/SqlFolder.h"
#include "settings/ProfileKey.h"

#include <algorithm>

namespace tenantry {

SourceReading::SourceReading()
    : SourceReading(std::make_shared<const MigrationSet>())
{
}

SourceReading::SourceReading(MigrationSetPtr set)
{
    sets.push_back({{}, std::move(set)});
}

const MigrationSetPtr &SourceReading::setFor(const QString &tenantType) const
{
    const auto found = std::find_if(sets.begin(), sets.end(),
                                    [&tenantType](const ExpectedSet &one) { return one.tenantType == tenantType; });
    return found != sets.end() ? found->set : sets.front().set;
}

bool SourceReading::knowsType(const QString &tenantType) const
{
    return types().contains(tenantType);
}

QStringList SourceReading::types() const
{
    QStringList names;
    for (auto one = sets.begin() + 1; one < sets.end(); ++one)
        names << one->tenantType;
    return names;
}

bool SourceReading::isSame(const SourceReading &other) const
{
    const auto isSameSet = [](const ExpectedSet &a, const ExpectedSet &b) {
        return a.tenantType == b.tenantType && a.set->fingerprint() == b.set->fingerprint();
    };
    return typeColumn == other.typeColumn && tenantOrder == other.tenantOrder
           && std::equal(sets.begin(), sets.end(), other.sets.begin(), other.sets.end(), isSameSet);
}

std::unique_ptr<MigrationSource> sourceOf(const Profile &profile)
{
    switch (profile.migrations.source) {
    case SourceKind::Sql:
        return std::make_unique<SqlFolder>(profile.resolved(profile.migrations.folder), profile.migrations.format);
    case SourceKind::Django:
        return std::make_unique<DjangoProject>(DjangoCommand::of(profile));
    case SourceKind::Reference:
        break;
    }
    return std::make_unique<ReferenceTenant>(profile.tenants, profile.migrations.format, profile.migrations.reference);
}

Result<SourcePtr> readSource(const Profile &profile, const SourceContext &context)
{
    const QStringList formats = QStringList{QStringLiteral("auto")} + formats::keys();
    if (const auto refused = refusedWord(profile, QStringLiteral("migrations.format"), formats))
        return failure(*refused);
    return sourceOf(profile)->read(context);
}

} // namespace tenantry
