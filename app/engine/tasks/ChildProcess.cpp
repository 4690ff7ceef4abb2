// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/ChildProcess.h"

#include "base/Text.h"
#include "tasks/ProgramStart.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <deque>

#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace tenantry {

namespace {

using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

constexpr qsizetype longestOutput = 64 * 1024 * 1024;
constexpr qsizetype longestErrorLine = 64 * 1024;
constexpr std::size_t keptErrorLines = 200;

QString translated(const char *text)
{
    return QCoreApplication::translate("Engine", text);
}

/// Collects stderr: hands on every line, keeps the last ones.
class ErrorLines {
public:
    explicit ErrorLines(const std::function<void(const QByteArray &)> &onLine)
        : m_onLine(onLine)
    {
    }

    void add(const char *bytes, qsizetype size)
    {
        m_rest.append(bytes, size);
        qsizetype from = 0;
        for (qsizetype end = m_rest.indexOf('\n', from); end >= 0; end = m_rest.indexOf('\n', from)) {
            take(m_rest.mid(from, end - from));
            from = end + 1;
        }
        m_rest.remove(0, from);
        if (m_rest.size() > longestErrorLine)
            finish();
    }
    void finish()
    {
        if (!m_rest.isEmpty())
            take(std::exchange(m_rest, {}));
    }
    /// The newest lines that fit, as plain text.
    QString text() const
    {
        constexpr qsizetype longestLine = 2000;
        QStringList lines;
        qsizetype room = 4 * text::longestShown;
        for (auto line = m_lines.rbegin(); line != m_lines.rend() && room > 0; ++line) {
            const QString shown = text::plain(QByteArrayView(*line), longestLine);
            room -= shown.size();
            lines.prepend(shown);
        }
        return lines.join(u'\n').trimmed();
    }

private:
    void take(const QByteArray &line)
    {
        if (m_onLine)
            m_onLine(line);
        m_lines.push_back(line);
        if (m_lines.size() > keptErrorLines)
            m_lines.pop_front();
    }

    const std::function<void(const QByteArray &)> &m_onLine;
    QByteArray m_rest;
    std::deque<QByteArray> m_lines;
};

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

/// One child, from its start to its end.
class Child {
public:
    Child(const ProcessSpec &spec, const std::stop_token &stop)
        : m_spec(spec)
        , m_stop(stop)
        , m_errors(spec.onErrorLine)
    {
    }

    Status start(const QString &program);
    void runToEnd();
    Result<ProcessResult> result();

private:
    enum class Ending { ByItself, Cancelled, TimedOut };

    Status openPipes(FileDescriptor &input, FileDescriptor &output, FileDescriptor &errors);
    void waitForSomething();
    void feed();
    void drain(FileDescriptor &fd, bool isError);
    void checkDeadlines();
    void terminate(Ending why);
    bool collectExit();
    int pollTimeout() const;

