// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "tasks/LastLines.h"
#include "tasks/ProgramSpec.h"
#include "tasks/Spawn.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <functional>
#include <stop_token>

#include <sys/types.h>

namespace tenantry {

/// What a child's standard input and output are. Its stderr always comes to Child::said().
struct ChildStreams {
    enum class Input { Nothing, Pipe };
    enum class AtLimit {
        Drop, ///< what does not fit is read and thrown away
        Pause ///< what does not fit is left in the pipe, so that the program waits
    };
    Input input = Input::Nothing;
    QString outputFile; ///< stdout goes there (0600) and not into Child::output()
    qsizetype outputLimit = 0;
    AtLimit atLimit = AtLimit::Drop;
};

/**
 * One running program: its pipes, the poll(2) loop that serves them, and how it ends. Beneath runProcess() and
 * Conversation, which say what is written, what becomes of the output and how long to wait.
 *
 * There is no event loop and no thread; the pipes are served only within serve(), which never blocks on a full one.
 * Used by one thread at a time, any. The destructor ends the program if it still runs, which may take terminateGrace.
 */
class Child {
public:
    using Clock = std::chrono::steady_clock;
    enum class Ending { ByItself, Cancelled, TimedOut, GivenUp };

    /// \p spec has to outlive this.
    explicit Child(const ProgramSpec &spec);
    ~Child();
    Child(const Child &) = delete;
    Child &operator=(const Child &) = delete;

    /// Starts the program that stands at \p path. Errors: ProcessNotStarted, FileNotWritten (the output file).
    Status start(const QString &path, const ChildStreams &streams);

    /// Gives it \p bytes to read, after what it was given before.
    void write(const QByteArray &bytes);
    /// Ends its input after what it was given.
    void closeInput();
    /// Nothing waits to be written any more.
    bool hasWritten() const { return m_unwritten.isEmpty(); }
    /// Something never will be written: it has closed its input or is gone.
    bool hasRefusedInput() const { return m_inputRefused; }
    bool isOutputOpen() const { return m_outputPipe.isOpen(); }

    /// What it wrote to stdout; whoever takes something out makes room.
    QByteArray &output() { return m_output; }
    /// What it said besides.
    LastLines &said() { return m_said; }

    /// Serves the pipes until done() holds or isOver(). At \p deadline (max(): none) the program is ended as
    /// \p atDeadline, on a stop request as Cancelled: SIGTERM to its group, grace, SIGKILL. Calls done() between reads.
    void serve(const std::function<bool()> &done, Clock::time_point deadline, const std::stop_token &stop,
               Ending atDeadline = Ending::TimedOut);
    /// Has serve() look whether it is done. From any thread.
    void wake() const;
    /// The program has exited, and what it wrote last has been read. What it left behind (a daemon) may hold the pipes
    /// open; that is waited for no longer than half a second within one serve().
    bool isOver() const;
    Ending ending() const { return m_ending; }

    /// When it is over: why that is no success, in a sentence. Empty: exit status 0.
    QString exitProblem() const;
    /// ProcessFailed with \p message and the last lines that it said.
    Error failed(const QString &message) const;

private:
    Status openPipes(const ChildStreams &streams, FileDescriptor &input, FileDescriptor &output,
                     FileDescriptor &errors);
    void waitForSomething(Clock::time_point deadline);
    int pollTimeout(Clock::time_point deadline) const;
    void feed();
    void giveUpInput();
    void drainOutput();
    void drainErrors();
    qsizetype roomForOutput() const;
    void endIfDue(Clock::time_point deadline, const std::stop_token &stop, Ending atDeadline);
    void terminate(Ending why);
    void collectExit();

    const ProgramSpec &m_spec;
    LastLines m_said;
    QByteArray m_output;
    QByteArray m_unwritten;
    qsizetype m_fed = 0; ///< bytes of m_unwritten that were
    pid_t m_process = -1;
    FileDescriptor m_input;
    FileDescriptor m_outputPipe;
    FileDescriptor m_errorPipe;
    FileDescriptor m_exitWatch; ///< a pidfd; closed on kernels without
    FileDescriptor m_wake;
    qsizetype m_outputLimit = 0;
    ChildStreams::AtLimit m_atLimit = ChildStreams::AtLimit::Drop;
    Ending m_ending = Ending::ByItself;
    Clock::time_point m_killAt = Clock::time_point::max();
    Clock::time_point m_lastWordsUntil = Clock::time_point::max();
    bool m_inputEnds = false;
    bool m_inputRefused = false;
    bool m_exited = false;
    bool m_statusKnown = false;
    int m_status = 0;
};

} // namespace tenantry
