// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/FileDescriptor.h"

#include <unistd.h>

namespace tenantry {

void FileDescriptor::reset()
{
    if (m_fd >= 0)
        ::close(m_fd);
    m_fd = -1;
}

} // namespace tenantry
