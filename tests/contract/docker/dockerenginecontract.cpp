#include "contract/docker/dockerenginecontract.h"

#include "contract/docker/contractchecks.h"
#include "core/domain/names.h"
#include "core/ports/environmentreader.h"

#include <QTest>
#include <QUuid>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace tmtest {
namespace {

ContainerSecrets someSecrets()
{
    return {Secret::generate(), Secret::generate()};
}

/// A tar (POSIX ustar) with one file.
QByteArray tarWith(const QByteArray &name, const QByteArray &content)
{
    QByteArray header(512, '\0');
    const auto put = [&header](qsizetype at, const QByteArray &text) { header.replace(at, text.size(), text); };
    put(0, name);
    put(100, "0000644");
    put(108, "0000000");
    put(116, "0000000");
    put(124, QByteArray::number(content.size(), 8).rightJustified(11, '0'));
    put(136, "00000000000");
    put(148, "        ");
    put(156, "0");
    put(257, QByteArray("ustar\00000", 8));
    unsigned sum = 0;
    for (const char c : header)
        sum += static_cast<unsigned char>(c);
    put(148, QByteArray::number(sum, 8).rightJustified(6, '0') + QByteArray("\0 ", 2));
    const qsizetype padding = (512 - content.size() % 512) % 512;
    return header + content + QByteArray(padding + 1024, '\0');
}

/// The content of the first regular file of a tar.
QByteArray fileIn(const QByteArray &tar)
{
    for (qsizetype at = 0; at + 512 <= tar.size();) {
        const qint64 size = tar.mid(at + 124, 11).toLongLong(nullptr, 8);
        if (tar[at + 156] == '0' || tar[at + 156] == '\0')
            return tar.mid(at + 512, size);
        at += 512 + (size + 511) / 512 * 512;
    }
    return {};
}

} // namespace

DockerEngineContract::DockerEngineContract(DockerContractFixture fixture) : m_fixture(std::move(fixture))
{
}

DockerEngineContract::~DockerEngineContract() = default;

void DockerEngineContract::initTestCase()
{
    m_prefix = u"tmtest-"_s + QUuid::createUuid().toString(QUuid::Id128).left(12);
    m_network = m_prefix + u"-net"_s;
    m_engine = m_fixture.makeEngine();
    VERIFY_OK(m_engine->createNetwork(m_network, {}));
}

void DockerEngineContract::cleanup()
{
    for (const ContainerId &id : std::exchange(m_created, {}))
        VERIFY_OK(m_engine->remove(id, {}));
}

void DockerEngineContract::cleanupTestCase()
{
    VERIFY_OK(m_engine->removeNetwork(m_network, {}));
}

ContainerSpec DockerEngineContract::spec(const QString &suffix) const
{
    return {.name = m_prefix + u'-' + suffix,
            .image = m_fixture.image,
            .command = {u"sleep"_s, u"600"_s},
            .environment = {{u"GREETING"_s, u"hello"_s}},
            .labels = {{names::label(u"workspace"_s), u"test"_s}, {names::label(u"hosts"_s), u"a.example.test,b.example.test"_s}},
            .network = m_network,
            .internalPort = 8000};
}

ContainerId DockerEngineContract::created(const ContainerSpec &spec)
{
    const Result<ContainerId> id = m_engine->create(spec, someSecrets(), {});
    if (!id)
        qFatal("create failed: %s", qPrintable(errorCodeName(id.error().code) + u' ' + id.error().detail));
    m_created.push_back(*id);
    return *id;
}

ContainerId DockerEngineContract::running(const QString &suffix)
{
    const ContainerId id = created(spec(suffix));
    if (const Result<void> started = m_engine->start(id.value(), {}); !started)
        qFatal("start failed: %s", qPrintable(started.error().detail));
    return id;
}

void DockerEngineContract::pingNegotiatesASupportedVersion()
{
    const Result<QString> version = m_engine->ping({});
    VERIFY_OK(version);
    QVERIFY(version->startsWith(u"1."_s));
    QVERIFY(version->mid(2).toInt() >= 41);
    const Result<DockerFacts> facts = m_engine->readFacts({});
    VERIFY_OK(facts);
    QCOMPARE(facts->apiVersion, *version);
    QVERIFY(!facts->engineVersion.isEmpty());
    QVERIFY(facts->memoryTotal.value > 0);
    QVERIFY(facts->cpus > 0);
}

