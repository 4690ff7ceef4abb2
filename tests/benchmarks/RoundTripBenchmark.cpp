// SPDX-License-Identifier: GPL-3.0-or-later
#include "ApplyContest.h"
#include "FarPages.h"
#include "backups/Backup.h"
#include "settings/ProfileFile.h"
#include "support/DelayingProxy.h"
#include "support/RunCtl.h"

#include <QElapsedTimer>

#include <stdexcept>

namespace tenantry::bench {

namespace {

constexpr std::chrono::microseconds eachWay{2500};

/// A server that is near over its socket and five milliseconds away through a proxy.
class FarServer {
public:
    explicit FarServer(Cluster &cluster)
        : m_proxy(cluster.socketFolder() + QStringLiteral("/.s.PGSQL.5432"), eachWay)
    {
    }
    QString conninfo(const QString &database) const
    {
        return QStringLiteral("host=127.0.0.1 port=%1 dbname=%2 user=%3 sslmode=disable")
            .arg(m_proxy.port())
            .arg(database, Cluster::superuser());
    }
    int roundTrips() const { return m_proxy.roundTrips(); }
    int connections() const { return m_proxy.connections(); }

private:
    test::DelayingProxy m_proxy;
};

/// What a piece of work far away took.
struct Far {
    std::vector<Timing> timings;
    int roundTrips = 0; ///< of the last round
    int connections = 0;
};

template <typename Work>
void measureFar(const FarServer &far, Far &into, Work work)
{
    const int trips = far.roundTrips();
    const int connections = far.connections();
    into.timings.push_back(work());
    into.roundTrips = far.roundTrips() - trips;
    into.connections = far.connections() - connections;
}

QString tripsText(const Far &far)
{
    return QStringLiteral("%1, %2 round trips, %3 connections")
        .arg(secondsText(medianSeconds(far.timings)))
        .arg(far.roundTrips)
        .arg(far.connections);
}

class RoundTripBenchmark {
public:
    RoundTripBenchmark(const Settings &settings, Report &report)
        : m_settings(settings)
        , m_report(report)
        , m_contest(settings, QStringLiteral("far"), settings.size.farTenants)
        , m_far(m_contest.server().cluster())
    {
    }

    void run()
    {
        opening();
        apply();
        backUp();
        pages();
    }

private:
    /// libpq's own round trip, and one message of ours.
    void opening()
    {
        constexpr double fewest = 1 + 1;
        constexpr int times = 20;
        SessionOptions options;
        options.conninfo = m_far.conninfo(QStringLiteral("postgres"));
        options.purpose = QStringLiteral("bench");
        std::vector<double> seconds;
        const int before = m_far.roundTrips();
        for (int i = 0; i < times; ++i) {
            QElapsedTimer clock;
            clock.start();
            if (const Result<Connection> connection = Connection::open(options); !connection)
                throw std::runtime_error(connection.error().toText().toStdString());
            seconds.push_back(double(clock.nsecsElapsed()) / 1e9);
        }
        const double trips = double(m_far.roundTrips() - before) / times;
        m_report.add({QStringLiteral("At 5 ms: opening a session, without TLS and password"),
                      secondsText(medianOf(seconds)), QStringLiteral("libpq alone: 1 round trip"), trips,
                      QStringLiteral(" round trips"), Bound{Bound::Kind::AtMost, fewest}});
    }

    void apply()
    {
        using Contender = ApplyContest::Contender;
        progress(QStringLiteral("Applying at 5 ms: %1 rounds, in turn").arg(m_settings.size.rounds));
        const ApplyContest::Way way = [this](const QString &database) { return m_far.conninfo(database); };
        Far ours;
        Far theirs;
        Far tool;
        for (int round = 0; round < m_settings.size.rounds; ++round) {
            measureFar(m_far, ours, [&] { return m_contest.run(Contender::Tenantry, round, way); });
            measureFar(m_far, theirs, [&] { return m_contest.run(Contender::Psql, round, way); });
            if (!m_settings.dbmate.isEmpty())
                measureFar(m_far, tool, [&] { return m_contest.run(Contender::Dbmate, round, way); });
        }
        const double seconds = medianSeconds(ours.timings);
        const QString what = QStringLiteral("At 5 ms: %1 migrations to %2 tenants, %3 at a time")
                                 .arg(m_contest.migrations())
                                 .arg(m_settings.size.farTenants)
                                 .arg(ApplyContest::workers);
        m_report.add({what, tripsText(ours), QStringLiteral("psql: %1").arg(tripsText(theirs)),
                      seconds / medianSeconds(theirs.timings), QStringLiteral("×"),
                      Bound{Bound::Kind::AtMost, 0.6 * m_settings.size.slack}});
        if (!m_settings.dbmate.isEmpty())
            m_report.add({what + QStringLiteral(", times faster"), tripsText(ours),
                          QStringLiteral("dbmate: %1").arg(tripsText(tool)), medianSeconds(tool.timings) / seconds,
                          QStringLiteral("×"), Bound{Bound::Kind::AtLeast, 3.0 / m_settings.size.slack}});
    }

