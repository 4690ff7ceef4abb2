// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/DurationText.h"
#include "settings/ProfileKey.h"
#include "settings/ProfileText.h"
#include "support/Property.h"

#include <QTest>

using namespace tenantry;

namespace {

/// Any value that a key may have, by its kind.
struct AnyValue {
    Profile &profile;

    template <typename Value>
    void operator()(const Value &value) const // texts
    {
        value.member.edit(profile) = *test::anyText();
    }
    void operator()(const ListValue &value) const // with what was there, {schema} above all
    {
        const auto words = *rc::gen::container<std::vector<QString>>(test::anyText(10));
        value.member.edit(profile) = QStringList(words.begin(), words.end()) + value.member.get(profile);
    }
    void operator()(const FlagValue &value) const { value.member.edit(profile) = *rc::gen::arbitrary<bool>(); }
    void operator()(const IntegerValue &value) const
    {
        value.member.edit(profile) = *rc::gen::inRange(value.least, value.most + 1);
    }
    void operator()(const DurationValue &value) const
    {
        value.member.edit(profile) = std::chrono::milliseconds(*rc::gen::oneOf(
            rc::gen::inRange<qint64>(0, longestDuration.count() + 1),
            rc::gen::map(rc::gen::inRange<qint64>(0, 24 * 24 + 1), [](qint64 hours) { return hours * 3600 * 1000; })));
    }
    void operator()(const FailureLimitValue &value) const
    {
        FailureLimit &limit = value.member.edit(profile);
        limit = {};
        if (*rc::gen::arbitrary<bool>())
            limit.count = *rc::gen::inRange(1, std::numeric_limits<int>::max());
        else
            limit.percent = *rc::gen::inRange(0, 100'000'001) / 1'000'000.0;
    }
    void operator()(const ChoiceValue &value) const
    {
        const QStringList words = value.words();
        value.set(profile, *rc::gen::elementOf(std::vector<QString>(words.begin(), words.end())));
    }
};

/// A profile without a fault; keys that a check finds wrong keep what they had.
Profile anyProfile()
{
    Profile profile;
    profile.file = QStringLiteral("/somewhere/shop.toml");
    profile.name = QStringLiteral("shop");
    profile.database.conninfo = QStringLiteral("service=shop");
    profile.tenants.table = QStringLiteral("public.tenants");
    for (const ProfileKey &key : profileKeys()) {
        Profile changed = profile;
        std::visit(AnyValue{changed}, key.value);
        if (!faultOf(key, changed))
            profile = changed;
    }
    return profile;
}

QString told(const Error &error)
{
    return error.toText();
}

} // namespace

class tst_ProfileProperties : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyProfileComesBackFromItsFile()
    {
        const QByteArray broken = test::counterexample([] {
            const Profile profile = anyProfile();
            const Result<QByteArray> text = updateProfileText({}, profile, profile.file);
            if (!text)
                RC_FAIL(told(text.error()).toStdString());
            RC_LOG() << text->toStdString();
            const Result<Profile> back = parseProfile(*text, profile.file);
            if (!back)
                RC_FAIL(told(back.error()).toStdString());
            RC_ASSERT(*back == profile);
            RC_ASSERT(back->warnings.isEmpty());
            RC_ASSERT(*updateProfileText(*text, *back, profile.file) == *text);
        });
        QVERIFY2(broken.isEmpty(), broken.constData());
    }

    void aFileBecomesAnyOtherProfileAndKeepsWhatIsNotOurs()
    {
        const QByteArray broken = test::counterexample([] {
            const Profile before = anyProfile();
            const Profile after = anyProfile();
            const QByteArray first = "# kept\n" + *updateProfileText({}, before, before.file)
                                     + "\n[alerts] # of a later version\nwebhook = \"w\"\n";
            RC_LOG() << first.toStdString();
            const Result<QByteArray> second = updateProfileText(first, after, after.file);
            if (!second)
                RC_FAIL(told(second.error()).toStdString());
            RC_LOG() << second->toStdString();
            const Result<Profile> back = parseProfile(*second, after.file);
            if (!back)
                RC_FAIL(told(back.error()).toStdString());
            RC_ASSERT(*back == after);
            RC_ASSERT(back->warnings.size() == 1);
            RC_ASSERT(second->contains("# kept\n"));
            RC_ASSERT(second->contains("[alerts] # of a later version\nwebhook = \"w\"\n"));
        });
        QVERIFY2(broken.isEmpty(), broken.constData());
    }

    void failureLimitsComeBack()
    {
        QCOMPARE(FailureLimit::parse(QStringLiteral("1.000001%"))->text(), QStringLiteral("1.000001%"));
        const QByteArray broken = test::counterexample([] {
            Profile profile;
            for (const ProfileKey &key : profileKeys()) {
                if (std::holds_alternative<FailureLimitValue>(key.value))
                    std::visit(AnyValue{profile}, key.value);
            }
            const Result<FailureLimit> back = FailureLimit::parse(profile.runs.stopAfter.text());
            RC_ASSERT(back.has_value());
            RC_ASSERT(back->count == profile.runs.stopAfter.count);
            RC_ASSERT(back->count > 0 || back->percent == profile.runs.stopAfter.percent);
        });
        QVERIFY2(broken.isEmpty(), broken.constData());
    }

    void durationsComeBack()
    {
        const QByteArray broken = test::counterexample([] {
            const std::chrono::milliseconds duration(*rc::gen::inRange<qint64>(0, longestDuration.count() + 1));
            RC_ASSERT(parseDuration(durationText(duration)) == duration);
        });
        QVERIFY2(broken.isEmpty(), broken.constData());
    }

    void anyTextIsReadOrRefusedButNeverBreaksTheReader()
    {
        const QByteArray broken = test::counterexample([] {
            const Result<Profile> profile =
                parseProfile((*test::anyText(200)).toUtf8(), QStringLiteral("/somewhere/any.toml"));
            RC_ASSERT(!profile); // none of them says how to reach a database
            RC_ASSERT(profile.error().code == ErrorCode::ProfileInvalid);
            RC_ASSERT(profile.error().message.startsWith(QStringLiteral("/somewhere/any.toml")));
        });
        QVERIFY2(broken.isEmpty(), broken.constData());
    }
};

QTEST_GUILESS_MAIN(tst_ProfileProperties)
#include "tst_ProfileProperties.moc"
