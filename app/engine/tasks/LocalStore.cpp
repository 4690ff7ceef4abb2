// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/LocalStore.h"

#include "base/Paths.h"
#include "base/Text.h"
#include "tasks/StoreQuery.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QtEndian>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <span>
#include <thread>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tenantry {

namespace {

using Work = std::function<Status(QSqlDatabase &)>;

/// The store's own format: modules with versions of their own.
constexpr qint64 storeFormat = 3;

struct Job {
    const StoreModule *module = nullptr; ///< whose tables it works on; null: any
    const Work *work = nullptr;
    Status result;
    bool isDone = false;
    std::condition_variable done; ///< one each: the others have nothing to wake up for
};

tl::unexpected<Error> unusable(const QString &file, const QString &reason)
{
    return failure(ErrorCode::StoreUnusable,
                   QCoreApplication::translate("Engine", "Cannot use the local store \"%1\": %2").arg(file, reason),
                   QCoreApplication::translate("Engine", "Check the free space and the permissions of its folder."));
}

tl::unexpected<Error> writtenByNewer(const QString &message)
{
    return failure(ErrorCode::StoreTooNew, message,
                   QCoreApplication::translate(
                       "Engine", "A newer Tenantry has written it: use that one. The file was left as it is."));
}

tl::unexpected<Error> tooNew(const QString &file, qint64 format)
{
    return writtenByNewer(
        QCoreApplication::translate("Engine", "The local store \"%1\" has format %2; this Tenantry knows %3 at most.")
            .arg(file)
            .arg(format)
            .arg(storeFormat));
}

tl::unexpected<Error> tooNew(const QString &file, const StoreModule &module, qint64 version)
{
    return writtenByNewer(
        QCoreApplication::translate(
            "Engine", "The local store \"%1\" has format %2 of its part \"%3\"; this Tenantry knows %4 at most.")
            .arg(file)
            .arg(version)
            .arg(module.name)
            .arg(module.steps.size()));
}

/// PRAGMA user_version as it stands in the file's header, so that a newer file need not even be opened. 0: no header.
qint64 formatInHeader(const QString &file)
{
    constexpr qint64 userVersionAt = 60;
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray header = in.read(100);
    if (header.size() < 100 || !header.startsWith("SQLite format 3"))
        return 0;
    return qFromBigEndian<quint32>(header.constData() + userVersionAt);
}

/// What can be wrong with opening, told apart because a corrupt file is put aside and others are not.
enum class OpenFault { None, Corrupt, TooNew, Other };

struct OpenAttempt {
    OpenFault fault = OpenFault::None;
    Error error;
};

bool saysCorrupt(const QSqlError &error)
{
    return error.nativeErrorCode() == QLatin1String("11") || error.nativeErrorCode() == QLatin1String("26");
}

Result<qint64> pragmaValue(QSqlDatabase &database, const QString &pragma)
{
    StoreQuery query(database, pragma);
    if (const Status ran = query.run(); !ran)
        return failure(ran.error());
    return query.next() ? query.value(0).toLongLong() : 0;
}

/// Where the one number of a store of 0.1.0 is kept once the store is taken over: modules that were not at hand then
/// need it later. No module is named so.
constexpr QLatin1String takenOverRow("0.1.0");

/// Makes the file one whose modules have versions. Inside a transaction.
Status adoptFormat(QSqlDatabase &database, const QString &file)
{
    const Result<qint64> format = pragmaValue(database, QStringLiteral("PRAGMA user_version"));
    if (!format)
        return failure(format.error());
    if (*format == storeFormat)
        return {};
    if (*format > storeFormat)
        return tooNew(file, *format);
    const Status created = StoreQuery(database, QStringLiteral("CREATE TABLE store_modules (name TEXT PRIMARY KEY, "
                                                               "version INTEGER NOT NULL) WITHOUT ROWID"))
                               .run();
    if (!created)
        return created;
    StoreQuery noted(database, QStringLiteral("INSERT INTO store_modules (name, version) VALUES (?, ?)"));
    if (const Status ran = noted.run({QString(takenOverRow), *format}); !ran)
        return ran;
    return StoreQuery(database, QStringLiteral("PRAGMA user_version = %1").arg(storeFormat)).run();
}

Result<qint64> versionOf(QSqlDatabase &database, const StoreModule &module)
{
    StoreQuery query(database, QStringLiteral("SELECT version FROM store_modules WHERE name = ?"));
    if (const Status ran = query.run({module.name}); !ran)
        return failure(ran.error());
    if (query.next())
        return query.value(0).toLongLong();
    if (const Status ran = query.run({QString(takenOverRow)}); !ran)
        return failure(ran.error());
    const qint64 takenOver = query.next() ? query.value(0).toLongLong() : 0;
    return module.inStoresFrom > 0 && takenOver >= module.inStoresFrom ? 1 : 0;
}

Status bringForward(QSqlDatabase &database, const QString &file, const StoreModule &module)
{
    const Result<qint64> version = versionOf(database, module);
    if (!version)
        return failure(version.error());
    const auto known = static_cast<qint64>(module.steps.size());
    if (*version > known)
        return tooNew(file, module, *version);
    for (qint64 step = *version; step < known; ++step) {
        for (const QString &sql : module.steps[static_cast<std::size_t>(step)]) {
            if (const Status ran = StoreQuery(database, sql).run(); !ran)
                return ran;
        }
    }
    if (*version == known)
        return {};
    return StoreQuery(database, QStringLiteral("REPLACE INTO store_modules (name, version) VALUES (?, ?)"))
        .run({module.name, known});
}

/// All in one transaction: a program that dies here leaves the file as it was, and a second one waits for the first.
Status migrateForward(QSqlDatabase &database, const QString &file, std::span<const StoreModule> modules)
{
    if (const Status begun = StoreQuery(database, QStringLiteral("BEGIN IMMEDIATE")).run(); !begun)
        return begun;
    Status result = adoptFormat(database, file);
    for (const StoreModule &module : modules) {
        if (result)
            result = bringForward(database, file, module);
    }
    const Status ended = StoreQuery(database, result ? QStringLiteral("COMMIT") : QStringLiteral("ROLLBACK")).run();
    return result ? ended : result;
}

/// A damaged page is better found now, when the file can be put aside, than in the middle of a run.
bool isDamaged(QSqlDatabase &database, const QString &file)
{
    constexpr qint64 quicklyChecked = 32 * 1024 * 1024;
    QSqlQuery query(database);
    if (!query.exec(QStringLiteral("SELECT count(*) FROM sqlite_master")))
        return saysCorrupt(query.lastError());
    if (QFileInfo(file).size() > quicklyChecked)
        return false;
    query.finish();
    if (!query.exec(QStringLiteral("PRAGMA quick_check(1)")))
        return saysCorrupt(query.lastError());
    return query.next() && query.value(0).toString() != QLatin1String("ok");
}

OpenAttempt openDatabase(QSqlDatabase &database, const QString &file, std::span<const StoreModule> modules)
{
    const auto fault = [](OpenFault kind, Error error) { return OpenAttempt{kind, std::move(error)}; };
    const qint64 format = formatInHeader(file);
    if (format > storeFormat)
        return fault(OpenFault::TooNew, tooNew(file, format).value());

    // SQLite gives its side files the permissions of the main one.
    const int fd = ::open(QFile::encodeName(file).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0)
        return fault(OpenFault::Other, unusable(file, qt_error_string()).value());
    ::fchmod(fd, 0600);
    ::close(fd);

    database.setDatabaseName(file);
    database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=10000"));
    if (!database.open())
        return fault(saysCorrupt(database.lastError()) ? OpenFault::Corrupt : OpenFault::Other,
                     storeError(database.lastError(),
                                QCoreApplication::translate("Engine", "Cannot use the local store \"%1\": %2")
                                    .arg(file, QStringLiteral("%1"))));
    if (isDamaged(database, file))
        return fault(OpenFault::Corrupt, unusable(file, QStringLiteral("damaged")).value());
    // EXTRA, and before the file becomes a WAL one: the rollback journal of that is gone for good only when its folder
    // is synced as well. One that came back after a power cut would take all that was journaled since with it.
    for (const QString &pragma :
         {QStringLiteral("PRAGMA synchronous = EXTRA"), QStringLiteral("PRAGMA journal_mode = WAL"),
          QStringLiteral("PRAGMA foreign_keys = ON")}) {
        if (const Status set = StoreQuery(database, pragma).run(); !set)
            return fault(OpenFault::Other, set.error());
    }
    if (const Status migrated = migrateForward(database, file, modules); !migrated)
        return fault(migrated.error().code == ErrorCode::StoreTooNew ? OpenFault::TooNew : OpenFault::Other,
                     migrated.error());
    return {};
}

/// Renames the file and its side files; returns the new name, empty when that failed.
QString putAside(const QString &file)
{
    const QString stamp = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    QString aside = QStringLiteral("%1.corrupt-%2").arg(file, stamp);
    for (int number = 2; QFileInfo::exists(aside); ++number)
        aside = QStringLiteral("%1.corrupt-%2-%3").arg(file, stamp).arg(number);
    if (!QFile::rename(file, aside))
        return {};
    for (const QString &side : {QStringLiteral("-wal"), QStringLiteral("-shm")})
        QFile::rename(file + side, aside + side);
    return aside;
}

} // namespace

