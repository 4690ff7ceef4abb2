// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/SqlScript.h"

#include <cstddef>
#include <vector>

namespace tenantry {

/// A part of a migration's file that is done whole or not at all.
struct FilePart {
    enum class Kind {
        Alone,      ///< one statement, outside a transaction block
        Committed,  ///< a transaction of the file's own
        RolledBack, ///< one that it ends by ROLLBACK
    };
    std::size_t first = 0; ///< by position in SqlScript::statements
    std::size_t end = 0;   ///< behind the last
    Kind kind = Kind::Alone;
    QByteArray mode; ///< of the transaction, where AND CHAIN carries it over: "ISOLATION LEVEL SERIALIZABLE"
    bool operator==(const FilePart &) const = default;
};

/// How statements outside BEGIN … COMMIT are run.
enum class OutsideBlocks {
    Alone,    ///< each by itself
    Together, ///< as one text: up to the next COMMIT in one transaction
};

/// The parts of \p script, which has to be classified. BEGIN is in its part: what is sent for it says the mode that it
/// names.
std::vector<FilePart> partsOf(const SqlScript &script, OutsideBlocks outside);

/// Whether every statement that begins or ends a transaction is one that parts are made of: PREPARE TRANSACTION and its
/// like are not.
bool hasPlainTransactions(const SqlScript &script);

/// "ISOLATION LEVEL SERIALIZABLE" of BEGIN or START TRANSACTION; empty: it names none.
QByteArray transactionMode(const SqlStatement &begin);
/// Of what the file itself rolls back nothing is left.
void leaveOutRolledBack(SqlScript &script, const std::vector<FilePart> &parts);
/// Has BEGIN sent as what says its mode, once the transaction has begun.
void sendModesOnly(SqlScript &script);

} // namespace tenantry
