// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Text.h"
#include "settings/ProfileFile.h"
#include "settings/ProfileKeys.h"
#include "settings/ProfileText.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

#include <toml++/toml.h>

#include <algorithm>
#include <limits>
#include <numeric>
#include <set>

namespace tenantry {

std::optional<std::chrono::milliseconds> parseDuration(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^\\s*(\\d{1,12})\\s*(ms|s|min|h|d)?\\s*$"));
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const qint64 number = match.captured(1).toLongLong();
    const QString unit = match.captured(2);
    if (unit.isEmpty() && number != 0)
        return std::nullopt; // milliseconds or seconds? Not to be guessed.
    qint64 factor = 1;
    if (unit == QLatin1String("s"))
        factor = 1000;
    else if (unit == QLatin1String("min"))
        factor = 60'000;
    else if (unit == QLatin1String("h"))
        factor = 3'600'000;
    else if (unit == QLatin1String("d"))
        factor = 86'400'000;
    constexpr qint64 longest = std::numeric_limits<qint32>::max();
    if (number > longest / factor)
        return std::nullopt;
    return std::chrono::milliseconds(number * factor);
}

namespace {

/// Reads keys one after another and remembers the first thing that is wrong.
class Reader {
public:
    Reader(const toml::table &root, QString file)
        : m_root(root)
        , m_file(std::move(file))
    {
    }

    const std::optional<Error> &error() const { return m_error; }

    /// What the file holds and Tenantry does not know: refused where it looks like something that Tenantry knows, which
    /// would otherwise be left at its default without a word; else a warning.
    QStringList checkNames();
    void text(const char *section, const char *key, QString &target);
    void flag(const char *section, const char *key, bool &target);
    void integer(const char *section, const char *key, int least, int most, int &target);
    void list(const char *section, const char *key, QStringList &target);
    void duration(const char *section, const char *key, std::chrono::milliseconds &target);
    void failureLimit(const char *section, const char *key, FailureLimit &target);
    template <typename Value, std::size_t count>
    void choice(const char *section, const char *key, const profilekeys::Names<Value, count> &names, Value &target)
    {
        QString word;
        text(section, key, word);
        if (word.isNull() || m_error)
            return;
        if (const auto value = profilekeys::valueOf(names, word))
            target = *value;
        else
            refuse(section, key, shown(word), allowed(profilekeys::allKeys(names)));
    }

    static QString allowed(const QStringList &words)
    {
        return QCoreApplication::translate("Engine", "Allowed: %1.").arg(words.join(QStringLiteral(", ")));
    }
    /// \p problem completes a sentence after the key's name.
    void refuse(const char *section, const char *key, const QString &problem, const QString &hint);

private:
    void checkName(const std::string &section, const toml::key &key, QStringList &warnings);
    const toml::node *find(const char *section, const char *key);
    static QString shown(const QString &word)
    {
        return QCoreApplication::translate("Engine", "is \"%1\"").arg(tenantry::text::plain(word, 200));
    }
    void refuseType(const char *section, const char *key, const QString &expected)
    {
        refuse(section, key, QCoreApplication::translate("Engine", "has a value of the wrong type"), expected);
    }

