// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/Preferences.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace tenantry;

class tst_Preferences : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString file() const
    {
        return m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()) + QStringLiteral("/window.ini"));
    }
    static QByteArray read(const QString &file)
    {
        QFile in(file);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }

private Q_SLOTS:
    void placeThatCannotBeIsAnErrorOfSaveOnly()
    {
        QFile plain(m_folder.filePath(QStringLiteral("plain")));
        QVERIFY(plain.open(QIODevice::WriteOnly));
        Preferences preferences(plain.fileName() + QStringLiteral("/window.ini"));
        preferences.set(preference::theme(), QStringLiteral("dark"));
        QCOMPARE(preferences.value(preference::theme()), QStringLiteral("dark"));
        const Status saved = preferences.save();
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, ErrorCode::FileNotWritten);
    }

    void garbageGivesTheFallbacks()
    {
        QVERIFY(QDir().mkpath(QFileInfo(file()).path()));
        QFile out(file());
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(QByteArray("\0\xff[[[=\n\n", 9));
        out.close();
        const Preferences preferences(file());
        QCOMPARE(preferences.value(preference::theme()), QStringLiteral("system"));
        QVERIFY(preferences.value(preference::windowGeometry()).isEmpty());
    }

    void valuesComeBackAndDefaultsAreNotWritten()
    {
        const QByteArray geometry("\0\1\2\xff geometry", 13);
        {
            Preferences preferences(file());
            QCOMPARE(preferences.value(preference::lastPage()), QStringLiteral("overview"));
            preferences.set(preference::windowGeometry(), geometry);
            preferences.set(preference::columns(QStringLiteral("tenants")), QByteArray("columns"));
            preferences.set(preference::language(), QStringLiteral("fr"));
            preferences.set(preference::theme(), QStringLiteral("system"));
        }
        const Preferences again(file());
        QCOMPARE(again.value(preference::windowGeometry()), geometry);
        QCOMPARE(again.value(preference::columns(QStringLiteral("tenants"))), QByteArray("columns"));
        QVERIFY(again.value(preference::columns(QStringLiteral("runs"))).isEmpty());
        QCOMPARE(again.value(preference::language()), QStringLiteral("fr"));
        QVERIFY(!read(file()).contains("theme"));
        QCOMPARE(QFileInfo(file()).permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
                 QFileDevice::Permissions());
    }

    void unknownKeysStayAndDefaultsRemove()
    {
        QVERIFY(QDir().mkpath(QFileInfo(file()).path()));
        QFile out(file());
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write("[future]\nkey=1\n[window]\ntheme=dark\n");
        out.close();
        {
            Preferences preferences(file());
            QCOMPARE(preferences.value(preference::theme()), QStringLiteral("dark"));
            preferences.set(preference::theme(), QStringLiteral("system"));
        }
        QVERIFY(read(file()).contains("key=1"));
        QVERIFY(!read(file()).contains("theme"));
    }

    void usualPlaceFollowsXdg()
    {
        qputenv("XDG_CONFIG_HOME", "/somewhere");
        QCOMPARE(Preferences().file(), QStringLiteral("/somewhere/tenantry/window.ini"));
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_folder.path()));
        QVERIFY(!QFileInfo::exists(QStringLiteral("/somewhere")));
    }
};

QTEST_GUILESS_MAIN(tst_Preferences)
#include "tst_Preferences.moc"
