#include "core/services/webhook.h"

#include <QMetaEnum>
#include <QNetworkAccessManager>
#include <QNetworkReply>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

bool isThisMachine(const QString &host)
{
    return host == "localhost"_L1 || host == "127.0.0.1"_L1 || host == "::1"_L1;
}

/// The name of the error only: Qt's own sentences name the address.
QString errorName(QNetworkReply::NetworkError error)
{
    const char *name = QMetaEnum::fromType<QNetworkReply::NetworkError>().valueToKey(error);
    return name ? QString::fromLatin1(name) : QString::number(error);
}

} // namespace

Result<QUrl> checkedWebhook(const QString &typed)
{
    const QUrl url(typed, QUrl::StrictMode);
    const bool isSafe = url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isThisMachine(url.host()));
    if (!url.isValid() || url.host().isEmpty() || !isSafe)
        return fail(ErrorCode::InvalidInput, {u"webhook"_s, u"%1://%2"_s.arg(url.scheme(), url.host())});
    return url;
}

Webhook::Webhook(QObject *parent) : QObject(parent), m_network(new QNetworkAccessManager(this))
{
}

void Webhook::post(const QUrl &url, const QByteArray &json, std::function<void(const Outcome &)> done)
{
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setTransferTimeout(static_cast<int>(m_timeout.count()));
    QNetworkReply *reply = m_network->post(request, json);
    connect(reply, &QNetworkReply::finished, this, [reply, done = std::move(done)] {
        reply->deleteLater();
        Outcome outcome{.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt()};
        if (outcome.status == 0)
            outcome.problem = errorName(reply->error());
        else if (outcome.status < 200 || outcome.status > 299)
            outcome.problem = u"HTTP %1"_s.arg(outcome.status);
        done(outcome);
    });
}

} // namespace tmc
