#include "ui/pages/savedfiltermenu.h"

#include "ui/presentation/sentence.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/buttontext.h"
#include "ui/widgets/confirmation.h"
#include "ui/widgets/plaintext.h"

#include <QInputDialog>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace tmc::ui {

SavedFilterMenu::SavedFilterMenu(UiSettings &settings, QWidget *parent)
    : QPushButton(parent),
      m_filters(settings),
      m_menu(new QMenu(this))
{
    setObjectName(u"savedFilters"_s);
    setAutoDefault(false);
    setButtonRole(this, ButtonRole::Normal);
    m_menu->setObjectName(u"savedFilterMenu"_s);
    setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &SavedFilterMenu::fill);
    retranslateUi();
}

void SavedFilterMenu::setCriteria(const WorkspaceCriteria &criteria)
{
    m_criteria = criteria; // the menu is filled when it opens: this may be the work of one of its own entries
}

void SavedFilterMenu::retranslateUi()
{
    setButtonText(this, tr("Fil&ters"));
    setAccessibleName(tr("Saved filters"));
    m_menu->setAccessibleName(tr("Saved filters"));
    fill();
}

void SavedFilterMenu::fill()
{
    m_filters.reload();
    m_menu->clear();
    qDeleteAll(m_menu->findChildren<QMenu *>(Qt::FindDirectChildrenOnly));
    for (const SavedFilter &filter : m_filters.all()) {
        QAction *entry = m_menu->addAction(escapedMnemonics(inertLine(filter.name)));
        entry->setCheckable(true);
        entry->setChecked(filter.criteria == m_criteria);
        connect(entry, &QAction::triggered, this, [this, criteria = filter.criteria] { emit chosen(criteria); });
    }
    if (!m_filters.all().isEmpty())
        m_menu->addSeparator();
    QAction *save = m_menu->addAction(tr("&Save these filters…"));
    save->setObjectName(u"saveFilter"_s);
    save->setEnabled(!m_criteria.isEmpty());
    connect(save, &QAction::triggered, this, &SavedFilterMenu::askToSave);
    if (m_filters.all().isEmpty())
        return;
    QMenu *renaming = m_menu->addMenu(tr("&Rename"));
    renaming->setObjectName(u"renameFilter"_s);
    QMenu *deleting = m_menu->addMenu(tr("&Delete"));
    deleting->setObjectName(u"deleteFilter"_s);
    for (const SavedFilter &filter : m_filters.all()) {
        const QString text = escapedMnemonics(inertLine(filter.name)) + u'…';
        connect(renaming->addAction(text), &QAction::triggered, this, [this, name = filter.name] { askToRename(name); });
        connect(deleting->addAction(text), &QAction::triggered, this, [this, name = filter.name] { askToDelete(name); });
    }
}

void SavedFilterMenu::askForName(const QString &title, const QString &label, const QString &name,
                                 std::function<void(const QString &)> given)
{
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName(u"filterNameDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setInputMode(QInputDialog::TextInput);
    dialog->setLabelText(label);
    dialog->setTextValue(name);
    dialog->setOkButtonText(tr("Save"));
    dialog->setCancelButtonText(tr("Cancel"));
    dialog->setMinimumWidth(380);
    connect(dialog, &QInputDialog::textValueSelected, this, [given = std::move(given)](const QString &text) { given(text); });
    dialog->open();
}

void SavedFilterMenu::askToSave()
{
    const WorkspaceCriteria criteria = m_criteria;
    askForName(tr("Save the filters"), tr("Name of the filter; a filter of the same name is replaced:"), criteria.search,
               [this, criteria](const QString &name) {
                   if (!m_filters.save(name, criteria))
                       emit refused(tr("The filter was not saved: its name must have 1 to %n character(s).", nullptr,
                                       int(SavedFilters::longestName)));
                   fill();
               });
}

void SavedFilterMenu::askToRename(const QString &name)
{
    askForName(tr("Rename the filter"), tr("New name of the filter:"), name, [this, name](const QString &wanted) {
        if (!m_filters.rename(name, wanted))
            emit refused(tr("The filter keeps its name: the new one must have 1 to %n character(s), and no other filter may have it.",
                            nullptr, int(SavedFilters::longestName)));
        fill();
    });
}

void SavedFilterMenu::askToDelete(const QString &name)
{
    askForConfirmation(this,
                       {.objectName = u"deleteFilterBox"_s,
                        .title = filled(tr("Delete the filter %1?"), {quoted(name)}),
                        .text = tr("Only the saved filter goes; no workspace is touched."),
                        .accept = tr("&Delete"),
                        .acceptRole = ButtonRole::Danger},
                       [this, name] {
                           m_filters.remove(name);
                           fill();
                       });
}

} // namespace tmc::ui
