// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/ChildProcess.h"
#include "tasks/CommandText.h"

#include <QTest>

using namespace tenantry;

class tst_CommandText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isQuotedForPeople()
    {
        QCOMPARE(commandText(QStringLiteral("/usr/bin/pg_dump"),
                             {QStringLiteral("--schema=\"it's\""), QStringLiteral("-w")}),
                 QStringLiteral("/usr/bin/pg_dump '--schema=\"it'\\''s\"' -w"));
    }

    /// A shell reads the very words that the program would be started with.
    void isReadAsTheSameWords()
    {
        const QStringList words{QStringLiteral("a b"),
                                QStringLiteral("$HOME"),
                                QStringLiteral("it's"),
                                QStringLiteral("\"q\"\\"),
                                QString(),
                                QStringLiteral("*;&|"),
                                QStringLiteral("zwei\nZeilen"),
                                QString::fromUtf8("größe")};
        ProcessSpec spec;
        spec.program = QStringLiteral("/bin/sh");
        spec.arguments = {QStringLiteral("-c"), commandText(QStringLiteral("printf"), {QStringLiteral("%s\\0")}) + u' '
                                                    + commandText(words.first(), words.mid(1))};
        const Result<ProcessResult> said = runProcess(spec);
        QVERIFY2(said, said ? "" : qPrintable(said.error().toText()));
        QStringList read;
        for (const QByteArray &word : said->standardOutput.split('\0'))
            read << QString::fromUtf8(word);
        read.removeLast();
        QCOMPARE(read, words);
    }
};

QTEST_GUILESS_MAIN(tst_CommandText)
#include "tst_CommandText.moc"