    const ProcessSpec &m_spec;
    std::stop_token m_stop;
    ErrorLines m_errors;
    QByteArray m_output;
    pid_t m_process = -1;
    FileDescriptor m_input;
    FileDescriptor m_outputPipe;
    FileDescriptor m_errorPipe;
    FileDescriptor m_exitWatch; ///< a pidfd; closed on kernels without
    FileDescriptor m_wake;
    qsizetype m_fed = 0;
    Ending m_ending = Ending::ByItself;
    Clock::time_point m_deadline = Clock::time_point::max();
    Clock::time_point m_killAt = Clock::time_point::max();
    bool m_exited = false;
    bool m_statusKnown = false;
    int m_status = 0;
};

Status Child::openPipes(FileDescriptor &input, FileDescriptor &output, FileDescriptor &errors)
{
    const auto noDescriptors = [this] { return failure(notStarted(m_spec, {SpawnStep::Fork, errno})); };
    if (m_spec.standardInput.isEmpty()) {
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
    if (m_spec.standardOutputFile.isEmpty()) {
        Pipe pipe = Pipe::make();
        output = std::move(pipe.write);
        m_outputPipe = std::move(pipe.read);
    } else {
        const FileDescriptor file(::open(QFile::encodeName(m_spec.standardOutputFile).constData(),
                                         O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0600));
        if (!file.isOpen())
            return failure(
                ErrorCode::FileNotWritten,
                QCoreApplication::translate("Engine", "Cannot write \"%1\": %2")
                    .arg(m_spec.standardOutputFile, qt_error_string()),
                translated(QT_TRANSLATE_NOOP("Engine", "Check the folder's permissions and its free space.")));
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

Status Child::start(const QString &program)
{
    FileDescriptor input;
    FileDescriptor output;
    FileDescriptor errors;
    if (const Status opened = openPipes(input, output, errors); !opened)
        return opened;

    const Result<pid_t> process = startProgram(m_spec, program, {input.get(), output.get(), errors.get()});
    if (!process)
        return failure(process.error());

    m_process = *process;
    if (m_spec.timeout.count() > 0)
        m_deadline = Clock::now() + m_spec.timeout;
#ifdef SYS_pidfd_open
    m_exitWatch = FileDescriptor(static_cast<int>(::syscall(SYS_pidfd_open, m_process, 0)));
#endif
    return {};
}

void Child::feed()
{
    const NoBrokenPipeSignal guard;
    const QByteArray &bytes = m_spec.standardInput;
    while (m_fed < bytes.size()) {
        const ssize_t written =
            ::write(m_input.get(), bytes.constData() + m_fed, static_cast<std::size_t>(bytes.size() - m_fed));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0 && errno == EAGAIN)
            return;
        if (written < 0)
            break; // closed by the program; its exit status says whether that was right
        m_fed += written;
    }
    m_input.reset();
}

void Child::drain(FileDescriptor &fd, bool isError)
{
    std::array<char, 65536> buffer; // NOLINT: filled by read()
    // Bounded, so that a program that writes without end cannot keep us from seeing a stop request.
    for (int round = 0; round < 16; ++round) {
        const ssize_t got = ::read(fd.get(), buffer.data(), buffer.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0 && errno == EAGAIN)
            return;
        if (got <= 0) {
            fd.reset();
            return;
        }
        if (isError)
            m_errors.add(buffer.data(), got);
        else
            m_output.append(buffer.data(), std::min<qsizetype>(got, longestOutput - m_output.size()));
    }
}

int Child::pollTimeout() const
{
    const Clock::time_point next = std::min(m_deadline, m_killAt);
    const bool mustLook = !m_exitWatch.isOpen() && !m_exited;
    if (next == Clock::time_point::max())
        return mustLook ? 20 : -1;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(next - Clock::now()).count();
    const auto bounded = std::clamp<decltype(left)>(left, 0, 60'000);
    return static_cast<int>(mustLook ? std::min<decltype(left)>(bounded, 20) : bounded);
}

void Child::waitForSomething()
{
    // poll() ignores entries with a negative descriptor, which is what a closed FileDescriptor holds.
    std::array<pollfd, 5> watched{pollfd{m_input.get(), POLLOUT, 0}, pollfd{m_outputPipe.get(), POLLIN, 0},
                                  pollfd{m_errorPipe.get(), POLLIN, 0},
                                  pollfd{m_exited ? -1 : m_exitWatch.get(), POLLIN, 0},
                                  pollfd{m_ending == Ending::ByItself ? m_wake.get() : -1, POLLIN, 0}};
    if (::poll(watched.data(), watched.size(), pollTimeout()) <= 0)
        return;
    if (watched[0].revents != 0)
        feed();
    if (watched[1].revents != 0)
        drain(m_outputPipe, false);
    if (watched[2].revents != 0)
        drain(m_errorPipe, true);
}

void Child::terminate(Ending why)
{
    if (m_exited || m_ending != Ending::ByItself)
        return;
    m_ending = why;
    m_deadline = Clock::time_point::max();
    m_killAt = Clock::now() + m_spec.terminateGrace;
    m_input.reset();
    ::kill(-m_process, SIGTERM);
}

void Child::checkDeadlines()
{
    const Clock::time_point now = Clock::now();
    if (m_stop.stop_requested())
        terminate(Ending::Cancelled);
    if (now >= m_deadline)
        terminate(Ending::TimedOut);
    if (!m_exited && now >= m_killAt) {
        ::kill(-m_process, SIGKILL);
        m_killAt = Clock::time_point::max();
    }
}

bool Child::collectExit()
{
    siginfo_t info = {};
    const int looked = ::waitid(P_PID, static_cast<id_t>(m_process), &info, WEXITED | WNOHANG | WNOWAIT);
    if (looked == 0 && info.si_pid == 0)
        return false;
    // Before the leader is reaped its group number cannot be taken by others: the last moment to end stragglers.
    if (m_ending != Ending::ByItself)
        ::kill(-m_process, SIGKILL);
    pid_t reaped = -1;
    do
        reaped = ::waitpid(m_process, &m_status, 0);
    while (reaped < 0 && errno == EINTR);
    m_statusKnown = reaped == m_process;
    m_input.reset();
    return true;
}

void Child::runToEnd()
{
    const std::stop_callback wakeUp(m_stop, [fd = m_wake.get()] {
        const quint64 one = 1;
        [[maybe_unused]] const ssize_t written = ::write(fd, &one, sizeof one);
    });
    while (!m_exited) {
        waitForSomething();
        checkDeadlines();
        m_exited = collectExit();
    }
    // What the program wrote last is in the pipes; whoever it left behind may hold them open for ever.
    m_deadline = m_killAt = Clock::now() + 500ms;
    while ((m_outputPipe.isOpen() || m_errorPipe.isOpen()) && Clock::now() < m_deadline)
        waitForSomething();
    m_errors.finish();
}

Result<ProcessResult> Child::result()
{
    if (m_ending == Ending::Cancelled)
        return failure(cancelledError());
    const QString program = m_spec.program;
    const QString errorText = m_errors.text();
    QString message;
    if (m_ending == Ending::TimedOut)
        message = QCoreApplication::translate("Engine", "\"%1\" did not finish within %2 s and was ended.")
                      .arg(program)
                      .arg(static_cast<double>(m_spec.timeout.count()) / 1000.0);
    else if (!m_statusKnown)
        message = QCoreApplication::translate("Engine", "The exit status of \"%1\" was lost.").arg(program);
    else if (WIFSIGNALED(m_status))
        message = QCoreApplication::translate("Engine", "\"%1\" was ended by signal %2 (%3).")
                      .arg(program)
                      .arg(WTERMSIG(m_status))
                      .arg(QString::fromLocal8Bit(::strsignal(WTERMSIG(m_status))));
    else if (WEXITSTATUS(m_status) != 0)
        message = QCoreApplication::translate("Engine", "\"%1\" failed with exit status %2.")
                      .arg(program)
                      .arg(WEXITSTATUS(m_status));
    if (message.isEmpty())
        return ProcessResult{0, std::move(m_output), errorText};
    Error error{ErrorCode::ProcessFailed, message, {}, {}, text::lastLines(errorText, 20)};
    return failure(std::move(error));
}

} // namespace

Result<ProcessResult> runProcess(const ProcessSpec &spec, std::stop_token stop)
{
    if (stop.stop_requested())
        return failure(cancelledError());
    const Result<QString> program = programPath(spec);
    if (!program)
        return failure(program.error());
    Child child(spec, stop);
    if (const Status started = child.start(*program); !started)
        return failure(started.error());
    child.runToEnd();
    return child.result();
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
