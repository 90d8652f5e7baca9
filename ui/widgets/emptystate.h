#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace tmc::ui {

class IconLabel;

/// What a page shows instead of an empty table: an icon, what is not there, why, and what can be done.
class EmptyState final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EmptyState)

public:
    explicit EmptyState(QWidget *parent = nullptr);

    /// Texts are already translated; an empty \a actionText means no button.
    void setContents(const QString &iconName, const QString &title, const QString &text, const QString &actionText = {});

signals:
    void actionTriggered();

private:
    IconLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_action;
};

} // namespace tmc::ui
