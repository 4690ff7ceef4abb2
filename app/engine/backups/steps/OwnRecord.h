// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plans/StepScene.h"

namespace tenantry {

/// Whether what stands under \p asideName was \p schema, before rows come back under that name: names and comments can
/// be written by whoever owns a schema. It is believed where both schemas are the same owner's and the name put aside
/// can be no other schema's, or where a restore in this operator's journal has \p evidence, a text of its own SQL.
/// Errors: RestoreFailed (it is not), those of the server and the journal.
Status checkWasOf(StepScene &scene, const QString &schema, const QString &asideName, const QByteArray &evidence);

} // namespace tenantry
