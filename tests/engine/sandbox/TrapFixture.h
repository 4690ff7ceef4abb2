// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/Cluster.h"
#include "sandbox/Sandbox.h"
#include "support/TempHome.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <QTest>

#include <memory>
#include <stdexcept>

#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tenantry::test {

inline bool isRoot()
{
    return ::geteuid() == 0;
}

inline uid_t userId(const char *name)
{
    const passwd *entry = ::getpwnam(name);
    return entry ? entry->pw_uid : uid_t(-1);
}

/// Somebody whose files are never a sandbox's.
inline uid_t stranger()
{
    return userId("postgres") == uid_t(-1) ? userId("daemon") : userId("nobody");
}

inline QString textOf(const Status &status)
{
    return status ? QStringLiteral("nothing was refused") : status.error().toText();
}

template <typename Value>
Status withoutValue(const Result<Value> &result)
{
    return result ? Status() : failure(result.error());
}

/**
 * What the tests of a sandbox that somebody else has prepared share: a place for the sandbox, a folder outside it
 * ("precious") whose every fact is compared after each test, and the means to lay traps. As root the traps belong to
 * another user; otherwise they are open to all.
 */
class TrapFixture : public QObject {
protected:
    std::unique_ptr<TempHome> m_home;
    QString m_precious;
    QMap<QString, QString> m_before;

    QString folder() const { return m_home->file(QStringLiteral("sandbox")); }
    QString in(const char *name) const { return folder() + u'/' + QLatin1String(name); }

    static void makeFolder(const QString &path, mode_t mode = 0700)
    {
        QVERIFY2(QDir().mkpath(path), qPrintable(path));
        QCOMPARE(::chmod(QFile::encodeName(path).constData(), mode), 0);
    }
    static void put(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(path));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    static void give(const QString &path, uid_t user)
    {
        QCOMPARE(::lchown(QFile::encodeName(path).constData(), user, gid_t(-1)), 0);
    }
    static void link(const QString &target, const QString &path) { QVERIFY(QFile::link(target, path)); }
    /// Owner, permissions and contents of all that is in a folder, itself included.
    static QMap<QString, QString> factsOf(const QString &path)
    {
        QMap<QString, QString> facts;
        QStringList all{path};
        QDirIterator entries(path, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                             QDirIterator::Subdirectories);
        while (entries.hasNext())
            all += entries.next();
        for (const QString &entry : all) {
            struct stat status {};
            if (::lstat(QFile::encodeName(entry).constData(), &status) != 0)
                continue;
            QFile file(entry);
            const bool readable = S_ISREG(status.st_mode) && file.open(QIODevice::ReadOnly);
            facts.insert(entry.mid(path.size()), QStringLiteral("%1 %2 %3").arg(status.st_uid).arg(status.st_mode, 0, 8)
                                                     + QString::fromUtf8(readable ? file.readAll() : QByteArray()));
        }
        return facts;
    }
    static ClusterOptions options(const QString &path)
    {
        ClusterOptions made;
        made.folder = path;
        made.durability = Durability::Off;
        return made;
    }
    static Cluster makeCluster(const QString &path)
    {
        auto made = Cluster::create(options(path));
        if (!made)
            throw std::runtime_error(made.error().toText().toStdString());
        return std::move(*made);
    }
    void plantRecord(const QString &data, const QString &socket) const
    {
        QFile::remove(in("cluster.conf"));
        put(in("cluster.conf"), QStringLiteral("data=%1\nsocket=%2\n").arg(data, socket).toUtf8());
    }
    Status start(const QString &path) const { return withoutValue(startSandbox({path, 1, Durability::Off})); }
    /// All that can be done to a sandbox is refused, naming \p named.
    void verifyAllRefuse(const QString &named) const
    {
        const std::vector<std::pair<const char *, Status>> tried{
            {"start", start(folder())},
            {"create", withoutValue(Cluster::create(options(folder())))},
            {"open", withoutValue(Cluster::open(folder()))},
            {"status", withoutValue(sandboxStatus(folder()))},
            {"stop", stopSandbox(folder())},
            {"remove", removeSandbox(folder())}};
        for (const auto &[what, status] : tried) {
            QVERIFY2(!status, what);
            QVERIFY2(status.error().code == ErrorCode::SandboxFailed, qPrintable(textOf(status)));
            QVERIFY2(status.error().message.contains(named), qPrintable(textOf(status)));
            QVERIFY2(!status.error().hint.isEmpty(), what);
        }
    }
    void verifyRefused(const Status &status, const QString &named) const
    {
        QVERIFY2(!status && status.error().code == ErrorCode::SandboxFailed, qPrintable(textOf(status)));
        QVERIFY2(status.error().message.contains(named), qPrintable(textOf(status)));
        QVERIFY(!status.error().hint.isEmpty());
    }

    void layOut()
    {
        m_home = std::make_unique<TempHome>();
        m_precious = m_home->file(QStringLiteral("precious"));
        makeFolder(m_precious + QStringLiteral("/inner"), 0755);
        put(m_precious + QStringLiteral("/file"), "kept");
        put(m_precious + QStringLiteral("/inner/file"), "kept too");
        makeFolder(m_precious, 0750);
        m_before = factsOf(m_precious);
    }
    void takeAway()
    {
        // However it went, no server is left behind.
        if (isRoot() && QFileInfo::exists(folder()))
            give(folder(), 0);
        if (auto cluster = Cluster::open(folder()))
            (void)cluster->remove();
        QCOMPARE(factsOf(m_precious), m_before);
        m_home.reset();
    }
};

} // namespace tenantry::test
