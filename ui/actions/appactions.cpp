#include "ui/actions/appactions.h"

#include "ui/actions/keymap.h"
#include "ui/actions/menucommands.h"
#include "ui/presentation/translator.h"
#include "ui/widgets/plaintext.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>

#include <utility>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

QStringList languageChoices()
{
    return QStringList{u"system"_s} + Translator::languages();
}

const QStringList themeChoices{u"system"_s, u"light"_s, u"dark"_s, u"high-contrast-light"_s, u"high-contrast-dark"_s};

} // namespace

bool isEnabled(Command command, const CommandState &state)
{
    switch (command) {
    case Command::NewWorkspace:
        return state.connected && state.registryUsable;
    case Command::Refresh:
    case Command::OpenPreview:
        return state.hasServer;
    case Command::TestConnection:
        return state.hasServer && !state.isSample;
    case Command::Reconnect: // a connection that works carries the running operation
        return state.hasServer && !(state.connected && state.operationRunning);
    case Command::ChangeServer:
    case Command::ForgetHostKey:
        return state.hasServer && !state.operationRunning && !state.isSample;
    case Command::CloseServer:
    case Command::RemoveServer:
        return state.hasServer && !state.operationRunning;
    case Command::AddServer:
    case Command::Search:
    case Command::CommandPalette:
    case Command::Shortcuts:
    case Command::OpenSample:
    case Command::Quit:
    case Command::About:
        return true;
    }
    return true;
}

QString whyDisabled(Command command, const CommandState &state)
{
    if (isEnabled(command, state))
        return {};
    if (!state.hasServer)
        return AppActions::tr("Add a server first");
    if (command == Command::NewWorkspace)
        return state.connected ? AppActions::tr("The server must be prepared first") : AppActions::tr("Only while connected");
    if (state.operationRunning)
        return AppActions::tr("Not while an operation is running");
    return AppActions::tr("Not for the sample data");
}

AppActions::AppActions(KeyMap &keys, QWidget *window)
    : QObject(window),
      m_window(window),
      m_languages(new QActionGroup(this)),
      m_themes(new QActionGroup(this))
{
    make(Command::AddServer, u"actionAddServer"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N));
    make(Command::NewWorkspace, u"actionNewWorkspace"_s, QKeySequence::New);
    make(Command::OpenPreview, u"actionOpenPreview"_s, QKeySequence::Open);
    make(Command::Quit, u"actionQuit"_s, QKeySequence(Qt::CTRL | Qt::Key_Q));
    make(Command::TestConnection, u"actionTestConnection"_s);
    make(Command::Reconnect, u"actionReconnect"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R));
    make(Command::CloseServer, u"actionCloseServer"_s);
    make(Command::ChangeServer, u"actionChangeServer"_s);
    make(Command::ForgetHostKey, u"actionForgetHostKey"_s);
    make(Command::RemoveServer, u"actionRemoveServer"_s);
    make(Command::Refresh, u"actionRefresh"_s, QKeySequence(Qt::Key_F5));
    make(Command::Search, u"actionSearch"_s);
    make(Command::CommandPalette, u"actionCommandPalette"_s, QKeySequence(Qt::CTRL | Qt::Key_K));
    action(Command::CommandPalette)->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_K), QKeySequence(Qt::Key_Slash)});
    make(Command::Shortcuts, u"actionShortcuts"_s, QKeySequence(Qt::Key_F1));
    make(Command::OpenSample, u"actionOpenSample"_s);
    make(Command::About, u"actionAbout"_s);
    for (QAction *made : std::as_const(m_actions))
        keys.add(made);
    action(Command::Quit)->setMenuRole(QAction::QuitRole);
    action(Command::About)->setMenuRole(QAction::AboutRole);
    m_languages->setObjectName(u"language"_s);
    m_themes->setObjectName(u"theme"_s);
    makeChoices(m_languages, languageChoices());
    makeChoices(m_themes, themeChoices);
    connect(m_languages, &QActionGroup::triggered, this, [this](QAction *chosen) { emit languageChosen(chosen->data().toString()); });
    connect(m_themes, &QActionGroup::triggered, this, [this](QAction *chosen) { emit themeChosen(chosen->data().toString()); });
    setState({});
}

void AppActions::make(Command command, const QString &name, const QKeySequence &shortcut)
{
    auto *made = new QAction(this);
    made->setObjectName(name);
    made->setShortcut(shortcut);
    m_actions.insert(command, made);
    m_window->addAction(made);
}

void AppActions::makeChoices(QActionGroup *group, const QStringList &values)
{
    for (const QString &value : values) {
        QAction *choice = group->addAction(QString());
        choice->setCheckable(true);
        choice->setData(value);
    }
}

void AppActions::check(QActionGroup *group, const QString &value)
{
    const auto choices = group->actions();
    for (QAction *choice : choices)
        choice->setChecked(choice->data().toString() == value);
}

