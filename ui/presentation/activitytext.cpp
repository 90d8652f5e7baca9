#include "ui/presentation/activitytext.h"

#include "core/support/json.h"
#include "core/support/safetext.h"
#include "ui/presentation/operationtext.h"
#include "ui/presentation/sentence.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ActivityText)
};

/// What one code means. A sentence whose subject is an operation gets the operation's title in the place of %1.
struct Meaning {
    QLatin1StringView code;
    StatusRole role;
    const char *name;
    const char *sentence;
    bool aboutOperation = false;
};

constexpr Meaning meanings[] = {
    {"workspace.created"_L1, StatusRole::Ok, QT_TRANSLATE_NOOP("ActivityText", "Workspace created"),
     QT_TRANSLATE_NOOP("ActivityText", "The workspace %1 was created")},
    {"workspace.plan-changed"_L1, StatusRole::Ok, QT_TRANSLATE_NOOP("ActivityText", "Plan changed"),
     QT_TRANSLATE_NOOP("ActivityText", "The plan of the workspace %1 was changed")},
    {"workspace.retired-removed"_L1, StatusRole::Info, QT_TRANSLATE_NOOP("ActivityText", "Retired container removed"),
     QT_TRANSLATE_NOOP("ActivityText", "The retired container of the workspace %1 was removed")},
    {"workspace.converted"_L1, StatusRole::Warn, QT_TRANSLATE_NOOP("ActivityText", "Workspace converted"),
     QT_TRANSLATE_NOOP("ActivityText", "The workspace %1 took the place of the one of another product")},
    {"workspace.restored"_L1, StatusRole::Warn, QT_TRANSLATE_NOOP("ActivityText", "Workspace restored"),
     QT_TRANSLATE_NOOP("ActivityText", "The workspace %1 was brought back to what a backup holds")},
    {"container.value-revealed"_L1, StatusRole::Warn, QT_TRANSLATE_NOOP("ActivityText", "Value of a container shown"),
     QT_TRANSLATE_NOOP("ActivityText", "A value of the environment of the container %1 was shown")},
    {"container.shell-opened"_L1, StatusRole::Warn, QT_TRANSLATE_NOOP("ActivityText", "Shell of a container opened"),
     QT_TRANSLATE_NOOP("ActivityText", "A shell in the container %1 was opened")},
    {"query.cancelled"_L1, StatusRole::Warn, QT_TRANSLATE_NOOP("ActivityText", "Query cancelled"),
     QT_TRANSLATE_NOOP("ActivityText", "A query in the database %1 was cancelled")},
    {"server.prepared"_L1, StatusRole::Info, QT_TRANSLATE_NOOP("ActivityText", "Server prepared"),
     QT_TRANSLATE_NOOP("ActivityText", "The server %1 was prepared")},
    {"operation.done"_L1, StatusRole::Ok, QT_TRANSLATE_NOOP("ActivityText", "Operation done"),
     QT_TRANSLATE_NOOP("ActivityText", "Done: %1"), true},
    {"operation.rolled-back"_L1, StatusRole::Warn, QT_TRANSLATE_NOOP("ActivityText", "Operation rolled back"),
     QT_TRANSLATE_NOOP("ActivityText", "Rolled back: %1"), true},
    {"operation.needs-operator"_L1, StatusRole::Bad, QT_TRANSLATE_NOOP("ActivityText", "Operation waits for a person"),
     QT_TRANSLATE_NOOP("ActivityText", "Waits for a person: %1"), true},
};

const Meaning *meaningOf(const QString &code)
{
    const auto found = std::ranges::find_if(meanings, [&code](const Meaning &meaning) { return code == meaning.code; });
    return found == std::end(meanings) ? nullptr : found;
}

/// The operation's title, or only its subject when a newer console ran a kind of operation that this one does not know.
QString operationOf(const ActivityEntry &entry)
{
    const QString name = entry.details.value("kind"_L1).toString();
    const OperationKind kind = operationKindFromName(name);
    return operationKindName(kind) == name ? operationTitle(kind, entry.subject) : quoted(entry.subject);
}

} // namespace

QStringList knownActivityCodes()
{
    QStringList codes;
    for (const Meaning &meaning : meanings)
        codes.append(meaning.code);
    return codes;
}

Badge activityBadge(const QString &code)
{
    const Meaning *meaning = meaningOf(code);
    return meaning ? Badge{Tr::tr(meaning->name), meaning->role} : Badge{quoted(code), StatusRole::Neutral};
}

QString activitySentence(const ActivityEntry &entry)
{
    const Meaning *meaning = meaningOf(entry.action);
    if (!meaning)
        return entry.subject.isEmpty() ? quoted(entry.action) : filled(u"%1: %2"_s, {quoted(entry.action), quoted(entry.subject)});
    return filled(Tr::tr(meaning->sentence), {meaning->aboutOperation ? operationOf(entry) : quoted(entry.subject)});
}

QString activityDetails(const ActivityEntry &entry)
{
    if (entry.details.isEmpty())
        return {};
    return safeText(QString::fromUtf8(QJsonDocument(entry.details).toJson(QJsonDocument::Indented)).trimmed());
}

QStringList activityColumns()
{
    return {u"sequence"_s, u"at"_s,      u"who"_s,       u"origin"_s,  u"action"_s,
            u"sentence"_s, u"subject"_s, u"operation"_s, u"details"_s, u"hash"_s};
}

QStringList activityFields(const ActivityEntry &entry)
{
    return {QString::number(entry.sequence),
            timeToJson(entry.at).toString(),
            entry.who,
            entry.origin,
            entry.action,
            activitySentence(entry),
            entry.subject,
            entry.operation.value(),
            entry.details.isEmpty() ? QString() : QString::fromUtf8(toCompactJson(entry.details)),
            entry.hash};
}

} // namespace tmc::ui
