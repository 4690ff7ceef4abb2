// SPDX-License-Identifier: GPL-3.0-or-later
#include "Measure.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <mutex>
#include <stdexcept>
#include <string>
#include <thread>

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace tenantry::bench {

namespace {

double seconds(const timeval &time)
{
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

/// Starts \p command and waits for it; what it used comes from the kernel (wait4).
Timing runToEnd(const Command &command)
{
    std::vector<QByteArray> words{command.program.toLocal8Bit()};
    for (const QString &argument : command.arguments)
        words.push_back(argument.toLocal8Bit());
    std::vector<char *> argv;
    for (QByteArray &word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);
    const auto target = [](const QString &file) {
        return file.isEmpty() ? QByteArray("/dev/null") : file.toLocal8Bit();
    };
    const QByteArray out = target(command.outputFile);
    const QByteArray err = target(command.errorFile);
    const QByteArray folder = command.workingDirectory.toLocal8Bit();

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, out.constData(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, err.constData(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (!folder.isEmpty())
        posix_spawn_file_actions_addchdir_np(&actions, folder.constData());
    const auto begun = std::chrono::steady_clock::now();
    pid_t child = 0;
    const int failed = posix_spawnp(&child, argv.front(), &actions, nullptr, argv.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    Timing timing;
    timing.status = -1;
    if (failed != 0)
        return timing;
    int status = 0;
    rusage used{};
    while (::wait4(child, &status, 0, &used) < 0 && errno == EINTR) {
    }
    timing.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    timing.cpuSeconds = seconds(used.ru_utime) + seconds(used.ru_stime);
    timing.peakKiB = used.ru_maxrss;
    timing.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return timing;
}

} // namespace

Timing measure(const Command &command)
{
    return runToEnd(command);
}

Timing measureAll(const std::vector<Command> &commands, int atOnce)
{
    std::atomic<size_t> next{0};
    std::mutex mutex;
    Timing total;
    const auto begun = std::chrono::steady_clock::now();
    {
        std::vector<std::jthread> workers;
        for (int worker = 0; worker < atOnce; ++worker) {
            workers.emplace_back([&] {
                for (size_t i = next++; i < commands.size(); i = next++) {
                    const Timing one = runToEnd(commands[i]);
                    const std::lock_guard lock(mutex);
                    total.cpuSeconds += one.cpuSeconds;
                    total.peakKiB = std::max(total.peakKiB, one.peakKiB);
                    if (total.status == 0)
                        total.status = one.status;
                }
            });
        }
    }
    total.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    return total;
}

double medianOf(std::vector<double> values)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    const size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

double medianSeconds(const std::vector<Timing> &timings)
{
    std::vector<double> values;
    for (const Timing &timing : timings)
        values.push_back(timing.seconds);
    return medianOf(std::move(values));
}

qint64 highestPeakKiB(const std::vector<Timing> &timings)
{
    qint64 highest = 0;
    for (const Timing &timing : timings)
        highest = std::max(highest, timing.peakKiB);
    return highest;
}

} // namespace tenantry::bench
