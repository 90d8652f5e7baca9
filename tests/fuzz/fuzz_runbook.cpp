// Runbooks and steps as journals and files hold them: what is read is what was written, and showing it hides every secret.
#include "core/planner/previewcalls.h"
#include "core/planner/requests.h"
#include "core/planner/runbook.h"
#include "core/support/json.h"
#include "fuzz/fuzzinput.h"

using namespace tmc;

namespace {

QJsonObject throughText(const QJsonObject &json)
{
    const auto read = parseJsonObject(toCompactJson(json));
    fuzz::promise(read.has_value(), "what we write can be read");
    return *read;
}

void checkAction(const Action &action)
{
    fuzz::promise(!actionName(action).isEmpty(), "an action has a name");
    const auto first = actionFromJson(throughText(actionToJson(action)));
    fuzz::promise(first && first->index() == action.index(), "an action stays what it is");
    const auto second = actionFromJson(throughText(actionToJson(*first)));
    fuzz::promise(second && *second == *first, "an action survives the journal");
    for (const PreviewCall &call : previewCalls(action)) {
        fuzz::promise(!callKindName(call.kind).isEmpty(), "a call has a kind");
        fuzz::promise(call.kind != CallKind::Docker || !call.text.contains(rolePasswordPlaceholder), "a password is masked");
    }
}

void checkRunbook(const Runbook &runbook)
{
    const auto first = runbookFromJson(throughText(runbookToJson(runbook)));
    fuzz::promise(first.has_value(), "a runbook that was written can be read");
    const auto second = runbookFromJson(throughText(runbookToJson(*first)));
    fuzz::promise(second && *second == *first, "a runbook survives the journal");
    fuzz::promise(changedFacts(*first, *second).isEmpty(), "reading a runbook changes no fact");
    fuzz::promise(!runbook.isRunnable() || (runbook.blockers.empty() && !runbook.steps.empty()), "what is blocked is not run");
    fuzz::promise(runbook.expectedSeconds() >= 0, "a duration is not negative");
    for (const Step &step : runbook.steps)
        checkAction(step.action);
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto json = parseJsonObject(fuzz::Input(data, size).rest());
    if (!json)
        return 0;
    if (const auto action = actionFromJson(*json))
        checkAction(*action);
    if (const auto runbook = runbookFromJson(*json))
        checkRunbook(*runbook);
    const auto request =
        createWorkspaceRequestFromJson(throughText(createWorkspaceRequestToJson(createWorkspaceRequestFromJson(*json))));
    fuzz::promise(createWorkspaceRequestFromJson(throughText(createWorkspaceRequestToJson(request))) == request, "a request survives");
    return 0;
}
