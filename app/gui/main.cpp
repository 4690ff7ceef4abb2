// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Paths.h"
#include "metrics/SandboxHistory.h"
#include "metrics/StoreModules.h"
#include "operations/Check.h"
#include "sandbox/Sandbox.h"
#include "settings/Preferences.h"
#include "settings/ProfileFile.h"
#include "ui/shell/Language.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Tour.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTextStream>
#include <QTimer>

#include <algorithm>
#include <array>
#include <clocale>
#include <cstring>

#include <sys/prctl.h>

namespace {

using namespace tenantry;

constexpr int wrongUsage = 64;
constexpr int wrongConfiguration = 78;

/// What the command line asked for.
struct Wishes {
    std::optional<Profile> profile;
    bool sandbox = false;
    bool choose = false; ///< the list, not the last connection
    int tenants = 0;
    QString tourFolder;
    QSize tourSize{1440, 900};
    theme::Scheme scheme = theme::Scheme::System;
    QString language;
};

int complain(const QString &text, int status)
{
    QTextStream(stderr) << "tenantry: " << text << '\n';
    return status;
}

/// Makes the demonstration fleet, and 90 days of its past, so that the trends have something to show.
SandboxStarter sandboxStarter(const QString &folder, int tenants)
{
    return [folder, tenants](const TaskContext &task) -> Result<Profile> {
        SandboxOptions options;
        options.folder = folder;
        options.tenants = tenants;
        const Result<SandboxInfo> info = startSandbox(options, task);
        if (!info) {
            return failure(info.error());
        }
        Result<Profile> profile = loadProfile(info->profileFile);
        if (!profile) {
            return profile;
        }
        if (const Result<std::shared_ptr<LocalStore>> store = LocalStore::open(paths::storeFile(), storeModules())) {
            SampleStore samples(*store);
            const Status seeded = seedSandboxHistory(
                samples, profile->storeKey(), QDateTime::currentDateTimeUtc(), [&]() -> Result<FleetSample> {
                    const Result<Checked> found = checkFleet({*profile, {}}, {}, nullptr, task);
                    return found ? Result<FleetSample>(sampleOf(*found->fleet, newestBackup(*profile)))
                                 : failure(found.error());
                });
            if (!seeded && seeded.error().code != ErrorCode::NothingToDo) {
                task.log(seeded.error().toText());
            }
        }
        return profile;
    };
}

/// The profile that the options name; nullopt: none. Errors: as the profile functions.
Result<std::optional<Profile>> chosenProfile(const QCommandLineParser &parser)
{
    if (parser.isSet(QStringLiteral("profile"))) {
        return loadProfile(parser.value(QStringLiteral("profile"))).map([](Profile p) { return std::optional(p); });
    }
    if (parser.isSet(QStringLiteral("connection"))) {
        return findProfile(parser.value(QStringLiteral("connection"))).map([](Profile p) { return std::optional(p); });
    }
    if (parser.isSet(QStringLiteral("dsn"))) {
        return std::optional(profileForConninfo(parser.value(QStringLiteral("dsn"))));
    }
    return std::optional<Profile>();
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(QStringLiteral("See which tenants are behind, broken or unsafe, and mend them."));
    parser.addHelpOption();
    parser.addVersionOption();
    const auto add = [&parser](const char *name, const char *text, const char *value = "") {
        parser.addOption(QCommandLineOption(QLatin1String(name), QLatin1String(text), QLatin1String(value)));
    };
    add("connection", "Opens the connection of this name.", "name");
    add("profile", "Opens the connection that this file describes.", "file");
    add("dsn", "Opens the database that this libpq connection string names.", "conninfo");
    add("choose", "Shows the connections instead of opening the one that was open last.");
    add("sandbox", "Starts the sandbox, a private PostgreSQL with a demonstration fleet, and opens it.");
    add("sandbox-dir", "Folder of the sandbox.", "folder");
    add("tenants", "How many tenants a new sandbox gets (1 to 10000).", "number");
    add("tour", "Drives the window through everything and saves numbered pictures into a folder.", "folder");
    add("size", "Size of the window on a tour, 1440x900 without it.", "WIDTHxHEIGHT");
    add("dark", "Dark theme.");
    add("light", "Light theme.");
    add("language", "Language of the window: en, fr or de.", "code");
}

/// "1280x720".
Result<QSize> sizeFrom(const QString &text)
{
    const QStringList sides = text.split(u'x');
    const QSize size(sides.front().toInt(), sides.back().toInt());
    if (sides.size() != 2 || size.isEmpty()) {
        return failure(ErrorCode::UsageWrong, QStringLiteral("--size takes a width and a height, like 1280x720."));
    }
    return size;
}

Result<Wishes> readWishes(const QCommandLineParser &parser)
{
    Wishes wishes;
    const Preferences preferences;
    const Result<std::optional<Profile>> profile = chosenProfile(parser);
    if (!profile) {
        return failure(profile.error());
    }
    wishes.profile = *profile;
    wishes.sandbox = parser.isSet(QStringLiteral("sandbox"));
    wishes.choose = parser.isSet(QStringLiteral("choose"));
    wishes.tourFolder = parser.value(QStringLiteral("tour"));
    wishes.scheme = theme::schemeFromKey(preferences.value(preference::theme()));
    if (parser.isSet(QStringLiteral("dark"))) {
        wishes.scheme = theme::Scheme::Dark;
    } else if (parser.isSet(QStringLiteral("light"))) {
        wishes.scheme = theme::Scheme::Light;
    }
    wishes.language = parser.isSet(QStringLiteral("language")) ? parser.value(QStringLiteral("language"))
                                                               : preferences.value(preference::language());
    if (parser.isSet(QStringLiteral("size"))) {
        const Result<QSize> size = sizeFrom(parser.value(QStringLiteral("size")));
        if (!size) {
            return failure(size.error());
        }
        wishes.tourSize = *size;
    }
    if (parser.isSet(QStringLiteral("tenants"))) {
        bool number = false;
        wishes.tenants = parser.value(QStringLiteral("tenants")).toInt(&number);
        if (!number || wishes.tenants < 1 || wishes.tenants > 10000) {
            return failure(ErrorCode::UsageWrong, QStringLiteral("--tenants takes a number from 1 to 10000."));
        }
    }
    return wishes;
}

/// Whether only words are wanted, for which there need be no display.
bool wantsWordsOnly(int argc, char **argv)
{
    const auto isWords = [](const char *argument) {
        constexpr std::array known{"--help", "-h", "--help-all", "--version", "-v"};
        return std::ranges::any_of(known, [argument](const char *one) { return std::strcmp(one, argument) == 0; });
    };
    return std::any_of(argv + 1, argv + argc, isWords);
}

void nameProgram()
{
    QCoreApplication::setApplicationName(QStringLiteral("tenantry"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TENANTRY_VERSION));
}

/// The folder of the sandbox, and whether it has to be stopped when the windows are gone.
SandboxEnd sandboxEnd(const QString &folder, bool &stopAtEnd)
{
    SandboxEnd end;
    end.isRunning = [folder] {
        const Result<SandboxStatus> status = sandboxStatus(folder);
        return status && status->processId != 0;
    };
    end.stopAtEnd = [&stopAtEnd] { stopAtEnd = true; };
    return end;
}

/// The window's life: until it is closed.
int show(const Wishes &wishes, const QString &sandboxFolder, LanguageSwitch &language, bool &stopSandboxAtEnd)
{
    WindowServices services{.language = &language,
                            .storeFile = paths::storeFile(),
                            .sandbox = sandboxStarter(sandboxFolder, wishes.tenants),
                            .scheme = wishes.scheme,
                            .buses = wishes.tourFolder.isEmpty() ? DesktopBuses::ofDesktop() : DesktopBuses::none()};
    services.sandboxEnd = sandboxEnd(sandboxFolder, stopSandboxAtEnd);
    MainWindow window(services);
    window.show();
    if (!wishes.tourFolder.isEmpty()) {
        Tour tour(&window, wishes.tourFolder, wishes.tourSize);
        return tour.run(wishes.profile) ? 0 : 1;
    }
    if (wishes.profile) {
        window.open(*wishes.profile);
    } else if (wishes.sandbox) {
        window.openSandbox();
    } else if (!wishes.choose) {
        window.openLast();
    }
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    ::prctl(PR_SET_DUMPABLE, 0); // a core dump could hold a password
    QCommandLineParser parser;
    addOptions(parser);
    if (wantsWordsOnly(argc, argv)) {
        const QCoreApplication application(argc, argv);
        nameProgram();
        parser.process(application);
    }
    const QApplication application(argc, argv);
    std::setlocale(LC_NUMERIC, "C"); // libpq and the parsers below read numbers with a point
    nameProgram();
    QGuiApplication::setDesktopFileName(QStringLiteral("io.github.tenantry.Tenantry"));
    parser.process(application);
    const Result<Wishes> wishes = readWishes(parser);
    if (!wishes) {
        return complain(wishes.error().toText(),
                        wishes.error().code == ErrorCode::UsageWrong ? wrongUsage : wrongConfiguration);
    }
    LanguageSwitch language;
    language.choose(wishes->language);
    theme::apply(wishes->scheme);
    const QString sandboxFolder = parser.value(QStringLiteral("sandbox-dir"));
    bool stopSandboxAtEnd = false;
    const int status = show(*wishes, sandboxFolder, language, stopSandboxAtEnd);
    if (stopSandboxAtEnd) { // the window and its sessions are gone
        if (const Status stopped = stopSandbox(sandboxFolder); !stopped) {
            return complain(stopped.error().toText(), 1);
        }
    }
    return status;
}
