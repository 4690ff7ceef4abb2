// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/Finding.h"
#include "sandbox/FleetRecipes.h"
#include "support/CtlSandbox.h"
#include "support/ScratchCluster.h"

#include <QFile>
#include <QJsonArray>
#include <QSet>
#include <QTest>

#include <memory>

using namespace tenantry;
using namespace tenantry::test;

/// The main job from end to end by tenantryctl: see what is wrong, mend it with a backup first, restore a tenant.
/// The slots build on one another, in order.
class tst_MainJob : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<CtlSandbox> m_sandbox;

    CtlResult ctl(const char *arguments) const { return m_sandbox->ctl(words(arguments)); }

    static QJsonObject tenantOf(const QJsonObject &document, const QString &schema)
    {
        for (const QJsonValue tenant : document[u"tenants"].toArray()) {
            if (tenant[u"schema_name"].toString() == schema)
                return tenant.toObject();
        }
        return {};
    }

    static bool names(const QJsonObject &tenant, const QString &type, const QString &version)
    {
        for (const QJsonValue finding : tenant[u"findings"].toArray()) {
            if (finding[u"type"].toString() == type && finding[u"version"].toString() == version)
                return true;
        }
        return false;
    }

    /// Exactly the tenants that the plan does not touch have left-over findings, each with the reason.
    static void checkLeftOvers(const QJsonObject &tenant)
    {
        const QJsonArray findings = tenant[u"findings"].toArray();
        const QJsonArray left = tenant[u"left"].toArray();
        QCOMPARE(left.size(), findings.size());
        for (const QJsonValue one : left)
            QVERIFY2(!one[u"reason"].toString().isEmpty(), qPrintable(tenant[u"schema_name"].toString()));
    }

    QStringList schemas() const
    {
        return column(m_sandbox->superuserConninfo(), "SELECT nspname FROM pg_catalog.pg_namespace ORDER BY 1");
    }

