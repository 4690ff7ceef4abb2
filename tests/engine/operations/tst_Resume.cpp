// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/Resume.h"

#include <QTest>

using namespace tenantry;

namespace {

RunRecord run(const char *id, RunState state, RunKind kind = RunKind::Apply, const char *resumedBy = "")
{
    RunRecord record;
    record.id = QString::fromLatin1(id);
    record.connection = QStringLiteral("live");
    record.state = state;
    record.kind = kind;
    record.resumedBy = QString::fromLatin1(resumedBy);
    return record;
}

QString newest(const std::vector<RunRecord> &runs)
{
    const RunRecord *found = newestResumable(runs);
    return found ? found->id : QString();
}

} // namespace

/// Which run "resume" means, and whose it is.
class tst_Resume : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theNewestThatLeftSomething()
    {
        QCOMPARE(newest({}), QString());
        QCOMPARE(newest({run("c", RunState::Succeeded), run("b", RunState::Stopped), run("a", RunState::Interrupted)}),
                 QStringLiteral("b"));
        QCOMPARE(newest({run("b", RunState::Running), run("a", RunState::Cancelled)}), QStringLiteral("a"));
        QCOMPARE(newest({run("b", RunState::PartlyFailed, RunKind::Apply, "x"), run("a", RunState::Failed)}),
                 QStringLiteral("a"));
        QCOMPARE(newest({run("b", RunState::Interrupted, RunKind::Backup),
                         run("a", RunState::Interrupted, RunKind::Restore)}),
                 QString());
    }

    void ofItsConnectionOnly()
    {
        Profile profile;
        profile.name = QStringLiteral("live");
        const RunRecord stopped = run("a", RunState::Stopped);
        QVERIFY(!whyNotOfConnection(profile, stopped));
        profile.name = QStringLiteral("copy");
        const std::optional<Error> other = whyNotOfConnection(profile, stopped);
        QVERIFY(other);
        QCOMPARE(other->code, ErrorCode::UsageWrong);
        QVERIFY(other->message.contains(QStringLiteral("\"live\"")));
        QVERIFY(other->message.contains(QStringLiteral("\"copy\"")));
    }
};

QTEST_GUILESS_MAIN(tst_Resume)
#include "tst_Resume.moc"
