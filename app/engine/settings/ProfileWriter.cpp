// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/DurationText.h"
#include "settings/ProfileKey.h"
#include "settings/ProfileText.h"

#include <QStringList>

#include <toml++/toml.h>

#include <algorithm>
#include <sstream>

namespace tenantry {

namespace {

QString quoted(const QString &text)
{
    QString result = QStringLiteral("\"");
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            result += u'\\';
        if (c.unicode() < 0x20 || c.unicode() == 0x7f)
            result += QStringLiteral("\\u%1").arg(int(c.unicode()), 4, 16, QLatin1Char('0'));
        else
            result += c;
    }
    return result + u'"';
}

QString quoted(const QStringList &words)
{
    QStringList parts;
    for (const QString &word : words)
        parts.append(quoted(word));
    return u'[' + parts.join(QStringLiteral(", ")) + u']';
}

/// A key's value as TOML.
struct TomlText {
    const Profile &profile;

    template <typename Value>
    QString operator()(const Value &value) const // the kinds that hold a text or a list of texts
    {
        return quoted(value.member.get(profile));
    }
    QString operator()(const FlagValue &value) const
    {
        return value.member.get(profile) ? QStringLiteral("true") : QStringLiteral("false");
    }
    QString operator()(const IntegerValue &value) const { return QString::number(value.member.get(profile)); }
    QString operator()(const DurationValue &value) const { return quoted(durationText(value.member.get(profile))); }
    QString operator()(const FailureLimitValue &value) const { return quoted(value.member.get(profile).text()); }
    QString operator()(const ChoiceValue &value) const { return quoted(value.get(profile)); }
};

const toml::node *nodeOf(const toml::table &root, const ProfileField &field)
{
    const std::string key = field.key.toStdString();
    if (field.section.isEmpty())
        return root.get(key);
    const toml::table *section = root.get_as<toml::table>(field.section.toStdString());
    return section == nullptr ? nullptr : section->get(key);
}

/// A text as lines, with positions as toml++ counts them: lines and code points from 1.
class Lines {
public:
    explicit Lines(const QString &text)
        : m_lines(text.split(u'\n'))
    {
    }

