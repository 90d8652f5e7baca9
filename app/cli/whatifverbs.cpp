#include "app/cli/clitext.h"
#include "app/cli/connectedrun.h"
#include "app/cli/snapshotrun.h"
#include "app/cli/verbs.h"
#include "core/planner/whatif.h"
#include "ui/presentation/capacitytext.h"

using namespace Qt::StringLiterals;

namespace tmc::cli {
namespace {

ExitCode showChanged(const Command &command, const SystemSnapshot &snapshot, Environment environment)
{
    const Invocation &typed = command.invocation;
    std::vector<WorkspaceName> names;
    for (const QString &slug : typed.value(u"change"_s).split(u',', Qt::SkipEmptyParts))
        names.push_back({.product = ProductKey(typed.value(u"product"_s)), .slug = slug, .environment = environment});
    const Result<ChangedRoom> room = roomForChange(snapshot, names, PlanKey(typed.value(u"plan"_s)));
    if (!room)
        return command.output.failure(room.error());
    command.output.line(ui::changedRoomSentence(*room));
    for (const ResourceChange &change : room->resources)
        command.output.line(u"  "_s + ui::resourceChangeLine(change));
    command.output.document(aged(snapshot, u"whatIf"_s, changedRoomToJson(*room)));
    return room->firstMisfit ? ExitCode::Blocked : ExitCode::Done;
}

ExitCode showRoom(const Command &command, const SystemSnapshot &snapshot, Environment environment)
{
    const Invocation &typed = command.invocation;
    const Result<Room> room = roomFor(snapshot, ProductKey(typed.value(u"product"_s)), PlanKey(typed.value(u"plan"_s)), environment);
    if (!room)
        return command.output.failure(room.error());
    command.output.line(ui::roomSentence(*room));
    for (const QString &line : ui::roomLines(*room))
        command.output.line(u"  "_s + line);
    command.output.document(aged(snapshot, u"whatIf"_s, roomToJson(*room)));
    return ExitCode::Done;
}

ExitCode showWhatIf(const Command &command, const SystemSnapshot &snapshot, const ConnectedServer *)
{
    const Invocation &typed = command.invocation;
    for (const QString &required : {u"product"_s, u"plan"_s})
        if (!typed.has(required))
            return command.output.failure({.code = ErrorCode::InvalidInput, .args = {required, QString()}});
    const Result<ServerProfile> profile = chosenProfile(command);
    if (!profile)
        return command.output.failure(profile.error());
    const QString name = typed.value(u"environment"_s, environmentName(profile->environment));
    if (name != "qa"_L1 && name != "production"_L1)
        return command.output.failure({.code = ErrorCode::InvalidInput, .args = {u"environment"_s, name}});
    const Environment environment = environmentFromName(name);
    return typed.has(u"change"_s) ? showChanged(command, snapshot, environment) : showRoom(command, snapshot, environment);
}

} // namespace

QList<Verb> whatIfVerbs()
{
    const QList<QCommandLineOption> options{
        {u"product"_s, CliText::tr("Key of the product."), u"key"_s},
        {u"plan"_s, CliText::tr("Key of the plan."), u"key"_s},
        {u"change"_s,
         CliText::tr("Workspaces of the product that change to the plan, separated by commas; without it the answer is how "
                     "many more fit."),
         u"slugs"_s},
        {u"environment"_s, CliText::tr("production or qa; default: the server's."), u"name"_s},
    };
    return {snapshotVerb({u"what-if"_s}, {}, CliText::tr("Tell how many more workspaces fit, and what runs out first."), showWhatIf,
                         options)};
}

} // namespace tmc::cli
