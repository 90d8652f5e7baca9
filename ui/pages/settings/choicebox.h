#pragma once

#include <QComboBox>
#include <QLabel>

#include <algorithm>

namespace tmc::ui {

/// A choice of the settings: text and value.
using SettingChoice = std::pair<QString, QVariant>;

/// Fills the box without reporting a choice and selects the value; the first choice when there is none like it.
inline void fillChoices(QComboBox *box, const QList<SettingChoice> &choices, const QVariant &value)
{
    const QSignalBlocker silent(box);
    box->clear();
    for (const auto &[text, data] : choices)
        box->addItem(text, data);
    box->setCurrentIndex(std::max(0, box->findData(value)));
}

/// Names a box by its label, for the eye and for screen readers.
inline void nameBox(QComboBox *box, QLabel *label, const QString &name)
{
    label->setText(name);
    box->setAccessibleName(name);
    box->setAccessibleDescription(name); // a combo box is called by its value otherwise
}

} // namespace tmc::ui
