#include "core/planner/runbookfile.h"

#include "core/support/json.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace tmc {

QByteArray runbookFileText(const Runbook &runbook)
{
    return QJsonDocument(QJsonObject{{u"runbook"_s, runbookToJson(runbook)}}).toJson(QJsonDocument::Indented);
}

Result<Runbook> runbookFromFileText(const QByteArray &text)
{
    TM_TRY(const QJsonObject json, parseJsonObject(text));
    // The console saves the runbook alone, the command line puts it into a document.
    return runbookFromJson(json.contains(u"runbook"_s) ? json.value(u"runbook"_s).toObject() : json);
}

} // namespace tmc
