#pragma once

#include "core/planner/certificateactions.h"
#include "core/planner/runbook.h"

#include <QString>

/// The sentences of the steps that renew a certificate and take it into service, for steptext.cpp.
namespace tmc::ui::certificatesteptext {

QString title(const action::NoteCertificate &a);
QString title(const action::PrepareRenewal &a);
QString title(const action::CheckRenewed &a);
QString title(const action::ReloadProxy &a);
QString title(const action::SeeCertificate &a);

QString reason(const action::NoteCertificate &a);
QString reason(const action::PrepareRenewal &a);
QString reason(const action::CheckRenewed &a);
QString reason(const action::ReloadProxy &a);
QString reason(const action::SeeCertificate &a);

QString undo(const action::NoteCertificate &a);
QString undo(const action::PrepareRenewal &a);
QString undo(const action::CheckRenewed &a);
QString undo(const action::ReloadProxy &a);
QString undo(const action::SeeCertificate &a);

/// What was seen.
QString evidence(const action::CheckRenewed &a);
QString evidence(const action::SeeCertificate &a);

QString notice(const Notice &notice);

} // namespace tmc::ui::certificatesteptext
