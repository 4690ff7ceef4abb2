// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/HostsToTry.h"

#include <QStringList>

#include <libpq-fe.h>
#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <vector>

namespace tenantry {

namespace {

using Addresses = std::unique_ptr<addrinfo, decltype(&freeaddrinfo)>;

/// Null: none.
Addresses resolve(const QString &host, int flags)
{
    addrinfo hints{};
    hints.ai_family = AF_UNSPEC;
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = flags;
    addrinfo *found = nullptr;
    if (::getaddrinfo(host.toUtf8().constData(), nullptr, &hints, &found) != 0)
        found = nullptr;
    return {found, &freeaddrinfo};
}

bool isLoopback(const sockaddr *address)
{
    constexpr unsigned int ofLoopback = 127;
    if (address->sa_family == AF_INET) {
        sockaddr_in v4{};
        std::memcpy(&v4, address, sizeof v4);
        return ntohl(v4.sin_addr.s_addr) >> 24U == ofLoopback;
    }
    if (address->sa_family != AF_INET6)
        return false;
    sockaddr_in6 v6{};
    std::memcpy(&v6, address, sizeof v6);
    return IN6_IS_ADDR_LOOPBACK(&v6.sin6_addr)
           || (IN6_IS_ADDR_V4MAPPED(&v6.sin6_addr) && v6.sin6_addr.s6_addr[12] == ofLoopback);
}

bool isSocket(const QString &host)
{
    return host.startsWith(u'/') || host.startsWith(u'@');
}

/// One server of a connection string.
struct Target {
    QString host;
    QString address; ///< empty: of a socket, or not known
    QString port;
};

QString textOf(const sockaddr *address, socklen_t length)
{
    char text[NI_MAXHOST] = "";
    if (::getnameinfo(address, length, text, sizeof text, nullptr, 0, NI_NUMERICHOST) != 0)
        return {};
    return QString::fromLatin1(text);
}

/// A target for each address of a name, in the order in which libpq tries them.
void addTargets(const Target &one, std::vector<Target> &targets)
{
    if (!one.address.isEmpty() || one.host.isEmpty() || isSocket(one.host)) {
        targets.push_back(one);
        return;
    }
    const Addresses found = resolve(one.host, 0);
    for (const addrinfo *each = found.get(); each; each = each->ai_next)
        targets.push_back({one.host, textOf(each->ai_addr, each->ai_addrlen), one.port});
    if (!found)
        targets.push_back(one);
}

std::vector<Target> targetsOf(const pg_conn *connection)
{
    QStringList hosts;
    QStringList addresses;
    QStringList ports;
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(
        PQconninfo(const_cast<pg_conn *>(connection)), &PQconninfoFree);
    for (const PQconninfoOption *option = options.get(); option && option->keyword; ++option) {
        const QByteArray name(option->keyword);
        const QString value = QString::fromUtf8(option->val);
        if (value.isEmpty())
            continue;
        if (name == "host")
            hosts = value.split(u',');
        else if (name == "hostaddr")
            addresses = value.split(u',');
        else if (name == "port")
            ports = value.split(u',');
    }
    std::vector<Target> targets;
    for (qsizetype i = 0; i < std::max(hosts.size(), addresses.size()); ++i)
        addTargets({hosts.value(i), addresses.value(i), ports.size() == 1 ? ports.first() : ports.value(i)}, targets);
    return targets;
}

} // namespace

bool isThisMachine(const QString &host)
{
    if (host.isEmpty() || isSocket(host))
        return true;
    const bool isName = host.compare(QStringLiteral("localhost"), Qt::CaseInsensitive) == 0;
    const Addresses found = resolve(host, isName ? 0 : AI_NUMERICHOST);
    for (const addrinfo *each = found.get(); each; each = each->ai_next) {
        if (!isLoopback(each->ai_addr))
            return false;
    }
    return found != nullptr;
}

bool leaveOutHostsUpTo(const pg_conn *connection, Conninfo &conninfo)
{
    const std::vector<Target> targets = targetsOf(connection);
    const QString host = QString::fromUtf8(PQhost(connection));
    const QString address = QString::fromUtf8(PQhostaddr(connection));
    const QString port = QString::fromUtf8(PQport(connection));
    const auto current = std::ranges::find_if(targets, [&](const Target &one) {
        const bool samePlace = isSocket(one.host) || one.address.isEmpty() || one.address == address;
        return (one.host.isEmpty() ? one.address == host : one.host == host) && samePlace
               && (one.port.isEmpty() || one.port == port);
    });
    if (current == targets.end() || current + 1 == targets.end())
        return false;
    QStringList hosts;
    QStringList addresses;
    QStringList ports;
    for (auto one = current + 1; one != targets.end(); ++one) {
        hosts << one->host;
        addresses << one->address;
        ports << one->port;
    }
    conninfo.set(QStringLiteral("host"), hosts.join(u','));
    conninfo.set(QStringLiteral("hostaddr"), addresses.join(u','));
    conninfo.set(QStringLiteral("port"), ports.join(u','));
    return true;
}

} // namespace tenantry
