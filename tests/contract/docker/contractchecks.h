#pragma once

#include "core/ports/dockerengine.h"

#include <QTest>

/// Says what went wrong instead of only that it did.
#define VERIFY_OK(result)                                                                                                  \
    QVERIFY2((result).has_value(), qPrintable((result) ? QString() : tmc::errorCodeName((result).error().code) + u' '           \
                                                             + (result).error().args.join(u',') + u' ' + (result).error().detail))
#define VERIFY_ERROR(result, expected)                                                                                     \
    do {                                                                                                                   \
        QVERIFY(!(result).has_value());                                                                                    \
        QCOMPARE(tmc::errorCodeName((result).error().code), tmc::errorCodeName(expected));                                           \
    } while (false)

namespace tmtest {

inline tmc::ExecRequest command(const tmc::ContainerId &id, const QStringList &argv, const QByteArray &input = {})
{
    return {.container = id.value(), .argv = argv, .input = input, .timeout = std::chrono::seconds(60)};
}

} // namespace tmtest
