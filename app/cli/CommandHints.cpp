// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CommandHints.h"

#include "cli/Tr.h"

namespace tenantry::cli {

namespace {

/// Which command helps with an error, whatever command met it; empty: none in particular. Where that depends on the
/// command, it adds the sentence itself.
QString commandFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::RunMissing:
        return tr("\"tenantryctl runs list\" shows the runs.");
    default:
        return {};
    }
}

QString joined(const QString &hint, const QString &sentence)
{
    return hint.isEmpty() || sentence.isEmpty() ? hint + sentence : QStringLiteral("%1 %2").arg(hint, sentence);
}

} // namespace

QString hintWithCommand(const Error &error)
{
    return joined(error.hint, commandFor(error.code));
}

Error withHint(Error error, const QString &sentence)
{
    error.hint = joined(error.hint, sentence);
    return error;
}

} // namespace tenantry::cli
