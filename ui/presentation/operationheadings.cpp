#include "ui/presentation/commandsteptext.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/operationtext.h"
#include "ui/presentation/sentence.h"

#include <QCoreApplication>

// How an operation ended, as a heading, and what a done one means; its other words are in operationtext.cpp.

namespace tmc::ui {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(OperationText)
};

} // namespace

QString operationDoneHeading(OperationKind kind, const QString &targetName)
{
    const QStringList name{quoted(targetName)};
    switch (kind) {
    case OperationKind::PrepareServer:
        return filled(Tr::tr("The server %1 is prepared"), name);
    case OperationKind::CreateWorkspace:
        return filled(Tr::tr("The workspace %1 is ready"), name);
    case OperationKind::SaveProduct:
        return filled(Tr::tr("The product %1 is saved"), name);
    case OperationKind::SavePlan:
        return filled(Tr::tr("The plan %1 is saved"), name);
    case OperationKind::ChangePlan:
        return filled(Tr::tr("The plan of %1 is changed"), name);
    case OperationKind::RemoveRetired:
        return filled(Tr::tr("The retired container of %1 is removed"), name);
    case OperationKind::ProveBackup:
        return filled(Tr::tr("The backup of %1 is proven"), name);
    case OperationKind::RestoreWorkspace:
        return filled(Tr::tr("The workspace %1 is restored"), name);
    case OperationKind::RestoreTables:
        return filled(Tr::tr("The tables of %1 are beside the present ones"), name);
    case OperationKind::ConvertWorkspace:
        return filled(Tr::tr("The workspace %1 is converted"), name);
    case OperationKind::DropKeptDatabase:
        return filled(Tr::tr("The kept data of %1 are dropped"), name);
    case OperationKind::StartContainer:
        return filled(Tr::tr("The container %1 runs"), name);
    case OperationKind::StopContainer:
        return filled(Tr::tr("The container %1 is stopped"), name);
    case OperationKind::RestartContainer:
        return filled(Tr::tr("The container %1 is restarted"), name);
    case OperationKind::RedeployContainer:
        return filled(Tr::tr("The container %1 is redeployed"), name);
    case OperationKind::RunCommand:
        return filled(Tr::tr("The command in %1 ended with success"), name);
    case OperationKind::RenewCertificate:
        return filled(Tr::tr("The certificate of %1 is renewed"), name);
    case OperationKind::ServeCertificate:
        return filled(Tr::tr("The certificate of %1 is in service"), name);
    }
    return {};
}

QString operationUndoneHeading(OperationKind kind, const QString &targetName)
{
    const QStringList name{quoted(targetName)};
    switch (kind) {
    case OperationKind::PrepareServer:
        return filled(Tr::tr("The server %1 was not prepared"), name);
    case OperationKind::CreateWorkspace:
        return filled(Tr::tr("The workspace %1 was not created"), name);
    case OperationKind::SaveProduct:
        return filled(Tr::tr("The product %1 was not saved"), name);
    case OperationKind::SavePlan:
        return filled(Tr::tr("The plan %1 was not saved"), name);
    case OperationKind::ChangePlan:
        return filled(Tr::tr("The plan of %1 was not changed"), name);
    case OperationKind::RemoveRetired:
        return filled(Tr::tr("The retired container of %1 was not removed"), name);
    case OperationKind::ProveBackup:
        return filled(Tr::tr("The backup of %1 was not proven"), name);
    case OperationKind::RestoreWorkspace:
        return filled(Tr::tr("The workspace %1 was not restored"), name);
    case OperationKind::RestoreTables:
        return filled(Tr::tr("The tables of %1 were not restored"), name);
    case OperationKind::ConvertWorkspace:
        return filled(Tr::tr("The workspace %1 was not converted"), name);
    case OperationKind::DropKeptDatabase:
        return filled(Tr::tr("The kept data of %1 were not dropped"), name);
    case OperationKind::StartContainer:
        return filled(Tr::tr("The start of the container %1 failed"), name);
    case OperationKind::StopContainer:
        return filled(Tr::tr("The container %1 was not stopped"), name);
    case OperationKind::RestartContainer:
        return filled(Tr::tr("The restart of the container %1 failed"), name);
    case OperationKind::RedeployContainer:
        return filled(Tr::tr("The container %1 was not redeployed"), name);
    case OperationKind::RunCommand:
        return filled(Tr::tr("The command in %1 did not end with success"), name);
    case OperationKind::RenewCertificate:
        return filled(Tr::tr("The renewal of the certificate of %1 failed"), name);
    case OperationKind::ServeCertificate:
        return filled(Tr::tr("The certificate of %1 was not taken into service"), name);
    }
    return {};
}

QString operationOpenHeading(OperationKind kind, const QString &targetName)
{
    const QStringList name{quoted(targetName)};
    switch (kind) {
    case OperationKind::PrepareServer:
        return filled(Tr::tr("The server %1 is NOT prepared"), name);
    case OperationKind::CreateWorkspace:
        return filled(Tr::tr("The workspace %1 is NOT done"), name);
    case OperationKind::SaveProduct:
        return filled(Tr::tr("The product %1 is NOT saved"), name);
    case OperationKind::SavePlan:
        return filled(Tr::tr("The plan %1 is NOT saved"), name);
    case OperationKind::ChangePlan:
        return filled(Tr::tr("The change of plan of %1 is NOT done"), name);
    case OperationKind::RemoveRetired:
        return filled(Tr::tr("The retired container of %1 is NOT removed"), name);
    case OperationKind::ProveBackup:
        return filled(Tr::tr("The backup of %1 is NOT proven"), name);
    case OperationKind::RestoreWorkspace:
        return filled(Tr::tr("The restore of %1 is NOT done"), name);
    case OperationKind::RestoreTables:
        return filled(Tr::tr("The restore of tables of %1 is NOT done"), name);
    case OperationKind::ConvertWorkspace:
        return filled(Tr::tr("The conversion of %1 is NOT done"), name);
    case OperationKind::DropKeptDatabase:
        return filled(Tr::tr("The kept data of %1 are NOT dropped"), name);
    case OperationKind::StartContainer:
        return filled(Tr::tr("The start of the container %1 is NOT done"), name);
    case OperationKind::StopContainer:
        return filled(Tr::tr("The stop of the container %1 is NOT done"), name);
    case OperationKind::RestartContainer:
        return filled(Tr::tr("The restart of the container %1 is NOT done"), name);
    case OperationKind::RedeployContainer:
        return filled(Tr::tr("The container %1 is NOT redeployed"), name);
    case OperationKind::RunCommand:
        return filled(Tr::tr("The end of the command in %1 is NOT known"), name);
    case OperationKind::RenewCertificate:
        return filled(Tr::tr("The renewal of the certificate of %1 is NOT done"), name);
    case OperationKind::ServeCertificate:
        return filled(Tr::tr("The certificate of %1 is NOT in service"), name);
    }
    return {};
}

QString operationDoneSentence(const Runbook &runbook)
{
    QString sentence = commandsteptext::endSentence(OutcomeKind::Done, runbook.kind);
    if (runbook.kind != OperationKind::RestoreTables)
        return sentence;
    for (const Step &step : runbook.steps)
        if (const auto *brought = std::get_if<action::BringSchema>(&step.action))
            sentence +=
                u' '
                + filled(Tr::tr("The tables are in the schema %1 of the database %2, beside the present ones. Copy what is needed "
                                "with SQL, and drop them afterwards on the Backups page, under “Put aside by restores”."),
                         {quoted(brought->place.schema), quoted(brought->place.database)});
    return sentence;
}

} // namespace tmc::ui
