#pragma once

#include "core/support/result.h"

#include <QObject>
#include <QUrl>

#include <chrono>
#include <functional>

class QNetworkAccessManager;

namespace tmc {

/// Where something may be posted: by HTTPS, or by HTTP to this machine itself. Fails with InvalidInput{"webhook", scheme and host}: the rest
/// of such an address is a secret.
Result<QUrl> checkedWebhook(const QString &typed);

/// Posts a JSON document to an address that the operator gave. Follows no redirections and reads nothing of the answer but its status. Thread:
/// that of its event loop.
class Webhook final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Webhook)
public:
    struct Outcome {
        int status = 0;  ///< of HTTP; 0: nobody answered
        QString problem; ///< why not, in English, without the address; empty when it was taken
        bool isTaken() const { return problem.isEmpty(); }
    };

    explicit Webhook(QObject *parent = nullptr);

    /// `done` is called once, in this thread.
    void post(const QUrl &url, const QByteArray &json, std::function<void(const Outcome &)> done);
    void setTimeout(std::chrono::milliseconds timeout) { m_timeout = timeout; }

private:
    QNetworkAccessManager *m_network;
    std::chrono::milliseconds m_timeout{15'000};
};

} // namespace tmc
