// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Shortage.h"

#include <QFile>

#include <array>
#include <cerrno>

#include <fcntl.h>
#include <linux/capability.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace tenantry::test {

namespace {

constexpr uid_t nobody = 65534;

enum class Exemption { Given, Taken };

// The kernel holds nobody with these to a limit of processes. Of this thread only, hence no library call.
void exemptFromLimits(Exemption exemption)
{
    __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
    std::array<__user_cap_data_struct, _LINUX_CAPABILITY_U32S_3> sets{};
    ::syscall(SYS_capget, &header, sets.data());
    constexpr unsigned int both = (1U << CAP_SYS_RESOURCE) | (1U << CAP_SYS_ADMIN);
    if (exemption == Exemption::Given)
        sets[0].effective |= both & sets[0].permitted;
    else
        sets[0].effective &= ~both;
    ::syscall(SYS_capset, &header, sets.data());
}

} // namespace

NoMoreProcesses::NoMoreProcesses()
{
    ::getrlimit(RLIMIT_NPROC, &m_before);
    const rlimit none{0, m_before.rlim_max};
    ::setrlimit(RLIMIT_NPROC, &none);
    if (::geteuid() != 0)
        return;
    // The limit is none for the real user root. The effective one stays, and with it the access to files.
    ::syscall(SYS_setresuid, nobody, 0, 0);
    exemptFromLimits(Exemption::Taken);
}

NoMoreProcesses::~NoMoreProcesses()
{
    if (::geteuid() == 0) {
        exemptFromLimits(Exemption::Given);
        ::syscall(SYS_setresuid, 0, 0, 0);
    }
    ::setrlimit(RLIMIT_NPROC, &m_before);
}

bool NoMoreProcesses::isInForce() const
{
    const pid_t process = ::fork();
    if (process == 0)
        ::_exit(0);
    const int reason = errno;
    if (process > 0)
        ::waitpid(process, nullptr, 0);
    return process < 0 && reason == EAGAIN;
}

NoMoreDescriptors::NoMoreDescriptors()
{
    ::getrlimit(RLIMIT_NOFILE, &m_before);
    const int next = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    ::close(next);
    const rlimit asNow{static_cast<rlim_t>(next), m_before.rlim_max};
    ::setrlimit(RLIMIT_NOFILE, &asNow);
}

NoMoreDescriptors::~NoMoreDescriptors()
{
    ::setrlimit(RLIMIT_NOFILE, &m_before);
}

bool NoMoreDescriptors::isInForce() const
{
    const int fd = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    const int reason = errno;
    if (fd >= 0)
        ::close(fd);
    return fd < 0 && reason == EMFILE;
}

long long addressSpace()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').first().toLongLong() * ::sysconf(_SC_PAGESIZE);
}

} // namespace tenantry::test
