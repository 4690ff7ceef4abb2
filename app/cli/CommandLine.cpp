// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CommandLine.h"

#include "base/Text.h"
#include "cli/Command.h"
#include "cli/CommandHints.h"
#include "cli/Detach.h"
#include "cli/Tr.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <map>

namespace tenantry::cli {

namespace {

constexpr const char *footer = R"(
Exit status: 0 done, 1 findings or failures, 3 partly done, 64 wrong usage, 69 server not reachable,
75 busy (another operator holds it), 78 wrong configuration, 130 cancelled.)";

constexpr const char *leafFooter = R"(
Which database: --connection NAME, --profile FILE, or --dsn CONNINFO (see tenantryctl --help).)";

struct Parser {
    CLI::App app{"See, verify and mend the migrations of every tenant schema of a PostgreSQL database.", "tenantryctl"};
    ConnectionChoice choice;
    std::vector<std::unique_ptr<Command>> commands;
    std::map<std::string, CLI::App *> groups;
    Command *chosen = nullptr;
};

const char *groupSummary(const std::string &group)
{
    if (group == "backup")
        return "Take, list, check and restore backups of tenants.";
    if (group == "runs")
        return "What was run, how far it came, and the rest of it.";
    if (group == "tenant")
        return "Create, clone, rename, archive, drop and repair tenants.";
    return "A private PostgreSQL with a demonstration fleet.";
}

CLI::App *parentOf(Parser &parser, std::string &name)
{
    const size_t space = name.find(' ');
    if (space == std::string::npos)
        return &parser.app;
    const std::string group = name.substr(0, space);
    name.erase(0, space + 1);
    CLI::App *&app = parser.groups[group];
    if (!app) {
        app = parser.app.add_subcommand(group, groupSummary(group));
        app->fallthrough();
        app->require_subcommand(0, 1);
    }
    return app;
}

void build(Parser &parser)
{
    CLI::App &app = parser.app;
    app.set_version_flag("--version", "tenantryctl " TENANTRY_VERSION);
    app.footer(footer);
    app.require_subcommand(0, 1);
    Options options(app);
    options.text("--connection", parser.choice.connection, "NAME", "A connection that is set up");
    options.text("--dsn", parser.choice.dsn, "CONNINFO", "Any libpq connection string or URI, without a password");
    options.text("--profile", parser.choice.profile, "FILE", "A profile file");
    parser.commands = allCommands();
    for (const auto &command : parser.commands) {
        std::string name = command->path();
        CLI::App *parent = parentOf(parser, name);
        CLI::App *leaf = parent->add_subcommand(name, command->summary());
        leaf->fallthrough();
        leaf->footer(leafFooter);
        Options leafOptions(*leaf);
        command->declare(leafOptions);
        leaf->callback([&parser, command = command.get()] { parser.chosen = command; });
    }
}

Error usageError(const QString &message)
{
    return Error{ErrorCode::UsageWrong, message, tr("See tenantryctl --help."), {}, {}};
}

QString namesOf(const std::vector<CLI::App *> &apps)
{
    QStringList names;
    for (const CLI::App *app : apps)
        names.append(QString::fromStdString(app->get_name()));
    return names.join(QStringLiteral(", "));
}

QString commandNames(Parser &parser)
{
    return namesOf(parser.app.get_subcommands([](CLI::App *) { return true; }));
}

/// Parsed, but no command that could run: names those that exist at this place.
Error missingCommand(Parser &parser)
{
    for (const auto &[name, group] : parser.groups) {
        if (group->parsed())
            return usageError(tr("\"%1\" needs one of: %2.")
                                  .arg(QString::fromStdString(name),
                                       namesOf(group->get_subcommands([](CLI::App *) { return true; }))));
    }
    return usageError(tr("No command was given. There are: %1.").arg(commandNames(parser)));
}

