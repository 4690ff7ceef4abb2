// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/RegistryRow.h"

#include "postgres/Quoting.h"

#include <QCoreApplication>

#include <algorithm>

namespace tenantry {

namespace {

const QString &domainPrefix()
{
    static const QString prefix = QStringLiteral("domain.");
    return prefix;
}

QByteArray nameOf(const RegistryTable &table)
{
    return quoting::identifier(table.schema) + '.' + quoting::identifier(table.name);
}

/// Pairs of a column and its value, quoted.
struct Assigned {
    QByteArrayList columns;
    QByteArrayList values;
    void add(const QString &column, const QByteArray &value)
    {
        columns << quoting::identifier(column);
        values << value;
    }
};

/// What the registry itself fills in is not asked for.
bool isOurs(const RegistryForm &form, const QString &name)
{
    return name == form.schemaColumn || (!form.nameColumn.isEmpty() && name == form.nameColumn)
           || (!form.domainColumn.isEmpty() && name == form.domainColumn);
}

/// The columns of one table; \p prefix is put before their names.
Status readColumns(Connection &connection, const RegistryTable &table, const QString &prefix, RegistryForm &form,
                   const std::stop_token &stop)
{
    const Result<Rows> rows = connection.query(R"(
        SELECT a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod),
               a.attnotnull AND NOT a.atthasdef AND a.attidentity = ''
               AND NOT EXISTS (SELECT FROM pg_catalog.pg_type t WHERE t.oid = a.atttypid AND t.typdefault IS NOT NULL),
               (SELECT pg_catalog.array_to_json(pg_catalog.array_agg(e.enumlabel ORDER BY e.enumsortorder))
                  FROM pg_catalog.pg_enum e WHERE e.enumtypid = a.atttypid)
          FROM pg_catalog.pg_attribute a
         WHERE a.attrelid = $1::pg_catalog.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
         ORDER BY a.attnum)",
                                               {table.oid}, stop);
    if (!rows)
        return failure(rows.error());
    for (int row = 0; row < rows->count(); ++row) {
        RegistryColumn column{prefix + rows->text(row, 0), rows->text(row, 1), rows->boolean(row, 2), {}};
        const QString labels = rows->text(row, 3);
        if (!rows->isNull(row, 3) && labels.size() > 4)
            column.choices = labels.sliced(2, labels.size() - 4).split(QStringLiteral("\",\""));
        form.columns.push_back(std::move(column));
    }
    return {};
}

Status refuseView(const RegistryTable &table)
{
    if (table.isOrdinary)
        return {};
    return failure(ErrorCode::RegistryInvalid,
                   QCoreApplication::translate("Engine", "The registry %1 is no ordinary table, so that no row of it "
                                                         "is written.")
                       .arg(table.text()),
                   QCoreApplication::translate("Engine", "Name the table behind it in the [tenants] section."));
}

Result<RegistryForm> djangoForm(Connection &connection, const TenantSettings &settings, const std::stop_token &stop)
{
    const Result<DjangoTenantTables> found = findDjangoTenants(connection, settings.table, stop);
    if (!found)
        return failure(found.error());
    for (const RegistryTable *table : {&found->tenants, &found->domains}) {
        if (const Status ordinary = refuseView(*table); !ordinary)
            return failure(ordinary.error());
    }
    RegistryForm form;
    form.kind = settings.registry;
    form.tenants = found->tenants;
    form.domains = found->domains;
    form.key = found->key;
    form.schemaColumn = QStringLiteral("schema_name");
    form.nameColumn = settings.nameColumn;
    if (form.nameColumn.isEmpty() && found->tenants.has(QStringLiteral("name")))
        form.nameColumn = QStringLiteral("name");
    if (const Status read = readColumns(connection, found->tenants, {}, form, stop); !read)
        return failure(read.error());
    if (const Status read = readColumns(connection, found->domains, domainPrefix(), form, stop); !read)
        return failure(read.error());
    std::erase_if(form.columns, [](const RegistryColumn &column) {
        return column.name == domainPrefix() + QStringLiteral("domain")
               || column.name == domainPrefix() + QStringLiteral("tenant_id")
               || column.name == domainPrefix() + QStringLiteral("is_primary");
    });
    return form;
}

