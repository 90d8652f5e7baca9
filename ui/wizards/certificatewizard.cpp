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
