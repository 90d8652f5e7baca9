#include "app/cli/muteverbs.h"

#include "app/cli/attentionrun.h"
#include "app/cli/clitext.h"
#include "core/adapters/local/localsettings.h"
#include "core/support/json.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/loadtext.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tmc::cli {
namespace {

/// "90m", "12h", "30d" from now on.
Result<QDateTime> endOf(const QString &typed, const QDateTime &now)
{
    static const QRegularExpression pattern(u"\\A([0-9]{1,5})([mhd])\\z"_s);
    const QRegularExpressionMatch match = pattern.match(typed);
    const qint64 number = match.capturedView(1).toLongLong();
    if (number <= 0)
        return fail(ErrorCode::InvalidInput, {u"for"_s, typed});
    const QChar unit = match.capturedView(2).front();
    return now.addSecs(number * (unit == u'd' ? 86400 : unit == u'h' ? 3600 : 60));
}

/// What was typed: the kind, and one subject of it or none.
Result<Muting> typedMuting(const Command &command)
{
    const QStringList &typed = command.invocation.arguments;
    const std::optional<FindingKind> kind = mutableKindFromName(typed.value(0));
    if (!kind)
        return fail(ErrorCode::InvalidInput, {u"kind"_s, typed.value(0)});
    if (typed.size() > 2)
        return fail(ErrorCode::InvalidInput, {u"subject"_s, typed.mid(1).join(u' ')});
    Muting muting{.kind = *kind, .subject = {}, .until = {}};
    if (typed.size() == 2)
        muting.subject = typed.at(1);
    if (command.invocation.has(u"critical"_s))
        muting.worst = FindingSeverity::Critical;
    if (command.invocation.has(u"for"_s)) {
        TM_TRY(muting.until, endOf(command.invocation.value(u"for"_s), command.graph.clock().now()));
    }
    return muting;
}

ExitCode tell(const Command &command, const QString &server, const Mutings &mutings)
{
    const QDateTime now = command.graph.clock().now();
    std::vector<QStringList> rows;
    for (const Muting &muting : mutings.list())
        if (!muting.isOver(now))
            rows.push_back({findingKindName(muting.kind), muting.subject.value_or(CliText::tr("all of this kind")),
                            muting.until.isValid() ? ui::exactTime(muting.until) : CliText::tr("for good")});
    if (rows.empty())
        command.output.line(CliText::tr("Nothing is muted."));
    else
        command.output.table({CliText::tr("Kind"), CliText::tr("Subject"), CliText::tr("Until")}, rows);
    QJsonObject document = mutings.toJson(now);
    document.insert(u"server"_s, server);
    command.output.document(document);
    return ExitCode::Done;
}

/// Changes what the settings of this computer have, and tells what they have then.
ExitCode change(const Command &command, const std::function<Result<void>(Mutings &)> &work)
{
    const Result<ServerProfile> profile = chosenProfile(command);
    if (!profile)
        return command.output.failure(profile.error());
    Mutings mutings = readMutings(command, profile->name);
    if (const Result<void> done = work(mutings); !done)
        return command.output.failure(done.error());
    LocalSettings store(command.graph.paths());
    store.setValue(settings::viewState(mutingsKey(profile->name)), toCompactJson(mutings.toJson(command.graph.clock().now())));
    if (const Result<void> saved = store.save(); !saved)
        return command.output.failure(saved.error());
    return tell(command, profile->name, readMutings(command, profile->name));
}

ExitCode list(const Command &command)
{
    const Result<ServerProfile> profile = chosenProfile(command);
    return profile ? tell(command, profile->name, readMutings(command, profile->name)) : command.output.failure(profile.error());
}

ExitCode add(const Command &command)
{
    const Result<Muting> muting = typedMuting(command);
    if (!muting)
        return command.output.failure(muting.error());
    return change(command, [&muting](Mutings &mutings) -> Result<void> {
        mutings.add(*muting);
        return {};
    });
}

ExitCode remove(const Command &command)
{
    const Result<Muting> muting = typedMuting(command);
    if (!muting)
        return command.output.failure(muting.error());
    return change(command, [&muting](Mutings &mutings) -> Result<void> {
        if (!mutings.remove(muting->kind, muting->subject))
            return fail(ErrorCode::NotFound, {u"muting"_s, findingKindName(muting->kind)});
        return {};
    });
}

} // namespace

QList<Verb> muteVerbs()
{
    return {
        {{u"mute"_s, u"add"_s},
         {u"kind"_s, u"subject..."_s},
         {{u"for"_s, CliText::tr("So long: 90m, 12h, 30d; for good unless told."), u"time"_s},
          {u"critical"_s, CliText::tr("Also while it is critical; without this, what becomes critical is told again.")}},
         CliText::tr("Do not tell a kind of finding, or one subject of it, as doctor names them; alerts and exit codes leave it out."),
         [](Command &command, const Finished &finished) { finished(add(command)); }},
        {{u"mute"_s, u"list"_s},
         {},
         {},
         CliText::tr("List what is muted, and until when."),
         [](Command &command, const Finished &finished) { finished(list(command)); }},
        {{u"mute"_s, u"remove"_s},
         {u"kind"_s, u"subject..."_s},
         {},
         CliText::tr("Tell a kind of finding, or one subject of it, again."),
         [](Command &command, const Finished &finished) { finished(remove(command)); }},
    };
}

} // namespace tmc::cli
