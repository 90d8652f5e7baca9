#pragma once

#include <QKeySequence>
#include <QLineEdit>

#include <optional>

namespace tmc::ui {

/// Takes the next keys that are pressed together as its value, whatever else they would do in the window. Backspace or Delete alone mean
/// "no key"; Escape, Return and Tab alone are left to whoever shows the field.
class KeyField final : public QLineEdit {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeyField)

public:
    explicit KeyField(QWidget *parent = nullptr);

    /// What was pressed: an empty sequence is "no key", no value is "nothing yet".
    [[nodiscard]] const std::optional<QKeySequence> &key() const { return m_key; }
    /// Whether this press is one for the field.
    [[nodiscard]] static bool takes(const QKeyEvent &press);

signals:
    void pressed();

protected:
    bool event(QEvent *event) override;

private:
    void take(const QKeyEvent &press);

    std::optional<QKeySequence> m_key;
};

} // namespace tmc::ui
