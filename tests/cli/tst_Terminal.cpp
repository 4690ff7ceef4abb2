// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/CtlSandbox.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <cerrno>
#include <csignal>
#include <memory>
#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace tenantry::test;

namespace {

constexpr int waitMilliseconds = 60000;

/// What a person at a terminal saw, and how it ended.
struct Dialogue {
    QByteArray seen;
    int status = -1;
};

/// Runs tenantryctl on a pseudo-terminal and types \p answer once \p question is on the screen.
Dialogue talk(const QStringList &arguments, const QByteArray &question, const QByteArray &answer)
{
    std::vector<QByteArray> words{programPath(QStringLiteral("tenantryctl")).toUtf8()};
    for (const QString &argument : arguments)
        words.push_back(argument.toUtf8());
    std::vector<char *> argv;
    for (QByteArray &word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);

    int terminal = -1;
    const pid_t child = ::forkpty(&terminal, nullptr, nullptr, nullptr);
    if (child == 0) {
        ::execv(argv[0], argv.data());
        ::_exit(127);
    }
    Dialogue dialogue;
    bool answered = false;
    while (true) {
        struct pollfd waiting = {terminal, POLLIN, 0};
        if (::poll(&waiting, 1, waitMilliseconds) <= 0) {
            ::kill(child, SIGKILL);
            break;
        }
        char buffer[4096];
        const ssize_t got = ::read(terminal, buffer, sizeof buffer);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            break; // the other end is closed
        dialogue.seen.append(buffer, got);
        if (!answered && dialogue.seen.contains(question)) {
            answered = ::write(terminal, answer.constData(), static_cast<size_t>(answer.size())) == answer.size();
        }
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    ::close(terminal);
    if (WIFEXITED(status))
        dialogue.status = WEXITSTATUS(status);
    return dialogue;
}

} // namespace

/// tenantryctl with a person in front of it: questions, progress, colours, Ctrl-C.
class tst_Terminal : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<CtlSandbox> m_sandbox;

    QStringList with(const char *arguments) const
    {
        return QStringList{QStringLiteral("--profile"), m_sandbox->profile()} + words(arguments);
    }
    /// The sandbox called production, under the name "live", with \p more in its [database] section.
    QStringList live(const char *arguments, const QByteArray &more = {}) const
    {
        QFile sandbox(m_sandbox->profile());
        if (!sandbox.open(QIODevice::ReadOnly))
            qFatal("no profile");
        QByteArray text = sandbox.readAll();
        text.replace("environment = \"sandbox\"", "environment = \"production\"");
        text.replace("[database]", "[database]\n" + more);
        const QString file = m_sandbox->folder() + QStringLiteral("/live.toml");
        QFile made(file);
        if (!made.open(QIODevice::WriteOnly) || made.write(text) != text.size())
            qFatal("no profile written");
        return QStringList{QStringLiteral("--profile"), file} + words(arguments);
    }
    bool isPending(const char *schema) const
    {
        return m_sandbox->ctl(words("verify --quiet --tenant") + QStringList{QString::fromLatin1(schema)}).status == 1;
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TERM", "xterm");
        qunsetenv("NO_COLOR");
        m_sandbox = std::make_unique<CtlSandbox>();
    }
    void cleanupTestCase() { m_sandbox.reset(); }

    void noMeansNo()
    {
        for (const char *answer : {"n\n", "\n", "nonsense\n"}) {
            const Dialogue dialogue = talk(with("migrate --tenant bluewater_clinic"), "[y/N]", answer);
            QCOMPARE(dialogue.status, 130);
            QVERIFY2(dialogue.seen.contains("tenantryctl: cancelled"), dialogue.seen);
            QVERIFY2(dialogue.seen.contains("The affected tenants are backed up first."), dialogue.seen);
            QVERIFY(isPending("bluewater_clinic"));
        }
    }

    void controlCAtTheQuestionCancels()
    {
        const Dialogue dialogue = talk(with("migrate --tenant bluewater_clinic"), "[y/N]", "\003");
        QCOMPARE(dialogue.status, 130);
        QVERIFY(isPending("bluewater_clinic"));
    }

    void jsonKeepsTheQuestionOffStdout()
    {
        const Dialogue dialogue = talk(with("migrate --tenant bluewater_clinic --json"), "[y/N]", "n\n");
        QCOMPARE(dialogue.status, 130);
        QVERIFY2(dialogue.seen.contains("\"code\": \"cancelled\""), dialogue.seen);
    }

