// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/migrations/DjangoFixture.h"

#include <set>

using namespace tenantry;
using namespace tenantry::test;
using namespace std::chrono_literals;
using State = DjangoSchemaDone::State;

/// Django migrates many schemas in one process, through the agent: each whole or not at all, the next in any case.
class tst_DjangoMigrate : public QObject {
    Q_OBJECT

    std::unique_ptr<TempHome> m_home;
    std::unique_ptr<ScratchCluster> m_cluster;
    std::unique_ptr<DjangoFixture> m_shop;
    int m_number = 0;

    static MigrationId finance(const char *name) { return {QStringLiteral("finance"), QString::fromLatin1(name)}; }
    static DjangoWork upTo(DjangoWork work, const MigrationId &target)
    {
        work.targets = {target};
        return work;
    }
    static DjangoWork in(const QStringList &schemas)
    {
        DjangoWork work;
        for (const QString &schema : schemas)
            work.schemas.push_back({schema, {}});
        return work;
    }
    DjangoTally migrate(DjangoAgent &agent, const DjangoWork &work, const DjangoAgent::Listener &listener = {}) const
    {
        const Result<DjangoTally> tally = agent.migrate(work, listener, patient());
        if (!tally)
            throw std::runtime_error(tally.error().toText().toStdString());
        return *tally;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_home = std::make_unique<TempHome>();
        m_cluster = std::make_unique<ScratchCluster>(withoutAutovacuum());
    }
    void init() { m_shop = std::make_unique<DjangoFixture>(*m_cluster, QStringLiteral("migrate%1").arg(++m_number)); }
    void cleanupTestCase()
    {
        m_shop.reset();
        m_cluster.reset();
    }

    void twentySchemasOneOfWhichFails()
    {
        const DjangoWork work = m_shop->schemas(20);
        DjangoAgent agent = m_shop->agent();
        const DjangoTally first = migrate(agent, upTo(work, finance("0006_tags")));
        QCOMPARE(first.done, 20);
        m_shop->exec("INSERT INTO t07.finance_invoice (number, total, reference, token) VALUES "
                     "('1', -5, '', gen_random_uuid())");
        DjangoDiary diary;
        const DjangoTally tally = migrate(agent, work, diary.listener());
        QCOMPARE(tally.done, 19);
        QCOMPARE(tally.failed, 1);
        QCOMPARE(tally.left, 0);
        QVERIFY(!tally.isCancelled && !tally.stoppedBy);

        const DjangoSchemaDone failed = diary.endOf(QStringLiteral("t07"));
        QCOMPARE(failed.state, State::Failed);
        // What it did before that one, of other apps, stays.
        QVERIFY(failed.migrations > 0);
        QCOMPARE(
            std::ranges::count(diary.all<DjangoMigrationDone>(), QStringLiteral("t07"), &DjangoMigrationDone::schema),
            failed.migrations);
        QCOMPARE(failed.failedAt, finance("0007_total_is_positive"));
        QCOMPARE(failed.error.code, ErrorCode::MigrationFailed);
        QCOMPARE(failed.error.sqlState, QStringLiteral("23514"));
        QVERIFY2(failed.error.message.contains(QStringLiteral("total is positive")), qPrintable(failed.error.message));
        QVERIFY2(failed.error.detail.contains(QStringLiteral("IntegrityError")), qPrintable(failed.error.detail));
        // Recorded is what was done, and nothing else; the others have it.
        QVERIFY(!m_shop->finance("t07").contains(QStringLiteral("0007_total_is_positive")));
        for (const DjangoSchema &schema : work.schemas) {
            if (schema.name == QLatin1String("t07"))
                continue;
            QVERIFY(m_shop->finance(schema.name.toLatin1()).contains(QStringLiteral("0007_total_is_positive")));
            QCOMPARE(diary.endOf(schema.name).state, State::Done);
        }
        // In their order, each schema begun and ended, with what runs in the server.
        const auto begun = diary.all<DjangoSchemaBegun>();
        QCOMPARE(begun.size(), 20U);
        QCOMPARE(begun[8].schema, QStringLiteral("t08"));
        QVERIFY(begun[8].backend > 0 && begun[8].pending > 0);
        QCOMPARE(diary.all<DjangoSchemaDone>().size(), 20U);
        // Mended, only the one is left to do.
        m_shop->exec("UPDATE t07.finance_invoice SET total = 5");
        const DjangoTally again = migrate(agent, work);
        QCOMPARE(again.done, 1);
        QCOMPARE(again.unchanged, 19);
        QVERIFY(agent.finish(patient()));
    }

