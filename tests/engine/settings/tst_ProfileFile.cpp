// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/ProfileFile.h"

#include "base/Paths.h"
#include "settings/DurationText.h"
#include "settings/ProfileKey.h"
#include "settings/ProfileText.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace tenantry;
using namespace std::chrono_literals;

static QByteArray minimal(const QByteArray &more = {})
{
    return "[database]\nconninfo = \"service=shop\"\n" + more;
}

static const char *const fullProfile = "\n"
                                       "title = \"Shop \\u00e9\"\n"
                                       "environment = \"production\"\n"
                                       "unknown = { a = 1 }\n"
                                       "[database]\n"
                                       "conninfo = \"service=shop\"\n"
                                       "read_only = true\n"
                                       "[tenants]\n"
                                       "registry = \"table\"\n"
                                       "table = \"public.tenants\"\n"
                                       "schema_column = \"s\"\n"
                                       "name_column = \"n\"\n"
                                       "domain_column = \"d\"\n"
                                       "status_columns = [\"a\", \"b\"]\n"
                                       "pattern = \"^t\"\n"
                                       "exclude = [\"x\"]\n"
                                       "schema = \"one\"\n"
                                       "[migrations]\n"
                                       "source = \"django\"\n"
                                       "folder = \"sql\"\n"
                                       "format = \"golang-migrate\"\n"
                                       "search_path = [\"{schema}\", \"shared\", \"public\"]\n"
                                       "command = [\"ssh\", \"web\", \"python\"]\n"
                                       "working_directory = \"/srv\"\n"
                                       "[runs]\n"
                                       "workers = 8\n"
                                       "canary = \"demo\"\n"
                                       "stop_after_failures = 3\n"
                                       "lock_timeout = \"500ms\"\n"
                                       "statement_timeout = \"30min\"\n"
                                       "[backups]\n"
                                       "folder = \"b\"\n"
                                       "retention_days = 7\n";

static const char *const commentedProfile = "# Our shop. Ask Ada before changing.\n"
                                            "\n"
                                            "environment = \"staging\"   # soon production\n"
                                            "[alerts]                  # of a later version\n"
                                            "webhook = \"https://example.org\"\n"
                                            "[runs]\n"
                                            "# four were too many\n"
                                            "workers = 3\n"
                                            "lock_timeout = \"2s\"\n"
                                            "future_key = [1, 2]\n"
                                            "\n"
                                            "[tenants]\n"
                                            "exclude = [\n"
                                            "  \"a\",   # old\n"
                                            "  \"b\",\n"
                                            "]\n"
                                            "pattern = '^shop_'\n"
                                            "[database]\n"
                                            "conninfo = \"service=sh\\u00f6p\" # by service file\n";

static const char *const editedProfile = "# Our shop. Ask Ada before changing.\n"
                                         "\n"
                                         "environment = \"production\"   # soon production\n"
                                         "title = \"Shop\"\n"
                                         "[alerts]                  # of a later version\n"
                                         "webhook = \"https://example.org\"\n"
                                         "[runs]\n"
                                         "# four were too many\n"
                                         "workers = 4\n"
                                         "lock_timeout = \"2s\"\n"
                                         "future_key = [1, 2]\n"
                                         "canary = \"shop_demo\"\n"
                                         "\n"
                                         "[tenants]\n"
                                         "exclude = [\"c\"]\n"
                                         "pattern = '^shop_'\n"
                                         "[database]\n"
                                         "conninfo = \"service=other\" # by service file\n"
                                         "\n"
                                         "[backups]\n"
                                         "retention_days = 10\n";

class tst_ProfileFile : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString write(const QString &name, const QByteArray &text) const
    {
        const QString file = m_folder.filePath(name);
        QDir().mkpath(QFileInfo(file).path());
        QFile out(file);
        if (out.open(QIODevice::WriteOnly))
            out.write(text);
        return file;
    }
    static QByteArray read(const QString &file)
    {
        QFile in(file);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }

