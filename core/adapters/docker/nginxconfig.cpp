#include "core/adapters/docker/nginxconfig.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc::nginx {
namespace {

constexpr qsizetype sizeLimit = 16 * 1024 * 1024;
constexpr int depthLimit = 16;

tl::unexpected<Error> unreadable(const QString &detail)
{
    return fail({.code = ErrorCode::ProxyConfigUnreadable, .detail = detail, .source = ErrorSource::Proxy});
}

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// One word, or one of the signs ; { }. Empty at the end of the text.
class Reader {
public:
    explicit Reader(const QByteArray &text) : m_text(text) {}

    Result<QByteArray> next()
    {
        skipSpace();
        if (m_at >= m_text.size())
            return QByteArray();
        const char c = m_text.at(m_at);
        if (c == ';' || c == '{' || c == '}')
            return m_text.mid(m_at++, 1);
        return c == '"' || c == '\'' ? quoted(c) : bare();
    }

private:
    void skipSpace()
    {
        while (m_at < m_text.size()) {
            if (m_text.at(m_at) == '#')
                m_at = std::max(m_text.indexOf('\n', m_at), qsizetype(-1)) < 0 ? m_text.size() : m_text.indexOf('\n', m_at);
            else if (isSpace(m_text.at(m_at)))
                ++m_at;
            else
                return;
        }
    }

    Result<QByteArray> quoted(char quote)
    {
        const qsizetype start = m_at++;
        while (m_at < m_text.size() && m_text.at(m_at) != quote)
            m_at += m_text.at(m_at) == '\\' ? 2 : 1;
        if (m_at >= m_text.size())
            return unreadable(u"a quotation does not end"_s);
        ++m_at;
        return m_text.mid(start, m_at - start);
    }

    Result<QByteArray> bare()
    {
        const qsizetype start = m_at;
        bool inVariable = false;
        while (m_at < m_text.size()) {
            const char c = m_text.at(m_at);
            // ${name} is a part of a word, although braces otherwise end one.
            if (c == '{' && m_at > start && m_text.at(m_at - 1) == '$')
                inVariable = true;
            else if (c == '}' && inVariable)
                inVariable = false;
            else if (isSpace(c) || c == ';' || c == '{' || c == '}')
                break;
            m_at += c == '\\' ? 2 : 1;
        }
        m_at = std::min(m_at, m_text.size());
        return m_text.mid(start, m_at - start);
    }

    const QByteArray &m_text;
    qsizetype m_at = 0;
};

Result<std::vector<Directive>> parseBlock(Reader &reader, int depth)
{
    if (depth > depthLimit)
        return unreadable(u"too many blocks within one another"_s);
    std::vector<Directive> directives;
    Directive current;
    while (true) {
        TM_TRY(const QByteArray word, reader.next());
        const bool closes = word == "}";
        if (word.isEmpty() || closes) {
            if (!current.words.isEmpty() || closes != (depth > 0))
                return unreadable(u"a block or directive does not end"_s);
            return directives;
        }
        if (word != ";" && word != "{") {
            current.words.append(QString::fromUtf8(word));
            continue;
        }
        if (current.words.isEmpty())
            return unreadable(u"a directive without a name"_s);
        if (word == "{") {
            current.hasBlock = true;
            TM_TRY(current.block, parseBlock(reader, depth + 1));
        }
        directives.push_back(std::exchange(current, {}));
    }
}

bool hasName(const Directive &server, const QString &name)
{
    return server.name() == "server"_L1 && server.hasBlock && std::ranges::any_of(server.block, [&name](const Directive &each) {
               return each.name() == "server_name"_L1 && each.words.mid(1).contains(name);
           });
}

void collectPasses(const std::vector<Directive> &block, QStringList &passes)
{
    for (const Directive &each : block) {
        if (each.name() == "proxy_pass"_L1)
            passes.append(each.words.value(1));
        collectPasses(each.block, passes);
    }
}

} // namespace

Result<std::vector<Directive>> parse(const QByteArray &text)
{
    if (text.size() > sizeLimit)
        return unreadable(u"more than 16 MiB"_s);
    Reader reader(text);
    return parseBlock(reader, 0);
}

QByteArray render(const std::vector<Directive> &directives, int depth)
{
    QByteArray text;
    const QByteArray indent(depth * 4, ' ');
    for (const Directive &each : directives) {
        text += indent + each.words.join(u' ').toUtf8();
        if (each.hasBlock)
            text += " {\n" + render(each.block, depth + 1) + indent + "}\n";
        else
            text += ";\n";
    }
    return text;
}

std::vector<Directive> serversNamed(const std::vector<Directive> &configuration, const QString &name)
{
    std::vector<Directive> found;
    std::ranges::copy_if(configuration, std::back_inserter(found), [&name](const Directive &each) { return hasName(each, name); });
    return found;
}

std::vector<Directive> serversFor(const std::vector<Directive> &configuration, const QString &host)
{
    std::vector<Directive> found = serversNamed(configuration, host);
    for (qsizetype dot = host.indexOf(u'.'); found.empty() && dot >= 0; dot = host.indexOf(u'.', dot + 1))
        found = serversNamed(configuration, u'*' + host.mid(dot));
    return found;
}

QStringList targetsOf(const std::vector<Directive> &configuration, const std::vector<Directive> &servers)
{
    QStringList passes;
    for (const Directive &server : servers)
        collectPasses(server.block, passes);
    QStringList targets;
    for (const Directive &each : configuration) {
        if (each.name() != "upstream"_L1 || !passes.contains(u"http://"_s + each.words.value(1)))
            continue;
        for (const Directive &server : each.block) {
            if (server.name() == "server"_L1 && !server.words.contains(u"down"_s) && !targets.contains(server.words.value(1)))
                targets.append(server.words.value(1));
        }
    }
    targets.sort();
    return targets;
}

QStringList claimedTargets(const std::vector<Directive> &configuration, const QString &name)
{
    const std::vector<Directive> servers = serversNamed(configuration, name);
    const QStringList targets = targetsOf(configuration, servers);
    return targets.isEmpty() && !servers.empty() ? QStringList{QString()} : targets;
}

} // namespace tmc::nginx
