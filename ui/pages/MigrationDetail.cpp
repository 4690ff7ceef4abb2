// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/MigrationDetail.h"

#include "base/Text.h"
#include "migrations/FleetMeaning.h"
#include "migrations/MigrationMarks.h"
#include "ui/widgets/Pieces.h"
#include "ui/widgets/SqlView.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace tenantry {

namespace {

QString countsText(const MigrationCounts &counts)
{
    QStringList parts;
    for (const MigrationState state : allMigrationStates) {
        if (counts.of(state) > 0)
            parts << MigrationDetail::tr("%1 %2", "a number of tenants and a state: 409 applied")
                         .arg(theme::number(counts.of(state)), meaningOf(state).word());
    }
    return parts.join(QStringLiteral(" · "));
}

QStringList lockTexts(const SqlScript &script)
{
    QStringList texts;
    for (const SqlStatement &statement : script.statements) {
        for (const TableLock &lock : statement.locks) {
            const QString text = MigrationDetail::tr("%1 on %2", "a lock mode on a table").arg(lock.mode, lock.table);
            if (!texts.contains(text))
                texts << text;
        }
    }
    return texts;
}

QStringList rewriteTexts(const SqlScript &script)
{
    QStringList tables;
    for (const SqlStatement &statement : script.statements) {
        for (const TableLock &lock : statement.locks) {
            if (lock.rewrites && !tables.contains(lock.table))
                tables << lock.table;
        }
    }
    return tables;
}

/// "table account", in the reader's language.
QString objectText(const ObjectName &object)
{
    const QString name = object.text();
    switch (object.kind) {
    case ObjectKind::Table:
        return MigrationDetail::tr("table %1").arg(name);
    case ObjectKind::Index:
        return MigrationDetail::tr("index %1").arg(name);
    case ObjectKind::Sequence:
        return MigrationDetail::tr("sequence %1").arg(name);
    case ObjectKind::View:
        return MigrationDetail::tr("view %1").arg(name);
    case ObjectKind::MaterializedView:
        return MigrationDetail::tr("materialized view %1").arg(name);
    case ObjectKind::Function:
        return MigrationDetail::tr("function %1").arg(name);
    case ObjectKind::Type:
        return MigrationDetail::tr("type %1").arg(name);
    case ObjectKind::Trigger:
        return MigrationDetail::tr("trigger %1").arg(name);
    case ObjectKind::Column:
        return MigrationDetail::tr("column %1").arg(name);
    case ObjectKind::Constraint:
        return MigrationDetail::tr("constraint %1").arg(name);
    case ObjectKind::Schema:
        return MigrationDetail::tr("schema %1").arg(name);
    case ObjectKind::Extension:
        return MigrationDetail::tr("extension %1").arg(name);
    }
    return name;
}

QStringList effectTexts(const SqlScript &script, EffectKind kind)
{
    QStringList texts;
    for (const SqlStatement &statement : script.statements) {
        for (const ObjectEffect &effect : statement.effects) {
            if (effect.kind == kind)
                texts << objectText(effect.object);
        }
    }
    return texts;
}

/// Of a project's migration, in its own words, one a line.
QStringList operationsOf(const Migration &migration)
{
    return text::plain(QByteArrayView(migration.script.text), 1'000'000).split(u'\n', Qt::SkipEmptyParts);
}

QStringList namesOf(const std::vector<MigrationId> &ids)
{
    QStringList names;
    for (const MigrationId &id : ids)
        names << id.text();
    return names;
}

QStringList firstOf(QStringList texts, int most)
{
    if (texts.size() <= most)
        return texts;
    const auto more = static_cast<int>(texts.size()) - most;
    texts = texts.mid(0, most);
    texts << MigrationDetail::tr("and %n more", nullptr, more);
    return texts;
}

} // namespace