/// What CLI11 calls unexpected is, without a command before it, a command that does not exist.
Error parseError(Parser &parser, const CLI::ParseError &problem)
{
    const auto *extras = dynamic_cast<const CLI::ExtrasError *>(&problem);
    if (!extras || !parser.app.get_subcommands().empty())
        return usageError(text::plain(QString::fromUtf8(problem.what())));
    for (const std::string &word : parser.app.remaining()) {
        if (!word.empty() && word.front() != '-')
            return usageError(tr("There is no command \"%1\". There are: %2.")
                                  .arg(text::plain(QString::fromStdString(word), 80), commandNames(parser)));
    }
    for (const std::string &word : parser.app.remaining()) {
        if (word != "--json")
            return usageError(text::plain(QString::fromUtf8(problem.what())));
    }
    return missingCommand(parser);
}

void printError(Console &console, const Error &error)
{
    if (error.isCancelled()) {
        console.errorLine(tr("tenantryctl: cancelled"));
        return;
    }
    console.errorLine(error.sqlState.isEmpty()
                          ? tr("tenantryctl: error: %1").arg(error.message)
                          : tr("tenantryctl: error: %1 (SQLSTATE %2)").arg(error.message, error.sqlState));
    if (!error.detail.isEmpty())
        console.errorLine(error.detail);
    if (const QString hint = hintWithCommand(error); !hint.isEmpty())
        console.errorLine(tr("hint: %1").arg(hint));
}

ExitStatus reportUsage(Console &console, const Error &error, const std::vector<std::string> &arguments)
{
    if (wantsJson(arguments)) {
        JsonWriter json(console);
        json.beginObject();
        writeErrorMember(json, error);
        json.endObject();
    }
    printError(console, error);
    return exitStatusFor(error);
}

ExitStatus runCommand(Parser &parser, Console &console, std::stop_token stop)
{
    Command &command = *parser.chosen;
    CommandContext context(console, parser.choice, command.format(), stop);
    const Result<ExitStatus> status = command.run(context);
    console.clearProgress();
    if (!status && context.isJson()) {
        JsonWriter json(console);
        command.writeError(json, status.error());
    }
    if (!status)
        printError(console, status.error());
    const ExitStatus end = status ? *status : exitStatusFor(status.error());
    if (!context.detachedRun().isEmpty())
        noteDetachedEnd(context, end, status ? std::nullopt : std::optional(status.error()));
    return end;
}

} // namespace

bool wantsJson(const std::vector<std::string> &arguments)
{
    const auto end = std::find(arguments.begin(), arguments.end(), "--");
    return std::find(arguments.begin(), end, "--json") != end;
}

/// CLI11 takes the next word for the value of "--to=".
static std::optional<Error> emptyValue(const std::vector<std::string> &arguments)
{
    const auto end = std::find(arguments.begin(), arguments.end(), "--");
    const auto empty = std::find_if(arguments.begin(), end, [](const std::string &word) {
        return word.size() > 3 && word.starts_with("--") && word.ends_with('=');
    });
    if (empty == end)
        return std::nullopt;
    return usageError(tr("%1: the value is empty").arg(text::plain(QString::fromStdString(*empty).chopped(1), 80)));
}

ExitStatus runCommandLine(const std::vector<std::string> &arguments, Console &console, std::stop_token stop)
{
    Parser parser;
    build(parser);
    if (const std::optional<Error> empty = emptyValue(arguments))
        return reportUsage(console, *empty, arguments);
    try {
        // CLI11 takes the arguments from the back.
        parser.app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    } catch (const CLI::CallForHelp &) {
        console.write(QByteArray::fromStdString(parser.app.help()));
        return ExitStatus::Ok;
    } catch (const CLI::CallForAllHelp &) {
        console.write(QByteArray::fromStdString(parser.app.help("", CLI::AppFormatMode::All)));
        return ExitStatus::Ok;
    } catch (const CLI::CallForVersion &version) {
        console.write(QByteArray(version.what()) + '\n');
        return ExitStatus::Ok;
    } catch (const CLI::ParseError &problem) {
        return reportUsage(console, parseError(parser, problem), arguments);
    }
    if (!parser.chosen)
        return reportUsage(console, missingCommand(parser), arguments);
    return runCommand(parser, console, stop);
}

} // namespace tenantry::cli
