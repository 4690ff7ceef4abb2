// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/Metric.h"

#include <algorithm>
#include <array>
#include <functional>
#include <type_traits>

namespace tenantry {

namespace {

constexpr std::array<std::pair<RollUp, const char *>, 4> rollUps{
    {{RollUp::Mean, "mean"}, {RollUp::Max, "max"}, {RollUp::Last, "last"}, {RollUp::Sum, "sum"}}};

template <typename Number>
double numberOf(Number number)
{
    return static_cast<double>(number);
}

double numberOf(const QDateTime &time)
{
    return static_cast<double>(time.toMSecsSinceEpoch());
}

void assign(double number, int &member)
{
    member = qRound(number);
}

void assign(double number, qint64 &member)
{
    member = qRound64(number);
}

void assign(double number, double &member)
{
    member = number;
}

void assign(double number, QDateTime &member)
{
    member = QDateTime::fromMSecsSinceEpoch(qRound64(number), Qt::UTC);
}

template <auto pointer>
constexpr bool isMember = std::is_member_object_pointer_v<decltype(pointer)>;

/// \p value is a member of FleetSample, or a function of it, which is then only written; \p worst the member that holds
/// its maximum over the span, where there is one.
template <auto value, auto worst = nullptr>
Metric figure(const char *key, RollUp rollUp)
{
    Metric metric;
    metric.key = QLatin1String(key);
    metric.rollUp = rollUp;
    metric.of = [](const FleetSample &sample) -> std::optional<MetricValue> {
        const auto member = std::invoke(value, sample);
        if constexpr (std::is_same_v<std::remove_cv_t<decltype(member)>, QDateTime>) {
            if (!member.isValid())
                return std::nullopt;
        }
        const double number = numberOf(member);
        double highest = number;
        if constexpr (isMember<worst>)
            highest = std::max(highest, numberOf(sample.*worst));
        return MetricValue{number, highest, sample.scans};
    };
    metric.put = [](const MetricValue &stored, FleetSample &sample) {
        if constexpr (isMember<value>)
            assign(stored.value, sample.*value);
        if constexpr (isMember<worst>)
            assign(stored.highest, sample.*worst);
    };
    return metric;
}

} // namespace

QString rollUpKey(RollUp rollUp)
{
    return QLatin1String(std::ranges::find(rollUps, rollUp, &std::pair<RollUp, const char *>::first)->second);
}

RollUp rollUpFromKey(const QString &key)
{
    for (const auto &[rollUp, name] : rollUps) {
        if (key == QLatin1String(name))
            return rollUp;
    }
    return RollUp::Last;
}

MetricValue MetricValue::joined(const MetricValue &later, RollUp rollUp) const
{
    MetricValue both{later.value, std::max(highest, later.highest), weight + later.weight};
    switch (rollUp) {
    case RollUp::Mean:
        both.value = (value * weight + later.value * later.weight) / both.weight;
        break;
    case RollUp::Max:
        both.value = std::max(value, later.value);
        break;
    case RollUp::Sum:
        both.value = value + later.value;
        break;
    case RollUp::Last:
        break;
    }
    return both;
}

const std::vector<Metric> &fleetMetrics()
{
    using S = FleetSample;
    static const std::vector<Metric> metrics{
        figure<&S::total>("total", RollUp::Mean),
        figure<&S::healthy>("healthy", RollUp::Mean),
        figure<&S::pending>("pending", RollUp::Mean),
        figure<&S::broken>("broken", RollUp::Mean),
        figure<&S::drifted>("drifted", RollUp::Mean),
        figure<&S::unknown>("unknown", RollUp::Mean),
        figure<&S::notProvisioned>("not_provisioned", RollUp::Mean),
        figure<&S::needAttention, &S::worstAttention>("need_attention", RollUp::Mean),
        figure<&S::pendingMigrations>("pending_migrations", RollUp::Mean),
        figure<&S::maxPending>("max_pending", RollUp::Max),
        figure<&S::findings, &S::worstFindings>("findings", RollUp::Mean),
        figure<&S::scanSeconds, &S::worstScanSeconds>("scan_seconds", RollUp::Mean),
        figure<&S::databaseBytes>("database_bytes", RollUp::Mean),
        figure<&S::tenantBytes>("tenant_bytes", RollUp::Mean),
        figure<&S::lastBackupAt>("last_backup_at", RollUp::Max),
    };
    return metrics;
}

} // namespace tenantry
