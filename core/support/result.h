#pragma once

#include "core/support/error.h"

#include <tl/expected.hpp>

#include <utility>

namespace tmc {

/// A value or the Error that kept it from being made. C++20 has no std::expected; this alias is the one place to change for C++23.
template <typename T = void>
using Result = tl::expected<T, Error>;

/// `return fail({.code = ErrorCode::NotFound, .args = {u"plan"_s, key}});`
inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

inline tl::unexpected<Error> fail(ErrorCode code, QStringList args = {}, QString detail = {})
{
    return tl::unexpected<Error>(Error{.code = code, .args = std::move(args), .detail = std::move(detail)});
}

} // namespace tmc

#define TM_CONCATENATE_INNER(a, b) a##b
#define TM_CONCATENATE(a, b) TM_CONCATENATE_INNER(a, b)

/// Declares `declaration` from the value of a Result, or returns its error from the enclosing function.
#define TM_TRY(declaration, expression) TM_TRY_NAMED(TM_CONCATENATE(tmTried, __COUNTER__), declaration, expression)
#define TM_TRY_NAMED(name, declaration, expression)  \
    auto name = (expression);                        \
    if (!name)                                       \
        return ::tmc::fail(std::move(name).error()); \
    declaration = std::move(name).value()

/// Evaluates a Result<void> and returns its error from the enclosing function. The counter keeps the name apart from that of a TM_CHECK
/// inside a lambda that is part of the expression.
#define TM_CHECK(expression) TM_CHECK_NAMED(TM_CONCATENATE(tmChecked, __COUNTER__), expression)
#define TM_CHECK_NAMED(name, expression)                 \
    do {                                                 \
        if (auto name = (expression); !name)             \
            return ::tmc::fail(std::move(name).error()); \
    } while (false)
