// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/ProfileFile.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

namespace tenantry {

// Only what is needed to see a password: engine/settings does not link libpq, whose parser has the last word later.

static bool isSecretKeyword(const QString &keyword)
{
    return keyword == QLatin1String("password") || keyword == QLatin1String("sslpassword")
           || keyword == QLatin1String("oauth_client_secret");
}

static bool uriHoldsPassword(const QString &rest)
{
    static const QRegularExpression pathOrQuery(QStringLiteral("[/?]"));
    const qsizetype pathAt = rest.indexOf(pathOrQuery);
    // A password with an unescaped '/' or '?' is no URI that libpq takes, but must not slip through either.
    const QString authority = rest.left(rest.contains(u'@') ? std::max(pathAt, rest.lastIndexOf(u'@') + 1) : pathAt);
    const qsizetype at = authority.lastIndexOf(u'@');
    if (at > 0) {
        const QString user = authority.left(at);
        const qsizetype colon = user.indexOf(u':');
        if (colon >= 0 && colon + 1 < user.size())
            return true;
    }
    const qsizetype query = rest.indexOf(u'?');
    if (query < 0)
        return false;
    for (const QString &pair : rest.mid(query + 1).split(u'&')) {
        const QString keyword = QUrl::fromPercentEncoding(pair.section(u'=', 0, 0).toUtf8());
        if (isSecretKeyword(keyword) && !pair.section(u'=', 1).isEmpty())
            return true;
    }
    return false;
}

static bool pairsHoldPassword(const QString &text)
{
    static const QRegularExpression pair(
        QStringLiteral("\\G\\s*([^\\s=]+)\\s*=\\s*(?:'((?:[^'\\\\]|\\\\.)*)'|((?:[^\\s\\\\]|\\\\.)*))"),
        QRegularExpression::DotMatchesEverythingOption);
    QRegularExpressionMatchIterator found = pair.globalMatch(text);
    qsizetype end = 0;
    while (found.hasNext()) {
        const QRegularExpressionMatch match = found.next();
        const QString value = match.captured(2) + match.captured(3);
        if (isSecretKeyword(match.captured(1)) && !value.isEmpty())
            return true;
        if (match.captured(1) == QLatin1String("dbname") && conninfoHoldsPassword(value))
            return true; // libpq takes a whole connection string as dbname
        end = match.capturedEnd();
    }
    static const QRegularExpression anywhere(QStringLiteral("\\b(ssl)?password\\s*=\\s*\\S"));
    return anywhere.match(text.mid(end)).hasMatch();
}

bool conninfoHoldsPassword(const QString &conninfo)
{
    const QString text = conninfo.trimmed();
    for (const QLatin1String scheme : {QLatin1String("postgresql://"), QLatin1String("postgres://")}) {
        if (text.startsWith(scheme, Qt::CaseInsensitive))
            return uriHoldsPassword(text.mid(scheme.size()));
    }
    return text.contains(u'=') && pairsHoldPassword(text);
}

QString passwordRemedy()
{
    return QCoreApplication::translate(
        "Engine", "Take it out, then either enter it when you are asked for it, or keep it in the system's keyring, or "
                  "put it into ~/.pgpass (host:port:database:user:password, mode 0600), or name a file of that "
                  "form with passfile=.");
}

} // namespace tenantry
