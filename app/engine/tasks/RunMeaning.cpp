// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/RunMeaning.h"

#include <QCoreApplication>

namespace tenantry {

Meaning meaningOf(TaskState state)
{
    switch (state) {
    case TaskState::Queued:
        return {Tone::Running, QT_TRANSLATE_NOOP("Engine", "queued")};
    case TaskState::Running:
        return {Tone::Running, QT_TRANSLATE_NOOP("Engine", "running")};
    case TaskState::Succeeded:
        return {Tone::Ok, QT_TRANSLATE_NOOP("Engine", "succeeded")};
    case TaskState::PartlyFailed:
        return {Tone::Danger, QT_TRANSLATE_NOOP("Engine", "partly failed")};
    case TaskState::Failed:
        return {Tone::Danger, QT_TRANSLATE_NOOP("Engine", "failed")};
    case TaskState::Cancelled:
        break;
    }
    return {Tone::Unknown, QT_TRANSLATE_NOOP("Engine", "cancelled")};
}

Meaning meaningOf(RunState state)
{
    switch (state) {
    case RunState::Running:
        return {Tone::Running, QT_TRANSLATE_NOOP("Engine", "running")};
    case RunState::Succeeded:
        return {Tone::Ok, QT_TRANSLATE_NOOP("Engine", "succeeded")};
    case RunState::PartlyFailed:
        return {Tone::Danger, QT_TRANSLATE_NOOP("Engine", "partly failed")};
    case RunState::Failed:
        return {Tone::Danger, QT_TRANSLATE_NOOP("Engine", "failed")};
    case RunState::Stopped:
        return {Tone::Danger, QT_TRANSLATE_NOOP("Engine", "stopped")};
    case RunState::Interrupted:
        return {Tone::Attention, QT_TRANSLATE_NOOP("Engine", "interrupted")};
    case RunState::Other: // in its own word, which is another version's
        return {Tone::Unknown, QT_TRANSLATE_NOOP("Engine", "unknown")};
    case RunState::Cancelled:
        break;
    }
    return {Tone::Unknown, QT_TRANSLATE_NOOP("Engine", "cancelled")};
}

Meaning meaningOf(TenantRunState state)
{
    switch (state) {
    case TenantRunState::Planned:
        return {Tone::Attention, QT_TRANSLATE_NOOP("Engine", "not begun")};
    case TenantRunState::Started:
        return {Tone::Running, QT_TRANSLATE_NOOP("Engine", "begun")};
    case TenantRunState::Done:
        return {Tone::Ok, QT_TRANSLATE_NOOP("Engine", "done")};
    case TenantRunState::Failed:
        return {Tone::Danger, QT_TRANSLATE_NOOP("Engine", "failed")};
    case TenantRunState::Skipped:
        return {Tone::Attention, QT_TRANSLATE_NOOP("Engine", "skipped")};
    case TenantRunState::Other:
    case TenantRunState::Unknown:
        break;
    }
    return {Tone::Unknown, QT_TRANSLATE_NOOP("Engine", "unknown")};
}

} // namespace tenantry
