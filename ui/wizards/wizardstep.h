#pragma once

#include <QEvent>
#include <QWidget>

namespace tmc::ui {

/// One page of a wizard. The wizard owns it, shows it and decides with isComplete() whether to go on.
class WizardStep : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WizardStep)

public:
    explicit WizardStep(QWidget *parent = nullptr) : QWidget(parent) {}

    /// Translated; the name in the list of steps.
    [[nodiscard]] virtual QString title() const = 0;
    /// The page becomes visible.
    virtual void enter() {}
    /// Checks what was typed, shows what is wrong at the field and moves the focus there. True when the wizard may go on.
    virtual bool accept() { return true; }
    [[nodiscard]] virtual bool isComplete() const { return true; }
    /// False while "Next" could only say what the page itself says already: it is then disabled.
    [[nodiscard]] virtual bool offersNext() const { return true; }
    /// False while other answers make the page needless: it is then left out, also of the list of steps.
    [[nodiscard]] bool isNeeded() const { return m_isNeeded; }
    void setNeeded(bool needed) { m_isNeeded = needed; }

signals:
    void completeChanged();

protected:
    /// Gives every text again, in the language of this moment. Called by the page's own constructor too.
    virtual void retranslateUi() = 0;
    void changeEvent(QEvent *event) override
    {
        QWidget::changeEvent(event);
        if (event->type() == QEvent::LanguageChange)
            retranslateUi();
    }

private:
    bool m_isNeeded = true;
};

} // namespace tmc::ui
