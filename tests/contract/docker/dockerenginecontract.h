#pragma once

#include "core/ports/dockerengine.h"

#include <QObject>

#include <functional>
#include <memory>

namespace tmtest {

/// What the suite needs to know about the engine that it is run on.
struct DockerContractFixture {
    std::function<std::unique_ptr<tmc::DockerEngine>()> makeEngine;
    QString image; ///< present; has cat, echo, head, sh and sleep, and passes its command through
    QString missingImage;
};

/// The promises of core/ports/dockerengine.h, the same for the fake and for the real engine.
class DockerEngineContract : public QObject {
    Q_OBJECT

public:
    explicit DockerEngineContract(DockerContractFixture fixture);
    ~DockerEngineContract() override;

private slots:
    void initTestCase();
    void cleanup();
    void cleanupTestCase();

    void pingNegotiatesASupportedVersion();
    void containerGoesFromCreatedToRunningToStoppedToRemoved();
    void startingTwiceAndStoppingTwiceIsFine();
    void removingTwiceIsFine();
    void takenNameIsNamed();
    void missingImageIsNamed();
    void missingContainerIsNamedBySomethingElseThanSuccess();
    void missingNetworkIsRefusedBeforeAnythingRuns();
    void secretsReplaceThePlaceholdersInsideTheContainerOnly();
    void placeholderWithoutItsSecretIsRefused();
    void labelsCarryTheFingerprintOfTheSpec();
    void memoryLimitIsReadBack();
    void limitsAreChangedInPlace();
    void restartTellsALaterStart();
    void aNameIsGivenAndNotTaken();
    void anotherOneLikeItHasItsConfiguration();
    void aConfigurationThatIsNotThereIsNoError();
    void publishedPortIsReadBack();
    void usedPortKeepsTheContainerFromStarting();
    void factsListWhatInspectTells();
    void networksComeAndGo();
    void existingNetworkIsNotMadeTwice();
    void imagesAreFoundByNameAndTag();
    void archiveComesBackByteForByte();
    void archiveOfAMissingPathIsNotFound();
    void exitCodesAreReadBack_data();
    void exitCodesAreReadBack();
    void largeOutputArrivesWhole();
    void outputBeyondTheLimitIsDropped();
    void inputIsEchoed_data();
    void inputIsEchoed();
    void shellTextInArgumentsStaysText();
    void execInAMissingContainerIsRefused();
    void execInAStoppedContainerIsRefused();
    void aRegisteredCommandRunsOnceAndIsRemembered();
    void aRegisteredCommandGetsItsSecret();
    void anUnknownCommandIsForgotten();
    void stopTokenEndsALongExecAtOnce();
    void requestedStopKeepsAnythingFromBeingSent();

private:
    tmc::ContainerSpec spec(const QString &suffix) const;
    tmc::ContainerId created(const tmc::ContainerSpec &spec);
    tmc::ContainerId running(const QString &suffix);

    DockerContractFixture m_fixture;
    std::unique_ptr<tmc::DockerEngine> m_engine;
    QString m_prefix;
    QString m_network;
    std::vector<tmc::ContainerId> m_created;
};

} // namespace tmtest
