// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/Conversation.h"

#include "tasks/Child.h"
#include "tasks/ProgramStart.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <algorithm>
#include <optional>
#include <utility>

namespace tenantry {

using namespace std::chrono_literals;
using Clock = Child::Clock;
using Ending = Child::Ending;

/// A program that exits closes its pipes a moment before its exit status can be had.
constexpr auto betweenPipeAndExit = 500ms;
/// Beyond the longest line: its newline, and the beginning of the next.
constexpr qsizetype readAhead = 64 * 1024;

QByteArray newAnswerMark()
{
    QByteArray mark = "tenantry-";
    for (int part = 0; part < 2; ++part)
        mark += QByteArray::number(QRandomGenerator::system()->generate64(), 16).rightJustified(16, '0');
    return mark + ':';
}

namespace {

/// What a call says when the program did not do what was waited for.
struct Complaints {
    QString late;
    QString closed; ///< the pipe, but it runs on
    QString ended;  ///< with exit status 0
};

QString seconds(const Patience &patience)
{
    return QString::number(static_cast<double>(patience.timeout.count()) / 1000.0);
}

Clock::time_point deadlineOf(const Patience &patience)
{
    return patience.timeout.count() > 0 ? Clock::now() + patience.timeout : Clock::time_point::max();
}

} // namespace

struct Conversation::Impl {
    explicit Impl(ConversationSpec &&what)
        : spec(std::move(what))
        , child(spec)
    {
    }

    Status start();
    Status send(const QByteArray &line, Clock::time_point deadline, const Patience &patience);
    Result<std::optional<Answer>> read(Clock::time_point deadline, const Patience &patience,
                                       const std::stop_token &interrupt = {});
    Status finish(const Patience &patience);

    std::optional<Answer> takeLine();
    bool findAnswer();
    void noise(const QByteArray &line);
    void takeRestAsNoise();
    void waitForTheEnd(const Patience &patience);
    Error end(const Complaints &complaints);

