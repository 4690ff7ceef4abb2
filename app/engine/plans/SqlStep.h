// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plans/Step.h"
#include "postgres/Connection.h"

#include <QByteArray>

namespace tenantry {

/// Statements on the database that are done whole or not at all.
class SqlStep : public Step {
public:
    enum class Sending {
        Alone,      ///< one statement
        Transaction ///< begins with BEGIN; COMMIT is sent by itself afterwards
    };
    SqlStep(QString kind, QByteArray sql, Sending sending);

    StepFact fact() const override;
    QString text() const override;
    Status run(StepScene &scene) const override;

protected:
    const QByteArray &sql() const { return m_sql; }

private:
    QByteArray sent() const;

    QString m_kind;
    QByteArray m_sql;
    Sending m_sending;
};

/// runWhole() where it has to be known what came of it: a connection that is lost at COMMIT is opened again, and the
/// server is asked (pg_xact_status). Errors: also ConnectionLost (nothing was done), OutcomeUnknown.
Status runSettled(StepScene &scene, const QByteArray &statements);

/// Runs \p statements, which begin with BEGIN, and the COMMIT; takes all back where one of them fails. A stop request
/// ends them, never the COMMIT. Errors: those of Connection::script().
Status runWhole(Connection &connection, const QByteArray &statements, std::stop_token stop = {});

} // namespace tenantry
