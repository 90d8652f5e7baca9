#pragma once

#include "core/ports/operationstore.h"
#include "fakes/fakeworld.h"

#include <mutex>

namespace tmtest {

/// See FakeOperationStore, which makes them.
class FakeOperationSession final : public tmc::OperationSession {
public:
    FakeOperationSession(std::shared_ptr<FakeWorld> world, tmc::OperatorIdentity identity, tmc::OperationId operation, QString target,
                         qint64 token);
    ~FakeOperationSession() override;

    tmc::Result<tmc::OperationRecord> load() override;
    tmc::Result<void> renew() override;
    tmc::Result<void> recordIntent(int sequence) override;
    tmc::Result<void> recordDone(int sequence, const QJsonObject &result, std::optional<int> next) override;
    tmc::Result<QJsonObject> commitStep(int sequence, const tmc::RegistryEffect &effect, std::optional<int> next) override;
    tmc::Result<void> recordCompensationIntent(int sequence) override;
    tmc::Result<void> recordCompensated(int sequence) override;
    tmc::Result<void> commitCompensation(int sequence, const tmc::RegistryEffect &effect) override;
    tmc::Result<void> setState(tmc::OperationState state, const std::optional<tmc::Error> &error) override;
    tmc::Result<void> createDatabase(const QString &name, const QString &owner) override;
    tmc::Result<void> dropDatabase(const QString &name) override;
    tmc::Result<void> admitRestorer(const QString &database, const QString &owner, const QString &restorer) override;
    tmc::Result<qint64> endTenantSessions(const tmc::sql::TenantAccess &access) override;
    tmc::Result<std::optional<tmc::DatabaseFacts>> findDatabase(const QString &name) override;
    tmc::Result<bool> roleExists(const QString &name) override;
    tmc::Result<void> setRolePassword(const QString &role, const tmc::Secret &password) override;

private:
    tmc::Result<void> check() const;
    tmc::Result<tmc::StepRecord *> step(FakeServerState &state, int sequence);
    tmc::Result<void> recordBeginning(int sequence, tmc::StepState state);
    tmc::Result<void> enterIntent(FakeServerState &state, std::optional<int> sequence);
    void reachIntent(std::optional<int> sequence);
    tmc::Result<QJsonObject> commit(int sequence, const tmc::RegistryEffect &effect, tmc::StepState state, std::optional<int> next);
    void reach(const QString &point);

    std::shared_ptr<FakeWorld> m_world;
    tmc::OperatorIdentity m_identity;
    tmc::OperationId m_operation;
    QString m_target;
    qint64 m_token;
    int m_sequence = 0; ///< step that the last intent was for
    bool m_crashed = false;
};

} // namespace tmtest
