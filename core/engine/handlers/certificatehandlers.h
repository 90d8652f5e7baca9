#pragma once

#include "core/engine/stephandler.h"

namespace tmc {

/// Steps that renew a certificate through the companion and have the proxy take it into service. Nothing of them is undone: a certificate
/// that was issued is a good one.
std::unique_ptr<const StepHandler> makeHandler(const action::NoteCertificate &);
std::unique_ptr<const StepHandler> makeHandler(const action::PrepareRenewal &);
std::unique_ptr<const StepHandler> makeHandler(const action::CheckRenewed &);
std::unique_ptr<const StepHandler> makeHandler(const action::ReloadProxy &);
std::unique_ptr<const StepHandler> makeHandler(const action::SeeCertificate &);

} // namespace tmc
