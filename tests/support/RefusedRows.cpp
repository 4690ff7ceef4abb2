// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/RefusedRows.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <stdexcept>

namespace tenantry::test {

RefusedRows::RefusedRows(QString file, const QString &schema)
    : m_file(std::move(file))
{
    run(QStringLiteral("CREATE TRIGGER refused BEFORE UPDATE ON run_tenants WHEN NEW.schema_name = '%1' "
                       "AND NEW.state = 'started' BEGIN SELECT RAISE(ABORT, 'the disk is full'); END")
            .arg(schema));
}

RefusedRows::~RefusedRows()
{
    run(QStringLiteral("DROP TRIGGER refused"));
}

void RefusedRows::run(const QString &statement) const
{
    const QString name = QStringLiteral("refused-rows");
    QString problem;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(m_file);
        if (database.open()) {
            QSqlQuery query(database);
            if (!query.exec(statement))
                problem = query.lastError().text();
        } else {
            problem = database.lastError().text();
        }
    }
    QSqlDatabase::removeDatabase(name);
    if (!problem.isEmpty())
        throw std::runtime_error(problem.toStdString());
}

} // namespace tenantry::test
