#include "contract/docker/dockerenginecontract.h"

#include "contract/docker/contractchecks.h"
#include "core/domain/names.h"

#include <QTest>
#include <QUuid>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace tmtest {

void DockerEngineContract::limitsAreChangedInPlace()
{
    ContainerSpec wanted = spec(u"resized"_s);
    wanted.memory = {96};
    wanted.cpu = {500};
    const ContainerId id = created(wanted);
    const auto limits = [&]() -> ContainerLimits {
        const Result<std::optional<ContainerFacts>> seen = m_engine->inspect(id.value(), {});
        return seen && *seen ? ContainerLimits{(*seen)->memoryLimit, (*seen)->cpuLimit} : ContainerLimits();
    };
    QCOMPARE(limits(), (ContainerLimits{{96}, {500}}));
    VERIFY_OK(m_engine->update(id.value(), {{192}, {750}}, {})); // while it is stopped
    QCOMPARE(limits(), (ContainerLimits{{192}, {750}}));
    VERIFY_OK(m_engine->start(id.value(), {}));
    VERIFY_OK(m_engine->update(id.value(), {{64}, {250}}, {}));
    QCOMPARE(limits(), (ContainerLimits{{64}, {250}}));
    VERIFY_OK(m_engine->update(id.value(), {{128}, {}}, {}));
    QCOMPARE(limits(), (ContainerLimits{{128}, {250}}));
    const Result<std::optional<ContainerFacts>> seen = m_engine->inspect(id.value(), {});
    QVERIFY(seen && *seen && (*seen)->isRunning());
    VERIFY_ERROR(m_engine->update(m_prefix + u"-nobody"_s, {{64}, {}}, {}), ErrorCode::ContainerNotFound);
}

void DockerEngineContract::memoryLimitIsReadBack()
{
    ContainerSpec wanted = spec(u"memory"_s);
    wanted.memory = {96};
    wanted.cpu = {500};
    const ContainerId id = created(wanted);
    const Result<std::optional<ContainerFacts>> seen = m_engine->inspect(id.value(), {});
    VERIFY_OK(seen);
    QCOMPARE((*seen)->memoryLimit.value, 96);
}

} // namespace tmtest
