#include "core/domain/nameanswer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

bool isIpv6(const QString &address)
{
    return address.contains(u':');
}

} // namespace

bool isPrivateAddress(const QString &address)
{
    if (isIpv6(address)) {
        const QString small = address.toLower();
        return small == "::1"_L1 || small.startsWith("fe80:"_L1) || small.startsWith("fc"_L1) || small.startsWith("fd"_L1);
    }
    const int first = address.section(u'.', 0, 0).toInt();
    const int second = address.section(u'.', 1, 1).toInt();
    return first == 127 || first == 10 || (first == 192 && second == 168) || (first == 172 && second >= 16 && second <= 31)
           || (first == 169 && second == 254) || (first == 100 && second >= 64 && second <= 127);
}

NameVerdict judge(const NameAnswer &answer)
{
    if (answer.addresses.isEmpty())
        return NameVerdict::Nowhere;
    bool anyCompared = false;
    for (const QString &address : answer.addresses) {
        const bool isKnown = std::ranges::any_of(
            answer.server, [&address](const QString &own) { return isIpv6(own) == isIpv6(address) && !isPrivateAddress(own); });
        if (answer.server.contains(address, Qt::CaseInsensitive))
            anyCompared = true;
        else if (isKnown)
            return NameVerdict::Elsewhere;
    }
    return anyCompared ? NameVerdict::Here : NameVerdict::CannotCompare;
}

QString nameVerdictName(NameVerdict verdict)
{
    switch (verdict) {
    case NameVerdict::Here:
        return u"here"_s;
    case NameVerdict::CannotCompare:
        return u"cannot-compare"_s;
    case NameVerdict::Elsewhere:
        return u"elsewhere"_s;
    case NameVerdict::Nowhere:
        return u"nowhere"_s;
    }
    return {};
}

} // namespace tmc
