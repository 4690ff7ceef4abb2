// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/sources/DjangoStart.h"

#include "base/Paths.h"
#include "base/Text.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QVersionNumber>

#include <algorithm>
#include <array>

// Q_INIT_RESOURCE must stand outside of any namespace.
static void initialiseDjangoResources()
{
    Q_INIT_RESOURCE(django);
}

namespace tenantry {

QByteArray djangoBootstrap()
{
    // To Python: a line with a comment, then the program with a comment behind it. To a shell, which is what ssh hands
    // its arguments to, joined: one word of quoted pieces, that leaves the same program with one kind of quotes less.
    // So there are no quotes within; and the line ends by CR, which Python takes for a line's end and csh for a letter.
    return "0#\"'\rimport sys,zlib,base64;"
           "exec(zlib.decompress(base64.b64decode(sys.stdin.buffer.readline())))#'\"";
}

namespace django {

namespace {

QString tr(const char *source)
{
    return QCoreApplication::translate("Engine", source);
}

/// What a program is known to say, and what that means.
struct Saying {
    const char *pattern; ///< of what was said; its first group, if it has one, is %1
    ErrorCode code;
    const char *message;
    const char *hint;
};

// The first that fits counts: the outer programs (ssh, docker, kubectl) before Python, Python before Django.
constexpr std::array sayings{
    Saying{R"(ssh: (?:Could not resolve hostname|connect to host) ([^\n]*))", ErrorCode::ProcessFailed,
           QT_TRANSLATE_NOOP("Engine", "The host of the Django project cannot be reached: %1"),
           QT_TRANSLATE_NOOP("Engine", "Look at the host's name and at the network.")},
    Saying{R"(([^\n]*(?:Permission denied \(publickey|Host key verification failed)[^\n]*))", ErrorCode::ProcessFailed,
           QT_TRANSLATE_NOOP("Engine", "The host of the Django project does not let in: %1"),
           QT_TRANSLATE_NOOP("Engine", "Set up the key and accept the host's key: nobody can type a password here.")},
    Saying{R"(((?:No such container|No such service|no such service|Error from server \(NotFound\)|[^\n]*[Cc]ontainer )"
           R"([^\n]*is not running|[^\n]*service "[^"\n]*" is not running|[^\n]*container not found|)"
           R"([^\n]*is restarting, wait)[^\n]*))",
           ErrorCode::ProcessFailed,
           QT_TRANSLATE_NOOP("Engine", "The container of the Django project does not run: %1"),
           QT_TRANSLATE_NOOP("Engine", "Start the container, or mend its name in the command.")},
    Saying{R"(([^\n]*(?:Cannot connect to the Docker daemon|permission denied while trying to connect)[^\n]*))",
           ErrorCode::ProcessFailed, QT_TRANSLATE_NOOP("Engine", "Docker cannot be reached: %1"),
           QT_TRANSLATE_NOOP("Engine", "Start Docker, or let this user use it.")},
    Saying{R"(([^\n]*the input device is not a TTY[^\n]*))", ErrorCode::SourceInvalid,
           QT_TRANSLATE_NOOP("Engine", "The command of the Django project wants a terminal: %1"),
           QT_TRANSLATE_NOOP("Engine", "Take -t out of the command: -i is needed, -t is not.")},
    Saying{R"(([^\n]*(?:executable file not found|: not found|command not found)[^\n]*))", ErrorCode::ProcessMissing,
           QT_TRANSLATE_NOOP("Engine", "The command of the Django project names a program that is not there: %1"),
           QT_TRANSLATE_NOOP("Engine", "Mend the command; in a virtual environment name its own python.")},
    Saying{R"((can't open file [^\n]*))", ErrorCode::SourceInvalid,
           QT_TRANSLATE_NOOP("Engine", "The Django project's manage.py was not found: %1"),
           QT_TRANSLATE_NOOP("Engine", "Mend the command or the working folder.")},
    Saying{R"(((?:ModuleNotFoundError|ImportError): No module named '?django'?[^\n.]*$|Couldn't import Django))",
           ErrorCode::SourceInvalid, QT_TRANSLATE_NOOP("Engine", "This Python has no Django: %1"),
           QT_TRANSLATE_NOOP("Engine", "Name the python of the project's virtual environment in the command.")},
    Saying{R"(((?:unrecognized arguments: -c|no such option: -c)[^\n]*|[^\n]*has no attribute 'buffer'))",
           ErrorCode::SourceInvalid, QT_TRANSLATE_NOOP("Engine", "Django or Python is too old: %1"),
           QT_TRANSLATE_NOOP("Engine", "Django 3.2 and Python 3.6 or later are needed.")},
    Saying{R"((Unknown command: '?shell'?))", ErrorCode::SourceInvalid,
           QT_TRANSLATE_NOOP("Engine", "The command is no manage.py of a Django project: %1"),
           QT_TRANSLATE_NOOP("Engine", "Mend the command: what it names is run with \"shell -c\" behind it.")},
    // The last line of a traceback is the error itself; its first may be gone, of a long one.
    Saying{R"((?s)(?:.*\n)?((?:\w+\.)*\w+(?:Error|Exception|Configured|NotReady)(?::[^\n]*)?)(?:\n|$))",
           ErrorCode::SourceInvalid, QT_TRANSLATE_NOOP("Engine", "The Django project cannot be loaded: %1"),
           QT_TRANSLATE_NOOP("Engine", "Mend the project, or give the command the environment that it needs.")},
};

} // namespace

Result<ConversationSpec> conversationOf(const DjangoCommand &command)
{
    if (command.command.isEmpty() || command.command.first().isEmpty())
        return failure(ErrorCode::SourceInvalid, tr("The Django project has no command."),
                       tr("Name the command that reaches its manage.py."));
    if (!command.workingDirectory.isEmpty() && !QFileInfo(command.workingDirectory).isDir())
        return failure(
            ErrorCode::SourceInvalid,
            tr("The working folder of the Django project, %1, does not exist.").arg(command.workingDirectory),
            tr("Mend the working folder."));
    ConversationSpec spec;
    spec.program = command.command.first();
    spec.arguments = command.command.mid(1);
    spec.arguments << QStringLiteral("shell") << QStringLiteral("-c") << QString::fromLatin1(djangoBootstrap());
    spec.workingDirectory = command.workingDirectory;
    spec.environment = command.environment;
    spec.answerMark = newAnswerMark();
    spec.onNoise = command.onNoise;
    spec.onErrorLine = command.onNoise;
    return spec;
}

QByteArray agentLine(const DjangoCommand &command, const QByteArray &mark)
{
    initialiseDjangoResources();
    const QJsonObject options{{QStringLiteral("mark"), QString::fromLatin1(mark)},
                              {QStringLiteral("database"), command.databaseAlias},
                              {QStringLiteral("enter_sql"), command.entry.sql},
                              {QStringLiteral("enter_context"), command.entry.contextManager}};
    QByteArray program =
        "OPTIONS = bytes.fromhex(\"" + QJsonDocument(options).toJson(QJsonDocument::Compact).toHex() + "\")\n";
    for (const char *part : {"channel", "graph", "plan", "place", "work", "agent"})
        program +=
            paths::readFile(QStringLiteral(":/tenantry/django/%1.py").arg(QLatin1String(part))).value_or(QByteArray());
    // qCompress() puts the length before the zlib stream.
    return qCompress(program, 9).mid(4).toBase64();
}

Error startFailure(const DjangoCommand &command, Error failed)
{
    if (failed.code == ErrorCode::ProcessMissing) {
        failed.message =
            tr("The program of the Django project's command, %1, was not found.").arg(command.command.first());
        failed.hint = tr("Mend the command; in a virtual environment name its own python.");
        return failed;
    }
    if (failed.code != ErrorCode::ProcessFailed)
        return failed;
    for (const Saying &saying : sayings) {
        const QRegularExpression pattern(QString::fromLatin1(saying.pattern), QRegularExpression::MultilineOption);
        const QRegularExpressionMatch said = pattern.match(failed.detail);
        if (!said.hasMatch())
            continue;
        failed.code = saying.code;
        failed.message = tr(saying.message).arg(said.captured(1).trimmed());
        failed.hint = tr(saying.hint);
        return failed;
    }
    failed.message = tr("The Django project did not answer: %1").arg(failed.message);
    failed.hint = tr("Run the command by hand with \"shell\" behind it, and see what it says.");
    return failed;
}

Status accept(const DjangoVersions &versions)
{
    if (QVersionNumber::fromString(versions.django) < QVersionNumber(3, 2))
        return failure(ErrorCode::SourceInvalid,
                       tr("Django %1 is too old: 3.2 or later is needed.").arg(versions.django),
                       tr("Update the project, or migrate its tenants with its own commands."));
    if (versions.databaseVendor != QLatin1String("postgresql"))
        return failure(ErrorCode::SourceInvalid,
                       tr("The database \"%1\" of the Django project is no PostgreSQL, but %2.")
                           .arg(versions.databaseAlias, versions.databaseVendor),
                       tr("Give the command the settings that the project runs with."));
    return {};
}

} // namespace django
} // namespace tenantry
