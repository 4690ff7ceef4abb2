// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Console.h"
#include "cli/ExitStatus.h"
#include "cli/JsonWriter.h"
#include "cli/TextTable.h"

#include <QBuffer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <csignal>
#include <unistd.h>

using namespace tenantry;
using namespace tenantry::cli;

/// The parts that print: JSON writer, tables, and the one mapping of errors to exit statuses.
class tst_Output : public QObject {
    Q_OBJECT

private:
    struct Streams {
        QBuffer out;
        QBuffer err;
        Streams()
        {
            out.open(QIODevice::WriteOnly);
            err.open(QIODevice::WriteOnly);
        }
    };

private Q_SLOTS:
    void jsonIsValidWhateverTheTextIs()
    {
        Streams streams;
        Console console(-1, streams.out, streams.err, {});
        QString all;
        for (char16_t point = 1; point < 0x180; ++point)
            all += QChar(point);
        all += QStringLiteral("\U0001F600") + QChar(0xd800) + QStringLiteral("end");
        {
            JsonWriter json(console);
            json.beginObject();
            json.member("text", all);
            json.member("quo\"te", QStringLiteral("x"));
            json.member("number", qint64(1) << 52);
            json.member("half", 0.5);
            json.member("infinite", std::numeric_limits<double>::infinity());
            json.member("truth", true);
            json.memberOrNull("none", QString());
            json.beginArray("empty");
            json.endArray();
            json.endObject();
        }
        QJsonParseError error;
        const QJsonObject parsed = QJsonDocument::fromJson(streams.out.data(), &error).object();
        QVERIFY2(error.error == QJsonParseError::NoError, qPrintable(error.errorString()));
        const QString text = parsed[u"text"].toString();
        QCOMPARE(text.left(0x17f), all.left(0x17f));
        QVERIFY(text.endsWith(QStringLiteral("end")));
        QCOMPARE(parsed[u"quo\"te"].toString(), QStringLiteral("x"));
        QCOMPARE(parsed[u"number"].toInteger(), qint64(1) << 52);
        QVERIFY(parsed[u"infinite"].isNull());
        QVERIFY(parsed[u"none"].isNull());
        QVERIFY(streams.out.data().endsWith("}\n"));
        QVERIFY(streams.out.data().contains("\"empty\": []"));
    }

    void longJsonGoesOutInPieces()
    {
        Streams streams;
        Console console(-1, streams.out, streams.err, {});
        JsonWriter json(console);
        json.beginArray();
        for (int i = 0; i < 20000; ++i) {
            json.beginObject();
            json.member("schema_name", QStringLiteral("tenant_%1").arg(i));
            json.endObject();
        }
        QVERIFY(streams.out.data().size() > 500000); // before the end
        json.endArray();
    }

    void tablesAlignByWhatIsSeen()
    {
        Streams streams;
        Console console(-1, streams.out, streams.err, {});
        TextTable table({{QStringLiteral("Name")}, {QStringLiteral("N"), Align::Right}, {QStringLiteral("Last")}});
        table.add({{QStringLiteral("é")}, {QStringLiteral("10")}, {QStringLiteral("a")}});
        table.add({{QStringLiteral("e\u0301")}, {QStringLiteral("2")}, {QStringLiteral("b\nc\033[31m")}});
        table.add({{QStringLiteral("日本")}, {QStringLiteral("3")}, {}});
        table.print(console);
        QCOMPARE(streams.out.data(), QStringLiteral("Name   N  Last\n"
                                                    "é     10  a\n"
                                                    "e\u0301      2  b c [31m\n"
                                                    "日本   3\n")
                                         .toUtf8());
        QCOMPARE(displayWidth(QStringLiteral("日本é")), 5);
    }

