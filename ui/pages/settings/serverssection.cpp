#include "ui/pages/settings/serverssection.h"

#include "core/domain/sampleserver.h"
#include "ui/models/servertablemodel.h"
#include "ui/presentation/errortext.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/buttontext.h"
#include "ui/widgets/chipdelegate.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/tables.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc::ui {

ServersSection::ServersSection(UiContext &context, QWidget *parent)
    : SettingsSection(parent),
      m_context(context),
      m_model(new ServerTableModel(this)),
      m_table(new QTableView(this)),
      m_problem(wrappedLabel({}, TextRole::Bad, this)),
      m_add(makeButton({}, ButtonRole::Normal, u"plus"_s, this)),
      m_change(makeButton({}, ButtonRole::Normal, {}, this)),
      m_forget(makeButton({}, ButtonRole::Normal, {}, this)),
      m_remove(makeButton({}, ButtonRole::Normal, {}, this))
{
    setObjectName(u"serversSection"_s);
    m_problem->setObjectName(u"serversProblem"_s);
    m_add->setObjectName(u"settingsAddServer"_s);
    m_change->setObjectName(u"settingsChangeServer"_s);
    m_forget->setObjectName(u"settingsForgetKey"_s);
    m_remove->setObjectName(u"settingsRemoveServer"_s);
    buildTable();
    auto *buttons = new QGridLayout;
    buttons->setSpacing(10);
    buttons->addWidget(m_add, 0, 0);
    buttons->addWidget(m_change, 0, 1);
    buttons->addWidget(m_forget, 1, 0);
    buttons->addWidget(m_remove, 1, 1);
    buttons->setColumnStretch(2, 1);
    body()->addWidget(m_problem);
    body()->addWidget(m_table);
    body()->addLayout(buttons);
    connectParts();
    ServersSection::retranslateUi();
}

void ServersSection::buildTable()
{
    m_table->setObjectName(u"serversTable"_s);
    prepareTable(m_table, {});
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(ServerTableModel::Environment, new ChipDelegate(m_table));
    m_table->horizontalHeader()->resizeSection(ServerTableModel::Name, 170);
    m_table->horizontalHeader()->resizeSection(ServerTableModel::Environment, 130);
}

void ServersSection::connectParts()
{
    const auto ask = [this](const QString &place) {
        if (const ServerProfile *profile = selected())
            emit requested({.place = place, .subject = profile->name});
    };
    connect(m_add, &QPushButton::clicked, this, [this] { emit requested({.place = navigation::addServer, .subject = {}}); });
    connect(m_change, &QPushButton::clicked, this, [ask] { ask(navigation::changeServer); });
    connect(m_forget, &QPushButton::clicked, this, [ask] { ask(navigation::forgetHostKey); });
    connect(m_remove, &QPushButton::clicked, this, [ask] { ask(navigation::removeServer); });
    connect(m_table, &QTableView::activated, m_change, &QPushButton::click);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ServersSection::refreshButtons);
}

const ServerProfile *ServersSection::selected() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? &m_model->row(current.row()) : nullptr;
}

void ServersSection::refresh()
{
    const Result<std::vector<ServerProfile>> servers = m_context.profiles.list();
    m_problem->setVisible(!servers);
    if (!servers)
        return setPlainText(m_problem, errorLine(servers.error()));
    m_model->update(*servers);
    if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
    const int rows = std::clamp(m_model->rowCount(), 1, 6);
    m_table->setFixedHeight(rows * 40 + m_table->horizontalHeader()->sizeHint().height() + 4);
    refreshButtons();
}

void ServersSection::refreshButtons()
{
    const ServerProfile *profile = selected();
    const bool isReal = profile && !isSample(*profile);
    m_change->setEnabled(isReal);
    m_forget->setEnabled(isReal);
    m_remove->setEnabled(profile != nullptr);
}

void ServersSection::retranslateUi()
{
    setTitle(tr("Servers"));
    m_table->setAccessibleName(tr("Servers"));
    setButtonText(m_add, tr("A&dd server…"));
    setButtonText(m_change, tr("&Change…"));
    setButtonText(m_forget, tr("&Forget the host key…"));
    setButtonText(m_remove, tr("&Remove…"));
    m_model->refreshTexts();
    refresh();
}

} // namespace tmc::ui
