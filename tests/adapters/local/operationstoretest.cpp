#include "core/adapters/local/appendlog.h"
#include "core/adapters/local/localoperationstore.h"
#include "temporaryhome.h"

#include <QTest>
#include <QTimeZone>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmtest;

namespace {

/// Every look at the clock is one second later.
class SteppingClock final : public Clock {
public:
    QDateTime now() const override { return m_start.addSecs(++m_looks); }

private:
    QDateTime m_start = QDateTime(QDate(2026, 2, 3), QTime(4, 5), QTimeZone::utc());
    mutable int m_looks = 0;
};

const OperatorIdentity ana{.who = u"ana"_s, .origin = u"laptop"_s, .holder = u"holder-ana"_s};
const OperatorIdentity luis{.who = u"luis"_s, .origin = u"desktop"_s, .holder = u"holder-luis"_s};

OperationRecord operation(const QString &id, const QString &target = u"server"_s)
{
    OperationRecord record;
    record.id = OperationId(id);
    record.kind = OperationKind::PrepareServer;
    record.target = target;
    record.targetName = u"vps-1"_s;
    record.idempotencyKey = u"click-"_s + id;
    record.runbook = {{u"kind"_s, u"prepare-server"_s}};
    record.createdBy = u"ana@laptop"_s;
    record.steps = {{.sequence = 1, .key = u"create-role"_s, .state = {}, .attempt = 0, .result = {}, .changedAt = {}},
                    {.sequence = 2, .key = u"create-database"_s, .state = {}, .attempt = 0, .result = {}, .changedAt = {}}};
    return record;
}

QString journalPath(const TemporaryHome &home, const QString &id)
{
    const QStringList found = home.files().filter(id + u".jsonl"_s);
    return found.isEmpty() ? QString() : home.root() + u'/' + found.first();
}

} // namespace

class OperationStoreTest final : public QObject {
    Q_OBJECT

private slots:
    void journalledStepsAreOnTheDiskAtOnce();
    void finishedOperationIsClosed();
    void targetHasOneHolder();
    void otherTargetsAndServersAreFree();
    void interruptedOperationIsTakenOverByAnother();
    void killedProcessLeavesAnInterruptedOperation();
    void finishedOperationCannotBeTakenOver();
    void sameClickIsRefused();
    void interruptedOperationKeepsANewOneAway();
    void rolledBackOperationAllowsANewOne();
    void compensationIsJournalled();
    void lostLockFencesEveryWrite();
    void tornLastLineCostsOnlyThatLine();
    void everyTruncationIsAnEarlierRecord();
    void damagedJournalIsListedAndNotResumed();
    void linesThatAreNotUnderstoodAreNotGuessed_data();
    void linesThatAreNotUnderstoodAreNotGuessed();
    void identifierCannotLeaveTheDirectory();
    void unknownStepIsRefused();
    void whatNeedsARegistryIsRefused();
};

void OperationStoreTest::journalledStepsAreOnTheDiskAtOnce()
{
    const TemporaryHome home;
    LocalOperationStore store(home.paths(), u"vps-1"_s, ana, std::make_shared<SteppingClock>());
    const auto session = store.begin(operation(u"op-1"_s));
    QVERIFY(session);
    QVERIFY((*session)->recordIntent(1));
    QVERIFY((*session)->recordDone(1, {{u"role"_s, u"tm_operator"_s}}));
    QVERIFY((*session)->recordIntent(2));
    const LocalOperationStore other(home.paths(), u"vps-1"_s, luis);
    const auto seen = other.find(OperationId(u"op-1"_s));
    QVERIFY(seen);
    QCOMPARE(seen->state, OperationState::Running);
    QCOMPARE(seen->steps.at(0).state, StepState::Done);
    QCOMPARE(seen->steps.at(0).attempt, 1);
    QCOMPARE(seen->steps.at(0).result.value(u"role"_s).toString(), u"tm_operator"_s);
    QVERIFY(seen->steps.at(0).changedAt > seen->createdAt);
    QCOMPARE(seen->steps.at(1).state, StepState::Intent);
    QCOMPARE(seen->leaseHolder, u"ana@laptop"_s);
    QCOMPARE(seen->runbook, operation(u"op-1"_s).runbook);
    QVERIFY((*session)->load()->steps == seen->steps);
    QCOMPARE(modeOf(journalPath(home, u"op-1"_s)), 0600);
}

