#pragma once

#include <QLineEdit>
#include <QTimer>

namespace tmc::ui {

/// A search box: magnifier, clear button, focused by Ctrl+F on the visible page, emptied by Escape.
class SearchField final : public QLineEdit {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SearchField)

public:
    /// \a placeholder is already translated; it is the accessible name too.
    explicit SearchField(const QString &placeholder, QWidget *parent = nullptr);

    void setPlaceholder(const QString &placeholder);

signals:
    /// The text, without spaces around it, once the operator pauses (at once when the field is cleared).
    void searchChanged(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void report();
    void retranslate();

    QTimer m_pause;
    QAction *m_magnifier;
    QString m_reported;
};

} // namespace tmc::ui
