#include "core/adapters/ssh/sshhostreader.h"

#include "core/adapters/ssh/hostchannel.h"
#include "core/adapters/ssh/hostoutput.h"
#include "core/adapters/ssh/sshoptions.h"

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tmc {
namespace {

constexpr auto longestRead = 10s;
} // namespace

Result<HostFacts> SshHostReader::readHost(std::stop_token stop)
{
    const auto deadline = std::chrono::steady_clock::now() + longestRead;
    TM_TRY(const QStringList readProc, SshOptions::readHost(m_controlSocket, SshOptions::HostFigure::Proc));
    TM_TRY(const QStringList readDisk, SshOptions::readHost(m_controlSocket, SshOptions::HostFigure::Disk));
    HostChannel proc;
    HostChannel disk;
    proc.start(readProc);
    disk.start(readDisk);
    TM_TRY(const QByteArray figures, proc.finish(deadline, stop));
    TM_TRY(const QByteArray df, disk.finish(deadline, stop));
    return hostFactsFromOutput(figures, df);
}

} // namespace tmc
