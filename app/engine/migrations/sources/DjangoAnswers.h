// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/sources/DjangoAgent.h"

#include <QJsonObject>

namespace tenantry::django {

// What the agent's JSON (resources/django) says, as values. A member that is missing or of another type is
// empty.

DjangoVersions versionsOf(const QJsonObject &json);
DjangoProjectFacts factsOf(const QJsonObject &json);
DjangoDatabase databaseOf(const QJsonObject &json);
std::vector<DjangoSchema> schemasOf(const QJsonArray &json);
std::vector<DjangoOutlined> outlineOf(const QJsonObject &json);
DjangoSql sqlOf(const MigrationId &id, const QJsonObject &json);
DjangoTally tallyOf(const QJsonObject &json);
/// Nothing for an event that is not known: of a later agent.
std::optional<DjangoEvent> eventOf(const QJsonObject &json);
/// The Error that an "error" of the agent amounts to: Django's words, SQLSTATE, and where in the
/// project's code it was raised.
Error errorOf(const QJsonObject &json);

} // namespace tenantry::django
