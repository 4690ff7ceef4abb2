// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/ProfileFile.h"
#include "settings/ProfileKey.h"
#include "settings/ProfileText.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace tenantry;
using namespace std::chrono_literals;

namespace {

/// Puts a value that is not the default into a profile; by kind, so that it holds for keys that come later too.
struct OtherValue {
    Profile &profile;

    template <typename Value>
    void operator()(const Value &value) const // texts
    {
        value.member.edit(profile) = QStringLiteral("other \"\\ \u00e9 \U0001f418");
    }
    void operator()(const ListValue &value) const
    {
        value.member.edit(profile) << QStringLiteral("one=more, with a comma") << QStringLiteral("of={schema}");
    }
    void operator()(const FlagValue &value) const { value.member.edit(profile) = !value.member.get(profile); }
    void operator()(const IntegerValue &value) const
    {
        value.member.edit(profile) = value.member.get(profile) == value.most ? value.least : value.most;
    }
    void operator()(const DurationValue &value) const { value.member.edit(profile) += 1ms; }
    void operator()(const FailureLimitValue &value) const { value.member.edit(profile).count = 7; }
    void operator()(const ChoiceValue &value) const
    {
        const QString present = value.get(profile);
        for (const ChoiceValue::Choice &choice : value.choices) {
            if (choice.word != present)
                return value.set(profile, choice.word);
        }
    }
};

/// Values in TOML that no key of a kind takes, beside those of a wrong type.
struct BadValues {
    QList<QByteArray> operator()(const TextValue &) const { return {"5", "true", "[\"a\"]"}; }
    QList<QByteArray> operator()(const FolderValue &) const { return {"5", "[\"a\"]"}; }
    QList<QByteArray> operator()(const ForeignWordValue &) const { return {"5", "[\"a\"]"}; }
    QList<QByteArray> operator()(const ListValue &) const { return {"\"a\"", "[\"a\", 1]", "5"}; }
    QList<QByteArray> operator()(const FlagValue &) const { return {"\"true\"", "1"}; }
    QList<QByteArray> operator()(const IntegerValue &value) const
    {
        return {"\"1\"", "1.5", QByteArray::number(value.least - 1), QByteArray::number(qint64(value.most) + 1),
                "9223372036854775807"};
    }
    QList<QByteArray> operator()(const DurationValue &) const { return {"5", "\"5\"", "\"-1s\"", "\"25d\""}; }
    QList<QByteArray> operator()(const FailureLimitValue &) const { return {"0", "\"lots\"", "true", "\"101%\""}; }
    QList<QByteArray> operator()(const ChoiceValue &) const { return {"\"something else\"", "0", "\"\""}; }
};

/// A profile that may be saved and holds \p key's other value.
Profile profileWith(const ProfileKey &key)
{
    Profile profile;
    profile.database.conninfo = QStringLiteral("service=shop");
    profile.tenants.table = QStringLiteral("public.tenants");
    std::visit(OtherValue{profile}, key.value);
    return profile;
}

QByteArray minimal(const ProfileKey &key, const QByteArray &value)
{
    const QByteArray line = QByteArray(key.name) + " = " + value + '\n';
    const QByteArray section(key.section);
    const QByteArray database =
        key.fullName() == QStringLiteral("database.conninfo") ? "" : "conninfo = \"service=shop\"\n";
    if (section.isEmpty())
        return line + "[database]\n" + database;
    if (section == "database")
        return "[database]\n" + database + line;
    return "[database]\n" + database + '[' + section + "]\n" + line;
}

} // namespace

