// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Console.h"

#include "base/Text.h"

#include <QFileDevice>

#include <cerrno>
#include <poll.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

namespace tenantry::cli {

namespace {

constexpr int pollMilliseconds = 100;

/// Turns the echo of a terminal off as long as it lives.
class EchoOff {
public:
    explicit EchoOff(int fd)
        : m_fd(fd)
    {
        m_active = ::tcgetattr(fd, &m_before) == 0;
        if (!m_active)
            return;
        struct termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        ::tcsetattr(fd, TCSAFLUSH, &silent);
    }
    ~EchoOff()
    {
        if (m_active)
            ::tcsetattr(m_fd, TCSAFLUSH, &m_before);
    }
    EchoOff(const EchoOff &) = delete;
    EchoOff &operator=(const EchoOff &) = delete;

private:
    int m_fd;
    bool m_active = false;
    struct termios m_before = {};
};

int terminalColumns()
{
    struct winsize size = {};
    if (::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 20)
        return size.ws_col;
    return 80;
}

// Where a style begins and ends in the text of a line: noncharacters, which no text means anything by. The escapes
// themselves come last, after whatever else looked like one was taken out.
constexpr char16_t firstMark = 0xfdd0; // plus the style
constexpr char16_t endMark = 0xfdef;

bool isMark(QChar character)
{
    return character.unicode() >= firstMark && character.unicode() <= endMark;
}

const char *colourOf(Style style)
{
    switch (style) {
    case Style::Plain:
        return "";
    case Style::Bold:
        return "\033[1m";
    case Style::Dim:
        return "\033[2m";
    case Style::Good:
        return "\033[32m";
    case Style::Warning:
        return "\033[33m";
    case Style::Bad:
        return "\033[31m";
    case Style::Odd:
        return "\033[35m";
    }
    return "";
}

} // namespace

void Console::becomeUnattended()
{
    const std::lock_guard lock(m_mutex);
    clearProgressLocked();
    flushLocked();
    m_terminals = {false, false, false, false};
    m_inputFd = -1;
}

Console::Console(int inputFd, QIODevice &output, QIODevice &errors, Terminals terminals)
    : m_inputFd(inputFd)
    , m_output(output)
    , m_errors(errors)
    , m_terminals(terminals)
{
}

void Console::write(const QByteArray &bytes)
{
    const std::lock_guard lock(m_mutex);
    clearProgressLocked();
    if (m_intact && !m_readerLeft && m_output.write(bytes) != bytes.size())
        writeFailedLocked();
}

QString Console::shown(const QString &text) const
{
    const bool colours = m_terminals.output && m_terminals.colours;
    const QString clean = text::printable(text);
    QString result;
    result.reserve(clean.size());
    for (const QChar character : clean) {
        if (!isMark(character))
            result += character;
        else if (colours && character == endMark)
            result += QLatin1StringView("\033[0m");
        else if (colours)
            result += QLatin1StringView(colourOf(static_cast<Style>(character.unicode() - firstMark)));
    }
    return result;
}

void Console::line(const QString &text)
{
    write(shown(text).toUtf8() + '\n');
}

void Console::errorLine(const QString &text)
{
    const std::lock_guard lock(m_mutex);
    clearProgressLocked();
    m_errors.write(text::printable(text).toUtf8() + '\n');
}

QString Console::styled(const QString &text, Style style) const
{
    if (style == Style::Plain || !m_terminals.output || !m_terminals.colours)
        return text;
    QString inner = text;
    inner.removeIf(isMark);
    return QChar(static_cast<char16_t>(firstMark + static_cast<int>(style))) + inner + QChar(endMark);
}

bool Console::canAsk() const
{
    return m_inputFd >= 0 && m_terminals.input && m_terminals.errors;
}

std::optional<QString> Console::readLine(std::stop_token stop)
{
    QByteArray line;
    while (!stop.stop_requested()) {
        struct pollfd waiting = {m_inputFd, POLLIN, 0};
        const int ready = ::poll(&waiting, 1, pollMilliseconds);
        if (ready <= 0)
            continue;
        char byte = 0;
        const ssize_t got = ::read(m_inputFd, &byte, 1);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return line.isEmpty() ? std::nullopt : std::optional(QString::fromUtf8(line));
        if (byte == '\n')
            return QString::fromUtf8(line);
        line.append(byte);
    }
    return std::nullopt;
}

std::optional<QString> Console::ask(const QString &prompt, std::stop_token stop)
{
    if (!canAsk())
        return std::nullopt;
    {
        const std::lock_guard lock(m_mutex);
        clearProgressLocked();
        flushLocked(); // what was written so far stands before the question
        m_errors.write(text::printable(prompt).toUtf8());
    }
    return readLine(stop);
}

std::optional<QString> Console::askSecret(const QString &prompt, std::stop_token stop)
{
    if (!canAsk())
        return std::nullopt;
    std::optional<QString> answer;
    {
        const EchoOff silent(m_inputFd);
        answer = ask(prompt, stop);
    }
    errorLine({}); // the line feed that was not echoed
    return answer;
}

void Console::showProgress(const QString &text)
{
    if (!m_terminals.errors)
        return;
    const std::lock_guard lock(m_mutex);
    const QString head = text::printable(text).left(terminalColumns() - 1);
    m_errors.write("\r\033[K" + head.toUtf8());
    m_progressShown = true;
}

void Console::clearProgress()
{
    const std::lock_guard lock(m_mutex);
    clearProgressLocked();
}

void Console::clearProgressLocked()
{
    if (!m_progressShown)
        return;
    m_errors.write("\r\033[K");
    m_progressShown = false;
}

void Console::flush()
{
    const std::lock_guard lock(m_mutex);
    clearProgressLocked();
    flushLocked();
}

void Console::flushLocked()
{
    if (auto *file = qobject_cast<QFileDevice *>(&m_output); file && !file->flush())
        writeFailedLocked();
}

void Console::writeFailedLocked()
{
    // Asked of the descriptor: what write() said is not kept by QFile. A pipe whose reader is gone is in error, a file
    // on a full disk is not.
    if (const auto *file = qobject_cast<QFileDevice *>(&m_output)) {
        struct pollfd pipe = {file->handle(), POLLOUT, 0};
        m_readerLeft = ::poll(&pipe, 1, 0) == 1 && (pipe.revents & (POLLERR | POLLHUP)) != 0;
    }
    m_intact = m_readerLeft;
}

bool Console::outputIntact() const
{
    const std::lock_guard lock(m_mutex);
    return m_intact;
}

Console::Terminals processTerminals()
{
    Console::Terminals terminals;
    terminals.input = ::isatty(STDIN_FILENO) == 1;
    terminals.output = ::isatty(STDOUT_FILENO) == 1;
    terminals.errors = ::isatty(STDERR_FILENO) == 1;
    terminals.colours = qEnvironmentVariableIsEmpty("NO_COLOR") && qgetenv("TERM") != "dumb";
    return terminals;
}

} // namespace tenantry::cli