MigrationDetail::MigrationDetail(QWidget *parent)
    : QWidget(parent)
    , m_title(pieces::heading({}, this))
    , m_counts(pieces::wrapped({}, this))
    , m_tabs(new QTabBar(this))
    , m_texts(new QStackedWidget(this))
    , m_sql(new SqlView(this))
    , m_linesHeading(pieces::wrapped({}, this))
    , m_lines(pieces::wrapped({}, this))
    , m_facts(new QVBoxLayout)
{
    m_counts->setProperty("role", QStringLiteral("muted"));
    m_tabs->addTab(tr("Migration"));
    m_tabs->addTab(tr("Rollback"));
    m_tabs->setExpanding(false);
    auto *left = pieces::card(this);
    auto *leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(2 * theme::grid, theme::grid, 2 * theme::grid, 2 * theme::grid);
    leftColumn->setSpacing(theme::grid);
    auto *head = new QHBoxLayout;
    head->setSpacing(theme::grid);
    head->addWidget(m_title);
    head->addWidget(m_counts, 1);
    head->addWidget(m_tabs);
    leftColumn->addLayout(head);
    m_linesHeading->setProperty("role", QStringLiteral("muted"));
    m_lines->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *lines = new QWidget(m_texts);
    auto *linesColumn = new QVBoxLayout(lines);
    linesColumn->setContentsMargins(0, 0, 0, 0);
    linesColumn->setSpacing(theme::grid);
    linesColumn->addWidget(m_linesHeading);
    linesColumn->addWidget(m_lines, 1);
    m_texts->addWidget(m_sql);
    m_texts->addWidget(pieces::scrolled(lines, m_texts));
    leftColumn->addWidget(m_texts, 1);

    auto *right = pieces::card(this);
    auto *rightColumn = new QVBoxLayout(right);
    rightColumn->setContentsMargins(2 * theme::grid, theme::grid + 4, 2 * theme::grid, theme::grid);
    rightColumn->addWidget(pieces::heading(tr("What it takes"), right));
    auto *scroll = new QScrollArea(right);
    auto *inner = new QWidget(scroll);
    inner->setLayout(m_facts);
    m_facts->setContentsMargins(0, 0, 0, 0);
    m_facts->setSpacing(theme::grid - 2);
    scroll->setWidget(inner);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->viewport()->setAutoFillBackground(false);
    inner->setAutoFillBackground(false);
    rightColumn->addWidget(scroll, 1);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * theme::grid);
    row->addWidget(left, 5);
    row->addWidget(right, 4);
    connect(m_tabs, &QTabBar::currentChanged, this, &MigrationDetail::showFile);
    showMigration(nullptr, {});
}

void MigrationDetail::showMigration(const Migration *migration, const MigrationCounts &counts)
{
    pieces::clear(m_facts);
    m_factTexts.clear();
    m_tabs->setVisible(migration && migration->hasRollback());
    if (!migration || !migration->hasRollback())
        m_tabs->setCurrentIndex(0);
    if (!migration) {
        showNothing();
        return;
    }
    m_title->setText(migration->fileName);
    m_counts->setText(countsText(counts));
    if (migration->appliedBy == AppliedBy::Project) {
        showOperations(operationsOf(*migration));
        showProjectFacts(*migration);
    } else {
        m_sqlText = migration->sql;
        m_rollbackText = migration->rollbackSql;
        m_texts->setCurrentWidget(m_sql);
        showFile(m_tabs->currentIndex());
        showFileFacts(*migration);
    }
    m_facts->addStretch(1);
}

void MigrationDetail::showNothing()
{
    m_sqlText.clear();
    m_rollbackText.clear();
    m_title->setText(tr("Select a migration"));
    m_counts->setText(tr("Its SQL, what locks it takes and who has it are shown here."));
    m_sql->clear();
    m_texts->setCurrentWidget(m_sql);
}

void MigrationDetail::showApp(const QString &app, const std::vector<const Migration *> &migrations,
                              const MigrationCounts &counts)
{
    pieces::clear(m_facts);
    m_factTexts.clear();
    m_tabs->hide();
    m_title->setText(app);
    m_counts->setText(countsText(counts));
    QStringList lines;
    QStringList programs;
    QStringList lasting;
    for (const Migration *migration : migrations) {
        lines << QStringLiteral("%1 (%2)").arg(migration->id.key, marksText(*migration));
        if (migration->hasCode)
            programs << migration->id.key;
        if (!migration->isReversible())
            lasting << migration->id.key;
    }
    showLines(tr("Its migrations, in their order:"), lines);
    addFact(tr("Migrations"), {theme::number(static_cast<qint64>(migrations.size()))});
    addFact(tr("With Python code"),
            programs.isEmpty() ? QStringList{tr("none", "no migration")} : firstOf(programs, 5));
    addFact(tr("Not reversible"), lasting.isEmpty() ? QStringList{tr("none", "no migration")} : firstOf(lasting, 5),
            !lasting.isEmpty());
    m_facts->addStretch(1);
}

/// What a project's migration does stands in its own words: its SQL is written when it is applied.
void MigrationDetail::showOperations(const QStringList &operations)
{
    showLines(operations.isEmpty() ? tr("It has no operations: it only brings others into an order.")
                                   : tr("What the project does, in Django’s words:"),
              operations);
}