    const toml::table &m_root;
    QString m_file;
    std::optional<Error> m_error;
};

/// Edit distance (Levenshtein), upper and lower case being the same.
int distance(const QString &left, const QString &right)
{
    std::vector<int> row(static_cast<std::size_t>(right.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < left.size(); ++i) {
        int diagonal = row[0];
        row[0] = static_cast<int>(i) + 1;
        for (qsizetype j = 0; j < right.size(); ++j) {
            const auto at = static_cast<std::size_t>(j);
            const int changed = diagonal + (left.at(i).toLower() == right.at(j).toLower() ? 0 : 1);
            diagonal = row[at + 1];
            row[at + 1] = std::min({row[at] + 1, diagonal + 1, changed});
        }
    }
    return row.back();
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
    constexpr int mostEdits = 2;
    const std::vector<ProfileField> known = profileFields(Profile());
    QString nearest;
    int least = mostEdits + 1;
    const auto consider = [&](const QString &candidate, const QString &name) {
        if (const int edits = distance(word, candidate); edits < least) {
            least = edits;
            nearest = name;
        }
    };
    for (const ProfileField &field : known) {
        if (field.section == section)
            consider(field.key, nameOf(field.section, field.key));
        else if (section.isEmpty())
            consider(field.section, nameOf(field.section, {}));
    }
    for (const ProfileField &field : known) {
        if (nearest.isEmpty() && field.key.compare(word, Qt::CaseInsensitive) == 0)
            nearest = nameOf(field.section, field.key);
    }
    return nearest;
}

void Reader::checkName(const std::string &section, const toml::key &key, QStringList &warnings)
{
    const QString place = QString::fromStdString(section);
    const QString word = QString::fromUtf8(key.data(), static_cast<qsizetype>(key.length()));
    const QString name = tenantry::text::plain(nameOf(place, word), 200);
    const QString meant = meantBy(place, word);
    const auto line = key.source().begin.line;
    if (meant.isEmpty())
        warnings.append(QCoreApplication::translate("Engine", "%1, line %2: \"%3\" is not known and has no effect.")
                            .arg(m_file)
                            .arg(line)
                            .arg(name));
    else if (!m_error)
        m_error = Error{
            ErrorCode::ProfileInvalid,
            QCoreApplication::translate("Engine", "%1, line %2: \"%3\" is not known.").arg(m_file).arg(line).arg(name),
            QCoreApplication::translate("Engine", "Did you mean \"%1\"?").arg(meant),
            {},
            {}};
}

QStringList Reader::checkNames()
{
    std::set<std::string> sections;
    std::set<std::pair<std::string, std::string>> keys;
    for (const ProfileField &field : profileFields(Profile())) {
        sections.insert(field.section.toStdString());
        keys.emplace(field.section.toStdString(), field.key.toStdString());
    }
    QStringList warnings;
    for (const auto &[key, node] : m_root) {
        const std::string name(key.str());
        if (!sections.contains(name)) {
            if (!keys.contains({std::string(), name}))
                checkName({}, key, warnings);
            continue;
        }
        if (const toml::table *table = node.as_table()) {
            for (const auto &[inner, value] : *table) {
                if (!keys.contains({name, std::string(inner.str())}))
                    checkName(name, inner, warnings);
            }
        }
    }
    return warnings;
}

const toml::node *Reader::find(const char *section, const char *key)
{
    if (m_error)
        return nullptr;
    const toml::table *table = &m_root;
    if (*section != '\0') {
        const toml::node *node = m_root.get(section);
        if (node == nullptr)
            return nullptr;
        table = node->as_table();
        if (table == nullptr) {
            refuse("", section, QCoreApplication::translate("Engine", "has a value of the wrong type"),
                   QCoreApplication::translate("Engine", "Write a section: [%1]").arg(QLatin1String(section)));
            return nullptr;
        }
    }
    return table->get(key);
}

void Reader::refuse(const char *section, const char *key, const QString &problem, const QString &hint)
{
    if (m_error)
        return;
    const toml::node *node = nullptr;
    if (*section == '\0')
        node = m_root.get(key);
    else if (const toml::table *table = m_root.get_as<toml::table>(section); table != nullptr)
        node = table->contains(key) ? table->get(key) : table;
    const QString name = *section == '\0' ? QString::fromLatin1(key)
                                          : QStringLiteral("%1.%2").arg(QLatin1String(section), QLatin1String(key));
    const QString message = node == nullptr
                                ? QCoreApplication::translate("Engine", "%1: \"%2\" %3.").arg(m_file, name, problem)
                                : QCoreApplication::translate("Engine", "%1, line %2: \"%3\" %4.")
                                      .arg(m_file)
                                      .arg(node->source().begin.line)
                                      .arg(name, problem);
    m_error = Error{ErrorCode::ProfileInvalid, message, hint, {}, {}};
}

void Reader::text(const char *section, const char *key, QString &target)
{
    const toml::node *node = find(section, key);
    if (node == nullptr)
        return;
    if (const auto *value = node->as_string())
        target = QString::fromStdString(value->get());
    else
        refuseType(section, key, QCoreApplication::translate("Engine", "Write a text in quotes."));
}

void Reader::flag(const char *section, const char *key, bool &target)
{
    const toml::node *node = find(section, key);
    if (node == nullptr)
        return;
    if (const auto *value = node->as_boolean())
        target = value->get();
    else
        refuseType(section, key, allowed({QStringLiteral("true"), QStringLiteral("false")}));
}

void Reader::integer(const char *section, const char *key, int least, int most, int &target)
{
    const toml::node *node = find(section, key);
    if (node == nullptr)
        return;
    const QString range =
        QCoreApplication::translate("Engine", "Write a whole number from %1 to %2.").arg(least).arg(most);
    const auto *value = node->as_integer();
    if (value == nullptr)
        return refuseType(section, key, range);
    if (value->get() < least || value->get() > most)
        return refuse(section, key, shown(QString::number(value->get())), range);
    target = static_cast<int>(value->get());
}

void Reader::list(const char *section, const char *key, QStringList &target)
{
    const toml::node *node = find(section, key);
    if (node == nullptr)
        return;
    const QString expected = QCoreApplication::translate("Engine", "Write a list of texts: [\"one\", \"two\"]");
    const toml::array *array = node->as_array();
    if (array == nullptr)
        return refuseType(section, key, expected);
    QStringList words;
    for (const toml::node &element : *array) {
        const auto *word = element.as_string();
        if (word == nullptr)
            return refuseType(section, key, expected);
        words.append(QString::fromStdString(word->get()));
    }
    target = words;
}

void Reader::duration(const char *section, const char *key, std::chrono::milliseconds &target)
{
    QString word;
    text(section, key, word);
    if (word.isNull() || m_error)
        return;
    if (const auto value = parseDuration(word))
        target = *value;
    else
        refuse(section, key, shown(word),
               QCoreApplication::translate("Engine",
                                           "Write a duration of at most 24 days with its unit, such as "
                                           "\"500ms\", \"2s\", \"30min\", \"1h\" or \"1d\"; \"0\" means none."));
}

void Reader::failureLimit(const char *section, const char *key, FailureLimit &target)
{
    const toml::node *node = find(section, key);
    if (node == nullptr)
        return;
    QString word;
    if (const auto *number = node->as_integer()) // 3 is as clear as "3"
        word = QString::number(number->get());
    else
        text(section, key, word);
    if (m_error)
        return;
    if (const auto limit = FailureLimit::parse(word))
        target = *limit;
    else
        refuse(section, key, shown(word), limit.error().hint);
}

void readSections(Reader &reader, Profile &profile)
{
    reader.text("", "title", profile.title);
    reader.choice("", "environment", profilekeys::environments, profile.environment);
    reader.text("database", "conninfo", profile.database.conninfo);
    reader.flag("database", "read_only", profile.database.readOnly);

    TenantSettings &tenants = profile.tenants;
    reader.choice("tenants", "registry", profilekeys::registries, tenants.registry);
    reader.text("tenants", "table", tenants.table);
    reader.text("tenants", "schema_column", tenants.schemaColumn);
    reader.text("tenants", "name_column", tenants.nameColumn);
    reader.text("tenants", "domain_column", tenants.domainColumn);
    reader.list("tenants", "status_columns", tenants.statusColumns);
    reader.text("tenants", "pattern", tenants.pattern);
    reader.list("tenants", "exclude", tenants.exclude);
    reader.text("tenants", "schema", tenants.schema);

    MigrationSettings &migrations = profile.migrations;
    reader.choice("migrations", "source", profilekeys::sources, migrations.source);
    reader.text("migrations", "folder", migrations.folder);
    reader.text("migrations", "format", migrations.format);
    reader.list("migrations", "search_path", migrations.searchPath);
    reader.list("migrations", "command", migrations.command);
    reader.text("migrations", "working_directory", migrations.workingDirectory);

    constexpr int mostWorkers = 64;
    constexpr int mostDays = 36500;
    reader.integer("runs", "workers", 1, mostWorkers, profile.runs.workers);
    reader.text("runs", "canary", profile.runs.canary);
    reader.failureLimit("runs", "stop_after_failures", profile.runs.stopAfter);
    reader.duration("runs", "lock_timeout", profile.runs.lockTimeout);
    reader.duration("runs", "statement_timeout", profile.runs.statementTimeout);
    reader.text("backups", "folder", profile.backups.folder);
    reader.integer("backups", "retention_days", 1, mostDays, profile.backups.retentionDays);
}

void checkMeaning(Reader &reader, const Profile &profile)
{
    const QString missing = QCoreApplication::translate("Engine", "is missing");
    if (profile.database.conninfo.trimmed().isEmpty())
        reader.refuse("database", "conninfo", missing,
                      QCoreApplication::translate("Engine", "Write how to reach the server, for example conninfo = "
                                                            "\"host=db dbname=app user=me\" or \"service=app\"."));
    if (conninfoHoldsPassword(profile.database.conninfo))
        reader.refuse("database", "conninfo", QCoreApplication::translate("Engine", "holds a password"),
                      passwordRemedy());
    if (profile.tenants.registry == RegistryKind::Table && profile.tenants.table.isEmpty())
        reader.refuse(
            "tenants", "table", missing,
            QCoreApplication::translate("Engine", "registry = \"table\" needs it: table = \"public.tenants\""));
    if (profile.tenants.registry == RegistryKind::Pattern && profile.tenants.pattern.isEmpty())
        reader.refuse("tenants", "pattern", missing,
                      QCoreApplication::translate("Engine", "registry = \"pattern\" needs it: pattern = \"^tenant_\""));
    QStringList formats;
    for (const char *format : profilekeys::formats)
        formats.append(QLatin1String(format));
    if (!formats.contains(profile.migrations.format))
        reader.refuse(
            "migrations", "format",
            QCoreApplication::translate("Engine", "is \"%1\"").arg(text::plain(profile.migrations.format, 200)),
            Reader::allowed(formats));
    if (!profile.migrations.searchPath.contains(QStringLiteral("{schema}")))
        reader.refuse(
            "migrations", "search_path", QCoreApplication::translate("Engine", "does not name the tenant's schema"),
            QCoreApplication::translate("Engine", "Without \"{schema}\" every tenant's migrations would run in "
                                                  "the same place: [\"{schema}\", \"public\"]"));
    if (profile.migrations.folder.isEmpty())
        reader.refuse("migrations", "folder", missing, {});
}

} // namespace

Result<Profile> parseProfile(const QByteArray &toml, const QString &file)
{
    try {
        const toml::table root = toml::parse(std::string_view(toml.constData(), static_cast<std::size_t>(toml.size())));
        Profile profile;
        profile.file = file;
        profile.name = QFileInfo(file).completeBaseName();
        Reader reader(root, file);
        profile.warnings = reader.checkNames();
        readSections(reader, profile);
        checkMeaning(reader, profile);
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
