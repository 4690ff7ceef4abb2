// SPDX-License-Identifier: GPL-3.0-or-later
#include "plans/PlanDocument.h"

#include "tasks/JournalRecord.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace tenantry {

namespace {

/// The members of a step and how they are called.
constexpr std::pair<const char *, QString PlannedStep::*> members[]{{"kind", &PlannedStep::kind},
                                                                    {"app", &PlannedStep::app},
                                                                    {"key", &PlannedStep::key},
                                                                    {"index", &PlannedStep::index},
                                                                    {"text", &PlannedStep::text}};

QJsonObject stepToJson(const PlannedStep &step)
{
    QJsonObject json;
    for (const auto &[name, member] : members) {
        if (!(step.*member).isEmpty())
            json.insert(QLatin1String(name), step.*member);
    }
    if (!step.sha256.isEmpty())
        json.insert(QStringLiteral("sha256"), QString::fromLatin1(step.sha256));
    return json;
}

PlannedStep stepFromJson(const QJsonObject &json)
{
    PlannedStep step;
    for (const auto &[name, member] : members)
        step.*member = json.value(QLatin1String(name)).toString();
    step.sha256 = json.value(QStringLiteral("sha256")).toString().toLatin1();
    return step;
}

/// A name in a comment: it must not end the line.
QString inComment(QString name)
{
    return name.replace(u'\n', u' ').replace(u'\r', u' ');
}

} // namespace

bool PlanDocument::isIn(const QJsonObject &json)
{
    return json.contains(QStringLiteral("step_lists"));
}

PlanDocument PlanDocument::fromJson(const QJsonObject &json)
{
    PlanDocument document;
    const QJsonArray lists = json.value(QStringLiteral("step_lists")).toArray();
    for (const QJsonValueConstRef list : lists) {
        std::vector<PlannedStep> steps;
        const QJsonArray entries = list.toArray();
        for (const QJsonValueConstRef entry : entries)
            steps.push_back(stepFromJson(entry.toObject()));
        document.add(std::move(steps));
    }
    const QJsonObject tenants = json.value(QStringLiteral("tenants")).toObject();
    for (auto tenant = tenants.constBegin(); tenant != tenants.constEnd(); ++tenant) {
        const int list = tenant.value().toInt(-1);
        if (list >= 0 && list < static_cast<int>(document.m_lists.size()))
            document.assign(tenant.key(), list);
    }
    const QJsonObject files = json.value(QStringLiteral("files")).toObject();
    for (auto file = files.constBegin(); file != files.constEnd(); ++file)
        document.addFile(file.key().toLatin1(), file.value().toString().toUtf8());
    return document;
}

/// A text in quotes (RFC 8259, section 7), from UTF-8 to UTF-8.
static void writeText(QByteArray &json, QByteArrayView text)
{
    json += '"';
    qsizetype from = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const auto c = static_cast<uchar>(text.at(at));
        if (c >= 0x20 && c != '"' && c != '\\')
            continue;
        json += text.sliced(from, at - from);
        json += "\\u00" + QByteArray(1, static_cast<char>(c)).toHex();
        from = at + 1;
    }
    json += text.sliced(from);
    json += '"';
}

QByteArray PlanDocument::toJson(QJsonObject beside) const
{
    QJsonArray lists;
    for (const std::vector<PlannedStep> &steps : m_lists) {
        QJsonArray list;
        for (const PlannedStep &step : steps)
            list.append(stepToJson(step));
        lists.append(list);
    }
    QJsonObject tenants;
    for (auto tenant = m_listOf.constBegin(); tenant != m_listOf.constEnd(); ++tenant)
        tenants.insert(tenant.key(), tenant.value());
    beside.insert(QStringLiteral("step_lists"), lists);
    beside.insert(QStringLiteral("tenants"), tenants);
    QByteArray json = QJsonDocument(beside).toJson(QJsonDocument::Compact);
    json.chop(1); // the brace
    qsizetype size = json.size();
    for (const QByteArray &text : m_files)
        size += text.size() + text.size() / 8;
    json.reserve(size);
    json += ",\"files\":{";
    const char *comma = "";
    for (auto file = m_files.constBegin(); file != m_files.constEnd(); ++file) {
        json += comma + ('"' + file.key()) + "\":";
        writeText(json, file.value());
        comma = ",";
    }
    return json + "}}";
}

int PlanDocument::add(std::vector<PlannedStep> steps)
{
    m_lists.push_back(std::move(steps));
    return static_cast<int>(m_lists.size()) - 1;
}

QString PlanDocument::textOf(const PlannedStep &step) const
{
    StepFact fact;
    fact.kind = step.kind;
    fact.app = step.app;
    fact.migration = step.key;
    const QString sent = step.text.isEmpty() ? QString::fromUtf8(m_files.value(step.sha256)) : step.text;
    QString text = QStringLiteral("-- %1\n").arg(inComment(messageText(fact.title())));
    if (!sent.trimmed().isEmpty())
        text += sent.trimmed() + u'\n';
    return text;
}

QString PlanDocument::toText(const QStringList &only) const
{
    std::vector<QStringList> schemas(m_lists.size());
    for (auto tenant = m_listOf.constBegin(); tenant != m_listOf.constEnd(); ++tenant) {
        if (only.isEmpty() || only.contains(tenant.key()))
            schemas[static_cast<std::size_t>(*tenant)]
                << (tenant.key().isEmpty() ? QCoreApplication::translate("Engine", "The database, once")
                                           : inComment(tenant.key()));
    }
    constexpr qsizetype mostNamed = 10;
    QStringList parts;
    for (std::size_t list = 0; list < m_lists.size(); ++list) {
        QStringList &names = schemas[list];
        if (names.isEmpty())
            continue;
        names.sort();
        const auto more = static_cast<int>(names.size() - mostNamed);
        const QString first = names.mid(0, mostNamed).join(QStringLiteral(", "));
        QString part =
            QStringLiteral("-- == %1 ==\n")
                .arg(more > 0 ? QCoreApplication::translate("Engine", "%1 and %n more", nullptr, more).arg(first)
                              : first);
        for (const PlannedStep &step : m_lists[list])
            part += u'\n' + textOf(step);
        parts << part;
    }
    return parts.join(u'\n');
}

} // namespace tenantry
