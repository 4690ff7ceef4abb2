// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/ProfileForm.h"

#include "postgres/Conninfo.h"
#include "ui/widgets/Pieces.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace tenantry {

namespace {

QStringList commaList(const QString &text)
{
    QStringList parts;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        if (!part.trimmed().isEmpty())
            parts << part.trimmed();
    }
    return parts;
}

QString joined(const QStringList &parts)
{
    return parts.join(QStringLiteral(", "));
}

/// Seconds down to the millisecond, so that a profile's "500ms" stays what it is; 0 is "none".
class SecondsBox : public QDoubleSpinBox {
public:
    SecondsBox(std::chrono::milliseconds value, double largest, QWidget *parent)
        : QDoubleSpinBox(parent)
    {
        const double seconds = double(value.count()) / 1000;
        setDecimals(3);
        setRange(0, std::max(largest, seconds));
        setSpecialValueText(ProfileForm::tr("none", "no limit of time"));
        setSuffix(ProfileForm::tr(" s", "seconds, after a number"));
        setValue(seconds);
    }
    std::chrono::milliseconds milliseconds() const { return std::chrono::milliseconds(std::llround(value() * 1000)); }

protected:
    QString textFromValue(double value) const override
    {
        return locale().toString(value, 'f', QLocale::FloatingPointShortest);
    }
};

QDoubleSpinBox *secondsField(std::chrono::milliseconds value, double largest, QWidget *parent)
{
    return new SecondsBox(value, largest, parent);
}

std::chrono::milliseconds secondsOf(const QDoubleSpinBox *box)
{
    return static_cast<const SecondsBox *>(box)->milliseconds();
}

} // namespace

ProfileForm::ProfileForm(const Profile &profile, Choosers choosers, QWidget *parent)
    : QTabWidget(parent)
    , m_profile(profile)
    , m_choosers(std::move(choosers))
{
    setDocumentMode(true);
    makeConnectionPage();
    makeTenantsPage();
    makeMigrationsPage();
    makeRunsPage();
    showRegistry();
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

QLineEdit *ProfileForm::field(const QString &text, const QString &example)
{
    auto *made = new QLineEdit(text, this);
    made->setPlaceholderText(example);
    connect(made, &QLineEdit::textChanged, this, &ProfileForm::changed);
    return made;
}

QWidget *ProfileForm::withBrowse(QLineEdit *edit, const QString &title)
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::grid);
    layout->addWidget(edit, 1);
    auto *browse = new QPushButton(tr("Browse…"), row);
    browse->setAutoDefault(false);
    layout->addWidget(browse);
    row->setFocusProxy(edit);
    connect(browse, &QPushButton::clicked, this, [this, edit, title] {
        const QString folder = m_choosers.openFolder(this, title, m_profile.resolved(edit->text()));
        if (!folder.isEmpty())
            edit->setText(folder);
    });
    return row;
}

void ProfileForm::makeConnectionPage()
{
    QFormLayout *form = addPage(tr("Connection"));
    m_title = field(m_profile.title, tr("Zumodra production"));
    m_environment = new QComboBox(this);
    for (const Environment environment : {Environment::Production, Environment::Staging, Environment::Development})
        m_environment->addItem(theme::environmentWord(environment), static_cast<int>(environment));
    if (m_profile.environment == Environment::Sandbox)
        m_environment->addItem(theme::environmentWord(Environment::Sandbox), static_cast<int>(Environment::Sandbox));
    m_environment->setCurrentIndex(m_environment->findData(static_cast<int>(m_profile.environment)));
    m_conninfo = field(m_profile.database.conninfo, QStringLiteral("host=db-main dbname=app user=app"));
    m_password = field({}, tr("only if the server asks for one"));
    m_password->setEchoMode(QLineEdit::Password);
    m_readOnly = new QCheckBox(tr("Read only: nothing can be changed through this connection"), this);
    m_readOnly->setChecked(m_profile.database.readOnly);
    form->addRow(tr("&Title"), m_title);
    form->addRow(tr("&Environment"), m_environment);
    form->addRow(tr("&Database"), m_conninfo);
    QLabel *note = pieces::label(tr("Keywords, a URI, or service=name, as libpq reads them; no password."), this);
    note->setProperty("role", QStringLiteral("muted"));
    form->addRow(QString(), note);
    form->addRow(tr("&Password"), m_password);
    QLabel *kept =
        pieces::wrapped(tr("Kept in the desktop’s keyring, never in the profile. Where there is no keyring, use "
                           "~/.pgpass, or leave it empty and be asked."),
                        this);
    kept->setProperty("role", QStringLiteral("muted"));
    kept->setMinimumWidth(48 * theme::grid); // a narrower one would ask for more lines than it needs
    form->addRow(QString(), kept);
    form->addRow(QString(), m_readOnly);
    connect(m_environment, &QComboBox::currentIndexChanged, this, &ProfileForm::changed);
    connect(m_readOnly, &QCheckBox::toggled, this, &ProfileForm::changed);
}

