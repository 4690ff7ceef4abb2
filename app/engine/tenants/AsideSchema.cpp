// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/AsideSchema.h"

#include "base/Text.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace tenantry {

static const QString &markerPrefix()
{
    static const QString prefix = QStringLiteral("tenantry restore in progress: ");
    return prefix;
}

QString RestoreMarker::toComment() const
{
    const QJsonObject object{
        {QStringLiteral("token"), token}, {QStringLiteral("aside"), asideName}, {QStringLiteral("backup"), backupId}};
    return markerPrefix() + QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<RestoreMarker> RestoreMarker::fromComment(const QString &comment, const QString &schema)
{
    if (!comment.startsWith(markerPrefix()))
        return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(comment.mid(markerPrefix().size()).toUtf8()).object();
    RestoreMarker marker{object[QStringLiteral("token")].toString(), object[QStringLiteral("aside")].toString(),
                         object[QStringLiteral("backup")].toString()};
    if (marker.token.isEmpty() || (!marker.asideName.isEmpty() && !isAsideNameOf(schema, marker.asideName)))
        return std::nullopt;
    return marker;
}

constexpr qsizetype longestName = 63;

/// What stands before the time and makes a name of at most 63 bytes with \p suffix, cut between characters.
static QString baseOf(const QString &schema, const QString &suffix)
{
    QByteArray base = schema.toUtf8().left(longestName - suffix.toUtf8().size());
    while (!base.isEmpty() && !text::isUtf8(base))
        base.chop(1);
    return QString::fromUtf8(base);
}

static QRegularExpressionMatch matchAside(const QString &name)
{
    static const QRegularExpression pattern(QStringLiteral("__before_[0-9]{8}_[0-9]{6}(_[0-9]{1,3})?\\z"));
    return pattern.match(name);
}

bool isAsideName(const QString &schema)
{
    return matchAside(schema).hasMatch();
}

bool isAsideNameOf(const QString &schema, const QString &asideName)
{
    const QRegularExpressionMatch match = matchAside(asideName);
    return match.hasMatch() && asideName == baseOf(schema, match.captured()) + match.captured();
}

QDateTime asideTime(const QString &asideName)
{
    const QRegularExpressionMatch match = matchAside(asideName);
    if (!match.hasMatch())
        return {};
    QDateTime time = QDateTime::fromString(match.captured().mid(QStringLiteral("__before_").size(), 15),
                                           QStringLiteral("yyyyMMdd_HHmmss"));
    time.setTimeSpec(Qt::UTC);
    return time;
}

QString schemaOfAside(const QString &asideName, const QStringList &schemas)
{
    const QRegularExpressionMatch match = matchAside(asideName);
    if (!match.hasMatch())
        return {};
    if (asideName.toUtf8().size() < longestName)
        return asideName.chopped(match.capturedLength());
    QString found;
    for (const QString &schema : schemas) {
        if (!isAsideNameOf(schema, asideName) || isAsideName(schema))
            continue; // what is kept was nobody's before
        if (!found.isEmpty())
            return {};
        found = schema;
    }
    return found;
}

bool isAsideNameWhole(const QString &schema)
{
    return baseOf(schema, asideNameFor({}, QDateTime::currentDateTimeUtc(), 1)) == schema;
}

QString asideNameFor(const QString &schema, const QDateTime &now, int attempt)
{
    QString suffix = now.toUTC().toString(QStringLiteral("'__before_'yyyyMMdd'_'HHmmss"));
    if (attempt > 1)
        suffix += QStringLiteral("_%1").arg(attempt);
    return baseOf(schema, suffix) + suffix;
}

} // namespace tenantry
