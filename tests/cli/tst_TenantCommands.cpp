// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/CtlSandbox.h"
#include "support/ScratchCluster.h"

#include <QJsonArray>
#include <QTest>

#include <memory>

using namespace tenantry;
using namespace tenantry::test;

/// The life of one tenant by tenantryctl: status, JSON, and what is there afterwards.
class tst_TenantCommands : public QObject {
    Q_OBJECT

    std::unique_ptr<CtlSandbox> m_sandbox;

    CtlResult ctl(const char *arguments) const { return m_sandbox->ctl(words(arguments)); }
    QString valueOf(const QByteArray &sql) const { return value(m_sandbox->conninfo(), sql); }
    static QString errorCode(const CtlResult &result) { return result.json()[u"error"].toObject()[u"code"].toString(); }

private Q_SLOTS:
    void initTestCase() { m_sandbox = std::make_unique<CtlSandbox>(12); }
    void cleanupTestCase() { m_sandbox.reset(); }

    void fromItsCreationToItsEnd()
    {
        const CtlResult refused = ctl("tenant create New --domain new.test --yes --json");
        QCOMPARE(refused.status, 64); // in which schema?
        const CtlResult lacking = ctl("tenant create New --schema new_shop --domain new.test --yes --json");
        QCOMPARE(lacking.status, 64);
        QVERIFY2(lacking.out.contains("created_at (timestamp with time zone)"), lacking.out);
        const CtlResult shown =
            ctl("tenant create New --schema new_shop --domain new.test --set created_at=now --dry-run --json");
        QVERIFY2(shown.status == 0, shown.out + shown.err);
        QVERIFY(shown.json()[u"dry_run"].toBool());
        QVERIFY(shown.json()[u"steps"].toArray().first().toString().contains(
            QLatin1StringView("CREATE SCHEMA \"new_shop\"")));
        QCOMPARE(valueOf("SELECT to_regnamespace('new_shop')"), QStringLiteral("<null>"));
        QCOMPARE(ctl("tenant create New --schema new_shop --domain new.test --set created_at=now --json").status,
                 64); // nobody said yes
        const CtlResult created =
            ctl("tenant create New --schema new_shop --domain new.test --set created_at=now --yes --json");
        QVERIFY2(created.status == 0, created.out + created.err);
        QCOMPARE(created.json()[u"status"].toString(), QStringLiteral("created"));
        QCOMPARE(created.json()[u"state"].toString(), QStringLiteral("healthy"));
        QCOMPARE(valueOf("SELECT name || ' ' || domain FROM tenants WHERE schema_name = 'new_shop'"),
                 QStringLiteral("New new.test"));
        QCOMPARE(ctl("tenant create New --schema new_shop --domain new.test --set created_at=now --yes --json").status,
                 64);

        const CtlResult copied = ctl("tenant create Copy --schema new_copy --domain copy.test --set created_at=now "
                                     "--from new_shop --yes --json");
        QVERIFY2(copied.status == 0, copied.out + copied.err);
        QCOMPARE(copied.json()[u"state"].toString(), QStringLiteral("healthy"));
        const CtlResult cloned =
            ctl("tenant clone new_shop new_clone --domain clone.test --set created_at=now --yes --json");
        QVERIFY2(cloned.status == 0, cloned.out + cloned.err);
        QCOMPARE(m_sandbox->tableSums(QStringLiteral("new_clone")), m_sandbox->tableSums(QStringLiteral("new_shop")));
        const CtlResult renamed = ctl("tenant rename new_clone new_name --yes --json");
        QVERIFY2(renamed.status == 0, renamed.out + renamed.err);
        QCOMPARE(renamed.json()[u"schema_name"].toString(), QStringLiteral("new_name"));

        QCOMPARE(errorCode(ctl("tenant drop new_name --no-backup --yes --json")),
                 QStringLiteral("confirmation_missing")); // the name has to be typed
        const CtlResult dropped = ctl("tenant drop new_name --yes --json");
        QVERIFY2(dropped.status == 0, dropped.out + dropped.err);
        QVERIFY(!dropped.json()[u"backup"].toString().isEmpty());
        const CtlResult archived = ctl("tenant archive new_copy --yes");
        QVERIFY2(archived.status == 0, archived.out + archived.err);
        QCOMPARE(valueOf("SELECT count(*) FROM tenants WHERE schema_name ~ '^new_'"), QStringLiteral("1"));
        QCOMPARE(valueOf("SELECT string_agg(nspname, ' ') FROM pg_namespace WHERE nspname ~ '^new_'"),
                 QStringLiteral("new_shop"));
        QCOMPARE(errorCode(ctl("tenant drop new_name --yes --json")), QStringLiteral("tenant_missing"));
        const QString run = dropped.json()[u"run"].toString();
        QCOMPARE(errorCode(m_sandbox->ctl(words("runs resume --yes --json") << run)), QStringLiteral("usage_wrong"));
    }

    void aTenantWithoutItsMigrationsIsRepaired()
    {
        exec(m_sandbox->conninfo(),
             "INSERT INTO tenants (schema_name, name, domain, created_at) VALUES ('bare', 'Bare', 'bare.test', now())");
        QCOMPARE(ctl("tenant create Bare --schema bare --domain b.test --yes --json").status, 64);
        QCOMPARE(errorCode(ctl("tenant repair acme_tools --yes --json")), QStringLiteral("usage_wrong"));
        const CtlResult repaired = ctl("tenant repair bare --yes --json");
        QVERIFY2(repaired.status == 0, repaired.out + repaired.err);
        QCOMPARE(ctl("verify --tenant bare --json").status, 0);
        QCOMPARE(errorCode(ctl("tenant repair bare --yes --json")), QStringLiteral("usage_wrong"));
    }
};

QTEST_GUILESS_MAIN(tst_TenantCommands)
#include "tst_TenantCommands.moc"
