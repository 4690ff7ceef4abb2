// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/PlanExtensions.h"

#include "migrations/Extensions.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace tenantry {

static QString tr(const char *source)
{
    return QCoreApplication::translate("Engine", source);
}

/// What keeps \p facts' extension from being installed, as far as it can be told beforehand; empty: nothing.
static QString obstacleOf(const ExtensionFacts &facts, const ServerInfo &server, const QString &place)
{
    if (!facts.isAvailable)
        return tr("The server does not have the extension %1: its package has to be installed there first.")
            .arg(facts.name);
    switch (facts.right) {
    case ExtensionFacts::Right::NeedsSuperuser:
        return tr("%1 may not install the extension %2: it is not trusted, so that only a superuser may.")
            .arg(server.user, facts.name);
    case ExtensionFacts::Right::NeedsCreate:
        return tr("%1 may not install the extension %2: it may not create in the database %3.")
            .arg(server.user, facts.name, server.database);
    case ExtensionFacts::Right::Given:
        break;
    }
    if (!facts.placeExists && facts.fixedSchema.isEmpty())
        return tr("The schema %1 does not exist, where the extension %2 is to go.").arg(place, facts.name);
    return {};
}

/// Whether code in \p statement may install an extension: its words say so, and only the server knows.
static bool mayInstall(const SqlStatement &statement)
{
    static const QRegularExpression words(QStringLiteral("\\bcreate\\s+extension\\b"),
                                          QRegularExpression::CaseInsensitiveOption);
    return statement.tag == QStringLiteral("DO") && words.match(QString::fromUtf8(statement.sql)).hasMatch();
}

/// What cannot be installed first, for it is not known whether it is wanted.
static void tellUndecidable(Plan &plan, const Migration &migration)
{
    for (const SqlStatement &statement : migration.script.statements) {
        if (mayInstall(statement))
            plan.notices << tr("%1, line %2: a block may install an extension. Whether it does, and into whose schema, "
                               "only the server knows: install it before, where all tenants find it.")
                                .arg(migration.fileName)
                                .arg(statement.line);
    }
}

void planExtensions(Plan &plan)
{
    const FleetSnapshot &snapshot = *plan.snapshot;
    const QString &place = plan.profile.runs.extensionsSchema;
    QStringList known;
    for (const MigrationId &id : plan.migrations) {
        tellUndecidable(plan, *plan.find(id));
        for (const WantedExtension &wanted : plan.find(id)->script.extensions) {
            if (known.contains(wanted.name))
                continue;
            known << wanted.name;
            const auto facts = std::ranges::find(snapshot.extensions, wanted.name, &ExtensionFacts::name);
            const bool isKnown = facts != snapshot.extensions.end();
            if (isKnown && !facts->installedIn.isEmpty()) {
                if (snapshot.tenants.size() > 1 && snapshot.find(facts->installedIn))
                    plan.notices << tr("The extension %1 is in the schema of %2, where other tenants do not find it; "
                                       "ALTER EXTENSION … SET SCHEMA moves it.")
                                        .arg(wanted.name, facts->installedIn);
                continue;
            }
            plan.database.push_back(
                std::make_shared<const InstallExtension>(wanted, isKnown ? &*facts : nullptr, place));
            const QString obstacle = isKnown ? obstacleOf(*facts, snapshot.server, place) : QString();
            if (!obstacle.isEmpty())
                plan.notices << obstacle;
        }
    }
}

} // namespace tenantry
