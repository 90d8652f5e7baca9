#pragma once

#include "core/domain/systemsnapshot.h"

namespace tmc {

/// One request that is worth testing, for planAgain().
struct ExampleRequest {
    QString name; ///< tells what is special about it, e.g. "create-workspace database dedicated domains"; unique
    OperationKind kind = OperationKind::CreateWorkspace;
    QJsonObject request;
    QString needs{};               ///< the example that has to be carried out before, with the same seed; empty = none
    bool needsCopy = false;        ///< acts on a backup, which whoever runs it has to have
    bool needsCertificate = false; ///< acts on a certificate of the example's host, which the companion has to have made
};

/// Examples of every kind of operation whose plan comes from a snapshot, in every combination that its catalogue offers (isolation,
/// hosting, environment, names). Tests run them without knowing them: a new kind of operation does not compile before it has its
/// examples here. One that `needs` another can be planned only on a snapshot that was read after that one was done. `seed` (up to 12 lower-case letters and digits, the first one a letter) makes names and identifiers fresh; each name
/// contains it. Pure.
std::vector<ExampleRequest> exampleRequests(const SystemSnapshot &snapshot, const QString &seed);

} // namespace tmc
