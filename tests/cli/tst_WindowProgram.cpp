// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/RunCtl.h"

#include <QProcess>
#include <QTest>

using namespace tenantry;

/// The window's program, started as people start it.
class tst_WindowProgram : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wordsNeedNoDisplay_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("help") << QStringLiteral("--help") << QByteArray("--tour");
        QTest::newRow("short help") << QStringLiteral("-h") << QByteArray("--choose");
        QTest::newRow("version") << QStringLiteral("--version") << QByteArray("tenantry " TENANTRY_VERSION);
    }

    /// As over ssh, in a container, or where a package is built.
    void wordsNeedNoDisplay()
    {
        QFETCH(const QString, option);
        QFETCH(const QByteArray, said);
        QProcessEnvironment bare = QProcessEnvironment::systemEnvironment();
        for (const char *variable : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
            bare.remove(QLatin1String(variable));
        QProcess program;
        program.setProcessEnvironment(bare);
        program.start(test::programPath(QStringLiteral("tenantry")), {option});
        QVERIFY(program.waitForFinished(20000));
        const QByteArray errors = program.readAllStandardError();
        QVERIFY2(program.exitStatus() == QProcess::NormalExit && program.exitCode() == 0, errors.constData());
        const QByteArray out = program.readAllStandardOutput();
        QVERIFY2(out.contains(said), out.constData());
    }
};

QTEST_GUILESS_MAIN(tst_WindowProgram)
#include "tst_WindowProgram.moc"
