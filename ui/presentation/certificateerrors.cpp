#include "ui/presentation/errorsentences.h"

#include <QCoreApplication>

namespace tmc::ui {
namespace {

using enum ArgKind;

constexpr ErrorSentences sentences[] = {
    {.code = ErrorCode::CertificateNotStored,
     .args = {Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "No certificate of %1 lies on the proxy's disk."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText",
                                  "Only one that was made once can be renewed or taken into service. The companion makes the first "
                                  "one by itself, when the name leads to this server. Nothing was changed."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Check that the name leads to this server and that the host's container has "
                                              "LETSENCRYPT_HOST, then look into the companion's log."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "No certificate of the host lies on the proxy's disk.")},
    {.code = ErrorCode::CertificateNotManaged,
     .args = {Text, Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The certificate of %1 was not made by acme.sh in the container %2."),
     .meaning = QT_TRANSLATE_NOOP(
         "ErrorText", "No link as the companion makes it was found, or no account that made the certificate. "
                      "Somebody put it there by other means, or the companion is older than acme.sh. Nothing was changed."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Renew it the way it was made, then reload the proxy."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "The companion did not make the certificate.")},
    {.code = ErrorCode::CertificateNotRenewed,
     .args = {Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The certificate of %1 on the proxy's disk is no newer one than before."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText",
                                  "The companion's command ended without an error, and the file is still the former one. Visitors "
                                  "are given what they were given before."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Look into the companion's log for what it did, and see that both containers share the "
                                              "folder of certificates."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "The certificate on the proxy's disk is no newer one than before.")},
    {.code = ErrorCode::CertificateNotServed,
     .args = {Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The proxy does not answer for %1 with the certificate that lies on its disk."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText",
                                  "It was reloaded and asked again until the time was over. Visitors are given another certificate, "
                                  "or none."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Look into the proxy's log and at its configuration for the host: it may name another "
                                              "file, or no certificate at all."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "The proxy does not answer with the certificate that lies on its disk.")},
};

} // namespace

std::span<const ErrorSentences> certificateErrorSentences()
{
    return sentences;
}

} // namespace tmc::ui
