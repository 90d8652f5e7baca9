#include "core/planner/renewcertificate.h"

#include "core/domain/acmecompanion.h"
#include "core/domain/names.h"
#include "core/planner/factlist.h"
#include "core/planner/workspacedraft.h"

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr int limitSeconds = 600; ///< proof by DNS waits for minutes

void addRenewal(const CertificateRequest &request, const ContainerFacts &companion, Runbook &runbook)
{
    const action::ContainerReference reference{.name = companion.name, .id = companion.id.value()};
    runbook.steps.push_back(
        {.key = u"prepare-renewal"_s,
         .action = action::PrepareRenewal{
             .host = request.host, .container = reference, .limitSeconds = limitSeconds, .operation = request.operation.value()}});
    runbook.steps.push_back({.key = u"run-command"_s,
                             .action = action::RunCommand{.container = reference,
                                                          .command = u"acme.sh --renew --force --domain "_s + request.host,
                                                          .limitSeconds = limitSeconds,
                                                          .operation = request.operation.value()},
                             .expectedSeconds = 30});
    runbook.steps.push_back({.key = u"check-renewed"_s, .action = action::CheckRenewed{request.host}});
    runbook.notices.push_back({NoticeCode::RenewalsAreCounted, {}});
}

} // namespace

Result<Runbook> makeCertificateRunbook(const CertificateRequest &typed, const SystemSnapshot &snapshot)
{
    TM_CHECK(requireSections(snapshot));
    CertificateRequest request = typed;
    TM_TRY(request.host, names::checkedHostName(typed.host));
    FactList facts(snapshot);
    Runbook runbook{.kind = request.kind,
                    .operation = request.operation,
                    .target = u"certificate:"_s + request.host,
                    .targetName = request.host,
                    .request = certificateRequestToJson(request),
                    .plannedAt = snapshot.collectedAt,
                    .readAt = oldestReadAt(snapshot)};
    if (const QString claimant = facts.hostClaimant(request.host); !claimant.isEmpty())
        runbook.touched.append(claimant);
    if (!facts.proxy())
        runbook.blockers.push_back(plannerError(ErrorCode::ContainerNotFound, {u"nginx-proxy"_s}));
    runbook.steps.push_back({.key = u"note-certificate"_s, .action = action::NoteCertificate{request.host}});
    if (request.kind == OperationKind::RenewCertificate) {
        const ContainerFacts *found = findAcmeCompanion(*snapshot.docker.value);
        const ContainerFacts *companion = facts.container(found ? found->name : u"acme-companion"_s);
        if (!found)
            runbook.blockers.push_back(plannerError(ErrorCode::ContainerNotFound, {u"acme-companion"_s}));
        else if (!companion->isRunning())
            runbook.blockers.push_back(plannerError(ErrorCode::ContainerNotRunning, {companion->name, companion->state}));
        addRenewal(request, found ? *found : ContainerFacts{.name = u"acme-companion"_s}, runbook);
    }
    runbook.steps.push_back({.key = u"reload-proxy"_s, .action = action::ReloadProxy{request.host}, .expectedSeconds = 2});
    runbook.steps.push_back({.key = u"see-certificate"_s, .action = action::SeeCertificate{request.host}, .expectedSeconds = 2});
    runbook.facts = std::move(facts).taken();
    return runbook;
}

} // namespace tmc
