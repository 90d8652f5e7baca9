#include "ui/presentation/certificatetext.h"

#include <QCoreApplication>

namespace tmc::ui {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CertificateText)
};

} // namespace

Badge certificateBadge(CertificateVerdict verdict)
{
    switch (verdict) {
    case CertificateVerdict::Good:
        return {Tr::tr("Good", "certificate"), StatusRole::Ok};
    case CertificateVerdict::EndsSoon:
        return {Tr::tr("Ends soon", "certificate"), StatusRole::Warn};
    case CertificateVerdict::NotTrusted:
        return {Tr::tr("Self-signed", "certificate"), StatusRole::Warn};
    case CertificateVerdict::OldServed:
        return {Tr::tr("Old one served", "certificate"), StatusRole::Warn};
    case CertificateVerdict::WrongName:
        return {Tr::tr("For other hosts", "certificate"), StatusRole::Bad};
    case CertificateVerdict::Ended:
        return {Tr::tr("Not valid now", "certificate"), StatusRole::Bad};
    case CertificateVerdict::NotServed:
        return {Tr::tr("None", "certificate"), StatusRole::Bad};
    }
    return {};
}

QString certificateAdvice(CertificateVerdict verdict)
{
    switch (verdict) {
    case CertificateVerdict::Good:
        return {};
    case CertificateVerdict::EndsSoon:
        return Tr::tr("The companion renews a month before the end: look into its log why it has not.");
    case CertificateVerdict::NotTrusted:
        return Tr::tr("Browsers refuse it. Look into the companion's log why it has made none.");
    case CertificateVerdict::OldServed:
        return Tr::tr("A newer one lies on the proxy's disk: the proxy has to be reloaded.");
    case CertificateVerdict::WrongName:
        return Tr::tr("The proxy has no certificate for this host and answers with another one. Look into the companion's log.");
    case CertificateVerdict::Ended:
        return Tr::tr("Visitors are turned away. Look into the companion's log why it has not been renewed.");
    case CertificateVerdict::NotServed:
        return Tr::tr("Check that the host's name leads to this server, then look into the companion's log.");
    }
    return {};
}

} // namespace tmc::ui
