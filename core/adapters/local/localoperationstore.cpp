#include "core/adapters/local/localoperationstore.h"

#include "core/adapters/local/filelock.h"
#include "core/adapters/local/localoperationsession.h"
#include "core/adapters/local/operationfile.h"
#include "core/support/fingerprint.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc {

LocalOperationStore::LocalOperationStore(const LocalPaths &paths, const QString &serverName, OperatorIdentity identity,
                                         std::shared_ptr<const Clock> clock)
    : m_directory(u"%1/operations/%2"_s.arg(paths.data(), fingerprintOfText(serverName).left(32))),
      m_identity(std::move(identity)),
      m_clock(std::move(clock))
{
}

QString LocalOperationStore::lockPath(const QString &target) const
{
    return u"%1/%2.lock"_s.arg(m_directory, fingerprintOfText(target).left(32));
}

/// "operation user@laptop": what others see while the lock is held.
QString LocalOperationStore::holderLine(const OperationId &operation) const
{
    return u"%1 %2@%3"_s.arg(operation.value(), m_identity.who, m_identity.origin).simplified();
}

OperationRecord LocalOperationStore::withLease(OperationRecord record) const
{
    record.leaseHolder.clear();
    record.leaseExpiresAt = {};
    const std::optional<QString> holder = FileLock::holder(lockPath(record.target));
    if (record.isOpen() && holder && holder->section(u' ', 0, 0) == record.id.value())
        record.leaseHolder = holder->section(u' ', 1);
    return record;
}

Result<OperationRecord> LocalOperationStore::find(const OperationId &id) const
{
    TM_TRY(const QString name, operationFileName(id));
    return OperationFile::read(m_directory + u'/' + name).map([this](const OperationRecord &record) { return withLease(record); });
}

std::vector<OperationRecord> LocalOperationStore::list() const
{
    std::vector<OperationRecord> operations;
    for (const QFileInfo &file : QDir(m_directory).entryInfoList({u"*.jsonl"_s}, QDir::Files | QDir::Hidden, QDir::Name)) {
        const OperationId id(file.completeBaseName());
        auto record = find(id);
        if (record) {
            operations.push_back(std::move(*record));
        } else if (record.error().code != ErrorCode::NotFound) {
            OperationRecord damaged{.id = id, .kind = OperationKind::PrepareServer, .state = OperationState::NeedsOperator};
            damaged.error = record.error();
            operations.push_back(std::move(damaged));
        }
    }
    std::stable_sort(operations.begin(), operations.end(),
                     [](const OperationRecord &a, const OperationRecord &b) { return a.createdAt > b.createdAt; });
    return operations;
}

Result<void> LocalOperationStore::checkIsNew(const OperationRecord &operation) const
{
    for (const OperationRecord &other : list()) {
        const bool isSameClick = !operation.idempotencyKey.isEmpty() && other.idempotencyKey == operation.idempotencyKey;
        const bool isOpenOnTarget = other.isOpen() && other.target == operation.target;
        if (isSameClick || isOpenOnTarget || other.id == operation.id)
            return fail(ErrorCode::AlreadyExists, {u"operation"_s, other.id.value()});
    }
    return {};
}

Result<std::unique_ptr<OperationSession>> LocalOperationStore::begin(const OperationRecord &operation)
{
    TM_TRY(const QString name, operationFileName(operation.id));
    TM_CHECK(ensurePrivateDirectory(m_directory));
    TM_TRY(FileLock lock, FileLock::tryAcquire(lockPath(operation.target), holderLine(operation.id)));
    TM_CHECK(checkIsNew(operation));
    OperationRecord record = operation;
    record.createdAt = m_clock->now();
    record.leaseHolder.clear();
    record.leaseExpiresAt = {};
    TM_TRY(OperationFile file, OperationFile::create(m_directory + u'/' + name, record));
    return std::make_unique<LocalOperationSession>(std::move(lock), std::move(file), m_identity, m_clock);
}

Result<std::unique_ptr<OperationSession>> LocalOperationStore::takeOver(const OperationId &id)
{
    TM_TRY(const QString name, operationFileName(id));
    TM_TRY(const OperationRecord before, find(id));
    TM_TRY(FileLock lock, FileLock::tryAcquire(lockPath(before.target), holderLine(id)));
    // Read again: until the lock was ours somebody else could finish it.
    TM_TRY(const OperationRecord current, find(id));
    if (!current.isOpen())
        return fail(ErrorCode::OperationNotResumable, {id.value(), operationStateName(current.state)});
    const QString who = u"%1@%2"_s.arg(m_identity.who, m_identity.origin);
    TM_TRY(OperationFile file, OperationFile::open(m_directory + u'/' + name, who, m_clock->now()));
    return std::make_unique<LocalOperationSession>(std::move(lock), std::move(file), m_identity, m_clock);
}

} // namespace tmc
