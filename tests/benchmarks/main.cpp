// SPDX-License-Identifier: GPL-3.0-or-later
#include "Bench.h"
#include "ScanFleet.h"
#include "support/TempHome.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>

#include <cstdio>
#include <exception>

using namespace tenantry;
using namespace tenantry::bench;

namespace {

/// The binary below an npm prefix, or the file itself.
QString dbmateBinary(const QString &given)
{
    const QString packed = given + QStringLiteral("/node_modules/@dbmate/linux-x64/bin/dbmate");
    for (const QString &candidate : {packed, given}) {
        const QFileInfo info(candidate);
        if (!given.isEmpty() && info.isFile() && info.isExecutable())
            return info.absoluteFilePath();
    }
    return {};
}

Size smokeSize()
{
    Size size;
    size.scanTenants = 300;
    size.applyTenants = 40;
    size.farTenants = 20;
    size.farScanTenants = 100;
    size.djangoTenants = 6;
    size.djangoApplyTenants = 4;
    size.rounds = 2;
    // Here starting a process weighs more than the work.
    size.slack = 20;
    return size;
}

int run(const QCommandLineParser &options, const QStringList &parts)
{
    const test::TempHome home;
    Settings settings;
    if (!options.isSet(QStringLiteral("full")))
        settings.size = smokeSize();
    if (options.isSet(QStringLiteral("tenants")))
        settings.size.scanTenants = options.value(QStringLiteral("tenants")).toInt();
    if (options.isSet(QStringLiteral("rounds")))
        settings.size.rounds = options.value(QStringLiteral("rounds")).toInt();
    settings.diskRoot = options.value(QStringLiteral("disk"));
    settings.dbmate = dbmateBinary(options.value(QStringLiteral("dbmate")));
    settings.workFolder = home.file(QStringLiteral("bench"));

    Report report;
    const auto wanted = [&parts](const QString &part) { return parts.isEmpty() || parts.contains(part); };
    try {
        if (wanted(QStringLiteral("scan")) || wanted(QStringLiteral("window"))) {
            const ScanFleet fleet(settings.workFolder + QStringLiteral("/scan"), options.value(QStringLiteral("keep")),
                                  settings.size.scanTenants, settings.size.migrations);
            // Before the window: a child's peak memory is never reported lower than its parent's.
            if (wanted(QStringLiteral("scan")))
                runScanBenchmark(settings, fleet, report);
            if (wanted(QStringLiteral("window")))
                runWindowBenchmark(settings, fleet, report);
        }
        if (wanted(QStringLiteral("apply")))
            runApplyBenchmark(settings, report);
        if (wanted(QStringLiteral("far")))
            runRoundTripBenchmark(settings, report);
        if (wanted(QStringLiteral("django")))
            runDjangoBenchmark(settings, report);
    } catch (const std::exception &thrown) {
        std::fprintf(stderr, "%s\n", thrown.what());
        return 1;
    }
    report.printTable();
    return report.allHold() ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("tenantry"));
    QCommandLineParser options;
    options.setApplicationDescription(
        QStringLiteral("Measures Tenantry against psql and dbmate on servers of its own; exit status 1 when a bound is "
                       "missed. Without --full a small size is run, with loose bounds."));
    options.addHelpOption();
    options.addOptions({
        {QStringLiteral("full"), QStringLiteral("The sizes that the bounds are meant for: 10,000 and 400 tenants.")},
        {QStringLiteral("smoke"), QStringLiteral("The small size (default).")},
        {QStringLiteral("tenants"), QStringLiteral("Tenants to scan."), QStringLiteral("N")},
        {QStringLiteral("rounds"), QStringLiteral("Rounds of each contender."), QStringLiteral("N")},
        {QStringLiteral("keep"), QStringLiteral("Keep the scanned fleet in DIR and take it from there next time."),
         QStringLiteral("DIR")},
        {QStringLiteral("disk"), QStringLiteral("Folder on a disk, for the server that waits for it."),
         QStringLiteral("DIR"), QStringLiteral("/var/tmp")},
        {QStringLiteral("dbmate"), QStringLiteral("dbmate's binary, or the npm prefix that it is installed in."),
         QStringLiteral("PATH"), qEnvironmentVariable("TENANTRY_DBMATE")},
    });
    options.addPositionalArgument(QStringLiteral("part"),
                                  QStringLiteral("scan, apply, window, far, django; default: all."),
                                  QStringLiteral("[part…]"));
    options.process(application);
    return run(options, options.positionalArguments());
}
