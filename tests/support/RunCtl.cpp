// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/RunCtl.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QProcess>

namespace tenantry::test {

QJsonObject CtlResult::json() const
{
    return QJsonDocument::fromJson(out).object();
}

QString programPath(const QString &name)
{
    const QString folder =
        qEnvironmentVariable("TENANTRY_BIN", QCoreApplication::applicationDirPath() + QStringLiteral("/../bin"));
    return folder + u'/' + name;
}

CtlResult runCtl(const QStringList &arguments, const std::vector<std::pair<QString, QString>> &environment,
                 int timeoutMs)
{
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    for (const auto &[name, value] : environment)
        variables.insert(name, value);
    QProcess process;
    process.setProcessEnvironment(variables);
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(programPath(QStringLiteral("tenantryctl")), arguments);

    CtlResult result;
    const bool ended = process.waitForStarted() && process.waitForFinished(timeoutMs > 0 ? timeoutMs : -1);
    if (!ended && process.state() != QProcess::NotRunning) {
        process.kill();
        process.waitForFinished();
    }
    result.out = process.readAllStandardOutput();
    result.err = process.readAllStandardError();
    if (ended && process.exitStatus() == QProcess::NormalExit)
        result.status = process.exitCode();
    else
        result.err += process.errorString().toUtf8();
    return result;
}

} // namespace tenantry::test