    void eachMigrationIsToldWhenItIsCommitted()
    {
        const DjangoWork work = m_shop->schemas(1);
        DjangoAgent agent = m_shop->agent();
        int unrecorded = 0;
        std::set<MigrationId> open;
        migrate(agent, work, [&](const DjangoEvent &event) {
            if (const auto *begun = std::get_if<DjangoMigrationBegun>(&event))
                open.insert(begun->id);
            const auto *done = std::get_if<DjangoMigrationDone>(&event);
            if (!done)
                return;
            open.erase(done->id);
            if (done->id.key.contains(QLatin1String("_squashed_")))
                return; // Django records what it replaces
            unrecorded += m_shop->value("SELECT count(*) FROM t00.django_migrations WHERE app = '"
                                        + done->id.app.toLatin1() + "' AND name = '" + done->id.key.toLatin1() + "'")
                                  == QLatin1String("1")
                              ? 0
                              : 1;
        });
        QCOMPARE(unrecorded, 0);
        QVERIFY(open.empty());
    }

    void theHistoryOfAnotherSchemaIsNotRead()
    {
        // The path leads on to public, whose history says that everything is done.
        DjangoCommand command = m_shop->command();
        command.entry = {QStringLiteral("SET search_path = \"{schema}\", public"), {}};
        DjangoAgent agent = DjangoFixture::started(command);
        QCOMPARE(migrate(agent, in({QStringLiteral("public")})).done, 1);
        const DjangoWork work = m_shop->schemas(2);
        QCOMPARE(migrate(agent, work).done, 2);
        QVERIFY(m_shop->hasTable("t00.finance_invoice"));
        QVERIFY(m_shop->hasTable("t01.django_migrations"));
        QCOMPARE(m_shop->finance("t00"), m_shop->finance("public"));
    }

    void namesOfAllKinds()
    {
        const QStringList names{QStringLiteral("with-dash"),
                                QStringLiteral("UPPER"),
                                QStringLiteral("upper"),
                                QStringLiteral("it's \"quoted\""),
                                QStringLiteral("Zoë; DROP SCHEMA public"),
                                QString(63, u'x')};
        for (const QString &name : names)
            m_shop->exec("CREATE SCHEMA \"" + QString(name).replace(u'"', QLatin1String("\"\"")).toUtf8() + '"');
        DjangoCommand command = m_shop->command();
        command.entry = {QStringLiteral("SELECT set_config('search_path', quote_ident('{schema}'), false)"), {}};
        DjangoAgent literal = DjangoFixture::started(command);
        QCOMPARE(migrate(literal, in(names)).done, static_cast<int>(names.size()));
        command.entry = {QStringLiteral("SET search_path = {schema}"), {}};
        DjangoAgent bare = DjangoFixture::started(command);
        QCOMPARE(migrate(bare, in(names)).unchanged, static_cast<int>(names.size()));
        QCOMPARE(m_shop
                     ->column("SELECT nspname FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace "
                              "WHERE relname = 'finance_invoice'")
                     .size(),
                 names.size());
    }

