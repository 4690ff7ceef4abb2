// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/FleetMeaning.h"

#include <QCoreApplication>

namespace tenantry {

Meaning meaningOf(TenantHealth health)
{
    switch (health) {
    case TenantHealth::Healthy:
        return {Tone::Ok, QT_TRANSLATE_NOOP("Engine", "healthy")};
    case TenantHealth::Pending:
        return {Tone::Attention, QT_TRANSLATE_NOOP("Engine", "pending")};
    case TenantHealth::Broken:
        return {Tone::Danger, QT_TRANSLATE_NOOP("Engine", "broken")};
    case TenantHealth::Drifted:
        return {Tone::Drift, QT_TRANSLATE_NOOP("Engine", "drifted")};
    case TenantHealth::NotProvisioned:
        return {Tone::Neutral, QT_TRANSLATE_NOOP("Engine", "not provisioned")};
    case TenantHealth::Unknown:
        break;
    }
    return {Tone::Unknown, QT_TRANSLATE_NOOP("Engine", "unknown")};
}

Meaning meaningOf(MigrationState state)
{
    switch (state) {
    case MigrationState::Applied:
        return {Tone::Ok, QT_TRANSLATE_NOOP("Engine", "applied")};
    case MigrationState::Pending:
        return {Tone::Attention, QT_TRANSLATE_NOOP("Engine", "pending")};
    case MigrationState::Failed: // its own shape: in a matrix of cells without words it stands beside Absent
        return {Tone::Danger, QT_TRANSLATE_NOOP("Engine", "failed"), u"!"};
    case MigrationState::Absent:
        return {Tone::Danger, QT_TRANSLATE_NOOP("Engine", "recorded, absent")};
    case MigrationState::Edited:
        return {Tone::Drift, QT_TRANSLATE_NOOP("Engine", "edited after applying")};
    case MigrationState::Untracked:
        return {Tone::Drift, QT_TRANSLATE_NOOP("Engine", "present, not recorded"), u"+"};
    case MigrationState::NotExpected:
        return {Tone::Neutral, QT_TRANSLATE_NOOP("Engine", "not expected")};
    case MigrationState::Unknown:
        break;
    }
    return {Tone::Unknown, QT_TRANSLATE_NOOP("Engine", "unknown")};
}

Meaning meaningOf(Severity severity)
{
    switch (severity) {
    case Severity::Critical:
        return {Tone::Danger, QT_TRANSLATE_NOOP("Engine", "critical")};
    case Severity::High:
        return {Tone::Danger, QT_TRANSLATE_NOOP("Engine", "high")};
    case Severity::Medium:
        return {Tone::Attention, QT_TRANSLATE_NOOP("Engine", "medium")};
    case Severity::Low:
        break;
    }
    return {Tone::Unknown, QT_TRANSLATE_NOOP("Engine", "low")};
}

Tone toneOf(FindingType type)
{
    switch (traitsOf(type).tint) {
    case FindingTint::Pending:
        return Tone::Attention;
    case FindingTint::Drifted:
        return Tone::Drift;
    case FindingTint::Unknown:
        return Tone::Unknown;
    case FindingTint::None: // it colours no tenant
        return meaningOf(traitsOf(type).severity).tone;
    case FindingTint::Broken:
        break;
    }
    return Tone::Danger;
}

} // namespace tenantry
