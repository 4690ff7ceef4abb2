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
