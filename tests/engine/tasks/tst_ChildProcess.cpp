// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/ChildProcess.h"

#include "support/Shortage.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <thread>

#include <fcntl.h>
#include <unistd.h>

using namespace tenantry;
using namespace std::chrono_literals;

/// Programs that misbehave in every way a tool can, as shell scripts in a throwaway folder.
class tst_ChildProcess : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    ProcessSpec script(const char *body, const QStringList &arguments = {}) const
    {
        static int number = 0;
        const QString path = m_folder.filePath(QStringLiteral("tool-%1").arg(++number));
        QFile file(path);
        if (file.open(QIODevice::WriteOnly)) {
            file.write(QByteArray("#!/bin/sh\n") + body + '\n');
            file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner
                                | QFileDevice::ReadOther | QFileDevice::ExeOther);
        }
        ProcessSpec spec;
        spec.program = path;
        spec.arguments = arguments;
        return spec;
    }
    static bool isAlive(qint64 process) { return process > 0 && ::kill(static_cast<pid_t>(process), 0) == 0; }
    qint64 numberIn(const QString &name) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toLongLong() : 0;
    }

private Q_SLOTS:
    void missingProgramIsNamed()
    {
        ProcessSpec spec;
        spec.program = QStringLiteral("no-such-program-here");
        const auto byName = runProcess(spec);
        QVERIFY(!byName);
        QCOMPARE(byName.error().code, ErrorCode::ProcessMissing);
        QVERIFY(byName.error().message.contains(spec.program));
        QVERIFY(!byName.error().hint.isEmpty());

        spec.program = m_folder.filePath(QStringLiteral("nothing"));
        QCOMPARE(runProcess(spec).error().code, ErrorCode::ProcessMissing);
    }

    void notExecutableFailsWithTheReason()
    {
        ProcessSpec spec = script("exit 0");
        QFile::setPermissions(spec.program, QFileDevice::ReadOwner);
        const auto result = runProcess(spec);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::ProcessNotStarted);
        QVERIFY(result.error().message.contains(qt_error_string(EACCES)));
    }

    void missingInterpreterIsNoMissingProgram()
    {
        ProcessSpec spec = script("exit 0");
        QFile file(spec.program);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/nonexistent/perl\n");
        file.close();
        const auto result = runProcess(spec);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::ProcessNotStarted);
        QVERIFY(result.error().hint.contains(QStringLiteral("interpreter")));
    }

    void aSystemThatStartsNoProcessSaysWhy()
    {
        const ProcessSpec spec = script("exit 0");
        const test::NoMoreProcesses shortage;
        QVERIFY(shortage.isInForce());
        const auto result = runProcess(spec);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::ProcessNotStarted);
        QVERIFY(result.error().message.contains(spec.program));
        QVERIFY2(result.error().message.contains(qt_error_string(EAGAIN)), qPrintable(result.error().message));
        QVERIFY(result.error().hint.contains(QStringLiteral("ulimit -u")));
    }

    void aProcessTooLargeToBeCopiedStartsOthers()
    {
        const test::NoMemoryForACopy shortage;
        QCOMPARE(shortage.isInForce(), test::NoMemoryForACopy::canBeInForce());
        const auto result = runProcess(script("echo started"));
        QVERIFY2(result, qPrintable(result ? QString() : result.error().toText()));
        QCOMPARE(result->standardOutput, QByteArray("started\n"));

        ProcessSpec spec = script("exit 0");
        spec.runAsUid = 65534;
        const auto asAnother = runProcess(spec);
        QVERIFY(!asAnother || ::geteuid() == 0);
        if (!asAnother && shortage.isInForce()) {
            QCOMPARE(asAnother.error().code, ErrorCode::ProcessNotStarted);
            QVERIFY(asAnother.error().message.contains(qt_error_string(ENOMEM)));
            QVERIFY(asAnother.error().hint.contains(QStringLiteral("memory")));
        }
    }

    void withoutDescriptorsItSaysSo()
    {
        for (const bool withInput : {false, true}) {
            ProcessSpec spec = script("exit 0");
            if (withInput)
                spec.standardInput = "x";
            const test::NoMoreDescriptors shortage;
            QVERIFY(shortage.isInForce());
            const auto result = runProcess(spec);
            QVERIFY(!result);
            QCOMPARE(result.error().code, ErrorCode::ProcessNotStarted);
            QVERIFY2(result.error().message.contains(qt_error_string(EMFILE)), qPrintable(result.error().message));
            QVERIFY(result.error().hint.contains(QStringLiteral("ulimit -n")));
        }
    }

    void missingFolderFailsWithTheFolder()
    {
        ProcessSpec spec = script("exit 0");
        spec.workingDirectory = m_folder.filePath(QStringLiteral("gone"));
        const auto result = runProcess(spec);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::ProcessNotStarted);
        QVERIFY(result.error().message.contains(spec.workingDirectory));
    }

    void exitStatusOtherThanZeroFailsEvenWithOutput()
    {
        const auto result = runProcess(script("echo plausible output; echo first >&2; echo 'the reason' >&2; exit 3"));
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::ProcessFailed);
        QVERIFY(result.error().message.contains(QStringLiteral("3")));
        QCOMPARE(result.error().detail, QStringLiteral("first\nthe reason"));
    }

    void crashBySignalFails()
    {
        const auto result = runProcess(script("echo done; kill -SEGV $$"));
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::ProcessFailed);
        QVERIFY(result.error().message.contains(QStringLiteral("11")));
    }

    void timeoutEndsIt()
    {
        ProcessSpec spec = script("echo waiting >&2; sleep 60");
        spec.timeout = 200ms;
        QElapsedTimer timer;
        timer.start();
        const auto result = runProcess(spec);
        QVERIFY(timer.elapsed() < 4000);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::ProcessFailed);
        QVERIFY(result.error().message.contains(QStringLiteral("0.2")));
        QCOMPARE(result.error().detail, QStringLiteral("waiting"));
    }

    void stubbornProgramAndItsChildrenAreKilled()
    {
        ProcessSpec spec = script("cd \"$1\"; trap '' TERM; echo $$ > leader; sleep 60 & echo $! > helper;"
                                  " while :; do sleep 1; done",
                                  {m_folder.path()});
        spec.terminateGrace = 300ms;
        std::stop_source stop;
        std::jthread canceller([&] {
            while (numberIn(QStringLiteral("helper")) == 0)
                std::this_thread::sleep_for(10ms);
            stop.request_stop();
        });
        QElapsedTimer timer;
        timer.start();
        const auto result = runProcess(spec, stop.get_token());
        QVERIFY(timer.elapsed() < 5000);
        QVERIFY(!result);
        QVERIFY(result.error().isCancelled());
        QVERIFY(!isAlive(numberIn(QStringLiteral("leader"))));
        QTRY_VERIFY_WITH_TIMEOUT(!isAlive(numberIn(QStringLiteral("helper"))), 2000);
    }

    void stopIsSeenAtOnceAndGentleEndIsStillCancelled()
    {
        ProcessSpec spec = script("trap 'exit 0' TERM; while :; do sleep 0.05; done");
        std::stop_source stop;
        std::jthread canceller([&] {
            std::this_thread::sleep_for(200ms);
            stop.request_stop();
        });
        QElapsedTimer timer;
        timer.start();
        const auto result = runProcess(spec, stop.get_token());
        QVERIFY(timer.elapsed() < 3000);
        QVERIFY(!result);
        QVERIFY(result.error().isCancelled());
    }

    void stoppedBeforeItsStartNothingRuns()
    {
        std::stop_source stop;
        stop.request_stop();
        const QString mark = m_folder.filePath(QStringLiteral("must-not-exist"));
        const auto result = runProcess(script("touch \"$1\"", {mark}), stop.get_token());
        QVERIFY(!result);
        QVERIFY(result.error().isCancelled());
        QVERIFY(!QFile::exists(mark));
    }

    void whatItLeavesBehindDoesNotHoldTheCallUp()
    {
        QElapsedTimer timer;
        timer.start();
        const auto result = runProcess(script("sleep 20 & echo $! > \"$1\"; echo started", //
                                              {m_folder.filePath(QStringLiteral("daemon"))}));
        QVERIFY(timer.elapsed() < 5000);
        QVERIFY(result);
        QCOMPARE(result->standardOutput, QByteArray("started\n"));
        const qint64 left = numberIn(QStringLiteral("daemon"));
        QVERIFY(isAlive(left)); // a successful program's daemon goes on
        ::kill(static_cast<pid_t>(left), SIGKILL);
    }

    void fiftyMegabytesEachWay()
    {
        ProcessSpec spec = script("cat; head -c 50000000 /dev/zero | tr '\\0' 'e' >&2");
        spec.standardInput = QByteArray(50'000'000, 'i');
        qsizetype errorBytes = 0;
        spec.onErrorLine = [&](const QByteArray &line) { errorBytes += line.size(); };
        const auto result = runProcess(spec);
        QVERIFY(result);
        QCOMPARE(result->standardOutput.size(), spec.standardInput.size());
        QVERIFY(result->standardOutput == spec.standardInput);
        QCOMPARE(errorBytes, 50'000'000);
        QVERIFY(result->errorText.size() < 40'000);
    }

    void outputAboveTheLimitIsDroppedNotFatal()
    {
        const auto result = runProcess(script("head -c 70000000 /dev/zero"));
        QVERIFY(result);
        QCOMPARE(result->standardOutput.size(), 64 * 1024 * 1024);
    }

    void closedInputIsNoSignalForUs()
    {
        ProcessSpec spec = script("exec <&-; exit 0");
        spec.standardInput = QByteArray(4'000'000, 'x');
        QVERIFY(runProcess(spec));
    }

    void argumentsArriveAsTheyAre()
    {
        const QStringList hostile{QString(),
                                  QStringLiteral("a b"),
                                  QStringLiteral("$(touch x)"),
                                  QStringLiteral("Robert\"; DROP"),
                                  QStringLiteral("-x"),
                                  QStringLiteral("gr\u00fc\u00df")};
        const auto result = runProcess(script("for a in \"$@\"; do printf '[%s]' \"$a\"; done", hostile));
        QVERIFY(result);
        QCOMPARE(QString::fromUtf8(result->standardOutput),
                 QLatin1Char('[') + hostile.join(QStringLiteral("][")) + QLatin1Char(']'));
    }

    void environmentIsAddedAndReplaced()
    {
        qputenv("TENANTRY_TEST_KEPT", "kept");
        qputenv("TENANTRY_TEST_REPLACED", "old");
        ProcessSpec spec = script("echo $TENANTRY_TEST_KEPT $TENANTRY_TEST_REPLACED $TENANTRY_TEST_NEW;"
                                  " env | grep -c TENANTRY_TEST_REPLACED");
        spec.environment = {{QStringLiteral("TENANTRY_TEST_REPLACED"), QStringLiteral("new")},
                            {QStringLiteral("TENANTRY_TEST_NEW"), QStringLiteral("added")}};
        const auto result = runProcess(spec);
        QVERIFY(result);
        QCOMPARE(result->standardOutput, QByteArray("kept new added\n1\n"));
    }

    void relativeProgramCountsFromItsFolder()
    {
        ProcessSpec spec = script("pwd");
        spec.workingDirectory = m_folder.path();
        spec.program = QStringLiteral("./") + spec.program.section(u'/', -1);
        const auto result = runProcess(spec);
        QVERIFY(result);
        QCOMPARE(QString::fromLocal8Bit(result->standardOutput.trimmed()), m_folder.path());
    }

    void outputGoesIntoAPrivateFile()
    {
        ProcessSpec spec = script("echo into the file");
        spec.standardOutputFile = m_folder.filePath(QStringLiteral("out"));
        const auto result = runProcess(spec);
        QVERIFY(result);
        QVERIFY(result->standardOutput.isEmpty());
        QFile out(spec.standardOutputFile);
        QVERIFY(out.open(QIODevice::ReadOnly));
        QCOMPARE(out.readAll(), QByteArray("into the file\n"));
        QCOMPARE(out.permissions() & 0x7777,
                 QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser | QFileDevice::WriteUser);
    }

    void symlinkAsOutputFileIsRefused()
    {
        const QString target = m_folder.filePath(QStringLiteral("victim"));
        const QString link = m_folder.filePath(QStringLiteral("link"));
        QVERIFY(QFile::link(target, link));
        ProcessSpec spec = script("echo x");
        spec.standardOutputFile = link;
        const auto result = runProcess(spec);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::FileNotWritten);
        QVERIFY(!QFile::exists(target));
    }

    void errorLinesComeWholeAndInOrder()
    {
        QList<QByteArray> lines;
        ProcessSpec spec = script("printf 'one\\ntw' >&2; sleep 0.1; printf 'o\\n\\033[31mthree' >&2");
        spec.onErrorLine = [&](const QByteArray &line) { lines += line; };
        const auto result = runProcess(spec);
        QVERIFY(result);
        QCOMPARE(lines, (QList<QByteArray>{"one", "two", "\033[31mthree"}));
        QCOMPARE(result->errorText, QStringLiteral("one\ntwo\nthree"));
    }

    void itInheritsNoDescriptorAndNoTerminal()
    {
        const int leaked = ::open("/dev/null", O_RDONLY); // on purpose without O_CLOEXEC
        QVERIFY(leaked > 2);
        const auto result =
            runProcess(script("ls /proc/self/fd | wc -l; (: < /dev/tty) 2>/dev/null && echo tty || true"));
        ::close(leaked);
        QVERIFY(result);
        QCOMPARE(result->standardOutput.trimmed(), QByteArray("4")); // three and that of ls itself
    }

    void blockedAndIgnoredSignalsAreNotInherited()
    {
        sigset_t blocked;
        sigset_t before;
        ::sigemptyset(&blocked);
        ::sigaddset(&blocked, SIGTERM);
        ::pthread_sigmask(SIG_BLOCK, &blocked, &before);
        const auto handler = ::signal(SIGINT, SIG_IGN);
        const auto result = runProcess(script("grep -E '^Sig(Blk|Ign)' /proc/self/status"));
        ::signal(SIGINT, handler);
        ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
        QVERIFY(result);
        for (const QByteArray &line : result->standardOutput.trimmed().split('\n'))
            QCOMPARE(line.split('\t').last().trimmed(), QByteArray("0000000000000000"));
    }

    void runsAsAnotherUserWhenRoot()
    {
        ProcessSpec spec = script("id -u; id -g; id -G");
        spec.program = QStringLiteral("sh");
        spec.arguments = {QStringLiteral("-c"), QStringLiteral("id -u; id -g; id -G")};
        spec.runAsUid = 65534;
        spec.runAsGid = 65534;
        const auto result = runProcess(spec);
        if (::geteuid() != 0) {
            QVERIFY(!result);
            QCOMPARE(result.error().code, ErrorCode::ProcessNotStarted);
            return;
        }
        QVERIFY(result);
        QCOMPARE(result->standardOutput, QByteArray("65534\n65534\n65534\n"));
    }

    void manyAtOnceFromManyThreads()
    {
        const ProcessSpec spec = script("echo \"$1\"; echo \"$1\" >&2; exit 0", {QStringLiteral("same")});
        std::atomic<int> good = 0;
        {
            std::vector<std::jthread> threads;
            for (int number = 0; number < 8; ++number)
                threads.emplace_back([&] {
                    for (int round = 0; round < 10; ++round) {
                        const auto result = runProcess(spec);
                        if (result && result->standardOutput == "same\n" && result->errorText == QStringLiteral("same"))
                            ++good;
                    }
                });
        }
        QCOMPARE(good.load(), 80);
    }

    void findProgramTakesTheFirstThatExists()
    {
        const QString tool = script("exit 0").program;
        const QString none = QStringLiteral("no-such-program-here");
        QCOMPARE(findProgram({m_folder.filePath(QStringLiteral("gone")), tool, QStringLiteral("sh")}), tool);
        QVERIFY(findProgram({none, QStringLiteral("sh")}).endsWith(QStringLiteral("/sh")));
        QCOMPARE(findProgram({none}), QString());
        QCOMPARE(findProgram({m_folder.path()}), QString()); // a folder is no program
    }

    void childrenGetOnlyWhatTheyNeed_data()
    {
        QTest::addColumn<Inherited>("inherited");
        QTest::addColumn<QStringList>("got");
        QTest::newRow("the user's own") << Inherited::Everything
                                        << QStringList{QStringLiteral("PGPASSWORD"), QStringLiteral("PGSSLMODE"),
                                                       QStringLiteral("TEST_TOKEN"), QStringLiteral("TZ")};
        QTest::newRow("connects") << Inherited::ToConnect
                                  << QStringList{QStringLiteral("PGSSLMODE"), QStringLiteral("TZ")};
        QTest::newRow("runs") << Inherited::ToRun << QStringList{QStringLiteral("TZ")};
    }
    void childrenGetOnlyWhatTheyNeed()
    {
        QFETCH(Inherited, inherited);
        QFETCH(QStringList, got);
        for (const char *name : {"PGPASSWORD", "PGSSLMODE", "TEST_TOKEN", "TZ"})
            qputenv(name, "UTC");
        ProcessSpec spec = script("env; command -v env");
        spec.inherited = inherited;
        spec.environment = {{QStringLiteral("GIVEN"), QStringLiteral("yes")}};
        const auto ran = runProcess(spec);
        for (const char *name : {"PGPASSWORD", "PGSSLMODE", "TEST_TOKEN", "TZ"})
            qunsetenv(name);
        QVERIFY2(ran, ran ? "" : qPrintable(ran.error().toText()));
        QStringList names;
        for (const QByteArray &line : ran->standardOutput.split('\n')) {
            if (line.endsWith("=UTC"))
                names << QString::fromLatin1(line.chopped(4));
        }
        names.sort();
        QCOMPARE(names, got);
        QVERIFY(ran->standardOutput.contains("GIVEN=yes"));
        QVERIFY(ran->standardOutput.contains("PATH="));
    }
};

QTEST_GUILESS_MAIN(tst_ChildProcess)
#include "tst_ChildProcess.moc"
