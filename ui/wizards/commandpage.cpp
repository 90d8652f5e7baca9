#include "ui/wizards/commandpage.h"

#include "core/domain/shownarguments.h"
#include "core/support/argv.h"
#include "ui/presentation/sentence.h"
#include "ui/presentation/workspacetext.h"
#include "ui/widgets/plaintext.h"
#include "ui/wizards/linefield.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

constexpr int longestSeconds = 24 * 60 * 60;

} // namespace

CommandPage::CommandPage(CommandRequest &request, QStringList &typed, std::vector<Workspace> workspaces, QWidget *parent)
    : WizardStep(parent),
      m_request(request),
      m_typed(typed),
      m_workspaces(std::move(workspaces)),
      m_container(request.container),
      m_heading(wrappedLabel({}, TextRole::Heading, this)),
      m_workspaceLabel(plainLabel({}, TextRole::Strong, this)),
      m_workspace(new QComboBox(this)),
      m_command(new LineField(u"commandText"_s, this)),
      m_user(new LineField(u"commandUser"_s, this)),
      m_email(new LineField(u"commandEmail"_s, this)),
      m_limitLabel(plainLabel({}, TextRole::Strong, this)),
      m_limit(new QSpinBox(this)),
      m_hint(wrappedLabel({}, TextRole::Muted, this))
{
    setObjectName(u"commandPage"_s);
    m_workspace->setObjectName(u"commandWorkspace"_s);
    m_workspaceLabel->setBuddy(m_workspace);
    m_limit->setObjectName(u"commandLimit"_s);
    m_limit->setRange(1, longestSeconds);
    m_limit->setValue(request.limitSeconds);
    m_limit->setMaximumWidth(200);
    m_limitLabel->setBuddy(m_limit);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    const std::initializer_list<QWidget *> parts{m_heading, m_workspaceLabel, m_workspace, m_command, m_user,
                                                 m_email,   m_limitLabel,     m_limit,     m_hint};
    for (QWidget *part : parts)
        column->addWidget(part);
    column->addStretch();
    m_command->setVisible(isOwn());
    m_user->setVisible(isSuperuser());
    m_email->setVisible(isSuperuser());
    fillWorkspaces();
    CommandPage::retranslateUi();
}

/// The container itself can be chosen for a command of one's own only: the product's commands work on a workspace.
void CommandPage::fillWorkspaces()
{
    for (const Workspace &workspace : m_workspaces)
        m_workspace->addItem(filled(u"%1 · %2"_s, {quoted(workspace.slug), environmentText(workspace.environment)}));
    if (isOwn())
        m_workspace->addItem({});
    const bool isChoice = m_workspace->count() > 1;
    m_workspace->setVisible(isChoice);
    m_workspaceLabel->setVisible(isChoice);
}

QString CommandPage::title() const
{
    return tr("Command");
}

void CommandPage::enter()
{
    (isOwn() ? m_command : m_user)->setFocus();
}

bool CommandPage::accept()
{
    m_request.limitSeconds = m_limit->value();
    const auto chosen = static_cast<std::size_t>(std::max(0, m_workspace->currentIndex()));
    const bool isOfWorkspace = chosen < m_workspaces.size();
    m_request.container = isOfWorkspace ? QString() : m_container;
    m_request.slug = isOfWorkspace ? m_workspaces[chosen].slug : QString();
    m_request.product = isOfWorkspace ? m_workspaces[chosen].product : ProductKey();
    m_request.environment = isOfWorkspace ? m_workspaces[chosen].environment : Environment::Production;
    return isOwn() ? acceptCommand() : !isSuperuser() || acceptUser();
}

bool CommandPage::acceptCommand()
{
    const Result<QStringList> argv = argvFromText(m_command->text());
    const bool isGood = argv && !argv->value(0).isEmpty();
    m_command->setMessage(isGood ? QString() : tr("Enter a program and its arguments."),
                          isGood ? StatusRole::Neutral : StatusRole::Bad);
    if (!isGood) {
        m_command->setFocus();
        return false;
    }
    m_typed = *argv;
    m_request.argv = shownArguments(m_typed);
    return true;
}

bool CommandPage::acceptUser()
{
    m_request.user = m_user->text().trimmed();
    m_request.email = m_email->text().trimmed();
    const bool isGood = !m_request.user.isEmpty() || !m_request.email.isEmpty();
    m_user->setMessage(isGood ? QString() : tr("Enter a user name, an e-mail address, or both."),
                       isGood ? StatusRole::Neutral : StatusRole::Bad);
    if (!isGood)
        m_user->setFocus();
    return isGood;
}

void CommandPage::retranslateUi()
{
    setAccessibleName(title());
    QString heading = filled(tr("Run a command in %1"), {quoted(m_container)});
    QString hint =
        tr("Words between spaces, or a list in square brackets where a word has spaces itself. No shell reads it. {database}, "
           "{role}, {schema} and {tenant} stand for those of the workspace.");
    if (isSuperuser()) {
        heading = tr("Create a user with all rights in the application");
        hint = tr("A password is generated, given to the application secretly, and shown once before it is run.");
    } else if (!isOwn()) {
        heading = tr("Run the product's migrations once more");
        hint = tr("Migrations that were run already are left out by the application itself.");
    }
    setPlainText(m_heading, heading);
    setPlainText(m_hint, hint);
    setPlainText(m_workspaceLabel, tr("Workspace"));
    m_workspace->setAccessibleName(tr("Workspace"));
    if (isOwn())
        m_workspace->setItemText(m_workspace->count() - 1, tr("None: the container as it is"));
    m_command->setLabel(tr("&Command"));
    m_user->setLabel(tr("&User name"));
    m_email->setLabel(tr("&E-mail address"));
    m_limitLabel->setText(tr("End it after"));
    m_limit->setAccessibleName(tr("End it after"));
    m_limit->setSuffix(tr(" s", "seconds, behind a number"));
}

} // namespace tmc::ui
