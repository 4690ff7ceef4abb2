// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plans/Step.h"
#include "tasks/ChildProcess.h"

#include <QByteArrayList>

namespace tenantry {

/// A program that is run to its end. What is shown is its command line, as it is started.
class ProcessStep : public Step {
public:
    QString text() const override;

protected:
    using Environment = std::vector<std::pair<QString, QString>>;

    virtual QString program() const = 0;
    virtual QStringList arguments() const = 0;
    /// One line of what the program says, as it comes.
    virtual void heard(StepScene &scene, const QByteArray &line) const;
    /// What the program's failure means; \p lines are the last that it said.
    virtual Error meaningOf(const Error &processError, const QByteArrayList &lines) const = 0;
    /// Runs the program with \p environment added to this process's. Errors: those of meaningOf().
    Status start(StepScene &scene, const Environment &environment) const;
};

} // namespace tenantry
