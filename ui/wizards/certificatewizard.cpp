#include "ui/wizards/certificatewizard.h"

#include "core/planner/renewcertificate.h"
#include "ui/presentation/operationtext.h"

using namespace Qt::StringLiterals;

namespace tmc::ui {

CertificateWizard::CertificateWizard(UiContext &ui, OperationKind kind, const QString &host, QWidget *parent)
    : OperationWizard(ui, parent),
      m_request{.operation = {}, .kind = kind, .host = host}
{
    setObjectName(u"certificateWizard"_s);
    CertificateWizard::renewRequest();
    setUp({}, [this] { return titleText(); });
    reviewOnFreshFacts();
    // Findings are from a look of up to six hours ago, and would offer a second renewal. The window may be closed before the end.
    CheckupService &checkup = ui.attention.checkup();
    connect(&ui.operations, &OperationService::ended, &checkup, &CheckupService::refresh, Qt::SingleShotConnection);
}

QString CertificateWizard::titleText() const
{
    return operationTitle(m_request.kind, m_request.host);
}

Result<Runbook> CertificateWizard::plan(const SystemSnapshot &snapshot, const QDateTime &)
{
    return makeCertificateRunbook(m_request, snapshot);
}

void CertificateWizard::renewRequest()
{
    m_request.operation = OperationId(newUuid());
}

} // namespace tmc::ui
