#include "core/adapters/local/sqliteloadhistory.h"

#include "core/adapters/local/loadblob.h"
#include "core/support/atomicfile.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>
#include <QVariant>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr int version = 1;
constexpr int partForgotten = 10; ///< of the time that it reaches back goes a tenth when the file is full

// A row holds all series of one moment: a sample is one small write, whatever the number of containers.
const QStringList schema{
    u"CREATE TABLE series (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE)"_s,
    u"CREATE TABLE point (step INTEGER NOT NULL, at INTEGER NOT NULL, figures BLOB NOT NULL, UNIQUE (step, at))"_s};

// Added later: a file of before gets it, and a program of before leaves it alone. A row holds all databases of one day.
const QString sizeTable =
    u"CREATE TABLE IF NOT EXISTS databasesize (day INTEGER PRIMARY KEY, at INTEGER NOT NULL, figures BLOB NOT NULL)"_s;
const QString sizePrefix = u"database/"_s; ///< of the names of series
constexpr qint64 secondsOfDay = 24 * 3600;
constexpr qint64 keptDays = 90;

tl::unexpected<Error> fileError(const QString &path, const QString &detail)
{
    return fail({.code = ErrorCode::LocalFile, .args = {path}, .detail = detail, .source = ErrorSource::Local});
}

/// SQLITE_CORRUPT, SQLITE_NOTADB and their extended forms; a schema that is not ours counts as well.
bool meansDamage(const QSqlError &error)
{
    const int code = error.nativeErrorCode().toInt() & 0xff;
    return code == 11 || code == 26 || error.text().contains("no such table"_L1) || error.text().contains("no such column"_L1);
}

qint64 beginning(qint64 at, LoadStep step)
{
    return at - at % secondsOf(step);
}

} // namespace

SqliteLoadHistory::SqliteLoadHistory(QString path, qint64 largest)
    : m_path(std::move(path)),
      m_connection(u"history-"_s + QUuid::createUuid().toString(QUuid::Id128)),
      m_largest(largest)
{
}

SqliteLoadHistory::~SqliteLoadHistory()
{
    close();
}

void SqliteLoadHistory::close()
{
    if (QSqlDatabase::contains(m_connection)) {
        QSqlDatabase::database(m_connection, false).close();
        QSqlDatabase::removeDatabase(m_connection);
    }
    m_isOpen = false;
    m_numbers.clear();
}

Result<QSqlQuery> SqliteLoadHistory::run(const QString &sql, const QVariantList &values)
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.setForwardOnly(true);
    bool isDone = query.prepare(sql);
    for (const QVariant &value : values)
        query.addBindValue(value);
    isDone = isDone && query.exec();
    if (isDone)
        return query;
    m_isDamaged = m_isDamaged || meansDamage(query.lastError());
    return fileError(m_path, query.lastError().text());
}

Result<void> SqliteLoadHistory::open()
{
    if (m_isOpen)
        return {};
    // SQLite gives its own files beside it the same mode.
    if (!QFile::exists(m_path))
        TM_CHECK(atomicfile::writeNew(m_path, {}));
    if (!QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner))
        return fileError(m_path, u"chmod"_s);
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
        database.setDatabaseName(m_path);
        if (!database.open()) {
            m_isDamaged = meansDamage(database.lastError());
            return fileError(m_path, database.lastError().text());
        }
    }
    m_isOpen = true;
    // After a power cut the last seconds may be missing; the file stays whole.
    for (const QString &setting : {u"PRAGMA page_size = 16384"_s, u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = NORMAL"_s,
                                   u"PRAGMA busy_timeout = 2000"_s})
        TM_CHECK(run(setting));
    TM_TRY(QSqlQuery found, run(u"PRAGMA user_version"_s));
    const int has = found.next() ? found.value(0).toInt() : 0;
    found.finish();
    if (has == version) {
        TM_CHECK(run(sizeTable));
        return {};
    }
    m_isDamaged = has != 0;
    if (m_isDamaged)
        return fileError(m_path, u"version %1"_s.arg(has));
    TM_CHECK(run(u"BEGIN IMMEDIATE"_s));
    for (const QString &statement : schema)
        TM_CHECK(run(statement));
    TM_CHECK(run(sizeTable));
    TM_CHECK(run(u"PRAGMA user_version = %1"_s.arg(version)));
    TM_CHECK(run(u"COMMIT"_s));
    return {};
}

Result<void> SqliteLoadHistory::putAside()
{
    close();
    const QString aside = m_path + u".damaged"_s;
    QFile::remove(aside);
    for (const QString &companion : {u"-wal"_s, u"-shm"_s})
        QFile::remove(m_path + companion);
    if (QFile::exists(m_path) && !QFile::rename(m_path, aside))
        return fileError(m_path, u"rename"_s);
    m_isDamaged = false;
    m_hasBegunAnew = true;
    return {};
}

