// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/Spawn.h"

#include <cerrno>
#include <csignal>
#include <cstring>

#include <fcntl.h>
#include <grp.h>
#include <spawn.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace tenantry {

// dup2() onto itself would keep close-on-exec, so nothing of ours may be 0, 1 or 2 (a caller may have closed those).
static FileDescriptor aboveStandard(int fd)
{
    if (fd > STDERR_FILENO || fd < 0)
        return FileDescriptor(fd);
    const int moved = ::fcntl(fd, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    ::close(fd);
    return FileDescriptor(moved);
}

Pipe Pipe::make()
{
    int ends[2] = {-1, -1};
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return {};
    Pipe pipe{aboveStandard(ends[0]), aboveStandard(ends[1])};
    return pipe.isOpen() ? std::move(pipe) : Pipe();
}

namespace {

// From here to exec only async-signal-safe calls: another thread may hold any lock at the time of the fork.

[[noreturn]] void reportAndExit(int reportTo, SpawnStep step)
{
    const SpawnFailure failure{step, errno};
    [[maybe_unused]] const ssize_t written = ::write(reportTo, &failure, sizeof failure);
    ::_exit(127);
}

void closeOthersOnExec()
{
    constexpr unsigned int firstOther = STDERR_FILENO + 1;
    constexpr unsigned int closeOnExec = 4; // CLOSE_RANGE_CLOEXEC, Linux 5.11
#ifdef SYS_close_range
    if (::syscall(SYS_close_range, firstOther, ~0U, closeOnExec) == 0)
        return;
#endif
    constexpr int enough = 4096;
    for (int fd = static_cast<int>(firstOther); fd < enough; ++fd) {
        const int flags = ::fcntl(fd, F_GETFD);
        if (flags >= 0)
            ::fcntl(fd, F_SETFD, flags | FD_CLOEXEC);
    }
}

// The system calls themselves: glibc's wrappers speak to all threads of a process, and the child has but one.
bool takeIdentity(const SpawnRequest &request)
{
    if (!request.userId && !request.groupId)
        return true;
    const gid_t group = request.groupId.value_or(::getgid());
    if (::syscall(SYS_setgroups, 1, &group) != 0 || ::syscall(SYS_setresgid, group, group, group) != 0)
        return false;
    return !request.userId || ::syscall(SYS_setresuid, *request.userId, *request.userId, *request.userId) == 0;
}

[[noreturn]] void becomeProgram(const SpawnRequest &request, char *const *arguments, char *const *environment,
                                int reportTo)
{
    struct sigaction byDefault = {};
    byDefault.sa_handler = SIG_DFL;
    for (int number = 1; number < NSIG; ++number)
        ::sigaction(number, &byDefault, nullptr);
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);

    ::setsid();
    if (::dup2(request.standardInput, STDIN_FILENO) < 0 || ::dup2(request.standardOutput, STDOUT_FILENO) < 0
        || ::dup2(request.standardError, STDERR_FILENO) < 0)
        reportAndExit(reportTo, SpawnStep::Fork);
    closeOthersOnExec();
    if (!takeIdentity(request))
        reportAndExit(reportTo, SpawnStep::Identity);
    if (!request.workingDirectory.isEmpty() && ::chdir(request.workingDirectory.constData()) != 0)
        reportAndExit(reportTo, SpawnStep::Folder);
    ::execve(request.program.constData(), arguments, environment);
    reportAndExit(reportTo, SpawnStep::Exec);
}

std::vector<char *> pointersTo(const std::vector<QByteArray> &texts)
{
    std::vector<char *> pointers;
    pointers.reserve(texts.size() + 1);
    for (const QByteArray &text : texts)
        pointers.push_back(const_cast<char *>(text.constData())); // execve() takes char *, but does not write
    pointers.push_back(nullptr);
    return pointers;
}

/// fork() and exec by hand, for a change of user: posix_spawn() has none, and it must not happen in memory that the
/// child shares with us.
SpawnResult startAsAnotherUser(const SpawnRequest &request)
{
    Pipe report = Pipe::make();
    if (!report.isOpen())
        return {-1, SpawnFailure{SpawnStep::Fork, errno}};
    const std::vector<char *> arguments = pointersTo(request.arguments);
    const std::vector<char *> environment = pointersTo(request.environment);

    // No handler of ours may run in the child before it has gone back to the defaults.
    sigset_t all;
    sigset_t before;
    ::sigfillset(&all);
    ::pthread_sigmask(SIG_SETMASK, &all, &before);
    const pid_t process = ::fork();
    const int forkError = errno;
    if (process == 0)
        becomeProgram(request, arguments.data(), environment.data(), report.write.get());
    ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
    if (process < 0)
        return {-1, SpawnFailure{SpawnStep::Fork, forkError}};

    report.write.reset();
    SpawnFailure failure;
    ssize_t got = 0;
    do
        got = ::read(report.read.get(), &failure, sizeof failure);
    while (got < 0 && errno == EINTR);
    if (got != static_cast<ssize_t>(sizeof failure))
        return {process, std::nullopt}; // closed by exec: the program runs
    while (::waitpid(process, nullptr, 0) < 0 && errno == EINTR) {
    }
    return {-1, failure};
}

/// What posix_spawn() is told: the three descriptors and no others, the folder, a session, signals as at the beginning.
class SpawnOrders {
public:
    SpawnOrders(const SpawnRequest &request, int folder)
    {
        note(::posix_spawn_file_actions_init(&m_actions));
        note(::posix_spawnattr_init(&m_attributes));
        note(::posix_spawn_file_actions_adddup2(&m_actions, request.standardInput, STDIN_FILENO));
        note(::posix_spawn_file_actions_adddup2(&m_actions, request.standardOutput, STDOUT_FILENO));
        note(::posix_spawn_file_actions_adddup2(&m_actions, request.standardError, STDERR_FILENO));
        if (folder >= 0)
            note(::posix_spawn_file_actions_addfchdir_np(&m_actions, folder));
        note(::posix_spawn_file_actions_addclosefrom_np(&m_actions, STDERR_FILENO + 1));

        sigset_t all;
        sigset_t none;
        // Not sigfillset(): that leaves out two signals of the library's own, which posix_spawn() would then ignore.
        std::memset(&all, 0xff, sizeof all);
        ::sigemptyset(&none);
        note(::posix_spawnattr_setsigdefault(&m_attributes, &all));
        note(::posix_spawnattr_setsigmask(&m_attributes, &none));
        note(::posix_spawnattr_setflags(&m_attributes,
                                        POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK));
    }
    ~SpawnOrders()
    {
        ::posix_spawnattr_destroy(&m_attributes);
        ::posix_spawn_file_actions_destroy(&m_actions);
    }
    SpawnOrders(const SpawnOrders &) = delete;
    SpawnOrders &operator=(const SpawnOrders &) = delete;

    /// 0, or why they could not be written down.
    int error() const { return m_error; }
    const posix_spawn_file_actions_t *actions() const { return &m_actions; }
    const posix_spawnattr_t *attributes() const { return &m_attributes; }

private:
    void note(int error) { m_error = m_error == 0 ? error : m_error; }

    posix_spawn_file_actions_t m_actions{};
    posix_spawnattr_t m_attributes{};
    int m_error = 0;
};

/// posix_spawn() shares our memory with the child until exec. fork() would have the system promise a second time all
/// that we hold, which it refuses a large process, above all where vm.overcommit_memory is 2, as PostgreSQL's manual
/// advises.
SpawnResult startWithoutCopy(const SpawnRequest &request)
{
    FileDescriptor folder;
    if (!request.workingDirectory.isEmpty()) {
        folder = aboveStandard(::open(request.workingDirectory.constData(), O_PATH | O_DIRECTORY | O_CLOEXEC));
        if (!folder.isOpen() || ::faccessat(folder.get(), ".", X_OK, AT_EACCESS) != 0)
            return {-1, SpawnFailure{SpawnStep::Folder, errno}};
    }
    const SpawnOrders orders(request, folder.get());
    if (orders.error() != 0)
        return {-1, SpawnFailure{SpawnStep::Fork, orders.error()}};
    pid_t process = -1;
    const int failed = ::posix_spawn(&process, request.program.constData(), orders.actions(), orders.attributes(),
                                     pointersTo(request.arguments).data(), pointersTo(request.environment).data());
    if (failed != 0)
        return {-1, SpawnFailure{SpawnStep::Exec, failed}};
    return {process, std::nullopt};
}

} // namespace

SpawnResult spawnChild(const SpawnRequest &request)
{
    return request.userId || request.groupId ? startAsAnotherUser(request) : startWithoutCopy(request);
}

} // namespace tenantry
