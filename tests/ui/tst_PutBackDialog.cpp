// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TempHome.h"
#include "tests/support/TestFleet.h"
#include "ui/dialogs/DropAsideDialog.h"
#include "ui/dialogs/PutBackDialog.h"
#include "ui/pages/BackupsPage.h"
#include "ui/pages/KeptPane.h"
#include "ui/shell/Language.h"
#include "ui/widgets/TableTab.h"
#include "ui/widgets/Theme.h"

#include <QDate>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <memory>

using namespace tenantry;
using namespace tenantry::test;

namespace {

const QString aside = QStringLiteral("t_a__before_20261120_093105");

} // namespace

/// What a restore kept, in the window and on a real server: seen, taken back, dropped.
class tst_PutBackDialog : public QObject {
    Q_OBJECT

    std::unique_ptr<TempHome> m_home;
    std::unique_ptr<ScratchCluster> m_cluster;
    std::unique_ptr<TestFleet> m_fleet;
    std::unique_ptr<Session> m_session;
    LanguageSwitch m_language;
    int m_number = 0;

private Q_SLOTS:
    void initTestCase()
    {
        theme::apply(theme::Scheme::Light);
        m_language.choose(QStringLiteral("en"));
        m_home = std::make_unique<TempHome>();
        m_cluster = std::make_unique<ScratchCluster>();
    }
    void init()
    {
        m_fleet = std::make_unique<TestFleet>(*m_cluster, QStringLiteral("putback%1").arg(++m_number));
        m_fleet->addTenants({QStringLiteral("t_a")});
        m_fleet->write(QStringLiteral("1_a"), "CREATE TABLE a (id int); INSERT INTO a VALUES (7);");
        m_fleet->migrate();
        m_fleet->exec("ALTER SCHEMA t_a RENAME TO t_a__before_20261120_093105; CREATE SCHEMA t_a; "
                      "CREATE TABLE t_a.a (id int); INSERT INTO t_a.a VALUES (8); "
                      "CREATE TABLE t_a.schema_migrations AS TABLE t_a__before_20261120_093105.schema_migrations");
    }
    void cleanup()
    {
        m_session.reset();
        m_fleet.reset();
    }
    void cleanupTestCase() { m_cluster.reset(); }

    void showsWhatRunsAndRunsIt()
    {
        openSession(Environment::Production);
        PutBackDialog dialog(m_session.get(), aside);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        QVERIFY(dialog.cancelButton()->isDefault());
        QVERIFY(!dialog.actionButton()->isEnabled());
        QTRY_VERIFY(!dialog.sql().isEmpty());
        QVERIFY2(dialog.sql().startsWith(QStringLiteral("BEGIN;\nALTER SCHEMA \"t_a\" RENAME TO \"t_a__before_")),
                 qPrintable(dialog.sql()));
        QVERIFY(!dialog.sql().contains(QStringLiteral("DROP")));
        QVERIFY(!dialog.actionButton()->isEnabled()); // production: the name has to be typed
        dialog.nameField()->setText(QStringLiteral("t_a"));
        QVERIFY(dialog.actionButton()->isEnabled());
        QSignalSpy ended(m_session.get(), &Session::taskEnded);
        dialog.actionButton()->click();
        QVERIFY(ended.wait(20000));
        QCOMPARE(m_fleet->value("SELECT id FROM t_a.a"), QStringLiteral("7"));
        QTRY_COMPARE(m_session->snapshot()->kept.size(), 1);
        QTRY_VERIFY(m_session->snapshot()->kept.front() != aside); // what stood there is kept in its turn
    }

    void whatIsNotKeptAnyMoreIsRefused()
    {
        openSession(Environment::Development);
        PutBackDialog dialog(m_session.get(), QStringLiteral("t_a__before_20200101_000000"));
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        QVERIFY(!QTest::qWaitFor([&dialog] { return dialog.actionButton()->isEnabled(); }, 500));
        QVERIFY(dialog.sql().isEmpty());
    }

    /// From the scan over the list to the drop, and the list is empty again.
    void theListFollowsTheServer()
    {
        openSession(Environment::Development);
        BackupsPage page(m_session.get());
        page.show();
        QTRY_COMPARE(page.keptPane()->kept().size(), size_t(1));
        QVERIFY(page.keptPane()->kept().front().bytes > 0);
        QVERIFY(page.keptPane()->isVisible());
        DropAsideDialog dialog(m_session.get(), aside);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        QVERIFY(!dialog.actionButton()->isEnabled());
        dialog.nameField()->setText(aside);
        QVERIFY(dialog.actionButton()->isEnabled());
        dialog.actionButton()->click();
        QTRY_VERIFY_WITH_TIMEOUT(page.keptPane()->isHidden(), 20000);
        QCOMPARE(m_fleet->value("SELECT count(*) FROM pg_namespace WHERE nspname ~ '__before_'"), QStringLiteral("0"));
        QVERIFY(page.showsEmptyState());
    }

private:
    void openSession(Environment environment)
    {
        Profile profile = m_fleet->access().profile;
        profile.environment = environment;
        auto store = LocalStore::open(m_home->file(QStringLiteral("window.sqlite")));
        QVERIFY(store);
        m_session = std::make_unique<Session>(profile, Session::Services{*store, {}});
        QSignalSpy changed(m_session.get(), &Session::snapshotChanged);
        m_session->scan();
        QVERIFY(changed.wait(20000));
    }
};

QTEST_MAIN(tst_PutBackDialog)
#include "tst_PutBackDialog.moc"