/// Does the work once more on a new file when the old one turns out to be damaged.
template <typename Work>
auto SqliteLoadHistory::repaired(Work work) -> decltype(work())
{
    for (bool isSecond = false;; isSecond = true) {
        const Result<void> opened = open();
        auto outcome = opened ? work() : decltype(work())(fail(opened.error()));
        if (outcome)
            return outcome;
        if (m_isOpen)
            static_cast<void>(QSqlQuery(QSqlDatabase::database(m_connection, false)).exec(u"ROLLBACK"_s));
        m_numbers.clear();
        if (!m_isDamaged || isSecond) {
            close();
            return outcome;
        }
        TM_CHECK(putAside());
    }
}

Result<quint32> SqliteLoadHistory::numberOf(const QString &series)
{
    if (const auto known = m_numbers.constFind(series); known != m_numbers.cend())
        return *known;
    TM_CHECK(run(u"INSERT OR IGNORE INTO series (name) VALUES (?)"_s, {series}));
    TM_TRY(QSqlQuery query, run(u"SELECT number FROM series WHERE name = ?"_s, {series}));
    if (!query.next())
        return fileError(m_path, u"series"_s);
    return *m_numbers.insert(series, query.value(0).toUInt());
}

/// Points of the coarser step out of those of the finer one, for each stretch that has ended and has none yet.
Result<void> SqliteLoadHistory::summarise(LoadStep from, LoadStep to, qint64 now)
{
    TM_TRY(QSqlQuery last,
           run(u"SELECT coalesce(max(at), -1) FROM point WHERE step = ? AND at < ?"_s, {secondsOf(to), beginning(now, to)}));
    const qint64 done = last.next() ? last.value(0).toLongLong() : -1;
    last.finish();
    const qint64 begin = done < 0 ? 0 : done + secondsOf(to);
    if (begin >= beginning(now, to))
        return {};
    std::map<qint64, loadblob::Mean> means;
    {
        TM_TRY(QSqlQuery fine, run(u"SELECT at, figures FROM point WHERE step = ? AND at >= ? AND at < ?"_s,
                                   {secondsOf(from), begin, beginning(now, to)}));
        while (fine.next()) {
            if (const auto figures = loadblob::unpacked(fine.value(1).toByteArray()))
                means[beginning(fine.value(0).toLongLong(), to)].add(*figures);
        }
    }
    for (const auto &[at, mean] : means)
        TM_CHECK(run(u"INSERT OR REPLACE INTO point (step, at, figures) VALUES (?, ?, ?)"_s,
                     {secondsOf(to), at, loadblob::packed(mean.result())}));
    return {};
}

/// What is too old, and what a clock that was ahead for a while has left behind.
Result<void> SqliteLoadHistory::forget(qint64 now)
{
    for (const LoadStep step : {LoadStep::Second, LoadStep::Minute, LoadStep::QuarterHour})
        TM_CHECK(run(u"DELETE FROM point WHERE step = ? AND (at < ? OR at > ?)"_s, {secondsOf(step), now - keptSeconds(step), now}));
    // Free pages are used again, so the file is as large as it has ever been; what counts is what is in use.
    const auto pragma = [this](const QString &name) -> Result<qint64> {
        TM_TRY(QSqlQuery query, run(u"PRAGMA "_s + name));
        return query.next() ? query.value(0).toLongLong() : 0;
    };
    TM_TRY(const qint64 pages, pragma(u"page_count"_s));
    TM_TRY(const qint64 free, pragma(u"freelist_count"_s));
    TM_TRY(const qint64 size, pragma(u"page_size"_s));
    if ((pages - free) * size < m_largest)
        return {};
    TM_TRY(QSqlQuery oldest, run(u"SELECT min(at) FROM point"_s));
    const qint64 begin = oldest.next() ? oldest.value(0).toLongLong() : now;
    oldest.finish();
    TM_CHECK(run(u"DELETE FROM point WHERE at <= ?"_s, {begin + (now - begin) / partForgotten}));
    return {};
}

