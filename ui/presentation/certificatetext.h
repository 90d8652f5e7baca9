#pragma once

#include "core/domain/certificate.h"
#include "ui/presentation/badge.h"

#include <QString>

namespace tmc::ui {

/// "Good", "Ends soon", "Old one served".
Badge certificateBadge(CertificateVerdict verdict);

/// What the operator can do about it; empty for a good one.
QString certificateAdvice(CertificateVerdict verdict);

} // namespace tmc::ui