void DockerEngineContract::containerGoesFromCreatedToRunningToStoppedToRemoved()
{
    const ContainerSpec wanted = spec(u"life"_s);
    const ContainerId id = created(wanted);
    Result<std::optional<ContainerFacts>> seen = m_engine->inspect(wanted.name, {});
    VERIFY_OK(seen);
    QVERIFY(seen->has_value());
    QCOMPARE((*seen)->id.value(), id.value());
    QCOMPARE((*seen)->name, wanted.name);
    QCOMPARE((*seen)->image, wanted.image);
    QCOMPARE((*seen)->state, u"created"_s);
    QVERIFY((*seen)->createdAt.isValid());

    VERIFY_OK(m_engine->start(wanted.name, {}));
    seen = m_engine->inspect(id.value(), {});
    VERIFY_OK(seen);
    QVERIFY((*seen)->isRunning());
    QVERIFY(!(*seen)->addresses.value(m_network).isEmpty());

    VERIFY_OK(m_engine->stop(id.value(), 0, {}));
    seen = m_engine->inspect(id.value(), {});
    VERIFY_OK(seen);
    QCOMPARE((*seen)->state, u"exited"_s);

    VERIFY_OK(m_engine->remove(id, {}));
    seen = m_engine->inspect(id.value(), {});
    VERIFY_OK(seen);
    QVERIFY(!seen->has_value());
}

void DockerEngineContract::startingTwiceAndStoppingTwiceIsFine()
{
    const ContainerId id = running(u"twice"_s);
    VERIFY_OK(m_engine->start(id.value(), {}));
    VERIFY_OK(m_engine->stop(id.value(), 0, {}));
    VERIFY_OK(m_engine->stop(id.value(), 0, {}));
}

void DockerEngineContract::removingTwiceIsFine()
{
    const ContainerId id = running(u"removed"_s);
    VERIFY_OK(m_engine->remove(id, {}));
    VERIFY_OK(m_engine->remove(id, {}));
}

void DockerEngineContract::takenNameIsNamed()
{
    const ContainerSpec wanted = spec(u"taken"_s);
    created(wanted);
    const Result<ContainerId> second = m_engine->create(wanted, someSecrets(), {});
    VERIFY_ERROR(second, ErrorCode::DockerNameTaken);
    QCOMPARE(second.error().args.value(0), wanted.name);
    QCOMPARE(second.error().effect, Effect::None);
}

void DockerEngineContract::missingImageIsNamed()
{
    ContainerSpec wanted = spec(u"noimage"_s);
    wanted.image = m_fixture.missingImage;
    const Result<ContainerId> result = m_engine->create(wanted, someSecrets(), {});
    VERIFY_ERROR(result, ErrorCode::DockerImageMissing);
    QCOMPARE(result.error().args.value(0), wanted.image);
    QCOMPARE(result.error().effect, Effect::None);
}

void DockerEngineContract::missingContainerIsNamedBySomethingElseThanSuccess()
{
    const QString name = m_prefix + u"-nobody"_s;
    const Result<void> started = m_engine->start(name, {});
    VERIFY_ERROR(started, ErrorCode::ContainerNotFound);
    QCOMPARE(started.error().args.value(0), name);
    const Result<void> stopped = m_engine->stop(name, 0, {});
    VERIFY_ERROR(stopped, ErrorCode::ContainerNotFound);
    const Result<std::optional<ContainerFacts>> seen = m_engine->inspect(name, {});
    VERIFY_OK(seen);
    QVERIFY(!seen->has_value());
}

void DockerEngineContract::missingNetworkIsRefusedBeforeAnythingRuns()
{
    ContainerSpec wanted = spec(u"nonet"_s);
    wanted.network = m_prefix + u"-nowhere"_s;
    const Result<ContainerId> id = m_engine->create(wanted, someSecrets(), {});
    if (!id) {
        // Newer engines look at create.
        VERIFY_ERROR(id, ErrorCode::NetworkMissing);
        return;
    }
    m_created.push_back(*id);
    QVERIFY(!m_engine->start(id->value(), {}).has_value());
    const Result<std::optional<ContainerFacts>> seen = m_engine->inspect(id->value(), {});
    VERIFY_OK(seen);
    QVERIFY(!(*seen)->isRunning());
}

