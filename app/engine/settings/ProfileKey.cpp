// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/ProfileKey.h"

#include "base/Text.h"
#include "settings/DurationText.h"
#include "settings/NearestWord.h"

#include <QCoreApplication>

#include <algorithm>

namespace tenantry {

static QString allowedWords(const QStringList &words)
{
    return QCoreApplication::translate("Engine", "Allowed: %1.").arg(words.join(QStringLiteral(", ")));
}

KeyFault wrongValue(const QString &written, const QString &remedy)
{
    return {QCoreApplication::translate("Engine", "is \"%1\"").arg(text::plain(written, 200)), remedy};
}

QStringList ChoiceValue::words() const
{
    QStringList words;
    for (const Choice &one : choices)
        words.append(one.word);
    return words;
}

QString ProfileKey::fullName() const
{
    return *section == '\0' ? QString::fromLatin1(name)
                            : QStringLiteral("%1.%2").arg(QLatin1String(section), QLatin1String(name));
}

QString ProfileKey::helpText() const
{
    return QCoreApplication::translate("Engine", help);
}

const ProfileKey *findProfileKey(const QString &fullName)
{
    const std::vector<ProfileKey> &keys = profileKeys();
    const auto found = std::find_if(keys.begin(), keys.end(),
                                    [&fullName](const ProfileKey &key) { return key.fullName() == fullName; });
    return found == keys.end() ? nullptr : &*found;
}

namespace {

struct Expectation {
    QString operator()(const TextValue &) const
    {
        return QCoreApplication::translate("Engine", "Write a text in quotes.");
    }
    QString operator()(const FolderValue &) const { return (*this)(TextValue()); }
    QString operator()(const ForeignWordValue &) const { return (*this)(TextValue()); }
    QString operator()(const ListValue &) const
    {
        return QCoreApplication::translate("Engine", "Write a list of texts: [\"one\", \"two\"]");
    }
    QString operator()(const FlagValue &) const
    {
        return allowedWords({QStringLiteral("true"), QStringLiteral("false")});
    }
    QString operator()(const IntegerValue &value) const
    {
        return QCoreApplication::translate("Engine", "Write a whole number from %1 to %2.")
            .arg(value.least)
            .arg(value.most);
    }
    QString operator()(const DurationValue &) const
    {
        return QCoreApplication::translate("Engine", "Write a duration of at most 24 days with its unit, such as "
                                                     "\"500ms\", \"2s\", \"30min\", \"1h\" or \"1d\"; \"0\" means "
                                                     "none.");
    }
    QString operator()(const FailureLimitValue &) const { return FailureLimit::remedy(); }
    QString operator()(const ChoiceValue &value) const { return allowedWords(value.words()); }
};

/// What is wrong with a value of the right type, as far as its kind tells.
struct BoundsCheck {
    const Profile &profile;

    template <typename Value>
    std::optional<KeyFault> operator()(const Value &) const
    {
        return std::nullopt;
    }
    std::optional<KeyFault> operator()(const IntegerValue &value) const
    {
        const int number = value.member.get(profile);
        if (number >= value.least && number <= value.most)
            return std::nullopt;
        return wrongValue(QString::number(number), expectation(value));
    }
    std::optional<KeyFault> operator()(const DurationValue &value) const
    {
        const QString written = durationText(value.member.get(profile));
        if (parseDuration(written))
            return std::nullopt;
        return wrongValue(written, expectation(value));
    }
    std::optional<KeyFault> operator()(const FailureLimitValue &value) const
    {
        const QString written = value.member.get(profile).text();
        if (FailureLimit::parse(written))
            return std::nullopt;
        return wrongValue(written, expectation(value));
    }
};

} // namespace

QString expectation(const ProfileValue &value)
{
    return std::visit(Expectation(), value);
}

std::optional<KeyFault> faultOf(const ProfileKey &key, const Profile &profile)
{
    if (std::optional<KeyFault> fault = std::visit(BoundsCheck{profile}, key.value))
        return fault;
    return key.check == nullptr ? std::nullopt : key.check(profile);
}

KeyFault unknownWord(const QString &word, const QStringList &allowed)
{
    const QString meant = nearestWord(word, allowed);
    if (meant.isEmpty())
        return wrongValue(word, allowedWords(allowed));
    return wrongValue(word, QCoreApplication::translate("Engine", "Did you mean \"%1\"? Allowed: %2.")
                                .arg(meant, allowed.join(QStringLiteral(", "))));
}

Error profileError(const Profile &profile, const QString &fullName, const KeyFault &fault)
{
    const QString section = QStringLiteral("[%1]").arg(fullName.section(u'.', 0, 0));
    const int line = profile.lines.value(fullName, profile.lines.value(section));
    Error error;
    error.code = ErrorCode::ProfileInvalid;
    error.message =
        line == 0 ? QCoreApplication::translate("Engine", "%1: \"%2\" %3.").arg(profile.file, fullName, fault.fact)
                  : QCoreApplication::translate("Engine", "%1, line %2: \"%3\" %4.")
                        .arg(profile.file, QString::number(line), fullName, fault.fact);
    error.hint = fault.remedy;
    return error;
}

std::optional<Error> refusedWord(const Profile &profile, const QString &fullName, const QStringList &allowed)
{
    const ProfileKey *key = findProfileKey(fullName);
    const auto *value = key == nullptr ? nullptr : std::get_if<ForeignWordValue>(&key->value);
    if (value == nullptr || allowed.contains(value->member.get(profile)))
        return std::nullopt;
    return profileError(profile, fullName, unknownWord(value->member.get(profile), allowed));
}

} // namespace tenantry
