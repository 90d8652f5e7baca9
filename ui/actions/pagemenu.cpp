#include "ui/actions/pagemenu.h"

#include "ui/actions/keymap.h"
#include "ui/widgets/plaintext.h"

using namespace Qt::StringLiterals;

namespace tmc::ui {

PageMenu::PageMenu(KeyMap &keys, QWidget *parent) : QMenu(parent), m_keys(keys)
{
    setObjectName(u"pageMenu"_s);
    retranslateUi();
}

void PageMenu::setPage(const QString &id, const QString &name)
{
    QAction *&page = m_pages[id];
    if (!page) {
        page = addAction(QString());
        page->setObjectName(u"page:"_s + id);
        page->setCheckable(true);
        if (const qsizetype number = m_pages.size(); number <= 9)
            page->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + number)));
        m_keys.add(page);
        connect(page, &QAction::triggered, this, [this, id] { emit pageChosen(id); });
    }
    page->setText(escapedMnemonics(name));
}

void PageMenu::setCurrentId(const QString &id)
{
    for (auto page = m_pages.cbegin(); page != m_pages.cend(); ++page)
        page.value()->setChecked(page.key() == id);
}

void PageMenu::retranslateUi()
{
    setTitle(tr("&Go"));
    setAccessibleName(tr("Pages"));
}

} // namespace tmc::ui
