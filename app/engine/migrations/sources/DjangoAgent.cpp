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

QJsonObject jsonOf(const DjangoWork &work)
{
    QJsonArray schemas;
    for (const DjangoSchema &schema : work.schemas)
        schemas.append(jsonOf(schema));
    QJsonArray targets;
    for (const MigrationId &target : work.targets)
        targets.append(pairOf(target.app, target.key));
    QJsonArray settings;
    for (const auto &[name, value] : work.sessionSettings)
        settings.append(pairOf(name, value));
    return {{QStringLiteral("schemas"), schemas},
            {QStringLiteral("targets"), targets},
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
    Result<DjangoTally> work(const QString &kind, const DjangoWork &work, const Listener &onEvent,
                             const Patience &patience);
    Result<QJsonObject> nextOfWork(bool &cancelSent, const Patience &patience);
    Error lostInWork(Error error) const;

    Conversation talk;
    DjangoVersions versions;
    int number = 0;     ///< of the request
    QString unfinished; ///< the schema that is being worked on
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

/// The next word about the work. As soon as the caller wants to stop, the agent is told once; it stops by itself.
Result<QJsonObject> DjangoAgent::Impl::nextOfWork(bool &cancelSent, const Patience &patience)
{
    const Patience unstopped{patience.timeout, {}};
    if (!cancelSent) {
        const Result<std::optional<Answer>> said = talk.readUnless(patience.stop, unstopped);
        if (!said)
            return failure(said.error());
        if (*said)
            return answer(**said);
        cancelSent = true;
        if (const Status sent = talk.send(R"({"request":"cancel"})", unstopped); !sent)
            return failure(sent.error());
    }
    return answer(talk.read(unstopped));
}

Result<DjangoTally> DjangoAgent::Impl::work(const QString &kind, const DjangoWork &work, const Listener &onEvent,
                                            const Patience &patience)
{
    if (const Status sent = sendRequest(kind, jsonOf(work), {patience.timeout, {}}); !sent)
        return failure(sent.error());
    bool cancelSent = false;
    unfinished.clear();
    while (true) {
        const Result<QJsonObject> json = nextOfWork(cancelSent, patience);
        if (!json)
            return failure(lostInWork(json.error()));
        if (const QJsonValue result = json->value(QLatin1String("result")); result.isObject())
            return django::tallyOf(result.toObject());
        const std::optional<DjangoEvent> event = django::eventOf(*json);
        if (!event)
            continue;
        if (const auto *begun = std::get_if<DjangoSchemaBegun>(&*event))
            unfinished = begun->schema;
        else if (std::holds_alternative<DjangoSchemaDone>(*event))
            unfinished.clear();
        if (onEvent)
            onEvent(*event);
    }
}

DjangoCommand DjangoCommand::of(const Profile &profile)
{
    DjangoCommand command;
    command.command = profile.migrations.command;
    command.workingDirectory = profile.resolved(profile.migrations.workingDirectory);
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
    return m_impl->work(QStringLiteral("migrate"), work, onEvent, patience);
}

Result<DjangoTally> DjangoAgent::unmigrate(const DjangoWork &work, const Listener &onEvent, const Patience &patience)
{
    if (work.targets.empty())
        return failure(ErrorCode::UsageWrong, tr("It is not said how far the migrations are to be taken back."),
                       tr("Name a migration that stays."));
    return m_impl->work(QStringLiteral("unmigrate"), work, onEvent, patience);
}

Result<DjangoTally> DjangoAgent::postMigrate(const DjangoWork &work, const Listener &onEvent, const Patience &patience)
{
    return m_impl->work(QStringLiteral("post_migrate"), work, onEvent, patience);
}

Status DjangoAgent::finish(const Patience &patience)
{
    if (const Status sent = m_impl->sendRequest(QStringLiteral("bye"), {}, patience); !sent)
        return sent;
    return m_impl->talk.finish(patience);
}

} // namespace tenantry
