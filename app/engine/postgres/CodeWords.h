// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace tenantry {

/**
 * What a body of code (a DO block, a function, a procedure) may do, told by its words: only the server knows what it
 * does. Where a word may mean it, it is taken to.
 */
struct CodeFacts {
    bool endsTransactions = false; ///< COMMIT or ROLLBACK as a statement of its own
    bool undoes = false;           ///< drops or renames
    bool undoesAtWill = false;     ///< drops or renames, and which object is told only when it runs (EXECUTE)
    bool setsPath = false;         ///< speaks of search_path, or resets every setting
    bool changesRole = false;      ///< sets or resets the role or the session's user
    bool resetsPathMidway = false; ///< puts search_path back to the session's default, and goes on after that
    bool operator==(const CodeFacts &) const = default;
};

/// Reads the text between the quotes of a DO block, a function or a procedure. Thread-safe.
CodeFacts readCode(const QByteArray &code);

} // namespace tenantry
