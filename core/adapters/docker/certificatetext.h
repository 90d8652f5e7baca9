#pragma once

#include "core/domain/certificate.h"

#include <QByteArray>

#include <optional>
#include <vector>

/// What commands in the proxy's container print about certificates. Everything in it is hostile.
namespace tmc {

/// The first certificate of a text with PEM blocks; none when there is no readable one.
std::optional<Certificate> firstCertificate(const QByteArray &pem);

/// One part of an output behind a line "==> title <==", as tail(1) prints for several files.
struct TitledText {
    QString title;
    QByteArray text;
};
std::vector<TitledText> titledTexts(const QByteArray &output);

} // namespace tmc
