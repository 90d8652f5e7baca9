#include "app/cli/parse.h"

#include "app/cli/clitext.h"
#include "app/cli/faultinjection.h"
#include "app/cli/runbookverbs.h"
#include "app/cli/verbs.h"

#include <QCommandLineParser>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace tmc::cli {
namespace {

QString synopsis(const Verb &verb)
{
    QString text = u"tenant-master "_s + verb.words.join(u' ');
    for (const QString &argument : verb.arguments)
        text += u" <"_s + argument + u'>';
    return text;
}

/// The verbs that begin with what was typed, as far as any does; all of them when none does.
QList<Verb> verbsLike(const QStringList &typed)
{
    const QList<Verb> all = allVerbs();
    for (qsizetype words = typed.size(); words > 0; --words) {
        QList<Verb> found;
        std::ranges::copy_if(all, std::back_inserter(found),
                             [&](const Verb &verb) { return verb.words.mid(0, words) == typed.mid(0, words); });
        if (!found.isEmpty())
            return found;
    }
    return all;
}

QString overview(const QStringList &typed = {})
{
    QString text = CliText::tr("Usage: tenant-master <verb> [options]") + u"\n\n"_s + CliText::tr("Verbs:") + u'\n';
    for (const Verb &verb : verbsLike(typed))
        text += u"  %1 %2\n"_s.arg(verb.words.join(u' '), -20).arg(verb.summary);
    return text + u'\n' + CliText::tr("`tenant-master <verb> --help` shows a verb's options.");
}

QString helpFor(const Verb &verb)
{
    QString text = synopsis(verb) + u"\n\n"_s + verb.summary + u"\n\n"_s;
    for (const QCommandLineOption &option : verb.options + commonOptions()) {
        QString left = u"--"_s + option.names().constLast();
        if (!option.valueName().isEmpty())
            left += u" <"_s + option.valueName() + u'>';
        text += u"  %1 %2\n"_s.arg(left, -32).arg(option.description());
    }
    return text.trimmed();
}

std::optional<Verb> findVerb(const QStringList &typed)
{
    std::optional<Verb> best;
    for (const Verb &verb : allVerbs())
        if (typed.mid(0, verb.words.size()) == verb.words && (!best || best->words.size() < verb.words.size()))
            best = verb;
    return best;
}

/// Those in front of "--": what stands behind it belongs to another program.
QStringList ownWords(const QStringList &typed)
{
    const qsizetype end = typed.indexOf(u"--"_s);
    return end < 0 ? typed : typed.first(end);
}

Parsed usageError(const QString &message)
{
    return {.message = message, .exitCode = ExitCode::Usage};
}

} // namespace

QList<QCommandLineOption> commonOptions()
{
    return {
        {u"server"_s, CliText::tr("Server to work on; default: TENANT_MASTER_SERVER, or the only one there is."), u"name"_s},
        {u"json"_s, CliText::tr("Print one JSON document instead of text.")},
        {u"lang"_s, CliText::tr("Language of the texts: es or en."), u"language"_s},
        {u"yes"_s, CliText::tr("Do not ask before changing something.")},
    };
}

QList<Verb> allVerbs()
{
    return serverVerbs() + preparationVerbs() + readVerbs() + catalogueVerbs() + workspaceReadVerbs() + workspaceVerbs()
           + planChangeVerbs() + whatIfVerbs() + runbookVerbs() + logVerbs() + statsVerbs() + routeVerbs() + certificateVerbs()
           + databaseVerbs() + containerVerbs() + containerCommandVerbs() + containerInspectVerbs() + tenantCommandVerbs()
           + shellVerbs() + operationVerbs() + keyVerbs() + backupVerbs() + backupReadVerbs() + backupPruneVerbs() + backupDueVerbs()
           + backupScheduleVerbs() + backupExportVerbs() + doctorVerbs() + watchVerbs() + backupProveVerbs() + restoreVerbs()
           + cloneVerbs() + faultVerbs();
}

QString languageOf(const QStringList &typed)
{
    const QStringList ours = ownWords(typed);
    const qsizetype position = ours.indexOf(u"--lang"_s);
    if (position >= 0 && position + 1 < ours.size())
        return ours.at(position + 1);
    for (const QString &word : ours)
        if (word.startsWith("--lang="_L1))
            return word.mid(7);
    return u"system"_s;
}

Parsed parse(const QStringList &typed)
{
    if (typed.isEmpty())
        return usageError(overview());
    if (typed.constFirst() == "--help"_L1 || typed.constFirst() == "help"_L1 || typed.constFirst() == "-h"_L1)
        return {.message = overview(), .exitCode = ExitCode::Done};
    if (typed.constFirst() == "--version"_L1)
        return {.message = u"tenant-master "_s + QCoreApplication::applicationVersion(), .exitCode = ExitCode::Done};
    const std::optional<Verb> verb = findVerb(typed);
    const bool isBeginning =
        std::ranges::any_of(allVerbs(), [&](const Verb &one) { return one.words.constFirst() == typed.constFirst(); });
    if (!verb && isBeginning && ownWords(typed).contains(u"--help"_s))
        return {.message = overview(typed), .exitCode = ExitCode::Done};
    if (!verb)
        return usageError(CliText::tr("There is no verb \"%1\".").arg(typed.mid(0, 2).join(u' ')) + u"\n\n"_s + overview(typed));
    if (ownWords(typed).contains(u"--help"_s))
        return {.message = helpFor(*verb), .exitCode = ExitCode::Done};

    QCommandLineParser parser;
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    const QList<QCommandLineOption> options = verb->options + commonOptions();
    parser.addOptions(options);
    if (!parser.parse(QStringList{u"tenant-master"_s} + typed.mid(verb->words.size())))
        return usageError(parser.errorText() + u"\n\n"_s + helpFor(*verb));
    const QString language = parser.value(u"lang"_s);
    if (parser.isSet(u"lang"_s) && language != "es"_L1 && language != "en"_L1)
        return usageError(CliText::tr("--lang takes es or en."));
    Parsed parsed{.verb = verb};
    parsed.invocation.arguments = parser.positionalArguments();
    for (const QCommandLineOption &option : options) {
        const QString name = option.names().constLast();
        if (!parser.isSet(name))
            continue;
        parsed.invocation.flags.insert(name);
        if (!option.valueName().isEmpty()) {
            parsed.invocation.values.insert(name, parser.value(name));
            parsed.invocation.repeated.insert(name, parser.values(name));
        }
    }
    const bool takesMore = !verb->arguments.isEmpty() && verb->arguments.constLast().endsWith("..."_L1);
    if (!takesMore && parsed.invocation.arguments.size() != verb->arguments.size())
        return usageError(CliText::tr("Usage: %1").arg(synopsis(*verb)) + u"\n\n"_s + helpFor(*verb));
    return parsed;
}

} // namespace tmc::cli
