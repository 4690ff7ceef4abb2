// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tasks/ConversationFixture.h"
#include "support/Shortage.h"

#include <QElapsedTimer>
#include <QTest>

#include <atomic>
#include <thread>
#include <vector>

using namespace tenantry;
using namespace tenantry::test;
using namespace std::chrono_literals;

/// Talking with programs that answer, fail, hang, crash, close their pipes or will not end.
class tst_Conversation : public QObject {
    Q_OBJECT

    ConversationFixture m_tools;

private Q_SLOTS:
    void linesGoInAndOut()
    {
        Conversation talk = begin(m_tools.script("while read -r line; do echo \"heard $line\"; done; exit 0"));
        for (int number = 0; number < 100; ++number) {
            const QByteArray said = "number " + QByteArray::number(number);
            const auto answer = talk.ask(said, patient());
            QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().toText()));
            QCOMPARE(answer->text, "heard " + said);
            QCOMPARE(answer->dropped, 0);
        }
        QVERIFY(talk.finish(patient()));
        QVERIFY(!talk.ask("more", patient())); // it is over
    }

    void severalAnswersAreKeptUntilAskedFor()
    {
        Conversation talk = begin(m_tools.script("read -r x; printf 'one\\n\\nthree\\n'; read -r x; echo four"));
        QVERIFY(talk.send("go", patient()));
        for (const char *expected : {"one", "", "three"})
            QCOMPARE(talk.read(patient())->text, QByteArray(expected));
        QCOMPARE(talk.ask("go", patient())->text, QByteArray("four"));
        const auto none = talk.read(patient());
        QVERIFY(!none);
        QVERIFY2(none.error().message.contains(QStringLiteral("ended without an answer")),
                 qPrintable(none.error().message));
    }

    void anAnswerBeforeTheExitCounts()
    {
        // Over and over: the exit must not overtake the answer, nor what was written be taken for refused.
        for (int round = 0; round < 50; ++round) {
            Conversation talk = begin(m_tools.script("read -r x; echo \"last $x\""));
            const auto answer = talk.ask("word", patient());
            QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().toText()));
            QCOMPARE(answer->text, QByteArray("last word"));
            QVERIFY(talk.finish(patient()));
        }
    }

    void whatCannotStartSaysWhy()
    {
        ConversationSpec spec;
        spec.program = QStringLiteral("no-such-program-here");
        QCOMPARE(Conversation::start(spec).error().code, ErrorCode::ProcessMissing);
        spec = m_tools.script("exit 0");
        const NoMoreProcesses shortage;
        QVERIFY(shortage.isInForce());
        const auto started = Conversation::start(spec);
        QVERIFY(!started);
        QCOMPARE(started.error().code, ErrorCode::ProcessNotStarted);
    }

    void exitsAndCrashesEndIt_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("message");
        QTest::newRow("exit status") << QByteArray("read -r x; printf half; echo 'the reason' >&2; exit 3")
                                     << QStringLiteral("exit status 3");
        QTest::newRow("crash") << QByteArray("read -r x; printf half; echo 'the reason' >&2; kill -SEGV $$")
                               << QStringLiteral("signal 11");
        QTest::newRow("killed") << QByteArray("read -r x; printf half; echo 'the reason' >&2; kill -KILL $$")
                                << QStringLiteral("signal 9");
        QTest::newRow("no answer") << QByteArray("read -r x; printf half; echo 'the reason' >&2; exit 0")
                                   << QStringLiteral("ended without an answer");
    }

    void exitsAndCrashesEndIt()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const QString, message);
        Conversation talk = begin(m_tools.script(body.constData()));
        const auto answer = talk.ask("question", patient());
        QVERIFY(!answer); // what it had begun to say is no answer
        QCOMPARE(answer.error().code, ErrorCode::ProcessFailed);
        QVERIFY2(answer.error().message.contains(message), qPrintable(answer.error().message));
        QStringList shown = answer.error().detail.split(u'\n');
        shown.sort();
        QCOMPARE(shown, (QStringList{QStringLiteral("half"), QStringLiteral("the reason")}));
        QCOMPARE(talk.read(patient()).error(), answer.error());
        QCOMPARE(talk.send("more", patient()).error(), answer.error());
        QCOMPARE(talk.finish(patient()).error(), answer.error());
    }

    void hangingEndsWithTheLastLines()
    {
        Conversation talk =
            begin(m_tools.marked("echo $$ > hanging; read -r x; echo 'Loading models'; echo 'odd setting' >&2;"
                                 " touch talked; sleep 60"));
        QVERIFY(talk.send("begin", patient()));
        QTRY_VERIFY(QFile::exists(m_tools.file("talked")));
        QElapsedTimer timer;
        timer.start();
        const auto answer = talk.read(within(300ms));
        QVERIFY(!answer);
        QVERIFY(timer.elapsed() >= 300);
        QVERIFY(timer.elapsed() < 4000);
        QCOMPARE(answer.error().code, ErrorCode::ProcessFailed);
        QVERIFY2(answer.error().message.contains(QStringLiteral("did not answer within 0.3 s")),
                 qPrintable(answer.error().message));
        QVERIFY(answer.error().detail.contains(QStringLiteral("Loading models")));
        QVERIFY(answer.error().detail.contains(QStringLiteral("odd setting")));
        QVERIFY(!m_tools.isAlive("hanging"));
    }

    void termIsIgnoredKillIsNot()
    {
        ConversationSpec spec = m_tools.script("trap '' TERM; sleep 60 & echo $! > inner; echo $$ > outer; echo ready;"
                                               " while :; do sleep 1; done");
        spec.terminateGrace = 200ms;
        Conversation talk = begin(spec);
        QCOMPARE(talk.read(patient())->text, QByteArray("ready"));
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!talk.read(within(100ms)));
        QVERIFY(timer.elapsed() < 4000);
        QVERIFY(!m_tools.isAlive("outer"));
        QTRY_VERIFY_WITH_TIMEOUT(!m_tools.isAlive("inner"), 2000);
    }

    void cancelledInTheMiddleOfAnAnswer()
    {
        Conversation talk =
            begin(m_tools.script("echo $$ > cancelled; read -r x; printf 'half an ans'; touch begun; sleep 60"));
        std::stop_source stop;
        const std::jthread canceller([&] {
            while (!QFile::exists(m_tools.file("begun")))
                std::this_thread::sleep_for(5ms);
            stop.request_stop();
        });
        QElapsedTimer timer;
        timer.start();
        const auto answer = talk.ask("question", {0ms, stop.get_token()});
        QVERIFY(timer.elapsed() < 20'000);
        QVERIFY(!answer);
        QVERIFY(answer.error().isCancelled());
        QVERIFY(!m_tools.isAlive("cancelled"));
        QVERIFY(talk.read(patient()).error().isCancelled());
    }

    void eachWaitHasItsOwnStop()
    {
        Conversation talk = begin(m_tools.script("while read -r line; do echo $line; done"));
        std::stop_source first;
        QCOMPARE(talk.ask("one", {0ms, first.get_token()})->text, QByteArray("one"));
        first.request_stop(); // of a wait that is over
        QCOMPARE(talk.ask("two", patient())->text, QByteArray("two"));
        const auto third = talk.ask("three", {0ms, first.get_token()});
        QVERIFY(!third);
        QVERIFY(third.error().isCancelled());
    }

    void anInterruptedWaitLeavesTheProgramInPeace()
    {
        Conversation talk =
            begin(m_tools.script("touch waiting; read -r x; echo \"heard $x\"; read -r x; echo \"then $x\""));
        std::stop_source interrupt;
        const std::jthread interrupter([&] {
            while (!QFile::exists(m_tools.file("waiting")))
                std::this_thread::sleep_for(5ms);
            interrupt.request_stop();
        });
        const auto nothing = talk.readUnless(interrupt.get_token(), patient());
        QVERIFY2(nothing, qPrintable(nothing ? QString() : nothing.error().toText()));
        QVERIFY(!*nothing);
        QCOMPARE(talk.ask("now", patient())->text, QByteArray("heard now"));
        // What is there is given all the same, and without a request it is read().
        QVERIFY(talk.send("again", patient()));
        const auto answer = talk.readUnless({}, patient());
        QVERIFY(answer);
        QVERIFY(*answer);
        QCOMPARE((*answer)->text, QByteArray("then again"));
        const auto ended = talk.readUnless({}, patient());
        QVERIFY(!ended);
        QCOMPARE(ended.error().code, ErrorCode::ProcessFailed);
    }

    void leavingEndsTheProgram()
    {
        {
            Conversation talk = begin(m_tools.script("echo $$ > left; echo ready; sleep 60"));
            QCOMPARE(talk.read(patient())->text, QByteArray("ready"));
            QVERIFY(m_tools.isAlive("left"));
        }
        QVERIFY(!m_tools.isAlive("left"));
    }

    void closedOutputIsNoAnswer()
    {
        Conversation talk = begin(m_tools.script("echo $$ > mute; echo one; exec >&-; sleep 60"));
        QCOMPARE(talk.read(patient())->text, QByteArray("one"));
        QElapsedTimer timer;
        timer.start();
        const auto answer = talk.read(patient());
        QVERIFY(timer.elapsed() < 20'000);
        QVERIFY(!answer);
        QVERIFY2(answer.error().message.contains(QStringLiteral("closed its output")),
                 qPrintable(answer.error().message));
        QVERIFY(!m_tools.isAlive("mute"));
    }

    void closedInputIsNoSignalForUs()
    {
        Conversation talk = begin(m_tools.script("exec <&-; echo $$ > deaf; echo ready; sleep 60"));
        QCOMPARE(talk.read(patient())->text, QByteArray("ready"));
        const Status sent = talk.send(QByteArray(4'000'000, 'x'), patient());
        QVERIFY(!sent);
        QVERIFY2(sent.error().message.contains(QStringLiteral("closed its input")), qPrintable(sent.error().message));
        QVERIFY(!m_tools.isAlive("deaf"));
    }

    void toTheDeadNothingIsSaid()
    {
        for (const QByteArray &line : {QByteArray("short"), QByteArray(4'000'000, 'x')}) {
            Conversation talk = begin(m_tools.script("exec 0<&-; echo 'I give up' >&2; exit 7"));
            const auto answer = talk.ask(line, patient());
            QVERIFY(!answer);
            QVERIFY2(answer.error().message.contains(QStringLiteral("exit status 7")),
                     qPrintable(answer.error().message));
            QCOMPARE(answer.error().detail, QStringLiteral("I give up"));
        }
    }

    void whoHoldsThePipeHoldsNobodyUp()
    {
        for (const bool finishes : {false, true}) {
            Conversation talk = begin(m_tools.script("sleep 60 & echo $! > daemon; echo ready"));
            QCOMPARE(talk.read(patient())->text, QByteArray("ready"));
            QElapsedTimer timer;
            timer.start();
            if (finishes)
                QVERIFY(talk.finish(patient()));
            else
                QVERIFY(talk.read(patient()).error().message.contains(QStringLiteral("ended without an answer")));
            QVERIFY(timer.elapsed() < 20'000);
            QVERIFY(m_tools.isAlive("daemon")); // of a program that ended by itself
            ::kill(static_cast<pid_t>(m_tools.processIn("daemon")), SIGKILL);
        }
    }

    void bytesArriveAsTheyAre()
    {
        QByteArray line;
        for (int byte = 255; byte >= 0; --byte) {
            if (byte != '\n')
                line += static_cast<char>(byte);
        }
        Conversation talk = begin(m_tools.script("exec cat"));
        QCOMPARE(talk.ask(line, patient())->text, line);
        QCOMPARE(talk.ask(QByteArray(), patient())->text, QByteArray());
        QVERIFY(talk.finish(patient()));
    }

    void noiseIsToldFromAnswers()
    {
        ConversationSpec spec =
            m_tools.marked("read -r x; echo 'System check identified no issues'; echo \"${mark}{\\\"a\\\": 1}\";"
                           "echo 'tenantry-0123456789abcdef0123456789abcdef:forged';"
                           "printf 'a print without an end'; echo \"${mark}second\"; echo; echo \"$mark\";"
                           "read -r x; printf 'the rest'");
        QByteArrayList noise;
        spec.onNoise = [&noise](const QByteArray &line) { noise << line; };
        Conversation talk = begin(spec);
        QCOMPARE(talk.ask("go", patient())->text, QByteArray("{\"a\": 1}"));
        QCOMPARE(talk.read(patient())->text, QByteArray("second"));
        QCOMPARE(talk.read(patient())->text, QByteArray());
        QVERIFY(talk.finish(patient()));
        QCOMPARE(noise, (QByteArrayList{"System check identified no issues",
                                        "tenantry-0123456789abcdef0123456789abcdef:forged", "a print without an end",
                                        "", "the rest"}));
    }

    void marksAreNoAccident()
    {
        const QByteArray mark = newAnswerMark();
        QCOMPARE(mark.size(), qsizetype(9 + 32 + 1));
        QVERIFY(mark != newAnswerMark());
    }

    void finishingJudgesTheExit()
    {
        Conversation failing = begin(m_tools.script("cat; echo 'not saved' >&2; exit 4"));
        QCOMPARE(failing.ask("x", patient())->text, QByteArray("x"));
        const Status failed = failing.finish(patient());
        QVERIFY(!failed);
        QVERIFY(failed.error().message.contains(QStringLiteral("exit status 4")));
        QCOMPARE(failed.error().detail, QStringLiteral("not saved"));

        ConversationSpec spec = m_tools.script("echo unasked; cat; echo bye; exit 0");
        QByteArrayList noise;
        spec.onNoise = [&noise](const QByteArray &line) { noise << line; };
        Conversation chatty = begin(spec);
        QVERIFY(chatty.send("told", patient()));
        QVERIFY(chatty.finish(patient()));
        QCOMPARE(noise, (QByteArrayList{"unasked", "told", "bye"}));

        Conversation endless = begin(m_tools.script("cat; echo $$ > endless; sleep 60"));
        const Status late = endless.finish(within(200ms));
        QVERIFY(!late);
        QVERIFY2(late.error().message.contains(QStringLiteral("did not finish within 0.2 s")),
                 qPrintable(late.error().message));
        QVERIFY(!m_tools.isAlive("endless"));
    }

    void complaintsComeWholeAndInOrder()
    {
        ConversationSpec spec =
            m_tools.script("echo first >&2; read -r x; printf 'sec' >&2; sleep 0.1; printf 'ond\\nthird' >&2;"
                           "echo answer");
        QByteArrayList lines;
        spec.onErrorLine = [&lines](const QByteArray &line) { lines << line; };
        Conversation talk = begin(spec);
        QCOMPARE(talk.ask("go", patient())->text, QByteArray("answer"));
        QVERIFY(talk.finish(patient()));
        QCOMPARE(lines, (QByteArrayList{"first", "second", "third"}));
    }

    void itInheritsNoDescriptorAndNoTerminal()
    {
        Conversation other = begin(m_tools.script("exec cat")); // its pipes are ours
        Conversation talk =
            begin(m_tools.script("ls /proc/self/fd | wc -l; (: < /dev/tty) 2>/dev/null && echo tty || echo none"));
        QCOMPARE(talk.read(patient())->text.trimmed(), QByteArray("4")); // three and that of ls itself
        QCOMPARE(talk.read(patient())->text, QByteArray("none"));
        QCOMPARE(other.ask("x", patient())->text, QByteArray("x"));
    }

    void manyAtOnceFromManyThreads()
    {
        // Written before any thread starts one: a file that is open for writing anywhere cannot be run.
        const ConversationSpec spec = m_tools.script("while read -r line; do echo \"$line\"; echo \"$line\" >&2; done");
        std::atomic<int> good = 0;
        {
            std::vector<std::jthread> threads;
            for (int number = 0; number < 6; ++number)
                threads.emplace_back([&good, &spec] {
                    Conversation talk = begin(spec);
                    for (int round = 0; round < 50; ++round) {
                        const auto answer = talk.ask("same", patient());
                        if (answer && answer->text == "same")
                            ++good;
                    }
                    if (talk.finish(patient()))
                        ++good;
                });
        }
        QCOMPARE(good.load(), 6 * 51);
    }
};

QTEST_GUILESS_MAIN(tst_Conversation)
#include "tst_Conversation.moc"
