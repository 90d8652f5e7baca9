#include "ui/presentation/errortext.h"

#include "core/domain/operation.h"
#include "core/support/safetext.h"
#include "ui/presentation/capacitytext.h"
#include "ui/presentation/commandhints.h"
#include "ui/presentation/errorsentences.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/objecttext.h"
#include "ui/presentation/operationtext.h"
#include "ui/presentation/sentence.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

constexpr qsizetype commandPlace = 8; ///< %9

QString translated(const char *sentence)
{
    return QCoreApplication::translate(errorTextContext, sentence);
}

QString factValueText(const QString &value)
{
    if (value == "present"_L1)
        return Tr::tr("present");
    if (value == "absent"_L1)
        return Tr::tr("absent");
    return quoted(value);
}

QString amountOf(const QString &resource, const QString &number)
{
    bool isNumber = false;
    const qint64 value = number.toLongLong(&isNumber);
    const std::optional<Resource> known = resourceFromName(resource);
    return isNumber && known ? amountText(*known, value) : quoted(number);
}

QString megabytesText(const QString &number)
{
    bool isNumber = false;
    const qint64 value = number.toLongLong(&isNumber);
    return isNumber ? memorySize(Megabytes{value}) : quoted(number);
}

QString stateText(const QString &name)
{
    const OperationState state = operationStateFromName(name);
    return operationStateName(state) == name ? operationStateText(state) : quoted(name);
}

QString readable(ArgKind kind, const QStringList &args, qsizetype at)
{
    const QString arg = args.value(at);
    if (arg.isEmpty())
        return {};
    switch (kind) {
    case ArgKind::None:
        return {};
    case ArgKind::Text:
        return quoted(arg);
    case ArgKind::Object:
        return objectText(arg, args.value(at + 1));
    case ArgKind::Field:
        return fieldText(arg);
    case ArgKind::Section:
        return sectionText(arg);
    case ArgKind::Awaited:
        return awaitedText(arg);
    case ArgKind::Megabytes:
        return megabytesText(arg);
    case ArgKind::Resource:
        return resourceText(arg);
    case ArgKind::Amount:
        return amountOf(args.value(0), arg);
    case ArgKind::StepKind:
        return stepKindText(arg);
    case ArgKind::OperationState:
        return stateText(arg);
    case ArgKind::FactValue:
        return factValueText(arg);
    case ArgKind::Facts:
        return factPhrases(args.mid(at)).join(u"; "_s);
    }
    return {};
}

/// The arguments as %1 .. %4, in the words of the current language.
QStringList readableArgs(const ErrorSentences &sentences, const QStringList &args)
{
    QStringList texts;
    qsizetype at = 0;
    for (const ArgKind kind : sentences.args) {
        if (kind == ArgKind::None)
            break;
        texts.append(readable(kind, args, at));
        at += kind == ArgKind::Object ? 2 : 1;
    }
    return texts;
}

bool mentionsMissing(const QString &sentence, const QStringList &args)
{
    for (qsizetype place = 1; place < 9; ++place)
        if (sentence.contains(u"%%1"_s.arg(place)) && args.value(place - 1).isEmpty())
            return true;
    return false;
}

QString happenedText(const ErrorSentences &sentences, const QStringList &args)
{
    const QString full = translated(sentences.happened);
    return filled(sentences.bare && mentionsMissing(full, args) ? translated(sentences.bare) : full, args);
}

/// Whether the call itself had an effect. "None" is said only where somebody could doubt it.
QString effectText(const Error &error, const ErrorSentences &sentences)
{
    switch (error.effect) {
    case Effect::None:
        return sentences.mayRaiseDoubt ? Tr::tr("This request changed nothing on the server.") : QString();
    case Effect::Applied:
        return Tr::tr("The change itself was made on the server before this happened.");
    case Effect::Unknown:
        return Tr::tr("Whether the change was made on the server is not known yet; the console asks the server before it goes on.");
    }
    return {};
}

QString remedyText(const Error &error, const ErrorSentences &sentences, QStringList args, const QString &serverName)
{
    QString remedy;
    if (error.code == ErrorCode::NotFound && error.args.value(0) == "server"_L1) {
        remedy = Tr::tr("Check the spelling of the server's name. The known servers are listed by: %1").arg(hints::listServers());
    } else {
        args.resize(commandPlace);
        args.append(sentences.command ? sentences.command(serverName) : QString());
        remedy = filled(translated(sentences.remedy), args);
    }
    if (error.retryable && error.code != ErrorCode::TimedOut)
        return QStringList{Tr::tr("Trying again may be enough."), remedy}.join(u' ');
    return remedy;
}

/// For support, therefore the same in every language.
QString technicalText(const Error &error)
{
    QStringList lines{u"code: "_s + errorCodeName(error.code), u"source: "_s + errorSourceName(error.source),
                      u"effect: "_s + effectName(error.effect)};
    if (error.retryable)
        lines.append(u"retryable: yes"_s);
    if (!error.sqlState.isEmpty())
        lines.append(u"SQLSTATE: "_s + quoted(error.sqlState));
    if (error.httpStatus != 0)
        lines.append(u"HTTP status: "_s + QString::number(error.httpStatus));
    for (const QString &arg : error.args)
        lines.append(u"argument: "_s + safeLine(arg));
    if (!error.detail.trimmed().isEmpty())
        lines.append(safeText(error.detail.trimmed()));
    return lines.join(u'\n');
}

} // namespace

ErrorText errorText(const Error &error, const QString &serverName)
{
    const ErrorSentences &sentences = errorSentences(error.code);
    const QStringList args = readableArgs(sentences, error.args);
    QStringList meaning{filled(translated(sentences.meaning), args)};
    if (const QString effect = effectText(error, sentences); !effect.isEmpty())
        meaning.append(effect);
    return {.happened = happenedText(sentences, args),
            .meaning = meaning.join(u' '),
            .remedy = remedyText(error, sentences, args, serverName),
            .technical = technicalText(error)};
}

QString errorLine(const Error &error)
{
    const ErrorSentences &sentences = errorSentences(error.code);
    return happenedText(sentences, readableArgs(sentences, error.args));
}

} // namespace tmc::ui
