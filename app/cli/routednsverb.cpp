#include "app/cli/routednsverb.h"

#include "app/cli/clitext.h"
#include "app/cli/snapshotrun.h"
#include "core/domain/nameanswer.h"
#include "core/domain/names.h"
#include "core/domain/sampleserver.h"
#include "core/services/nameresolver.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/loadtext.h"
#include "ui/presentation/routetext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QSet>

using namespace Qt::StringLiterals;

namespace tmc::cli {
namespace {

constexpr int namesAtOnce = 8;

/// Asks for all names, a few at a time, then prints. Lives in the main thread until the program ends, and with it what it still asks for.
class NameRun final : public QObject {
public:
    NameRun(Command &command, QStringList hosts, const QString &serverHost, Finished finished)
        : QObject(QCoreApplication::instance()),
          m_command(command),
          m_hosts(std::move(hosts)),
          m_finished(std::move(finished))
    {
        m_answers.resize(static_cast<std::size_t>(m_hosts.size()));
        resolveName(serverHost, this, [this](const Result<QStringList> &addresses) {
            // What nobody could ask for is not the same as none.
            if (!addresses)
                return m_finished(m_command.output.failure(addresses.error()));
            m_server = *addresses;
            askMore();
        });
    }

private:
    void askMore()
    {
        while (m_next < m_hosts.size() && m_underWay < namesAtOnce) {
            const auto place = static_cast<std::size_t>(m_next);
            ++m_underWay;
            resolveName(m_hosts[m_next++], this, [this, place](const Result<QStringList> &addresses) {
                m_answers[place] = addresses;
                --m_underWay;
                askMore();
            });
        }
        if (m_underWay == 0)
            m_finished(print());
    }

    ExitCode print() const
    {
        std::vector<QStringList> rows;
        QJsonArray array;
        bool allRight = true;
        for (qsizetype i = 0; i < m_hosts.size(); ++i) {
            const Result<QStringList> &addresses = m_answers[static_cast<std::size_t>(i)];
            QJsonObject json{{u"host"_s, m_hosts[i]}};
            if (addresses) {
                const NameVerdict verdict = judge({.addresses = *addresses, .server = m_server});
                allRight = allRight && verdict != NameVerdict::Elsewhere && verdict != NameVerdict::Nowhere;
                rows.push_back(
                    {m_hosts[i], addresses->isEmpty() ? ui::unknownFigure() : addresses->join(u", "_s), ui::nameBadge(verdict).text});
                json.insert(u"addresses"_s, QJsonArray::fromStringList(*addresses));
                json.insert(u"verdict"_s, nameVerdictName(verdict));
            } else {
                allRight = false;
                rows.push_back({m_hosts[i], ui::unknownFigure(), ui::errorLine(addresses.error())});
                json.insert(u"error"_s, errorToJson(addresses.error()));
            }
            array.append(json);
        }
        m_command.output.table({CliText::tr("Host"), CliText::tr("Addresses"), CliText::tr("Name leads")}, rows);
        m_command.output.line(m_server.isEmpty() ? CliText::tr("The server's own name has no address, so nothing can be compared.")
                                                 : CliText::tr("The server is reached at %1.").arg(m_server.join(u", "_s)));
        m_command.output.document({{u"serverAddresses"_s, QJsonArray::fromStringList(m_server)}, {u"names"_s, array}});
        return allRight ? ExitCode::Done : ExitCode::FailedAndRolledBack;
    }

    Command &m_command;
    QStringList m_hosts;
    Finished m_finished;
    QStringList m_server;
    std::vector<Result<QStringList>> m_answers;
    qsizetype m_next = 0;
    int m_underWay = 0;
};

/// Patterns and expressions are names of nothing.
QStringList askable(const QStringList &hosts)
{
    QStringList found;
    for (const QString &host : hosts)
        if (const auto checked = names::checkedHostName(host); checked && *checked == host)
            found.append(host);
    found.removeDuplicates();
    return found;
}

QStringList hostsOf(const RegistryFacts &registry)
{
    QStringList hosts;
    for (const Workspace &workspace : registry.workspaces)
        if (workspace.state != WorkspaceState::Archived)
            hosts += workspace.hosts;
    return askable(hosts);
}

void ask(Command &command, const QStringList &hosts, const Finished &finished)
{
    const Result<ServerProfile> profile = chosenProfile(command);
    if (!profile)
        return finished(command.output.failure(profile.error()));
    if (isSample(*profile)) // its names are nobody's
        return finished(command.output.failure({.code = ErrorCode::SampleData}));
    if (hosts.isEmpty()) {
        command.output.line(CliText::tr("There is no host whose name could be asked for."));
        command.output.document({{u"serverAddresses"_s, QJsonArray()}, {u"names"_s, QJsonArray()}});
        return finished(ExitCode::Done);
    }
    new NameRun(command, hosts, profile->ssh.host, finished); // the application's
}

void runNames(Command &command, const Finished &finished)
{
    const QStringList typed = command.invocation.arguments;
    if (!typed.isEmpty()) {
        if (const QStringList hosts = askable(typed); hosts.size() == QSet(typed.begin(), typed.end()).size())
            return ask(command, hosts, finished);
        return finished(command.output.failure({.code = ErrorCode::InvalidInput, .args = {u"host"_s, typed.join(u' ')}}));
    }
    const auto registry = std::make_shared<RegistryFacts>();
    withSnapshot(
        command,
        [&command, registry, finished](ExitCode code) {
            if (code != ExitCode::Done)
                return finished(code);
            ask(command, hostsOf(*registry), finished);
        },
        [registry](const Command &run, const SystemSnapshot &snapshot, const ConnectedServer *) {
            if (!snapshot.registry.value)
                return registryFailure(run, snapshot);
            *registry = *snapshot.registry.value;
            return ExitCode::Done;
        });
}

} // namespace

Verb routeDnsVerb()
{
    return {{u"route"_s, u"dns"_s},
            {u"host..."_s},
            {{u"offline"_s, CliText::tr("Use the last snapshot on this machine and do not connect.")}},
            CliText::tr("Tell where the hosts' names lead, and whether that is the server."),
            [](Command &command, const Finished &finished) { runNames(command, finished); }};
}

} // namespace tmc::cli
