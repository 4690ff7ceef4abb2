// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/ArchiveList.h"

#include "postgres/Quoting.h"
#include "tasks/ChildProcess.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace tenantry {

/// Nothing else in a schema is made of one of these.
static constexpr std::array kindsLeftOut{"FK CONSTRAINT", "CHECK CONSTRAINT", "CONSTRAINT", "TRIGGER",
                                         "INDEX",         "POLICY",           "RULE"};

/// A line "12; 2606 16400 KIND …" without its numbers.
static QByteArrayView withoutNumbers(QByteArrayView line)
{
    const qsizetype end = line.indexOf("; ");
    if (end < 0 || line.startsWith(';'))
        return {};
    QByteArrayView rest = line.sliced(end + 2);
    for (int number = 0; number < 2; ++number) {
        const qsizetype space = rest.indexOf(' ');
        if (space < 0)
            return {};
        rest = rest.sliced(space + 1);
    }
    return rest;
}

/// \p schema as a line of the list has it: sanitize_line() in dumputils.c.
static QByteArray inList(const QString &schema)
{
    return schema.toUtf8().replace('\n', ' ').replace('\r', ' ');
}

/// What pg_restore writes of the archive, asked with \p options.
static Result<QByteArray> toldOf(const PgTools &tools, const QStringList &options, const QString &path,
                                 std::stop_token stop)
{
    ProcessSpec spec;
    spec.inherited = Inherited::ToRun;
    spec.program = tools.pgRestore;
    spec.arguments = options + QStringList{QStringLiteral("--"), path};
    spec.environment = {{QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8")}};
    Result<ProcessResult> told = runProcess(spec, std::move(stop));
    if (!told)
        return failure(told.error());
    return std::move(told->standardOutput);
}

Result<QByteArray> listOfArchive(const PgTools &tools, const QString &path, std::stop_token stop)
{
    return toldOf(tools, {QStringLiteral("--list")}, path, std::move(stop));
}

Result<QByteArray> definitionsInArchive(const PgTools &tools, const QString &path, const QString &schema,
                                        std::stop_token stop)
{
    return toldOf(tools,
                  {QStringLiteral("--schema-only"), QStringLiteral("--no-privileges"),
                   QStringLiteral("--schema=") + schema, QStringLiteral("--file=-")},
                  path, std::move(stop));
}

/// The owner at the end of \p entry, if that is the default privileges of a role in \p schema.
static std::optional<QString> ownerOfDefaults(QByteArrayView entry, const QString &schema)
{
    if (!entry.startsWith("DEFAULT ACL " + inList(schema) + ' '))
        return std::nullopt;
    return QString::fromUtf8(entry.sliced(entry.lastIndexOf(' ') + 1));
}

QByteArray listWithoutDefaults(const QByteArray &list, const QString &schema, const QStringList &roles)
{
    QByteArrayList lines = list.split('\n');
    for (QByteArray &line : lines) {
        const std::optional<QString> owner = ownerOfDefaults(withoutNumbers(line), schema);
        if (owner && roles.contains(*owner))
            line.prepend(';');
    }
    return lines.join('\n');
}

Result<QStringList> grantorsInArchive(const PgTools &tools, const QString &path, const QString &schema,
                                      const QStringList &roles, std::stop_token stop)
{
    if (roles.isEmpty())
        return QStringList();
    const Result<QByteArray> script = toldOf(
        tools, {QStringLiteral("--schema-only"), QStringLiteral("--schema=") + schema, QStringLiteral("--file=-")},
        path, std::move(stop));
    if (!script)
        return failure(script.error());
    QStringList grantors;
    for (const QString &role : roles) {
        const QByteArray become = "SET SESSION AUTHORIZATION ";
        if (script->contains('\n' + become + role.toUtf8() + ";\n")
            || script->contains('\n' + become + quoting::identifier(role) + ";\n"))
            grantors << role;
    }
    return grantors;
}

Result<ArchiveOwners> ownersInArchive(const PgTools &tools, const QString &path, const QString &schema,
                                      std::stop_token stop)
{
    const Result<QByteArray> list = listOfArchive(tools, path, std::move(stop));
    if (!list)
        return failure(list.error());
    const QByteArray within = ' ' + inList(schema) + ' ';
    ArchiveOwners owners;
    for (const QByteArray &line : list->split('\n')) {
        const QByteArrayView entry = withoutNumbers(line);
        if (!entry.contains(within))
            continue;
        if (const std::optional<QString> owner = ownerOfDefaults(entry, schema))
            owners.defaults << *owner;
        else
            owners.objects << QString::fromUtf8(entry.sliced(entry.lastIndexOf(' ') + 1));
    }
    owners.objects.removeDuplicates();
    owners.defaults.removeDuplicates();
    return owners;
}

Result<QByteArray> listWithout(const QByteArray &list, const QString &schema, const QStringList &leftOut)
{
    QByteArrayList lines = list.split('\n');
    const QByteArray name = inList(schema);
    for (const QString &entry : leftOut) {
        const QByteArray wanted = entry.toUtf8();
        const auto *const kind = std::ranges::find_if(
            kindsLeftOut, [&wanted](const char *one) { return wanted.startsWith(QByteArray(one) + ' '); });
        bool found = false;
        if (kind != kindsLeftOut.end()) {
            const QByteArray beginning =
                QByteArray(*kind) + ' ' + name + wanted.sliced(qsizetype(qstrlen(*kind))) + ' ';
            for (QByteArray &line : lines) {
                if (withoutNumbers(line).startsWith(beginning)) {
                    line.prepend(';');
                    found = true;
                }
            }
        }
        if (!found)
            return failure(ErrorCode::RestoreFailed,
                           QCoreApplication::translate(
                               "Engine", "The archive has no constraint, index or trigger \"%1\" of \"%2\".")
                               .arg(entry, schema),
                           QCoreApplication::translate("Engine", "What can be left out is named where a restore fails "
                                                                 "at it, as \"FK CONSTRAINT table name\"."));
    }
    return lines.join('\n');
}

std::optional<QString> entryOfLine(const QByteArray &line)
{
    static const QByteArray mark = "from TOC entry ";
    const qsizetype at = line.indexOf(mark);
    if (at < 0)
        return std::nullopt;
    const QByteArrayView entry = withoutNumbers(QByteArrayView(line).sliced(at + mark.size()));
    const bool canGo =
        std::ranges::any_of(kindsLeftOut, [&](const char *kind) { return entry.startsWith(QByteArray(kind) + ' '); });
    const qsizetype owner = entry.lastIndexOf(' ');
    return canGo ? std::optional(QString::fromUtf8(entry.first(owner))) : std::nullopt;
}

} // namespace tenantry