void DockerEngineContract::secretsReplaceThePlaceholdersInsideTheContainerOnly()
{
    ContainerSpec wanted = spec(u"secrets"_s);
    wanted.environment.push_back({u"DATABASE_URL"_s, u"postgresql://role:"_s + rolePasswordPlaceholder + u"@db:5432/name?q=\"1\""_s});
    wanted.environment.push_back({u"BOTH"_s, secretKeyPlaceholder + u'/' + rolePasswordPlaceholder});
    wanted.labels.insert(names::label(u"note"_s), rolePasswordPlaceholder);
    const ContainerSecrets secrets = someSecrets();
    const Result<ContainerId> id = m_engine->create(wanted, secrets, {});
    VERIFY_OK(id);
    m_created.push_back(*id);
    VERIFY_OK(m_engine->start(id->value(), {}));

    const QByteArray password = secrets.rolePassword.revealed();
    const QByteArray key = secrets.secretKey.revealed();
    const Result<ExecOutcome> url = m_engine->exec(command(*id, {u"sh"_s, u"-c"_s, u"echo \"$DATABASE_URL\""_s}), {});
    VERIFY_OK(url);
    QCOMPARE(url->standardOutput, QByteArray("postgresql://role:" + password + "@db:5432/name?q=\"1\"\n"));
    const Result<ExecOutcome> both = m_engine->exec(command(*id, {u"sh"_s, u"-c"_s, u"echo \"$BOTH\""_s}), {});
    VERIFY_OK(both);
    QCOMPARE(both->standardOutput, QByteArray(key + '/' + password + '\n'));
    const Result<std::optional<ContainerFacts>> seen = m_engine->inspect(id->value(), {});
    VERIFY_OK(seen);
    QCOMPARE((*seen)->labels.value(names::label(u"note"_s)), rolePasswordPlaceholder);

    // Whoever asks what it is given gets the names, and is told nothing of one that is gone.
    EnvironmentReader *reader = environmentReaderOf(*m_engine);
    QVERIFY(reader);
    const Result<std::vector<EnvironmentSecrets>> given = reader->environmentSecrets({ContainerId(QString(64, u'0')), *id}, {});
    VERIFY_OK(given);
    QCOMPARE(given->size(), 1U);
    QCOMPARE(given->front().id, *id);
    QCOMPARE(given->front().container, wanted.name);
    QVERIFY(given->front().names.contains(u"DATABASE_URL"_s));
    QVERIFY(!given->front().names.contains(u"BOTH"_s));
}

void DockerEngineContract::placeholderWithoutItsSecretIsRefused()
{
    ContainerSpec wanted = spec(u"nosecret"_s);
    wanted.environment.push_back({u"KEY"_s, secretKeyPlaceholder});
    const Result<ContainerId> id = m_engine->create(wanted, {.rolePassword = Secret::generate(), .secretKey = {}}, {});
    VERIFY_ERROR(id, ErrorCode::SecretMissing);
    const Result<std::optional<ContainerFacts>> seen = m_engine->inspect(wanted.name, {});
    VERIFY_OK(seen);
    QVERIFY(!seen->has_value());
}

void DockerEngineContract::labelsCarryTheFingerprintOfTheSpec()
{
    const ContainerSpec wanted = spec(u"labels"_s);
    const ContainerId id = created(wanted);
    const Result<std::optional<ContainerFacts>> seen = m_engine->inspect(id.value(), {});
    VERIFY_OK(seen);
    QCOMPARE((*seen)->labels.value(names::label(u"spec"_s)), containerSpecFingerprint(wanted));
    QCOMPARE((*seen)->labels.value(names::label(u"workspace"_s)), u"test"_s);
    QCOMPARE((*seen)->virtualHosts, QStringList({u"a.example.test"_s, u"b.example.test"_s}));
}

void DockerEngineContract::publishedPortIsReadBack()
{
    ContainerSpec wanted = spec(u"port"_s);
    wanted.hostPort = 18431;
    const ContainerId id = created(wanted);
    for (const bool isStarted : {false, true}) {
        if (isStarted)
            VERIFY_OK(m_engine->start(id.value(), {}));
        const Result<std::optional<ContainerFacts>> seen = m_engine->inspect(id.value(), {});
        VERIFY_OK(seen);
        QCOMPARE((*seen)->hostPorts, std::vector<int>{18431});
    }
    const Result<std::vector<ContainerExposure>> exposures = m_engine->exposures({});
    VERIFY_OK(exposures);
    const auto found = std::ranges::find(*exposures, wanted.name, &ContainerExposure::container);
    QVERIFY(found != exposures->end());
    QCOMPARE(found->ports.size(), 1U);
    QCOMPARE(found->ports[0].outside, 18431);
    QVERIFY(!found->ports[0].isPublic());
    QVERIFY(!found->holdsEngineSocket);
    QCOMPARE(found->id, id);
}

