// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/FolderEntries.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>

using namespace tenantry;

class tst_FolderEntries : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    FileDescriptor open() const
    {
        return FileDescriptor(::open(QFile::encodeName(path("in")).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    }
    QString path(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
    void put(const char *name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    QByteArray bytesOf(const char *name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("in/tree/deep")));
        QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("out")));
        put("in/file", "inside");
        put("in/tree/deep/file", "deep");
        put("out/precious", "outside");
        QVERIFY(QFile::link(path("out"), path("in/link")));
        QVERIFY(QFile::link(path("out/precious"), path("in/linked")));
        QVERIFY(QFile::link(path("out"), path("in/tree/deep/link")));
    }

    void opensWhatIsThereAndNoLink()
    {
        const FileDescriptor in = open();
        QVERIFY(entries::openFolder(in, "tree").isOpen());
        QVERIFY(!entries::openFolder(in, "link").isOpen());
        QVERIFY(!entries::openFolder(in, "file").isOpen());
        QVERIFY(entries::openRegular(in, "file").isOpen());
        QVERIFY(!entries::openRegular(in, "linked").isOpen());
        QCOMPARE(errno, ELOOP);
        QVERIFY(!entries::openRegular(in, "tree").isOpen());
        QCOMPARE(errno, EINVAL);
        QVERIFY(!entries::openRegular(in, "absent").isOpen());
        QCOMPARE(errno, ENOENT);
        QCOMPARE(::mkfifo(QFile::encodeName(path("in/pipe")).constData(), 0600), 0);
        QVERIFY(!entries::openRegular(in, "pipe").isOpen());
        QCOMPARE(errno, EINVAL);
    }

    void replacesTheLinkNotItsTarget()
    {
        const FileDescriptor in = open();
        QVERIFY(entries::replaceFile(in, "linked", "new"));
        QVERIFY(!QFileInfo(path("in/linked")).isSymLink());
        QCOMPARE(bytesOf("in/linked"), QByteArray("new"));
        QCOMPARE(bytesOf("out/precious"), QByteArray("outside"));
        QVERIFY(!entries::replaceFile(in, "tree", "new"));
        QCOMPARE(QDir(path("in")).entryList({QStringLiteral("*.new-*")}), QStringList());
    }

    void removesLinksAndNotWhereTheyLead()
    {
        const FileDescriptor in = open();
        for (const char *name : {"link", "linked", "tree", "file", "absent"})
            QVERIFY2(entries::removeTree(in, name), name);
        QCOMPARE(QDir(path("in")).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot), QStringList());
        QCOMPARE(bytesOf("out/precious"), QByteArray("outside"));
    }
};

QTEST_GUILESS_MAIN(tst_FolderEntries)
#include "tst_FolderEntries.moc"
