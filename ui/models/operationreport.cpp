#include "ui/models/operationreport.h"

#include "core/planner/previewcalls.h"
#include "core/support/safetext.h"
#include "ui/presentation/capacitytext.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/operationtext.h"
#include "ui/presentation/runbooktext.h"
#include "ui/presentation/steptext.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QTimeZone>

#include <optional>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(tmc::ui::OperationReport)
};

QString indented(const QString &text, const QString &margin)
{
    return margin + safeText(text, 1024 * 1024).replace(u'\n', u'\n' + margin) + u'\n';
}

QString errorParagraph(const Error &error)
{
    const ErrorText text = errorText(error);
    return indented(text.happened, u"  "_s) + indented(text.meaning, u"  "_s) + indented(text.remedy, u"  "_s)
           + indented(text.technical, u"    "_s);
}

QString stepParagraph(int number, const Step &step)
{
    QString text = u"%1. %2 "_s.arg(number, 2).arg(stepSymbol(stepMark(step.action)), -3) + safeLine(stepTitle(step.action)) + u'\n';
    text += indented(stepReason(step.action), u"    "_s);
    text += indented(Tr::tr("To undo it: %1").arg(stepUndoText(step.action)), u"    "_s);
    for (const PreviewCall &call : previewCalls(step.action))
        text += u"    "_s + callKindText(call.kind) + u":\n"_s + indented(call.text, u"        "_s);
    return text;
}

QString stepLine(const StepRecord &record, const Runbook *runbook)
{
    const auto index = static_cast<std::size_t>(record.sequence);
    const bool known = runbook && record.sequence >= 0 && index < runbook->steps.size();
    const QString title = known ? stepTitle(runbook->steps.at(index).action) : record.key;
    QString line = u"%1. "_s.arg(record.sequence + 1, 2) + safeLine(title) + u": "_s + stepStateText(record.state);
    if (record.changedAt.isValid())
        line += u", "_s + reportTime(record.changedAt);
    return line + u'\n';
}

QByteArray indentedJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

} // namespace

QString reportTime(const QDateTime &time)
{
    return time.isValid() ? time.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss t"_s) : QString();
}

QString runbookAsText(const Runbook &runbook)
{
    QString text = safeLine(runbookTitle(runbook)) + u'\n' + runbookSummary(runbook) + u"\n\n"_s;
    if (!runbook.touched.isEmpty())
        text += Tr::tr("It touches: %1").arg(safeLine(runbook.touched.join(u", "_s))) + u'\n';
    text += Tr::tr("Expected duration: %1").arg(durationEstimate(runbook.expectedSeconds())) + u'\n';
    text += interruptionText(runbook.expectedInterruptionSeconds) + u'\n';
    if (runbook.readAt.isValid())
        text += Tr::tr("Planned from what the server said on %1").arg(reportTime(runbook.readAt)) + u'\n';
    for (const ResourceChange &change : runbook.resources)
        text += safeLine(resourceChangeLine(change)) + u'\n';
    if (const QString marks = stepMarksSummary(runbook); !marks.isEmpty())
        text += marks + u'\n';
    for (const Error &blocker : runbook.blockers)
        text += u'\n' + Tr::tr("This stands in the way:") + u'\n' + errorParagraph(blocker);
    for (const Notice &notice : runbook.notices)
        text += u'\n' + indented(noticeText(notice), {});
    int number = 0;
    for (const Step &step : runbook.steps)
        text += u'\n' + stepParagraph(++number, step);
    text +=
        u'\n' + Tr::tr("Planned %1, operation %2.").arg(reportTime(runbook.plannedAt), safeLine(runbook.operation.value())) + u'\n';
    return text;
}

QByteArray runbookAsJson(const Runbook &runbook)
{
    return indentedJson(runbookToJson(runbook));
}

QString operationAsText(const OperationRecord &operation)
{
    std::optional<Runbook> runbook;
    if (const Result<Runbook> read = runbookFromJson(operation.runbook))
        runbook = *read;
    QString text = safeLine(operationTitle(operation.kind, operation.targetName)) + u'\n';
    text += Tr::tr("State: %1").arg(operationBadge(operation).text) + u'\n';
    text += Tr::tr("Operation: %1").arg(safeLine(operation.id.value())) + u'\n';
    text += Tr::tr("Started by %1 with version %2, %3")
                .arg(safeLine(operation.createdBy), safeLine(operation.createdWith), reportTime(operation.createdAt))
            + u'\n';
    if (operation.finishedAt.isValid())
        text += Tr::tr("Finished %1").arg(reportTime(operation.finishedAt)) + u'\n';
    if (operation.error)
        text += u'\n' + Tr::tr("What went wrong:") + u'\n' + errorParagraph(*operation.error);
    text += u'\n' + Tr::tr("Steps:") + u'\n';
    for (const StepRecord &record : operation.steps)
        text += stepLine(record, runbook ? &*runbook : nullptr);
    if (runbook)
        text += u'\n' + Tr::tr("The runbook that was confirmed:") + u"\n\n"_s + runbookAsText(*runbook);
    return text;
}

QByteArray operationAsJson(const OperationRecord &operation)
{
    return indentedJson(operationToJson(operation));
}

} // namespace tmc::ui