struct LocalStore::Impl {
    QString file;
    QString notice;
    std::vector<StoreModule> modules; ///< those given to open()
    QStringList known;                ///< names of modules that were brought forward; the store's thread alone uses it
    std::mutex mutex;
    std::condition_variable_any wake; ///< the store's thread waits on it for jobs
    std::condition_variable ready;    ///< open() waits on it
    std::deque<Job *> jobs;
    std::atomic<qint64> commits = 0;
    bool opened = false;
    Status openResult;
    std::jthread thread; ///< last, so that it ends before what it uses goes

    /// Hands \p work to the store's thread and waits.
    Status perform(const StoreModule *module, const Work &work);
    void serve(const std::stop_token &stop);
    Status openHere(QSqlDatabase &database);
    Status makeReady(QSqlDatabase &database, const StoreModule &module);
    void runTogether(QSqlDatabase &database, const std::vector<Job *> &batch);
    Status runWork(QSqlDatabase &database, const Work &work) const;
    Status runInSavepoint(QSqlDatabase &database, const Work &work) const;
};

Status LocalStore::Impl::openHere(QSqlDatabase &database)
{
    OpenAttempt attempt = openDatabase(database, file, modules);
    if (attempt.fault == OpenFault::Corrupt) {
        database.close();
        const QString aside = putAside(file);
        if (aside.isEmpty())
            return failure(attempt.error);
        notice = QCoreApplication::translate(
                     "Engine", "The local store was damaged. It was kept as \"%1\", and an empty one was begun.")
                     .arg(aside);
        attempt = openDatabase(database, file, modules);
    }
    if (attempt.fault != OpenFault::None)
        return failure(attempt.error);
    for (const StoreModule &module : modules)
        known << module.name;
    return {};
}

