#pragma once

#include "core/adapters/local/keychain.h"

#include <chrono>

namespace tmc {

/// The keychain of the desktop session (Secret Service or KWallet) through QtKeychain, without its plain-text fallback. The library
/// works by events and ties its queue to the thread that used it first, so all requests of this process run in one thread of their
/// own with an event loop. A request that is not answered in time is abandoned, because the library would wait for ever for a wallet
/// that nobody opens; until it ends after all, further requests fail at once.
class OsKeychain final : public Keychain {
public:
    explicit OsKeychain(std::chrono::milliseconds timeout = std::chrono::seconds(10)) : m_timeout(timeout) {}

    Result<Secret> read(const QString &key) override;
    Result<void> write(const QString &key, const Secret &secret) override;

private:
    std::chrono::milliseconds m_timeout;
};

} // namespace tmc
