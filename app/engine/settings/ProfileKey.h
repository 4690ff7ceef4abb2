// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/Profile.h"

#include <chrono>
#include <optional>
#include <variant>
#include <vector>

namespace tenantry {

/// Why a value cannot be so. \p fact completes a sentence that begins with the key's name ("is missing"); \p remedy
/// is a sentence of its own that fits a file and a form alike.
struct KeyFault {
    QString fact;
    QString remedy;
};

/// Where in a Profile a value stands; made by member() in ProfileKeys.cpp.
template <typename Value>
struct Member {
    const Value &(*get)(const Profile &) = nullptr;
    Value &(*edit)(Profile &) = nullptr;
};

struct TextValue {
    Member<QString> member;
};
/// A folder's path, as written; Profile::resolved() makes it absolute.
struct FolderValue {
    Member<QString> member;
    const char *chooserTitle = nullptr; ///< to be translated
};
/// One word of a list that another part keeps and checks (refusedWord()); here it is any text.
struct ForeignWordValue {
    Member<QString> member;
};
struct ListValue {
    Member<QStringList> member;
};
struct FlagValue {
    Member<bool> member;
};
struct IntegerValue {
    Member<int> member;
    int least = 0;
    int most = 0;
};
struct DurationValue {
    Member<std::chrono::milliseconds> member;
};
struct FailureLimitValue {
    Member<FailureLimit> member;
};
/// One of a few words, each an enumerator.
struct ChoiceValue {
    struct Choice {
        QString word;                ///< as in the file
        const char *title = nullptr; ///< as shown, to be translated
        bool isOffered = true;       ///< false: shown only where it is set already
    };
    std::vector<Choice> choices;
    QString (*get)(const Profile &) = nullptr;
    void (*set)(Profile &, const QString &) = nullptr; ///< one of the choices' words; others change nothing

    QStringList words() const;
};

/// What a key holds, where it stands in a Profile and within which bounds. The reader, the writer, the form and the
/// manual each know these kinds, and no key.
using ProfileValue = std::variant<TextValue, FolderValue, ForeignWordValue, ListValue, FlagValue, IntegerValue,
                                  DurationValue, FailureLimitValue, ChoiceValue>;

enum class ProfileGroup { Connection, Tenants, Migrations, Runs };

/// How an editor shows a key; the kind of its control follows from the kind of its value.
struct ProfileRow {
    enum class Help { AsTip, Below };

    ProfileGroup group = ProfileGroup::Connection;
    const char *label = nullptr;                    ///< with its mnemonic; to be translated
    const char *example = nullptr;                  ///< shown while the field is empty; translated where it is prose
    QString (*inEffect)(const Profile &) = nullptr; ///< instead of an example: what holds while the field is empty
    Help help = Help::AsTip;                        ///< where the key's help stands
    bool (*appliesTo)(const Profile &) = nullptr;   ///< null: shown for every profile
};

/// One key of a profile file, declared once: what reads, writes, checks, shows and documents it is made from this.
/// Its default is what the member holds in Profile().
struct ProfileKey {
    const char *section = ""; ///< "" is the top of the file
    const char *name = "";    ///< as in the file
    ProfileValue value;
    const char *help = "";           ///< one sentence, to be translated in the context "Engine"
    std::optional<ProfileRow> row{}; ///< none: an editor does not show it
    /// What the value must be beyond its kind's own bounds; null: nothing. May look at the whole profile.
    std::optional<KeyFault> (*check)(const Profile &) = nullptr;

    QString fullName() const; ///< "runs.workers", "title"
    QString helpText() const; ///< in the language in use
};

/// Every key that Tenantry knows, in the order of the documentation.
const std::vector<ProfileKey> &profileKeys();

/// The key called \p fullName; null: there is none.
const ProfileKey *findProfileKey(const QString &fullName);

/// What may stand in a value, as a sentence: "Write a whole number from 1 to 64."
QString expectation(const ProfileValue &value);

/// What is wrong with the value of \p key in \p profile: outside its bounds, or against its check; nullopt: nothing.
std::optional<KeyFault> faultOf(const ProfileKey &key, const Profile &profile);

/// The fault of a value that is shown as \p written.
KeyFault wrongValue(const QString &written, const QString &remedy);

/// The fault of \p word, which is none of \p allowed; says what was probably meant.
KeyFault unknownWord(const QString &word, const QStringList &allowed);

/// An error about the key \p fullName of \p profile: names the file and, where the key or its section stands in it, the
/// line. ErrorCode::ProfileInvalid.
Error profileError(const Profile &profile, const QString &fullName, const KeyFault &fault);

/// For who keeps the words of a ForeignWordValue: the error about the key \p fullName unless its value is \p allowed.
std::optional<Error> refusedWord(const Profile &profile, const QString &fullName, const QStringList &allowed);

} // namespace tenantry
