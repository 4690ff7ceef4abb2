// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CommandLine.h"
#include "cli/StopSignals.h"
#include "cli/Translation.h"

#include <QCoreApplication>
#include <QFile>

#include <clocale>
#include <unistd.h>

int main(int argc, char **argv)
{
    using namespace tenantry::cli;
    disableCoreDumps();
    const StopSignals signals;
    const QCoreApplication application(argc, argv);
    std::setlocale(LC_NUMERIC, "C");
    QCoreApplication::setApplicationName(QStringLiteral("tenantry"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TENANTRY_VERSION));

    QFile output;
    QFile errors;
    if (!output.open(STDOUT_FILENO, QIODevice::WriteOnly)
        || !errors.open(STDERR_FILENO, QIODevice::WriteOnly | QIODevice::Unbuffered))
        return static_cast<int>(ExitStatus::Findings);
    Console console(STDIN_FILENO, output, errors, processTerminals());
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    const Translation translation(wantsJson(arguments) ? QStringLiteral("en") : languageOfEnvironment());
    const ExitStatus status = runCommandLine(arguments, console, signals.token());
    console.flush();
    // A result that could not be written is no success.
    if (!console.outputIntact() && status == ExitStatus::Ok)
        return static_cast<int>(ExitStatus::Findings);
    return static_cast<int>(status);
}
