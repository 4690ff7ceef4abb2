// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/MigrationSource.h"
#include "migrations/sources/DjangoAgent.h"

namespace tenantry {

/**
 * A Django project, asked itself what its tenants should have: the migrations of its tenant apps (all apps, where it
 * does not tell them apart; those of their type, where it has types of tenants) as a graph, and what each of them makes
 * by Django's own state of the project. Squashed migrations stand for those that they replace. Read without a database.
 */
class DjangoProject final : public MigrationSource {
public:
    explicit DjangoProject(DjangoCommand command);

    /// Starts the project once. Errors: those of DjangoAgent::start() and project(); SourceInvalid for one without
    /// migrations.
    Result<SourcePtr> read(const SourceContext &context) const override;

private:
    const DjangoCommand m_command;
};

/// What \p facts amount to; \p origin is what the sets are told to come from. \p publicSchema is the type among
/// DjangoProjectFacts::types that is no tenant's: django-tenants calls it like the schema. Pure.
SourcePtr djangoReading(const DjangoProjectFacts &facts, const QString &origin,
                        const QString &publicSchema = QStringLiteral("public"));

} // namespace tenantry