private Q_SLOTS:
    void initTestCase() { m_sandbox = std::make_unique<CtlSandbox>(); }
    void cleanupTestCase() { m_sandbox.reset(); }

    void verifyNamesEveryPlantedFault()
    {
        const CtlResult result = ctl("verify --json");
        QCOMPARE(result.status, 1);
        const QJsonObject document = result.json();
        QSet<QString> faulty;
        for (const PlantedFault &fault : plantedFaults()) {
            if (!findingFromKey(fault.type))
                continue; // a kind that this version does not look for
            faulty.insert(fault.schema);
            const QJsonObject tenant = tenantOf(document, fault.schema);
            QVERIFY2(!tenant.isEmpty(), qPrintable(fault.schema));
            QVERIFY2(tenant[u"status"].toString() != QStringLiteral("healthy"), qPrintable(fault.schema));
            if (fault.versions.isEmpty())
                QVERIFY2(names(tenant, fault.type, QString()),
                         qPrintable(fault.schema + QStringLiteral(": ") + fault.note));
            for (const QString &version : fault.versions)
                QVERIFY2(names(tenant, fault.type, version),
                         qPrintable(fault.schema + QStringLiteral(": ") + fault.note));
        }
        QVERIFY(faulty.size() >= 12);
        // And cries no wolf: what is named beyond these belongs to a fault that later kinds of findings describe.
        QSet<QString> planted;
        for (const PlantedFault &fault : plantedFaults())
            planted.insert(fault.schema);
        for (const QJsonValue tenant : document[u"tenants"].toArray()) {
            if (tenant[u"status"].toString() != QStringLiteral("healthy"))
                QVERIFY2(planted.contains(tenant[u"schema_name"].toString()),
                         qPrintable(tenant[u"schema_name"].toString()));
        }
    }

    void fixMendsWhatCanBeMended()
    {
        const QJsonObject before = ctl("verify --json").json();
        const CtlResult result = ctl("verify --fix --yes --json");
        QVERIFY2(result.status == 1, result.out + result.err);
        const QJsonObject document = result.json();
        QCOMPARE(document[u"run"].toObject()[u"state"].toString(), QStringLiteral("succeeded"));

        const QString backup = document[u"backup"].toString();
        const QJsonArray backups = ctl("backup list --json").json()[u"backups"].toArray();
        QCOMPARE(backups.first()[u"id"].toString(), backup);
        QCOMPARE(backups.first()[u"verified"].toBool(), true);

        int mended = 0;
        for (const QJsonValue value : document[u"tenants"].toArray()) {
            const QJsonObject tenant = value.toObject();
            checkLeftOvers(tenant);
            if (!tenant.contains(u"auto_fixed"))
                continue;
            if (!tenant[u"auto_fixed"].toBool()) {
                QVERIFY(!tenant[u"auto_fix_error"].toString().isEmpty()); // left alone, with the reason
                continue;
            }
            QVERIFY(!tenant[u"done"].toArray().isEmpty());
            ++mended;
        }
        QVERIFY(mended >= 8);
        QVERIFY(document[u"tenants_ok"].toInt() >= before[u"tenants_ok"].toInt() + mended - 1);
    }

    void secondVerifyShowsOnlyWhatNeedsAPerson()
    {
        const QJsonObject document = ctl("verify --json").json();
        QVERIFY(document[u"tenants_with_issues"].toInt() > 0);
        for (const QJsonValue tenant : document[u"tenants"].toArray()) {
            const QJsonArray findings = tenant[u"findings"].toArray();
            if (findings.isEmpty())
                continue;
            // What could be mended waits behind something that cannot.
            bool needsPerson = false;
            for (const QJsonValue finding : findings)
                needsPerson = needsPerson || !finding[u"auto_fixable"].toBool(true);
            QVERIFY2(needsPerson, qPrintable(tenant[u"schema_name"].toString()));
        }
        const CtlResult again = ctl("verify --fix --yes --json");
        QCOMPARE(again.status, 1);
        QVERIFY(again.json()[u"run"].isNull());
        QVERIFY(again.json()[u"backup"].isNull());
    }

    /// Accepting an edited file, and making again without its rows what is gone, happen where they are asked for.
    void consentsAreGivenByName()
    {
        const auto types = [this] {
            QSet<QString> found;
            for (const QJsonValue issue : ctl("diagnose --json").json()[u"issues"].toArray())
                found.insert(issue[u"type"].toString());
            return found;
        };
        QVERIFY(types().contains(QStringLiteral("checksum_mismatch")));
        const CtlResult told = ctl("verify --fix --yes");
        QVERIFY2(told.out.contains("tenantryctl verify --fix --accept-checksums --reapply-absent"), told.out);
        const CtlResult accepted = ctl("verify --fix --accept-checksums --yes --json");
        QVERIFY2(accepted.status == 1, accepted.out + accepted.err);
        QVERIFY(!types().contains(QStringLiteral("checksum_mismatch")));
        QVERIFY(types().contains(QStringLiteral("missing_object")));
        const CtlResult again = ctl("verify --fix --reapply-absent --yes --json");
        QVERIFY2(again.status == 1, again.out + again.err);
        QVERIFY(!again.json()[u"backup"].toString().isEmpty());
        QVERIFY(!types().contains(QStringLiteral("missing_object")));
    }

    void restoreBringsEveryRowBack()
    {
        const QString schema = QStringLiteral("acme_tools");
        const QMap<QString, QString> before = m_sandbox->tableSums(schema);
        QVERIFY(before.size() > 10);
        const CtlResult created = ctl("backup create --tenant acme_tools --json");
        QVERIFY2(created.status == 0, created.out + created.err);
        QCOMPARE(created.json()[u"verified"].toBool(), true);

        exec(m_sandbox->conninfo(),
             "DELETE FROM acme_tools.finance_payment; UPDATE acme_tools.team SET name = name || ' x'; "
             "DROP TABLE acme_tools.audit_event CASCADE");
        QVERIFY(m_sandbox->tableSums(schema) != before);

        const CtlResult restored = ctl("backup restore last --tenant acme_tools --yes --json");
        QVERIFY2(restored.status == 0, restored.out + restored.err);
        QCOMPARE(m_sandbox->tableSums(schema), before);
        QVERIFY(!restored.json()[u"safety_backup"].toString().isEmpty());
        QVERIFY(schemas().contains(restored.json()[u"aside"].toString()));
        QCOMPARE(ctl("verify --tenant acme_tools").status, 0);
    }

    void damagedArchiveIsRefused()
    {
        const QString schema = QStringLiteral("acme_tools");
        const CtlResult created = ctl("backup create --tenant acme_tools --json");
        const QString id = created.json()[u"id"].toString();
        QFile archive(created.json()[u"files"].toArray().first().toString());
        QVERIFY(archive.open(QIODevice::ReadWrite));
        QVERIFY(archive.seek(archive.size() / 2));
        char byte = 0;
        QVERIFY(archive.getChar(&byte));
        QVERIFY(archive.seek(archive.size() / 2));
        QVERIFY(archive.putChar(static_cast<char>(byte ^ 1)));
        archive.close();

        const QMap<QString, QString> before = m_sandbox->tableSums(schema);
        const QStringList schemasBefore = schemas();
        const CtlResult restored =
            m_sandbox->ctl({QStringLiteral("backup"), QStringLiteral("restore"), id, QStringLiteral("--tenant"), schema,
                            QStringLiteral("--yes"), QStringLiteral("--json")});
        QCOMPARE(restored.status, 1);
        QCOMPARE(restored.json()[u"error"].toObject()[u"code"].toString(), QStringLiteral("backup_damaged"));
        QCOMPARE(m_sandbox->tableSums(schema), before);
        QCOMPARE(schemas(), schemasBefore);
        const CtlResult verified =
            m_sandbox->ctl({QStringLiteral("backup"), QStringLiteral("verify"), id, QStringLiteral("--json")});
        QCOMPARE(verified.status, 1);
        QCOMPARE(verified.json()[u"error"].toObject()[u"code"].toString(), QStringLiteral("backup_damaged"));
    }
};

QTEST_GUILESS_MAIN(tst_MainJob)
#include "tst_MainJob.moc"
