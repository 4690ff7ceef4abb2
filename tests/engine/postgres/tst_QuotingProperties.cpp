// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/SchemaName.h"
#include "postgres/Conninfo.h"
#include "postgres/Quoting.h"
#include "support/Property.h"
#include "support/ScratchCluster.h"

#include <QTest>

#include <memory>
#include <optional>

using namespace tenantry;

/// What Tenantry quotes by itself, as the server's own parser reads it.
class tst_QuotingProperties : public QObject {
    Q_OBJECT

    std::unique_ptr<test::ScratchCluster> m_cluster;
    std::optional<Connection> m_connection;

    /// The text of the one value that \p sql selects.
    QString selected(const QByteArray &sql)
    {
        const Result<Rows> rows = m_connection->query(sql, {});
        if (!rows)
            RC_FAIL(rows.error().toText().toStdString());
        return rows->text(0, 0);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_cluster = std::make_unique<test::ScratchCluster>();
        m_connection.emplace(test::connectTo(m_cluster->createDatabase(QStringLiteral("quoting"))));
    }
    void cleanupTestCase()
    {
        m_connection.reset();
        m_cluster.reset();
    }

    void aLiteralIsItsTextForTheServer()
    {
        const QByteArray broken = test::counterexample([this] {
            const QString text = *test::anyText();
            RC_ASSERT(selected("SELECT " + quoting::literal(text)) == text);
        });
        QVERIFY2(broken.isEmpty(), broken.constData());
    }

    void aSchemasNameIsItselfForTheServer()
    {
        const QByteArray broken = test::counterexample([this] {
            const Result<SchemaName> name = SchemaName::parse(*test::anyText(20));
            RC_PRE(name.has_value());
            const QByteArray schema = quoting::identifier(name->text());
            RC_ASSERT(selected("SELECT j.key FROM (SELECT 1 AS " + schema
                               + ") s, pg_catalog.json_each(pg_catalog.row_to_json(s)) j")
                      == name->text());
            // What the server calls the identifier is what was parsed, so a round through SQL changes nothing.
            const Result<SchemaName> again = SchemaName::parse(name->text());
            RC_ASSERT(again && *again == *name);
            const Result<QByteArray> byLibpq = m_connection->quoted(*name);
            RC_ASSERT(byLibpq.has_value());
            RC_ASSERT(schema == *byLibpq);
        });
        QVERIFY2(broken.isEmpty(), broken.constData());
    }

    void aSchemasNameFitsWhatTheServerKeeps()
    {
        const QByteArray broken = test::counterexample([] {
            const QString text = *test::anyText(70);
            const auto bytes = text.toUtf8().size();
            RC_ASSERT(SchemaName::parse(text).has_value() == (bytes >= 1 && bytes <= 63));
        });
        QVERIFY2(broken.isEmpty(), broken.constData());
    }

    void aConninfoComesBackFromItsText()
    {
        const QByteArray broken = test::counterexample([] {
            Conninfo conninfo;
            for (const char *const keyword :
                 {"host", "port", "dbname", "user", "application_name", "options", "service"}) {
                if (*rc::gen::arbitrary<bool>())
                    conninfo.set(QLatin1String(keyword), *test::anyText(20));
            }
            conninfo.set(QStringLiteral("password"), QStringLiteral("hunter2"));
            const QString text = conninfo.toString();
            RC_LOG() << text.toStdString();
            RC_ASSERT(!text.contains(QStringLiteral("hunter2")));
            const Result<Conninfo> back = Conninfo::parse(text);
            if (!back)
                RC_FAIL(back.error().toText().toStdString());
            QMap<QString, QString> wanted = conninfo.values();
            wanted.remove(QStringLiteral("password"));
            RC_ASSERT(back->values() == wanted);
            RC_ASSERT(back->toString() == text);
        });
        QVERIFY2(broken.isEmpty(), broken.constData());
    }
};

QTEST_GUILESS_MAIN(tst_QuotingProperties)
#include "tst_QuotingProperties.moc"