void ProfileForm::makeTenantsPage()
{
    const TenantSettings &tenants = m_profile.tenants;
    m_tenantsForm = addPage(tr("Tenants"));
    m_registry = new QComboBox(this);
    m_registry->addItem(tr("In django-tenants’ tables"), static_cast<int>(RegistryKind::DjangoTenants));
    m_registry->addItem(tr("In a table of its own"), static_cast<int>(RegistryKind::Table));
    m_registry->addItem(tr("By a pattern of schema names"), static_cast<int>(RegistryKind::Pattern));
    m_registry->addItem(tr("One schema, no tenants"), static_cast<int>(RegistryKind::Single));
    m_registry->setCurrentIndex(m_registry->findData(static_cast<int>(tenants.registry)));
    m_table = field(tenants.table, QStringLiteral("public.tenants"));
    m_schemaColumn = field(tenants.schemaColumn, QStringLiteral("schema_name"));
    m_nameColumn = field(tenants.nameColumn, tr("none"));
    m_domainColumn = field(tenants.domainColumn, tr("none"));
    m_statusColumns = field(joined(tenants.statusColumns), tr("none; several with commas"));
    m_pattern = field(tenants.pattern, QStringLiteral("^tenant_"));
    m_singleSchema = field(tenants.schema, QStringLiteral("public"));
    m_exclude = field(joined(tenants.exclude), tr("none; several with commas"));
    m_tenantsForm->addRow(tr("Tenants are &listed"), m_registry);
    m_tenantsForm->addRow(tr("Table"), m_table);
    m_tenantsForm->addRow(tr("Column with the schema"), m_schemaColumn);
    m_tenantsForm->addRow(tr("Column with the name"), m_nameColumn);
    m_tenantsForm->addRow(tr("Column with the domain"), m_domainColumn);
    m_tenantsForm->addRow(tr("Columns with a status"), m_statusColumns);
    m_tenantsForm->addRow(tr("Pattern (POSIX)"), m_pattern);
    m_tenantsForm->addRow(tr("Schema"), m_singleSchema);
    m_tenantsForm->addRow(tr("Schemas left out"), m_exclude);
    connect(m_registry, &QComboBox::currentIndexChanged, this, [this] {
        showRegistry();
        Q_EMIT changed();
    });
}

void ProfileForm::setRow(QWidget *edit, bool visible)
{
    edit->setVisible(visible);
    if (QWidget *caption = m_tenantsForm->labelForField(edit))
        caption->setVisible(visible);
}

void ProfileForm::showRegistry()
{
    const auto kind = static_cast<RegistryKind>(m_registry->currentData().toInt());
    for (QLineEdit *edit : {m_table, m_schemaColumn, m_nameColumn, m_domainColumn, m_statusColumns})
        setRow(edit, kind == RegistryKind::Table);
    setRow(m_pattern, kind == RegistryKind::Pattern);
    setRow(m_singleSchema, kind == RegistryKind::Single);
    setRow(m_exclude, kind != RegistryKind::Single);
}

void ProfileForm::makeMigrationsPage()
{
    const MigrationSettings &migrations = m_profile.migrations;
    QFormLayout *form = addPage(tr("Migrations"));
    m_folder = field(migrations.folder, QStringLiteral("migrations"));
    m_format = new QComboBox(this);
    m_format->addItem(tr("Told by the files"), QStringLiteral("auto"));
    m_format->addItem(tr("NNN_name.sql with NNN_name.rollback.sql"), QStringLiteral("native"));
    m_format->addItem(tr("golang-migrate: N_name.up.sql with N_name.down.sql"), QStringLiteral("golang-migrate"));
    m_format->setCurrentIndex(std::max(0, m_format->findData(migrations.format)));
    m_searchPath = field(joined(migrations.searchPath), QStringLiteral("{schema}, public"));
    form->addRow(tr("&Folder"), withBrowse(m_folder, tr("Folder with the migrations")));
    QLabel *note = pieces::label(tr("A relative folder counts from the profile’s file."), this);
    note->setProperty("role", QStringLiteral("muted"));
    form->addRow(QString(), note);
    form->addRow(tr("File &names"), m_format);
    form->addRow(tr("&search_path"), m_searchPath);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ProfileForm::changed);
}

