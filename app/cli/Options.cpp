// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Options.h"

#include "cli/Tr.h"

#include <CLI/CLI.hpp>

namespace tenantry::cli {

/// An unset variable of a script leaves an empty value, which would mean the default: another database, or all tenants.
static std::string refuseEmpty(const std::string &value)
{
    return value.find_first_not_of(" \t\r\n") == std::string::npos ? tr("the value is empty").toStdString()
                                                                   : std::string();
}

Options::Options(CLI::App &app)
    : m_app(app)
{
}

void Options::flag(const char *names, bool &target, const char *help)
{
    m_app.add_flag(names, target, help);
}

void Options::text(const char *names, QString &target, const char *valueName, const char *help)
{
    m_app
        .add_option_function<std::string>(
            names, [&target](const std::string &value) { target = QString::fromStdString(value); }, help)
        ->check(refuseEmpty)
        ->type_name(valueName);
}

void Options::texts(const char *names, QStringList &target, const char *valueName, const char *help)
{
    m_app
        .add_option_function<std::vector<std::string>>(
            names,
            [&target](const std::vector<std::string> &values) {
                for (const std::string &value : values)
                    target.append(QString::fromStdString(value));
            },
            help)
        ->check(refuseEmpty)
        ->type_name(valueName)
        ->allow_extra_args(false);
}

void Options::number(const char *names, int &target, int lowest, int highest, const char *valueName, const char *help)
{
    m_app.add_option(names, target, help)->check(CLI::Range(lowest, highest))->type_name(valueName);
}

void Options::operand(const char *name, QString &target, const char *help, Need need)
{
    m_app
        .add_option_function<std::string>(
            name, [&target](const std::string &value) { target = QString::fromStdString(value); }, help)
        ->check(refuseEmpty)
        ->required(need == Need::Required);
}

} // namespace tenantry::cli
