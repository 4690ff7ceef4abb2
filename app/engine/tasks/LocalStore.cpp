// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/LocalStore.h"

#include "base/Paths.h"
#include "base/Text.h"
#include "tasks/StoreQuery.h"
#include "tasks/StoreSchema.h"

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
#include <thread>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tenantry {

namespace {

using Work = std::function<Status(QSqlDatabase &)>;

struct Job {
    const Work *work = nullptr;
    Status result;
    bool done = false;
};

tl::unexpected<Error> unusable(const QString &file, const QString &reason)
{
    return failure(ErrorCode::StoreUnusable,
                   QCoreApplication::translate("Engine", "Cannot use the local store \"%1\": %2").arg(file, reason),
                   QCoreApplication::translate("Engine", "Check the free space and the permissions of its folder."));
}

tl::unexpected<Error> tooNew(const QString &file, qint64 version)
{
    return failure(
        ErrorCode::StoreTooNew,
        QCoreApplication::translate("Engine", "The local store \"%1\" has format %2; this Tenantry knows %3 at most.")
            .arg(file)
            .arg(version)
            .arg(storeSchemaSteps().size()),
        QCoreApplication::translate("Engine",
                                    "A newer Tenantry has written it: use that one. The file was left as it is."));
}

/// PRAGMA user_version as it stands in the file's header, so that a newer file need not even be opened. 0: no header.
qint64 versionInHeader(const QString &file)
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

Status migrateForward(QSqlDatabase &database, const QString &file)
{
    const auto &steps = storeSchemaSteps();
    const auto known = static_cast<qint64>(steps.size());
    StoreQuery begin(database, QStringLiteral("BEGIN IMMEDIATE"));
    if (const Status begun = begin.run(); !begun)
        return begun;
    const Result<qint64> version = pragmaValue(database, QStringLiteral("PRAGMA user_version"));
    Status result;
    if (!version)
        result = failure(version.error());
    else if (*version > known)
        result = tooNew(file, *version);
    for (qint64 step = version.value_or(known); result && step < known; ++step) {
        for (const QString &sql : steps[static_cast<std::size_t>(step)]) {
            if (result)
                result = StoreQuery(database, sql).run();
        }
    }
    if (result && *version < known)
        result = StoreQuery(database, QStringLiteral("PRAGMA user_version = %1").arg(known)).run();
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

OpenAttempt openDatabase(QSqlDatabase &database, const QString &file)
{
    const auto fault = [](OpenFault kind, Error error) { return OpenAttempt{kind, std::move(error)}; };
    const qint64 version = versionInHeader(file);
    if (version > static_cast<qint64>(storeSchemaSteps().size()))
        return fault(OpenFault::TooNew, tooNew(file, version).value());

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
                     unusable(file, text::plain(database.lastError().text())).value());
    if (isDamaged(database, file))
        return fault(OpenFault::Corrupt, unusable(file, QStringLiteral("damaged")).value());
    for (const QString &pragma :
         {QStringLiteral("PRAGMA journal_mode = WAL"), QStringLiteral("PRAGMA synchronous = NORMAL"),
          QStringLiteral("PRAGMA foreign_keys = ON")}) {
        if (const Status set = StoreQuery(database, pragma).run(); !set)
            return fault(OpenFault::Other, set.error());
    }
    if (const Status migrated = migrateForward(database, file); !migrated)
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
    std::mutex mutex;
    std::condition_variable_any wake; ///< the store's thread waits on it for jobs
    std::condition_variable finished; ///< callers wait on it for their job
    std::deque<Job *> jobs;
    bool opened = false;
    Status openResult;
    std::jthread thread; ///< last, so that it ends before what it uses goes

    void serve(const std::stop_token &stop);
    Status openHere(QSqlDatabase &database);
    Status runInTransaction(QSqlDatabase &database, const Work &work) const;
};

Status LocalStore::Impl::openHere(QSqlDatabase &database)
{
    OpenAttempt attempt = openDatabase(database, file);
    if (attempt.fault == OpenFault::Corrupt) {
        database.close();
        const QString aside = putAside(file);
        if (aside.isEmpty())
            return failure(attempt.error);
        notice = QCoreApplication::translate(
                     "Engine", "The local store was damaged. It was kept as \"%1\", and an empty one was begun.")
                     .arg(aside);
        attempt = openDatabase(database, file);
    }
    if (attempt.fault != OpenFault::None)
        return failure(attempt.error);
    return {};
}

Status LocalStore::Impl::runInTransaction(QSqlDatabase &database, const Work &work) const
{
    // IMMEDIATE: a transaction that reads first and then writes could not wait for another process's write.
    if (const Status begun = StoreQuery(database, QStringLiteral("BEGIN IMMEDIATE")).run(); !begun)
        return begun;
    Status result;
    try {
        result = work(database);
    } catch (const std::exception &thrown) {
        result = unusable(file, text::plain(QByteArrayView(thrown.what())));
    }
    if (result) {
        result = StoreQuery(database, QStringLiteral("COMMIT")).run();
        if (result)
            return result;
    }
    [[maybe_unused]] const Status undone = StoreQuery(database, QStringLiteral("ROLLBACK")).run();
    return result;
}

void LocalStore::Impl::serve(const std::stop_token &stop)
{
    static std::atomic<int> number = 0;
    const QString name = QStringLiteral("tenantry-store-%1").arg(++number);
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        const Status result = openHere(database);
        std::unique_lock lock(mutex);
        openResult = result;
        opened = true;
        finished.notify_all();
        while (result && wake.wait(lock, stop, [this] { return !jobs.empty(); })) {
            Job *job = jobs.front();
            jobs.pop_front();
            lock.unlock();
            Status done = runInTransaction(database, *job->work);
            lock.lock();
            job->result = std::move(done);
            job->done = true;
            finished.notify_all();
        }
        lock.unlock();
        database.close();
    }
    QSqlDatabase::removeDatabase(name);
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

Result<std::shared_ptr<LocalStore>> LocalStore::open(const QString &file)
{
    const QString path = QFileInfo(file).absoluteFilePath();
    if (const Status made = paths::ensurePrivateFolder(QFileInfo(path).path()); !made)
        return failure(ErrorCode::StoreUnusable, made.error().message, made.error().hint);
    auto impl = std::make_unique<Impl>();
    impl->file = path;
    impl->thread = std::jthread([target = impl.get()](const std::stop_token &stop) { target->serve(stop); });
    Status result;
    {
        std::unique_lock lock(impl->mutex);
        impl->finished.wait(lock, [&] { return impl->opened; });
        result = impl->openResult;
    }
    // Also on failure: the destructor ends the thread.
    std::shared_ptr<LocalStore> store(new LocalStore(std::move(impl)));
    if (!result)
        return failure(result.error());
    return store;
}

Status LocalStore::transaction(const std::function<Status(QSqlDatabase &)> &work)
{
    if (std::this_thread::get_id() == m_impl->thread.get_id())
        return unusable(m_impl->file, QStringLiteral("a transaction inside a transaction"));
    Job job;
    job.work = &work;
    std::unique_lock lock(m_impl->mutex);
    m_impl->jobs.push_back(&job);
    m_impl->wake.notify_one();
    m_impl->finished.wait(lock, [&] { return job.done; });
    return std::move(job.result);
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
