// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QString>

#include <mutex>
#include <optional>
#include <stop_token>

class QIODevice;

namespace tenantry::cli {

/// How a piece of text is meant; colours only where the stream is a terminal and NO_COLOR is not set.
enum class Style { Plain, Bold, Dim, Good, Warning, Bad, Odd };

/**
 * The three streams of a command and what is known of them. Streams are handed in, so that a test can take their
 * place. Thread-safe: workers report progress while the command writes. Text goes out as UTF-8.
 */
class Console {
public:
    struct Terminals {
        bool input = false;
        bool output = false;
        bool errors = false;
        bool colours = true; ///< false: NO_COLOR or TERM=dumb
    };
    /// \p inputFd: the descriptor that answers are read from; -1: none. The devices outlive the console.
    Console(int inputFd, QIODevice &output, QIODevice &errors, Terminals terminals);

    /// Writes to stdout, as it is: JSON, SQL, documents.
    void write(const QByteArray &bytes);
    /// Writes a line to stdout: the result of the command. Names and messages of a server may stand in it: control
    /// characters are left out, what styled() made becomes colours.
    void line(const QString &text = {});
    /// Writes a line to stderr, cleaned like line(): diagnostics.
    void errorLine(const QString &text);

    /// \p text marked for line(), which shows it in the colour of \p style if stdout is a terminal that takes colours.
    QString styled(const QString &text, Style style) const;
    /// True when a person can be asked: both stdin and stderr are terminals.
    bool canAsk() const;
    /// Prompts on stderr and reads a line from the terminal; nullopt at the end of input or on a stop request.
    std::optional<QString> ask(const QString &prompt, std::stop_token stop);
    /// As ask(), with the terminal's echo off.
    std::optional<QString> askSecret(const QString &prompt, std::stop_token stop);

    /// Replaces the progress line on stderr; nothing where stderr is no terminal.
    void showProgress(const QString &text);
    void clearProgress();
    void flush();
    /// The descriptors lead elsewhere from now on, where nobody sits: no questions, no colours, no progress.
    void becomeUnattended();
    /// False once stdout could not be written (the disk is full). A reader that left early (| head) wanted no more:
    /// what comes after is dropped, and the output counts as intact.
    bool outputIntact() const;

private:
    void clearProgressLocked();
    void flushLocked();
    void writeFailedLocked();
    QString shown(const QString &text) const;
    std::optional<QString> readLine(std::stop_token stop);

    int m_inputFd;
    QIODevice &m_output;
    QIODevice &m_errors;
    Terminals m_terminals;
    mutable std::mutex m_mutex;
    bool m_progressShown = false;
    bool m_intact = true;
    bool m_readerLeft = false;
};

/// What descriptors 0, 1 and 2 of this process are.
Console::Terminals processTerminals();

} // namespace tenantry::cli
