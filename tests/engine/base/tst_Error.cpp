// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Result.h"

#include <QSet>
#include <QTest>

using namespace tenantry;

class tst_Error : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesAndNumbersAreUnique()
    {
        QSet<int> numbers;
        QSet<QString> names;
        int count = 0;
#define TENANTRY_COUNT(name, number, text)                                                                             \
    numbers.insert(number);                                                                                            \
    names.insert(errorCodeName(ErrorCode::name));                                                                      \
    QCOMPARE(errorCodeName(ErrorCode::name), QStringLiteral(text));                                                    \
    ++count;
        TENANTRY_ERROR_CODES(TENANTRY_COUNT)
#undef TENANTRY_COUNT
        QCOMPARE(numbers.size(), count);
        QCOMPARE(names.size(), count);
        QCOMPARE(errorCodeName(static_cast<ErrorCode>(1)), QStringLiteral("unknown")); // as a newer store may hold
    }

    void contractWithScripts()
    {
        QCOMPARE(static_cast<int>(ErrorCode::ServerUnreachable), 101);
        QCOMPARE(errorCodeName(ErrorCode::ServerUnreachable), QStringLiteral("server_unreachable"));
        QCOMPARE(static_cast<int>(ErrorCode::Cancelled), 799);
    }

    void textHasEveryPartOnItsLine()
    {
        const Error error{ErrorCode::LockTimeout, QStringLiteral("Locked."), QStringLiteral("Wait."),
                          QStringLiteral("55P03"), QStringLiteral("by 42")};
        QCOMPARE(error.toText(), QStringLiteral("Locked. (SQLSTATE 55P03)\nby 42\nHint: Wait."));
        QCOMPARE((Error{ErrorCode::LockTimeout, QStringLiteral("Locked."), {}, {}, {}}.toText()),
                 QStringLiteral("Locked."));
    }

    void cancelledIsAnOutcomeOfItsOwn()
    {
        QVERIFY(cancelledError().isCancelled());
        const Result<int> result =
            failure(ErrorCode::FileMissing, QStringLiteral("gone"), QStringLiteral("look elsewhere"));
        QVERIFY(!result && !result.error().isCancelled());
        const Result<int> handedOn = failure(result.error());
        QVERIFY(handedOn.error() == result.error());
    }
};

QTEST_GUILESS_MAIN(tst_Error)
#include "tst_Error.moc"
