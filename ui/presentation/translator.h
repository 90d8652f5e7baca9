#pragma once

#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

class QTranslator;

namespace tmc::ui {

/// The language of the program: our own texts, Qt's own texts where Qt's translation files are installed, and the default QLocale.
/// Needs a QCoreApplication that outlives it. Switching sends LanguageChange to all widgets. GUI thread only.
class Translator final {
public:
    Translator();
    ~Translator();
    Translator(const Translator &) = delete;
    Translator &operator=(const Translator &) = delete;

    /// "en", "es", or "system" for the system's language where we have it, else English. Anything else counts as "system".
    void use(const QString &choice);

    /// The language in use, "en" or "es"; empty before the first use().
    QString language() const { return m_language; }

    /// Codes of the languages that there are, English first.
    static QStringList languages();
    /// Each language's own name for itself: "English", "Español".
    static QString nativeName(const QString &language);

private:
    void remove();
    void install(const QString &fileName, const QString &directory);

    QString m_language;
    std::vector<std::unique_ptr<QTranslator>> m_installed;
};

} // namespace tmc::ui
