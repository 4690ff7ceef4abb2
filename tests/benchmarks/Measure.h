// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

namespace tenantry::bench {

/// A program to be timed. Its standard input is empty; its outputs go to files (none: thrown away).
struct Command {
    QString program; ///< a path, or a name looked up in PATH
    QStringList arguments;
    QString outputFile;
    QString errorFile;
    QString workingDirectory;
};

/// What one or more processes took, from start to the end of the last.
struct Timing {
    double seconds = 0;    ///< wall clock
    double cpuSeconds = 0; ///< user and system time of the processes themselves, not of the server
    qint64 peakKiB = 0;    ///< highest resident set of any of them; never less than this program's own
    int status = 0;        ///< the first exit status that is not 0; -1: killed or not started
};

/// Runs one program to its end.
Timing measure(const Command &command);
/// Runs all of them, \p atOnce at a time.
Timing measureAll(const std::vector<Command> &commands, int atOnce);

/// Runs \p first and \p second in turn, \p rounds times each, so that a slow minute of the machine strikes both.
template <typename First, typename Second>
std::pair<std::vector<Timing>, std::vector<Timing>> interleave(int rounds, First first, Second second)
{
    std::pair<std::vector<Timing>, std::vector<Timing>> timings;
    for (int round = 0; round < rounds; ++round) {
        timings.first.push_back(first(round));
        timings.second.push_back(second(round));
    }
    return timings;
}

double medianSeconds(const std::vector<Timing> &timings);
qint64 highestPeakKiB(const std::vector<Timing> &timings);
double medianOf(std::vector<double> values);

} // namespace tenantry::bench
