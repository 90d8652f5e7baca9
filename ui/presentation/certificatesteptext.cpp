#include "ui/presentation/certificatesteptext.h"

#include "ui/presentation/formatting.h"
#include "ui/presentation/sentence.h"

#include <QCoreApplication>

namespace tmc::ui::certificatesteptext {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CertificateStepText)
};

} // namespace

QString title(const action::NoteCertificate &a)
{
    return filled(Tr::tr("Note which certificate of %1 lies on the proxy's disk"), {quoted(a.host)});
}

QString title(const action::PrepareRenewal &a)
{
    return filled(Tr::tr("Find the account that made the certificate of %1, and register its renewal in the container %2"),
                  {quoted(a.host), quoted(a.container.name)});
}

QString title(const action::CheckRenewed &a)
{
    return filled(Tr::tr("See that a newer certificate of %1 lies on the disk"), {quoted(a.host)});
}

QString title(const action::ReloadProxy &a)
{
    return filled(Tr::tr("Reload the proxy, so that it takes up the certificate of %1"), {quoted(a.host)});
}

QString title(const action::SeeCertificate &a)
{
    return filled(Tr::tr("See that the proxy answers for %1 with the certificate on its disk, for %2 at most"),
                  {quoted(a.host), duration(a.timeoutSeconds * 1000LL)});
}

QString reason(const action::NoteCertificate &)
{
    return Tr::tr("What is there afterwards is compared with it, so that nothing is called renewed that is not.");
}

QString reason(const action::PrepareRenewal &)
{
    return Tr::tr("Only this certificate is renewed, the way the companion does it. Docker gives the command a number and starts each "
                  "number once only.");
}

QString reason(const action::CheckRenewed &)
{
    return Tr::tr("A command that ends without an error has not always done something.");
}

QString reason(const action::ReloadProxy &)
{
    return Tr::tr("nginx reads certificates only when it is loaded. It tests its configuration first; visitors do not notice.");
}

QString reason(const action::SeeCertificate &)
{
    return Tr::tr("Only what visitors are given counts.");
}

QString undo(const action::NoteCertificate &)
{
    return Tr::tr("Nothing to undo: looking changes nothing.");
}

QString undo(const action::PrepareRenewal &)
{
    return Tr::tr("Nothing to undo: a command that was not started is nothing.");
}

QString undo(const action::CheckRenewed &)
{
    return Tr::tr("Nothing to undo: a newer certificate stays, it is a good one.");
}

QString undo(const action::ReloadProxy &)
{
    return Tr::tr("Nothing to undo: the proxy serves what lies on its disk.");
}

QString undo(const action::SeeCertificate &)
{
    return Tr::tr("Nothing to undo: looking changes nothing.");
}

QString evidence(const action::CheckRenewed &a)
{
    return filled(Tr::tr("A newer certificate of %1 lies on the proxy's disk."), {quoted(a.host)});
}

QString evidence(const action::SeeCertificate &a)
{
    return filled(Tr::tr("The proxy was seen to answer for %1 with the certificate that lies on its disk."), {quoted(a.host)});
}

QString notice(const Notice &notice)
{
    if (notice.code == NoticeCode::RenewalsAreCounted)
        return Tr::tr("Certificate authorities count: Let's Encrypt makes the same certificate at most five times in seven days.");
    return {};
}

} // namespace tmc::ui::certificatesteptext
