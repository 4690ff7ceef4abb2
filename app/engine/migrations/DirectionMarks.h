// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace tenantry {

/// A comment by which a migration tool tells apart the directions that one file holds: what migrates, what takes back.
struct DirectionMark {
    enum class Direction { Up, Down };
    QString tool; ///< "dbmate", "goose", …; empty: nobody's in particular
    Direction direction = Direction::Up;
    QByteArray text;      ///< the line itself, trimmed
    int line = 1;         ///< from 1
    qsizetype offset = 0; ///< of the line in the file
    qsizetype length = 0; ///< of the line, without its line end
};

/**
 * The marks in \p sql, in their order. A file that has any holds both directions: run as it is, it would make something
 * and drop it again. Known are those of dbmate, goose, sql-migrate, micrate, rambler, tern, node-pg-migrate, Play,
 * MyBatis, dbdeploy, Liquibase's formatted SQL; and, as nobody's in particular, a pair of comments that say nothing but
 * "up" and "down" (or "undo"). Sources: the documentation of these tools.
 */
std::vector<DirectionMark> directionMarks(const QByteArray &sql);

} // namespace tenantry
