// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/BackupMeaning.h"

#include <QCoreApplication>

namespace tenantry {

Meaning meaningOf(BackupTrust trust)
{
    switch (trust) {
    case BackupTrust::Verified:
        return {Tone::Ok, QT_TRANSLATE_NOOP("Engine", "verified")};
    case BackupTrust::Proven:
        return {Tone::Ok, QT_TRANSLATE_NOOP("Engine", "proven")};
    case BackupTrust::Damaged:
        return {Tone::Danger, QT_TRANSLATE_NOOP("Engine", "damaged")};
    case BackupTrust::Unverified:
        break;
    }
    return {Tone::Unknown, QT_TRANSLATE_NOOP("Engine", "not verified")};
}

} // namespace tenantry
