#include "core/planner/changeseries.h"

#include "core/planner/changeplan.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

ContainerFacts *find(SystemSnapshot &snapshot, const QString &name)
{
    auto &containers = snapshot.docker.value->containers;
    const auto found = std::ranges::find(containers, name, &ContainerFacts::name);
    return found == containers.end() ? nullptr : &*found;
}

void setState(SystemSnapshot &snapshot, const QString &name, const QString &state)
{
    if (ContainerFacts *container = find(snapshot, name))
        container->state = state;
}

void add(SystemSnapshot &snapshot, const ContainerSpec &spec)
{
    ContainerFacts made{.id = ContainerId(u"planned-"_s + spec.name),
                        .name = spec.name,
                        .image = spec.image,
                        .state = u"created"_s,
                        .labels = spec.labels,
                        .memoryLimit = spec.memory,
                        .cpuLimit = spec.cpu};
    for (const EnvironmentEntry &entry : spec.environment)
        if (entry.name == "VIRTUAL_HOST"_L1)
            made.virtualHosts = entry.value.split(u',', Qt::SkipEmptyParts);
    if (spec.hostPort > 0)
        made.hostPorts = {spec.hostPort};
    snapshot.docker.value->containers.push_back(std::move(made));
}

void applyStep(SystemSnapshot &snapshot, const Action &action)
{
    if (const auto *complete = std::get_if<action::CompletePlanChange>(&action)) {
        for (Workspace &workspace : snapshot.registry.value->workspaces)
            if (workspace.id == complete->after.id)
                workspace = complete->after;
    } else if (const auto *create = std::get_if<action::CreateContainer>(&action)) {
        add(snapshot, create->spec);
    } else if (const auto *start = std::get_if<action::StartContainer>(&action)) {
        setState(snapshot, start->container, u"running"_s);
    } else if (const auto *ensure = std::get_if<action::EnsureContainerRunning>(&action)) {
        setState(snapshot, ensure->container, u"running"_s);
    } else if (const auto *kept = std::get_if<action::StartKeptContainer>(&action)) {
        setState(snapshot, kept->container.name, u"running"_s);
    } else if (const auto *stop = std::get_if<action::StopContainer>(&action)) {
        setState(snapshot, stop->container.name, u"exited"_s);
    } else if (const auto *update = std::get_if<action::UpdateContainer>(&action)) {
        if (ContainerFacts *container = find(snapshot, update->container.name)) {
            container->memoryLimit = update->after.memory;
            container->cpuLimit = update->after.cpu;
        }
    } else if (const auto *remove = std::get_if<action::RemoveContainer>(&action)) {
        std::erase_if(snapshot.docker.value->containers,
                      [&](const ContainerFacts &container) { return container.name == remove->container.name; });
    }
}

} // namespace

SystemSnapshot snapshotAfter(SystemSnapshot snapshot, const Runbook &runbook)
{
    if (snapshot.registry.value && snapshot.docker.value)
        for (const Step &step : runbook.steps)
            applyStep(snapshot, step.action);
    return snapshot;
}

std::vector<Result<Runbook>> planSeries(const std::vector<ChangePlanRequest> &requests, const SystemSnapshot &snapshot)
{
    std::vector<Result<Runbook>> runbooks;
    SystemSnapshot state = snapshot;
    for (const ChangePlanRequest &request : requests) {
        Result<Runbook> runbook = makeChangePlanRunbook(request, state);
        if (runbook && runbook->isRunnable())
            state = snapshotAfter(std::move(state), *runbook);
        runbooks.push_back(std::move(runbook));
    }
    return runbooks;
}

} // namespace tmc
