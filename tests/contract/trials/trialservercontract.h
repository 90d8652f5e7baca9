#pragma once

#include "core/ports/dockerengine.h"
#include "core/ports/trialserver.h"

#include <QObject>

#include <memory>

namespace tmtest {

struct TrialServerFixture {
    tmc::DockerEngine *docker = nullptr;
    tmc::TrialServer *trials = nullptr;
    QString image;
};

/// What every throw-away server for trial restores promises.
class TrialServerContract : public QObject {
    Q_OBJECT

public:
    explicit TrialServerContract(TrialServerFixture &fixture) : m_fixture(fixture) {}

private slots:
    void init();
    void cleanup();
    void whatWasRestoredIsThere();
    void aRefusedArchiveProvesNothing();
    void aSourceThatFailsIsNotTheArchivesFault();
    void aStoppedContainerForgetsEverything();
    void aContainerThatIsGoneFails();

protected:
    [[nodiscard]] const QString &container() const { return m_container; }

private:
    tmc::TrialServer::Stage stage();
    tmc::Result<void> restore(const QByteArray &archive);
    TrialServerFixture &m_fixture;
    QString m_container;
    tmc::BackupManifest m_manifest;
};

/// pg_dump's own output, and the manifest that belongs to it.
QByteArray smallArchive();
tmc::BackupManifest smallManifest();

} // namespace tmtest
