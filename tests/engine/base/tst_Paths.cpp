// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Paths.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace tenantry;

class tst_Paths : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    static mode_t modeOf(const QString &path)
    {
        struct stat info = {};
        return ::stat(QFile::encodeName(path).constData(), &info) == 0 ? info.st_mode & 07777U : 0U;
    }
    QString file(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

private Q_SLOTS:
    void foldersFollowXdg()
    {
        qputenv("XDG_CONFIG_HOME", "/c");
        qputenv("XDG_DATA_HOME", "/d/");
        QCOMPARE(paths::connectionsFolder(), QStringLiteral("/c/tenantry/connections"));
        QCOMPARE(paths::dataFolder(), QStringLiteral("/d/tenantry"));
        QCOMPARE(paths::storeFile(), QStringLiteral("/d/tenantry/tenantry.sqlite"));
        QCOMPARE(paths::sandboxFolder(), QStringLiteral("/d/tenantry/sandbox"));
        qputenv("XDG_CONFIG_HOME", "relative"); // the specification: to be ignored
        qunsetenv("XDG_DATA_HOME");
        QCOMPARE(paths::connectionsFolder(), QDir::homePath() + QStringLiteral("/.config/tenantry/connections"));
        QCOMPARE(paths::dataFolder(), QDir::homePath() + QStringLiteral("/.local/share/tenantry"));
    }

    void withoutHomeTheUserDatabaseKnowsIt()
    {
        const QByteArray before = qgetenv("HOME");
        qputenv("XDG_CONFIG_HOME", "");
        qunsetenv("XDG_DATA_HOME");
        qunsetenv("HOME");
        const struct passwd *entry = ::getpwuid(::geteuid());
        QVERIFY(entry != nullptr);
        const QString home = QFile::decodeName(entry->pw_dir);
        QCOMPARE(paths::homeFolder(), home);
        QCOMPARE(paths::dataFolder(), home + QStringLiteral("/.local/share/tenantry"));
        QCOMPARE(paths::connectionsFolder(), home + QStringLiteral("/.config/tenantry/connections"));

        // A user without a home folder: nothing is made anywhere, root or not, and the remedy is told.
        qputenv("HOME", "/nonexistent");
        const Status made = paths::ensurePrivateFolder(paths::dataFolder());
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::FileNotWritten);
        QVERIFY2(made.error().hint.contains(QStringLiteral("XDG_DATA_HOME")), qPrintable(made.error().hint));
        QVERIFY(!QFileInfo::exists(QStringLiteral("/nonexistent")));
        qputenv("HOME", before);
    }

    void folderBelowAFileIsAnError()
    {
        QFile plain(file("plain"));
        QVERIFY(plain.open(QIODevice::WriteOnly));
        const Status made = paths::ensurePrivateFolder(plain.fileName() + QStringLiteral("/below/it"));
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::FileNotWritten);
        QVERIFY(made.error().message.contains(plain.fileName()));
        QVERIFY(!made.error().hint.isEmpty());
    }

    void newFoldersArePrivateOldOnesStay()
    {
        const QString open = file("open");
        QCOMPARE(::mkdir(QFile::encodeName(open).constData(), 0755), 0);
        const mode_t before = modeOf(open);
        QVERIFY(paths::ensurePrivateFolder(open + QStringLiteral("/a/b")));
        QCOMPARE(modeOf(open), before);
        QCOMPARE(modeOf(open + QStringLiteral("/a")), mode_t(0700));
        QCOMPARE(modeOf(open + QStringLiteral("/a/b")), mode_t(0700));
        QVERIFY(paths::ensurePrivateFolder(open + QStringLiteral("/a/b/")));
    }

    void writingIsAllOrNothing()
    {
        const Status nowhere = paths::writePrivateFile(file("gone/x"), "x");
        QVERIFY(!nowhere);
        QCOMPARE(nowhere.error().code, ErrorCode::FileNotWritten);

        QVERIFY(paths::writePrivateFile(file("x"), "first"));
        QVERIFY(paths::writePrivateFile(file("x"), "second"));
        QCOMPARE(modeOf(file("x")), mode_t(0600));
        QCOMPARE(*paths::readFile(file("x")), QByteArray("second"));
        QCOMPARE(QDir(m_folder.path()).entryList({QStringLiteral("x*")}, QDir::Files).size(), 1);
    }

    void readingTellsWhy()
    {
        const auto gone = paths::readFile(file("nothing"));
        QVERIFY(!gone);
        QCOMPARE(gone.error().code, ErrorCode::FileMissing);
        const auto folder = paths::readFile(m_folder.path());
        QVERIFY(!folder);
        QCOMPARE(folder.error().code, ErrorCode::FileUnreadable);
        QVERIFY(!folder.error().hint.isEmpty());
        QVERIFY(paths::writePrivateFile(file("ten"), "0123456789"));
        QCOMPARE(*paths::readFile(file("ten"), 10), QByteArray("0123456789"));
        const auto large = paths::readFile(file("ten"), 9);
        QVERIFY(!large);
        QCOMPARE(large.error().code, ErrorCode::FileUnreadable);
    }
};

QTEST_GUILESS_MAIN(tst_Paths)
#include "tst_Paths.moc"
