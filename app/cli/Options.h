// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace CLI {
class App;
}

namespace tenantry::cli {

enum class Need { Optional, Required };

/**
 * Declares the options of one command. The targets are members of the command and outlive the parsing; they keep their
 * value where the option is not given. The only door to CLI11 for the commands.
 */
class Options {
public:
    explicit Options(CLI::App &app);

    void flag(const char *names, bool &target, const char *help);
    void text(const char *names, QString &target, const char *valueName, const char *help);
    /// May be given several times; each time takes one value.
    void texts(const char *names, QStringList &target, const char *valueName, const char *help);
    void number(const char *names, int &target, int lowest, int highest, const char *valueName, const char *help);
    /// A word without dashes.
    void operand(const char *name, QString &target, const char *help, Need need = Need::Optional);

private:
    CLI::App &m_app;
};

} // namespace tenantry::cli
