// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/SqlSession.h"

#include "postgres/SessionDriver.h"

#include <atomic>

namespace tenantry {

static QString nextConnectionName()
{
    static std::atomic<quint64> number{0};
    return QStringLiteral("tenantry-pg-%1").arg(++number);
}

Result<SqlSession> SqlSession::open(const SessionOptions &options, std::stop_token stop)
{
    SqlSession session;
    session.m_name = nextConnectionName();
    auto *driver = new SessionDriver(options); // Qt SQL owns it from the next line on
    QSqlDatabase database = QSqlDatabase::addDatabase(driver, session.m_name);
    driver->obey(std::move(stop));
    if (!database.open())
        return failure(driver->openingError());
    driver->obey({});
    session.m_channel = driver->channel();
    return session;
}

SqlSession::SqlSession(SqlSession &&other) noexcept
    : m_channel(std::exchange(other.m_channel, {}))
    , m_name(std::exchange(other.m_name, {}))
{
}

SqlSession &SqlSession::operator=(SqlSession &&other) noexcept
{
    std::swap(m_channel, other.m_channel);
    std::swap(m_name, other.m_name);
    return *this;
}

SqlSession::~SqlSession()
{
    if (!m_name.isEmpty())
        QSqlDatabase::removeDatabase(m_name);
}

QSqlDatabase SqlSession::database(std::stop_token stop) const
{
    QSqlDatabase database = QSqlDatabase::database(m_name, false);
    if (auto *driver = qobject_cast<SessionDriver *>(database.driver()))
        driver->obey(std::move(stop));
    return database;
}

} // namespace tenantry
