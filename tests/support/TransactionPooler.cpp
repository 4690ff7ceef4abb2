// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/TransactionPooler.h"

#include "tasks/ChildProcess.h"

#include <QFile>

#include <libpq-fe.h>
#include <unistd.h>

#include <stdexcept>

namespace tenantry::test {

TransactionPooler::TransactionPooler(const QString &socketFolder, const QString &user)
    : m_folder(QStringLiteral("/tmp/tenantry-bouncer-XXXXXX"))
    , m_port(20000 + static_cast<int>(::getpid() % 20000))
{
    // It runs as another user where this one is root.
    QFile config(m_folder.filePath(QStringLiteral("bouncer.ini")));
    const QFile::Permissions forAll = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther;
    const bool readable = QFile::setPermissions(m_folder.path(), QFile::permissions(m_folder.path()) | QFile::ReadOther
                                                                     | QFile::ExeOther);
    if (!readable || !config.open(QIODevice::WriteOnly))
        throw std::runtime_error("pgbouncer cannot be set up");
    config.write(QStringLiteral("[databases]\n* = host=%1 port=5432 user=%3\n[pgbouncer]\nlisten_addr = 127.0.0.1\n"
                                "listen_port = %2\nunix_socket_dir =\nauth_type = any\npool_mode = transaction\n"
                                "ignore_startup_parameters = extra_float_digits\n")
                     .arg(socketFolder)
                     .arg(m_port)
                     .arg(user)
                     .toUtf8());
    config.close();
    config.setPermissions(forAll);
    m_program = std::jthread([file = config.fileName(), stop = m_stop.get_token()] {
        ProcessSpec spec;
        spec.program = QStringLiteral("/usr/sbin/pgbouncer");
        if (::geteuid() == 0)
            spec.arguments << QStringLiteral("-u") << QStringLiteral("postgres");
        spec.arguments << file;
        (void)runProcess(spec, stop);
    });
    const QByteArray where = "host=127.0.0.1 sslmode=disable gssencmode=disable dbname=postgres port="
                             + QByteArray::number(m_port) + " user=" + user.toUtf8();
    for (int tries = 0; PQping(where.constData()) != PQPING_OK; ++tries) {
        if (tries == 100) {
            m_stop.request_stop();
            throw std::runtime_error("pgbouncer does not answer");
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
}

TransactionPooler::~TransactionPooler()
{
    m_stop.request_stop();
}

} // namespace tenantry::test
