// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/ChildProcess.h"

#include "tasks/Child.h"
#include "tasks/ProgramStart.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace tenantry {

constexpr qsizetype longestOutput = 64 * 1024 * 1024;
constexpr qsizetype longestPiece = 1024 * 1024; ///< that is handed on at once

static Result<ProcessResult> resultOf(Child &child, const ProcessSpec &spec)
{
    if (child.ending() == Child::Ending::Cancelled)
        return failure(cancelledError());
    if (child.ending() == Child::Ending::TimedOut)
        return failure(
            child.failed(QCoreApplication::translate("Engine", "\"%1\" did not finish within %2 s and was ended.")
                             .arg(spec.program)
                             .arg(static_cast<double>(spec.timeout.count()) / 1000.0)));
    if (const QString problem = child.exitProblem(); !problem.isEmpty())
        return failure(child.failed(problem));
    return ProcessResult{0, std::move(child.output()), child.said().text()};
}

Result<ProcessResult> runProcess(const ProcessSpec &spec, std::stop_token stop)
{
    if (stop.stop_requested())
        return failure(cancelledError());
    const Result<QString> path = programPath(spec);
    if (!path)
        return failure(path.error());
    ChildStreams streams;
    if (!spec.standardInput.isEmpty())
        streams.input = ChildStreams::Input::Pipe;
    streams.outputFile = spec.standardOutputFile;
    streams.outputLimit = longestOutput;
    if (spec.onOutput) {
        streams.outputLimit = longestPiece;
        streams.atLimit = ChildStreams::AtLimit::Pause;
    }
    Child child(spec);
    if (const Status started = child.start(*path, streams); !started)
        return failure(started.error());
    const auto deadline =
        spec.timeout.count() > 0 ? Child::Clock::now() + spec.timeout : Child::Clock::time_point::max();
    child.write(spec.standardInput);
    child.closeInput();
    const auto handOn = [&child, &spec] {
        if (spec.onOutput && !child.output().isEmpty()) {
            spec.onOutput(child.output());
            child.output().resize(0); // keeps the room
        }
        return false;
    };
    child.serve(handOn, deadline, stop);
    handOn();
    return resultOf(child, spec);
}

QString findProgram(const QStringList &candidates)
{
    for (const QString &candidate : candidates) {
        if (QDir::isAbsolutePath(candidate)) {
            const QFileInfo file(candidate);
            if (file.isFile() && file.isExecutable())
                return candidate;
            continue;
        }
        if (const QString found = QStandardPaths::findExecutable(candidate); !found.isEmpty())
            return found;
    }
    return {};
}

} // namespace tenantry
