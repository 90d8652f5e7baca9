#include "ui/presentation/translator.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

// The macro declares a function of the global namespace, so it cannot be used inside one.
static void registerTranslations()
{
    Q_INIT_RESOURCE(tm_translations);
}

namespace tmc::ui {
namespace {

QString effectiveLanguage(const QString &choice)
{
    if (Translator::languages().contains(choice))
        return choice;
    for (const QString &wanted : QLocale::system().uiLanguages())
        if (const QString code = wanted.section(u'-', 0, 0).section(u'_', 0, 0).toLower(); Translator::languages().contains(code))
            return code;
    return u"en"_s;
}

/// The system's own variant of the language (es-MX, en-GB) for numbers and dates, else a neutral one.
QLocale localeFor(const QString &language)
{
    const QLocale system = QLocale::system();
    if (system.name().section(u'_', 0, 0) == language)
        return system;
    return language == "es"_L1 ? QLocale(QLocale::Spanish, QLocale::LatinAmerica) : QLocale(QLocale::English, QLocale::UnitedStates);
}

} // namespace

Translator::Translator() = default;

Translator::~Translator()
{
    remove();
}

QStringList Translator::languages()
{
    return {u"en"_s, u"es"_s};
}

QString Translator::nativeName(const QString &language)
{
    return language == "es"_L1 ? u"Español"_s : u"English"_s;
}

void Translator::use(const QString &choice)
{
    registerTranslations();
    const QString language = effectiveLanguage(choice);
    // First the locale: widgets that are told about the new language format their numbers at once.
    QLocale::setDefault(localeFor(language));
    if (language == m_language)
        return;
    remove();
    m_language = language;
    install(u"qtbase_"_s + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(u"tm_"_s + language, u":/i18n"_s);
}

void Translator::remove()
{
    for (const auto &translator : m_installed)
        QCoreApplication::removeTranslator(translator.get());
    m_installed.clear();
}

void Translator::install(const QString &fileName, const QString &directory)
{
    auto translator = std::make_unique<QTranslator>();
    if (translator->load(fileName, directory) && QCoreApplication::installTranslator(translator.get()))
        m_installed.push_back(std::move(translator));
}

} // namespace tmc::ui
