#pragma once

#include "core/support/result.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

/// nginx configuration as a tree. Pure functions over bytes of another machine. Words keep their quotes and escapes, so that what is
/// rendered means what was read. Source: nginx's "Beginner's Guide", "Configuration File's Structure".
namespace tmc::nginx {

struct Directive {
    QStringList words; ///< the first one is its name
    bool hasBlock = false;
    std::vector<Directive> block;
    bool operator==(const Directive &) const = default;

    QString name() const { return words.value(0); }
};

/// Fails with ProxyConfigUnreadable for text that does not end where it should, is larger than 16 MiB or deeper than 16 blocks.
Result<std::vector<Directive>> parse(const QByteArray &text);
QByteArray render(const std::vector<Directive> &directives, int depth = 0);

/// The server blocks that a request for `host` meets on its ports: those with its exact name, else those with the longest wildcard
/// `*.…` that fits.
std::vector<Directive> serversFor(const std::vector<Directive> &configuration, const QString &host);
/// Those with its exact name only.
std::vector<Directive> serversNamed(const std::vector<Directive> &configuration, const QString &name);

/// address:port of every server behind the proxy_pass of these server blocks, without those that are down; sorted, each once.
QStringList targetsOf(const std::vector<Directive> &configuration, const std::vector<Directive> &servers);
/// Those of the blocks with exactly this name. One empty entry where there are such blocks and nothing behind them is up: nginx-proxy keeps
/// the block of a container that is just stopping, and everybody whom it gets is refused.
QStringList claimedTargets(const std::vector<Directive> &configuration, const QString &name);

} // namespace tmc::nginx