private Q_SLOTS:
    void init() { qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_folder.filePath(QStringLiteral("config")))); }

    void wrongFilesAreNamedWithLineKeyAndRemedy_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("hint");
        const auto row = [](const char *name, const QByteArray &text, const char *place, const char *hint) {
            QTest::newRow(name) << text << QString::fromLatin1(place) << QString::fromLatin1(hint);
        };
        row("empty", "", "database.conninfo", "service=app");
        row("no TOML", "[database\nx", "line 1", "TOML");
        row("twice", "title = \"a\"\ntitle = \"b\"\n", "line 2", "TOML");
        row("not UTF-8", "title = \"\xff\xfe\"\n", "line 1", "TOML");
        row("environment", "environment = \"prod\"\n" + minimal(), "line 1: \"environment\" is \"prod\"",
            "production, staging, development, sandbox");
        row("registry", minimal("[tenants]\n\nregistry = \"djago\"\n"), "line 5: \"tenants.registry\" is \"djago\"",
            "django-tenants, table, pattern, single");
        row("source", minimal("[migrations]\nsource = \"rails\"\n"), "line 4", "sql, django, reference");
        row("word misspelt", "environment = \"Prodution\"\n" + minimal(), "line 1: \"environment\" is \"Prodution\"",
            "Did you mean \"production\"? Allowed: production, staging, development, sandbox.");
        row("type of word", minimal("[migrations]\nformat = 4\n"), "line 4: \"migrations.format\"", "quotes");
        row("type of text", "title = 5\n" + minimal(), "line 1: \"title\"", "quotes");
        row("type of flag", minimal("read_only = \"yes\"\n"), "line 3: \"database.read_only\"", "true, false");
        row("type of list", minimal("[tenants]\nexclude = \"a\"\n"), "line 4: \"tenants.exclude\"", "[\"one\"");
        row("type in list", minimal("[tenants]\nexclude = [\"a\", 1]\n"), "line 4: \"tenants.exclude\"", "[\"one\"");
        row("type of section", "tenants = 3\n" + minimal(), "line 1: \"tenants\"", "[tenants]");
        row("type of number", minimal("[runs]\nworkers = \"4\"\n"), "line 4: \"runs.workers\"", "1 to 64");
        row("workers 0", minimal("[runs]\nworkers = 0\n"), "line 4: \"runs.workers\" is \"0\"", "1 to 64");
        row("workers huge", minimal("[runs]\nworkers = 9223372036854775807\n"), "line 4", "1 to 64");
        row("retention", minimal("[backups]\nretention_days = -1\n"), "line 4: \"backups.retention_days\"", "1 to");
        row("duration without unit", minimal("[runs]\nlock_timeout = \"2\"\n"), "line 4: \"runs.lock_timeout\"",
            "500ms");
        row("duration 1m", minimal("[runs]\nlock_timeout = \"1m\"\n"), "is \"1m\"", "30min");
        row("duration negative", minimal("[runs]\nlock_timeout = \"-2s\"\n"), "line 4", "500ms");
        row("duration too long", minimal("[runs]\nstatement_timeout = \"25d\"\n"), "line 4", "24 days");
        row("duration overflow", minimal("[runs]\nstatement_timeout = \"999999999999h\"\n"), "line 4", "24 days");
        row("failures", minimal("[runs]\nstop_after_failures = \"lots\"\n"), "line 4: \"runs.stop_after_failures\"",
            "5%");
        row("table missing", minimal("[tenants]\nregistry = \"table\"\n"), "line 3: \"tenants.table\"",
            "public.tenants");
        row("column missing", minimal("[tenants]\nregistry = \"table\"\ntable = \"t\"\nschema_column = \"\"\n"),
            "line 6: \"tenants.schema_column\"", "schema_name");
        row("schema missing", minimal("[tenants]\nregistry = \"single\"\nschema = \" \"\n"),
            "line 5: \"tenants.schema\"", "public");
        row("folder missing", minimal("[migrations]\nfolder = \"\"\n"), "line 4: \"migrations.folder\"", "migrations");
        row("pattern empty", minimal("[tenants]\npattern = \"\"\n"), "line 4: \"tenants.pattern\"", "^tenant_");
        row("search path", minimal("[migrations]\nsearch_path = [\"public\"]\n"), "line 4: \"migrations.search_path\"",
            "{schema}");
        row("apply arguments",
            minimal("[migrations]\napply_by = \"command\"\napply_arguments = [\"migrate_schemas\"]\n"),
            "line 5: \"migrations.apply_arguments\"", "{id}");
        row("section misspelt", minimal("[tenant]\nregistry = \"django-tenants\"\n"), "line 3: \"tenant\" is not known",
            "Did you mean \"[tenants]\"?");
        row("key misspelt at the top", "enviroment = \"production\"\n" + minimal(), "line 1: \"enviroment\"",
            "Did you mean \"environment\"?");
        row("key misspelt in a section", minimal("read_onli = true\n"), "line 3: \"database.read_onli\" is not known",
            "Did you mean \"database.read_only\"?");
        row("singular", minimal("[runs]\nworker = 3\n"), "line 4: \"runs.worker\"", "Did you mean \"runs.workers\"?");
        row("capitals", minimal("[Runs]\nworkers = 3\n"), "line 3: \"Runs\"", "Did you mean \"[runs]\"?");
        row("dotted", "tenants.patern = \"x\"\n" + minimal(), "line 1: \"tenants.patern\"", "\"tenants.pattern\"?");
        row("known elsewhere", minimal("environment = \"production\"\n"), "line 3: \"database.environment\"",
            "Did you mean \"environment\"?");
        row("section of the misspelt database", "[databse]\nconninfo = \"service=shop\"\n", "line 1: \"databse\"",
            "\"[database]\"?");
        row("password", "[database]\nconninfo = \"host=db password=hunter2\"\n", "line 2: \"database.conninfo\"",
            ".pgpass");
    }
    void wrongFilesAreNamedWithLineKeyAndRemedy()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, place);
        QFETCH(QString, hint);
        const QString file = write(QStringLiteral("wrong.toml"), text);
        const auto profile = loadProfile(file);
        QVERIFY(!profile);
        QCOMPARE(profile.error().code, ErrorCode::ProfileInvalid);
        QVERIFY2(profile.error().message.contains(file), qPrintable(profile.error().message));
        QVERIFY2(profile.error().message.contains(place), qPrintable(profile.error().message));
        QVERIFY2(profile.error().hint.contains(hint), qPrintable(profile.error().hint));
        QVERIFY(!profile.error().toText().contains(QStringLiteral("hunter2")));
    }

    void wordsThatOthersKnowAreTheirsToCheck()
    {
        const QString file = write(QStringLiteral("word.toml"), minimal("[migrations]\nformat = \"navite\"\n"));
        const auto profile = loadProfile(file);
        QVERIFY2(profile, profile ? "" : qPrintable(profile.error().toText()));
        QCOMPARE(profile->migrations.format, QStringLiteral("navite"));
        const QString key = QStringLiteral("migrations.format");
        QVERIFY(!refusedWord(*profile, key, {QStringLiteral("navite")}));
        const auto refused = refusedWord(*profile, key, {QStringLiteral("auto"), QStringLiteral("native")});
        QVERIFY(refused);
        QCOMPARE(refused->code, ErrorCode::ProfileInvalid);
        QCOMPARE(refused->message, file + QStringLiteral(", line 4: \"migrations.format\" is \"navite\"."));
        QCOMPARE(refused->hint, QStringLiteral("Did you mean \"native\"? Allowed: auto, native."));
    }

    void passwordsAreSeen_data()
    {
        QTest::addColumn<QString>("conninfo");
        QTest::addColumn<bool>("holds");
        const auto row = [](const char *conninfo, bool holds) {
            QTest::newRow(conninfo) << QString::fromLatin1(conninfo) << holds;
        };
        row("password=x", true);
        row("host=db password = 'my secret' user=me", true);
        row("host=db\npassword=x", true);
        row("host='a b' password=''", false);
        row("host=db application_name='password=x'", false);
        row("host=db application_name='it\\'s password=x'", false);
        row("host=db sslpassword=x", true);
        row("host=db passfile=/etc/pass", false);
        row("host='unfinished password=x", true);
        row("dbname='postgres://u:p@h/d'", true);
        row("dbname='host=h password=p'", true);
        row("service=password", false);
        row("postgresql://user:secret@db/app", true);
        row("postgres://user:@db/app", false);
        row("postgresql://user@db:5432/app", false);
        row("postgresql://db:5432/app?user=a&password=b", true);
        row("postgresql://db/app?pass%77ord=b", true);
        row("postgresql://user:a/b@db/app", true);
        row("postgresql://user:p%40ss@db", true);
        row("postgresql:///app?host=/run/pg", false);
        row("postgresql://[::1]:5433/app", false);
        row("", false);
    }
    void passwordsAreSeen()
    {
        QFETCH(QString, conninfo);
        QTEST(conninfoHoldsPassword(conninfo), "holds");
    }

    void unknownKeysAreToldAndKept()
    {
        const QString file = write(QStringLiteral("told.toml"), commentedProfile);
        const auto profile = loadProfile(file);
        QVERIFY2(profile, profile ? "" : qPrintable(profile.error().toText()));
        QCOMPARE(
            profile->warnings,
            (QStringList{file + QStringLiteral(", line 4: \"alerts\" is not known and has no effect."),
                         file + QStringLiteral(", line 10: \"runs.future_key\" is not known and has no effect.")}));
        QVERIFY(loadProfile(write(QStringLiteral("quiet.toml"), minimal()))->warnings.isEmpty());
    }

    void whatIsNoReadableFileComesWithARemedy()
    {
        const auto folder = loadProfile(m_folder.path());
        QVERIFY(!folder);
        QCOMPARE(folder.error().code, ErrorCode::ProfileInvalid);
        QVERIFY2(folder.error().message.contains(m_folder.path()), qPrintable(folder.error().message));
        QVERIFY(!folder.error().hint.isEmpty());
        const auto odd = loadProfile(QStringLiteral("/proc/self/mem")); // unreadable at its start, for root too
        QVERIFY(!odd);
        QVERIFY(!odd.error().hint.isEmpty());
        if (::geteuid() == 0)
            return; // root reads everything
        const QString closed = write(QStringLiteral("closed.toml"), minimal());
        QVERIFY(QFile::setPermissions(closed, QFileDevice::WriteOwner));
        const auto unreadable = loadProfile(closed);
        QVERIFY(!unreadable);
        QVERIFY(!unreadable.error().hint.isEmpty());
    }

    void missingFile()
    {
        const auto profile = loadProfile(m_folder.filePath(QStringLiteral("gone.toml")));
        QVERIFY(!profile);
        QCOMPARE(profile.error().code, ErrorCode::ProfileMissing);
        QVERIFY(profile.error().message.contains(QStringLiteral("gone.toml")));
        QVERIFY(!profile.error().hint.isEmpty());
    }

    void everyKeyIsRead()
    {
        const auto profile = loadProfile(write(QStringLiteral("full.toml"), fullProfile));
        QVERIFY2(profile, profile ? "" : qPrintable(profile.error().toText()));
        QCOMPARE(profile->name, QStringLiteral("full"));
        QCOMPARE(profile->title, QStringLiteral("Shop \u00e9"));
        QCOMPARE(profile->environment, Environment::Production);
        QVERIFY(profile->database.readOnly);
        QCOMPARE(profile->tenants.registry, RegistryKind::Table);
        QCOMPARE(profile->tenants.statusColumns, (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
        QCOMPARE(profile->tenants.schema, QStringLiteral("one"));
        QCOMPARE(profile->migrations.source, SourceKind::Django);
        QCOMPARE(profile->migrations.searchPath.size(), 3);
        QCOMPARE(profile->migrations.command.first(), QStringLiteral("ssh"));
        QCOMPARE(profile->runs.workers, 8);
        QCOMPARE(profile->runs.stopAfter.count, 3);
        QCOMPARE(profile->runs.lockTimeout, 500ms);
        QCOMPARE(profile->runs.statementTimeout, 30min);
        QCOMPARE(profile->backups.retentionDays, 7);
    }

    void defaultsAreThoseOfTheDocumentation()
    {
        const auto profile = loadProfile(write(QStringLiteral("small.toml"), minimal()));
        QVERIFY(profile);
        Profile expected;
        expected.name = QStringLiteral("small");
        expected.file = profile->file;
        expected.database.conninfo = QStringLiteral("service=shop");
        QVERIFY(*profile == expected);
        QCOMPARE(profile->runs.lockTimeout, 2s);
        QCOMPARE(profile->runs.statementTimeout, 1h);
        QCOMPARE(profile->runs.stopAfter.text(), QStringLiteral("5%"));
    }

    void newFileHoldsOnlyWhatIsNotDefault()
    {
        Profile profile;
        profile.database.conninfo = QStringLiteral("host=db");
        profile.runs.workers = 2;
        profile.title = QStringLiteral("A \"quoted\" \\ title\n");
        const QString file = m_folder.filePath(QStringLiteral("below/new.toml"));
        const Status saved = saveProfile(profile, file);
        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().toText()));
        QCOMPARE(read(file),
                 QByteArray("title = \"A \\\"quoted\\\" \\\\ title\\u000a\"\n\n[database]\nconninfo = \"host=db\"\n"
                            "\n[runs]\nworkers = 2\n"));
        QCOMPARE(loadProfile(file)->title, profile.title);
        QVERIFY(!(QFileInfo(file).permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
    }

    void savingKeepsLinesCommentsOrderAndUnknownKeys()
    {
        const QByteArray before = commentedProfile;
        const QString file = write(QStringLiteral("kept.toml"), before);
        auto profile = loadProfile(file);
        QVERIFY(profile);
        QVERIFY(saveProfile(*profile, file));
        QCOMPARE(read(file), before); // nothing to do, nothing done

        profile->environment = Environment::Production;
        profile->title = QStringLiteral("Shop");
        profile->runs.workers = 4; // the default, but the file had it
        profile->runs.canary = QStringLiteral("shop_demo");
        profile->tenants.exclude = QStringList{QStringLiteral("c")};
        profile->database.conninfo = QStringLiteral("service=other");
        profile->backups.retentionDays = 10;
        QVERIFY(saveProfile(*profile, file));
        QCOMPARE(QString::fromUtf8(read(file)), QString::fromUtf8(editedProfile));
        const auto back = loadProfile(file);
        QVERIFY(back);
        QVERIFY(*back == *profile);
    }

    void savingIntoUnusualShapesKeepsEveryKey_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("inline tables") << QByteArray(
            "database = { conninfo = \"service=shop\", other = 5 }\nruns = { workers = 2 }\nmine = 7\n");
        QTest::newRow("dotted keys") << QByteArray(
            "database.conninfo = \"service=shop\"\ndatabase.other = 5\nmine = 7\n");
        QTest::newRow("no last newline") << QByteArray("mine = 7\n[database]\nother = 5\nconninfo = \"service=shop\"");
        QTest::newRow("windows lines") << QByteArray(
            "mine = 7\r\n[database]\r\nother = 5\r\nconninfo = \"service=shop\"\r\n");
        QTest::newRow("astral characters before the value") << QByteArray(
            "mine = 7\n[database]\nother = 5\n\"conninfo\" = \"service=\xf0\x9f\x90\x98\" # \xf0\x9f\x90\x98\n");
        QTest::newRow("header only") << QByteArray(
            "mine = 7\n[runs]\n[database]\nother = 5\nconninfo = \"service=shop\"\n");
        QTest::newRow("subsections") << QByteArray("mine = 7\n[database]\nother = 5\nconninfo = \"service=shop\"\n"
                                                   "[runs.special]\nx = 1\n[[list]]\ny = 2\n");
    }
    void savingIntoUnusualShapesKeepsEveryKey()
    {
        QFETCH(QByteArray, text);
        const QString file = write(QStringLiteral("shape.toml"), text);
        auto profile = loadProfile(file);
        QVERIFY2(profile, profile ? "" : qPrintable(profile.error().toText()));
        profile->title = QStringLiteral("New \U0001f418");
        profile->database.conninfo = QStringLiteral("service=\U0001f418 dbname=x");
        profile->database.readOnly = true;
        profile->runs.workers = 9;
        profile->runs.lockTimeout = 90s;
        const Status saved = saveProfile(*profile, file);
        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().toText()));
        const auto back = loadProfile(file);
        QVERIFY2(back, back ? "" : qPrintable(back.error().toText() + QString::fromUtf8(read(file))));
        QVERIFY2(*back == *profile, read(file).constData());
        QVERIFY2(read(file).contains("mine = 7") && read(file).contains("other = 5"), read(file).constData());
        if (text.contains("[runs.special]"))
            QVERIFY(read(file).contains("x = 1") && read(file).contains("y = 2"));
    }

    void whatMustNotBeSavedIsNot()
    {
        Profile profile;
        const QString file = m_folder.filePath(QStringLiteral("never.toml"));
        QCOMPARE(saveProfile(profile, file).error().code, ErrorCode::ProfileInvalid);
        profile.database.conninfo = QStringLiteral("postgresql://u:hunter2@h/d");
        const Status refused = saveProfile(profile, file);
        QCOMPARE(refused.error().code, ErrorCode::ProfileInvalid);
        QVERIFY(!refused.error().toText().contains(QStringLiteral("hunter2")));
        profile.database.conninfo = QStringLiteral("service=x");
        profile.runs.workers = 0;
        QCOMPARE(saveProfile(profile, file).error().code, ErrorCode::ProfileInvalid);
        QVERIFY(!QFile::exists(file));

        profile.runs.workers = 1;
        const QString broken = write(QStringLiteral("broken.toml"), "[database\n");
        QCOMPARE(saveProfile(profile, broken).error().code, ErrorCode::ProfileInvalid);
        QCOMPARE(read(broken), QByteArray("[database\n"));
        const QString plain = write(QStringLiteral("plain"), "x");
        QCOMPARE(saveProfile(profile, plain + QStringLiteral("/x.toml")).error().code, ErrorCode::FileNotWritten);
    }

    void savingMendsAFileWithWrongValues()
    {
        const QString file = write(QStringLiteral("mend.toml"), minimal("[runs]\nworkers = 0 # oops\n"));
        Profile profile;
        profile.database.conninfo = QStringLiteral("service=shop");
        QVERIFY(saveProfile(profile, file));
        QCOMPARE(read(file), minimal("[runs]\nworkers = 4 # oops\n"));
    }

    void linksStayLinks()
    {
        const QString target = write(QStringLiteral("dotfiles/shop.toml"), minimal());
        const QString link = m_folder.filePath(QStringLiteral("link.toml"));
        QVERIFY(QFile::link(target, link));
        auto profile = loadProfile(link);
        QVERIFY(profile);
        profile->title = QStringLiteral("linked");
        QVERIFY(saveProfile(*profile, link));
        QVERIFY(QFileInfo(link).isSymLink());
        QVERIFY(read(target).contains("linked"));
    }

    void listsGoodAndBadByName()
    {
        QVERIFY(listProfiles().empty());
        const auto none = findProfile(QStringLiteral("shop"));
        QCOMPARE(none.error().code, ErrorCode::ProfileMissing);
        write(QStringLiteral("config/tenantry/connections/zoo.toml"), minimal());
        write(QStringLiteral("config/tenantry/connections/ape.toml"), "[database");
        write(QStringLiteral("config/tenantry/connections/notes.txt"), "x");
        const auto entries = listProfiles();
        QCOMPARE(entries.size(), std::size_t(2));
        QVERIFY(entries[0].file.endsWith(QStringLiteral("ape.toml")));
        QVERIFY(!entries[0].profile);
        QCOMPARE(entries[1].profile->name, QStringLiteral("zoo"));

        QCOMPARE(findProfile(QStringLiteral("zoo"))->name, QStringLiteral("zoo"));
        QCOMPARE(findProfile(QStringLiteral("ape")).error().code, ErrorCode::ProfileInvalid);
        const auto other = findProfile(QStringLiteral("bee"));
        QCOMPARE(other.error().code, ErrorCode::ProfileMissing);
        QVERIFY(other.error().hint.contains(QStringLiteral("ape, zoo")));
        QCOMPARE(findProfile(QStringLiteral("../connections/zoo")).error().code, ErrorCode::ProfileMissing);
        QCOMPARE(findProfile({}).error().code, ErrorCode::ProfileMissing);
    }

    void conninfoAloneIsASingleFleet()
    {
        const Profile profile = profileForConninfo(QStringLiteral("host=db"));
        QCOMPARE(profile.tenants.registry, RegistryKind::Single);
        QCOMPARE(profile.tenants.schema, QStringLiteral("public"));
        QVERIFY(profile.name.isEmpty() && profile.file.isEmpty());
    }

    void durationsGoBothWays()
    {
        for (const auto duration : {0ms, 1ms, 1500ms, 2000ms, 60'000ms, 90'000ms, 3'600'000ms, 86'400'000ms})
            QCOMPARE(parseDuration(durationText(duration)), std::optional(std::chrono::milliseconds(duration)));
        QCOMPARE(durationText(30min), QStringLiteral("30min"));
        QCOMPARE(durationText(1500ms), QStringLiteral("1500ms"));
        QCOMPARE(parseDuration(QStringLiteral(" 1 h ")), std::optional(std::chrono::milliseconds(1h)));
    }
};

QTEST_GUILESS_MAIN(tst_ProfileFile)
#include "tst_ProfileFile.moc"
