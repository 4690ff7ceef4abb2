// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Paths.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <thread>

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

    void readingTakesTheMemoryOfWhatIsThere_data()
    {
        QTest::addColumn<qsizetype>("size");
        QTest::newRow("nothing") << qsizetype(0);
        QTest::newRow("a byte") << qsizetype(1);
        QTest::newRow("a migration") << qsizetype(3000);
        QTest::newRow("several blocks") << qsizetype(100'001);
    }

    void readingTakesTheMemoryOfWhatIsThere()
    {
        QFETCH(const qsizetype, size);
        const QByteArray content(size, 'm');
        QVERIFY(paths::writePrivateFile(file("sized"), content));
        const auto bytes = paths::readFile(file("sized")); // may be 64 MiB
        QVERIFY(bytes);
        QCOMPARE(*bytes, content);
        QVERIFY2(bytes->capacity() <= size + 64, qPrintable(QString::number(bytes->capacity())));
    }

    void readingWhatTellsNoSize()
    {
        const auto status = paths::readFile(QStringLiteral("/proc/self/status"));
        QVERIFY(status);
        QVERIFY(status->startsWith("Name:") && status->endsWith('\n'));

        const QByteArray name = QFile::encodeName(file("pipe"));
        QCOMPARE(::mkfifo(name.constData(), 0600), 0);
        const QByteArray content(300'000, 'p');
        for (const qint64 limit : {content.size(), content.size() - 1}) {
            const std::jthread writer([&] {
                QFile out(file("pipe"));
                if (out.open(QIODevice::WriteOnly))
                    out.write(content);
            });
            const auto bytes = paths::readFile(file("pipe"), limit);
            QCOMPARE(bytes.has_value(), limit == content.size());
            if (bytes)
                QVERIFY(*bytes == content && bytes->capacity() <= content.size() + 64);
        }
    }

    void readingWhatGrowsMeanwhile()
    {
        QVERIFY(paths::writePrivateFile(file("growing"), QByteArray(10, 'g')));
        QFile in(file("growing"));
        QVERIFY(in.open(QIODevice::ReadOnly));
        QFile out(file("growing"));
        QVERIFY(out.open(QIODevice::Append | QIODevice::Unbuffered));
        QCOMPARE(paths::readAtMost(in, 100), QByteArray(10, 'g'));
        QCOMPARE(out.write(QByteArray(200'000, 'g')), 200'000); // after the end was seen
        QCOMPARE(paths::readAtMost(in, 100), QByteArray(100, 'g'));
        QCOMPARE(paths::readAtMost(in, 1'000'000), QByteArray(199'900, 'g'));
        QCOMPARE(in.error(), QFileDevice::NoError);
    }
};

QTEST_GUILESS_MAIN(tst_Paths)
#include "tst_Paths.moc"
