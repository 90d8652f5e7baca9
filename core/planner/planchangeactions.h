#pragma once

#include "core/domain/container.h"
#include "core/domain/route.h"
#include "core/domain/sqlstatements.h"
#include "core/domain/workspace.h"

#include <QJsonObject>

#include <optional>

/// The payloads of the steps that change plans and end grace periods; part of the variant in core/planner/action.h.
namespace tmc::action {

// The registry's row
struct BeginPlanChange {
    Workspace before;
    Workspace after; ///< changing; port and Redis index reserved; a shared container that shall take over is let in
    bool operator==(const BeginPlanChange &) const = default;
};
struct CompletePlanChange {
    Workspace before;
    Workspace after;
    bool operator==(const CompletePlanChange &) const = default;
};
struct ReleaseRetired {
    Workspace before;
    Workspace after; ///< without the retired container and what was reserved for it
    bool operator==(const ReleaseRetired &) const = default;
};

// The tenant's database
struct AdmitSharedRole {
    sql::SharedAccess access;
    bool operator==(const AdmitSharedRole &) const = default;
};
struct DismissSharedRole {
    sql::SharedAccess access;
    bool operator==(const DismissSharedRole &) const = default;
};
struct UpdateSubscription {
    QString database;
    QString tenantId;
    QString before;
    QString after;
    bool operator==(const UpdateSubscription &) const = default;
};
struct RotateRolePassword {
    QString role; ///< gets a password that nobody knows
    bool operator==(const RotateRolePassword &) const = default;
};

// The proxy's routes
struct PinRoute {
    QString host;
    RouteTarget serving;                  ///< what serves the host now
    bool exact = false;                   ///< it claims the host by name; false: the host falls to its wildcard
    std::optional<RouteTarget> candidate; ///< gets the marked requests; need not run yet
    bool operator==(const PinRoute &) const = default;
};
struct ProbeCandidate {
    QString host;
    QString path;
    QString tenantId;
    QString database;
    RouteTarget serving;
    RouteTarget candidate;
    int timeoutSeconds = 30;
    bool operator==(const ProbeCandidate &) const = default;
};
struct SwitchRoute {
    QString host;
    RouteTarget from;
    RouteTarget to;
    bool operator==(const SwitchRoute &) const = default;
};
struct ReleaseRoute {
    QString host;
    RouteTarget former;  ///< what the pin holds the host at; held there again when this is undone
    RouteTarget serving; ///< where the proxy must send the host by itself before the pin goes
    bool exact = false;  ///< as in PinRoute
    int timeoutSeconds = 30;
    bool operator==(const ReleaseRoute &) const = default;
};
struct SetRequestLimit {
    QStringList hosts;
    QString workspace; ///< its role's name, because two products may have a tenant with one slug
    int before = 0;    ///< requests per minute; 0 = not limited
    int after = 0;
    bool hostsAreNew = false; ///< a later step takes them into the proxy, which loads the limit with them
    bool operator==(const SetRequestLimit &) const = default;
};

/// Names a container and whose it must be: one that does not carry these labels is never touched.
struct OwnedContainer {
    QString name;
    QString product;
    QString workspace; ///< slug
    bool operator==(const OwnedContainer &) const = default;
};
struct UpdateContainer {
    OwnedContainer container;
    ContainerLimits before;
    ContainerLimits after;
    bool operator==(const UpdateContainer &) const = default;
};
struct StartKeptContainer {
    OwnedContainer container; ///< stopped since its workspace moved away
    bool operator==(const StartKeptContainer &) const = default;
};
struct StopContainer {
    OwnedContainer container; ///< stays, stopped
    int graceSeconds = 10;
    bool operator==(const StopContainer &) const = default;
};
struct RemoveContainer {
    OwnedContainer container;
    QString id;
    bool operator==(const RemoveContainer &) const = default;
};

// As in actionjson.cpp: fields() writes a payload, read() restores it.
QJsonObject fields(const BeginPlanChange &a);
void read(BeginPlanChange &a, const QJsonObject &json);
QJsonObject fields(const CompletePlanChange &a);
void read(CompletePlanChange &a, const QJsonObject &json);
QJsonObject fields(const ReleaseRetired &a);
void read(ReleaseRetired &a, const QJsonObject &json);
QJsonObject fields(const AdmitSharedRole &a);
void read(AdmitSharedRole &a, const QJsonObject &json);
QJsonObject fields(const DismissSharedRole &a);
void read(DismissSharedRole &a, const QJsonObject &json);
QJsonObject fields(const UpdateSubscription &a);
void read(UpdateSubscription &a, const QJsonObject &json);
QJsonObject fields(const RotateRolePassword &a);
void read(RotateRolePassword &a, const QJsonObject &json);
QJsonObject fields(const PinRoute &a);
void read(PinRoute &a, const QJsonObject &json);
QJsonObject fields(const ProbeCandidate &a);
void read(ProbeCandidate &a, const QJsonObject &json);
QJsonObject fields(const SwitchRoute &a);
void read(SwitchRoute &a, const QJsonObject &json);
QJsonObject fields(const ReleaseRoute &a);
void read(ReleaseRoute &a, const QJsonObject &json);
QJsonObject fields(const SetRequestLimit &a);
void read(SetRequestLimit &a, const QJsonObject &json);
QJsonObject fields(const UpdateContainer &a);
void read(UpdateContainer &a, const QJsonObject &json);
QJsonObject fields(const StartKeptContainer &a);
void read(StartKeptContainer &a, const QJsonObject &json);
QJsonObject fields(const StopContainer &a);
void read(StopContainer &a, const QJsonObject &json);
QJsonObject fields(const RemoveContainer &a);
void read(RemoveContainer &a, const QJsonObject &json);

} // namespace tmc::action
