#include "core/adapters/docker/proxycertificates.h"

#include "core/adapters/docker/certificatetext.h"
#include "core/adapters/docker/proxydetection.h"
#include "core/domain/names.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

const QString folder = u"/etc/nginx/certs/"_s;
const QString suffix = u".crt"_s;
constexpr std::size_t hostsAtOnce = 100;
constexpr qsizetype outputLimit = 8 * 1024 * 1024; ///< a chain is some 6 KiB

/// Exit codes that belong to the command and not to one of the hosts: 2 is curl's for arguments that it does not know, 126 and 127 are for
/// a program that is not there.
bool couldNotAsk(int exitCode)
{
    return exitCode == 2 || exitCode == 126 || exitCode == 127;
}

Error withoutTool(const QByteArray &words)
{
    return {.code = ErrorCode::Unsupported,
            .args = {u"curl --write-out %{certs}"_s},
            .detail = QString::fromUtf8(words.left(2048)),
            .source = ErrorSource::Proxy};
}

/// A file's name as nginx-proxy and its companion make them; others are not handed to a command.
bool isPlainName(const QString &name)
{
    return !name.isEmpty() && std::ranges::all_of(name, [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'.' || c == u'-' || c == u'_';
    });
}

/// The host that `--write-out` names: "https://host/ <exit code> <words>".
struct Answered {
    QString host;
    int code = 0;
    QString words;
};

Answered answered(const QString &title)
{
    return {title.section(u' ', 0, 0).section(u'/', 2, 2), title.section(u' ', 1, 1).toInt(), title.section(u' ', 2)};
}

} // namespace

Result<ProxyCertificates::Stored> ProxyCertificates::storedOnes(const QString &proxy, const std::stop_token &stop)
{
    TM_TRY(const ExecOutcome listing,
           m_docker->exec({.container = proxy, .argv = {u"ls"_s, u"-1"_s, folder}, .timeout = std::chrono::seconds(20)}, stop));
    QStringList argv{u"tail"_s, u"-n"_s, u"+1"_s, u"/dev/null"_s}; // a second file makes it print titles
    for (const QByteArray &line : listing.standardOutput.split('\n'))
        if (const QString name = QString::fromUtf8(line); name.endsWith(suffix) && isPlainName(name))
            argv.append(folder + name);
    Stored stored;
    if (argv.size() == 4)
        return stored;
    TM_TRY(const ExecOutcome contents,
           m_docker->exec({.container = proxy, .argv = argv, .timeout = std::chrono::seconds(30), .outputLimit = outputLimit}, stop));
    for (const TitledText &file : titledTexts(contents.standardOutput))
        if (const auto certificate = firstCertificate(file.text); certificate && file.title.startsWith(folder))
            stored.insert(file.title.mid(folder.size()).chopped(suffix.size()), *certificate);
    return stored;
}

Result<void> ProxyCertificates::askServed(const QString &proxy, std::vector<HostCertificate *> &hosts, const std::stop_token &stop)
{
    QStringList argv{u"curl"_s,
                     u"--silent"_s,
                     u"--show-error"_s,
                     u"--insecure"_s,
                     u"--head"_s,
                     u"--globoff"_s,
                     u"--noproxy"_s,
                     u"*"_s,
                     u"--http1.1"_s,
                     u"--max-time"_s,
                     u"10"_s,
                     u"--output"_s,
                     u"/dev/null"_s,
                     u"--connect-to"_s,
                     u"::127.0.0.1:443"_s,
                     u"--write-out"_s,
                     u"\n==> %{url} %{exitcode} %{errormsg} <==\n%{certs}\n"_s};
    for (const HostCertificate *each : hosts) {
        argv.append(u"https://"_s + each->host + u'/');
        if (each != hosts.back())
            argv.append({u"--output"_s, u"/dev/null"_s});
    }
    TM_TRY(const ExecOutcome outcome,
           m_docker->exec({.container = proxy, .argv = argv, .timeout = std::chrono::minutes(5), .outputLimit = outputLimit}, stop));
    if (couldNotAsk(outcome.exitCode))
        return fail(withoutTool(outcome.standardError));
    const auto parts = titledTexts(outcome.standardOutput);
    bool anyCertificate = false;
    bool anyAnswer = false;
    for (const TitledText &part : parts) {
        const Answered answer = answered(part.title);
        const auto found = std::ranges::find(hosts, answer.host, [](const HostCertificate *each) { return each->host; });
        if (found == hosts.end())
            continue;
        (*found)->served = firstCertificate(part.text);
        (*found)->trouble = answer.words.trimmed();
        anyAnswer = anyAnswer || answer.code == 0;
        anyCertificate = anyCertificate || (*found)->served.has_value();
    }
    // An answer over TLS without a certificate to show is an old curl, not a host without one.
    if (anyAnswer && !anyCertificate)
        return fail(withoutTool(outcome.standardError));
    return {};
}

Result<std::vector<HostCertificate>> ProxyCertificates::read(const QStringList &hosts, std::stop_token stop)
{
    std::vector<HostCertificate> certificates;
    for (const QString &host : hosts) {
        TM_TRY(const QString checked, names::checkedHostName(host));
        certificates.push_back({.host = checked, .stored = {}, .served = {}, .trouble = {}});
    }
    TM_TRY(const DockerFacts facts, m_docker->readFacts(stop));
    const ContainerFacts *proxy = findProxyContainer(facts.containers);
    if (!proxy)
        return fail({.code = ErrorCode::ContainerNotFound, .args = {u"nginx-proxy"_s}, .source = ErrorSource::Proxy});
    TM_TRY(const Stored stored, storedOnes(proxy->name, stop));
    for (HostCertificate &each : certificates)
        if (const QString file = certificateFileFor(each.host, stored.keys()); !file.isEmpty())
            each.stored = stored.value(file);
    for (std::size_t start = 0; start < certificates.size(); start += hostsAtOnce) {
        std::vector<HostCertificate *> batch;
        for (std::size_t i = start; i < std::min(start + hostsAtOnce, certificates.size()); ++i)
            batch.push_back(&certificates[i]);
        TM_CHECK(askServed(proxy->name, batch, stop));
    }
    return certificates;
}

} // namespace tmc
