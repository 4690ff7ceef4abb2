// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "cli/CommandContext.h"
#include "cli/ExitStatus.h"
#include "cli/JsonWriter.h"
#include "cli/Options.h"

#include <memory>
#include <vector>

namespace tenantry::cli {

/**
 * One command of tenantryctl. declare() names its options, run() does the work with what they were set to and returns
 * the exit status; an Error is printed by the caller, as text or as the one JSON document.
 */
class Command {
public:
    Command() = default;
    virtual ~Command();
    Command(const Command &) = delete;
    Command &operator=(const Command &) = delete;

    /// "verify", or "backup create": a group and a command in it.
    virtual const char *path() const = 0;
    /// One sentence for the help.
    virtual const char *summary() const = 0;
    virtual void declare(Options &options) = 0;
    virtual Result<ExitStatus> run(CommandContext &context) = 0;
    /// The JSON of an error: {"error": {code, message, hint}}, for some commands with the keys of their documents.
    virtual void writeError(JsonWriter &json, const Error &error) const;

    OutputFormat format() const { return m_json ? OutputFormat::Json : OutputFormat::Text; }

protected:
    void declareJson(Options &options);

private:
    bool m_json = false;
};

/// Writes the member "error" with code, message, hint and, where there are any, sqlstate and detail.
void writeErrorMember(JsonWriter &json, const Error &error);

/// Every command, in the order of the help.
std::vector<std::unique_ptr<Command>> allCommands();

} // namespace tenantry::cli
