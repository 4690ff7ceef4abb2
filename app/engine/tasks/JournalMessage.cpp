// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/JournalMessage.h"

#include "base/Text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>

namespace tenantry {

namespace {

/// How a message is worded. The first that fits is taken: the key is the same, and each argument of \c ones is 1.
struct Wording {
    const char *key;
    const char *sentence;               ///< with %1 … for the arguments, in their order, and %n for the count
    std::array<const char *, 3> args{}; ///< names, up to the first that is null
    const char *count = nullptr;        ///< the argument that %n stands for
    std::array<const char *, 2> ones{}; ///< see above
};

// Keys are stored, so they never change. Those that begin with "step." name a step, "run." a whole run.
constexpr Wording wordings[] = {
    {"text", "%1", {"text"}},

    {"step.install_extension", QT_TRANSLATE_NOOP("Engine", "Install the extension %1"), {"migration"}},
    {"step.create_schema", QT_TRANSLATE_NOOP("Engine", "Create the schema")},
    {"step.create_history", QT_TRANSLATE_NOOP("Engine", "Create the history table")},
    {"step.apply_migration", QT_TRANSLATE_NOOP("Engine", "Apply %1"), {"migration"}},
    {"step.reapply_migration",
     QT_TRANSLATE_NOOP("Engine", "Take the record of %1 back and apply it again"),
     {"migration"}},
    {"step.unapply_migration", QT_TRANSLATE_NOOP("Engine", "Take %1 back"), {"migration"}},
    {"step.finish_by_project", QT_TRANSLATE_NOOP("Engine", "What the project does after migrating")},
    {"step.prove_replay", QT_TRANSLATE_NOOP("Engine", "Compare the replay with the project’s work")},
    {"step.record_migration", QT_TRANSLATE_NOOP("Engine", "Record %1 as applied"), {"migration"}},
    {"step.update_checksum", QT_TRANSLATE_NOOP("Engine", "Update the recorded checksum of %1"), {"migration"}},
    {"step.rebuild_index", QT_TRANSLATE_NOOP("Engine", "Rebuild the invalid index of %1"), {"migration"}},
    {"step.drop_invalid_index", QT_TRANSLATE_NOOP("Engine", "Drop the invalid index of %1"), {"migration"}},
    {"step.dump", QT_TRANSLATE_NOOP("Engine", "Back up")},
    {"step.verify_archive", QT_TRANSLATE_NOOP("Engine", "Verify the archive")},
    {"step.safety_backup", QT_TRANSLATE_NOOP("Engine", "Back up the present state")},
    {"step.swap", QT_TRANSLATE_NOOP("Engine", "Rename the live schema aside")},
    {"step.look", QT_TRANSLATE_NOOP("Engine", "Look at the live schema")},
    {"step.restore_archive", QT_TRANSLATE_NOOP("Engine", "Restore")},
    {"step.superusers_part", QT_TRANSLATE_NOOP("Engine", "Make what its owner may not make")},
    {"step.privileges", QT_TRANSLATE_NOOP("Engine", "Set the privileges of the backup")},
    {"step.compare", QT_TRANSLATE_NOOP("Engine", "Compare row counts")},
    {"step.analyze", QT_TRANSLATE_NOOP("Engine", "Gather statistics")},
    {"step.finish", QT_TRANSLATE_NOOP("Engine", "Finish")},
    {"step.drop_schema", QT_TRANSLATE_NOOP("Engine", "Drop the schema")},
    {"step.take_back", QT_TRANSLATE_NOOP("Engine", "Take the restore back")},
    {"step.put_back", QT_TRANSLATE_NOOP("Engine", "Give the schema from before the restore its name back")},
    {"step.make_tenant_schema", QT_TRANSLATE_NOOP("Engine", "Make the schema")},
    {"step.copy_tenant", QT_TRANSLATE_NOOP("Engine", "Copy the schema")},
    {"step.verify_tenant", QT_TRANSLATE_NOOP("Engine", "Verify that every migration is recorded")},
    {"step.compare_structures", QT_TRANSLATE_NOOP("Engine", "Compare the structures")},
    {"step.register_tenant", QT_TRANSLATE_NOOP("Engine", "Enter the tenant into the registry")},
    {"step.rename_tenant", QT_TRANSLATE_NOOP("Engine", "Rename the schema and its row")},
    {"step.drop_tenant", QT_TRANSLATE_NOOP("Engine", "Drop the schema and its row")},
    {"step.tenant_backup", QT_TRANSLATE_NOOP("Engine", "Back the tenant up and verify the backup")},

    {"step_done", QT_TRANSLATE_NOOP("Engine", "%1: %2 ms."), {"step", "ms"}},
    {"step_settled", QT_TRANSLATE_NOOP("Engine", "%1: settled already, skipped."), {"step"}},
    {"lock_waited", QT_TRANSLATE_NOOP("Engine", "%1: waited for a lock, try %2 of %3."), {"step", "try", "of"}},
    {"part_begun", QT_TRANSLATE_NOOP("Engine", "%1, line %2: %3"), {"file", "line", "statement"}},
    {"index_found",
     QT_TRANSLATE_NOOP("Engine", "%1, line %2: the index was there, exactly as the file makes it."),
     {"file", "line"}},
    {"met_another",
     QT_TRANSLATE_NOOP("Engine", "%1: another session was in its way (%2), try %3."),
     {"step", "reason", "try"}},
    {"done_with", QT_TRANSLATE_NOOP("Engine", "%1 was done with it."), {"migration"}},
    {"replay_proven",
     QT_TRANSLATE_NOOP("Engine", "The replayed SQL makes what the project has made in %1."),
     {"tenant"}},
    {"replay_refuted",
     QT_TRANSLATE_NOOP("Engine", "The replayed SQL does not make what the project has made in %1, so that the project "
                                 "does the others itself: %2"),
     {"tenant", "reason"}},
    {"connection_back", QT_TRANSLATE_NOOP("Engine", "The connection was lost and is back.")},
    {"dumped", QT_TRANSLATE_NOOP("Engine", "%1 rows in %2 tables: %3"), {"rows", "tables", "file"}},
    {"archive_verified", QT_TRANSLATE_NOOP("Engine", "%1 was verified."), {"file"}},
    {"present_backed_up", QT_TRANSLATE_NOOP("Engine", "The present state was backed up as %1."), {"backup"}},
    {"schema_made", QT_TRANSLATE_NOOP("Engine", "The schema was made.")},
    {"schema_kept", QT_TRANSLATE_NOOP("Engine", "The old schema is kept as %1."), {"schema"}},
    {"restored", QT_TRANSLATE_NOOP("Engine", "The tenant was restored from %1."), {"file"}},
    {"rows_equal", QT_TRANSLATE_N_NOOP("Engine", "The row counts of %n tables equal the manifest's."), {}, "tables"},
    {"restore_taken_back", QT_TRANSLATE_NOOP("Engine", "The restore was taken back: the schema is as it was before.")},
    {"left_out", QT_TRANSLATE_NOOP("Engine", "Left out: %1"), {"reason"}},
    {"privileges_mended",
     QT_TRANSLATE_NOOP("Engine", "Default privileges had changed rights; set right by: %1"),
     {"statements"}},
    {"privileges_not_compared",
     QT_TRANSLATE_NOOP("Engine", "The backup does not say which rights its objects had, so they were not compared")},
    {"not_analyzed", QT_TRANSLATE_NOOP("Engine", "There are no statistics of table %1: %2"), {"table", "reason"}},
    {"restored_without", QT_TRANSLATE_NOOP("Engine", "Left out, as asked for: %1"), {"entries"}},
    {"restored_kept",
     QT_TRANSLATE_NOOP("Engine", "What had been restored is kept as %1: somebody may have written to it."),
     {"schema"}},
    {"rows_changed_since",
     QT_TRANSLATE_NOOP("Engine", "Others have changed rows since they were restored, so that these tables could not be "
                                 "compared: %1"),
     {"tables"}},
    {"structures_equal",
     QT_TRANSLATE_N_NOOP("Engine", "The structure is that of %1: %n objects compared."),
     {"schema"},
     "objects"},
    {"tenant_taken_back", QT_TRANSLATE_NOOP("Engine", "The schema %1 was taken back."), {"schema"}},
    {"tenant_not_taken_back",
     QT_TRANSLATE_NOOP("Engine", "The schema %1 was NOT taken back: %2"),
     {"schema", "reason"}},
    {"restore_not_taken_back", QT_TRANSLATE_NOOP("Engine", "The restore was NOT taken back: %1"), {"reason"}},

    {"run.apply", QT_TRANSLATE_NOOP("Engine", "Apply 1 migration to 1 tenant"), {}, nullptr, {"migrations", "tenants"}},
    {"run.apply", QT_TRANSLATE_NOOP("Engine", "Apply 1 migration to %1 tenants"), {"tenants"}, nullptr, {"migrations"}},
    {"run.apply", QT_TRANSLATE_NOOP("Engine", "Apply %1 migrations to 1 tenant"), {"migrations"}, nullptr, {"tenants"}},
    {"run.apply", QT_TRANSLATE_NOOP("Engine", "Apply %1 migrations to %2 tenants"), {"migrations", "tenants"}},
    {"run.fix", QT_TRANSLATE_NOOP("Engine", "Fix 1 tenant"), {}, nullptr, {"tenants"}},
    {"run.fix", QT_TRANSLATE_NOOP("Engine", "Fix %1 tenants"), {"tenants"}},
    {"run.roll_back", QT_TRANSLATE_NOOP("Engine", "Roll back 1 tenant"), {}, nullptr, {"tenants"}},
    {"run.roll_back", QT_TRANSLATE_NOOP("Engine", "Roll back %1 tenants"), {"tenants"}},
    {"run.adopt", QT_TRANSLATE_NOOP("Engine", "Adopt 1 tenant"), {}, nullptr, {"tenants"}},
    {"run.adopt", QT_TRANSLATE_NOOP("Engine", "Adopt %1 tenants"), {"tenants"}},
    {"run.backup", QT_TRANSLATE_N_NOOP("Engine", "Back up %n tenants"), {}, "tenants"},
    {"run.restore", QT_TRANSLATE_NOOP("Engine", "Restore %1 in place, as of %2"), {"tenant", "when"}},
    {"run.drop_kept", QT_TRANSLATE_NOOP("Engine", "Drop %1"), {"schema"}},
    {"run.create_tenant", QT_TRANSLATE_NOOP("Engine", "Create the tenant %1"), {"schema"}},
    {"run.clone_tenant", QT_TRANSLATE_NOOP("Engine", "Clone the tenant %1 as %2"), {"source", "schema"}},
    {"run.rename_tenant", QT_TRANSLATE_NOOP("Engine", "Rename the tenant %1 to %2"), {"source", "schema"}},
    {"run.archive_tenant", QT_TRANSLATE_NOOP("Engine", "Archive the tenant %1"), {"schema"}},
    {"run.drop_tenant", QT_TRANSLATE_NOOP("Engine", "Drop the tenant %1"), {"schema"}},
    {"run.take_back", QT_TRANSLATE_NOOP("Engine", "Take back the restore of %1"), {"schema"}},

    {"stop.canary", QT_TRANSLATE_NOOP("Engine", "The canary %1 failed; no other tenant was touched."), {"tenant"}},
    {"stop.failures",
     QT_TRANSLATE_NOOP("Engine", "Stopped after %1 of %2 tenants failed (limit %3)."),
     {"failed", "total", "limit"}},
    {"stop.database", QT_TRANSLATE_NOOP("Engine", "No tenant was touched: %1"), {"reason"}},
    {"stop.journal", QT_TRANSLATE_NOOP("Engine", "The journal could not be written: %1"), {"reason"}},
};

QString argumentText(const QString &name, const QJsonValue &value)
{
    if (value.isObject())
        return messageText(messageFromJson(value.toObject()));
    if (value.isDouble())
        return QLocale().toString(value.toDouble(), 'f', 0);
    if (name == QLatin1String("when")) {
        const QDateTime when = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
        if (when.isValid())
            return QLocale().toString(when.toLocalTime(), QLocale::ShortFormat);
    }
    return value.toVariant().toString();
}

bool fits(const Wording &wording, const JournalMessage &message)
{
    const bool isOne = std::ranges::all_of(
        wording.ones, [&](const char *name) { return !name || message.args.value(QLatin1String(name)).toInt() == 1; });
    return isOne && message.key == QLatin1String(wording.key);
}

/// All arguments at once: one that holds "%2" must not be taken for a place.
QString filled(const QString &sentence, const QStringList &args)
{
    switch (args.size()) {
    case 0:
        return sentence;
    case 1:
        return sentence.arg(args[0]);
    case 2:
        return sentence.arg(args[0], args[1]);
    default:
        return sentence.arg(args[0], args[1], args[2]);
    }
}

/// What a message of a newer version comes to.
QString unwordedText(const JournalMessage &message)
{
    QStringList args;
    for (auto arg = message.args.begin(); arg != message.args.end(); ++arg)
        args << QStringLiteral("%1: %2").arg(arg.key(), argumentText(arg.key(), arg.value()));
    return args.isEmpty() ? message.key : QStringLiteral("%1 (%2)").arg(message.key, args.join(QStringLiteral(", ")));
}

} // namespace

JournalMessage plainMessage(const QString &text)
{
    return {QStringLiteral("text"), {{QStringLiteral("text"), text}}};
}

QString messageText(const JournalMessage &message)
{
    const auto wording =
        std::ranges::find_if(wordings, [&message](const Wording &candidate) { return fits(candidate, message); });
    if (wording == std::end(wordings))
        return unwordedText(message);
    const int count = wording->count ? message.args.value(QLatin1String(wording->count)).toInt() : -1;
    QStringList args;
    for (const char *name : wording->args) {
        if (name)
            args << argumentText(QLatin1String(name), message.args.value(QLatin1String(name)));
    }
    return filled(QCoreApplication::translate("Engine", wording->sentence, nullptr, count), args);
}

QStringList messageTexts(const std::vector<JournalMessage> &messages)
{
    QStringList texts;
    texts.reserve(static_cast<qsizetype>(messages.size()));
    for (const JournalMessage &message : messages)
        texts << messageText(message);
    return texts;
}

QJsonObject messageToJson(const JournalMessage &message)
{
    return {{QStringLiteral("key"), message.key}, {QStringLiteral("args"), message.args}};
}

JournalMessage messageFromJson(const QJsonObject &json)
{
    return {json.value(QStringLiteral("key")).toString(), json.value(QStringLiteral("args")).toObject()};
}

} // namespace tenantry