void MigrationDetail::showLines(const QString &heading, const QStringList &lines)
{
    m_linesHeading->setText(heading);
    QStringList numbered;
    for (const QString &line : lines)
        numbered << QStringLiteral("%1. %2").arg(numbered.size() + 1).arg(line);
    m_lines->setText(numbered.join(u'\n'));
    m_texts->setCurrentIndex(1);
}

void MigrationDetail::showProjectFacts(const Migration &migration)
{
    addFact(tr("Kind"),
            {migration.hasCode        ? tr("Python: code of the project is part of it")
             : migration.isReplayable ? tr("SQL: what Django writes is all of it")
                                      : tr("SQL, with operations or values that only the project can tell")});
    addFact(tr("Undo"), {migration.projectUndoes ? tr("by the project") : tr("not reversible")},
            !migration.projectUndoes);
    if (!migration.dependencies.empty())
        addFact(tr("Depends on"), firstOf(namesOf(migration.dependencies), 8));
    if (!migration.replaces.empty())
        addFact(tr("Replaces"), firstOf(namesOf(migration.replaces), 8));
    showEffects(migration.script);
    addFact(tr("Locks"), {tr("not known before Django writes its SQL")});
    if (!migration.filePath.isEmpty())
        addFact(tr("File"), {migration.filePath});
}

void MigrationDetail::showFileFacts(const Migration &migration)
{
    const SqlScript &script = migration.script;
    addFact(tr("Purpose"), {migration.description});
    addFact(tr("Kind"), {kindWord(migration)});
    if (!script.classified) {
        addFact(tr("Locks"),
                {tr("not known: PostgreSQL’s parser could not read it (line %1: %2)")
                     .arg(script.parseLine)
                     .arg(script.parseMessage)},
                true);
    } else {
        const QStringList locks = lockTexts(script);
        addFact(tr("Locks"),
                locks.isEmpty() ? QStringList{tr("none on tables that exist before it")} : firstOf(locks, 5));
        const QStringList rewrites = rewriteTexts(script);
        addFact(tr("Reads or rewrites a whole table"),
                rewrites.isEmpty() ? QStringList{tr("no")} : firstOf(rewrites, 5), !rewrites.isEmpty());
    }
    addFact(tr("Transaction"),
            {migration.isTransactional()   ? tr("one, together with its record in the history table")
             : script.needsNoTransaction() ? tr("none: it has a statement that cannot run in one; it is sent alone")
                                           : tr("as the file has them, one after another")},
            !migration.isTransactional());
    addFact(tr("Undo"), {migration.hasRollback() ? migration.rollbackFile.section(u'/', -1) : tr("no rollback file")},
            !migration.hasRollback());
    showEffects(script);
    for (const ScriptProblem &problem : script.problems)
        addFact(tr("Refused"), {tr("line %1: %2").arg(problem.line).arg(problem.message)}, true);
    if (!migration.checksum.isEmpty())
        addFact(tr("SHA-256"), {migration.checksum});
}

void MigrationDetail::showEffects(const SqlScript &script)
{
    if (const QStringList created = effectTexts(script, EffectKind::Create); !created.isEmpty())
        addFact(tr("Creates"), firstOf(created, 6));
    if (const QStringList dropped = effectTexts(script, EffectKind::Drop); !dropped.isEmpty())
        addFact(tr("Drops"), firstOf(dropped, 6), true);
}

void MigrationDetail::showFile(int tab)
{
    m_sql->setSql(text::plain(QByteArrayView(tab == 1 ? m_rollbackText : m_sqlText), 1'000'000));
}

void MigrationDetail::addFact(const QString &name, const QStringList &values, bool warns)
{
    m_factTexts << QStringLiteral("%1: %2").arg(name, values.join(QStringLiteral(", ")));
    auto *row = new QHBoxLayout;
    QLabel *caption = pieces::muted(name, this);
    caption->setFixedWidth(theme::grid * 16);
    caption->setWordWrap(true);
    row->addWidget(caption, 0, Qt::AlignTop);
    const QString text = values.join(u'\n');
    if (warns) {
        row->addWidget(pieces::marked(Tone::Attention, text, this), 1);
    } else {
        QLabel *value = pieces::wrapped(text, this);
        if (text.size() == 64 && values.size() == 1)
            value->setText(text.left(32) + u'\n' + text.mid(32)); // a checksum has no place to break
        row->addWidget(value, 1, Qt::AlignTop);
    }
    if (m_facts->count() > 0)
        m_facts->addWidget(pieces::hairline(this));
    m_facts->addLayout(row);
}

QStringList MigrationDetail::facts() const
{
    return m_factTexts;
}

} // namespace tenantry
