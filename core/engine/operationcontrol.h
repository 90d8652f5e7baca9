#pragma once

#include <stop_token>

namespace tmc {

/// The operator's two ways to end a running operation early. Stop: no further step starts. Abort: the running call is cancelled as well;
/// its effect is then unknown and is probed before anything else happens. Either way the operation stays open and can be resumed or
/// rolled back. Thread: any.
class OperationControl {
public:
    void requestStop() { m_stopping.request_stop(); }
    void requestAbort()
    {
        m_stopping.request_stop();
        m_abort.request_stop();
    }
    bool stopRequested() const { return m_stopping.stop_requested(); }
    /// For work that is broken off by the first request already, because breaking it off leaves nothing behind.
    std::stop_token stopToken() const { return m_stopping.get_token(); }
    std::stop_token abortToken() const { return m_abort.get_token(); }

private:
    std::stop_source m_stopping;
    std::stop_source m_abort;
};

/// One token for two reasons to break a call off. Valid while the object lives.
class EitherStop {
public:
    EitherStop(std::stop_token first, std::stop_token second)
        : m_first(std::move(first), Request{&m_either}),
          m_second(std::move(second), Request{&m_either})
    {
    }
    std::stop_token token() const { return m_either.get_token(); }

private:
    struct Request {
        std::stop_source *source;
        void operator()() const { source->request_stop(); }
    };
    std::stop_source m_either;
    std::stop_callback<Request> m_first;
    std::stop_callback<Request> m_second;
};

} // namespace tmc
