// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Text.h"
#include "settings/DurationText.h"
#include "settings/NearestWord.h"
#include "settings/ProfileKey.h"
#include "settings/ProfileText.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <toml++/toml.h>

#include <algorithm>

namespace tenantry {

namespace {

KeyFault wrongType(const QString &expected)
{
    return {QCoreApplication::translate("Engine", "has a value of the wrong type"), expected};
}

/// Puts what a node holds into the profile, or says why that cannot be.
struct ValueReader {
    const toml::node &node;
    Profile &profile;

    template <typename Value>
    std::optional<KeyFault> operator()(const Value &value) const // the kinds that hold a text
    {
        const auto *text = node.as_string();
        if (text == nullptr)
            return wrongType(expectation(value));
        value.member.edit(profile) = QString::fromStdString(text->get());
        return std::nullopt;
    }
    std::optional<KeyFault> operator()(const ListValue &value) const;
    std::optional<KeyFault> operator()(const FlagValue &value) const;
    std::optional<KeyFault> operator()(const IntegerValue &value) const;
    std::optional<KeyFault> operator()(const DurationValue &value) const;
    std::optional<KeyFault> operator()(const FailureLimitValue &value) const;
    std::optional<KeyFault> operator()(const ChoiceValue &value) const;
};

std::optional<KeyFault> ValueReader::operator()(const ListValue &value) const
{
    const toml::array *array = node.as_array();
    if (array == nullptr)
        return wrongType(expectation(value));
    QStringList words;
    for (const toml::node &element : *array) {
        const auto *word = element.as_string();
        if (word == nullptr)
            return wrongType(expectation(value));
        words.append(QString::fromStdString(word->get()));
    }
    value.member.edit(profile) = words;
    return std::nullopt;
}

std::optional<KeyFault> ValueReader::operator()(const FlagValue &value) const
{
    const auto *flag = node.as_boolean();
    if (flag == nullptr)
        return wrongType(expectation(value));
    value.member.edit(profile) = flag->get();
    return std::nullopt;
}

std::optional<KeyFault> ValueReader::operator()(const IntegerValue &value) const
{
    const auto *number = node.as_integer();
    if (number == nullptr)
        return wrongType(expectation(value));
    if (number->get() < value.least || number->get() > value.most)
        return wrongValue(QString::number(number->get()), expectation(value));
    value.member.edit(profile) = static_cast<int>(number->get());
    return std::nullopt;
}

std::optional<KeyFault> ValueReader::operator()(const DurationValue &value) const
{
    const auto *text = node.as_string();
    if (text == nullptr)
        return wrongType(expectation(value));
    const QString written = QString::fromStdString(text->get());
    const auto duration = parseDuration(written);
    if (!duration)
        return wrongValue(written, expectation(value));
    value.member.edit(profile) = *duration;
    return std::nullopt;
}

std::optional<KeyFault> ValueReader::operator()(const FailureLimitValue &value) const
{
    QString written;
    if (const auto *number = node.as_integer()) // 3 is as clear as "3"
        written = QString::number(number->get());
    else if (const auto *text = node.as_string())
        written = QString::fromStdString(text->get());
    else
        return wrongType(expectation(value));
    const Result<FailureLimit> limit = FailureLimit::parse(written);
    if (!limit)
        return wrongValue(written, limit.error().hint);
    value.member.edit(profile) = *limit;
    return std::nullopt;
}

std::optional<KeyFault> ValueReader::operator()(const ChoiceValue &value) const
{
    const auto *text = node.as_string();
    if (text == nullptr)
        return wrongType(expectation(value));
    const QString word = QString::fromStdString(text->get());
    if (!value.words().contains(word))
        return unknownWord(word, value.words());
    value.set(profile, word);
    return std::nullopt;
}

QString nameOf(const toml::key &key)
{
    return QString::fromUtf8(key.data(), static_cast<qsizetype>(key.length()));
}

int lineOf(const toml::source_region &region)
{
    return static_cast<int>(region.begin.line);
}

/// "key", "section.key" or, with an empty key, "[section]".
QString nameOf(const QString &section, const QString &key)
{
    if (key.isEmpty())
        return QStringLiteral("[%1]").arg(section);
    return section.isEmpty() ? key : QStringLiteral("%1.%2").arg(section, key);
}

/// What was meant by \p word in \p section: a key of this section that is spelt much like it, at the top also a
/// section, or the same key of another section. Empty: nothing known.
QString meantBy(const QString &section, const QString &word)
{
    QStringList words;
    QStringList names;
    for (const ProfileKey &key : profileKeys()) {
        if (section == QLatin1String(key.section)) {
            words.append(QLatin1String(key.name));
            names.append(key.fullName());
        } else if (section.isEmpty()) {
            words.append(QLatin1String(key.section));
            names.append(nameOf(QLatin1String(key.section), {}));
        }
    }
    if (const QString nearest = nearestWord(word, words); !nearest.isEmpty())
        return names.at(words.indexOf(nearest));
    for (const ProfileKey &key : profileKeys()) {
        if (word.compare(QLatin1String(key.name), Qt::CaseInsensitive) == 0)
            return key.fullName();
    }
    return {};
}

/// Reads keys one after another and remembers the first thing that is wrong.
class Reader {
public:
    Reader(const toml::table &root, Profile &profile)
        : m_root(root)
        , m_profile(profile)
    {
    }

