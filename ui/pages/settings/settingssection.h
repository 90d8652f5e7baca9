#pragma once

#include <QWidget>

class QVBoxLayout;

namespace tmc::ui {

class Card;

/// One titled part of the page of the settings.
class SettingsSection : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SettingsSection)

public:
    explicit SettingsSection(QWidget *parent = nullptr);

protected:
    void setTitle(const QString &title);
    [[nodiscard]] QVBoxLayout *body() const;
    /// Gives every text of the section again. Called by the section's own constructor and after each change of the language.
    virtual void retranslateUi() = 0;
    void changeEvent(QEvent *event) override;

private:
    Card *m_card;
};

} // namespace tmc::ui
