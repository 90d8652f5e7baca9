#pragma once

#include "core/planner/certificaterequests.h"
#include "ui/wizards/operationwizard.h"

namespace tmc::ui {

/// Renews a host's certificate, or reloads the proxy for the one on its disk: the preview, the run with what acme.sh prints, the result.
class CertificateWizard final : public OperationWizard {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CertificateWizard)

public:
    CertificateWizard(UiContext &context, OperationKind kind, const QString &host, QWidget *parent);

protected:
    [[nodiscard]] QString titleText() const override;
    Result<Runbook> plan(const SystemSnapshot &snapshot, const QDateTime &now) override;
    void renewRequest() override;

private:
    CertificateRequest m_request;
};

} // namespace tmc::ui
