// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <ctime>

namespace tenantry::test {

/// What this thread itself has worked, in milliseconds: other programs on the machine take nothing of it.
class CpuClock {
public:
    CpuClock() { start(); }
    void start() { m_start = now(); }
    qint64 elapsed() const { return now() - m_start; }

private:
    static qint64 now()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return time.tv_sec * 1000 + time.tv_nsec / 1'000'000;
    }
    qint64 m_start = 0;
};

} // namespace tenantry::test
