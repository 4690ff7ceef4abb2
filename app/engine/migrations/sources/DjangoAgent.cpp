// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/sources/DjangoAgent.h"

#include "base/Text.h"
#include "migrations/sources/DjangoAnswers.h"
#include "migrations/sources/DjangoStart.h"
#include "settings/Profile.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

namespace tenantry {

namespace {

QString tr(const char *source)
{
    return QCoreApplication::translate("Engine", source);
}

QJsonObject jsonOf(const DjangoSchema &schema)
{
    return {{QStringLiteral("schema"), schema.name}, {QStringLiteral("type"), schema.tenantType}};
}

QJsonArray pairOf(const QString &first, const QString &second)
{
    return {first, second};
}

QJsonArray jsonOf(const std::vector<MigrationId> &ids)
{
    QJsonArray array;
    for (const MigrationId &id : ids)
        array.append(pairOf(id.app, id.key));
    return array;
}

QString requestOf(DjangoTask task)
{
    switch (task) {
    case DjangoTask::Migrate:
        return QStringLiteral("migrate");
    case DjangoTask::Unmigrate:
        return QStringLiteral("unmigrate");
    case DjangoTask::MigrateAgain:
        return QStringLiteral("migrate_again");
    case DjangoTask::PostMigrate:
        break;
    }
    return QStringLiteral("post_migrate");
}

QJsonObject jsonOf(const DjangoWork &work)
{
    QJsonArray schemas;
    for (const DjangoSchema &schema : work.schemas)
        schemas.append(jsonOf(schema));
    const QJsonArray targets = jsonOf(work.targets);
    QJsonArray settings;
    for (const auto &[name, value] : work.sessionSettings)
        settings.append(pairOf(name, value));
    return {{QStringLiteral("schemas"), schemas},
            {QStringLiteral("targets"), targets},
            {QStringLiteral("plan"), jsonOf(work.exactly)},
            {QStringLiteral("everything"), work.others == DjangoOthers::All},
            {QStringLiteral("paced"), work.pace == DjangoWork::Pace::Asked},
            {QStringLiteral("settings"), settings}};
}

/// An error that no migration has raised: the server's, or the project's own code.
Error ofTheProject(Error error)
{
    if (error.code != ErrorCode::MigrationFailed)
        return error;
    error.code = error.sqlState.isEmpty() ? ErrorCode::SourceInvalid : ErrorCode::StatementFailed;
    error.message = tr("The Django project could not answer: %1").arg(error.message);
    if (error.hint.isEmpty())
        error.hint = tr("Mend the project, or give the command the environment that it needs.");
    return error;
}

} // namespace

struct DjangoAgent::Impl {
    explicit Impl(Conversation &&with)
        : talk(std::move(with))
    {
    }

    Status sendRequest(const QString &kind, QJsonObject request, const Patience &patience);
    Result<QJsonObject> answer(const Result<Answer> &said) const;
    Result<QJsonValue> ask(const QString &kind, const QJsonObject &request, const Patience &patience);
    Result<DjangoSql> sql(const MigrationId &id, const DjangoSchema &schema, bool backwards, const Patience &patience);
    Status begin(DjangoTask task, const DjangoWork &work, const Patience &patience);
    Result<DjangoTally> work(DjangoTask task, const DjangoWork &work, const Listener &onEvent,
                             const Patience &patience);
    Result<std::optional<QJsonObject>> nextOfWork(const Patience &patience);
    Result<Word> next(const Patience &patience);
    Error lostInWork(Error error) const;

