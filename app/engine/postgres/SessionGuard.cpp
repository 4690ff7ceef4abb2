// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/SessionGuard.h"

namespace tenantry {

QByteArray guardSettings(const ServerInfo &server, AccessMode access)
{
    QByteArray sql = "RESET SESSION AUTHORIZATION;\nRESET ROLE;\nRESET ALL;\n";
    sql += "SET client_encoding = '" + server.clientEncoding + "';\nSET DateStyle = ISO;\n";
    sql += "SET client_min_messages = notice;\nSET idle_in_transaction_session_timeout = '10min';\n";
    sql += access == AccessMode::ReadOnly ? "SET default_transaction_read_only = on;\n"
                                          : "SET default_transaction_read_only = off;\n";
    if (server.noticesLostClients)
        sql += "SET client_connection_check_interval = '1s';\n";
    return sql;
}

} // namespace tenantry
