#include "ui/models/searchform.h"

namespace tmc::ui {

QString searchForm(const QString &text)
{
    QString form;
    form.reserve(text.size());
    for (const QChar c : text.normalized(QString::NormalizationForm_KD))
        if (c.category() != QChar::Mark_NonSpacing)
            form += c.toCaseFolded();
    return form;
}

} // namespace tmc::ui