Result<RegistryForm> tableForm(Connection &connection, const TenantSettings &settings, const std::stop_token &stop)
{
    const Result<RegistryTable> table = findRegistryTable(connection, settings.table, stop);
    if (!table)
        return failure(table.error());
    if (const Status ordinary = refuseView(*table); !ordinary)
        return failure(ordinary.error());
    RegistryForm form;
    form.kind = settings.registry;
    form.tenants = *table;
    form.schemaColumn = settings.schemaColumn;
    form.nameColumn = settings.nameColumn;
    form.domainColumn = settings.domainColumn;
    for (const QString &column : {form.schemaColumn, form.nameColumn, form.domainColumn}) {
        if (column.isEmpty())
            continue;
        if (const Status there = table->requireColumn(column); !there)
            return failure(there.error());
    }
    if (const Status read = readColumns(connection, *table, {}, form, stop); !read)
        return failure(read.error());
    return form;
}

QString described(const RegistryColumn &column)
{
    if (column.choices.isEmpty())
        return QStringLiteral("%1 (%2)").arg(column.name, column.type);
    return QStringLiteral("%1 (%2: %3)").arg(column.name, column.type, column.choices.join(QStringLiteral(" | ")));
}

} // namespace

Result<QMap<QString, QString>> assignments(const QStringList &texts)
{
    QMap<QString, QString> values;
    for (const QString &text : texts) {
        const qsizetype at = text.indexOf(u'=');
        if (at <= 0)
            return failure(ErrorCode::UsageWrong,
                           QCoreApplication::translate("Engine", "\"%1\" is no column with a value.").arg(text),
                           QCoreApplication::translate("Engine", "Write it as \"column=value\"."));
        values.insert(text.first(at).trimmed(), text.sliced(at + 1));
    }
    return values;
}

Result<RegistryForm> readRegistryForm(Connection &connection, const TenantSettings &settings, std::stop_token stop)
{
    Result<RegistryForm> form = RegistryForm();
    switch (settings.registry) {
    case RegistryKind::DjangoTenants:
        form = djangoForm(connection, settings, stop);
        break;
    case RegistryKind::Table:
        form = tableForm(connection, settings, stop);
        break;
    case RegistryKind::Pattern:
        form->pattern = settings.pattern;
        return form;
    case RegistryKind::Single:
        return failure(ErrorCode::RegistryInvalid,
                       QCoreApplication::translate("Engine", "This connection is about one schema: no tenant can be "
                                                             "added to it or taken from it."),
                       QCoreApplication::translate("Engine", "Say in the [tenants] section where tenants are listed."));
    }
    if (form)
        std::erase_if(form->columns, [&form](const RegistryColumn &column) { return isOurs(*form, column.name); });
    return form;
}

Status RegistryForm::check(const RegistryRow &row) const
{
    QStringList lacking;
    for (const RegistryColumn &column : columns) {
        if (column.isRequired && !row.values.contains(column.name))
            lacking << described(column);
    }
    const auto known = [this](const QString &name) {
        return std::ranges::any_of(columns, [&](const RegistryColumn &one) { return one.name == name; });
    };
    QStringList unknown;
    for (auto value = row.values.cbegin(); value != row.values.cend(); ++value) {
        if (!known(value.key()))
            unknown << value.key();
    }
    if (!unknown.isEmpty()) {
        QStringList names;
        for (const RegistryColumn &column : columns)
            names << column.name;
        return failure(ErrorCode::UsageWrong,
                       QCoreApplication::translate("Engine", "The registry has no such column to be set: %1.")
                           .arg(unknown.join(QStringLiteral(", "))),
                       QCoreApplication::translate("Engine", "There are: %1.").arg(names.join(QStringLiteral(", "))));
    }
    if (!row.domain.isEmpty() && !domains && domainColumn.isEmpty())
        return failure(ErrorCode::UsageWrong,
                       QCoreApplication::translate("Engine", "The registry has no place for a domain."),
                       QCoreApplication::translate("Engine", "Leave the domain out, or name its column in the "
                                                             "[tenants] section."));
    if (domains && row.domain.isEmpty())
        return failure(ErrorCode::UsageWrong,
                       QCoreApplication::translate("Engine", "The tenant has no domain, by which it would be found."),
                       QCoreApplication::translate("Engine", "Give it one."));
    if (lacking.isEmpty())
        return {};
    return failure(ErrorCode::UsageWrong,
                   QCoreApplication::translate("Engine", "These columns of the registry have no value of their own and "
                                                         "need one: %1.")
                       .arg(lacking.join(QStringLiteral(", "))),
                   QCoreApplication::translate("Engine", "Give each of them a value."));
}