Result<void> SqliteLoadHistory::write(qint64 at, const std::map<QString, double> &figures)
{
    TM_CHECK(run(u"BEGIN IMMEDIATE"_s));
    loadblob::Figures numbered;
    for (const auto &[series, value] : figures) {
        TM_TRY(const quint32 number, numberOf(series));
        numbered[number] = {value, value};
    }
    // Before the sample itself is added, so that a sample after a long pause does not become part of the minute before it.
    TM_CHECK(summarise(LoadStep::Second, LoadStep::Minute, at));
    TM_CHECK(summarise(LoadStep::Minute, LoadStep::QuarterHour, at));
    TM_CHECK(run(u"INSERT OR REPLACE INTO point (step, at, figures) VALUES (?, ?, ?)"_s,
                 {secondsOf(LoadStep::Second), at, loadblob::packed(numbered)}));
    if (std::abs(at - m_forgottenAt) >= secondsOf(LoadStep::Minute)) {
        TM_CHECK(forget(at));
        m_forgottenAt = at;
    }
    TM_CHECK(run(u"COMMIT"_s));
    return {};
}

Result<void> SqliteLoadHistory::append(const QDateTime &at, const std::map<QString, double> &figures)
{
    return repaired([&] { return write(at.toSecsSinceEpoch(), figures); });
}

Result<void> SqliteLoadHistory::writeSizes(qint64 at, const std::map<QString, Bytes> &sizes)
{
    const qint64 day = at / secondsOfDay;
    TM_CHECK(run(u"BEGIN IMMEDIATE"_s));
    loadblob::Figures numbered;
    for (const auto &[database, size] : sizes) {
        TM_TRY(const quint32 number, numberOf(sizePrefix + database));
        const auto bytes = static_cast<double>(size.value);
        numbered[number] = {bytes, bytes};
    }
    TM_CHECK(run(u"INSERT OR REPLACE INTO databasesize (day, at, figures) VALUES (?, ?, ?)"_s, {day, at, loadblob::packed(numbered)}));
    // What is too old, and what a clock that was ahead for a while has left behind.
    TM_CHECK(run(u"DELETE FROM databasesize WHERE day <= ? OR day > ?"_s, {day - keptDays, day}));
    TM_CHECK(run(u"COMMIT"_s));
    return {};
}

Result<void> SqliteLoadHistory::keepSizes(const QDateTime &at, const std::map<QString, Bytes> &sizes)
{
    return repaired([&] { return writeSizes(at.toSecsSinceEpoch(), sizes); });
}

Result<std::map<QString, std::vector<LoadPoint>>> SqliteLoadHistory::readSizePoints(qint64 from, qint64 to)
{
    QHash<quint32, QString> names;
    TM_TRY(QSqlQuery series, run(u"SELECT number, name FROM series WHERE substr(name, 1, ?) = ?"_s, {sizePrefix.size(), sizePrefix}));
    while (series.next())
        names.insert(series.value(0).toUInt(), series.value(1).toString().sliced(sizePrefix.size()));
    series.finish();
    std::map<QString, std::vector<LoadPoint>> points;
    TM_TRY(QSqlQuery rows, run(u"SELECT at, figures FROM databasesize WHERE at >= ? AND at <= ? ORDER BY at"_s, {from, to}));
    while (rows.next()) {
        const auto figures = loadblob::unpacked(rows.value(1).toByteArray());
        if (!figures)
            continue;
        const QDateTime at = QDateTime::fromSecsSinceEpoch(rows.value(0).toLongLong()).toUTC();
        for (const auto &[number, figure] : *figures)
            if (const auto name = names.constFind(number); name != names.cend())
                points[*name].push_back({at, figure.mean, figure.highest});
    }
    return points;
}

Result<std::map<QString, std::vector<LoadPoint>>> SqliteLoadHistory::readSizes(const QDateTime &from, const QDateTime &to)
{
    return repaired([&] { return readSizePoints(from.toSecsSinceEpoch(), to.toSecsSinceEpoch()); });
}

Result<std::vector<LoadPoint>> SqliteLoadHistory::readPoints(const QString &series, LoadStep step, qint64 from, qint64 to)
{
    std::vector<LoadPoint> points;
    TM_TRY(QSqlQuery number, run(u"SELECT number FROM series WHERE name = ?"_s, {series}));
    if (!number.next())
        return points;
    const quint32 wanted = number.value(0).toUInt();
    number.finish();
    TM_TRY(QSqlQuery query,
           run(u"SELECT at, figures FROM point WHERE step = ? AND at >= ? AND at <= ? ORDER BY at"_s, {secondsOf(step), from, to}));
    while (query.next()) {
        if (const auto figure = loadblob::figureIn(query.value(1).toByteArray(), wanted))
            points.push_back({QDateTime::fromSecsSinceEpoch(query.value(0).toLongLong()).toUTC(), figure->mean, figure->highest});
    }
    return points;
}

Result<std::vector<LoadPoint>> SqliteLoadHistory::read(const QString &series, LoadStep step, const QDateTime &from,
                                                       const QDateTime &to)
{
    return repaired([&] { return readPoints(series, step, from.toSecsSinceEpoch(), to.toSecsSinceEpoch()); });
}

} // namespace tmc
