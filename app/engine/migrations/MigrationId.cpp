// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/MigrationId.h"

#include <algorithm>

namespace tenantry {

static QStringView withoutLeadingZeros(QStringView digits)
{
    while (digits.size() > 1 && digits.front() == u'0')
        digits = digits.mid(1);
    return digits;
}

static bool isNumber(const QString &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

std::strong_ordering compareVersions(const QString &left, const QString &right)
{
    const bool leftIsNumber = isNumber(left);
    const bool rightIsNumber = isNumber(right);
    // Numbers among other text have no place that suits their value: "3" < "10" < "1a" < "3" would be no order.
    if (leftIsNumber != rightIsNumber)
        return leftIsNumber ? std::strong_ordering::less : std::strong_ordering::greater;
    if (leftIsNumber) {
        const QStringView a = withoutLeadingZeros(left);
        const QStringView b = withoutLeadingZeros(right);
        if (a.size() != b.size())
            return a.size() <=> b.size();
        return a.compare(b) <=> 0;
    }
    return left.compare(right) <=> 0;
}

QString MigrationId::text() const
{
    return app.isEmpty() ? key : app + u'.' + key;
}

std::strong_ordering operator<=>(const MigrationId &left, const MigrationId &right)
{
    const std::strong_ordering byApp = left.app.compare(right.app) <=> 0;
    return std::is_neq(byApp) ? byApp : compareVersions(left.key, right.key);
}

size_t qHash(const MigrationId &id, size_t seed)
{
    // Equal numbers have to hash alike, however many zeros lead them.
    const QStringView key = isNumber(id.key) ? withoutLeadingZeros(id.key) : QStringView(id.key);
    return qHashMulti(seed, id.app, key);
}

} // namespace tenantry