QByteArray RegistryForm::insertSql(const RegistryRow &row) const
{
    if (!tenants)
        return {};
    Assigned tenant;
    Assigned domain;
    tenant.add(schemaColumn, quoting::literal(row.schema));
    if (!nameColumn.isEmpty())
        tenant.add(nameColumn, quoting::literal(row.name.isEmpty() ? row.schema : row.name));
    if (!domainColumn.isEmpty() && !row.domain.isEmpty())
        tenant.add(domainColumn, quoting::literal(row.domain));
    for (auto value = row.values.cbegin(); value != row.values.cend(); ++value) {
        if (domains && value.key().startsWith(domainPrefix()))
            domain.add(value.key().sliced(domainPrefix().size()), quoting::literal(value.value()));
        else
            tenant.add(value.key(), quoting::literal(value.value()));
    }
    const QByteArray insert = "INSERT INTO " + nameOf(*tenants) + " (" + tenant.columns.join(", ") + ")\nVALUES ("
                              + tenant.values.join(", ") + ")";
    if (!domains)
        return insert + ";\n";
    domain.add(QStringLiteral("domain"), quoting::literal(row.domain));
    domain.add(QStringLiteral("is_primary"), "true");
    domain.columns << quoting::identifier(QStringLiteral("tenant_id"));
    return insert + ";\nINSERT INTO " + nameOf(*domains) + " (" + domain.columns.join(", ") + ")\nSELECT "
           + domain.values.join(", ") + ", t." + quoting::identifier(key) + " FROM " + nameOf(*tenants) + " t WHERE t."
           + quoting::identifier(schemaColumn) + " = " + quoting::literal(row.schema) + ";\n";
}

QByteArray RegistryForm::removeSql(const QString &schema) const
{
    if (!tenants)
        return {};
    const QByteArray where = " WHERE " + quoting::identifier(schemaColumn) + " = " + quoting::literal(schema);
    QByteArray sql;
    if (domains)
        sql = "DELETE FROM " + nameOf(*domains) + " WHERE tenant_id::pg_catalog.text IN\n  (SELECT "
              + quoting::identifier(key) + "::pg_catalog.text FROM " + nameOf(*tenants) + where + ");\n";
    return sql + "DELETE FROM " + nameOf(*tenants) + where + ";\n";
}

QByteArray RegistryForm::renameSql(const QString &schema, const QString &newSchema) const
{
    return updateSql(schema, {{schemaColumn, newSchema}});
}

QByteArray RegistryForm::updateSql(const QString &schema, const QMap<QString, QString> &values) const
{
    if (!tenants || values.isEmpty())
        return {};
    QByteArrayList sets;
    for (auto value = values.cbegin(); value != values.cend(); ++value)
        sets << quoting::identifier(value.key()) + " = " + quoting::literal(value.value());
    return "UPDATE " + nameOf(*tenants) + " SET " + sets.join(", ") + " WHERE " + quoting::identifier(schemaColumn)
           + " = " + quoting::literal(schema) + ";\n";
}

} // namespace tenantry
