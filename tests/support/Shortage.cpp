// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Shortage.h"

#include <QFile>

#include <array>
#include <cerrno>

#include <fcntl.h>
#include <linux/capability.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/sysinfo.h>
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

/// Why fork() fails; 0 where it does not.
int forkError()
{
    const pid_t process = ::fork();
    if (process == 0)
        ::_exit(0);
    const int reason = errno;
    if (process < 0)
        return reason;
    ::waitpid(process, nullptr, 0);
    return 0;
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
    return forkError() == EAGAIN;
}

NoMemoryForACopy::NoMemoryForACopy()
{
    if (!canBeInForce())
        return;
    struct sysinfo machine {};
    ::sysinfo(&machine);
    const unsigned long page = static_cast<unsigned long>(::sysconf(_SC_PAGESIZE));
    const unsigned long part = (machine.totalram + machine.totalswap) * machine.mem_unit / 10 * 6 / page * page;
    // The system calls themselves: sanitizers keep books on what is mapped by the library's.
    m_size = 2 * part;
    m_reserved = reinterpret_cast<void *>(
        ::syscall(SYS_mmap, nullptr, m_size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)); // promised nothing yet
    ::syscall(SYS_mprotect, m_reserved, part, PROT_READ | PROT_WRITE);
    ::syscall(SYS_mprotect, static_cast<char *>(m_reserved) + part, part, PROT_READ | PROT_WRITE);
}

NoMemoryForACopy::~NoMemoryForACopy()
{
    if (m_size > 0)
        ::syscall(SYS_munmap, m_reserved, m_size);
}

bool NoMemoryForACopy::isInForce() const
{
    return forkError() == ENOMEM;
}

bool NoMemoryForACopy::canBeInForce()
{
    QFile file(QStringLiteral("/proc/sys/vm/overcommit_memory"));
    return file.open(QIODevice::ReadOnly) && file.readAll().trimmed() == "0";
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