Status LocalStore::Impl::makeReady(QSqlDatabase &database, const StoreModule &module)
{
    if (known.contains(module.name))
        return {};
    if (const Status migrated = migrateForward(database, file, {&module, 1}); !migrated)
        return migrated;
    known << module.name;
    return {};
}

Status LocalStore::Impl::runWork(QSqlDatabase &database, const Work &work) const
{
    try {
        return work(database);
    } catch (const std::exception &thrown) {
        return unusable(file, text::plain(QByteArrayView(thrown.what())));
    }
}

Status LocalStore::Impl::runInSavepoint(QSqlDatabase &database, const Work &work) const
{
    if (const Status begun = StoreQuery(database, QStringLiteral("SAVEPOINT job")).run(); !begun)
        return begun;
    const Status result = runWork(database, work);
    if (!result) {
        [[maybe_unused]] const Status undone = StoreQuery(database, QStringLiteral("ROLLBACK TO job")).run();
    }
    const Status ended = StoreQuery(database, QStringLiteral("RELEASE job")).run();
    return result ? ended : result;
}

/// What several threads wait for is committed at once: a disk takes as long for one as for all of them.
void LocalStore::Impl::runTogether(QSqlDatabase &database, const std::vector<Job *> &batch)
{
    std::vector<Job *> able;
    for (Job *job : batch) {
        job->result = job->module ? makeReady(database, *job->module) : Status();
        if (job->result)
            able.push_back(job);
    }
    if (able.empty())
        return;
    // IMMEDIATE: a transaction that reads first and then writes could not wait for another process's write.
    Status together = StoreQuery(database, QStringLiteral("BEGIN IMMEDIATE")).run();
    if (together) {
        const bool isAlone = able.size() == 1; // then the transaction is its own
        for (Job *job : able)
            job->result = isAlone ? runWork(database, *job->work) : runInSavepoint(database, *job->work);
        const bool isKept = !isAlone || able.front()->result;
        if (isKept)
            together = StoreQuery(database, QStringLiteral("COMMIT")).run();
        if (!isKept || !together) {
            [[maybe_unused]] const Status undone = StoreQuery(database, QStringLiteral("ROLLBACK")).run();
        }
        ++commits;
    }
    for (Job *job : able) {
        if (!together && job->result)
            job->result = together;
    }
}

