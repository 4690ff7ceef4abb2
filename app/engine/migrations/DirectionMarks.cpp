// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/DirectionMarks.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <optional>

namespace tenantry {

namespace {

using Direction = DirectionMark::Direction;

struct MarkPattern {
    const char *tool;
    const char *up; ///< of a whole line, any case; empty: the tool marks only the way back
    const char *down;
};

constexpr std::array patterns{
    MarkPattern{"dbmate", R"(--\s*migrate:up\b.*)", R"(--\s*migrate:down\b.*)"},
    MarkPattern{"goose", R"(--\s*\+goose\s+up\b.*)", R"(--\s*\+goose\s+down\b.*)"},
    MarkPattern{"sql-migrate", R"(--\s*\+migrate\s+up\b.*)", R"(--\s*\+migrate\s+down\b.*)"},
    MarkPattern{"micrate", R"(--\s*\+micrate\s+up\b.*)", R"(--\s*\+micrate\s+down\b.*)"},
    MarkPattern{"rambler", R"(--\s*rambler\s+up\b.*)", R"(--\s*rambler\s+down\b.*)"},
    MarkPattern{"tern", "", R"(-{2,}\s*create above\s*/\s*drop below\s*-{2,})"},
    MarkPattern{"node-pg-migrate", R"(--\s*up\s+migration\b.*)", R"(--\s*down\s+migration\b.*)"},
    MarkPattern{"Play", R"((#|--)[\s-]*!ups\b.*)", R"((#|--)[\s-]*!downs\b.*)"},
    MarkPattern{"MyBatis", "", R"(--\s*//\s*@undo\b.*)"},
    MarkPattern{"Liquibase", R"(--\s*liquibase\s+formatted\s+sql\b.*)", R"(--\s*rollback\s+\S.*;\s*)"},
    MarkPattern{"", R"((--|#|/\*)[\W_]*ups?[\W_]*)", R"((--|#|/\*)[\W_]*(downs?|undo)[\W_]*)"},
};

QRegularExpression compiled(const char *pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(QString::fromLatin1(pattern)),
                              QRegularExpression::CaseInsensitiveOption);
}

struct CompiledPattern {
    QString tool;
    QRegularExpression up;
    QRegularExpression down;
    bool hasUp;
};

const std::vector<CompiledPattern> &compiledPatterns()
{
    static const std::vector<CompiledPattern> all = [] {
        std::vector<CompiledPattern> result;
        result.reserve(patterns.size());
        for (const MarkPattern &pattern : patterns)
            result.push_back(
                {QString::fromLatin1(pattern.tool), compiled(pattern.up), compiled(pattern.down), *pattern.up != '\0'});
        return result;
    }();
    return all;
}

bool mayBeComment(QByteArrayView line)
{
    return line.startsWith("--") || line.startsWith("#") || line.startsWith("/*");
}

/// What one line says to a tool; nullopt: nothing.
std::optional<DirectionMark> markOf(const QByteArray &line)
{
    const QString text = QString::fromUtf8(line);
    for (const CompiledPattern &pattern : compiledPatterns()) {
        const bool up = pattern.hasUp && pattern.up.match(text).hasMatch();
        if (!up && !pattern.down.match(text).hasMatch())
            continue;
        DirectionMark mark;
        mark.tool = pattern.tool;
        mark.direction = up ? Direction::Up : Direction::Down;
        mark.text = line;
        return mark;
    }
    return std::nullopt;
}

/// Some marks mean something only beside others: a heading "down" alone is a heading, and "-- rollback …;" is
/// Liquibase's only where its first line says so.
void dropAccidental(std::vector<DirectionMark> &marks)
{
    const auto has = [&marks](const QString &tool, Direction direction) {
        return std::any_of(marks.begin(), marks.end(),
                           [&](const DirectionMark &mark) { return mark.tool == tool && mark.direction == direction; });
    };
    for (const QString &tool : {QString(), QStringLiteral("Liquibase"), QStringLiteral("node-pg-migrate")}) {
        if (!has(tool, Direction::Up) || !has(tool, Direction::Down))
            std::erase_if(marks, [&tool](const DirectionMark &mark) { return mark.tool == tool; });
    }
}

} // namespace

std::vector<DirectionMark> directionMarks(const QByteArray &sql)
{
    std::vector<DirectionMark> marks;
    int number = 1;
    for (qsizetype at = 0; at < sql.size(); ++number) {
        qsizetype end = sql.indexOf('\n', at);
        if (end < 0)
            end = sql.size();
        QByteArrayView line = QByteArrayView(sql).sliced(at, end - at).trimmed();
        if (line.startsWith("\xEF\xBB\xBF")) // a byte order mark, where a file began
            line = line.sliced(3).trimmed();
        if (auto mark = mayBeComment(line) ? markOf(line.toByteArray()) : std::nullopt) {
            mark->line = number;
            mark->offset = at;
            mark->length = end - at;
            marks.push_back(std::move(*mark));
        }
        at = end + 1;
    }
    dropAccidental(marks);
    return marks;
}

} // namespace tenantry
