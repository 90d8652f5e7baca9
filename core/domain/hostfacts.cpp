#include "core/domain/hostfacts.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc {

bool HostFacts::listens(int port) const
{
    return std::ranges::binary_search(listeningPorts, port);
}

QJsonObject hostFactsToJson(const HostFacts &facts)
{
    QJsonArray ports;
    for (const int port : facts.listeningPorts)
        ports.append(port);
    return {{u"memoryTotalMegabytes"_s, facts.memoryTotal.value},
            {u"memoryAvailableMegabytes"_s, facts.memoryAvailable.value},
            {u"load1"_s, facts.load1},
            {u"diskTotalBytes"_s, facts.diskTotal.value},
            {u"diskFreeBytes"_s, facts.diskFree.value},
            {u"listeningPorts"_s, ports}};
}

HostFacts hostFactsFromJson(const QJsonObject &json)
{
    HostFacts facts{.memoryTotal = {json.value(u"memoryTotalMegabytes"_s).toInteger()},
                    .memoryAvailable = {json.value(u"memoryAvailableMegabytes"_s).toInteger()},
                    .load1 = json.value(u"load1"_s).toDouble(),
                    .diskTotal = {json.value(u"diskTotalBytes"_s).toInteger()},
                    .diskFree = {json.value(u"diskFreeBytes"_s).toInteger()},
                    .listeningPorts = {}};
    for (const QJsonValue &port : json.value(u"listeningPorts"_s).toArray())
        facts.listeningPorts.push_back(port.toInt());
    std::ranges::sort(facts.listeningPorts);
    return facts;
}

} // namespace tmc
