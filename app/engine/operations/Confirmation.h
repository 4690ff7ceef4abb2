// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backups/KeptSchemas.h"
#include "migrations/Plan.h"
#include "settings/Profile.h"

#include <array>

namespace tenantry {

/// What people do.
enum class Operation {
    Apply,     ///< what is pending
    Fix,       ///< what can be fixed automatically, then what is pending
    RollBack,  ///< takes migrations back
    BackUp,    ///< changes nothing in the database
    Restore,   ///< one tenant, in place
    TakeBack,  ///< a restore that was cut off
    DropKept,  ///< the schema that a restore put aside, by itself
    Lifecycle, ///< a tenant is created, cloned, renamed, archived or dropped
};
inline constexpr std::array allOperations{Operation::Apply,    Operation::Fix,      Operation::RollBack,
                                          Operation::BackUp,   Operation::Restore,  Operation::TakeBack,
                                          Operation::DropKept, Operation::Lifecycle};

/// What is about to be done, as far as it decides what must be seen and typed.
struct Undertaking {
    Operation operation = Operation::Apply;
    Environment environment = Environment::Development;
    QString connection;          ///< the profile's name, which can be typed; empty: it has none
    QString shownAs;             ///< the connection for people
    QString database;            ///< as the server calls it; empty: not known
    QString title;               ///< verb and count, "Apply 4 migrations to 3 tenants", translated
    int tenants = 0;             ///< how many are touched
    int fleet = 0;               ///< of how many; 0: not known
    QString schema;              ///< the one that is replaced, or dropped by itself; empty: none
    QString drops;               ///< the schema that is gone for good afterwards; empty: none
    QStringList withoutRollback; ///< titles of migrations that no file takes back
};

/// What a person has to do before anything is changed.
enum class Asks {
    Nothing, ///< nothing changes
    Assent,  ///< a yes: the button, or "y"
    Name,    ///< Confirmation::name has to be typed
};

/// Why a name has to be typed.
enum class NamedFor {
    Nothing,    ///< none has
    Drop,       ///< something is gone for good
    InPlace,    ///< a production tenant is replaced
    Most,       ///< more than half of a production fleet is touched
    Production, ///< a production database is changed
};

/**
 * What a person must see and type before an operation, for every face alike; a face adds its own words.
 *
 * The rule: a drop asks for the schema's name, wherever it is; replacing a production tenant asks for its schema, and
 * whatever else changes a production database for the connection's name, which tells it from a copy whose database has
 * the same name; elsewhere a yes is enough.
 */
struct Confirmation {
    Undertaking what; ///< to be seen: environment, database, verb, count of tenants, what cannot be undone
    Asks asks = Asks::Assent;
    NamedFor namedFor = NamedFor::Nothing;
    QString name; ///< to be typed, exactly; empty: nothing
    /// Whether an agreement given beforehand (a script's) is enough. Not for what is asked to be gone for good and does
    /// nothing else: there the name has to be given.
    enum class Beforehand { Enough, NameToo } beforehand = Beforehand::Enough;

    /// More than half of the fleet is touched; false where the fleet's size is not known.
    bool touchesMost() const { return what.fleet > 0 && what.tenants * 2 > what.fleet; }
    /// \p typed is what was asked for.
    bool isSatisfiedBy(const QString &typed) const { return asks != Asks::Name || typed == name; }
};

/// The rule. Pure.
Confirmation confirmationFor(const Undertaking &what);

/// Of the operations that there are, each with what its face reviews. Pure.
Confirmation confirmationOf(const Plan &plan);
/// \p fleet: what the plan was made with, may be null. \p drops: the schema put aside, dropped in the same go.
Confirmation confirmationOf(const Profile &profile, const RestorePlan &plan, const SnapshotPtr &fleet,
                            const QString &drops = {});
Confirmation confirmationOf(const Profile &profile, const InterruptedRestore &interrupted);
Confirmation confirmationOf(const Profile &profile, const PutBack &plan);
Confirmation confirmationOfDrop(const Profile &profile, const QString &asideName);

} // namespace tenantry
