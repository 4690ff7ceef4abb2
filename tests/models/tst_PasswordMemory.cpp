// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/PasswordMemory.h"

#include <QTest>

#include <atomic>
#include <thread>
#include <vector>

using namespace tenantry;

namespace {

PasswordQuestion question(std::optional<QString> refused = {})
{
    PasswordQuestion asked;
    asked.what = QStringLiteral("app at db");
    asked.refused = std::move(refused);
    return asked;
}

} // namespace

class tst_PasswordMemory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void manyAskOnce();
    void refusedIsAskedAnew();
    void decliningIsForAllWhoWait();
    void stoppedAskerLeavesTheQuestionToTheNext();
    void closeEndsOpenQuestions();
    void nobodyIsDisturbedForMemory();
};

void tst_PasswordMemory::manyAskOnce()
{
    std::atomic<int> asked{0};
    const PasswordMemory memory([&asked](const PasswordQuestion &) -> std::optional<QString> {
        ++asked;
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        return QStringLiteral("right");
    });
    std::atomic<int> told{0};
    {
        std::vector<std::jthread> workers;
        for (int i = 0; i < 8; ++i) {
            workers.emplace_back([prompt = memory.prompt(), &told] { told += prompt(question()) == u"right"; });
        }
    }
    QCOMPARE(told.load(), 8);
    QCOMPARE(asked.load(), 1);
}

void tst_PasswordMemory::refusedIsAskedAnew()
{
    QStringList answers{QStringLiteral("wrong"), QStringLiteral("right")};
    const PasswordMemory memory(
        [&answers](const PasswordQuestion &) -> std::optional<QString> { return answers.takeFirst(); });
    const PasswordPrompt prompt = memory.prompt();
    QCOMPARE(prompt(question()).value(), QStringLiteral("wrong"));
    QCOMPARE(prompt(question(QStringLiteral("wrong"))).value(), QStringLiteral("right"));
    // A worker that was still trying the old one gets the new one, unasked.
    QCOMPARE(prompt(question(QStringLiteral("wrong"))).value(), QStringLiteral("right"));
    QVERIFY(answers.isEmpty());
}

void tst_PasswordMemory::decliningIsForAllWhoWait()
{
    std::atomic<int> asked{0};
    std::atomic<bool> answer = false;
    const PasswordMemory memory([&](const PasswordQuestion &) -> std::optional<QString> {
        ++asked;
        while (!answer) {
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        return std::nullopt;
    });
    std::atomic<int> declined{0};
    {
        std::vector<std::jthread> workers;
        for (int i = 0; i < 4; ++i) {
            workers.emplace_back([prompt = memory.prompt(), &declined] { declined += !prompt(question()); });
        }
        QTest::qWait(100);
        answer = true;
    }
    QCOMPARE(declined.load(), 4);
    QCOMPARE(asked.load(), 1);
}

void tst_PasswordMemory::stoppedAskerLeavesTheQuestionToTheNext()
{
    std::atomic<int> asked{0};
    const PasswordMemory memory([&asked](const PasswordQuestion &put) -> std::optional<QString> {
        if (++asked > 1) {
            return QStringLiteral("right");
        }
        while (!put.stop.stop_requested()) {
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        return std::nullopt;
    });
    std::jthread first([prompt = memory.prompt()](std::stop_token stop) {
        PasswordQuestion put = question();
        put.stop = stop;
        (void)prompt(put);
    });
    QTRY_COMPARE(asked.load(), 1);
    std::optional<QString> told;
    std::jthread second([prompt = memory.prompt(), &told] { told = prompt(question()); });
    QTest::qWait(50);
    first.request_stop();
    second.join();
    QCOMPARE(told.value_or(QString()), QStringLiteral("right"));
}

void tst_PasswordMemory::closeEndsOpenQuestions()
{
    std::atomic<int> asked{0};
    PasswordMemory memory([&asked](const PasswordQuestion &put) -> std::optional<QString> {
        ++asked;
        while (!put.stop.stop_requested()) {
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        return std::nullopt;
    });
    std::atomic<int> ended{0};
    std::vector<std::jthread> workers;
    for (int i = 0; i < 3; ++i) {
        workers.emplace_back([prompt = memory.prompt(), &ended] { ended += !prompt(question()); });
    }
    QTRY_COMPARE(asked.load(), 1);
    memory.close();
    workers.clear();
    QCOMPARE(ended.load(), 3);
    QVERIFY(!memory.prompt()(question()));
    QCOMPARE(asked.load(), 1);
}

void tst_PasswordMemory::nobodyIsDisturbedForMemory()
{
    int asked = 0;
    const PasswordMemory memory([&asked](const PasswordQuestion &) -> std::optional<QString> {
        ++asked;
        return QStringLiteral("right");
    });
    PasswordQuestion quiet = question();
    quiet.of = PasswordQuestion::Of::Memory;
    QVERIFY(!memory.prompt()(quiet));
    QCOMPARE(asked, 0);
    (void)memory.prompt()(question());
    QCOMPARE(memory.prompt()(quiet).value(), QStringLiteral("right"));
    QVERIFY(!PasswordMemory({}).prompt());
}

QTEST_GUILESS_MAIN(tst_PasswordMemory)
#include "tst_PasswordMemory.moc"
