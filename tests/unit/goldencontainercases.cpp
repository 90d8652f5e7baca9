#include "core/planner/containercommand.h"
#include "core/planner/renewcertificate.h"
#include "core/planner/runcommand.h"
#include "unit/goldencases.h"

using namespace Qt::StringLiterals;

namespace tmtest {
namespace {

using Planned = tmc::Result<tmc::Runbook>;

GoldenCase command(const QString &name, tmc::OperationKind kind, const QString &container, bool pull = false,
                   bool productImage = false)
{
    return {name, [=](PlanChangeWorld &small) -> Planned {
                return tmc::makeContainerRunbook({.operation = operationOf(name),
                                                  .kind = kind,
                                                  .container = container,
                                                  .registryContainer = u"postgres"_s,
                                                  .pull = pull,
                                                  .productImage = productImage},
                                                 small.snapshot());
            }};
}

GoldenCase certificate(const QString &name, tmc::OperationKind kind)
{
    return {name, [=](PlanChangeWorld &small) -> Planned {
                return tmc::makeCertificateRunbook({.operation = operationOf(name), .kind = kind, .host = u"acme.inventario.test"_s},
                                                   small.snapshot());
            }};
}

GoldenCase run(const QString &name, tmc::CommandRequest request)
{
    request.operation = operationOf(name);
    request.product = tmc::ProductKey(u"inventario"_s);
    request.slug = u"acme"_s;
    return {name, [=](PlanChangeWorld &small) -> Planned { return tmc::makeCommandRunbook(request, small.snapshot()); }};
}

std::vector<GoldenCase> commandCases()
{
    return {
        run(u"command-migrate-shared"_s, {.purpose = tmc::CommandPurpose::Migrate}),
        run(u"command-createsuperuser-shared"_s, {.purpose = tmc::CommandPurpose::CreateSuperuser, .user = u"ana"_s}),
        run(u"command-own-masked"_s, {.argv = {u"tool"_s, u"--password=•••"_s, u"{tenant}"_s}, .secretVariable = u"TOKEN"_s}),
    };
}

} // namespace

std::vector<GoldenCase> containerCases()
{
    using enum tmc::OperationKind;
    std::vector<GoldenCase> all{
        command(u"container-start-running"_s, StartContainer, u"inventario-shared"_s),
        command(u"container-stop-shared"_s, StopContainer, u"inventario-shared"_s),
        command(u"container-restart-dedicated"_s, RestartContainer, u"inventario-big"_s),
        command(u"container-restart-registry"_s, RestartContainer, u"postgres"_s),
        command(u"container-redeploy-shared-pull"_s, RedeployContainer, u"inventario-shared"_s, true),
        command(u"container-redeploy-product-image"_s, RedeployContainer, u"inventario-shared"_s, true, true),
        certificate(u"certificate-renew"_s, RenewCertificate),
        certificate(u"certificate-reload"_s, ServeCertificate),
    };
    for (GoldenCase &each : commandCases())
        all.push_back(std::move(each));
    return all;
}

} // namespace tmtest
