#include "unit/randomhistory.h"

#include <array>
#include <random>

using namespace Qt::StringLiterals;

namespace tmtest {
namespace {

using Kind = HistoryEvent::Kind;

/// The distributions of the standard library differ from one to the next; a rest does not.
class Dice {
public:
    explicit Dice(quint32 seed) : m_engine(seed) {}
    int below(int limit) { return static_cast<int>(m_engine() % static_cast<quint32>(limit)); }
    int between(int first, int last) { return first + below(last - first + 1); }
    template <typename T, std::size_t size>
    T oneOf(const std::array<T, size> &values)
    {
        return values.at(static_cast<std::size_t>(below(static_cast<int>(size))));
    }

private:
    std::mt19937 m_engine;
};

HistoryEvent randomEvent(Dice &dice)
{
    static const std::array products{u"inventario"_s, u"inventario"_s, u"erp"_s, u"chalan"_s};
    static const std::array plans{u"free"_s, u"starter"_s, u"business"_s, u"enterprise"_s, u"lifetime"_s};
    // What the planner is asked happens more often than what is done behind its back.
    static const std::array kinds{Kind::Create,  Kind::Create,       Kind::Create,   Kind::Create,        Kind::Change,
                                  Kind::Change,  Kind::Change,       Kind::Change,   Kind::ThereAndBack,  Kind::ThereAndBack,
                                  Kind::Change,  Kind::ThereAndBack, Kind::Change,   Kind::RemoveRetired, Kind::EditPlan,
                                  Kind::Upgrade, Kind::Foreign,      Kind::Listener, Kind::Proxy,         Kind::Create};
    HistoryEvent event{.kind = dice.oneOf(kinds), .product = dice.oneOf(products), .plan = dice.oneOf(plans)};
    event.environment = dice.below(4) == 0 ? tmc::Environment::Qa : tmc::Environment::Production;
    event.port = (event.product == "erp"_L1 ? 8201 : 8101) + dice.below(8);
    switch (event.kind) {
    case Kind::Create:
        event.number = dice.below(6) == 0 ? 1 : 0;
        break;
    case Kind::EditPlan:
        event.plan = dice.below(2) == 0 ? u"enterprise"_s : u"lifetime"_s;
        event.number = 512 * dice.between(1, 8);
        break;
    case Kind::Foreign:
        event.number = 256 * dice.below(5);
        break;
    case Kind::Proxy:
        event.number = dice.below(2);
        break;
    case Kind::Change:
    case Kind::ThereAndBack:
    case Kind::RemoveRetired:
    case Kind::Upgrade:
    case Kind::Listener:
        event.number = dice.below(1000);
        break;
    }
    return event;
}

QString described(const HistoryEvent &event)
{
    const QString number = QString::number(event.number);
    const QString environment = tmc::environmentName(event.environment);
    switch (event.kind) {
    case Kind::Create:
        return u"create %1 on %2 for %3%4"_s.arg(event.product, event.plan, environment,
                                                 event.number ? u" with a domain"_s : QString());
    case Kind::Change:
        return u"change number %1 to %2"_s.arg(number, event.plan);
    case Kind::ThereAndBack:
        return u"change number %1 to %2 and back"_s.arg(number, event.plan);
    case Kind::RemoveRetired:
        return u"remove the kept container of number "_s + number;
    case Kind::EditPlan:
        return u"%1 has %2 MB from now on"_s.arg(event.plan, number);
    case Kind::Upgrade:
        return u"the shared container of %1 runs another image"_s.arg(event.product);
    case Kind::Foreign:
        return u"somebody's container has %1 MB and port %2"_s.arg(number).arg(event.port);
    case Kind::Listener:
        return u"a program listens on port %1"_s.arg(event.port);
    case Kind::Proxy:
        return event.number ? u"the proxy can be written to"_s : u"the proxy cannot be written to"_s;
    }
    return {};
}

} // namespace

History randomHistory(quint32 seed)
{
    Dice dice(seed);
    History history{.memory = 1000 * dice.between(4, 24),
                    .maxConnections = dice.below(3) == 0 ? dice.between(20, 40) : 100,
                    .redisIndexCount = dice.below(3) == 0 ? dice.between(3, 6) : 16,
                    .portsOfAProduct = dice.below(3) == 0 ? dice.between(1, 4) : 50,
                    .events = {}};
    const int length = dice.between(5, 40);
    for (int i = 0; i < length; ++i)
        history.events.push_back(randomEvent(dice));
    return history;
}

QString described(const History &history)
{
    QString text = u"%1 MB, %2 connections, %3 Redis indexes, %4 ports for each product\n"_s.arg(history.memory)
                       .arg(history.maxConnections)
                       .arg(history.redisIndexCount)
                       .arg(history.portsOfAProduct);
    for (const HistoryEvent &event : history.events)
        text += u"  "_s + described(event) + u'\n';
    return text;
}

} // namespace tmtest
