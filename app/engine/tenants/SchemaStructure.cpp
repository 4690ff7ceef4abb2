// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/SchemaStructure.h"

#include "tenants/OwnName.h"
#include "tenants/StructureSql.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>
#include <tuple>

namespace tenantry {

namespace {

/// The text form of text[] (utils/adt/arrayfuncs.c, array_in): each element in quotes.
QByteArray textArray(const QStringList &texts)
{
    QByteArrayList quoted;
    for (const QString &text : texts) {
        QByteArray element = text.toUtf8();
        element.replace('\\', "\\\\").replace('"', "\\\"");
        quoted << '"' + element + '"';
    }
    return '{' + quoted.join(',') + '}';
}

/// A row that becomes a line once all names of its schema are known.
struct RawLine {
    StructureLine line;
    StructureText mode = StructureText::Verbatim;
};

struct RawStructure {
    bool isThere = false;
    QSet<QString> objects;
    std::vector<RawLine> lines;
};

std::vector<RawStructure> rawStructures(const Rows &rows, qsizetype count)
{
    std::vector<RawStructure> raw(static_cast<std::size_t>(count));
    for (int row = 0; row < rows.count(); ++row) {
        RawStructure &structure = raw[static_cast<std::size_t>(rows.integer(row, 0) - 1)];
        const auto mode = static_cast<StructureText>(rows.bytes(row, 3).front());
        structure.isThere = true;
        if (mode == StructureText::Name)
            structure.objects.insert(rows.text(row, 1));
        else
            structure.lines.push_back({{rows.text(row, 1), rows.text(row, 2)}, mode});
    }
    return raw;
}

/// A cast of an array becomes casts of its elements once a dump of it was read back: a column of varchar that is IN
/// some texts is printed as (ARRAY['a'::character varying])::text[] until then, and as ARRAY[('a'::character
/// varying)::text] from then on. Both as the latter.
QString asReadBack(QString text)
{
    static const QString element = QStringLiteral("'(?:[^']|'')*'::[a-z ]+(?:\\([0-9]+\\))?");
    static const QRegularExpression castArray(
        QStringLiteral("\\(ARRAY\\[(%1(?:, %1)*)\\]\\)::([a-z ]+)\\[\\]").arg(element));
    static const QRegularExpression one(element);
    qsizetype from = 0;
    while (true) {
        const QRegularExpressionMatch match = castArray.match(text, from);
        if (!match.hasMatch())
            return text;
        QStringList elements;
        QRegularExpressionMatchIterator each = one.globalMatch(match.captured(1));
        while (each.hasNext())
            elements << u'(' + each.next().captured() + QStringLiteral(")::") + match.captured(2);
        const QString array = QStringLiteral("ARRAY[") + elements.join(QStringLiteral(", ")) + u']';
        text.replace(match.capturedStart(), match.capturedLength(), array);
        from = match.capturedStart() + array.size();
    }
}

QString comparable(const QString &text, StructureText mode, const OwnName &own)
{
    switch (mode) {
    case StructureText::Printed:
        return asReadBack(own.inPrinted(text));
    case StructureText::Body:
        return own.inBody(text);
    case StructureText::Path:
        return own.inPath(text);
    case StructureText::Name:
    case StructureText::Verbatim:
        break;
    }
    return text;
}

SchemaStructure structureFrom(const QString &schema, const RawStructure &raw)
{
    const OwnName own(schema, raw.objects);
    SchemaStructure structure;
    structure.schema = schema;
    structure.lines.reserve(raw.lines.size());
    for (const RawLine &one : raw.lines)
        structure.lines.push_back({own.inPrinted(one.line.object), comparable(one.line.text, one.mode, own)});
    std::ranges::sort(structure.lines, [](const StructureLine &a, const StructureLine &b) {
        return std::tie(a.object, a.text) < std::tie(b.object, b.text);
    });
    return structure;
}

} // namespace

QStringList SchemaStructure::toLines() const
{
    QStringList texts;
    for (const StructureLine &line : lines)
        texts << line.object + QStringLiteral(": ") + line.text;
    return texts;
}

QByteArray SchemaStructure::fingerprint() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const StructureLine &line : lines) {
        // NUL stands in no text of PostgreSQL's.
        hash.addData(line.object.toUtf8() + '\0');
        hash.addData(line.text.toUtf8() + '\0');
    }
    return hash.result().toHex();
}

Result<std::vector<SchemaStructure>> readStructures(Connection &connection, const QStringList &schemas,
                                                    StructureGrants grants, std::stop_token stop)
{
    const Result<Rows> rows =
        connection.query(structureSql(connection.server().major(), grants), {textArray(schemas)}, std::move(stop));
    if (!rows)
        return failure(rows.error());
    const std::vector<RawStructure> raw = rawStructures(*rows, schemas.size());
    std::vector<SchemaStructure> result;
    QStringList missing;
    for (qsizetype i = 0; i < schemas.size(); ++i) {
        if (!raw[static_cast<std::size_t>(i)].isThere)
            missing << schemas[i];
        else
            result.push_back(structureFrom(schemas[i], raw[static_cast<std::size_t>(i)]));
    }
    if (!missing.isEmpty())
        return failure(ErrorCode::TenantMissing,
                       QCoreApplication::translate("Engine", "These schemas do not exist: %1.")
                           .arg(missing.join(QStringLiteral(", "))));
    return result;
}

QString StructureDifference::toText() const
{
    switch (kind) {
    case Kind::Missing:
        return QCoreApplication::translate("Engine", "Missing: %1 (%2)").arg(object, expected);
    case Kind::Extra:
        return QCoreApplication::translate("Engine", "Not expected: %1 (%2)").arg(object, actual);
    case Kind::Changed:
        break;
    }
    return QCoreApplication::translate("Engine", "Different: %1 is \"%2\" instead of \"%3\"")
        .arg(object, actual, expected);
}

std::vector<StructureDifference> differences(const SchemaStructure &expected, const SchemaStructure &actual)
{
    using Kind = StructureDifference::Kind;
    std::vector<StructureDifference> found;
    auto left = expected.lines.begin();
    auto right = actual.lines.begin();
    while (left != expected.lines.end() || right != actual.lines.end()) {
        const bool onlyLeft =
            right == actual.lines.end() || (left != expected.lines.end() && left->object < right->object);
        const bool onlyRight = !onlyLeft && (left == expected.lines.end() || right->object < left->object);
        if (onlyLeft) {
            found.push_back({Kind::Missing, left->object, left->text, {}});
            ++left;
        } else if (onlyRight) {
            found.push_back({Kind::Extra, right->object, {}, right->text});
            ++right;
        } else {
            if (left->text != right->text)
                found.push_back({Kind::Changed, left->object, left->text, right->text});
            ++left;
            ++right;
        }
    }
    return found;
}

} // namespace tenantry