    void aWayInThatLeadsElsewhereIsRefused()
    {
        const DjangoWork work = m_shop->schemas(1);
        DjangoCommand command = m_shop->command();
        command.entry = {QStringLiteral("SET search_path = public"), {}};
        DjangoAgent agent = DjangoFixture::started(command);
        DjangoDiary diary;
        QCOMPARE(migrate(agent, work, diary.listener()).failed, 1);
        const DjangoSchemaDone end = diary.endOf(QStringLiteral("t00"));
        QCOMPARE(end.error.code, ErrorCode::MigrationRefused);
        QVERIFY2(end.error.message.contains(QStringLiteral("entering t00 leads to public")),
                 qPrintable(end.error.message));
        QVERIFY(!m_shop->hasTable("public.django_migrations"));
        // Nor is one that does not exist.
        command = m_shop->command();
        DjangoAgent proper = DjangoFixture::started(command);
        QCOMPARE(migrate(proper, in({QStringLiteral("nowhere")}), diary.listener()).failed, 1);
        QCOMPARE(diary.endOf(QStringLiteral("nowhere")).error.code, ErrorCode::TenantMissing);
        command.entry = {{}, QStringLiteral("shop.tenancy.no_such_thing")};
        const auto nothing = DjangoAgent::start(command, patient());
        QVERIFY(!nothing);
        QCOMPARE(nothing.error().code, ErrorCode::SourceInvalid);
        QVERIFY2(nothing.error().message.contains(QStringLiteral("no_such_thing")),
                 qPrintable(nothing.error().message));
    }

    void aMigrationThatLeavesTheSchemaIsRecordedInIt()
    {
        const DjangoWork work = m_shop->schemas(2);
        DjangoAgent agent = m_shop->agent({}, QStringLiteral("wayward"));
        DjangoDiary diary;
        const DjangoTally tally = migrate(agent, work, diary.listener());
        QCOMPARE(tally.done, 2);
        for (const char *schema : {"t00", "t01"}) {
            QCOMPARE(m_shop->finance(schema).size(), 2);
            QVERIFY(m_shop->hasTable((QByteArray(schema) + ".finance_before").constData()));
            QVERIFY(m_shop->hasTable((QByteArray(schema) + ".finance_after").constData()));
        }
        QVERIFY(!m_shop->hasTable("public.finance_after"));
        QVERIFY(!m_shop->hasTable("public.django_migrations"));
        DjangoWork back = work;
        back.targets = {finance("zero")};
        const auto undone = agent.unmigrate(back, {}, patient());
        QVERIFY2(undone && undone->done == 2, qPrintable(problemOf(undone)));
        QVERIFY(m_shop->finance("t00").isEmpty());
        QVERIFY(!m_shop->hasTable("t01.finance_after"));
    }

    void aSquashHalfApplied()
    {
        const DjangoWork work = m_shop->schemas(2);
        DjangoAgent agent = m_shop->agent();
        // t00 had the first migration before there was a squash of three.
        migrate(agent, {{work.schemas[0]}, {{QStringLiteral("auth"), {}}}, {}});
        m_shop->exec("CREATE TABLE t00.finance_invoice (id serial PRIMARY KEY, number varchar(20) NOT NULL, "
                     "total numeric(12,2) NOT NULL); INSERT INTO t00.django_migrations (app, name, applied) "
                     "VALUES ('finance', '0001_initial', now())");
        DjangoDiary diary;
        QCOMPARE(migrate(agent, work, diary.listener()).done, 2);
        QCOMPARE(m_shop->finance("t00"), m_shop->finance("t01"));
        QVERIFY(m_shop->hasTable("t00.finance_paid"));
        const auto done = diary.all<DjangoMigrationDone>();
        const auto inFirst = [&done](const char *name) {
            return std::ranges::any_of(done, [name](const DjangoMigrationDone &one) {
                return one.schema == QLatin1String("t00") && one.id == finance(name);
            });
        };
        QVERIFY(inFirst("0002_payment") && !inFirst("0001_squashed_0003_reference"));
    }

