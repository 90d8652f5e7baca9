#pragma once

#include "ui/pages/settings/settingssection.h"
#include "ui/uicontext.h"

#include <QKeySequence>

class QLabel;
class QPushButton;

namespace tmc::ui {

class MessageBanner;
class ShortcutList;

/// Which key does what: every command's keys can be changed in place, taken from another command that has them, and reset.
class KeyboardSection final : public SettingsSection {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeyboardSection)

public:
    explicit KeyboardSection(UiContext &context, QWidget *parent = nullptr);

    /// Reads the menus again.
    void refresh();

protected:
    void retranslateUi() override;

private:
    void buildLayout();
    void connectParts();
    void refreshButtons();
    /// Gives the keys to the command, or asks first when another command has them.
    void want(const QString &command, const QList<QKeySequence> &keys);
    void give();
    void resetSelected();
    [[nodiscard]] QString nameOf(const QString &command) const;

    UiContext &m_context;
    ShortcutList *m_list;
    MessageBanner *m_message;
    QPushButton *m_change;
    QPushButton *m_clear;
    QPushButton *m_reset;
    QPushButton *m_resetAll;
    QLabel *m_note;
    QString m_wantedFor; ///< the command whose keys belong to another one
    QList<QKeySequence> m_wantedKeys;
};

} // namespace tmc::ui