void OperationStoreTest::finishedOperationIsClosed()
{
    const TemporaryHome home;
    LocalOperationStore store(home.paths(), u"vps-1"_s, ana);
    {
        const auto session = store.begin(operation(u"op-1"_s));
        QVERIFY(session && (*session)->setState(OperationState::Done, {}));
    }
    const auto list = store.list();
    QCOMPARE(list.size(), 1U);
    QCOMPARE(list.front().state, OperationState::Done);
    QVERIFY(list.front().finishedAt.isValid());
    QVERIFY(list.front().leaseHolder.isEmpty());
}

void OperationStoreTest::targetHasOneHolder()
{
    const TemporaryHome home;
    LocalOperationStore first(home.paths(), u"vps-1"_s, ana);
    LocalOperationStore second(home.paths(), u"vps-1"_s, luis);
    const auto session = first.begin(operation(u"op-1"_s));
    QVERIFY(session);
    const auto refused = second.begin(operation(u"op-2"_s));
    QCOMPARE(refused.error().code, ErrorCode::OperationLocked);
    QVERIFY(refused.error().args.value(0).contains(u"ana@laptop"_s));
    QCOMPARE(second.takeOver(OperationId(u"op-1"_s)).error().code, ErrorCode::OperationLocked);
    QCOMPARE(second.list().size(), 1U);
}

void OperationStoreTest::otherTargetsAndServersAreFree()
{
    const TemporaryHome home;
    LocalOperationStore store(home.paths(), u"vps-1"_s, ana);
    LocalOperationStore other(home.paths(), u"vps-2"_s, ana);
    const auto first = store.begin(operation(u"op-1"_s));
    const auto second = store.begin(operation(u"op-2"_s, u"another"_s));
    const auto third = other.begin(operation(u"op-3"_s));
    QVERIFY(first && second && third);
    QCOMPARE(store.list().size(), 2U);
    QCOMPARE(other.list().size(), 1U);
}

void OperationStoreTest::interruptedOperationIsTakenOverByAnother()
{
    const TemporaryHome home;
    {
        LocalOperationStore store(home.paths(), u"vps-1"_s, ana);
        const auto session = store.begin(operation(u"op-1"_s));
        QVERIFY(session && (*session)->recordIntent(1));
    }
    LocalOperationStore store(home.paths(), u"vps-1"_s, luis);
    QVERIFY(store.list().front().isInterrupted());
    const auto session = store.takeOver(OperationId(u"op-1"_s));
    QVERIFY(session);
    QCOMPARE((*session)->load()->steps.at(0).state, StepState::Intent);
    QVERIFY((*session)->recordIntent(1));
    QCOMPARE((*session)->load()->steps.at(0).attempt, 2);
    QVERIFY((*session)->recordDone(1, {}));
    QVERIFY(!store.list().front().isInterrupted());
}

void OperationStoreTest::killedProcessLeavesAnInterruptedOperation()
{
    const TemporaryHome home;
    std::array<int, 2> ready = {};
    QCOMPARE(::pipe(ready.data()), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        LocalOperationStore store(home.paths(), u"vps-1"_s, ana);
        const auto session = store.begin(operation(u"op-1"_s));
        const bool isReady = session && (*session)->recordIntent(2);
        if (::write(ready.at(1), isReady ? "y" : "n", 1) != 1)
            ::_exit(1);
        while (true)
            ::pause();
    }
    char answer = 0;
    QCOMPARE(::read(ready.at(0), &answer, 1), 1);
    LocalOperationStore store(home.paths(), u"vps-1"_s, luis);
    const auto whileItLives = store.takeOver(OperationId(u"op-1"_s));
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    QCOMPARE(answer, 'y');
    QCOMPARE(whileItLives.error().code, ErrorCode::OperationLocked);
    const auto session = store.takeOver(OperationId(u"op-1"_s));
    QVERIFY(session);
    QCOMPARE((*session)->load()->steps.at(1).state, StepState::Intent);
}

