#pragma once

#include <QFrame>

class QLabel;
class QToolButton;

namespace tmc::ui {

class CodeBlock;

/// An error as the operator needs it. Texts are already translated, except the technical detail.
struct FourPartError {
    QString happened;  ///< one sentence: what happened
    QString meaning;   ///< what it means for the work at hand
    QString remedy;    ///< what to do now
    QString technical; ///< codes and messages of the other side, for support
};

/// Shows a FourPartError; the technical detail is folded and can be copied.
class FourPartErrorView final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FourPartErrorView)

public:
    explicit FourPartErrorView(QWidget *parent = nullptr);

    void setError(const FourPartError &error);
    void setTechnicalVisible(bool visible);
    /// Adds a button of the page's own ("Try again") below the remedy.
    void addAction(QWidget *button);
    using QFrame::addAction;

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildLayout();
    void retranslate();

    QLabel *m_happened;
    QLabel *m_meaningCaption;
    QLabel *m_meaning;
    QLabel *m_remedyCaption;
    QLabel *m_remedy;
    QToolButton *m_fold;
    CodeBlock *m_technical;
    QWidget *m_actions;
};

} // namespace tmc::ui
