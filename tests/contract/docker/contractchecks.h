#pragma once

#include "core/ports/dockerengine.h"

#include <QTest>

/// Says what went wrong instead of only that it did.
#define VERIFY_OK(result)                                                      \
    do {                                                                       \
        const auto &verified = (result);                                       \
        QVERIFY2(verified.has_value(), qPrintable(tmtest::wordsOf(verified))); \
    } while (false)
#define VERIFY_ERROR(result, expected)                                                     \
    do {                                                                                   \
        const auto &verified = (result);                                                   \
        QVERIFY2(!verified.has_value(), "this should have failed");                        \
        QCOMPARE(tmc::errorCodeName(verified.error().code), tmc::errorCodeName(expected)); \
    } while (false)

namespace tmtest {

template <typename T>
QString wordsOf(const tmc::Result<T> &result)
{
    if (result)
        return {};
    return tmc::errorCodeName(result.error().code) + u' ' + result.error().args.join(u',') + u' ' + result.error().detail;
}

inline tmc::ExecRequest command(const tmc::ContainerId &id, const QStringList &argv, const QByteArray &input = {})
{
    return {.container = id.value(), .argv = argv, .input = input, .timeout = std::chrono::seconds(60)};
}

} // namespace tmtest
