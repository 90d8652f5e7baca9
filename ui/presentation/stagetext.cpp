#include "ui/presentation/stagetext.h"

#include "ui/presentation/errortext.h"
#include "ui/presentation/sentence.h"

#include <QCoreApplication>

namespace tmc::ui {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(StageText)
};

StatusRole roleOf(tmc::StageState state)
{
    switch (state) {
    case tmc::StageState::Pending:
        return StatusRole::Neutral;
    case tmc::StageState::Running:
        return StatusRole::Info;
    case tmc::StageState::Done:
        return StatusRole::Ok;
    case tmc::StageState::Failed:
        return StatusRole::Bad;
    case tmc::StageState::Skipped:
        return StatusRole::Neutral;
    }
    return StatusRole::Neutral;
}

} // namespace

QString linkStageTitle(LinkStage stage)
{
    switch (stage) {
    case LinkStage::Resolve:
        return Tr::tr("Find the server's address");
    case LinkStage::Connect:
        return Tr::tr("Connect to the SSH port");
    case LinkStage::HostKey:
        return Tr::tr("Compare the host key with the trusted one");
    case LinkStage::Authenticate:
        return Tr::tr("Log in");
    case LinkStage::ForwardDocker:
        return Tr::tr("Forward the Docker socket");
    case LinkStage::DockerPing:
        return Tr::tr("Ask the Docker engine for its version");
    case LinkStage::ForwardPostgres:
        return Tr::tr("Forward PostgreSQL");
    case LinkStage::SelectOne:
        return Tr::tr("Log in to PostgreSQL");
    case LinkStage::RegistryVersion:
        return Tr::tr("Read the version of the registry");
    }
    return {};
}

QString stageStateText(tmc::StageState state)
{
    switch (state) {
    case tmc::StageState::Pending:
        return Tr::tr("Waiting", "state of a stage");
    case tmc::StageState::Running:
        return Tr::tr("Running", "state of a stage");
    case tmc::StageState::Done:
        return Tr::tr("Done", "state of a stage");
    case tmc::StageState::Failed:
        return Tr::tr("Failed", "state of a stage");
    case tmc::StageState::Skipped:
        return Tr::tr("Skipped", "state of a stage");
    }
    return {};
}

Badge stageStateBadge(tmc::StageState state)
{
    return {stageStateText(state), roleOf(state)};
}

QString stageDetail(const StageReport &report)
{
    return report.error ? errorLine(*report.error) : quoted(report.detail);
}

} // namespace tmc::ui