    void replace(const toml::source_region &region, const QString &value);
    /// Puts \p line below line \p number (0: at the top).
    void insertAfter(qsizetype number, const QString &line)
    {
        const bool windows = number > 0 && number <= m_lines.size() && m_lines.at(number - 1).endsWith(u'\r');
        m_lines.insert(number, windows ? line + u'\r' : line);
    }
    void append(const QString &line)
    {
        // The last element is what follows the last line break: empty in a well-formed file.
        if (m_lines.last().isEmpty())
            m_lines.insert(m_lines.size() - 1, line);
        else
            m_lines << line << QString();
    }
    bool isEmpty() const { return m_lines.size() == 1 && m_lines.first().isEmpty(); }
    const QString &line(qsizetype number) const { return m_lines.at(number - 1); }
    qsizetype count() const { return m_lines.size(); }
    QString text() const { return m_lines.join(u'\n'); }

private:
    static qsizetype unitsBefore(const QString &line, toml::source_index column)
    {
        qsizetype at = 0;
        for (toml::source_index passed = 1; passed < column && at < line.size(); ++passed)
            at += line.at(at).isHighSurrogate() ? 2 : 1;
        return at;
    }
    QStringList m_lines;
};

void Lines::replace(const toml::source_region &region, const QString &value)
{
    const auto first = static_cast<qsizetype>(region.begin.line) - 1;
    const auto last = static_cast<qsizetype>(region.end.line) - 1;
    if (first < 0 || last >= m_lines.size() || first > last)
        return; // the check of the result will see that nothing was replaced
    const QString head = m_lines.at(first).left(unitsBefore(m_lines.at(first), region.begin.column));
    const QString tail = m_lines.at(last).mid(unitsBefore(m_lines.at(last), region.end.column));
    m_lines[first] = head + value + tail;
    m_lines.remove(first + 1, last - first);
}

/// The line below which a new key of \p table belongs: its last key, or its header.
qsizetype lastLineOf(const toml::table &table)
{
    auto last = table.source().begin.line;
    for (const auto &[key, node] : table) {
        const toml::table *inner = node.as_table();
        const bool hasOwnHeader = (inner != nullptr && !inner->is_inline())
                                  || (node.as_array() != nullptr && node.as_array()->is_array_of_tables());
        if (!hasOwnHeader)
            last = std::max(last, node.source().end.line);
    }
    return static_cast<qsizetype>(last);
}

/// Top keys belong above the first section: below the last top key, else below the comments that open the file.
qsizetype lastTopLine(const toml::table &root, const Lines &lines)
{
    qsizetype last = 0;
    for (const auto &[key, node] : root) {
        const bool isSection = node.is_table() || node.is_array_of_tables();
        if (!isSection)
            last = std::max(last, static_cast<qsizetype>(node.source().end.line));
    }
    if (last > 0)
        return last;
    while (last < lines.count() && lines.line(last + 1).startsWith(u'#'))
        ++last;
    return last;
}

struct Change {
    ProfileField field;
    const toml::node *node = nullptr; ///< null: to be inserted
};

std::vector<Change> changesNeeded(const toml::table &root, const Profile &wanted, const Result<Profile> &present)
{
    const std::vector<ProfileField> defaults = profileFields(Profile());
    const std::vector<ProfileField> old = present ? profileFields(*present) : std::vector<ProfileField>();
    std::vector<Change> changes;
    const std::vector<ProfileField> fields = profileFields(wanted);
    for (std::size_t index = 0; index < fields.size(); ++index) {
        const toml::node *node = nodeOf(root, fields[index]);
        // A file that could not be understood gets every value that it has anew.
        const bool sameAsFile = !old.empty() && old[index] == fields[index];
        const bool leftOut = node == nullptr && fields[index] == defaults[index];
        if (!leftOut && (node == nullptr || !sameAsFile))
            changes.push_back({fields[index], node});
    }
    return changes;
}

/// Keys that the file lacks: lines for sections that it has, and sections that it has not.
struct Additions {
    struct Insertion {
        qsizetype after;
        QStringList lines;
    };
    std::vector<Insertion> insertions;
    QStringList newSections;
};

Additions additionsFor(const toml::table &root, const Lines &lines, const std::vector<Change> &changes)
{
    Additions result;
    QString openSection;
    for (const Change &change : changes) {
        if (change.node != nullptr)
            continue;
        const QString line = QStringLiteral("%1 = %2").arg(change.field.key, change.field.value);
        const QString &section = change.field.section;
        const toml::table *table = section.isEmpty() ? &root : root.get_as<toml::table>(section.toStdString());
        if (table == nullptr) {
            if (openSection != section)
                result.newSections << QString() << QStringLiteral("[%1]").arg(section);
            openSection = section;
            result.newSections << line;
            continue;
        }
        const qsizetype after = section.isEmpty() ? lastTopLine(root, lines) : lastLineOf(*table);
        if (!result.insertions.empty() && result.insertions.back().after == after)
            result.insertions.back().lines.append(line);
        else
            result.insertions.push_back({after, {line}});
    }
    // From the bottom up, so that the positions above stay right.
    std::sort(result.insertions.begin(), result.insertions.end(),
              [](const auto &left, const auto &right) { return left.after > right.after; });
    return result;
}

/// Replaces values where they stand; what is to be inserted below moves up with lines that go.
void replaceValues(Lines &lines, std::vector<Change> changes, std::vector<Additions::Insertion> &insertions)
{
    std::erase_if(changes, [](const Change &change) { return change.node == nullptr; });
    std::stable_sort(changes.begin(), changes.end(), [](const Change &left, const Change &right) {
        const toml::source_position leftAt = left.node->source().begin;
        const toml::source_position rightAt = right.node->source().begin;
        return leftAt > rightAt;
    });
    for (const Change &change : changes) {
        const toml::source_region region = change.node->source();
        lines.replace(region, change.field.value);
        const auto removed = static_cast<qsizetype>(region.end.line) - static_cast<qsizetype>(region.begin.line);
        for (Additions::Insertion &insertion : insertions) {
            if (insertion.after >= static_cast<qsizetype>(region.end.line))
                insertion.after -= removed;
        }
    }
}

QString editedText(const QString &text, const toml::table &root, const std::vector<Change> &changes)
{
    Lines lines(text);
    Additions additions = additionsFor(root, lines, changes);
    replaceValues(lines, changes, additions.insertions);
    for (const Additions::Insertion &insertion : additions.insertions) {
        for (auto line = insertion.lines.rbegin(); line != insertion.lines.rend(); ++line)
            lines.insertAfter(insertion.after, *line);
    }
    if (lines.isEmpty() && !additions.newSections.isEmpty() && additions.newSections.first().isEmpty())
        additions.newSections.removeFirst();
    for (const QString &line : std::as_const(additions.newSections))
        lines.append(line);
    return lines.text();
}

/// The file written anew by toml++, which keeps every key but no comment.
QByteArray emittedText(toml::table root, const std::vector<Change> &changes)
{
    for (const Change &change : changes) {
        toml::table *target = &root;
        const std::string section = change.field.section.toStdString();
        if (!section.empty()) {
            if (root.get_as<toml::table>(section) == nullptr)
                root.insert_or_assign(section, toml::table());
            target = root.get_as<toml::table>(section);
        }
        const QByteArray single = "v = " + change.field.value.toUtf8();
        const toml::table value =
            toml::parse(std::string_view(single.constData(), static_cast<std::size_t>(single.size())));
        target->insert_or_assign(change.field.key.toStdString(), *value.get("v"));
    }
    std::ostringstream out;
    out << root << '\n';
    return QByteArray::fromStdString(out.str());
}

} // namespace

std::vector<ProfileField> profileFields(const Profile &profile)
{
    const std::vector<ProfileKey> &keys = profileKeys();
    std::vector<ProfileField> fields;
    fields.reserve(keys.size());
    for (const ProfileKey &key : keys)
        fields.push_back(
            {QLatin1String(key.section), QLatin1String(key.name), std::visit(TomlText{profile}, key.value)});
    return fields;
}

Result<QByteArray> updateProfileText(const QByteArray &toml, const Profile &profile, const QString &file)
{
    const Result<Profile> present = parseProfile(toml, file);
    try {
        const toml::table root = toml::parse(std::string_view(toml.constData(), static_cast<std::size_t>(toml.size())));
        const std::vector<Change> changes = changesNeeded(root, profile, present);
        if (changes.empty())
            return toml;
        const QByteArray edited = editedText(QString::fromUtf8(toml), root, changes).toUtf8();
        const Result<Profile> back = parseProfile(edited, file);
        if (back && profileFields(*back) == profileFields(profile))
            return edited;
        const QByteArray emitted = emittedText(root, changes);
        const Result<Profile> again = parseProfile(emitted, file);
        if (!again)
            return failure(again.error()); // the profile itself holds what no profile may
        return emitted;
    } catch (const toml::parse_error &) {
        return failure(present.error()); // not TOML: the reader has said where
    }
}

} // namespace tenantry
