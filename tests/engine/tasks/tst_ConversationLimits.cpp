// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tasks/ConversationFixture.h"
#include "support/Sanitizer.h"

#include <QElapsedTimer>
#include <QTest>

using namespace tenantry;
using namespace tenantry::test;
using namespace std::chrono_literals;

/// Programs that say too much, too long, or both at once: what this process holds stays bounded, and nobody waits for
/// ever.
class tst_ConversationLimits : public QObject {
    Q_OBJECT

    ConversationFixture m_tools;

    /// The most memory that this process used since the last call of forgetPeak(), in bytes.
    static qint64 peak()
    {
        QFile file(QStringLiteral("/proc/self/status"));
        if (!file.open(QIODevice::ReadOnly))
            return 0;
        const QByteArray status = file.readAll();
        return status.mid(status.indexOf("VmHWM:") + 6).trimmed().split(' ').first().toLongLong() * 1024;
    }
    static qint64 forgetPeak()
    {
        QFile file(QStringLiteral("/proc/self/clear_refs"));
        if (file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            file.write("5");
        return peak();
    }
    static constexpr qint64 gigabyte = 1'000'000'000;
    static constexpr qint64 boundedGrowth = 48'000'000 + keptBySanitizer;

private Q_SLOTS:
    void bothDirectionsAtOnce()
    {
        ConversationSpec spec = m_tools.script("exec cat"); // answers while it is still being told
        spec.longestLine = 30'000'000;
        Conversation talk = begin(spec);
        const QByteArray line(20'000'000, 'b');
        for (int round = 0; round < 2; ++round) {
            const auto answer = talk.ask(line, patient());
            QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().toText()));
            QVERIFY(answer->text == line);
        }
        QVERIFY(talk.finish(patient()));
    }

    void aSlowReaderGetsAll()
    {
        Conversation talk = begin(m_tools.script("sleep 0.3; head -c 50000001 | wc -c"));
        QCOMPARE(talk.ask(QByteArray(50'000'000, 's'), patient())->text.trimmed(), QByteArray("50000001"));
    }

    void whoNeitherReadsNorStopsTalkingIsEnded()
    {
        ConversationSpec spec = m_tools.script("echo $$ > talking; exec yes 'I will not listen'");
        spec.longestLine = 64 * 1024;
        Conversation talk = begin(spec);
        const Status sent = talk.send(QByteArray(4'000'000, 'x'), within(500ms));
        QVERIFY(!sent);
        QVERIFY2(sent.error().message.contains(QStringLiteral("did not read its input within 0.5 s")),
                 qPrintable(sent.error().message));
        QVERIFY(!m_tools.isAlive("talking"));
    }

    void hugeLinesAreCutAndSaidSo()
    {
        ConversationSpec spec =
            m_tools.script("read -r x; printf 12345678; printf '\\n'; head -c 1000000 /dev/zero | tr '\\0' h;"
                           " printf '\\n123456789\\nafter\\n'; read -r x; exit 0");
        spec.longestLine = 8;
        Conversation talk = begin(spec);
        const auto fits = talk.ask("go", patient());
        QCOMPARE(fits->text, QByteArray("12345678"));
        QCOMPARE(fits->dropped, 0);
        const auto huge = talk.read(patient());
        QCOMPARE(huge->text, QByteArray("hhhhhhhh"));
        QCOMPARE(huge->dropped, 1'000'000 - 8);
        const auto aboveByOne = talk.read(patient());
        QCOMPARE(aboveByOne->text, QByteArray("12345678"));
        QCOMPARE(aboveByOne->dropped, 1);
        QCOMPARE(talk.read(patient())->text, QByteArray("after"));
        QVERIFY(talk.finish(patient()));
    }

    void aGigabyteInOneLineTakesNoMemory()
    {
        ConversationSpec spec = m_tools.script("head -c 1000000000 /dev/zero | tr '\\0' f; echo; read -r x; echo $x");
        spec.longestLine = 1'000'000;
        const qint64 before = forgetPeak();
        Conversation talk = begin(spec);
        const auto huge = talk.read(patient());
        QVERIFY2(huge, qPrintable(huge ? QString() : huge.error().toText()));
        QCOMPARE(huge->text.size(), 1'000'000);
        QCOMPARE(huge->dropped, gigabyte - 1'000'000);
        QCOMPARE(talk.ask("still there", patient())->text, QByteArray("still there"));
        QVERIFY2(peak() - before < boundedGrowth, qPrintable(QString::number(peak() - before)));
    }

    void aGigabyteOfAnswersIsPaced()
    {
        // Lines of 1,000 bytes; it is asked for each, so what is not read has to wait in the program.
        ConversationSpec spec = m_tools.script("yes \"$(head -c 999 /dev/zero | tr '\\0' a)\" | head -c 1000000000");
        spec.longestLine = 1'000'000;
        const qint64 before = forgetPeak();
        Conversation talk = begin(spec);
        qint64 bytes = 0;
        Result<Answer> answer = talk.read(patient());
        for (; answer; answer = talk.read(patient()))
            bytes += answer->text.size() + 1;
        QCOMPARE(bytes, gigabyte);
        QVERIFY2(answer.error().message.contains(QStringLiteral("ended without an answer")),
                 qPrintable(answer.error().message));
        QVERIFY2(peak() - before < boundedGrowth, qPrintable(QString::number(peak() - before)));
    }

    void aGigabyteOfComplaintsIsHandedOn()
    {
        ConversationSpec spec =
            m_tools.script("yes \"$(head -c 999 /dev/zero | tr '\\0' e)\" | head -c 1000000000 >&2; echo done");
        qint64 bytes = 0;
        spec.onErrorLine = [&bytes](const QByteArray &line) { bytes += line.size() + 1; };
        const qint64 before = forgetPeak();
        Conversation talk = begin(spec);
        QCOMPARE(talk.read(patient())->text, QByteArray("done"));
        QVERIFY(talk.finish(patient()));
        QCOMPARE(bytes, gigabyte);
        QVERIFY2(peak() - before < boundedGrowth, qPrintable(QString::number(peak() - before)));
    }

    void noiseWithoutEndIsNoAnswer()
    {
        ConversationSpec spec = m_tools.marked("exec yes \"Warning: $(head -c 999 /dev/zero | tr '\\0' n)\"");
        qint64 lines = 0;
        spec.onNoise = [&lines](const QByteArray &) { ++lines; };
        spec.longestLine = 1'000'000;
        const qint64 before = forgetPeak();
        Conversation talk = begin(spec);
        QElapsedTimer timer;
        timer.start();
        const auto answer = talk.read(within(700ms));
        QVERIFY(timer.elapsed() < 20'000);
        QVERIFY(!answer);
        QVERIFY(lines > 100);
        QVERIFY(answer.error().message.contains(QStringLiteral("did not answer")));
        QVERIFY(answer.error().detail.contains(QStringLiteral("Warning: ")));
        QVERIFY(answer.error().detail.size() < 50'000);
        QVERIFY2(peak() - before < boundedGrowth, qPrintable(QString::number(peak() - before)));
    }
};

QTEST_GUILESS_MAIN(tst_ConversationLimits)
#include "tst_ConversationLimits.moc"
