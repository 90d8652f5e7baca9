#pragma once

#include <QMap>
#include <QKeySequence>
#include <QObject>

class QAction;
class QActionGroup;
class QMenuBar;

namespace tmc::ui {

class KeyMap;

/// Everything that can be asked of the console as a whole. Each is in a menu, and so in the palette.
enum class Command {
    AddServer,
    NewWorkspace,
    OpenPreview,
    Quit,
    TestConnection,
    Reconnect,
    CloseServer,
    ChangeServer,
    ForgetHostKey,
    RemoveServer,
    Refresh,
    Search,
    CommandPalette,
    Shortcuts,
    OpenSample,
    About,
};

/// What decides which commands make sense.
struct CommandState {
    bool hasServer = false;
    bool connected = false;
    bool registryUsable = false;
    bool operationRunning = false;
    bool isSample = false; ///< the server is the bundled sample
    bool operator==(const CommandState &) const = default;
};

/// The rule of each command, in one place.
bool isEnabled(Command command, const CommandState &state);

/// Why a command is disabled, for the operator; empty when it is not.
QString whyDisabled(Command command, const CommandState &state);

/// The actions of the main window with their texts, keys and menus. Choices of language and theme are reported as the values of
/// UiSettings.
class AppActions final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AppActions)

public:
    AppActions(KeyMap &keys, QWidget *window);

    [[nodiscard]] QAction *action(Command command) const { return m_actions.value(command); }
    void setState(const CommandState &state);
    void setLanguage(const QString &language);
    void setTheme(const QString &theme);
    /// `servers` becomes the second menu, `pages` the fourth.
    void fill(QMenuBar *bar, class QMenu *servers, class QMenu *pages);
    /// The menu of the page that is shown, called by the page's title; no menu when there is nothing to do on it.
    void setPageActions(const QString &title, const QList<QAction *> &actions);
    void retranslateUi();

signals:
    void languageChosen(const QString &language);
    void themeChosen(const QString &theme);

private:
    void refreshReasons();
    void make(Command command, const QString &name, const QKeySequence &shortcut = {});
    void makeChoices(QActionGroup *group, const QStringList &values);
    static void check(QActionGroup *group, const QString &value);

    QWidget *m_window;
    QMap<Command, QAction *> m_actions;
    CommandState m_state;
    QActionGroup *m_languages;
    QActionGroup *m_themes;
    QMenu *m_fileMenu = nullptr;
    QMenu *m_pageMenu = nullptr;
    QMenu *m_viewMenu = nullptr;
    QMenu *m_languageMenu = nullptr;
    QMenu *m_themeMenu = nullptr;
    QMenu *m_helpMenu = nullptr;
};

} // namespace tmc::ui
