// What the page of the containers does when it is asked to.
#include "core/support/posixquote.h"
#include "ui/actions/keymap.h"
#include "ui/dialogs/containerinspectdialog.h"
#include "ui/models/containertablemodel.h"
#include "ui/pages/containerdetail.h"
#include "ui/pages/containerspage.h"
#include "ui/presentation/errortext.h"
#include "ui/shellwindow.h"
#include "ui/widgets/messagebanner.h"
#include "ui/wizards/commandwizard.h"
#include "ui/wizards/containerwizard.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace tmc::ui {

void ContainersPage::makeCommands()
{
    m_menu = new QMenu(this);
    m_menu->setObjectName(u"containerMenu"_s);
    const auto make = [this](const QString &name) {
        auto *action = new QAction(this);
        action->setObjectName(name);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        context().keys.add(action);
        return action;
    };
    m_start = make(u"startContainer"_s);
    m_stop = make(u"stopContainer"_s);
    m_restart = make(u"restartContainer"_s);
    m_redeploy = make(u"redeployContainer"_s);
    m_inspect = make(u"inspectContainer"_s);
    m_menu->addActions({m_logAction, m_inspect});
    m_menu->addSeparator();
    m_menu->addActions({m_start, m_stop, m_restart, m_redeploy});
    m_runCommand = make(u"runContainerCommand"_s);
    m_migrate = make(u"migrateContainer"_s);
    m_superuser = make(u"createSuperuser"_s);
    m_shell = make(u"openContainerShell"_s);
    m_menu->addSeparator();
    m_menu->addActions({m_runCommand, m_migrate, m_superuser, m_shell});
    connect(m_runCommand, &QAction::triggered, this, [this] { openCommand(CommandPurpose::Own); });
    connect(m_migrate, &QAction::triggered, this, [this] { openCommand(CommandPurpose::Migrate); });
    connect(m_superuser, &QAction::triggered, this, [this] { openCommand(CommandPurpose::CreateSuperuser); });
    connect(m_shell, &QAction::triggered, this, &ContainersPage::openShell);
    connect(m_start, &QAction::triggered, this, [this] { openWizard(OperationKind::StartContainer); });
    connect(m_stop, &QAction::triggered, this, [this] { openWizard(OperationKind::StopContainer); });
    connect(m_restart, &QAction::triggered, this, [this] { openWizard(OperationKind::RestartContainer); });
    connect(m_redeploy, &QAction::triggered, this, [this] { openWizard(OperationKind::RedeployContainer); });
    connect(m_inspect, &QAction::triggered, this, &ContainersPage::inspectCurrent);
    m_detail->setCommands(m_menu);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QTableView::customContextMenuRequested, this, [this](QPoint place) {
        if (current())
            m_menu->popup(m_table->viewport()->mapToGlobal(place));
    });
}

void ContainersPage::openWizard(OperationKind kind)
{
    const ContainerRow *row = current();
    if (!row)
        return;
    auto *wizard = new ContainerWizard(context(), kind, row->facts.name, this);
    connect(wizard, &OperationWizard::requested, this, &ContainersPage::requested);
    wizard->open();
}

void ContainersPage::openCommand(CommandPurpose purpose)
{
    const ContainerRow *row = current();
    if (!row)
        return;
    auto *wizard = new CommandWizard(context(), purpose, row->facts.name, {}, this);
    connect(wizard, &OperationWizard::requested, this, &ContainersPage::requested);
    wizard->open();
}

/// The command line opens the shell, because it writes to the activity log first; where no terminal starts, its words are copied.
void ContainersPage::openShell()
{
    const ContainerRow *row = current();
    if (!row)
        return;
    const QStringList command = shellwindow::shellCommand(context().snapshots.current()->serverName, row->facts.name);
    if (shellwindow::open(command))
        return m_notice->hide();
    const Result<QString> text = posixCommand(command);
    if (!text)
        return m_notice->showMessage(StatusRole::Warn, tr("The shell was not opened."), errorLine(text.error()));
    QGuiApplication::clipboard()->setText(*text);
    m_notice->showMessage(StatusRole::Info, tr("No terminal was found on this desktop."),
                          tr("The command that opens the shell was copied: paste it into a terminal."));
}

void ContainersPage::inspectCurrent()
{
    if (const ContainerRow *row = current())
        (new ContainerInspectDialog(context(), row->facts.name, this))->open();
}

/// Whatever stands in the way of one is said by its preview; here only what makes no sense is grey.
void ContainersPage::refreshCommands()
{
    const ContainerRow *row = current();
    const bool runs = row && row->facts.isRunning();
    m_start->setEnabled(row && !runs);
    m_stop->setEnabled(row && row->facts.state != "exited"_L1 && row->facts.state != "created"_L1);
    m_restart->setEnabled(row);
    m_redeploy->setEnabled(row);
    m_inspect->setEnabled(row);
    const bool isOfWorkspace = row && !m_owners.value(row->facts.name).workspaces.empty();
    m_runCommand->setEnabled(runs);
    m_migrate->setEnabled(runs && isOfWorkspace);
    m_superuser->setEnabled(runs && isOfWorkspace);
    m_shell->setEnabled(runs);
}

void ContainersPage::retranslateCommands()
{
    m_start->setText(tr("&Start…"));
    m_stop->setText(tr("S&top…"));
    m_restart->setText(tr("&Restart…"));
    m_redeploy->setText(tr("Re&deploy…"));
    m_inspect->setText(tr("&Configuration…"));
    m_runCommand->setText(tr("Run a co&mmand…"));
    m_migrate->setText(tr("Run m&igrations…"));
    m_superuser->setText(tr("Create a s&uperuser…"));
    m_shell->setText(tr("Open a s&hell"));
}

} // namespace tmc::ui
