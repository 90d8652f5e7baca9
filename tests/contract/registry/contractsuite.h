#pragma once

#include "contract/registry/registryfixture.h"
#include "core/support/json.h"

#include <QObject>
#include <QTest>

namespace tmtest {

/// A suite that runs on any fixture.
class ContractSuite : public QObject {
public:
    explicit ContractSuite(RegistryFixture &fixture) : m_fixture(fixture) {}

protected:
    RegistryFixture &m_fixture;
};

/// Runs every suite on the fixture; the exit code of the test program.
int runContract(RegistryFixture &fixture, int argumentCount, char **arguments);

template <typename T>
QByteArray words(const tmc::Result<T> &result)
{
    return result ? QByteArray("succeeded") : tmc::toCompactJson(tmc::errorToJson(result.error()));
}

template <typename T>
bool failedWith(const tmc::Result<T> &result, tmc::ErrorCode code)
{
    return !result && result.error().code == code;
}

} // namespace tmtest

/// The test stops here with the error's words unless the Result is a success.
#define TM_VERIFY(result)                                            \
    do {                                                             \
        const auto &tmVerified = (result);                           \
        QVERIFY2(tmVerified, tmtest::words(tmVerified).constData()); \
    } while (false)

#define TM_VERIFY_FAILS(result, expectedCode)                                                            \
    do {                                                                                                 \
        const auto &tmVerified = (result);                                                               \
        QVERIFY2(tmtest::failedWith(tmVerified, (expectedCode)), tmtest::words(tmVerified).constData()); \
    } while (false)
