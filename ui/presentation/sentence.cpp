#include "ui/presentation/sentence.h"

#include "core/support/safetext.h"

#include <QCoreApplication>

namespace tmc::ui {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Sentence)
};

constexpr qsizetype longestQuote = 300;

} // namespace

QString quoted(const QString &hostile)
{
    return safeLine(hostile.trimmed(), longestQuote);
}

QString filled(const QString &sentence, const QStringList &args)
{
    QString text;
    text.reserve(sentence.size() + 64);
    for (qsizetype i = 0; i < sentence.size(); ++i) {
        const bool isPlaceholder =
            sentence[i] == u'%' && i + 1 < sentence.size() && sentence[i + 1] >= u'1' && sentence[i + 1] <= u'9';
        if (!isPlaceholder) {
            text += sentence[i];
            continue;
        }
        const QString arg = args.value(sentence[++i].digitValue() - 1);
        //: Stands in a sentence for a name that the other side did not tell.
        text += arg.isEmpty() ? Tr::tr("(not given)") : arg;
    }
    return text;
}

} // namespace tmc::ui
