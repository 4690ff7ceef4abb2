// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/resource.h>

namespace tenantry::test {

/// While it lives, no process can be started from the thread that made it: fork() fails with EAGAIN, also for root.
/// The thread can read and write the same files as before. isInForce() tells whether fork() really fails.
class NoMoreProcesses {
public:
    NoMoreProcesses();
    ~NoMoreProcesses();
    NoMoreProcesses(const NoMoreProcesses &) = delete;
    NoMoreProcesses &operator=(const NoMoreProcesses &) = delete;

    bool isInForce() const;

private:
    rlimit m_before{};
};

/// While it lives, this process has reserved more memory than the machine has, in parts that the system granted: it is
/// too large to be copied, and fork() fails with ENOMEM. Where the system grants everything (vm.overcommit_memory is 1)
/// or counts exactly (2), nothing is reserved and isInForce() is false.
class NoMemoryForACopy {
public:
    NoMemoryForACopy();
    ~NoMemoryForACopy();
    NoMemoryForACopy(const NoMemoryForACopy &) = delete;
    NoMemoryForACopy &operator=(const NoMemoryForACopy &) = delete;

    bool isInForce() const;
    /// Whether this system decides by a rule of thumb about what is too much, so that it can be in force.
    static bool canBeInForce();

private:
    void *m_reserved = nullptr;
    unsigned long m_size = 0;
};

/// While it lives, this process can open no more files: open() fails with EMFILE.
class NoMoreDescriptors {
public:
    NoMoreDescriptors();
    ~NoMoreDescriptors();
    NoMoreDescriptors(const NoMoreDescriptors &) = delete;
    NoMoreDescriptors &operator=(const NoMoreDescriptors &) = delete;

    bool isInForce() const;

private:
    rlimit m_before{};
};

/// The address space of this process in bytes, as the kernel counts it against limits (VmSize).
long long addressSpace();

} // namespace tenantry::test
