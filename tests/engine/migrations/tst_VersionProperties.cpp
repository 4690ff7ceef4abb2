// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/MigrationId.h"
#include "migrations/sources/SqlFolder.h"
#include "support/Property.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <map>

using namespace tenantry;

namespace {

/// Versions as files and history tables have them: mostly numbers, of a few digits so that equal ones occur, with
/// zeros before them; also other text, as a table that Tenantry did not write may hold.
rc::Gen<QString> anyVersion()
{
    using namespace rc::gen;
    const auto digits = map(container<std::string>(inRange('0', char('9' + 1))),
                            [](const std::string &text) { return QString::fromStdString(text); });
    const auto small = map(inRange(0, 30), [](int number) { return QString::number(number); });
    const auto padded = map(pair(inRange(0, 30), inRange(0, 6)), [](const std::pair<int, int> &one) {
        return QString(one.second, u'0') + QString::number(one.first);
    });
    const auto mixed = map(pair(inRange(0, 30), elementOf(std::string("ab.-"))), [](const std::pair<int, char> &one) {
        return QString::number(one.first) + QLatin1Char(one.second);
    });
    return weightedOneOf<QString>({{4, small}, {3, padded}, {2, digits}, {3, mixed}, {1, tenantry::test::anyText(5)}});
}

bool isNumber(const QString &version)
{
    return !version.isEmpty()
           && std::all_of(version.begin(), version.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

QString value(const QString &digits)
{
    qsizetype zeros = 0;
    while (zeros < digits.size() - 1 && digits.at(zeros) == u'0')
        ++zeros;
    return digits.mid(zeros);
}

} // namespace

class tst_VersionProperties : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void versionsAreTotallyOrdered()
    {
        const QByteArray broken = test::counterexample(
            [] {
                const QString a = *anyVersion();
                const QString b = *anyVersion();
                const QString c = *anyVersion();
                const auto ab = compareVersions(a, b);
                RC_ASSERT(std::is_eq(compareVersions(a, a)));
                RC_ASSERT(std::is_lt(ab) == std::is_gt(compareVersions(b, a)));
                RC_ASSERT(std::is_eq(ab) == std::is_eq(compareVersions(b, a)));
                if (std::is_lteq(ab) && std::is_lteq(compareVersions(b, c)))
                    RC_ASSERT(std::is_lteq(compareVersions(a, c)));
                if (std::is_eq(ab)) // what is equal stands alike to everything else
                    RC_ASSERT(compareVersions(a, c) == compareVersions(b, c));
            },
            2000);
        QVERIFY2(broken.isEmpty(), broken.constData());
    }

    void numbersComeBeforeOtherText()
    {
        // By code unit alone "10" would stand before "1a" and "1a" before "3", which is before "10".
        const auto before = [](const char *left, const char *right) {
            return std::is_lt(compareVersions(QLatin1String(left), QLatin1String(right)));
        };
        QVERIFY(before("3", "10") && before("10", "1a") && before("3", "1a"));
        QVERIFY(before("10", "") && before("007", "!"));
    }

    void equalMeansEqualByValue()
    {
        const QByteArray broken = test::counterexample(
            [] {
                const QString a = *anyVersion();
                const QString b = *anyVersion();
                const bool same = isNumber(a) && isNumber(b) ? value(a) == value(b) : a == b;
                RC_ASSERT(std::is_eq(compareVersions(a, b)) == same);
            },
            1000);
        QVERIFY2(broken.isEmpty(), broken.constData());
    }

    void numbersAreOrderedByValue()
    {
        const QByteArray broken = test::counterexample([](quint64 a, quint64 b) {
            const int zeros = *rc::gen::inRange(0, 5);
            const QString left = QString(zeros, u'0') + QString::number(a);
            RC_ASSERT(compareVersions(left, QString::number(b)) == (a <=> b));
        });
        QVERIFY2(broken.isEmpty(), broken.constData());
    }

    void aFoldersFilesComeBackInOrder()
    {
        QTemporaryDir folder;
        int number = 0;
        const QByteArray broken = test::counterexample(
            [&] {
                // By value, so that no two files have one version: number -> zeros before it and the rest of the name.
                const auto letter = rc::gen::elementOf(std::string("abcXYZ019_-. "));
                const auto name = rc::gen::nonEmpty(rc::gen::container<std::string>(letter));
                const auto files = *rc::gen::container<std::map<int, std::pair<int, std::string>>>(
                    rc::gen::inRange(0, 1000), rc::gen::pair(rc::gen::inRange(0, 4), name));
                const QDir place(folder.filePath(QString::number(++number)));
                RC_ASSERT(QDir().mkpath(place.path()));
                std::map<int, QString> wanted;
                for (const auto &[version, rest] : files) {
                    const QString stem = QString(rest.first, u'0') + QString::number(version) + u'_'
                                         + QString::fromStdString(rest.second);
                    QFile file(place.filePath(stem + QStringLiteral(".sql")));
                    RC_ASSERT(file.open(QIODevice::WriteOnly) && file.write("SELECT 1;") > 0);
                    QFile undo(place.filePath(stem + QStringLiteral(".rollback.sql")));
                    if (version % 2 == 0)
                        RC_ASSERT(undo.open(QIODevice::WriteOnly) && undo.write("SELECT 2;") > 0);
                    wanted[version] = stem;
                }
                const TaskContext task;
                const auto source = SqlFolder(place.path(), QStringLiteral("native")).read({task});
                if (!source)
                    RC_FAIL(source.error().toText().toStdString());
                RC_ASSERT((*source)->problems.size() == (wanted.empty() ? 1U : 0U)); // that there is nothing is one
                RC_ASSERT((*source)->main().size() == wanted.size());
                auto next = wanted.begin();
                for (const Migration &migration : (*source)->main().migrations()) {
                    const QString stem = migration.id.key + u'_' + migration.name;
                    RC_ASSERT(stem == next->second);
                    RC_ASSERT(migration.fileName == stem + QStringLiteral(".sql"));
                    RC_ASSERT(migration.rollbackFile.isEmpty() == (next->first % 2 != 0));
                    ++next;
                }
            },
            25);
        QVERIFY2(broken.isEmpty(), broken.constData());
    }
};

QTEST_GUILESS_MAIN(tst_VersionProperties)
#include "tst_VersionProperties.moc"
