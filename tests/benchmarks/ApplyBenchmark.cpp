// SPDX-License-Identifier: GPL-3.0-or-later
#include "ApplyContest.h"

namespace tenantry::bench {

void runApplyBenchmark(const Settings &settings, Report &report)
{
    using Contender = ApplyContest::Contender;
    ApplyContest contest(settings, QStringLiteral("apply"), settings.size.applyTenants);
    const ApplyContest::Way socket = contest.socket();
    const bool dbmate = !settings.dbmate.isEmpty();
    progress(QStringLiteral("Applying: %1 rounds, in turn").arg(settings.size.rounds));
    std::vector<Timing> tool;
    const auto [ours, theirs] = interleave(
        settings.size.rounds, [&](int round) { return contest.run(Contender::Tenantry, round, socket); },
        [&](int round) {
            if (dbmate)
                tool.push_back(contest.run(Contender::Dbmate, round, socket));
            return contest.run(Contender::Psql, round, socket);
        });
    const QString what = QStringLiteral("%1 migrations to %2 tenants, %3 at a time")
                             .arg(contest.migrations())
                             .arg(settings.size.applyTenants)
                             .arg(ApplyContest::workers);
    const double seconds = medianSeconds(ours);
    report.add({what, secondsText(seconds), QStringLiteral("psql: %1").arg(secondsText(medianSeconds(theirs))),
                seconds / medianSeconds(theirs), QStringLiteral("×"),
                Bound{Bound::Kind::AtMost, 1.2 * settings.size.slack}});
    if (dbmate)
        report.add({what + QStringLiteral(", times faster"), secondsText(seconds),
                    QStringLiteral("dbmate: %1").arg(secondsText(medianSeconds(tool))), medianSeconds(tool) / seconds,
                    QStringLiteral("×"), Bound{Bound::Kind::AtLeast, 3.0 / settings.size.slack}});
    else
        report.note(QStringLiteral("dbmate is not installed, so it was not compared: npm install --prefix DIR dbmate, "
                                   "then --dbmate DIR."));
}

} // namespace tenantry::bench
