#pragma once

#include "ui/theme/statusrole.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace tmc::ui {

/// One input of a form with its label above and room for a message below. The label is the buddy, so Alt and its marked letter lead to the
/// input and screen readers name it.
class LineField final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LineField)

public:
    /// \a name becomes the object name of the input; the message gets "Message" behind it.
    explicit LineField(const QString &name, QWidget *parent = nullptr);

    /// Translated, with "&" before the letter for the Alt key.
    void setLabel(const QString &withMnemonic);
    /// What the field is for, or what is wrong with it. Bad marks the input as well. Empty hides the line.
    void setMessage(const QString &text, StatusRole role = StatusRole::Neutral);
    [[nodiscard]] QLineEdit *edit() const { return m_edit; }
    [[nodiscard]] QString text() const;

private:
    QLabel *m_label;
    QLineEdit *m_edit;
    QLabel *m_message;
};

} // namespace tmc::ui