    void exitStatuses_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("status");
        const auto row = [](ErrorCode code, int status) {
            QTest::newRow(qPrintable(errorCodeName(code))) << static_cast<int>(code) << status;
        };
        row(ErrorCode::ServerUnreachable, 69);
        row(ErrorCode::ConnectionLost, 69);
        row(ErrorCode::ConnectionsExhausted, 69);
        row(ErrorCode::AuthenticationFailed, 78);
        row(ErrorCode::ProfileMissing, 78);
        row(ErrorCode::ProfileInvalid, 78);
        row(ErrorCode::ConninfoInvalid, 78);
        row(ErrorCode::RegistryInvalid, 78);
        row(ErrorCode::SourceInvalid, 78);
        row(ErrorCode::DuplicateVersion, 78);
        row(ErrorCode::TenantLocked, 75);
        row(ErrorCode::LockTimeout, 75);
        row(ErrorCode::UsageWrong, 64);
        row(ErrorCode::ConfirmationMissing, 64);
        row(ErrorCode::TenantMissing, 1);
        row(ErrorCode::BackupDamaged, 1);
        row(ErrorCode::MigrationFailed, 1);
        row(ErrorCode::StoreUnusable, 1);
        row(ErrorCode::NothingToDo, 0);
        row(ErrorCode::Cancelled, 130);
    }
    void exitStatuses()
    {
        QFETCH(int, code);
        QFETCH(int, status);
        QCOMPARE(static_cast<int>(exitStatusFor(Error{static_cast<ErrorCode>(code), {}, {}, {}, {}})), status);
    }

    void coloursOnlyWhereTheTerminalTakesThem()
    {
        Streams streams;
        const QString text = QStringLiteral("x");
        for (const Console::Terminals terminals :
             {Console::Terminals{}, {false, true, false, true}, {false, true, false, false}}) {
            Console console(-1, streams.out, streams.err, terminals);
            console.line(console.styled(text, Style::Bad));
        }
        QCOMPARE(streams.out.data(), QByteArray("x\n\033[31mx\033[0m\nx\n"));
    }

    void serverTextCannotSteerTheTerminal()
    {
        const QString evil = QStringLiteral("evil\033[31mred\007\u009b2J\r");
        for (const bool colours : {false, true}) {
            Streams streams;
            Console console(-1, streams.out, streams.err, {false, true, true, colours});
            console.line(QStringLiteral("  %1 is %2").arg(evil, console.styled(evil, Style::Good)));
            console.errorLine(QStringLiteral("\t") + evil + QStringLiteral("\n  below"));
            QCOMPARE(streams.out.data(), colours ? QByteArray("  evilred2J is \033[32mevilred2J\033[0m\n")
                                                 : QByteArray("  evilred2J is evilred2J\n"));
            QCOMPARE(streams.err.data(), QByteArray("\tevilred2J\n  below\n"));
        }
    }

    void readerThatLeftIsNoFailureAFullDiskIs()
    {
        ::signal(SIGPIPE, SIG_IGN);
        const QByteArray much(1 << 20, 'x'); // more than QFile keeps back
        for (const QByteArray &bytes : {much, QByteArray("x")}) {
            int ends[2] = {-1, -1};
            QCOMPARE(::pipe(ends), 0);
            ::close(ends[0]);
            Streams streams;
            QFile pipe;
            QVERIFY(pipe.open(ends[1], QIODevice::WriteOnly, QFileDevice::AutoCloseHandle));
            Console console(-1, pipe, streams.err, {});
            console.write(bytes);
            console.write(bytes);
            console.flush();
            QVERIFY(console.outputIntact());

            QFile full(QStringLiteral("/dev/full"));
            QVERIFY(full.open(QIODevice::WriteOnly));
            Console other(-1, full, streams.err, {});
            other.write(bytes);
            other.flush();
            QVERIFY(!other.outputIntact());
        }
    }

    void progressGoesAwayBeforeALine()
    {
        Streams streams;
        Console console(-1, streams.out, streams.err, {false, false, true, false});
        console.showProgress(QStringLiteral("Scanning"));
        console.errorLine(QStringLiteral("done"));
        QCOMPARE(streams.err.data(), QByteArray("\r\033[KScanning\r\033[Kdone\n"));
        QVERIFY(!console.canAsk());
    }
};

QTEST_GUILESS_MAIN(tst_Output)
#include "tst_Output.moc"
