#include "ui/presentation/checktext.h"

#include "ui/presentation/errortext.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/sentence.h"

#include <QCoreApplication>

namespace tmc::ui {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CheckText)
};

} // namespace

QString checkTitle(CheckSubject subject)
{
    switch (subject) {
    case CheckSubject::Connection:
        return Tr::tr("Connection");
    case CheckSubject::Operations:
        return Tr::tr("Operations");
    case CheckSubject::Postgres:
        return Tr::tr("PostgreSQL");
    case CheckSubject::Docker:
        return Tr::tr("Containers");
    case CheckSubject::Proxy:
        return Tr::tr("Hosts");
    case CheckSubject::Certificates:
        return Tr::tr("Certificates");
    case CheckSubject::Room:
        return Tr::tr("Disk, memory and processor");
    case CheckSubject::Backups:
        return Tr::tr("Backups");
    case CheckSubject::Exposure:
        return Tr::tr("Exposure");
    }
    return {};
}

QString checkMeaning(CheckSubject subject)
{
    switch (subject) {
    case CheckSubject::Connection:
        return Tr::tr("The server is reached over SSH.");
    case CheckSubject::Operations:
        return Tr::tr("No operation was interrupted or waits for somebody, and no workspace has failed.");
    case CheckSubject::Postgres:
        return Tr::tr("Every database and schema is there and whole, and connections are left.");
    case CheckSubject::Docker:
        return Tr::tr("Every container runs, is healthy, and has the image of its product.");
    case CheckSubject::Proxy:
        return Tr::tr("Exactly one container answers for each host, and the right one.");
    case CheckSubject::Certificates:
        return Tr::tr("Every host answers with a good certificate of its own.");
    case CheckSubject::Room:
        return Tr::tr("Nothing runs out soon: disk, memory, processor, ports and Redis indexes.");
    case CheckSubject::Backups:
        return Tr::tr("Every workspace has a copy that is new enough and whole.");
    case CheckSubject::Exposure:
        return Tr::tr("No database is open to the whole network, and no container commands Docker that need not.");
    }
    return {};
}

Badge checkBadge(CheckState state)
{
    switch (state) {
    case CheckState::Fine:
        return {Tr::tr("Fine"), StatusRole::Ok};
    case CheckState::Attention:
        return {Tr::tr("Needs attention"), StatusRole::Warn};
    case CheckState::NotChecked:
        return {Tr::tr("Not checked"), StatusRole::Neutral};
    }
    return {};
}

QString checkSentence(const Check &check, const QDateTime &now)
{
    if (check.state == CheckState::NotChecked)
        return check.reason ? filled(Tr::tr("Not checked: %1"), {errorLine(*check.reason)}) : Tr::tr("Nobody has looked yet.");
    if (check.reason)
        return filled(Tr::tr("Not wholly checked: %1"), {errorLine(*check.reason)});
    return filled(Tr::tr("Looked at %1."), {relativeTime(check.lookedAt, now)});
}

QString remedyText(const Remedy &remedy)
{
    if (remedy.way == Remedy::Way::Resume)
        return {};
    if (remedy.way == Remedy::Way::Drop)
        return Tr::tr("&Drop…");
    if (remedy.way == Remedy::Way::Certificate)
        return remedy.kind == OperationKind::RenewCertificate ? Tr::tr("&Renew…") : Tr::tr("Re&load the proxy…");
    if (remedy.way == Remedy::Way::Migrate)
        return Tr::tr("Run &migrations…");
    if (remedy.kind == OperationKind::RedeployContainer)
        return Tr::tr("Re&deploy…");
    return remedy.kind == OperationKind::StartContainer ? Tr::tr("&Start…") : Tr::tr("&Restart…");
}

} // namespace tmc::ui
