// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/ProfileForm.h"

#include "postgres/Conninfo.h"
#include "ui/dialogs/ConninfoFields.h"
#include "ui/widgets/Pieces.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace tenantry {

ProfileForm::ProfileForm(const Profile &profile, Choosers choosers, OfferedWords words, QWidget *parent)
    : QTabWidget(parent)
    , m_profile(profile)
    , m_choosers(std::move(choosers))
    , m_words(std::move(words))
    , m_password(new QLineEdit(this))
{
    setDocumentMode(true);
    addGroup(ProfileGroup::Connection, tr("Connection"));
    addGroup(ProfileGroup::Tenants, tr("Tenants"));
    addGroup(ProfileGroup::Migrations, tr("Migrations"));
    addGroup(ProfileGroup::Runs, tr("Runs and backups"));
    showRows();
}

QFormLayout *ProfileForm::addPage(const QString &title)
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 2 * theme::grid, 0, theme::grid);
    auto *form = new QFormLayout;
    column->addLayout(form);
    column->addStretch(1); // what is left over stands below the rows, not between them
    form->setHorizontalSpacing(2 * theme::grid);
    form->setVerticalSpacing(theme::grid + 4);
    form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addTab(page, title);
    return form;
}

void ProfileForm::addGroup(ProfileGroup group, const QString &title)
{
    QFormLayout *form = addPage(title);
    for (const ProfileKey &key : profileKeys()) {
        if (key.row && key.row->group == group)
            addRow(key, form);
    }
}

void ProfileForm::addRow(const ProfileKey &key, QFormLayout *form)
{
    const auto edited = [this] {
        showRows();
        Q_EMIT changed();
    };
    Row row{&key, makeProfileControl(key, m_profile, m_choosers, m_words.value(key.fullName()), this, edited), form,
            nullptr};
    if (key.fullName() == QStringLiteral("database.conninfo")) {
        m_conninfoFields = new ConninfoFields(qobject_cast<QLineEdit *>(row.control.field), this);
        form->addRow(tr("Se&rver"), m_conninfoFields);
    }
    const bool labelsItself = std::holds_alternative<FlagValue>(key.value);
    form->addRow(labelsItself ? QString() : QCoreApplication::translate("Engine", key.row->label), row.control.row);
    if (key.row->help == ProfileRow::Help::Below)
        row.note = addNote(key.helpText(), form);
    m_rows.push_back(std::move(row));
    if (m_rows.back().control.field == conninfoField())
        addPasswordRow(form);
}

QLabel *ProfileForm::addNote(const QString &text, QFormLayout *form)
{
    QLabel *note = pieces::wrapped(text, this);
    note->setProperty("role", QStringLiteral("muted"));
    note->setMinimumWidth(48 * theme::grid); // a narrower one would ask for more lines than it needs
    form->addRow(QString(), note);
    return note;
}

void ProfileForm::addPasswordRow(QFormLayout *form)
{
    m_password->setPlaceholderText(tr("only if the server asks for one"));
    m_password->setEchoMode(QLineEdit::Password);
    connect(m_password, &QLineEdit::textChanged, this, &ProfileForm::changed);
    form->addRow(tr("&Password"), m_password);
    addNote(
        tr("Kept in the desktop’s keyring, never in the profile. Where there is no keyring, use ~/.pgpass, or leave "
           "it empty and be asked."),
        form);
}

void ProfileForm::showRows()
{
    const Profile now = profile();
    for (const Row &row : m_rows) {
        if (row.key->row->appliesTo == nullptr)
            continue;
        const bool applies = row.key->row->appliesTo(now);
        row.form->setRowVisible(row.control.row, applies);
        if (row.note != nullptr)
            row.form->setRowVisible(row.note, applies);
    }
}

QWidget *ProfileForm::fieldOf(const QString &name) const
{
    for (const Row &row : m_rows) {
        if (row.key->fullName() == name)
            return row.control.field;
    }
    return nullptr;
}

Profile ProfileForm::profile() const
{
    Profile profile = m_profile;
    for (const Row &row : m_rows)
        row.control.take(profile);
    return profile;
}

void ProfileForm::useTenants(const TenantSettings &tenants)
{
    auto *registry = field<QComboBox>(QStringLiteral("tenants.registry"));
    registry->setCurrentIndex(registry->findData(registryKey(tenants.registry)));
    field<QLineEdit>(QStringLiteral("tenants.pattern"))->setText(tenants.pattern);
    field<QLineEdit>(QStringLiteral("tenants.exclude"))->setText(tenants.exclude.join(QStringLiteral(", ")));
    field<QLineEdit>(QStringLiteral("tenants.schema"))->setText(tenants.schema);
    field<QLineEdit>(QStringLiteral("tenants.table"))->setText(tenants.table);
}

QString ProfileForm::password() const
{
    return m_password->text();
}

/// What only libpq, and this form with its field for a password, can tell of a conninfo.
static QString conninfoProblem(const Profile &profile)
{
    if (profile.database.conninfo.isEmpty())
        return {};
    const auto conninfo = Conninfo::parse(profile.database.conninfo);
    if (!conninfo)
        return conninfo.error().message;
    if (conninfo->hasPassword())
        return ProfileForm::tr("The connection string holds a password. Take it out and type it below: it goes to the "
                               "keyring, not to a file.");
    return {};
}

QString ProfileForm::problem() const
{
    Profile profile = m_profile;
    if (titleField()->text().trimmed().isEmpty())
        return tr("Give the connection a title.");
    QStringList problems;
    for (const Row &row : m_rows)
        problems << row.control.take(profile);
    for (std::size_t index = 0; index < m_rows.size(); ++index) {
        if (const QString &typed = problems.at(static_cast<qsizetype>(index)); !typed.isEmpty())
            return typed;
        const Row &row = m_rows[index];
        if (row.control.field == conninfoField()) {
            if (const QString told = conninfoProblem(profile); !told.isEmpty())
                return told;
        }
        if (const std::optional<KeyFault> fault = faultOf(*row.key, profile))
            return fault->remedy;
    }
    return {};
}

} // namespace tenantry