    /// It asks here, and goes on when this terminal is gone.
    void aDetachedRunAsksAndOutlivesItsTerminal()
    {
        const QStringList command = with("migrate --tenant delta_fitness --no-backup --detach");
        const Dialogue refused = talk(command, "[y/N]", "n\n");
        QCOMPARE(refused.status, 130);
        const Dialogue interrupted = talk(command, "[y/N]", "\003");
        QCOMPARE(interrupted.status, 130);
        QVERIFY(isPending("delta_fitness"));
        QCOMPARE(m_sandbox->ctl(words("runs show last")).status, 1); // none was begun
        const Dialogue begun = talk(command, "[y/N]", "y\n");
        QVERIFY2(begun.status == 0, begun.seen);
        static const QRegularExpression id(QStringLiteral("tenantryctl runs show (\\S+) --follow"));
        const QRegularExpressionMatch told = id.match(QString::fromUtf8(begun.seen));
        QVERIFY2(told.hasMatch(), begun.seen);
        QCOMPARE(m_sandbox->ctl(words("runs show --follow") + QStringList{told.captured(1)}).status, 0);
        QVERIFY(!isPending("delta_fitness"));
    }

    void productionWantsItsName()
    {
        const QStringList command = live("migrate --tenant bluewater_clinic --no-backup");
        const Dialogue refused = talk(command, "to go on:", "yes\n");
        QCOMPARE(refused.status, 130);
        QVERIFY2(refused.seen.contains("This is PRODUCTION. Type \"live\" to go on:"), refused.seen);
        QVERIFY2(refused.seen.contains("NO backup is taken first."), refused.seen);
        QVERIFY2(refused.seen.contains("(production)."), refused.seen); // and which database that is
        QVERIFY(isPending("bluewater_clinic"));
        QCOMPARE(talk(command, "to go on:", "live\n").status, 0);
        QVERIFY(!isPending("bluewater_clinic"));
    }

    void yesMeansYes()
    {
        const Dialogue dialogue = talk(with("migrate --tenant cedar_logistics"), "[y/N]", "y\n");
        QVERIFY2(dialogue.status == 0, dialogue.seen);
        QVERIFY2(dialogue.seen.contains("succeeded"), dialogue.seen);
        QVERIFY(!isPending("cedar_logistics"));
    }

    void aWholeFleetIsCounted()
    {
        const Dialogue dialogue = talk(live("migrate"), "to go on:", "no\n");
        QCOMPARE(dialogue.status, 130);
        QVERIFY2(dialogue.seen.contains(" of 25 tenants"), dialogue.seen);
    }

    void replacingAProductionTenantWantsItsSchema()
    {
        QCOMPARE(talk(live("backup create --tenant cedar_logistics"), "never asked", {}).status, 0);
        const QStringList command = live("backup restore last --tenant cedar_logistics --no-safety-backup");
        for (const char *wrong : {"live\n", "y\n", "cedar\n"}) {
            const Dialogue refused = talk(command, "to go on:", wrong);
            QCOMPARE(refused.status, 130);
            QVERIFY2(refused.seen.contains("This is PRODUCTION. Type \"cedar_logistics\" to go on:"), refused.seen);
            QVERIFY2(refused.seen.contains("NO backup of the present state is taken first."), refused.seen);
        }
        const Dialogue done = talk(command, "to go on:", "cedar_logistics\n");
        QVERIFY2(done.status == 0, done.seen);
    }

    void aDropWantsTheNameEverywhere()
    {
        QCOMPARE(talk(with("backup create --tenant cedar_logistics"), "never asked", {}).status, 0);
        const QStringList command = with("backup restore last --tenant cedar_logistics --drop-aside");
        const Dialogue refused = talk(command, "to go on:", "y\n");
        QCOMPARE(refused.status, 130);
        QVERIFY2(refused.seen.contains("is dropped for good."), refused.seen);
        QVERIFY2(refused.seen.contains("Type \"cedar_logistics\" to go on:"), refused.seen);
        QVERIFY2(!refused.seen.contains("PRODUCTION"), refused.seen);
        const Dialogue kept = talk(with("backup restore last --tenant cedar_logistics"), "[y/N]", "n\n");
        QCOMPARE(kept.status, 130);
        const Dialogue done = talk(command, "to go on:", "cedar_logistics\n");
        QVERIFY2(done.status == 0, done.seen);
        QVERIFY2(done.seen.contains("Dropped: schema cedar_logistics__before_"), done.seen);
    }

    void whatMayNotBeWrittenToIsRefusedBeforeTheQuestion()
    {
        const Dialogue refused = talk(live("migrate", "read_only = true"), "to go on:", "live\n");
        QCOMPARE(refused.status, 78);
        QVERIFY2(!refused.seen.contains("to go on:"), refused.seen);
        QVERIFY2(refused.seen.contains("read_only = true"), refused.seen);
    }

    void coloursOnATerminalOnly()
    {
        QVERIFY(talk(with("verify"), "never asked", {}).seen.contains("\033[31m"));
        qputenv("NO_COLOR", "1");
        QVERIFY(!talk(with("verify"), "never asked", {}).seen.contains("\033[31m"));
        qunsetenv("NO_COLOR");
    }
};

QTEST_GUILESS_MAIN(tst_Terminal)
#include "tst_Terminal.moc"
