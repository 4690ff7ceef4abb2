// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/TempHome.h"
#include "support/TestFleet.h"
#include "tenants/AsideSchema.h"
#include "ui/dialogs/TakeBackDialog.h"
#include "ui/widgets/SqlView.h"
#include "ui/widgets/Theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace tenantry;
using namespace tenantry::test;

/// Taking back a restore that was cut off, in the window and on a real server.
class tst_TakeBackDialog : public QObject {
    Q_OBJECT

    std::unique_ptr<TempHome> m_home;
    std::unique_ptr<ScratchCluster> m_cluster;
    std::unique_ptr<TestFleet> m_fleet;
    std::unique_ptr<Session> m_session;
    int m_number = 0;

private Q_SLOTS:
    void initTestCase()
    {
        theme::apply(theme::Scheme::Light);
        m_home = std::make_unique<TempHome>();
        m_cluster = std::make_unique<ScratchCluster>();
    }
    void init()
    {
        m_fleet = std::make_unique<TestFleet>(*m_cluster, QStringLiteral("takeback%1").arg(++m_number));
        m_fleet->addTenants({QStringLiteral("t_a")});
        m_fleet->write(QStringLiteral("1_a"), "CREATE TABLE a (id int); INSERT INTO a VALUES (7);");
        m_fleet->migrate();
    }
    void cleanup()
    {
        m_session.reset();
        m_fleet.reset();
    }
    void cleanupTestCase() { m_cluster.reset(); }

    void showsWhatRunsAndRunsIt()
    {
        cutOffRestore({});
        openSession(Environment::Production);
        QCOMPARE(m_session->snapshot()->tenants.front().diagnosis->findings.front().type,
                 FindingType::InterruptedRestore);
        TakeBackDialog dialog(m_session.get(), QStringLiteral("t_a"));
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        QVERIFY(dialog.cancelButton()->isDefault());
        QVERIFY(!dialog.actionButton()->isEnabled());
        QTRY_VERIFY(!dialog.findChild<SqlView *>()->sql().isEmpty());
        QCOMPARE(dialog.findChild<SqlView *>()->sql(),
                 QStringLiteral("BEGIN;\nDROP SCHEMA \"t_a\";\nALTER SCHEMA \"t_a__before_20261120_093105\" "
                                "RENAME TO \"t_a\";\nCOMMIT;"));
        QVERIFY(!dialog.actionButton()->isEnabled()); // production: the name has to be typed
        dialog.nameField()->setText(QStringLiteral("t_a"));
        QVERIFY(dialog.actionButton()->isEnabled());
        QSignalSpy ended(m_session.get(), &Session::taskEnded);
        dialog.actionButton()->click();
        QVERIFY(ended.wait(20000));
        QCOMPARE(m_fleet->value("SELECT id FROM t_a.a"), QStringLiteral("7"));
        QCOMPARE(m_fleet->findings(), QStringLiteral("t_a: ok"));
        // What is shown is what the operation saw afterwards; no second look is needed.
        QTRY_COMPARE(m_session->snapshot()->tenants.front().health(), TenantHealth::Healthy);
        QCOMPARE(m_session->tasks().snapshots().size(), size_t(2)); // the check before it, and this
    }

    /// On every environment, and only where something is dropped.
    void asksForTheNameOfWhatItDrops_data()
    {
        QTest::addColumn<QByteArray>("restored");
        QTest::addColumn<bool>("drops");
        QTest::newRow("an empty schema is dropped") << QByteArray() << true;
        QTest::newRow("a filled one is put aside") << QByteArray("CREATE TABLE t_a.a (id int);") << false;
    }
    void asksForTheNameOfWhatItDrops()
    {
        QFETCH(const QByteArray, restored);
        QFETCH(const bool, drops);
        cutOffRestore(restored);
        openSession(Environment::Development);
        TakeBackDialog dialog(m_session.get(), QStringLiteral("t_a"));
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        QTRY_VERIFY(!dialog.findChild<SqlView *>()->sql().isEmpty());
        QCOMPARE(dialog.findChild<SqlView *>()->sql().contains(QStringLiteral("DROP SCHEMA")), drops);
        QCOMPARE(dialog.nameField()->isVisible(), drops);
        QCOMPARE(dialog.actionButton()->isEnabled(), !drops);
        dialog.nameField()->setText(QStringLiteral("t_a"));
        QVERIFY(dialog.actionButton()->isEnabled());
        QCOMPARE(dialog.nameField()->accessibleName().contains(QStringLiteral("drops the schema")), drops);
    }

    void saysWhyWhereThereIsNothingToTakeBack()
    {
        openSession(Environment::Development);
        TakeBackDialog dialog(m_session.get(), QStringLiteral("t_a"));
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        const auto refused = [&dialog] {
            const auto labels = dialog.findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
                return label->isVisible() && label->text().contains(QStringLiteral("took it back already"));
            });
        };
        QTRY_VERIFY(refused());
        QVERIFY(!dialog.actionButton()->isEnabled());
    }

private:
    /// \p filling: what the restore had done when it was cut off.
    void cutOffRestore(const QByteArray &filling)
    {
        const RestoreMarker marker{QStringLiteral("0123456789abcdef"), QStringLiteral("t_a__before_20261120_093105"),
                                   QStringLiteral("20261120-093000-abcd")};
        m_fleet->exec("ALTER SCHEMA t_a RENAME TO " + marker.asideName.toUtf8()
                      + "; CREATE SCHEMA t_a; COMMENT ON SCHEMA t_a IS '" + marker.toComment().toUtf8() + "';"
                      + filling);
    }
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

QTEST_MAIN(tst_TakeBackDialog)
#include "tst_TakeBackDialog.moc"
