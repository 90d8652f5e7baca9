// Prints the command line's own table of verbs and options as JSON. The package's manual pages and shell completions are made from it, so
// that they cannot differ from the program. A tool of the build; it is not installed.
#include "app/cli/parse.h"
#include "ui/presentation/translator.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

QJsonArray describe(const QList<QCommandLineOption> &options)
{
    QJsonArray array;
    for (const QCommandLineOption &option : options)
        array.append(QJsonObject{
            {u"name"_s, option.names().constLast()}, {u"value"_s, option.valueName()}, {u"description"_s, option.description()}});
    return array;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    tmc::ui::Translator translator;
    translator.use(tmc::cli::languageOf(QCoreApplication::arguments().mid(1)));

    QJsonArray verbs;
    for (const tmc::cli::Verb &verb : tmc::cli::allVerbs())
        verbs.append(QJsonObject{{u"words"_s, QJsonArray::fromStringList(verb.words)},
                                 {u"arguments"_s, QJsonArray::fromStringList(verb.arguments)},
                                 {u"options"_s, describe(verb.options)},
                                 {u"summary"_s, verb.summary}});
    const QJsonObject reference{{u"verbs"_s, verbs}, {u"common"_s, describe(tmc::cli::commonOptions())}};
    std::fputs(QJsonDocument(reference).toJson().constData(), stdout);
    return 0;
}
