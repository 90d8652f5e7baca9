#include "ui/dialogs/columnsdialog.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/buttontext.h"
#include "ui/widgets/plaintext.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tmc::ui {

ColumnsDialog::ColumnsDialog(const QList<ColumnChoice> &choices, QWidget *parent)
    : QDialog(parent),
      m_choices(choices),
      m_list(new QListWidget(this)),
      m_up(makeButton({}, ButtonRole::Normal, {}, this)),
      m_down(makeButton({}, ButtonRole::Normal, {}, this)),
      m_standard(makeButton({}, ButtonRole::Normal, {}, this)),
      m_buttons(new QDialogButtonBox(this))
{
    setObjectName(u"columnsDialog"_s);
    setWindowTitle(tr("Columns"));
    m_list->setObjectName(u"columnsList"_s);
    m_list->setAccessibleName(tr("Columns"));
    for (const ColumnChoice &choice : choices) {
        auto *item = new QListWidgetItem(inertLine(choice.title), m_list);
        item->setData(Qt::UserRole, choice.column);
        item->setCheckState(choice.isShown ? Qt::Checked : Qt::Unchecked);
        if (choice.isFixed)
            item->setFlags(item->flags() & ~Qt::ItemIsUserCheckable);
    }
    m_list->setCurrentRow(0);
    m_up->setObjectName(u"columnUp"_s);
    m_down->setObjectName(u"columnDown"_s);
    m_standard->setObjectName(u"columnsStandard"_s);
    setButtonText(m_up, tr("Move &up"));
    setButtonText(m_down, tr("Move do&wn"));
    setButtonText(m_standard, tr("&Standard columns"));
    m_up->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Up));
    m_down->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Down));
    buildLayout();
    connect(m_list, &QListWidget::currentRowChanged, this, &ColumnsDialog::refreshButtons);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(+1); });
    connect(m_standard, &QPushButton::clicked, this, [this] {
        emit standardRequested();
        reject();
    });
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    refreshButtons();
}

void ColumnsDialog::buildLayout()
{
    QPushButton *apply = m_buttons->addButton(tr("Apply"), QDialogButtonBox::AcceptRole);
    apply->setObjectName(u"columnsApply"_s);
    setButtonRole(apply, ButtonRole::Primary);
    apply->setDefault(true);
    m_buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole)->setObjectName(u"columnsCancel"_s);
    auto *side = new QVBoxLayout;
    side->setSpacing(10);
    side->addWidget(m_up);
    side->addWidget(m_down);
    side->addStretch();
    side->addWidget(m_standard);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(12);
    middle->addWidget(m_list, 1);
    middle->addLayout(side);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 18);
    layout->setSpacing(12);
    layout->addWidget(wrappedLabel(tr("Tick what the table shows. The order here is the order there."), TextRole::Muted, this));
    layout->addLayout(middle, 1);
    layout->addWidget(m_buttons);
    resize(480, 460);
}

QList<ColumnChoice> ColumnsDialog::choices() const
{
    QList<ColumnChoice> chosen;
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem *item = m_list->item(row);
        for (ColumnChoice choice : m_choices) {
            if (choice.column != item->data(Qt::UserRole).toInt())
                continue;
            choice.isShown = choice.isFixed || item->checkState() == Qt::Checked;
            chosen.append(choice);
        }
    }
    return chosen;
}

void ColumnsDialog::move(int by)
{
    const int row = m_list->currentRow();
    if (row < 0 || row + by < 0 || row + by >= m_list->count())
        return;
    m_list->insertItem(row + by, m_list->takeItem(row));
    m_list->setCurrentRow(row + by);
}

void ColumnsDialog::refreshButtons()
{
    const int row = m_list->currentRow();
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_list->count());
}

} // namespace tmc::ui
