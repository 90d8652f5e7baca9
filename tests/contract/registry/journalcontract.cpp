#include "contract/registry/journalcontract.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using tmc::ErrorCode;
using tmc::OperationState;
using tmc::StepState;

namespace tmtest {
namespace {

tmc::StepRecord stepOf(const tmc::OperationRecord &operation, int sequence)
{
    for (const tmc::StepRecord &step : operation.steps)
        if (step.sequence == sequence)
            return step;
    return {};
}

const tmc::OperationRecord *find(const tmc::RegistryFacts &facts, const tmc::OperationId &id)
{
    const auto found = std::find_if(facts.operations.begin(), facts.operations.end(), [&id](const auto &o) { return o.id == id; });
    return found == facts.operations.end() ? nullptr : &*found;
}

} // namespace

void JournalContract::beginWritesTheOperationWithItsSteps()
{
    const auto store = m_fixture.operations(consoleOf(u"ana"_s));
    const tmc::OperationRecord wanted = sampleOperation();
    const auto session = store->begin(wanted);
    TM_VERIFY(session);
    const auto written = (*session)->load();
    TM_VERIFY(written);
    QCOMPARE(written->id, wanted.id);
    QCOMPARE(written->kind, wanted.kind);
    QCOMPARE(written->target, wanted.target);
    QCOMPARE(written->targetName, wanted.targetName);
    QCOMPARE(written->idempotencyKey, wanted.idempotencyKey);
    QCOMPARE(written->runbook, wanted.runbook);
    QCOMPARE(written->createdBy, wanted.createdBy);
    QCOMPARE(written->createdWith, wanted.createdWith);
    QCOMPARE(written->state, OperationState::Running);
    QVERIFY(written->createdAt.isValid());
    QVERIFY(!written->finishedAt.isValid());
    QCOMPARE(written->steps.size(), std::size_t(3));
    QCOMPARE(stepOf(*written, 2).key, u"create-database"_s);
    QCOMPARE(stepOf(*written, 2).state, StepState::Pending);
    QCOMPARE(stepOf(*written, 2).attempt, 0);
}

void JournalContract::theTargetOfARunningOperationIsLockedAndNamesWhoHasIt()
{
    const tmc::OperationRecord first = sampleOperation();
    const auto session = m_fixture.operations(consoleOf(u"ana"_s))->begin(first);
    TM_VERIFY(session);
    const auto second = m_fixture.operations(consoleOf(u"bob"_s))->begin(sampleOperation(first.target));
    TM_VERIFY_FAILS(second, ErrorCode::OperationLocked);
    QCOMPARE(second.error().args.value(0), u"ana@laptop-of-ana"_s);
    QVERIFY(second.error().args.value(1).toInt() > 0);
    TM_VERIFY(m_fixture.operations(consoleOf(u"bob"_s))->begin(sampleOperation()));
}

void JournalContract::aKnownIdempotencyKeyIsRefused()
{
    const auto store = m_fixture.operations(consoleOf(u"ana"_s));
    const tmc::OperationRecord first = sampleOperation();
    const auto session = store->begin(first);
    TM_VERIFY(session);
    tmc::OperationRecord again = sampleOperation();
    again.idempotencyKey = first.idempotencyKey;
    TM_VERIFY_FAILS(store->begin(again), ErrorCode::AlreadyExists);
}

void JournalContract::anInterruptedOperationHasToBeTakenUpBeforeItsTargetIsFree()
{
    const auto store = m_fixture.operations(consoleOf(u"ana"_s));
    const tmc::OperationRecord first = sampleOperation();
    TM_VERIFY(store->begin(first)); // the session goes at once: interrupted
    TM_VERIFY_FAILS(store->begin(sampleOperation(first.target)), ErrorCode::OperationLocked);
    {
        const auto session = m_fixture.operations(consoleOf(u"bob"_s))->takeOver(first.id);
        TM_VERIFY(session);
        TM_VERIFY((*session)->setState(OperationState::RolledBack, {}));
    }
    TM_VERIFY(store->begin(sampleOperation(first.target)));
}

void JournalContract::anOperationThatSomebodyWorksOnCannotBeTakenOver()
{
    const tmc::OperationRecord operation = sampleOperation();
    const auto session = m_fixture.operations(consoleOf(u"ana"_s))->begin(operation);
    TM_VERIFY(session);
    TM_VERIFY_FAILS(m_fixture.operations(consoleOf(u"bob"_s))->takeOver(operation.id), ErrorCode::OperationLocked);
    TM_VERIFY((*session)->recordIntent(1));
}

void JournalContract::anUnknownOperationIsNotFound()
{
    TM_VERIFY_FAILS(m_fixture.operations(consoleOf(u"ana"_s))->takeOver(sampleOperation().id), ErrorCode::NotFound);
    TM_VERIFY_FAILS(m_fixture.registry()->readOperation(sampleOperation().id), ErrorCode::NotFound);
}

void JournalContract::aFinishedOperationIsNotResumable()
{
    const auto store = m_fixture.operations(consoleOf(u"ana"_s));
    const tmc::OperationRecord operation = sampleOperation();
    {
        const auto session = store->begin(operation);
        TM_VERIFY(session);
        TM_VERIFY((*session)->setState(OperationState::Done, {}));
    }
    TM_VERIFY_FAILS(store->takeOver(operation.id), ErrorCode::OperationNotResumable);
}

void JournalContract::stepsKeepStateAttemptAndResult()
{
    const auto session = m_fixture.operations(consoleOf(u"ana"_s))->begin(sampleOperation());
    TM_VERIFY(session);
    TM_VERIFY((*session)->recordIntent(2));
    TM_VERIFY((*session)->recordIntent(2));
    QCOMPARE(stepOf(*(*session)->load(), 2).state, StepState::Intent);
    QCOMPARE(stepOf(*(*session)->load(), 2).attempt, 2);
    const QJsonObject result{{u"container"_s, u"abc"_s}, {u"nested"_s, QJsonObject{{u"n"_s, 1.5}}}};
    TM_VERIFY((*session)->recordDone(2, result));
    QCOMPARE(stepOf(*(*session)->load(), 2).state, StepState::Done);
    QCOMPARE(stepOf(*(*session)->load(), 2).result, result);
    QVERIFY(stepOf(*(*session)->load(), 2).changedAt.isValid());
    TM_VERIFY((*session)->recordCompensationIntent(2));
    QCOMPARE(stepOf(*(*session)->load(), 2).state, StepState::CompensationIntent);
    QCOMPARE(stepOf(*(*session)->load(), 2).attempt, 1);
    TM_VERIFY((*session)->recordCompensated(2));
    QCOMPARE(stepOf(*(*session)->load(), 2).state, StepState::Compensated);
    QCOMPARE(stepOf(*(*session)->load(), 1).state, StepState::Pending);
}

void JournalContract::anUnknownStepIsNotFound()
{
    const auto session = m_fixture.operations(consoleOf(u"ana"_s))->begin(sampleOperation());
    TM_VERIFY(session);
    TM_VERIFY_FAILS((*session)->recordIntent(99), ErrorCode::NotFound);
    TM_VERIFY_FAILS((*session)->commitStep(99, [](auto &) { return QJsonObject(); }), ErrorCode::NotFound);
}

void JournalContract::takingOverFencesTheEarlierHolder()
{
    const tmc::OperationRecord operation = sampleOperation();
    const auto earlier = m_fixture.operations(consoleOf(u"ana"_s))->begin(operation);
    TM_VERIFY(earlier);
    TM_VERIFY((*earlier)->recordIntent(1));
    m_fixture.expireLeases();
    const auto later = m_fixture.operations(consoleOf(u"bob"_s))->takeOver(operation.id);
    TM_VERIFY(later);
    TM_VERIFY_FAILS((*earlier)->recordDone(1, {}), ErrorCode::OperationFenced);
    TM_VERIFY_FAILS((*earlier)->renew(), ErrorCode::OperationFenced);
    const tmc::Workspace workspace = sampleWorkspace(m_fixture, 1);
    const auto reserve = [&workspace](tmc::RegistryTransaction &registry) -> tmc::Result<QJsonObject> {
        TM_CHECK(registry.reserveWorkspace(workspace));
        return QJsonObject();
    };
    TM_VERIFY_FAILS((*earlier)->commitStep(1, reserve), ErrorCode::OperationFenced);
    TM_VERIFY_FAILS((*earlier)->setState(OperationState::Done, {}), ErrorCode::OperationFenced);
    TM_VERIFY_FAILS((*earlier)->createDatabase(m_fixture.prefix() + u"_fenced"_s, m_fixture.appRole()), ErrorCode::OperationFenced);
    QVERIFY(m_fixture.registry()->readRegistry()->workspace(workspace.slug, workspace.product) == nullptr);
    QCOMPARE(stepOf(*(*later)->load(), 1).state, StepState::Intent);
    TM_VERIFY((*later)->recordDone(1, {}));
    TM_VERIFY((*later)->renew());
}

void JournalContract::aLeaseThatRanOutIsStillOursUntilSomebodyTakesIt()
{
    const auto session = m_fixture.operations(consoleOf(u"ana"_s))->begin(sampleOperation());
    TM_VERIFY(session);
    m_fixture.expireLeases();
    TM_VERIFY((*session)->recordIntent(1));
    TM_VERIFY((*session)->renew());
    TM_VERIFY((*session)->recordDone(1, {}));
}

void JournalContract::theRegistryShowsWhoHoldsAnOperation()
{
    const tmc::OperatorIdentity ana = consoleOf(u"ana"_s);
    const tmc::OperationRecord operation = sampleOperation();
    const auto registry = m_fixture.registry();
    {
        const auto session = m_fixture.operations(ana)->begin(operation);
        TM_VERIFY(session);
        const auto facts = registry->readRegistry();
        TM_VERIFY(facts);
        const tmc::OperationRecord *held = find(*facts, operation.id);
        QVERIFY(held != nullptr);
        QCOMPARE(held->leaseHolder, ana.holder);
        QVERIFY(held->leaseExpiresAt.isValid());
        QVERIFY(!held->isInterrupted());
        QVERIFY(held->runbook.isEmpty());
        QCOMPARE(held->steps.size(), std::size_t(3));
    }
    const auto facts = registry->readRegistry();
    QVERIFY(find(*facts, operation.id)->isInterrupted());
    QCOMPARE(registry->readOperation(operation.id)->runbook, operation.runbook);
}

void JournalContract::finalStatesAreWrittenToTheActivityLog()
{
    const tmc::OperationRecord operation = sampleOperation();
    const auto session = m_fixture.operations(consoleOf(u"ana"_s))->begin(operation);
    TM_VERIFY(session);
    const auto before = m_fixture.registry()->readActivity(1);
    TM_VERIFY((*session)->setState(OperationState::Compensating, {}));
    QCOMPARE(*m_fixture.registry()->readActivity(1), *before);
    TM_VERIFY((*session)->setState(OperationState::RolledBack, {}));
    const auto entries = m_fixture.registry()->readActivity(1);
    TM_VERIFY(entries);
    QCOMPARE(entries->size(), std::size_t(1));
    const tmc::ActivityEntry entry = entries->front();
    QCOMPARE(entry.action, u"operation.rolled-back"_s);
    QCOMPARE(entry.subject, operation.targetName);
    QCOMPARE(entry.operation, operation.id);
    QCOMPARE(entry.who, u"ana"_s);
    QCOMPARE(entry.origin, u"laptop-of-ana"_s);
    QCOMPARE(entry.details.value(u"kind"_s).toString(), u"create-workspace"_s);
    QVERIFY((*session)->load()->finishedAt.isValid());
}

void JournalContract::theReasonOfAFailureIsKept()
{
    const tmc::OperationRecord operation = sampleOperation();
    const tmc::Error reason{.code = ErrorCode::ProbeFailed, .args = {u"a.example"_s, u"502"_s}, .detail = u"words"_s};
    {
        const auto session = m_fixture.operations(consoleOf(u"ana"_s))->begin(operation);
        TM_VERIFY(session);
        TM_VERIFY((*session)->setState(OperationState::Compensating, reason));
        TM_VERIFY((*session)->setState(OperationState::NeedsOperator, {}));
    }
    const auto read = m_fixture.registry()->readOperation(operation.id);
    TM_VERIFY(read);
    QCOMPARE(read->state, OperationState::NeedsOperator);
    QVERIFY(read->error == reason);
    TM_VERIFY(m_fixture.operations(consoleOf(u"bob"_s))->takeOver(operation.id));
}

} // namespace tmtest
