// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/sources/DjangoAgent.h"

namespace tenantry::django {

/// The program and its arguments: the command, `shell`, `-c` and djangoBootstrap(). Errors: SourceInvalid (an empty
/// command, a working folder that does not exist).
Result<ConversationSpec> conversationOf(const DjangoCommand &command);

/// The line that djangoBootstrap() reads: the parts of resources/django with the options before them, packed, base64.
QByteArray agentLine(const DjangoCommand &command, const QByteArray &mark);

/// What \p failed, with which the program ended before it said hello, means in the words of a Django project: by what
/// Python, manage.py, Docker, kubectl and ssh are known to say. What is not known stays as it is, with a hint.
Error startFailure(const DjangoCommand &command, Error failed);

/// Why these versions will not do. Errors: SourceInvalid (too old, another kind of database).
Status accept(const DjangoVersions &versions);

} // namespace tenantry::django