    const std::optional<Error> &error() const { return m_error; }
    void noteLines();
    /// What the file holds and Tenantry does not know: refused where it looks like something that Tenantry knows, which
    /// would otherwise be left at its default without a word; else a warning.
    void checkNames();
    void read(const ProfileKey &key);
    void check(const ProfileKey &key);

private:
    void checkName(const QString &section, const toml::key &key);
    void refuse(const QString &name, const std::optional<KeyFault> &fault);

    const toml::table &m_root;
    Profile &m_profile;
    std::optional<Error> m_error;
};

void Reader::noteLines()
{
    for (const auto &[key, node] : m_root) {
        const QString name = nameOf(key);
        const toml::table *table = node.as_table();
        m_profile.lines.insert(table == nullptr ? name : nameOf(name, {}), lineOf(node.source()));
        if (table == nullptr)
            continue;
        for (const auto &[inner, value] : *table)
            m_profile.lines.insert(nameOf(name, nameOf(inner)), lineOf(value.source()));
    }
}

void Reader::checkName(const QString &section, const toml::key &key)
{
    const QString word = nameOf(key);
    const QString name = text::plain(nameOf(section, word), 200);
    const QString meant = meantBy(section, word);
    const QString line = QString::number(lineOf(key.source()));
    if (meant.isEmpty())
        m_profile.warnings.append(
            QCoreApplication::translate("Engine", "%1, line %2: \"%3\" is not known and has no effect.")
                .arg(m_profile.file, line, name));
    else if (!m_error)
        m_error = Error{
            ErrorCode::ProfileInvalid,
            QCoreApplication::translate("Engine", "%1, line %2: \"%3\" is not known.").arg(m_profile.file, line, name),
            QCoreApplication::translate("Engine", "Did you mean \"%1\"?").arg(meant),
            {},
            {}};
}

void Reader::checkNames()
{
    const std::vector<ProfileKey> &keys = profileKeys();
    const auto isKnown = [&keys](const QString &section, const QString &name) {
        return std::any_of(keys.begin(), keys.end(), [&](const ProfileKey &key) {
            return section == QLatin1String(key.section) && name == QLatin1String(key.name);
        });
    };
    const auto isSection = [&keys](const QString &name) {
        return !name.isEmpty() && std::any_of(keys.begin(), keys.end(), [&name](const ProfileKey &key) {
            return name == QLatin1String(key.section);
        });
    };
    for (const auto &[key, node] : m_root) {
        const QString name = nameOf(key);
        if (!isSection(name)) {
            if (!isKnown({}, name))
                checkName({}, key);
            continue;
        }
        if (const toml::table *table = node.as_table()) {
            for (const auto &[inner, value] : *table) {
                if (!isKnown(name, nameOf(inner)))
                    checkName(name, inner);
            }
        }
    }
}

void Reader::refuse(const QString &name, const std::optional<KeyFault> &fault)
{
    if (fault && !m_error)
        m_error = profileError(m_profile, name, *fault);
}

void Reader::read(const ProfileKey &key)
{
    const toml::table *table = &m_root;
    if (*key.section != '\0') {
        const toml::node *node = m_root.get(key.section);
        if (node == nullptr)
            return;
        table = node->as_table();
        if (table == nullptr) {
            const QString section = QLatin1String(key.section);
            return refuse(section,
                          wrongType(QCoreApplication::translate("Engine", "Write a section: [%1]").arg(section)));
        }
    }
    if (const toml::node *node = table->get(key.name))
        refuse(key.fullName(), std::visit(ValueReader{*node, m_profile}, key.value));
}

void Reader::check(const ProfileKey &key)
{
    refuse(key.fullName(), faultOf(key, m_profile));
}

} // namespace

Result<Profile> parseProfile(const QByteArray &toml, const QString &file)
{
    try {
        const toml::table root = toml::parse(std::string_view(toml.constData(), static_cast<std::size_t>(toml.size())));
        Profile profile;
        profile.file = file;
        profile.name = QFileInfo(file).completeBaseName();
        Reader reader(root, profile);
        reader.noteLines();
        reader.checkNames();
        for (const ProfileKey &key : profileKeys())
            reader.read(key);
        for (const ProfileKey &key : profileKeys())
            reader.check(key);
        if (reader.error())
            return failure(*reader.error());
        return profile;
    } catch (const toml::parse_error &thrown) {
        const std::string_view what = thrown.description();
        return failure(ErrorCode::ProfileInvalid,
                       QCoreApplication::translate("Engine", "%1, line %2: %3")
                           .arg(file)
                           .arg(thrown.source().begin.line)
                           .arg(text::plain(QByteArrayView(what.data(), static_cast<qsizetype>(what.size())), 500)),
                       QCoreApplication::translate("Engine", "The file must be TOML: sections in [brackets], then "
                                                             "lines of the form key = \"value\"."));
    }
}

} // namespace tenantry
