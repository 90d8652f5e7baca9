#pragma once

#include "core/planner/containeractions.h"

/// The payloads of the steps that renew a certificate and take it into service; part of the variant in core/planner/action.h.
namespace tmc::action {

/// What lies on the proxy's disk and what it answers with before anything is done; later steps compare with it.
struct NoteCertificate {
    QString host;
    bool operator==(const NoteCertificate &) const = default;
};
/// Finds the certificate and its account in the companion's container and registers the command that issues it again, so that it is
/// never run twice by itself. It is run by RunCommand.
struct PrepareRenewal {
    QString host;
    ContainerReference container;
    int limitSeconds = 600; ///< it is ended in the container after this
    QString operation;      ///< marks its processes
    bool operator==(const PrepareRenewal &) const = default;
};
/// The certificate on the disk must be a newer one than the one that was noted.
struct CheckRenewed {
    QString host;
    bool operator==(const CheckRenewed &) const = default;
};
struct ReloadProxy {
    QString host; ///< for whose sake
    bool operator==(const ReloadProxy &) const = default;
};
/// Done only when the proxy was seen to answer with the certificate that lies on its disk.
struct SeeCertificate {
    QString host;
    int timeoutSeconds = 30;
    bool operator==(const SeeCertificate &) const = default;
};

// As in actionjson.cpp: fields() writes a payload, read() restores it.
QJsonObject fields(const NoteCertificate &a);
void read(NoteCertificate &a, const QJsonObject &json);
QJsonObject fields(const PrepareRenewal &a);
void read(PrepareRenewal &a, const QJsonObject &json);
QJsonObject fields(const CheckRenewed &a);
void read(CheckRenewed &a, const QJsonObject &json);
QJsonObject fields(const ReloadProxy &a);
void read(ReloadProxy &a, const QJsonObject &json);
QJsonObject fields(const SeeCertificate &a);
void read(SeeCertificate &a, const QJsonObject &json);

} // namespace tmc::action