void OperationStoreTest::finishedOperationCannotBeTakenOver()
{
    const TemporaryHome home;
    LocalOperationStore store(home.paths(), u"vps-1"_s, ana);
    {
        const auto session = store.begin(operation(u"op-1"_s));
        QVERIFY(session && (*session)->setState(OperationState::RolledBack, Error{.code = ErrorCode::Cancelled}));
    }
    QCOMPARE(store.takeOver(OperationId(u"op-1"_s)).error().code, ErrorCode::OperationNotResumable);
    QCOMPARE(store.takeOver(OperationId(u"op-9"_s)).error().code, ErrorCode::NotFound);
    QCOMPARE(store.list().front().error->code, ErrorCode::Cancelled);
}

void OperationStoreTest::sameClickIsRefused()
{
    const TemporaryHome home;
    LocalOperationStore store(home.paths(), u"vps-1"_s, ana);
    {
        const auto session = store.begin(operation(u"op-1"_s));
        QVERIFY(session && (*session)->setState(OperationState::Done, {}));
    }
    OperationRecord again = operation(u"op-2"_s);
    again.idempotencyKey = u"click-op-1"_s;
    QCOMPARE(store.begin(again).error().code, ErrorCode::AlreadyExists);
    QVERIFY(store.begin(operation(u"op-3"_s)));
}

void OperationStoreTest::interruptedOperationKeepsANewOneAway()
{
    const TemporaryHome home;
    LocalOperationStore store(home.paths(), u"vps-1"_s, ana);
    QVERIFY(store.begin(operation(u"op-1"_s)));
    const auto second = store.begin(operation(u"op-2"_s));
    QCOMPARE(second.error().code, ErrorCode::AlreadyExists);
    QCOMPARE(second.error().args.value(1), u"op-1"_s);
}

void OperationStoreTest::rolledBackOperationAllowsANewOne()
{
    const TemporaryHome home;
    LocalOperationStore store(home.paths(), u"vps-1"_s, ana, std::make_shared<SteppingClock>());
    {
        const auto session = store.begin(operation(u"op-1"_s));
        QVERIFY(session && (*session)->setState(OperationState::RolledBack, {}));
    }
    QVERIFY(store.begin(operation(u"op-2"_s)));
    QCOMPARE(store.list().size(), 2U);
    QCOMPARE(store.list().front().id.value(), u"op-2"_s);
}

void OperationStoreTest::compensationIsJournalled()
{
    const TemporaryHome home;
    LocalOperationStore store(home.paths(), u"vps-1"_s, ana);
    const auto session = store.begin(operation(u"op-1"_s));
    QVERIFY(session && (*session)->recordIntent(1) && (*session)->recordDone(1, {{u"id"_s, 7}}));
    QVERIFY((*session)->setState(OperationState::Compensating, Error{.code = ErrorCode::PostgresRejected, .sqlState = u"42501"_s}));
    QVERIFY((*session)->recordCompensationIntent(1));
    QCOMPARE(store.list().front().steps.at(0).state, StepState::CompensationIntent);
    QVERIFY((*session)->recordCompensated(1));
    const auto seen = store.list().front();
    QCOMPARE(seen.steps.at(0).state, StepState::Compensated);
    QCOMPARE(seen.steps.at(0).result.value(u"id"_s).toInt(), 7);
    QCOMPARE(seen.state, OperationState::Compensating);
    QCOMPARE(seen.error->sqlState, u"42501"_s);
}

