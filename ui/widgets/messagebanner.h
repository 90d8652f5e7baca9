#pragma once

#include "ui/theme/statusrole.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace tmc::ui {

class IconLabel;

/// A coloured strip at the top of a page: what happened, and perhaps one thing to do about it. Hidden until showMessage.
class MessageBanner final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MessageBanner)

public:
    explicit MessageBanner(QWidget *parent = nullptr);

    /// Shows the banner and announces it to screen readers. An empty \a actionText means no button. Texts are already translated.
    void showMessage(StatusRole kind, const QString &title, const QString &text = {}, const QString &actionText = {});
    void setDismissible(bool dismissible);
    /// Adds a further button, left of the action. The page shows and hides it.
    void addButton(QWidget *button);
    [[nodiscard]] StatusRole kind() const { return m_kind; }

public slots:
    /// Hides the banner and tells so.
    void dismiss();

signals:
    void actionTriggered();
    void dismissed();

private:
    void buildLayout();

    StatusRole m_kind = StatusRole::Info;
    IconLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_action;
    QToolButton *m_dismiss;
};

} // namespace tmc::ui
