#include "adapters/docker/scriptedserver.h"
#include "core/adapters/docker/httpproxyprobe.h"
#include "support/sandbox.h"

#include <QTest>
#include <QUrl>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace tmtest {
namespace {

/// Copies bytes between a client of the scripted server and a TCP port, as an SSH forward does.
void relay(ScriptedPeer &peer, const QUrl &target)
{
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<quint16>(target.port()));
    ::inet_pton(AF_INET, target.host().toLatin1().constData(), &address.sin_addr);
    const int other = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (::connect(other, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0) {
        std::array<pollfd, 2> ends{pollfd{peer.descriptor(), POLLIN, 0}, pollfd{other, POLLIN, 0}};
        std::array<char, 65536> bytes{};
        for (bool open = true; open && ::poll(ends.data(), ends.size(), 30'000) > 0;) {
            for (std::size_t i = 0; i < ends.size(); ++i) {
                if (ends[i].revents == 0)
                    continue;
                const ssize_t count = ::recv(ends[i].fd, bytes.data(), bytes.size(), 0);
                open = count > 0 && ::send(ends[1 - i].fd, bytes.data(), static_cast<std::size_t>(count), MSG_NOSIGNAL) == count;
                if (!open)
                    break;
            }
        }
    }
    ::close(other);
}

} // namespace

class RealProxyProbeTest final : public QObject {
    Q_OBJECT

private slots:
    void proxyAnswersForAHostThatNobodyClaims();
    void repeatedProbesGetTheSameAnswer();
};

void RealProxyProbeTest::proxyAnswersForAHostThatNobodyClaims()
{
    const QUrl proxy(Sandbox::current().proxyUrl());
    ScriptedServer server([proxy](ScriptedPeer &peer, int) { relay(peer, proxy); });
    HttpProxyProbe probe(server.path());
    const Result<ProxyReply> reply = probe.get(u"nobody-claims-this.example.test"_s, u"/"_s, {});
    QVERIFY2(reply.has_value(), qPrintable(reply ? QString() : reply.error().detail));
    QVERIFY2(reply->status == 503 || reply->status == 404 || reply->status == 502, qPrintable(QString::number(reply->status)));
    QVERIFY(!reply->body.isEmpty());
}

void RealProxyProbeTest::repeatedProbesGetTheSameAnswer()
{
    const QUrl proxy(Sandbox::current().proxyUrl());
    ScriptedServer server([proxy](ScriptedPeer &peer, int) { relay(peer, proxy); });
    HttpProxyProbe probe(server.path());
    for (int i = 0; i < 20; ++i)
        QVERIFY(probe.get(u"nobody-claims-this.example.test"_s, u"/health"_s, {}).has_value());
    QCOMPARE(server.connections(), 20);
}

} // namespace tmtest

QTEST_GUILESS_MAIN(tmtest::RealProxyProbeTest)

#include "tst_httpproxyprobe_real.moc"