void AppActions::setState(const CommandState &state)
{
    m_state = state;
    for (auto made = m_actions.begin(); made != m_actions.end(); ++made)
        made.value()->setEnabled(isEnabled(made.key(), state));
    refreshReasons();
}

void AppActions::refreshReasons()
{
    for (auto made = m_actions.begin(); made != m_actions.end(); ++made)
        setDisabledReason(made.value(), whyDisabled(made.key(), m_state));
}

void AppActions::setLanguage(const QString &language)
{
    check(m_languages, language);
}

void AppActions::setTheme(const QString &theme)
{
    check(m_themes, theme);
}

void AppActions::fill(QMenuBar *bar, QMenu *servers, QMenu *pages)
{
    m_fileMenu = bar->addMenu(QString());
    m_fileMenu->addActions({action(Command::NewWorkspace), action(Command::OpenPreview), action(Command::AddServer)});
    m_fileMenu->addSeparator();
    m_fileMenu->addAction(action(Command::Quit));
    bar->addMenu(servers);
    m_pageMenu = bar->addMenu(QString());
    m_pageMenu->menuAction()->setVisible(false);
    m_viewMenu = bar->addMenu(QString());
    m_viewMenu->addActions({action(Command::Refresh), action(Command::Search), action(Command::CommandPalette)});
    m_viewMenu->addSeparator();
    m_languageMenu = m_viewMenu->addMenu(QString());
    m_languageMenu->addActions(m_languages->actions());
    m_themeMenu = m_viewMenu->addMenu(QString());
    m_themeMenu->addActions(m_themes->actions());
    bar->addMenu(pages);
    m_helpMenu = bar->addMenu(QString());
    m_helpMenu->addActions({action(Command::Shortcuts), action(Command::About)});
    m_fileMenu->setObjectName(u"fileMenu"_s);
    m_pageMenu->setObjectName(u"pageMenu"_s);
    m_viewMenu->setObjectName(u"viewMenu"_s);
    m_languageMenu->setObjectName(u"languageMenu"_s);
    m_themeMenu->setObjectName(u"themeMenu"_s);
    m_helpMenu->setObjectName(u"helpMenu"_s);
    for (QMenu *menu : {m_fileMenu, servers, m_viewMenu, m_helpMenu})
        menu->setToolTipsVisible(true);
    retranslateUi();
}

void AppActions::setPageActions(const QString &title, const QList<QAction *> &actions)
{
    m_pageMenu->setTitle(escapedMnemonics(title));
    m_pageMenu->menuAction()->setVisible(!actions.isEmpty());
    const auto old = m_pageMenu->actions();
    if (old == actions)
        return;
    for (QAction *action : old)
        m_pageMenu->removeAction(action);
    m_pageMenu->addActions(actions);
}

void AppActions::retranslateUi()
{
    m_fileMenu->setTitle(tr("&File"));
    m_viewMenu->setTitle(tr("&View"));
    m_languageMenu->setTitle(tr("&Language"));
    m_themeMenu->setTitle(tr("&Theme"));
    m_helpMenu->setTitle(tr("&Help"));
    action(Command::AddServer)->setText(tr("&Add server…"));
    action(Command::NewWorkspace)->setText(tr("&New workspace…"));
    action(Command::OpenPreview)->setText(tr("&Open a saved preview…"));
    action(Command::Quit)->setText(tr("&Quit"));
    action(Command::TestConnection)->setText(tr("&Test connection…"));
    action(Command::Reconnect)->setText(tr("&Reconnect"));
    action(Command::CloseServer)->setText(tr("C&lose server"));
    action(Command::ChangeServer)->setText(tr("&Change server…"));
    action(Command::ForgetHostKey)->setText(tr("&Forget the host key…"));
    action(Command::RemoveServer)->setText(tr("Re&move server…"));
    action(Command::Refresh)->setText(tr("&Refresh"));
    action(Command::Search)->setText(tr("&Search"));
    action(Command::CommandPalette)->setText(tr("&Command palette…"));
    action(Command::Shortcuts)->setText(tr("&Keyboard shortcuts…"));
    action(Command::OpenSample)->setText(tr("&Open the sample data"));
    refreshReasons();
    action(Command::About)->setText(tr("&About Tenant Master Console"));
    const auto languages = m_languages->actions();
    for (QAction *language : languages) {
        const QString value = language->data().toString();
        language->setText(value == "system"_L1 ? tr("System") : Translator::nativeName(value));
    }
    const QStringList themes{tr("System"), tr("Light"), tr("Dark"), tr("High contrast, light"), tr("High contrast, dark")};
    for (qsizetype theme = 0; theme < themes.size(); ++theme)
        m_themes->actions().at(theme)->setText(themes.at(theme));
}

} // namespace tmc::ui
