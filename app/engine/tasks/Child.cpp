// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/Child.h"

#include "base/Text.h"
#include "tasks/ProgramStart.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>

#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace tenantry {

namespace {

using namespace std::chrono_literals;

/// How long what an ended program left in its pipes is waited for.
constexpr auto forLastWords = 500ms;
/// How often a kernel without pidfds is asked whether the program has exited.
constexpr int lookEvery = 20; // ms
constexpr std::size_t blockSize = 64 * 1024;
/// Reads in one turn. Bounded, so that a program that writes without end cannot keep us from seeing a stop request.
constexpr int readsPerTurn = 16;

/// A write to a program that has closed its input must be an error of that write, not the end of this process.
class NoBrokenPipeSignal {
public:
    NoBrokenPipeSignal()
    {
        ::sigemptyset(&m_pipe);
        ::sigaddset(&m_pipe, SIGPIPE);
        sigset_t pending;
        ::sigpending(&pending);
        m_wasPending = ::sigismember(&pending, SIGPIPE) == 1;
        ::pthread_sigmask(SIG_BLOCK, &m_pipe, &m_before);
    }
    ~NoBrokenPipeSignal()
    {
        if (!m_wasPending) {
            const timespec atOnce = {};
            while (::sigtimedwait(&m_pipe, nullptr, &atOnce) < 0 && errno == EINTR) {
            }
        }
        ::pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
    }
    NoBrokenPipeSignal(const NoBrokenPipeSignal &) = delete;
    NoBrokenPipeSignal &operator=(const NoBrokenPipeSignal &) = delete;

private:
    sigset_t m_pipe;
    sigset_t m_before;
    bool m_wasPending = false;
};

/// Reads up to \p most bytes of what is there into \p take; closes \p fd at its end. False: no more for now.
template <typename Take>
bool readBlock(FileDescriptor &fd, std::size_t most, const Take &take)
{
    std::array<char, blockSize> buffer; // NOLINT: filled by read()
    ssize_t got = 0;
    do
        got = ::read(fd.get(), buffer.data(), std::min(most, buffer.size()));
    while (got < 0 && errno == EINTR);
    if (got > 0) {
        take(buffer.data(), static_cast<qsizetype>(got));
        return true;
    }
    if (got == 0 || errno != EAGAIN)
        fd.reset();
    return false;
}

} // namespace

Child::Child(const ProgramSpec &spec)
    : m_spec(spec)
    , m_said(spec.onErrorLine)
{
}

Child::~Child()
{
    if (m_process < 0 || m_exited)
        return;
    terminate(Ending::GivenUp);
    serve([] { return false; }, Clock::time_point::max(), {});
}