class tst_ProfileKeys : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString write(const QByteArray &text) const
    {
        const QString file = m_folder.filePath(QStringLiteral("some.toml"));
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
    static void everyKey()
    {
        QTest::addColumn<QString>("name");
        for (const ProfileKey &key : profileKeys())
            QTest::newRow(qPrintable(key.fullName())) << key.fullName();
    }

private Q_SLOTS:
    void everyKeyIsDeclaredOnceAndItsSectionsStandTogether()
    {
        std::set<QString> names;
        QStringList sections;
        for (const ProfileKey &key : profileKeys()) {
            QVERIFY2(names.insert(key.fullName()).second, qPrintable(key.fullName()));
            QCOMPARE(findProfileKey(key.fullName()), &key);
            if (sections.isEmpty() || sections.last() != QLatin1String(key.section))
                sections << QLatin1String(key.section);
        }
        QCOMPARE(sections.removeDuplicates(), 0);
        QVERIFY(names.size() >= 26);
        QVERIFY(findProfileKey(QStringLiteral("runs.nothing")) == nullptr);
    }

    void everyKeyGoesToTheFileAndBack_data() { everyKey(); }
    void everyKeyGoesToTheFileAndBack()
    {
        QFETCH(QString, name);
        const ProfileKey &key = *findProfileKey(name);
        const Profile profile = profileWith(key);
        const QString file = m_folder.filePath(QStringLiteral("round.toml"));
        QFile::remove(file);
        const Status saved = saveProfile(profile, file);
        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().toText()));
        const QByteArray text = read(file);
        const QString line = QStringLiteral("\n%1 = ").arg(QLatin1String(key.name));
        QVERIFY2(QString(u'\n' + QString::fromUtf8(text)).contains(line), text.constData());

        const Result<Profile> back = loadProfile(file);
        QVERIFY2(back, back ? "" : qPrintable(back.error().toText()));
        QVERIFY2(profileFields(*back) == profileFields(profile), text.constData());
        QVERIFY(profileFields(*back) != profileFields(Profile()));
        QVERIFY(back->warnings.isEmpty());
        QVERIFY(back->lines.value(name) > 0);
        QVERIFY(saveProfile(*back, file));
        QCOMPARE(read(file), text);
    }

    void aDefaultIsNotWritten_data() { everyKey(); }
    void aDefaultIsNotWritten()
    {
        QFETCH(QString, name);
        const ProfileKey &key = *findProfileKey(name);
        if (name == QStringLiteral("database.conninfo"))
            return; // has none
        Profile profile;
        profile.database.conninfo = QStringLiteral("service=shop");
        const QString file = m_folder.filePath(QStringLiteral("default.toml"));
        QFile::remove(file);
        QVERIFY(saveProfile(profile, file));
        QVERIFY(!read(file).contains(QByteArray(key.name) + " ="));
    }

    void aBadValueIsRefusedByNameLineAndRemedy_data() { everyKey(); }
    void aBadValueIsRefusedByNameLineAndRemedy()
    {
        QFETCH(QString, name);
        const ProfileKey &key = *findProfileKey(name);
        QList<QByteArray> values = std::visit(BadValues(), key.value);
        values << "1979-05-27"
               << "{ a = 1 }";
        for (const QByteArray &value : std::as_const(values)) {
            const QByteArray text = minimal(key, value);
            const QString file = write(text);
            const Result<Profile> profile = loadProfile(file);
            QVERIFY2(!profile, text.constData());
            QCOMPARE(profile.error().code, ErrorCode::ProfileInvalid);
            const auto line = text.left(text.indexOf(QByteArray(key.name) + " = ")).count('\n') + 1;
            QVERIFY2(profile.error().message.startsWith(
                         QStringLiteral("%1, line %2: \"%3\" ").arg(file, QString::number(line), name)),
                     qPrintable(profile.error().message));
            QVERIFY2(!profile.error().hint.isEmpty(), qPrintable(profile.error().message));
        }
    }

    void aMisspeltKeyIsRefusedWithWhatWasMeant_data() { everyKey(); }
    void aMisspeltKeyIsRefusedWithWhatWasMeant()
    {
        QFETCH(QString, name);
        ProfileKey key = *findProfileKey(name);
        const QByteArray misspelt = QByteArray(key.name) + 'x';
        key.name = misspelt.constData();
        const Result<Profile> profile = loadProfile(write(minimal(key, "1")));
        QVERIFY(!profile);
        QVERIFY2(profile.error().message.contains(u'"' + key.fullName() + u'"'), qPrintable(profile.error().message));
        QCOMPARE(profile.error().hint, QStringLiteral("Did you mean \"%1\"?").arg(name));
    }

    void everyKeyHasHelpInOneSentence_data() { everyKey(); }
    void everyKeyHasHelpInOneSentence()
    {
        QFETCH(QString, name);
        const ProfileKey &key = *findProfileKey(name);
        const QString help = key.helpText();
        static const QRegularExpression sentence(QStringLiteral("^[A-Z].{15,}[^.]\\.$"));
        QVERIFY2(sentence.match(help).hasMatch(), qPrintable(help));
        QVERIFY2(!help.chopped(1).contains(QStringLiteral(". ")), qPrintable(help));
        QVERIFY(!expectation(key.value).isEmpty());
        QVERIFY(!key.row || key.row->label != nullptr);
        QVERIFY(!key.row || key.row->example == nullptr || key.row->inEffect == nullptr);
        const auto *choice = std::get_if<ChoiceValue>(&key.value);
        for (const ChoiceValue::Choice &one : choice == nullptr ? std::vector<ChoiceValue::Choice>() : choice->choices)
            QVERIFY2(!key.row || one.title != nullptr, qPrintable(one.word));
    }
};

QTEST_GUILESS_MAIN(tst_ProfileKeys)
#include "tst_ProfileKeys.moc"
