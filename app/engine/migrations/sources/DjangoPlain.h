// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/sources/DjangoAgent.h"

namespace tenantry {

/// How the project's own command is called to migrate one tenant.
struct DjangoPlainCommand {
    QStringList command;      ///< {"python3", "manage.py"}, {"docker", "exec", "-i", "web", "python", "manage.py"}, …
    QStringList arguments;    ///< {"migrate_schemas", "--schema={schema}", "--noinput"}, {"migrate_tenant", "{id}"}
    QString workingDirectory; ///< absolute; empty: inherited
    std::vector<std::pair<QString, QString>> environment;
    /// What the command prints, on stdout or stderr, line by line, on the caller's thread. May be empty.
    std::function<void(const QByteArray &line)> onLine;

    /// As the profile's [migrations] says.
    static DjangoPlainCommand of(const Profile &profile);
};

/// What stands for {schema} and {id} in the arguments.
struct DjangoPlainTenant {
    QString schema;
    QString id; ///< its key in the registry; empty: not known
};

struct DjangoPlainEnd {
    DjangoSchemaDone done;
    QString said; ///< the last lines of what the command printed, plain text
};

/// The arguments for \p tenant. Errors: MigrationRefused where a value would not stay one word: nobody knows how many
/// shells stand between here and the command (ssh is one), so a name of other characters than letters, digits, "_", "-"
/// and "." is not handed on; where {id} is asked for and not known.
Result<QStringList> djangoPlainArguments(const QStringList &arguments, const DjangoPlainTenant &tenant);

/**
 * Migrates one tenant by the project's own command, `<command> <arguments>`, and tells of it what DjangoAgent tells:
 * the migrations are read from what `migrate` prints ("Applying finance.0002_payment... OK"), with or without the
 * prefix of django-tenants ("[standard:acme] ") and colours. How many are pending and which backend does it is not
 * known here.
 *
 * What is told as done is the command's word. A command may end with status 0 although something failed: whoever wants
 * to know looks at the tenant's history afterwards. One that ends with status 0 in the midst of a migration has failed.
 *
 * Failed: ProcessMissing, ProcessNotStarted, SourceInvalid, ProcessFailed (killed, hung, container stopped),
 * MigrationRefused (see djangoPlainArguments()), MigrationFailed with Python's last words; in error.detail the last
 * lines. Stopped: the command was ended on a stop request; failedAt is what it was at, which may be done or not.
 *
 * \p patience: how long may be waited for the next word of the command. Used on any thread, which it blocks.
 */
DjangoPlainEnd migratePlainly(const DjangoPlainCommand &command, const DjangoPlainTenant &tenant,
                              const DjangoAgent::Listener &onEvent, const Patience &patience);

} // namespace tenantry
