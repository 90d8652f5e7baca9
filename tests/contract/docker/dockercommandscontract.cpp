#include "contract/docker/dockerenginecontract.h"

#include "contract/docker/contractchecks.h"
#include "core/domain/names.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tmc;

// What is done to containers that are there, whoever made them.

namespace tmtest {

void DockerEngineContract::restartTellsALaterStart()
{
    const ContainerId id = running(u"restarted"_s);
    const auto facts = [&] { return m_engine->inspect(id.value(), {}).value().value(); };
    const QDateTime first = facts().startedAt;
    QVERIFY(first.isValid());
    VERIFY_OK(m_engine->restart(id.value(), 1, {}));
    QVERIFY(facts().isRunning());
    QVERIFY(facts().startedAt > first);
    VERIFY_OK(m_engine->stop(id.value(), 1, {}));
    VERIFY_OK(m_engine->restart(id.value(), 1, {})); // one that does not run is started
    QVERIFY(facts().isRunning());
    VERIFY_ERROR(m_engine->restart(m_prefix + u"-nobody"_s, 1, {}), ErrorCode::ContainerNotFound);
}

void DockerEngineContract::aNameIsGivenAndNotTaken()
{
    const ContainerId id = created(spec(u"before"_s));
    const ContainerId other = created(spec(u"other"_s));
    const QString name = m_prefix + u"-after"_s;
    VERIFY_OK(m_engine->rename(id, name, {}));
    QCOMPARE(m_engine->inspect(name, {}).value().value().id, id);
    QVERIFY(!m_engine->inspect(m_prefix + u"-before"_s, {}).value());
    VERIFY_ERROR(m_engine->rename(other, name, {}), ErrorCode::DockerNameTaken);
    QCOMPARE(m_engine->inspect(other.value(), {}).value().value().name, m_prefix + u"-other"_s);
}

void DockerEngineContract::anotherOneLikeItHasItsConfiguration()
{
    ContainerSpec wanted = spec(u"model"_s);
    wanted.memory = {96};
    const ContainerId model = created(wanted);
    const QString name = m_prefix + u"-like"_s;
    const Result<ContainerId> id = m_engine->createLike(model, name, {{names::label(u"successor"_s), u"op-1"_s}}, {}, {});
    VERIFY_OK(id);
    m_created.push_back(*id);
    const ContainerConfiguration made = m_engine->configuration(name, {}).value().value();
    QCOMPARE(made.facts.state, u"created"_s);
    QCOMPARE(made.facts.image, m_fixture.image);
    QCOMPARE(made.facts.memoryLimit.value, 96);
    QCOMPARE(made.facts.labels.value(names::label(u"workspace"_s)), u"test"_s);
    QCOMPARE(made.facts.labels.value(names::label(u"successor"_s)), u"op-1"_s);
    QVERIFY(std::ranges::find(made.environment, EnvironmentEntry{u"GREETING"_s, u"hello"_s}) != made.environment.end());
    VERIFY_ERROR(m_engine->createLike(model, name, {}, {}, {}), ErrorCode::DockerNameTaken);
    VERIFY_ERROR(m_engine->createLike(ContainerId(QString(64, u'0')), m_prefix + u"-x"_s, {}, {}, {}), ErrorCode::ContainerNotFound);
}

void DockerEngineContract::aConfigurationThatIsNotThereIsNoError()
{
    const Result<std::optional<ContainerConfiguration>> found = m_engine->configuration(m_prefix + u"-nobody"_s, {});
    VERIFY_OK(found);
    QVERIFY(!*found);
    VERIFY_ERROR(m_engine->lastLines(m_prefix + u"-nobody"_s, 5, {}), ErrorCode::ContainerNotFound);
}

} // namespace tmtest