    Conversation talk;
    DjangoVersions versions;
    int number = 0;            ///< of the request
    QString unfinished;        ///< the schema that is being worked on
    bool isCancelSent = false; ///< of the work that goes on
};

Status DjangoAgent::Impl::sendRequest(const QString &kind, QJsonObject request, const Patience &patience)
{
    request.insert(QStringLiteral("id"), ++number);
    request.insert(QStringLiteral("request"), kind);
    return talk.send(QJsonDocument(request).toJson(QJsonDocument::Compact), patience);
}

/// What was said as JSON: an event or a result of the request that was sent last.
Result<QJsonObject> DjangoAgent::Impl::answer(const Result<Answer> &said) const
{
    if (!said)
        return failure(said.error());
    QJsonParseError problem;
    const QJsonObject json = QJsonDocument::fromJson(said->text, &problem).object();
    if (problem.error != QJsonParseError::NoError || json.value(QLatin1String("id")).toInt(-1) != number)
        return failure(ErrorCode::ProcessFailed,
                       tr("The Django project answered what was not asked for: %1")
                           .arg(text::plain(QByteArrayView(said->text), 200)),
                       tr("Begin again."));
    // The error of an event is a schema's, not the request's.
    const QJsonValue error = json.value(QLatin1String("error"));
    if (error.isObject() && !json.contains(QLatin1String("event")))
        return failure(django::errorOf(error.toObject()));
    return json;
}

Result<QJsonValue> DjangoAgent::Impl::ask(const QString &kind, const QJsonObject &request, const Patience &patience)
{
    if (const Status sent = sendRequest(kind, request, patience); !sent)
        return failure(sent.error());
    const Result<QJsonObject> json = answer(talk.read(patience));
    if (!json)
        return failure(ofTheProject(json.error()));
    return json->value(QLatin1String("result"));
}

Result<DjangoSql> DjangoAgent::Impl::sql(const MigrationId &id, const DjangoSchema &schema, bool backwards,
                                         const Patience &patience)
{
    QJsonObject request = jsonOf(schema);
    request.insert(QStringLiteral("app"), id.app);
    request.insert(QStringLiteral("name"), id.key);
    request.insert(QStringLiteral("backwards"), backwards);
    return ask(QStringLiteral("sql"), request, patience).map([&id](const QJsonValue &result) {
        return django::sqlOf(id, result.toObject());
    });
}

Error DjangoAgent::Impl::lostInWork(Error error) const
{
    if (!unfinished.isEmpty() && error.code == ErrorCode::ProcessFailed) {
        error.message = tr("%1 It was working on the tenant %2.").arg(error.message, unfinished);
        error.hint = tr("What it had told as done is done. Look at that tenant again before the rest is tried.");
    }
    return error;
}

/// The next word about the work; nothing: the caller wants to stop, which the agent was told now, once.
Result<std::optional<QJsonObject>> DjangoAgent::Impl::nextOfWork(const Patience &patience)
{
    const Patience unstopped{patience.timeout, {}};
    if (!isCancelSent) {
        const Result<std::optional<Answer>> said = talk.readUnless(patience.stop, unstopped);
        if (!said)
            return failure(said.error());
        if (*said)
            return answer(**said);
        isCancelSent = true;
        if (const Status sent = talk.send(R"({"request":"cancel"})", unstopped); !sent)
            return failure(sent.error());
        return std::nullopt;
    }
    return answer(talk.read(unstopped));
}

Status DjangoAgent::Impl::begin(DjangoTask task, const DjangoWork &work, const Patience &patience)
{
    isCancelSent = false;
    unfinished.clear();
    return sendRequest(requestOf(task), jsonOf(work), {patience.timeout, {}});
}

Result<DjangoAgent::Word> DjangoAgent::Impl::next(const Patience &patience)
{
    while (true) {
        const Result<std::optional<QJsonObject>> json = nextOfWork(patience);
        if (!json)
            return failure(lostInWork(json.error()));
        if (!*json)
            return DjangoStopping();
        if (const QJsonValue result = (*json)->value(QLatin1String("result")); result.isObject())
            return django::tallyOf(result.toObject());
        const std::optional<DjangoEvent> event = django::eventOf(**json);
        if (!event)
            continue;
        if (const auto *begun = std::get_if<DjangoSchemaBegun>(&*event))
            unfinished = begun->schema;
        else if (std::holds_alternative<DjangoSchemaDone>(*event))
            unfinished.clear();
        return *event;
    }
}

Result<DjangoTally> DjangoAgent::Impl::work(DjangoTask task, const DjangoWork &work, const Listener &onEvent,
                                            const Patience &patience)
{
    if (const Status begun = begin(task, work, patience); !begun)
        return failure(begun.error());
    while (true) {
        const Result<Word> word = next(patience);
        if (!word)
            return failure(word.error());
        if (const auto *tally = std::get_if<DjangoTally>(&*word))
            return *tally;
        if (const auto *event = std::get_if<DjangoEvent>(&*word); event && onEvent)
            onEvent(*event);
    }
}

DjangoCommand DjangoCommand::of(const Profile &profile)
{
    DjangoCommand command;
    command.command = profile.migrations.command;
    command.workingDirectory = profile.resolved(profile.migrations.workingDirectory);
    command.entry = {profile.migrations.enterSql, profile.migrations.enterContext};
    command.databaseAlias = profile.migrations.databaseAlias;
    return command;
}

DjangoAgent::DjangoAgent(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}
DjangoAgent::DjangoAgent(DjangoAgent &&) noexcept = default;
DjangoAgent &DjangoAgent::operator=(DjangoAgent &&) noexcept = default;
DjangoAgent::~DjangoAgent() = default;

Result<DjangoAgent> DjangoAgent::start(const DjangoCommand &command, const Patience &patience)
{
    Result<ConversationSpec> spec = django::conversationOf(command);
    if (!spec)
        return failure(spec.error());
    const QByteArray line = django::agentLine(command, spec->answerMark);
    Result<Conversation> talk = Conversation::start(std::move(*spec));
    if (!talk)
        return failure(django::startFailure(command, talk.error()));
    auto impl = std::make_unique<Impl>(std::move(*talk));
    // Its first answer, to the request 0, is that of "hello".
    const Result<Answer> hello = impl->talk.ask(line, patience);
    if (!hello)
        return failure(django::startFailure(command, hello.error()));
    const Result<QJsonObject> json = impl->answer(hello);
    if (!json)
        return failure(ofTheProject(json.error()));
    impl->versions = django::versionsOf(json->value(QLatin1String("result")).toObject());
    if (const Status accepted = django::accept(impl->versions); !accepted)
        return failure(accepted.error());
    return DjangoAgent(std::move(impl));
}

const DjangoVersions &DjangoAgent::versions() const
{
    return m_impl->versions;
}

Result<DjangoProjectFacts> DjangoAgent::project(const Patience &patience)
{
    return m_impl->ask(QStringLiteral("project"), {}, patience).map([](const QJsonValue &result) {
        return django::factsOf(result.toObject());
    });
}

Result<DjangoDatabase> DjangoAgent::database(const Patience &patience)
{
    return m_impl->ask(QStringLiteral("database"), {}, patience).map([](const QJsonValue &result) {
        return django::databaseOf(result.toObject());
    });
}

Result<std::vector<DjangoSchema>> DjangoAgent::tenants(const Patience &patience)
{
    return m_impl->ask(QStringLiteral("tenants"), {}, patience).map([](const QJsonValue &result) {
        return django::schemasOf(result.toArray());
    });
}

Result<DjangoSql> DjangoAgent::sql(const MigrationId &id, const DjangoSchema &schema, const Patience &patience)
{
    return m_impl->sql(id, schema, false, patience);
}

Result<DjangoSql> DjangoAgent::reverseSql(const MigrationId &id, const DjangoSchema &schema, const Patience &patience)
{
    return m_impl->sql(id, schema, true, patience);
}

Result<DjangoTally> DjangoAgent::migrate(const DjangoWork &work, const Listener &onEvent, const Patience &patience)
{
    return m_impl->work(DjangoTask::Migrate, work, onEvent, patience);
}

Result<DjangoTally> DjangoAgent::unmigrate(const DjangoWork &work, const Listener &onEvent, const Patience &patience)
{
    if (work.targets.empty() && work.exactly.empty())
        return failure(ErrorCode::UsageWrong, tr("It is not said how far the migrations are to be taken back."),
                       tr("Name a migration that stays."));
    return m_impl->work(DjangoTask::Unmigrate, work, onEvent, patience);
}

Result<DjangoTally> DjangoAgent::postMigrate(const DjangoWork &work, const Listener &onEvent, const Patience &patience)
{
    return m_impl->work(DjangoTask::PostMigrate, work, onEvent, patience);
}

Result<std::vector<DjangoOutlined>> DjangoAgent::outline(const std::vector<MigrationId> &migrations,
                                                         DjangoOthers others, const DjangoSchema &schema,
                                                         const Patience &patience)
{
    QJsonObject request = jsonOf(schema);
    request.insert(QStringLiteral("plan"), jsonOf(migrations));
    request.insert(QStringLiteral("everything"), others == DjangoOthers::All);
    return m_impl->ask(QStringLiteral("outline"), request, patience).map([](const QJsonValue &result) {
        return django::outlineOf(result.toObject());
    });
}

Status DjangoAgent::begin(DjangoTask task, const DjangoWork &work, const Patience &patience)
{
    return m_impl->begin(task, work, patience);
}

Result<DjangoAgent::Word> DjangoAgent::next(const Patience &patience)
{
    return m_impl->next(patience);
}

Status DjangoAgent::goOn(const Patience &patience)
{
    return m_impl->talk.send(R"({"request":"go"})", {patience.timeout, {}});
}

Status DjangoAgent::finish(const Patience &patience)
{
    if (const Status sent = m_impl->sendRequest(QStringLiteral("bye"), {}, patience); !sent)
        return sent;
    return m_impl->talk.finish(patience);
}

} // namespace tenantry
