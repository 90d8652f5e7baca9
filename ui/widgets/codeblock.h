#pragma once

#include <QFrame>

class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace tmc::ui {

/// Read-only fixed-width text (a statement, a request, a technical detail) with a button that copies it. What is copied is what is
/// shown: hidden control characters are spelled out in both, because such text ends in terminals.
class CodeBlock final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CodeBlock)

public:
    /// \a name says what the text is; it is the accessible name and is not shown unless setNameVisible says so.
    explicit CodeBlock(const QString &name, QWidget *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] QString text() const;
    void setName(const QString &name);
    void setNameVisible(bool visible);
    void setWrapping(bool wrap);
    /// The block grows with its text up to this many lines, then scrolls. 12 unless told.
    void setMaximumLines(int lines);

public slots:
    void copyText();

signals:
    /// The text is in the clipboard.
    void copied();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildLayout();
    void adjustHeight();
    int lineCount() const;

    QLabel *m_name;
    QPlainTextEdit *m_edit;
    QToolButton *m_copy;
    int m_maximumLines = 12;
};

} // namespace tmc::ui