void LocalStore::Impl::serve(const std::stop_token &stop)
{
    static std::atomic<int> number = 0;
    const QString name = QStringLiteral("tenantry-store-%1").arg(++number);
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        const Status result = openHere(database);
        std::optional<PreparedStatements> prepared(std::in_place);
        std::unique_lock lock(mutex);
        openResult = result;
        opened = true;
        ready.notify_all();
        while (result && wake.wait(lock, stop, [this] { return !jobs.empty(); })) {
            const std::vector<Job *> batch(jobs.begin(), jobs.end());
            jobs.clear();
            lock.unlock();
            runTogether(database, batch);
            lock.lock();
            for (Job *job : batch) {
                job->isDone = true;
                job->done.notify_one(); // under the lock: it goes with its caller
            }
        }
        lock.unlock();
        prepared.reset();
        database.close();
    }
    QSqlDatabase::removeDatabase(name);
}

Status LocalStore::Impl::perform(const StoreModule *module, const Work &work)
{
    if (std::this_thread::get_id() == thread.get_id())
        return unusable(file, QStringLiteral("a transaction inside a transaction"));
    Job job{module, &work, {}, false, {}};
    std::unique_lock lock(mutex);
    jobs.push_back(&job);
    wake.notify_one();
    job.done.wait(lock, [&job] { return job.isDone; });
    return std::move(job.result);
}

LocalStore::LocalStore(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}

LocalStore::~LocalStore()
{
    m_impl->thread.request_stop();
    m_impl->thread.join();
}

Result<std::shared_ptr<LocalStore>> LocalStore::open(const QString &file, const std::vector<StoreModule> &modules)
{
    const QString path = QFileInfo(file).absoluteFilePath();
    if (const Status made = paths::ensurePrivateFolder(QFileInfo(path).path()); !made)
        return failure(ErrorCode::StoreUnusable, made.error().message, made.error().hint);
    auto impl = std::make_unique<Impl>();
    impl->file = path;
    impl->modules = modules;
    impl->thread = std::jthread([target = impl.get()](const std::stop_token &stop) { target->serve(stop); });
    Status result;
    {
        std::unique_lock lock(impl->mutex);
        impl->ready.wait(lock, [&] { return impl->opened; });
        result = impl->openResult;
    }
    // Also on failure: the destructor ends the thread.
    std::shared_ptr<LocalStore> store(new LocalStore(std::move(impl)));
    if (!result)
        return failure(result.error());
    return store;
}

Status LocalStore::transaction(const Work &work)
{
    return m_impl->perform(nullptr, work);
}

Status LocalStore::transaction(const StoreModule &module, const Work &work)
{
    return m_impl->perform(&module, work);
}

qint64 LocalStore::commits() const
{
    return m_impl->commits;
}

int LocalStore::waiting() const
{
    const std::scoped_lock lock(m_impl->mutex);
    return static_cast<int>(m_impl->jobs.size());
}

QString LocalStore::openNotice() const
{
    return m_impl->notice;
}

QString LocalStore::file() const
{
    return m_impl->file;
}

} // namespace tenantry
