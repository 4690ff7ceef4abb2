// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/ConfinedFiles.h"
#include "support/Property.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace tenantry;

namespace {

/// Names as a manifest may hold them, by accident or by intent: pieces of paths and of Tenantry's own names.
rc::Gen<QString> anyName()
{
    const auto piece = rc::gen::elementOf(std::vector<std::string>{"..", ".", "/", "a", "archive", "-", "_", ".dump",
                                                                   "0", "A", "\\", "~", "secret", "%2e"});
    return rc::gen::oneOf(tenantry::test::anyText(20), rc::gen::map(rc::gen::container<std::vector<std::string>>(piece),
                                                                    [](const std::vector<std::string> &pieces) {
                                                                        QString name;
                                                                        for (const std::string &one : pieces)
                                                                            name += QString::fromStdString(one);
                                                                        return name;
                                                                    }));
}

} // namespace

class tst_ConfinedProperties : public QObject {
    Q_OBJECT

    QTemporaryDir m_outside;
    QString m_folder;

private Q_SLOTS:
    void initTestCase()
    {
        m_folder = m_outside.filePath(QStringLiteral("backup"));
        QVERIFY(QDir().mkpath(m_folder + QStringLiteral("/archive")));
        QFile secret(m_outside.filePath(QStringLiteral("secret")));
        QVERIFY(secret.open(QIODevice::WriteOnly) && secret.write("outside") > 0);
        // A link of a name that would be allowed.
        QVERIFY(QFile::link(m_outside.filePath(QStringLiteral("secret")), m_folder + QStringLiteral("/secret")));
    }

    void onlyHarmlessNamesAreOurs()
    {
        static const QRegularExpression harmless(QStringLiteral("\\A[a-z0-9._-]+\\z"));
        const QByteArray broken = test::counterexample(
            [] {
                const QString name = *anyName();
                if (!confined::isOwnName(name))
                    return;
                RC_ASSERT(harmless.match(name).hasMatch());
                RC_ASSERT(name != QStringLiteral(".") && name != QStringLiteral(".."));
            },
            1000);
        QVERIFY2(broken.isEmpty(), broken.constData());
    }

    void noNameLeadsOut()
    {
        const QByteArray broken = test::counterexample(
            [this] {
                const QString name = *anyName();
                const Result<QByteArray> read = confined::readFile(m_folder, name, 1000);
                RC_ASSERT(!read); // the folder holds no regular file
                RC_ASSERT(read.error().code == ErrorCode::FileMissing
                          || read.error().code == ErrorCode::FileUnreadable);
            },
            500);
        QVERIFY2(broken.isEmpty(), broken.constData());
    }

    void whatIsWrittenUnderAnyNameStaysInside()
    {
        const QByteArray broken = test::counterexample([] {
            const QTemporaryDir place;
            const QString folder = place.filePath(QStringLiteral("in"));
            RC_ASSERT(QDir().mkpath(folder));
            const QString name = *anyName();
            const Status written = confined::writeFile(folder, name, "inside");
            const QStringList neighbours =
                QDir(place.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
            RC_ASSERT(neighbours == QStringList{QStringLiteral("in")});
            if (written) {
                RC_ASSERT(confined::isOwnName(name));
                const Result<QByteArray> back = confined::readFile(folder, name, 1000);
                RC_ASSERT(back && *back == "inside");
            } else {
                RC_ASSERT(QDir(folder).isEmpty());
            }
        });
        QVERIFY2(broken.isEmpty(), broken.constData());
    }
};

QTEST_GUILESS_MAIN(tst_ConfinedProperties)
#include "tst_ConfinedProperties.moc"
