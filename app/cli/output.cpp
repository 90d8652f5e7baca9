#include "app/cli/output.h"

#include "app/cli/clitext.h"
#include "core/planner/previewcalls.h"
#include "core/support/safetext.h"
#include "ui/presentation/capacitytext.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/runbooktext.h"
#include "ui/presentation/steptext.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace tmc::cli {
namespace {

void print(std::FILE *stream, const QString &text)
{
    const QByteArray bytes = (text + u'\n').toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
    std::fflush(stream);
}

QString indented(const QString &text, const QString &margin)
{
    return margin + QString(text).replace(u'\n', u'\n' + margin);
}

QJsonArray callsToJson(const Action &action)
{
    QJsonArray calls;
    for (const PreviewCall &call : previewCalls(action))
        calls.append(QJsonObject{{u"kind"_s, callKindName(call.kind)}, {u"text"_s, call.text}});
    return calls;
}

} // namespace

void Output::line(const QString &text) const
{
    if (!m_json)
        print(stdout, safeText(text, 1024 * 1024));
}

void Output::table(const QStringList &header, const std::vector<QStringList> &rows) const
{
    std::vector<qsizetype> widths;
    for (const QString &cell : header)
        widths.push_back(cell.size());
    for (const QStringList &row : rows)
        for (qsizetype column = 0; column < row.size(); ++column)
            widths[static_cast<std::size_t>(column)] =
                std::max(widths[static_cast<std::size_t>(column)], safeLine(row[column]).size());
    const auto printRow = [&](const QStringList &row) {
        QString text;
        for (qsizetype column = 0; column < row.size(); ++column)
            text += safeLine(row[column]).leftJustified(widths[static_cast<std::size_t>(column)] + 2);
        line(text.trimmed());
    };
    printRow(header);
    for (const QStringList &row : rows)
        printRow(row);
}

void Output::document(const QJsonObject &json) const
{
    if (m_json)
        print(stdout, QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Indented)).trimmed());
}

void Output::bytes(const QByteArray &contents) const
{
    std::fwrite(contents.constData(), 1, static_cast<std::size_t>(contents.size()), stdout);
    std::fflush(stdout);
}

void Output::note(const QString &text) const
{
    print(stderr, safeText(text));
}

ExitCode Output::failure(const Error &error) const
{
    const ui::ErrorText text = ui::errorText(error, m_serverName);
    if (m_json) {
        QJsonObject described = errorToJson(error);
        described.insert(u"happened"_s, text.happened);
        described.insert(u"meaning"_s, text.meaning);
        described.insert(u"remedy"_s, text.remedy);
        document({{u"error"_s, described}});
    } else {
        print(stderr, CliText::tr("Error: %1").arg(text.happened));
        print(stderr, u"  "_s + text.meaning);
        print(stderr, CliText::tr("What to do: %1").arg(text.remedy));
        print(stderr, CliText::tr("Technical detail:"));
        print(stderr, indented(text.technical.trimmed(), u"  "_s));
    }
    return exitCodeFor(error);
}

void Output::runbook(const Runbook &runbook) const
{
    if (m_json) {
        QJsonObject json = runbookToJson(runbook);
        QJsonArray steps = json.value(u"steps"_s).toArray();
        for (qsizetype i = 0; i < steps.size(); ++i) {
            QJsonObject step = steps.at(i).toObject();
            step.insert(u"calls"_s, callsToJson(runbook.steps.at(static_cast<std::size_t>(i)).action));
            steps.replace(i, step);
        }
        json.insert(u"steps"_s, steps);
        document({{u"runbook"_s, json}});
        return;
    }
    line(ui::runbookTitle(runbook));
    line(ui::runbookSummary(runbook));
    if (runbook.readAt.isValid())
        line(CliText::tr("Planned from what the server said on %1.").arg(ui::exactTime(runbook.readAt)));
    for (const ResourceChange &change : runbook.resources)
        line(u"  "_s + ui::resourceChangeLine(change));
    if (!runbook.touched.isEmpty())
        line(CliText::tr("It touches: %1").arg(runbook.touched.join(u", "_s)));
    line(ui::interruptionText(runbook.expectedInterruptionSeconds));
    line(ui::stepMarksSummary(runbook));
    for (const Notice &notice : runbook.notices)
        line(u"  - "_s + ui::noticeText(notice));
    for (const Error &blocker : runbook.blockers)
        line(u"  ! "_s + ui::errorLine(blocker));
    int number = 0;
    for (const Step &step : runbook.steps) {
        line();
        line(u"%1. %2 %3"_s.arg(++number).arg(stepSymbol(stepMark(step.action)), ui::stepTitle(step.action)));
        line(u"     "_s + CliText::tr("To undo it: %1").arg(ui::stepUndoText(step.action)));
        for (const PreviewCall &call : previewCalls(step.action))
            line(indented(call.text, u"     "_s));
    }
}

void Output::progress(const QString &text) const
{
    print(m_json ? stderr : stdout, safeText(text));
}

} // namespace tmc::cli