void ProfileForm::makeRunsPage()
{
    const RunSettings &runs = m_profile.runs;
    QFormLayout *form = addPage(tr("Runs and backups"));
    m_workers = new QSpinBox(this);
    m_workers->setRange(1, std::max(64, runs.workers));
    m_workers->setValue(runs.workers);
    m_canary = field(runs.canary, tr("the first tenant of the plan"));
    m_stopAfter = field(runs.stopAfter.text(), QStringLiteral("5%"));
    m_lockTimeout = secondsField(runs.lockTimeout, 3600, this);
    m_statementTimeout = secondsField(runs.statementTimeout, 7 * 24 * 3600, this);
    m_backupFolder = field(m_profile.backups.folder, m_profile.backupFolder());
    form->addRow(tr("&Workers"), m_workers);
    form->addRow(tr("&Canary"), m_canary);
    form->addRow(tr("&Stop after failures"), m_stopAfter);
    form->addRow(tr("Wait for a &lock"), m_lockTimeout);
    form->addRow(tr("Longest statemen&t"), m_statementTimeout);
    form->addRow(tr("&Backup folder"), withBrowse(m_backupFolder, tr("Folder for backups")));
    connect(m_workers, &QSpinBox::valueChanged, this, &ProfileForm::changed);
    for (QDoubleSpinBox *box : {m_lockTimeout, m_statementTimeout})
        connect(box, &QDoubleSpinBox::valueChanged, this, &ProfileForm::changed);
}

Profile ProfileForm::profile() const
{
    Profile profile = m_profile;
    profile.title = m_title->text().trimmed();
    profile.environment = static_cast<Environment>(m_environment->currentData().toInt());
    profile.database.conninfo = m_conninfo->text().trimmed();
    profile.database.readOnly = m_readOnly->isChecked();
    TenantSettings &tenants = profile.tenants;
    tenants.registry = static_cast<RegistryKind>(m_registry->currentData().toInt());
    tenants.table = m_table->text().trimmed();
    tenants.schemaColumn = m_schemaColumn->text().trimmed();
    tenants.nameColumn = m_nameColumn->text().trimmed();
    tenants.domainColumn = m_domainColumn->text().trimmed();
    tenants.statusColumns = commaList(m_statusColumns->text());
    tenants.pattern = m_pattern->text().trimmed();
    tenants.schema = m_singleSchema->text().trimmed();
    tenants.exclude = commaList(m_exclude->text());
    profile.migrations.folder = m_folder->text().trimmed();
    profile.migrations.format = m_format->currentData().toString();
    profile.migrations.searchPath = commaList(m_searchPath->text());
    profile.runs.workers = m_workers->value();
    profile.runs.canary = m_canary->text().trimmed();
    if (const auto limit = FailureLimit::parse(m_stopAfter->text().trimmed()))
        profile.runs.stopAfter = *limit;
    profile.runs.lockTimeout = secondsOf(m_lockTimeout);
    profile.runs.statementTimeout = secondsOf(m_statementTimeout);
    profile.backups.folder = m_backupFolder->text().trimmed();
    return profile;
}

QString ProfileForm::password() const
{
    return m_password->text();
}

QString ProfileForm::conninfoProblem() const
{
    const QString text = m_conninfo->text().trimmed();
    if (text.isEmpty())
        return tr("Say which database: for example host=db-main dbname=app user=app.");
    const auto conninfo = Conninfo::parse(text);
    if (!conninfo)
        return conninfo.error().message;
    if (conninfo->hasPassword())
        return tr("The connection string holds a password. Take it out and type it below: it goes to the keyring, not "
                  "to a file.");
    return {};
}

QString ProfileForm::problem() const
{
    if (m_title->text().trimmed().isEmpty())
        return tr("Give the connection a title.");
    if (const QString problem = conninfoProblem(); !problem.isEmpty())
        return problem;
    const auto kind = static_cast<RegistryKind>(m_registry->currentData().toInt());
    if (kind == RegistryKind::Table && m_table->text().trimmed().isEmpty())
        return tr("Say in which table the tenants are listed.");
    if (kind == RegistryKind::Table && m_schemaColumn->text().trimmed().isEmpty())
        return tr("Say which column holds the schema.");
    if (kind == RegistryKind::Pattern && m_pattern->text().trimmed().isEmpty())
        return tr("Say which schemas are tenants, for example ^tenant_.");
    if (kind == RegistryKind::Single && m_singleSchema->text().trimmed().isEmpty())
        return tr("Say which schema it is.");
    if (m_folder->text().trimmed().isEmpty())
        return tr("Say in which folder the migrations are.");
    if (commaList(m_searchPath->text()).isEmpty())
        return tr("The search_path needs at least {schema}.");
    if (const auto limit = FailureLimit::parse(m_stopAfter->text().trimmed()); !limit)
        return limit.error().message;
    return {};
}

} // namespace tenantry
