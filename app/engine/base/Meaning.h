// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>

namespace tenantry {

/// How a state is to be taken, whatever it is a state of. No colour: each face has its own for a tone.
enum class Tone : quint8 { Ok, Attention, Danger, Drift, Running, Unknown, Neutral };
inline constexpr std::array allTones{Tone::Ok,      Tone::Attention, Tone::Danger, Tone::Drift,
                                     Tone::Running, Tone::Unknown,   Tone::Neutral};

/// The shape that stands beside a tone's word, so that no state is told by colour alone: ✓ ◷ ✕ ≠ ▸ ? ·
QString glyphOf(Tone tone);

/**
 * What a state says to a person. Each enum of states has one function meaningOf() beside it, which the window and the
 * command line both ask, so that they agree. Made at no cost: the word is translated when it is asked for.
 */
struct Meaning {
    Tone tone = Tone::Neutral;
    const char *source = "";       ///< the word in English, a source text of the context "Engine"
    const char16_t *own = nullptr; ///< a shape of the state's own; null: the tone's

    QString glyph() const;
    QString word() const;  ///< translated, as it stands in a sentence: "partly failed"
    QString label() const; ///< the same where it stands alone: "Partly failed"
};

} // namespace tenantry
