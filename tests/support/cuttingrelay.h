#pragma once

#include <QByteArray>

#include <atomic>
#include <thread>
#include <vector>

namespace tmtest {

/// A path to a TCP port of this machine that a test can cut or freeze. Has a thread of its own, so that it works while the test waits.
class CuttingRelay final {
public:
    /// Listens on a free port of `address` (127.x.y.z) and leads to 127.0.0.1:`targetPort`.
    explicit CuttingRelay(int targetPort, const QByteArray &address = "127.0.0.1");
    ~CuttingRelay();
    CuttingRelay(const CuttingRelay &) = delete;
    CuttingRelay &operator=(const CuttingRelay &) = delete;

    int port() const { return m_port; }
    /// Every connection ends and new ones are refused.
    void cut() { become(State::Cut); }
    /// Nothing passes any more and nobody is told.
    void freeze() { become(State::Frozen); }
    void heal() { become(State::Open); }

private:
    enum class State { Open, Frozen, Cut, Ended };
    struct Pair {
        int near = -1;
        int far = -1;
    };
    void become(State state);
    void run();
    void listen();
    void closeAll();
    void accept();
    static bool pass(int from, int to);

    QByteArray m_address;
    int m_targetPort;
    int m_port = 0;
    int m_listener = -1;
    std::vector<Pair> m_pairs;
    std::atomic<State> m_wanted = State::Open;
    std::atomic<State> m_reached = State::Cut;
    std::thread m_thread;
};

} // namespace tmtest