void DockerEngineContract::usedPortKeepsTheContainerFromStarting()
{
    ContainerSpec first = spec(u"first"_s);
    first.hostPort = 18432;
    VERIFY_OK(m_engine->start(created(first).value(), {}));
    ContainerSpec second = spec(u"second"_s);
    second.hostPort = 18432;
    const ContainerId id = created(second);
    const Result<void> started = m_engine->start(id.value(), {});
    VERIFY_ERROR(started, ErrorCode::PortTaken);
    QCOMPARE(started.error().effect, Effect::Unknown);
    const Result<std::optional<ContainerFacts>> seen = m_engine->inspect(id.value(), {});
    VERIFY_OK(seen);
    QVERIFY(!(*seen)->isRunning());
}

void DockerEngineContract::factsListWhatInspectTells()
{
    ContainerSpec wanted = spec(u"facts"_s);
    wanted.labels.insert(names::label(u"memory"_s), u"96"_s);
    wanted.memory = {96};
    wanted.hostPort = 18433;
    const ContainerId id = created(wanted);
    VERIFY_OK(m_engine->start(id.value(), {}));
    const Result<DockerFacts> facts = m_engine->readFacts({});
    VERIFY_OK(facts);
    const Result<std::optional<ContainerFacts>> inspected = m_engine->inspect(id.value(), {});
    VERIFY_OK(inspected);
    const ContainerFacts *listed = facts->container(wanted.name);
    QVERIFY(listed != nullptr);
    QCOMPARE(containerFactsToJson(*listed), containerFactsToJson(**inspected));
    QVERIFY(facts->networks.contains(m_network));
    QVERIFY(facts->images.contains(m_fixture.image));
}

void DockerEngineContract::networksComeAndGo()
{
    const QString name = m_prefix + u"-extra"_s;
    Result<bool> exists = m_engine->networkExists(name, {});
    VERIFY_OK(exists);
    QVERIFY(!*exists);
    VERIFY_OK(m_engine->createNetwork(name, {}));
    exists = m_engine->networkExists(name, {});
    VERIFY_OK(exists);
    QVERIFY(*exists);
    VERIFY_OK(m_engine->removeNetwork(name, {}));
    VERIFY_OK(m_engine->removeNetwork(name, {}));
    exists = m_engine->networkExists(name, {});
    VERIFY_OK(exists);
    QVERIFY(!*exists);
}

void DockerEngineContract::existingNetworkIsNotMadeTwice()
{
    const Result<void> again = m_engine->createNetwork(m_network, {});
    VERIFY_ERROR(again, ErrorCode::AlreadyExists);
    QCOMPARE(again.error().effect, Effect::None);
}

void DockerEngineContract::imagesAreFoundByNameAndTag()
{
    const Result<bool> present = m_engine->imageExists(m_fixture.image, {});
    VERIFY_OK(present);
    QVERIFY(*present);
    const Result<bool> missing = m_engine->imageExists(m_fixture.missingImage, {});
    VERIFY_OK(missing);
    QVERIFY(!*missing);
}

void DockerEngineContract::archiveComesBackByteForByte()
{
    const ContainerId id = running(u"archive"_s);
    QByteArray content;
    for (int i = 0; i < 300'000; ++i)
        content.append(static_cast<char>(i * 7 + i / 256));
    VERIFY_OK(m_engine->putArchive(id.value(), u"/tmp"_s, tarWith("data.bin", content), {}));
    const Result<QByteArray> tar = m_engine->getArchive(id.value(), u"/tmp/data.bin"_s, {});
    VERIFY_OK(tar);
    QVERIFY(fileIn(*tar) == content);
}

void DockerEngineContract::archiveOfAMissingPathIsNotFound()
{
    const ContainerId id = running(u"nofile"_s);
    const Result<QByteArray> tar = m_engine->getArchive(id.value(), u"/tmp/no such file"_s, {});
    VERIFY_ERROR(tar, ErrorCode::NotFound);
    const Result<QByteArray> nobody = m_engine->getArchive(m_prefix + u"-nobody"_s, u"/tmp"_s, {});
    VERIFY_ERROR(nobody, ErrorCode::ContainerNotFound);
}

} // namespace tmtest
