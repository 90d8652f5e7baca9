#pragma once

#include "core/ports/operationstore.h"
#include "fakes/fakeworld.h"

namespace tmtest {

/// An operator for tests that do not care who works.
tmc::OperatorIdentity someOperator(const QString &who = QStringLiteral("ana"));

/// Journal and locks over a FakeWorld, with the server's behaviour: transactions commit as a whole, a lease has a token, and whoever
/// lost it is fenced. A session whose fault hook threw CrashException behaves like a killed process.
class FakeOperationStore final : public tmc::OperationStore {
public:
    explicit FakeOperationStore(std::shared_ptr<FakeWorld> world, tmc::OperatorIdentity identity = someOperator())
        : m_world(std::move(world)),
          m_identity(std::move(identity))
    {
    }

    tmc::Result<std::unique_ptr<tmc::OperationSession>> begin(const tmc::OperationRecord &operation) override;
    tmc::Result<std::unique_ptr<tmc::OperationSession>> takeOver(const tmc::OperationId &id) override;

private:
    tmc::Result<qint64> takeLease(const QString &target);

    std::shared_ptr<FakeWorld> m_world;
    tmc::OperatorIdentity m_identity;
};

} // namespace tmtest
