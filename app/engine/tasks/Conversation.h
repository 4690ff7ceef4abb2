// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "tasks/ProgramSpec.h"

#include <QByteArray>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace tenantry {

/// A program to talk with, line by line.
struct ConversationSpec : ProgramSpec {
    /// Tells the program's answers from what else comes on its stdout (prints, warnings of the project it runs in): an
    /// answer is what follows the mark in a line, the rest is noise. newAnswerMark() makes one that nothing can hold by
    /// accident; the caller tells it to the program, as an argument, in the environment or in the first line. Empty:
    /// each line is an answer.
    QByteArray answerMark;
    /// In bytes. What is above is dropped, and Answer::dropped says how much.
    qsizetype longestLine = 16 * 1024 * 1024;
    /// Each line of stdout that is no answer, on the caller's thread, within a call of the conversation.
    std::function<void(const QByteArray &line)> onNoise;
};

/// One line of the program, without mark and newline. The bytes are as they came.
struct Answer {
    QByteArray text;
    qsizetype dropped = 0; ///< bytes that were cut off at its end
};

/// How long one call may take.
struct Patience {
    std::chrono::milliseconds timeout{0}; ///< 0: for ever
    std::stop_token stop;
};

/// A new random mark for ConversationSpec::answerMark: letters, digits, '-' and ':'.
QByteArray newAnswerMark();

/**
 * A program that is told lines on stdin and answers by lines on stdout while it runs.
 *
 * It is started, served and ended as runProcess() does (a session of its own, no terminal, no other descriptors; no
 * event loop, no thread). Both directions are served within each call, so that neither side waits for ever on a full
 * pipe; between calls the program waits. What is held is bounded: one answer, longestLine and 64 KiB of what was not
 * asked for yet, and the line that is being written. A program that says more waits until it is read.
 *
 * The first failure ends the conversation and the program: SIGTERM to its process group, up to terminateGrace, SIGKILL.
 * The error names what happened and shows the last lines of stderr and noise; every later call returns it again. Used
 * by one thread at a time, any. The destructor ends a program that still runs, which may take terminateGrace, and calls
 * onErrorLine.
 */
class Conversation {
public:
    /// Errors: ProcessMissing, ProcessNotStarted.
    static Result<Conversation> start(ConversationSpec spec);
    Conversation(Conversation &&) noexcept;
    Conversation &operator=(Conversation &&) noexcept;
    ~Conversation();

    /// Writes \p line and a newline, and returns when the program (or its pipe) has taken all of it.
    /// Errors: ProcessFailed (it ended, closed its input, or did not read in time), Cancelled.
    Status send(const QByteArray &line, const Patience &patience);
    /// The next answer; only a line that ended in a newline is one.
    /// Errors: ProcessFailed (it ended, closed its output, or did not answer in time), Cancelled.
    Result<Answer> read(const Patience &patience);
    /// As read(), but a request to stop on \p interrupt, which may come from any thread, only ends the wait: nothing,
    /// and the conversation goes on. For who wants to say something then.
    Result<std::optional<Answer>> readUnless(const std::stop_token &interrupt, const Patience &patience);
    /// send() and read() within one patience.
    Result<Answer> ask(const QByteArray &line, const Patience &patience);
    /// Closes the program's input and waits until it has exited by itself with status 0. Lines that nobody asked for
    /// are noise. Nothing can be said afterwards. Errors: ProcessFailed, Cancelled.
    Status finish(const Patience &patience);

private:
    struct Impl;
    explicit Conversation(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace tenantry
