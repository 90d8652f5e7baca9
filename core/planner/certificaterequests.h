#pragma once

#include "core/domain/operation.h"

namespace tmc {

/// What an operator wants of the certificate of one host.
struct CertificateRequest {
    OperationId operation = {};
    OperationKind kind = OperationKind::RenewCertificate; ///< or ServeCertificate: what lies on the disk is taken into service
    QString host = {};

    bool operator==(const CertificateRequest &) const = default;
};

QJsonObject certificateRequestToJson(const CertificateRequest &request);
/// `kind` is the operation's own.
CertificateRequest certificateRequestFromJson(OperationKind kind, const QJsonObject &json);

} // namespace tmc
