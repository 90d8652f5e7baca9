#pragma once

#include "core/domain/systemsnapshot.h"
#include "core/planner/requests.h"

#include <QJsonArray>

namespace tmtest {

/// Makes the world of the bundled sample: invented customers of a company whose server has seen a few months. The same every time.
class SampleBuilder final {
public:
    SampleBuilder();

    /// Everything as the resource has it.
    QJsonObject document() const;

private:
    struct Customer {
        const char *slug;
        const char *businessName;
        const char *product;
        const char *plan;
    };
    void addServerContainers();
    void addPreparation();
    void addCustomer(const Customer &customer, int number);
    void addContainer(const tmc::Workspace &workspace, const tmc::Product &product, const tmc::Plan &plan);
    void addDatabase(const QString &name, const QString &owner, qint64 bytes);
    tmc::Workspace workspaceOf(const Customer &customer, const QDateTime &createdAt);
    /// A finished operation; later ones change what it has become.
    tmc::OperationRecord operationFor(const tmc::Workspace &workspace, const QDateTime &at);
    void addOpenOperations();
    void addAttempt(const Customer &customer, tmc::OperationState state, std::size_t stepsDone, int minutesAgo,
                    const tmc::Error &error, const QString &holder);
    void log(const QDateTime &at, const QString &who, const QString &action, const QString &subject, const tmc::OperationId &operation,
             const QJsonObject &details);
    QString freshId();

    QDateTime m_now;
    tmc::SystemSnapshot m_snapshot;
    std::vector<tmc::OperationRecord> m_operations;
    QJsonArray m_activity;
    QByteArray m_previousHash;
    int m_ids = 0;
};

} // namespace tmtest