    void unmigrate()
    {
        const DjangoWork work = m_shop->schemas(3);
        DjangoAgent agent = m_shop->agent();
        migrate(agent, upTo({{work.schemas[0], work.schemas[1]}, {}, {}}, finance("0006_tags")));
        migrate(agent, {{work.schemas[2]}, {}, {}});
        DjangoDiary diary;
        const DjangoWork back = upTo(work, finance("0004_fill_reference"));
        const auto tally = agent.unmigrate(back, diary.listener(), patient());
        QVERIFY2(tally, qPrintable(problemOf(tally)));
        QCOMPARE(tally->done, 2);
        QCOMPARE(tally->failed, 1);
        QCOMPARE(m_shop->finance("t00").last(), QStringLiteral("0004_fill_reference"));
        QVERIFY(!m_shop->hasTable("t01.finance_tag"));
        // The third has an irreversible one: refused before its first, not in the middle.
        const DjangoSchemaDone refused = diary.endOf(QStringLiteral("t02"));
        QCOMPARE(refused.error.code, ErrorCode::MigrationRefused);
        QCOMPARE(refused.failedAt, finance("0007_total_is_positive"));
        QCOMPARE(refused.migrations, 0);
        QCOMPARE(m_shop->finance("t02").last(), QStringLiteral("0007_total_is_positive"));
        QVERIFY(m_shop->hasTable("t02.finance_tag"));
        // Neither direction ever goes the other way.
        const auto nothing = agent.unmigrate(upTo({{work.schemas[0]}, {}, {}}, finance("0006_tags")), {}, patient());
        QVERIFY2(nothing && nothing->unchanged == 1, qPrintable(problemOf(nothing)));
        QVERIFY(!m_shop->hasTable("t00.finance_tag"));
        QCOMPARE(migrate(agent, upTo({{work.schemas[2]}, {}, {}}, finance("0004_fill_reference"))).unchanged, 1);
        QCOMPARE(m_shop->finance("t02").last(), QStringLiteral("0007_total_is_positive"));
        QCOMPARE(migrate(agent, work).done, 2);
        QCOMPARE(agent.unmigrate(work, {}, patient()).error().code, ErrorCode::UsageWrong);
        const auto missing = agent.unmigrate(upTo({{work.schemas[0]}, {}, {}}, finance("0099_none")), {}, patient());
        QVERIFY(missing && missing->failed == 1);
    }

    void contentTypesAndPermissionsAreEachSchemasOwn()
    {
        const DjangoWork work = m_shop->schemas(3);
        DjangoAgent agent = m_shop->agent();
        migrate(agent, work);
        const auto permissions = [this](const QByteArray &schema) {
            return m_shop->column("SELECT c.app_label || '.' || c.model || ' ' || p.codename FROM " + schema
                                  + ".auth_permission p JOIN " + schema
                                  + ".django_content_type c ON c.id = p.content_type_id ORDER BY 1");
        };
        const QStringList expected = permissions("t00");
        QCOMPARE(expected.size(), 56);
        QVERIFY(expected.contains(QStringLiteral("finance.tag add_tag")));
        // The same model has another number in each schema: what the last one's was must not be taken for this one's.
        m_shop->exec("TRUNCATE t01.auth_permission, t01.django_content_type CASCADE;"
                     "TRUNCATE t02.auth_permission, t02.django_content_type CASCADE;"
                     "ALTER SEQUENCE t02.django_content_type_id_seq RESTART 500");
        DjangoDiary diary;
        const auto tally = agent.postMigrate(work, diary.listener(), patient());
        QVERIFY2(tally, qPrintable(problemOf(tally)));
        QCOMPARE(tally->done, 3);
        QCOMPARE(permissions("t00"), expected);
        QCOMPARE(permissions("t01"), expected);
        QCOMPARE(permissions("t02"), expected);
        QVERIFY(m_shop->value("SELECT min(id) FROM t02.django_content_type").toInt() >= 500);
        m_shop->exec("CREATE SCHEMA bare");
        QCOMPARE(agent.postMigrate(in({QStringLiteral("bare")}), diary.listener(), patient())->failed, 1);
        QCOMPARE(diary.endOf(QStringLiteral("bare")).error.code, ErrorCode::HistoryUnreadable);
    }

    void whatAMigrationRemembersIsOfItsOwnSchema()
    {
        const DjangoWork work = m_shop->schemas(2);
        DjangoAgent agent = m_shop->agent({}, QStringLiteral("typed"));
        DjangoDiary diary;
        const DjangoTally tally = migrate(agent, work, diary.listener());
        QVERIFY2(tally.done == 2, qPrintable(diary.endOf(QStringLiteral("t01")).error.toText()));
    }

