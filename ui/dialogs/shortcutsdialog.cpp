#include "ui/dialogs/shortcutsdialog.h"

#include "ui/models/shortcutmodel.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/buttontext.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/shortcutlist.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tmc::ui {

ShortcutsDialog::ShortcutsDialog(const QMenuBar &menuBar, QWidget *parent) : QDialog(parent)
{
    setObjectName(u"shortcutsDialog"_s);
    setWindowTitle(tr("Keyboard shortcuts"));
    setAccessibleName(windowTitle());
    auto *list = new ShortcutList(this);
    list->setRows(shortcutRows(menuBar));
    QPushButton *close = makeButton({}, ButtonRole::Normal, {}, this);
    close->setObjectName(u"shortcutsClose"_s);
    setButtonText(close, tr("&Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *foot = new QHBoxLayout;
    foot->addWidget(
        wrappedLabel(
            tr("Every command is in the menus too, and the command palette finds it by name. Keys can be changed in the settings."),
            TextRole::Muted, this),
        1);
    foot->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(plainLabel(tr("Keyboard shortcuts"), TextRole::Heading, this));
    layout->addWidget(list, 1);
    layout->addLayout(foot);
    resize(640, 560);
    list->searchField()->setFocus();
}

} // namespace tmc::ui
