// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/BackupMeaning.h"
#include "cli/Presentation.h"
#include "migrations/FleetMeaning.h"
#include "models/BackupModel.h"
#include "models/RunModel.h"
#include "models/RunTenantModel.h"
#include "models/TenantModel.h"
#include "tasks/RunMeaning.h"
#include "tests/support/SnapshotFixture.h"
#include "ui/pages/MigrationsPage.h"
#include "ui/shell/Language.h"
#include "ui/widgets/Theme.h"

#include <QLabel>
#include <QSet>
#include <QTest>

using namespace tenantry;

/// The command line and the window say the same word for the same state, in every language.
class tst_SameWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(theme::Scheme::Light); }
    void init();
    void cleanupTestCase() { m_language.choose(QStringLiteral("en")); }
    void healths_data() { languageRows(); }
    void healths();
    void migrationStates_data() { languageRows(); }
    void migrationStates();
    void runStates_data() { languageRows(); }
    void runStates();
    void tenantRunStates_data() { languageRows(); }
    void tenantRunStates();
    void backupTrusts_data() { languageRows(); }
    void backupTrusts();
    void valuesOfOneKindDiffer();

private:
    static void languageRows();
    LanguageSwitch m_language;
};

namespace {

/// What a table of the command line shows.
QString ofTheCommandLine(const Meaning &meaning)
{
    return cli::stateCell(meaning).text;
}

/// What a cell of the window shows, with its shape.
QString ofTheWindow(const Meaning &meaning, const QVariant &cell)
{
    QString word = cell.toString();
    if (word == meaning.label()) { // it stands alone there
        word = meaning.word();
    }
    return QStringLiteral("%1 %2").arg(meaning.glyph(), word);
}

template <typename States>
void differ(const States &states)
{
    QSet<QString> words;
    for (const auto state : states) {
        const Meaning meaning = meaningOf(state);
        QVERIFY(!meaning.word().isEmpty());
        QVERIFY(!meaning.glyph().isEmpty());
        words.insert(meaning.word());
    }
    QCOMPARE(size_t(words.size()), states.size());
}

} // namespace

void tst_SameWords::languageRows()
{
    QTest::addColumn<QString>("language");
    for (const char *language : {"en", "fr", "de"}) {
        QTest::newRow(language) << QString::fromLatin1(language);
    }
}

void tst_SameWords::init()
{
    const char *language = QTest::currentDataTag();
    m_language.choose(QString::fromLatin1(language ? language : "en"));
}

void tst_SameWords::healths()
{
    const SnapshotPtr fleet = test::snapshotFromText(
        QStringLiteral("migrations 1_a 2_b\nbroken AX\ndrift AE\npend AP\nset PP unprovisioned\nunknown ??\nwell AA"));
    TenantModel model;
    model.setSnapshot(fleet);
    QSet<TenantHealth> seen;
    for (int row = 0; row < model.rowCount(); ++row) {
        const TenantHealth health = model.tenant(row).health();
        seen.insert(health);
        QCOMPARE(ofTheWindow(meaningOf(health), model.index(row, TenantModel::StateColumn).data()),
                 ofTheCommandLine(meaningOf(health)));
        QCOMPARE(Tone(model.index(row, 0).data(TenantModel::ToneRole).toInt()), meaningOf(health).tone);
    }
    QCOMPARE(size_t(seen.size()), allTenantHealths.size());
}

void tst_SameWords::migrationStates()
{
    const MigrationsPage page(nullptr);
    QStringList words;
    const auto labels = page.findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        words << label->text();
    }
    for (const MigrationState state : allMigrationStates) {
        const QStringList parts = ofTheCommandLine(meaningOf(state)).split(u' ');
        QVERIFY2(words.contains(parts.front()), qPrintable(parts.front()));
        const QString word = parts.mid(1).join(u' ');
        QVERIFY2(words.contains(word), qPrintable(word));
    }
}

void tst_SameWords::runStates()
{
    std::vector<RunRecord> runs;
    for (const RunState state : allRunStates) {
        RunRecord run;
        run.id = runStateKey(state);
        run.state = state;
        runs.push_back(run);
    }
    RunModel model;
    model.setRuns(runs);
    QCOMPARE(size_t(model.rowCount()), allRunStates.size());
    for (int row = 0; row < model.rowCount(); ++row) {
        const Meaning meaning = meaningOf(model.run(row)->state);
        QCOMPARE(ofTheWindow(meaning, model.index(row, RunModel::State).data()), ofTheCommandLine(meaning));
    }
}

void tst_SameWords::tenantRunStates()
{
    std::vector<RunTenant> tenants;
    for (const TenantRunState state : allTenantRunStates) {
        RunTenant tenant;
        tenant.schema = tenantRunStateKey(state);
        tenant.state = state;
        tenants.push_back(tenant);
    }
    RunTenantModel model;
    model.setTenants(tenants);
    QCOMPARE(size_t(model.rowCount()), allTenantRunStates.size());
    for (int row = 0; row < model.rowCount(); ++row) {
        const Meaning meaning = meaningOf(model.tenant(row)->state);
        QCOMPARE(ofTheWindow(meaning, model.index(row, RunTenantModel::State).data()), ofTheCommandLine(meaning));
    }
}

void tst_SameWords::backupTrusts()
{
    std::vector<Backup> backups;
    for (const BackupTrust trust : allBackupTrusts) {
        Backup backup;
        backup.id = backupTrustKey(trust);
        backup.created = QDateTime::currentDateTimeUtc();
        backup.trust = trust;
        backups.push_back(backup);
    }
    BackupModel model;
    model.setBackups(std::make_shared<const std::vector<Backup>>(backups), nullptr);
    QCOMPARE(size_t(model.rowCount()), allBackupTrusts.size());
    for (int row = 0; row < model.rowCount(); ++row) {
        const Meaning meaning = meaningOf(model.backup(row)->trust);
        QCOMPARE(ofTheWindow(meaning, model.index(row, BackupModel::State).data()), ofTheCommandLine(meaning));
    }
}

void tst_SameWords::valuesOfOneKindDiffer()
{
    differ(allTenantHealths);
    differ(allMigrationStates);
    differ(allSeverities);
    differ(allTaskStates);
    differ(allRunStates);
    differ(allTenantRunStates);
    differ(allBackupTrusts);
    QSet<QString> glyphs;
    for (const Tone tone : allTones) {
        glyphs.insert(glyphOf(tone));
    }
    QCOMPARE(size_t(glyphs.size()), allTones.size());
    QCOMPARE(meaningOf(RunState::PartlyFailed).label(), QStringLiteral("Partly failed"));
}

QTEST_MAIN(tst_SameWords)
#include "tst_SameWords.moc"
