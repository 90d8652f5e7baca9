#include "ui/pages/settings/appearancesection.h"

#include "ui/apptheme.h"
#include "ui/pages/settings/choicebox.h"
#include "ui/presentation/translator.h"
#include "ui/theme/desktopappearance.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plaintext.h"

#include <QFormLayout>

using namespace Qt::StringLiterals;

namespace tmc::ui {

AppearanceSection::AppearanceSection(UiContext &context, QWidget *parent)
    : SettingsSection(parent),
      m_context(context),
      m_languageLabel(plainLabel({}, TextRole::Body, this)),
      m_language(new QComboBox(this)),
      m_themeLabel(plainLabel({}, TextRole::Body, this)),
      m_theme(new QComboBox(this)),
      m_systemNote(wrappedLabel({}, TextRole::Muted, this))
{
    setObjectName(u"appearanceSection"_s);
    m_language->setObjectName(u"languageChoice"_s);
    m_theme->setObjectName(u"themeChoice"_s);
    m_systemNote->setObjectName(u"systemThemeNote"_s);
    auto *form = new QFormLayout;
    form->addRow(m_languageLabel, m_language);
    form->addRow(m_themeLabel, m_theme);
    Theme::form(form);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    body()->addLayout(form);
    body()->addWidget(m_systemNote);
    for (QComboBox *box : {m_language, m_theme})
        box->setMinimumWidth(240);
    connect(m_language, &QComboBox::currentIndexChanged, this,
            [this] { chooseLanguage(m_context, m_language->currentData().toString()); });
    connect(m_theme, &QComboBox::currentIndexChanged, this, [this] { chooseTheme(m_context, m_theme->currentData().toString()); });
    connect(&m_context.appearance, &DesktopAppearance::changed, this, &AppearanceSection::refresh);
    connect(&Theme::notifier(), &ThemeNotifier::themeChanged, this, &AppearanceSection::refresh);
    AppearanceSection::retranslateUi();
}

void AppearanceSection::refresh()
{
    QList<SettingChoice> languages{{tr("As the system"), u"system"_s}};
    for (const QString &language : Translator::languages())
        languages.append({Translator::nativeName(language), language});
    fillChoices(m_language, languages, m_context.settings.language());
    fillChoices(m_theme,
                {{tr("As the system"), u"system"_s},
                 {tr("Light"), u"light"_s},
                 {tr("Dark"), u"dark"_s},
                 {tr("High contrast, light"), u"high-contrast-light"_s},
                 {tr("High contrast, dark"), u"high-contrast-dark"_s}},
                m_context.settings.theme());
    setPlainText(m_systemNote,
                 m_context.appearance.isFollowing()
                     ? tr("“As the system” follows this desktop while the console runs.")
                     : tr("This desktop does not tell whether it is light or dark, so “As the system” is what its colours "
                          "were when the console started."));
}

void AppearanceSection::retranslateUi()
{
    setTitle(tr("Language and theme"));
    nameBox(m_language, m_languageLabel, tr("Language"));
    nameBox(m_theme, m_themeLabel, tr("Theme"));
    refresh();
}

} // namespace tmc::ui
