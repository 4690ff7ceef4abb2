// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/formats/MigrationFormat.h"

#include "postgres/StatementWords.h"

#include <QRegularExpression>

namespace tenantry {

QByteArray withoutByteOrderMark(QByteArray text, qsizetype at)
{
    constexpr QByteArrayView mark("\xEF\xBB\xBF");
    if (QByteArrayView(text).sliced(at).startsWith(mark))
        text.replace(at, mark.size(), QByteArray(mark.size(), ' '));
    return text;
}

bool wantsNoTransaction(const QByteArray &body)
{
    static const QRegularExpression marker(QStringLiteral("^\\s*--\\s*tenantry:\\s*no-transaction\\s*$"),
                                           QRegularExpression::CaseInsensitiveOption
                                               | QRegularExpression::MultilineOption);
    return marker.match(QString::fromUtf8(body.first(skipBlank(body, 0, body.size())))).hasMatch();
}

void runWithoutTransaction(Migration &migration)
{
    migration.transactions = Transactions::None;
    sendModesOnly(migration.script);
    migration.parts = partsOf(migration.script, OutsideBlocks::Alone);
    leaveOutRolledBack(migration.script, migration.parts);
}

void MigrationFormat::interpret(Migration &migration) const
{
    migration.body = withoutByteOrderMark(migration.sql, 0);
    migration.script = readSqlScript(migration.body);
    migration.transactions = Transactions::One;
    if (migration.script.needsNoTransaction() || wantsNoTransaction(migration.body))
        runWithoutTransaction(migration);
}

QString MigrationFormat::versionFault(const QString &) const
{
    return {};
}

bool MigrationFormat::isSameChecksum(const Migration &migration, const QString &recorded) const
{
    return !limits().hasChecksums || recorded == migration.checksum;
}

std::vector<HistoryRow> MigrationFormat::expand(std::vector<HistoryRow> rows, const MigrationSet &) const
{
    return rows;
}

QByteArray MigrationFormat::updateChecksum(const Migration &, const MigrationId &, const HistoryPlace &) const
{
    return {};
}

QByteArray MigrationFormat::clearFailed(const MigrationId &, const HistoryPlace &) const
{
    return {};
}

std::optional<qint64> MigrationFormat::toolLock(const QString &, const QString &, const QString &) const
{
    return std::nullopt;
}

} // namespace tenantry