    const ConversationSpec spec;
    Child child;
    qsizetype scanned = 0;        ///< bytes of the child's output that hold no newline
    std::optional<Answer> cut;    ///< the beginning of a line that is too long, until its end comes
    std::optional<Answer> answer; ///< found, not yet asked for
    std::optional<Error> over;    ///< what every further call returns
};

Status Conversation::Impl::start()
{
    const Result<QString> path = programPath(spec);
    if (!path)
        return failure(path.error());
    ChildStreams streams;
    streams.input = ChildStreams::Input::Pipe;
    streams.outputLimit = spec.longestLine + readAhead;
    streams.atLimit = ChildStreams::AtLimit::Pause;
    return child.start(*path, streams);
}

/// The next whole line of the output. One that is too long is dropped as it comes, but for its beginning.
std::optional<Answer> Conversation::Impl::takeLine()
{
    QByteArray &held = child.output();
    const qsizetype newline = held.indexOf('\n', scanned);
    const bool isWhole = newline >= 0;
    const qsizetype size = isWhole ? newline : held.size();
    if (!cut && size > spec.longestLine)
        cut = Answer{held.left(spec.longestLine), -spec.longestLine};
    if (!cut && !isWhole) {
        scanned = size;
        return std::nullopt;
    }
    std::optional<Answer> line;
    if (cut)
        cut->dropped += size;
    else
        line = Answer{held.left(size), 0};
    held.remove(0, isWhole ? size + 1 : size);
    scanned = 0;
    return isWhole && cut ? std::exchange(cut, std::nullopt) : line;
}

void Conversation::Impl::noise(const QByteArray &line)
{
    child.said().keep(line);
    if (spec.onNoise)
        spec.onNoise(line);
}

bool Conversation::Impl::findAnswer()
{
    while (!answer) {
        std::optional<Answer> line = takeLine();
        if (!line)
            return false;
        const qsizetype at = line->text.indexOf(spec.answerMark);
        if (at < 0) {
            noise(line->text);
            continue;
        }
        // A print without a newline stands before it.
        if (at > 0)
            noise(line->text.left(at));
        line->text.remove(0, at + spec.answerMark.size());
        answer = std::move(line);
    }
    return true;
}

void Conversation::Impl::takeRestAsNoise()
{
    while (const std::optional<Answer> line = takeLine())
        noise(line->text);
    const QByteArray rest = cut ? cut->text : child.output();
    if (!rest.isEmpty())
        noise(rest);
    cut.reset();
    child.output().clear();
    scanned = 0;
}

/// It has closed a pipe, or is being ended: what its exit status is, is known in a moment.
void Conversation::Impl::waitForTheEnd(const Patience &patience)
{
    if (child.isOver())
        return;
    child.serve(
        [this] {
            (void)findAnswer();
            return false;
        },
        Clock::now() + betweenPipeAndExit, patience.stop, Ending::GivenUp);
}

Error Conversation::Impl::end(const Complaints &complaints)
{
    takeRestAsNoise();
    switch (child.ending()) {
    case Ending::Cancelled:
        over = cancelledError();
        break;
    case Ending::TimedOut:
        over = child.failed(complaints.late);
        break;
    case Ending::GivenUp:
        over = child.failed(complaints.closed);
        break;
    case Ending::ByItself:
        const QString problem = child.exitProblem();
        over = child.failed(problem.isEmpty() ? complaints.ended : problem);
        break;
    }
    return *over;
}

Status Conversation::Impl::send(const QByteArray &line, Clock::time_point deadline, const Patience &patience)
{
    if (over)
        return failure(*over);
    child.write(line + '\n');
    child.serve(
        [this] {
            (void)findAnswer(); // noise must not fill what is held
            return child.hasWritten();
        },
        deadline, patience.stop);
    if (!child.hasRefusedInput())
        return {};
    waitForTheEnd(patience);
    return failure(
        end({QCoreApplication::translate("Engine", "\"%1\" did not read its input within %2 s and was ended.")
                 .arg(spec.program, seconds(patience)),
             QCoreApplication::translate("Engine", "\"%1\" closed its input and was ended.").arg(spec.program),
             QCoreApplication::translate("Engine", "\"%1\" ended without reading its input.").arg(spec.program)}));
}

Result<std::optional<Answer>> Conversation::Impl::read(Clock::time_point deadline, const Patience &patience,
                                                       const std::stop_token &interrupt)
{
    if (over)
        return failure(*over);
    const std::stop_callback wakeUp(interrupt, [this] { child.wake(); });
    child.serve([&] { return findAnswer() || !child.isOutputOpen() || interrupt.stop_requested(); }, deadline,
                patience.stop);
    // One that came while the program was being ended is too late.
    if (answer && child.ending() == Ending::ByItself)
        return std::exchange(answer, std::nullopt);
    if (interrupt.stop_requested() && child.isOutputOpen() && child.ending() == Ending::ByItself)
        return std::nullopt;
    waitForTheEnd(patience);
    return failure(
        end({QCoreApplication::translate("Engine", "\"%1\" did not answer within %2 s and was ended.")
                 .arg(spec.program, seconds(patience)),
             QCoreApplication::translate("Engine", "\"%1\" closed its output without an answer and was ended.")
                 .arg(spec.program),
             QCoreApplication::translate("Engine", "\"%1\" ended without an answer.").arg(spec.program)}));
}

Status Conversation::Impl::finish(const Patience &patience)
{
    if (over)
        return failure(*over);
    if (answer)
        noise(std::exchange(answer, std::nullopt)->text);
    child.closeInput();
    child.serve(
        [this] {
            while (const std::optional<Answer> line = takeLine())
                noise(line->text);
            return false;
        },
        deadlineOf(patience), patience.stop);
    const QString ended = QCoreApplication::translate("Engine", "\"%1\" ended without an answer.").arg(spec.program);
    const Error outcome = end({QCoreApplication::translate("Engine", "\"%1\" did not finish within %2 s and was ended.")
                                   .arg(spec.program, seconds(patience)),
                               {},
                               ended});
    if (child.ending() == Ending::ByItself && child.exitProblem().isEmpty())
        return {};
    return failure(outcome);
}

Conversation::Conversation(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}
Conversation::Conversation(Conversation &&) noexcept = default;
Conversation &Conversation::operator=(Conversation &&) noexcept = default;
Conversation::~Conversation() = default;

Result<Conversation> Conversation::start(ConversationSpec spec)
{
    auto impl = std::make_unique<Impl>(std::move(spec));
    if (const Status started = impl->start(); !started)
        return failure(started.error());
    return Conversation(std::move(impl));
}

Status Conversation::send(const QByteArray &line, const Patience &patience)
{
    return m_impl->send(line, deadlineOf(patience), patience);
}

Result<Answer> Conversation::read(const Patience &patience)
{
    return m_impl->read(deadlineOf(patience), patience).map([](auto &&answer) { return *answer; });
}

Result<std::optional<Answer>> Conversation::readUnless(const std::stop_token &interrupt, const Patience &patience)
{
    return m_impl->read(deadlineOf(patience), patience, interrupt);
}

Result<Answer> Conversation::ask(const QByteArray &line, const Patience &patience)
{
    const Clock::time_point deadline = deadlineOf(patience);
    if (const Status sent = m_impl->send(line, deadline, patience); !sent)
        return failure(sent.error());
    return m_impl->read(deadline, patience).map([](auto &&answer) { return *answer; });
}

Status Conversation::finish(const Patience &patience)
{
    return m_impl->finish(patience);
}

} // namespace tenantry
