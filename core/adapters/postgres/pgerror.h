#pragma once

#include "core/support/result.h"

#include <functional>
#include <optional>
#include <type_traits>

namespace tmc {

/// What to say when the connection breaks before the answer has come.
enum class IfLost {
    NothingHappened, ///< a read, or a statement of a transaction whose commit has not been sent
    Unknown,         ///< the server may have done it
};

/// The error for an SQLSTATE (PostgreSQL documentation, appendix A) that the server reported for a statement.
/// `message` is the server's text. TM001 and TM002 are raised by the registry's own functions.
Error sqlError(const QString &sqlState, const QString &message);

/// The error for a connection that could not be opened. `sqlState` is empty when no server answered.
Error connectError(const QString &sqlState, const QString &message, const QString &role, const QString &database,
                   const QString &place);

/// The name in quotation marks behind "constraint" in the first line of a unique or foreign key violation (the text is translated by
/// the server, the quoted constraint name is not; values stand in later lines only). True when it is `constraint`.
bool violates(const Error &error, const QString &constraint);

/// Runs `work`, which may throw what libpqxx throws, and makes an error of it. The only place that catches exceptions of libpqxx.
/// `isOpen` tells whether the connection survived.
std::optional<Error> runGuarded(const std::function<void()> &work, const std::function<bool()> &isOpen, IfLost ifLost);

/// The value of `work`, or the error that its exception stands for.
template <typename Work>
auto guarded(Work work, const std::function<bool()> &isOpen, IfLost ifLost) -> Result<std::invoke_result_t<Work>>
{
    using Value = std::invoke_result_t<Work>;
    if constexpr (std::is_void_v<Value>) {
        if (auto error = runGuarded(work, isOpen, ifLost))
            return fail(std::move(*error));
        return {};
    } else {
        std::optional<Value> value;
        if (auto error = runGuarded([&] { value.emplace(work()); }, isOpen, ifLost))
            return fail(std::move(*error));
        return std::move(*value);
    }
}

} // namespace tmc
