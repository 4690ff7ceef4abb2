// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/MigrationSource.h"
#include "plans/Step.h"
#include "postgres/Connection.h"

#include <QStringList>

#include <vector>

namespace tenantry {

/// An extension that migrations create, as the database has it and as the server would install it.
struct ExtensionFacts {
    QString name;
    QString installedIn;     ///< schema; empty: it is not installed
    bool isAvailable = true; ///< the server has its files
    QString fixedSchema;     ///< the only one that it can be installed in; empty: any
    enum class Right {
        Given,
        NeedsSuperuser, ///< it is not trusted, and the session's role is no superuser
        NeedsCreate,    ///< it is trusted, and the role may not create in the database
    };
    Right right = Right::Given; ///< of the session's role to install it
    bool placeExists = true;    ///< the schema that the profile names for extensions
};

/// The names of the extensions that the files of \p source create, each once.
QStringList extensionsOf(const SourceReading &source);

/// What the server says of \p names, each once; of those that it says nothing of there is no entry. \p place: the
/// schema that the profile names. Errors: those of Connection::query().
Result<std::vector<ExtensionFacts>> readExtensions(Connection &connection, const QStringList &names,
                                                   const QString &place, std::stop_token stop);

/// Installs an extension for the whole database, with the connection's own rights; done where it is there.
class InstallExtension final : public Step {
public:
    /// \p facts: nullptr where the server was not asked, or did not say. \p place: where it goes unless \p wanted names
    /// a schema.
    InstallExtension(const WantedExtension &wanted, const ExtensionFacts *facts, const QString &place);

    StepFact fact() const override;
    QString text() const override { return QString::fromUtf8(m_sql); }
    Result<bool> isDone(StepScene &scene) const override;
    Status run(StepScene &scene) const override;

private:
    QString m_name;
    QByteArray m_sql;
};

/// CREATE EXTENSION as it is sent: nothing happens where the extension is there. \p place: the schema that it goes to
/// unless \p wanted names one; empty: none is said.
QByteArray createExtension(const WantedExtension &wanted, const QString &place);

} // namespace tenantry