    void sessionSettingsHoldInEachSchema()
    {
        DjangoWork work = m_shop->schemas(3);
        DjangoAgent agent = m_shop->agent();
        migrate(agent, upTo(work, finance("0006_tags")));
        Connection other = connectTo(m_shop->conninfo());
        QVERIFY(other.script("BEGIN; LOCK TABLE t01.finance_invoice IN ACCESS SHARE MODE"));
        work.sessionSettings = {{QStringLiteral("lock_timeout"), QStringLiteral("150ms")},
                                {QStringLiteral("application_name"), QStringLiteral("tenantry/test")}};
        DjangoDiary diary;
        QCOMPARE(migrate(agent, work, diary.listener()).failed, 1);
        QCOMPARE(diary.endOf(QStringLiteral("t01")).error.sqlState, QStringLiteral("55P03"));
        QVERIFY(other.script("ROLLBACK"));
        QCOMPARE(migrate(agent, work).done, 1);
    }

    void cancelledBetweenTwoMigrations()
    {
        const DjangoWork work = m_shop->schemas(3);
        DjangoAgent agent = m_shop->agent();
        std::stop_source stop;
        DjangoDiary diary;
        const auto tally = agent.migrate(
            work,
            [&](const DjangoEvent &event) {
                diary.events.push_back(event);
                if (std::holds_alternative<DjangoMigrationDone>(event))
                    stop.request_stop();
            },
            patient(stop.get_token()));
        QVERIFY2(tally, qPrintable(problemOf(tally)));
        QVERIFY(tally->isCancelled);
        QCOMPARE(tally->done, 0);
        QCOMPARE(tally->left, 3);
        const DjangoSchemaDone end = diary.endOf(QStringLiteral("t00"));
        QCOMPARE(end.state, State::Stopped);
        QVERIFY(end.migrations >= 1 && end.migrations < 29);
        // What was told as done is what is recorded.
        QCOMPARE(m_shop->value("SELECT count(*) FROM t00.django_migrations").toInt(), end.migrations);
        QCOMPARE(diary.all<DjangoMigrationDone>().size(), static_cast<std::size_t>(end.migrations));
        QVERIFY(!m_shop->hasTable("t01.django_migrations"));
        // The agent is well, and goes on where it was.
        QCOMPARE(migrate(agent, work).done, 3);
        QVERIFY(agent.finish(patient()));
    }

    void memoryDoesNotGrowWithTenants()
    {
        const DjangoWork work = m_shop->schemas(12);
        DjangoCommand command = m_shop->command();
        qint64 process = 0;
        command.command.insert(0, QStringLiteral("-c"));
        command.command.insert(0, QStringLiteral("/bin/sh"));
        command.command.insert(2, QStringLiteral("echo \"process $$\" >&2; exec \"$0\" \"$@\""));
        command.onNoise = [&process](const QByteArray &line) {
            if (line.startsWith("process "))
                process = line.mid(8).toLongLong();
        };
        DjangoAgent agent = DjangoFixture::started(command);
        std::vector<qint64> kib;
        migrate(agent, work, [&](const DjangoEvent &event) {
            if (!std::holds_alternative<DjangoSchemaDone>(event))
                return;
            QFile status(QStringLiteral("/proc/%1/status").arg(process));
            QVERIFY(status.open(QIODevice::ReadOnly));
            for (const QByteArray &line : status.readAll().split('\n')) {
                if (line.startsWith("VmRSS:"))
                    kib.push_back(line.simplified().split(' ').at(1).toLongLong());
            }
        });
        QCOMPARE(kib.size(), 12U);
        QVERIFY2(kib.back() - kib[3] < 4096, qPrintable(QStringLiteral("%1 KiB, then %2").arg(kib[3]).arg(kib.back())));
    }
};

QTEST_GUILESS_MAIN(tst_DjangoMigrate)
#include "tst_DjangoMigrate.moc"
