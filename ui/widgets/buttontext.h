#pragma once

#include <QAbstractButton>
#include <QString>

namespace tmc::ui {

/// Gives a button a text of our own in which "&" marks the Alt key; screen readers get it without the mark. Never for text from outside.
inline void setButtonText(QAbstractButton *button, const QString &withMnemonic)
{
    button->setText(withMnemonic);
    button->setAccessibleName(QString(withMnemonic).remove(u'&'));
}

} // namespace tmc::ui