void OperationStoreTest::lostLockFencesEveryWrite()
{
    const TemporaryHome home;
    LocalOperationStore store(home.paths(), u"vps-1"_s, ana);
    const auto session = store.begin(operation(u"op-1"_s));
    QVERIFY(session && (*session)->renew());
    const QByteArray before = contents(journalPath(home, u"op-1"_s));
    QVERIFY(QFile::remove(home.root() + u'/' + home.files().filter(u".lock"_s).first()));
    QCOMPARE((*session)->renew().error().code, ErrorCode::OperationFenced);
    QCOMPARE((*session)->recordIntent(1).error().code, ErrorCode::OperationFenced);
    QCOMPARE((*session)->recordDone(1, {}).error().code, ErrorCode::OperationFenced);
    QCOMPARE((*session)->recordCompensationIntent(1).error().code, ErrorCode::OperationFenced);
    QCOMPARE((*session)->recordCompensated(1).error().code, ErrorCode::OperationFenced);
    QCOMPARE((*session)->setState(OperationState::Done, {}).error().code, ErrorCode::OperationFenced);
    QCOMPARE(contents(journalPath(home, u"op-1"_s)), before);
}

void OperationStoreTest::tornLastLineCostsOnlyThatLine()
{
    const TemporaryHome home;
    LocalOperationStore store(home.paths(), u"vps-1"_s, ana);
    {
        const auto session = store.begin(operation(u"op-1"_s));
        QVERIFY(session && (*session)->recordIntent(1) && (*session)->recordDone(1, {}));
    }
    const QString path = journalPath(home, u"op-1"_s);
    overwrite(path, contents(path).chopped(1));
    const auto session = store.takeOver(OperationId(u"op-1"_s));
    QVERIFY(session);
    QCOMPARE((*session)->load()->steps.at(0).state, StepState::Intent);
    QVERIFY((*session)->recordDone(1, {}));
    QCOMPARE(store.list().front().steps.at(0).state, StepState::Done);
}

void OperationStoreTest::everyTruncationIsAnEarlierRecord()
{
    const TemporaryHome home;
    LocalOperationStore store(home.paths(), u"vps-1"_s, ana);
    {
        const auto session = store.begin(operation(u"op-1"_s));
        QVERIFY(session && (*session)->recordIntent(1) && (*session)->recordDone(1, {}) && (*session)->recordIntent(2));
    }
    const QString path = journalPath(home, u"op-1"_s);
    const QByteArray complete = contents(path);
    for (qsizetype length = complete.size(); length >= 0; --length) {
        overwrite(path, complete.left(length));
        const auto list = store.list();
        const qsizetype lines = complete.left(length).count('\n');
        QCOMPARE(list.size(), lines > 0 ? 1U : 0U);
        if (lines > 0)
            QCOMPARE(list.front().steps.at(0).state, lines > 2 ? StepState::Done : lines > 1 ? StepState::Intent : StepState::Pending);
    }
}

void OperationStoreTest::damagedJournalIsListedAndNotResumed()
{
    const TemporaryHome home;
    LocalOperationStore store(home.paths(), u"vps-1"_s, ana);
    {
        const auto session = store.begin(operation(u"op-1"_s));
        QVERIFY(session && (*session)->recordIntent(1) && (*session)->recordDone(1, {}));
    }
    const QString path = journalPath(home, u"op-1"_s);
    overwrite(path, contents(path).replace("\"intent\"", "\"pending\""));
    QCOMPARE(store.takeOver(OperationId(u"op-1"_s)).error().code, ErrorCode::ConfigurationInvalid);
    const auto list = store.list();
    QCOMPARE(list.size(), 1U);
    QCOMPARE(list.front().id.value(), u"op-1"_s);
    QCOMPARE(list.front().state, OperationState::NeedsOperator);
    QCOMPARE(list.front().error->args, QStringList{path});
}

