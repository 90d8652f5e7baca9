#pragma once

#include "core/domain/systemsnapshot.h"
#include "core/planner/certificaterequests.h"
#include "core/planner/runbook.h"

namespace tmc {

/// Plans the renewal of the certificate that a host has, or the proxy's reload for the one that lies on its disk. Done only when the proxy
/// was seen to answer with it. Pure. Fails with InvalidHostName or SectionUnavailable; what stands in the way becomes a blocker.
Result<Runbook> makeCertificateRunbook(const CertificateRequest &request, const SystemSnapshot &snapshot);

} // namespace tmc