Status Child::openPipes(const ChildStreams &streams, FileDescriptor &input, FileDescriptor &output,
                        FileDescriptor &errors)
{
    const auto noDescriptors = [this] { return failure(notStarted(m_spec, {SpawnStep::Fork, errno})); };
    if (streams.input == ChildStreams::Input::Nothing) {
        const FileDescriptor null(::open("/dev/null", O_RDONLY | O_CLOEXEC));
        if (!null.isOpen())
            return noDescriptors();
        input = FileDescriptor(::fcntl(null.get(), F_DUPFD_CLOEXEC, STDERR_FILENO + 1));
    } else {
        Pipe pipe = Pipe::make();
        input = std::move(pipe.read);
        m_input = std::move(pipe.write);
    }
    if (!input.isOpen())
        return noDescriptors();
    if (streams.outputFile.isEmpty()) {
        Pipe pipe = Pipe::make();
        output = std::move(pipe.write);
        m_outputPipe = std::move(pipe.read);
    } else {
        const FileDescriptor file(::open(QFile::encodeName(streams.outputFile).constData(),
                                         O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0600));
        if (!file.isOpen())
            return failure(ErrorCode::FileNotWritten,
                           QCoreApplication::translate("Engine", "Cannot write \"%1\": %2")
                               .arg(streams.outputFile, qt_error_string()),
                           QCoreApplication::translate("Engine", "Check the folder's permissions and its free space."));
        output = FileDescriptor(::fcntl(file.get(), F_DUPFD_CLOEXEC, STDERR_FILENO + 1));
    }
    if (!output.isOpen())
        return noDescriptors();
    Pipe pipe = Pipe::make();
    errors = std::move(pipe.write);
    m_errorPipe = std::move(pipe.read);
    if (!errors.isOpen())
        return noDescriptors();
    m_wake = FileDescriptor(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
    if (!m_wake.isOpen())
        return noDescriptors();
    for (const FileDescriptor *ours : {&m_input, &m_outputPipe, &m_errorPipe})
        ::fcntl(ours->get(), F_SETFL, O_NONBLOCK);
    return {};
}

Status Child::start(const QString &path, const ChildStreams &streams)
{
    m_outputLimit = streams.outputLimit;
    m_atLimit = streams.atLimit;
    FileDescriptor input;
    FileDescriptor output;
    FileDescriptor errors;
    if (const Status opened = openPipes(streams, input, output, errors); !opened)
        return opened;
    const Result<pid_t> process = startProgram(m_spec, path, {input.get(), output.get(), errors.get()});
    if (!process)
        return failure(process.error());
    m_process = *process;
#ifdef SYS_pidfd_open
    m_exitWatch = FileDescriptor(static_cast<int>(::syscall(SYS_pidfd_open, m_process, 0)));
#endif
    return {};
}

void Child::write(const QByteArray &bytes)
{
    m_unwritten.remove(0, std::exchange(m_fed, 0));
    m_unwritten += bytes;
    if (!m_input.isOpen())
        giveUpInput();
}

void Child::giveUpInput()
{
    m_inputRefused = m_inputRefused || !m_unwritten.isEmpty();
    m_unwritten.clear();
    m_fed = 0;
    m_input.reset();
}

void Child::closeInput()
{
    m_inputEnds = true;
    if (m_unwritten.isEmpty())
        m_input.reset();
}

void Child::feed()
{
    const NoBrokenPipeSignal guard;
    while (m_fed < m_unwritten.size()) {
        const ssize_t written = ::write(m_input.get(), m_unwritten.constData() + m_fed,
                                        static_cast<std::size_t>(m_unwritten.size() - m_fed));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0 && errno == EAGAIN)
            return;
        if (written < 0)
            return giveUpInput(); // closed by the program; its exit status says whether that was right
        m_fed += written;
    }
    m_unwritten.clear();
    m_fed = 0;
    if (m_inputEnds)
        m_input.reset();
}

qsizetype Child::roomForOutput() const
{
    // A program that is being ended must get rid of its output, or it may never get to its end.
    if (m_atLimit == ChildStreams::AtLimit::Drop || m_ending != Ending::ByItself)
        return qsizetype(blockSize);
    return m_outputLimit - m_output.size();
}

void Child::drainOutput()
{
    const auto keep = [this](const char *bytes, qsizetype size) {
        m_output.append(bytes, std::clamp<qsizetype>(m_outputLimit - m_output.size(), 0, size));
    };
    for (int reads = 0; reads < readsPerTurn && roomForOutput() > 0; ++reads) {
        if (!readBlock(m_outputPipe, static_cast<std::size_t>(roomForOutput()), keep))
            return;
    }
}

void Child::drainErrors()
{
    const auto hear = [this](const char *bytes, qsizetype size) { m_said.add(bytes, size); };
    for (int reads = 0; reads < readsPerTurn; ++reads) {
        if (!readBlock(m_errorPipe, blockSize, hear))
            return;
    }
}