    Timing backUpOnce(const QString &conninfo, const QString &folder) const
    {
        const QString work = m_settings.workFolder + QStringLiteral("/far");
        const Timing timing = measure({test::programPath(QStringLiteral("tenantryctl")),
                                       {QStringLiteral("--profile"), writeProfile(work, conninfo),
                                        QStringLiteral("backup"), QStringLiteral("create"), QStringLiteral("--json")},
                                       folder + QStringLiteral(".json"),
                                       folder + QStringLiteral(".err"),
                                       {}});
        if (timing.status != 0)
            throw std::runtime_error("tenantryctl backup create failed: "
                                     + readFile(folder + QStringLiteral(".err")).left(400).toStdString());
        return timing;
    }

    void backUp()
    {
        progress(QStringLiteral("Backing up at 5 ms"));
        const QString database = QStringLiteral("bench_template");
        const QString folder = m_settings.workFolder + QStringLiteral("/far/backup");
        const int rounds = std::min(m_settings.size.rounds, 3);
        std::vector<Timing> near;
        Far far;
        for (int round = 0; round < rounds; ++round) {
            near.push_back(backUpOnce(m_contest.server().conninfo(database), folder));
            measureFar(m_far, far, [&] { return backUpOnce(m_far.conninfo(database), folder); });
        }
        m_report.add({QStringLiteral("At 5 ms: backup of %1 tenants").arg(m_settings.size.farTenants), tripsText(far),
                      QStringLiteral("over the socket: %1").arg(secondsText(medianSeconds(near))),
                      medianSeconds(far.timings) / medianSeconds(near), QStringLiteral("×"), std::nullopt});
    }

    void pages()
    {
        progress(QStringLiteral("Opening the window's pages at 5 ms"));
        const QString profile = writeProfile(m_settings.workFolder + QStringLiteral("/far"),
                                             m_far.conninfo(QStringLiteral("bench_template")));
        for (const PageTrips &page :
             farPages(*loadProfile(profile), m_settings.workFolder, [this] { return m_far.roundTrips(); }))
            m_report.add({QStringLiteral("At 5 ms: %1").arg(page.what), secondsText(page.seconds), QStringLiteral("-"),
                          double(page.roundTrips), QStringLiteral(" round trips"), Bound{Bound::Kind::AtMost, 4}});
    }

    const Settings &m_settings;
    Report &m_report;
    ApplyContest m_contest;
    const FarServer m_far;
};

/// A scan is few questions with long answers: distance must hardly show.
void scanBenchmark(const Settings &settings, Report &report)
{
    ScanFleet fleet(settings.workFolder + QStringLiteral("/farscan"), {}, settings.size.farScanTenants,
                    settings.size.migrations);
    const FarServer far(fleet.cluster());
    const auto verify = [&fleet](const QString &conninfo) {
        const QString out = fleet.folder() + QStringLiteral("/verify");
        const Timing timing = measure({test::programPath(QStringLiteral("tenantryctl")),
                                       {QStringLiteral("--profile"), writeProfile(fleet.folder(), conninfo),
                                        QStringLiteral("verify"), QStringLiteral("--json")},
                                       out + QStringLiteral(".json"),
                                       out + QStringLiteral(".err"),
                                       {}});
        if (timing.status > 1)
            throw std::runtime_error("tenantryctl verify failed: "
                                     + readFile(out + QStringLiteral(".err")).left(400).toStdString());
        return timing;
    };
    progress(QStringLiteral("Scanning at 5 ms: %1 rounds, in turn").arg(settings.size.rounds));
    std::vector<Timing> near;
    Far there;
    for (int round = 0; round < settings.size.rounds; ++round) {
        near.push_back(verify(fleet.conninfo()));
        measureFar(far, there, [&] { return verify(far.conninfo(fleet.database())); });
    }
    const double bound = (1.5 * medianSeconds(near) + 0.2) * settings.size.slack;
    report.add({QStringLiteral("At 5 ms: scan of %1 tenants × %2 migrations")
                    .arg(settings.size.farScanTenants)
                    .arg(settings.size.migrations),
                tripsText(there), QStringLiteral("over the socket: %1").arg(secondsText(medianSeconds(near))),
                medianSeconds(there.timings), QStringLiteral(" s"), Bound{Bound::Kind::AtMost, bound}});
}

} // namespace

void runRoundTripBenchmark(const Settings &settings, Report &report)
{
    scanBenchmark(settings, report);
    RoundTripBenchmark(settings, report).run();
}

} // namespace tenantry::bench
