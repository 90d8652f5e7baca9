#include "ui/presentation/evidencetext.h"

#include "ui/presentation/catalogueview.h"
#include "ui/presentation/certificatesteptext.h"
#include "ui/presentation/commandsteptext.h"
#include "ui/presentation/sentence.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(EvidenceText)
};

/// The actions that prove something; the others are proven by these.
struct Evidence {
    QString operator()(const action::RestrictDatabase &a) const
    {
        return filled(Tr::tr("Nobody but its owner %1 and the roles that serve it may connect to the database."), {a.owner});
    }
    QString operator()(const action::MigrateTenant &a) const
    {
        return filled(Tr::tr("The product's own migrations ended without an error in the container %1."), {a.container});
    }
    QString operator()(const action::WaitHealthy &a) const
    {
        return filled(Tr::tr("The container %1 is in good health."), {a.container});
    }
    QString operator()(const action::ProbeRoute &a) const
    {
        return filled(Tr::tr("%1 answers through the server's proxy, as the tenant %2."), {a.host, a.tenantId});
    }
    QString operator()(const action::ProbeFrontend &a) const
    {
        return filled(Tr::tr("%1 answers through the server's proxy, and only the container %2 claims it."), {a.host, a.container});
    }
    QString operator()(const action::CreateTenantSchema &a) const
    {
        return filled(Tr::tr("The schema %1 belongs to the role %2 alone."), {a.place.schema, a.place.role});
    }
    QString operator()(const action::ActivateWorkspace &a) const
    {
        return filled(Tr::tr("The registry lists the workspace %1 as active."), {a.slug});
    }
    QString operator()(const action::SaveProduct &a) const
    {
        return filled(Tr::tr("The product %1 was read back from the registry as it was written."), {a.after.name});
    }
    QString operator()(const action::SavePlan &a) const
    {
        return filled(Tr::tr("The plan %1 was read back from the registry as it was written."), {a.after.name});
    }
    QString operator()(const action::ProbeCandidate &a) const
    {
        return filled(Tr::tr("Before the switch, the container %1 answered a marked request as the tenant %2."),
                      {a.candidate.container, a.tenantId});
    }
    QString operator()(const action::SwitchRoute &a) const
    {
        return filled(Tr::tr("The proxy sends %1 to the container %2 instead of %3."), {a.host, a.to.container, a.from.container});
    }
    QString operator()(const action::UpdateContainer &a) const
    {
        return filled(Tr::tr("Docker enforces the new limits of the container %1: %2 of memory, %3."),
                      {a.container.name, limitText(a.after.memory), limitText(a.after.cpu)});
    }
    QString operator()(const action::SetRequestLimit &a) const
    {
        return a.after == 0 ? filled(Tr::tr("The proxy no longer limits the requests of %1."), {a.workspace})
                            : filled(Tr::tr("The proxy lets %2 requests a minute through to %1."), {a.workspace, limitText(a.after)});
    }
    QString operator()(const action::CompletePlanChange &a) const
    {
        return filled(Tr::tr("The registry lists the workspace %1 on the plan %2."), {a.after.slug, a.after.plan.value()});
    }
    QString operator()(const action::RemoveContainer &a) const
    {
        return filled(Tr::tr("Docker no longer has the container %1."), {a.container.name});
    }
    QString operator()(const action::SwapDatabases &a) const { return filled(Tr::tr("The database before is kept as %1."), {a.kept}); }
    QString operator()(const action::SwapSchemas &a) const
    {
        return filled(Tr::tr("The schema before is kept as %1."), {a.swap.kept});
    }
    QString operator()(const action::CompareSchema &) const
    {
        return Tr::tr("What came into the schema was compared with what it was brought over from: it is the same.");
    }
    QString operator()(const action::MaskDatabase &) const
    {
        return Tr::tr("All personal data that was to be masked was looked at again: nothing is left that is no mask.");
    }
    QString operator()(const action::RunCommand &a) const { return commandsteptext::evidence(a); }
    QString operator()(const action::CheckRenewed &a) const { return certificatesteptext::evidence(a); }
    QString operator()(const action::SeeCertificate &a) const { return certificatesteptext::evidence(a); }
    QString operator()(const action::CompareTrial &) const
    {
        return Tr::tr("What was restored is what was there when the backup was made: tables, rows, sequences and definitions.");
    }
    template <typename Other>
    QString operator()(const Other &) const
    {
        return {};
    }
};

} // namespace

QStringList evidenceLines(const Runbook &runbook, const OperationRecord *journal)
{
    QStringList lines;
    for (std::size_t i = 0; i < runbook.steps.size(); ++i) {
        const QString line = std::visit(Evidence{}, runbook.steps[i].action);
        if (!line.isEmpty())
            lines.append(line);
        const bool isKnown = journal && i < journal->steps.size() && journal->steps[i].key == runbook.steps[i].key;
        const QString answer = isKnown ? journal->steps[i].result.value(u"answered"_s).toString() : QString();
        if (!answer.isEmpty())
            //: What the product itself reports when it is asked through the proxy: tenant, database and container.
            lines.append(filled(Tr::tr("Its answer: %1"), {quoted(answer)}));
    }
    lines.removeDuplicates();
    return lines;
}

} // namespace tmc::ui
