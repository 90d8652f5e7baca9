#pragma once

#include "ui/models/savedfilters.h"

#include <QPushButton>

#include <functional>

class QMenu;

namespace tmc::ui {

/// A button with the operator's saved filters: choose one, save what is set now, rename or delete one.
class SavedFilterMenu final : public QPushButton {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SavedFilterMenu)

public:
    /// `settings` outlives this.
    explicit SavedFilterMenu(UiSettings &settings, QWidget *parent = nullptr);

    /// What is set now: it is what can be saved, and the saved filter that equals it is marked.
    void setCriteria(const WorkspaceCriteria &criteria);
    void retranslateUi();

signals:
    void chosen(const tmc::ui::WorkspaceCriteria &criteria);
    /// A filter could not be saved or renamed; `why` is a sentence in the current language.
    void refused(const QString &why);

private:
    void fill();
    void askForName(const QString &title, const QString &label, const QString &name, std::function<void(const QString &)> given);
    void askToSave();
    void askToRename(const QString &name);
    void askToDelete(const QString &name);

    SavedFilters m_filters;
    WorkspaceCriteria m_criteria;
    QMenu *m_menu;
};

} // namespace tmc::ui