int Child::pollTimeout(Clock::time_point deadline) const
{
    const Clock::time_point next = m_exited ? m_lastWordsUntil : m_ending == Ending::ByItself ? deadline : m_killAt;
    const bool mustLook = !m_exitWatch.isOpen() && !m_exited;
    if (next == Clock::time_point::max())
        return mustLook ? lookEvery : -1;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(next - Clock::now()).count();
    const auto bounded = std::clamp<decltype(left)>(left, 0, 60'000);
    return static_cast<int>(mustLook ? std::min<decltype(left)>(bounded, lookEvery) : bounded);
}

void Child::waitForSomething(Clock::time_point deadline)
{
    // poll() ignores entries with a negative descriptor, which is what a closed FileDescriptor holds.
    const bool canBeStopped = !m_exited && m_ending == Ending::ByItself;
    std::array<pollfd, 5> watched{
        pollfd{m_unwritten.isEmpty() ? -1 : m_input.get(), POLLOUT, 0},
        pollfd{roomForOutput() > 0 ? m_outputPipe.get() : -1, POLLIN, 0}, pollfd{m_errorPipe.get(), POLLIN, 0},
        pollfd{m_exited ? -1 : m_exitWatch.get(), POLLIN, 0}, pollfd{canBeStopped ? m_wake.get() : -1, POLLIN, 0}};
    if (::poll(watched.data(), watched.size(), pollTimeout(deadline)) <= 0)
        return;
    if (watched[0].revents != 0)
        feed();
    if (watched[1].revents != 0)
        drainOutput();
    if (watched[2].revents != 0)
        drainErrors();
    if (watched[4].revents != 0) {
        quint64 calls = 0;
        [[maybe_unused]] const ssize_t got = ::read(m_wake.get(), &calls, sizeof calls);
    }
}

void Child::terminate(Ending why)
{
    m_ending = why;
    m_killAt = Clock::now() + m_spec.terminateGrace;
    giveUpInput();
    ::kill(-m_process, SIGTERM);
}

void Child::endIfDue(Clock::time_point deadline, const std::stop_token &stop, Ending atDeadline)
{
    const Clock::time_point now = Clock::now();
    if (m_ending == Ending::ByItself) {
        if (stop.stop_requested())
            terminate(Ending::Cancelled);
        else if (now >= deadline)
            terminate(atDeadline);
    }
    if (now >= m_killAt) {
        ::kill(-m_process, SIGKILL);
        m_killAt = Clock::time_point::max();
    }
}

void Child::collectExit()
{
    siginfo_t info = {};
    const int looked = ::waitid(P_PID, static_cast<id_t>(m_process), &info, WEXITED | WNOHANG | WNOWAIT);
    if (looked == 0 && info.si_pid == 0)
        return;
    // Before the leader is reaped its group number cannot be taken by others: the last moment to end stragglers.
    if (m_ending != Ending::ByItself)
        ::kill(-m_process, SIGKILL);
    pid_t reaped = -1;
    do
        reaped = ::waitpid(m_process, &m_status, 0);
    while (reaped < 0 && errno == EINTR);
    m_statusKnown = reaped == m_process;
    giveUpInput();
    m_exited = true;
    m_lastWordsUntil = Clock::now() + forLastWords;
}

void Child::wake() const
{
    const quint64 one = 1;
    [[maybe_unused]] const ssize_t written = ::write(m_wake.get(), &one, sizeof one);
}

void Child::serve(const std::function<bool()> &done, Clock::time_point deadline, const std::stop_token &stop,
                  Ending atDeadline)
{
    const std::stop_callback wakeUp(stop, [this] { wake(); });
    if (m_exited)
        m_lastWordsUntil = Clock::now() + forLastWords;
    while (!done() && !isOver()) {
        waitForSomething(deadline);
        if (m_exited)
            continue;
        endIfDue(deadline, stop, atDeadline);
        collectExit();
    }
    if (isOver())
        m_said.finish();
}

bool Child::isOver() const
{
    const bool silent = !m_outputPipe.isOpen() && !m_errorPipe.isOpen();
    return m_exited && (silent || Clock::now() >= m_lastWordsUntil);
}

QString Child::exitProblem() const
{
    if (!m_statusKnown)
        return QCoreApplication::translate("Engine", "The exit status of \"%1\" was lost.").arg(m_spec.program);
    if (WIFSIGNALED(m_status))
        return QCoreApplication::translate("Engine", "\"%1\" was ended by signal %2 (%3).")
            .arg(m_spec.program)
            .arg(WTERMSIG(m_status))
            .arg(QString::fromLocal8Bit(::strsignal(WTERMSIG(m_status))));
    if (WEXITSTATUS(m_status) != 0)
        return QCoreApplication::translate("Engine", "\"%1\" failed with exit status %2.")
            .arg(m_spec.program)
            .arg(WEXITSTATUS(m_status));
    return {};
}

Error Child::failed(const QString &message) const
{
    return Error{ErrorCode::ProcessFailed, message, {}, {}, text::lastLines(m_said.text(), 20)};
}

} // namespace tenantry
