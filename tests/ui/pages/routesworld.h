#pragma once

#include "core/ports/certificatereader.h"
#include "core/ports/proxyprobe.h"

#include <QString>
#include <QThread>

#include <atomic>
#include <map>
#include <mutex>
#include <optional>

namespace tmtest {

/// What the hosts' proxy answers, counted; shared by all adapters that the page makes.
struct HostAnswers {
    std::mutex mutex;
    std::map<QString, tmc::Result<tmc::ProxyReply>> replies; ///< others: 502
    std::map<QString, tmc::HostCertificate> certificates;
    std::optional<tmc::Error> certificateOutage;
    std::atomic<int> probes = 0;
    std::atomic<int> certificateReadings = 0;
    std::atomic<bool> isHeld = false; ///< probes wait until it is let go or the check is cancelled

    void clear()
    {
        replies.clear();
        certificates.clear();
        certificateOutage.reset();
        probes = 0;
        certificateReadings = 0;
    }
};

class AnsweringProxy final : public tmc::ProxyProbe {
public:
    explicit AnsweringProxy(HostAnswers &answers) : m_answers(answers) {}
    tmc::Result<tmc::ProxyReply> get(const QString &host, const QString &, std::stop_token stop) override
    {
        ++m_answers.probes;
        while (m_answers.isHeld && !stop.stop_requested())
            QThread::msleep(2);
        const std::scoped_lock lock(m_answers.mutex);
        const auto found = m_answers.replies.find(host);
        if (found != m_answers.replies.end())
            return found->second;
        return tmc::ProxyReply{.status = 502, .body = {}};
    }
    tmc::Result<tmc::ProxyReply> getMarked(const QString &host, const QString &path, const QString &, std::stop_token stop) override
    {
        return get(host, path, std::move(stop));
    }

private:
    HostAnswers &m_answers;
};

class ListedCertificates final : public tmc::CertificateReader {
public:
    explicit ListedCertificates(HostAnswers &answers) : m_answers(answers) {}
    tmc::Result<std::vector<tmc::HostCertificate>> read(const QStringList &hosts, std::stop_token) override
    {
        ++m_answers.certificateReadings;
        const std::scoped_lock lock(m_answers.mutex);
        if (m_answers.certificateOutage)
            return tmc::fail(*m_answers.certificateOutage);
        std::vector<tmc::HostCertificate> found;
        for (const QString &host : hosts) {
            const auto known = m_answers.certificates.find(host);
            found.push_back(known == m_answers.certificates.end() ? tmc::HostCertificate{.host = host} : known->second);
        }
        return found;
    }

private:
    HostAnswers &m_answers;
};

inline tmc::Certificate certificateFor(const QString &host, const QDateTime &now, int days)
{
    return {.names = {host},
            .issuer = QStringLiteral("Let's Encrypt"),
            .validFrom = now.addDays(days - 90),
            .validUntil = now.addDays(days).addSecs(60),
            .fingerprint = QStringLiteral("ab")};
}

} // namespace tmtest