void OperationStoreTest::linesThatAreNotUnderstoodAreNotGuessed_data()
{
    QTest::addColumn<QJsonObject>("line");
    QTest::newRow("unknown kind") << QJsonObject{{u"kind"_s, u"teleport"_s}};
    QTest::newRow("unknown step") << QJsonObject{{u"kind"_s, u"step"_s}, {u"sequence"_s, 99}, {u"state"_s, u"done"_s}};
    QTest::newRow("unknown state of a step") << QJsonObject{{u"kind"_s, u"step"_s}, {u"sequence"_s, 1}, {u"state"_s, u"perhaps"_s}};
    QTest::newRow("unknown state") << QJsonObject{{u"kind"_s, u"state"_s}, {u"state"_s, u"perhaps"_s}};
    QTest::newRow("a second beginning") << QJsonObject{{u"kind"_s, u"begin"_s}};
}

/// Their checksums are right: a newer console may have written them.
void OperationStoreTest::linesThatAreNotUnderstoodAreNotGuessed()
{
    QFETCH(QJsonObject, line);
    const TemporaryHome home;
    LocalOperationStore store(home.paths(), u"vps-1"_s, ana);
    {
        const auto session = store.begin(operation(u"op-1"_s));
        QVERIFY(session && (*session)->recordIntent(1));
    }
    QVERIFY(AppendLog::open(journalPath(home, u"op-1"_s))->append(line));
    QCOMPARE(store.takeOver(OperationId(u"op-1"_s)).error().code, ErrorCode::ConfigurationInvalid);
    QCOMPARE(store.list().front().state, OperationState::NeedsOperator);
}

void OperationStoreTest::identifierCannotLeaveTheDirectory()
{
    const TemporaryHome home;
    LocalOperationStore store(home.paths(), u"vps-1"_s, ana);
    for (const QString &id : {u""_s, u"../../x"_s, u"a/b"_s, u"."_s, QString(65, u'a')}) {
        QCOMPARE(store.begin(operation(id)).error().code, ErrorCode::InvalidInput);
        QCOMPARE(store.takeOver(OperationId(id)).error().code, ErrorCode::InvalidInput);
    }
    QVERIFY(home.files().isEmpty());
}

void OperationStoreTest::unknownStepIsRefused()
{
    const TemporaryHome home;
    LocalOperationStore store(home.paths(), u"vps-1"_s, ana);
    const auto session = store.begin(operation(u"op-1"_s));
    QCOMPARE((*session)->recordIntent(3).error().code, ErrorCode::NotFound);
    QVERIFY(store.find(OperationId(u"op-1"_s)));
}

void OperationStoreTest::whatNeedsARegistryIsRefused()
{
    const TemporaryHome home;
    LocalOperationStore store(home.paths(), u"vps-1"_s, ana);
    const auto session = store.begin(operation(u"op-1"_s));
    const RegistryEffect effect = [](RegistryTransaction &) -> Result<QJsonObject> { return QJsonObject{}; };
    QCOMPARE((*session)->commitStep(1, effect).error().code, ErrorCode::Unsupported);
    QCOMPARE((*session)->commitCompensation(1, effect).error().code, ErrorCode::Unsupported);
    QCOMPARE((*session)->createDatabase(u"a"_s, u"b"_s).error().code, ErrorCode::Unsupported);
    QCOMPARE((*session)->dropDatabase(u"a"_s).error().code, ErrorCode::Unsupported);
    QCOMPARE((*session)->findDatabase(u"a"_s).error().code, ErrorCode::Unsupported);
    QCOMPARE((*session)->roleExists(u"a"_s).error().code, ErrorCode::Unsupported);
    QCOMPARE((*session)->setRolePassword(u"a"_s, Secret::generate()).error().code, ErrorCode::Unsupported);
    QCOMPARE(store.list().front().steps.at(0).state, StepState::Pending);
}

QTEST_GUILESS_MAIN(OperationStoreTest)
#include "operationstoretest.moc"
