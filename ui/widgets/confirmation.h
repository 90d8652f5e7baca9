#pragma once

#include "ui/widgets/buttons.h"

#include <QString>

#include <functional>

class QWidget;

namespace tmc::ui {

/// A question before something is done. Texts are translated and shown as plain text.
struct Confirmation {
    QString objectName;
    QString title;  ///< the question, one sentence
    QString text;   ///< what the answer brings about
    QString accept; ///< the word on the button that does it; "&" marks the Alt key
    ButtonRole acceptRole = ButtonRole::Primary;
};

/// Asks without blocking the event loop. "Cancel" is where Return and Escape lead; `accepted` runs only for the other button and never
/// after the death of `parent`.
void askForConfirmation(QWidget *parent, const Confirmation &confirmation, std::function<void()> accepted);

} // namespace tmc::ui
