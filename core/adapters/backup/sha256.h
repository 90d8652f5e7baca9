#pragma once

#include <QByteArrayView>
#include <QString>

#include <memory>

namespace tmc {

/// SHA-256 over data that come in pieces. Uses the processor's own instructions where it has them: Qt's QCryptographicHash does not, and
/// takes as long as the dump itself for what backups hash (tests/bench/backups). One thread.
class Sha256 final {
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256 &) = delete;
    Sha256 &operator=(const Sha256 &) = delete;

    void add(QByteArrayView bytes);
    /// 64 hexadecimal digits, lower case. Nothing can be added afterwards.
    QString hex();

private:
    struct Context;
    std::unique_ptr<Context> m_context;
};

} // namespace tmc
