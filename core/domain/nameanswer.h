#pragma once

#include <QString>
#include <QStringList>

namespace tmc {

/// Where a host's name leads, beside the addresses under which the console reaches the server. Pure; thread: any.
struct NameAnswer {
    QStringList addresses; ///< of the host, IPv4 and IPv6; empty: the name has none
    QStringList server;    ///< of the server
    bool operator==(const NameAnswer &) const = default;
};

enum class NameVerdict {
    Here,          ///< every address that can be compared is the server's
    CannotCompare, ///< the server is reached by an address of a private network, or by one of the other family only
    Elsewhere,     ///< at least one address is another machine's: some visitors, or all, do not arrive here directly
    Nowhere,       ///< the name has no address
};

/// IPv4 is compared with IPv4 and IPv6 with IPv6: nothing is said of a family for which the server's public address is not known.
NameVerdict judge(const NameAnswer &answer);

/// An address that the internet does not lead to: loopback, link-local, private networks, carriers' shared space.
bool isPrivateAddress(const QString &address);

QString nameVerdictName(NameVerdict verdict);

} // namespace tmc
