#include "ui/wizards/restoredestinationpage.h"

#include "ui/presentation/formatting.h"
#include "ui/presentation/sentence.h"
#include "ui/widgets/buttontext.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plaintext.h"

#include <QButtonGroup>
#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

constexpr int textIndent = 25; ///< under the text of a radio button

} // namespace

RestoreDestinationPage::RestoreDestinationPage(UiContext &context, const RestoreWorkspaceRequest &copy, QWidget *parent)
    : WizardStep(parent),
      m_context(context),
      m_copy(copy),
      m_heading(wrappedLabel({}, TextRole::Heading, this)),
      m_intro(wrappedLabel({}, TextRole::Muted, this)),
      m_group(new QButtonGroup(this))
{
    setObjectName(u"destinationPage"_s);
    m_intro->setObjectName(u"destinationCopy"_s);
    addChoice(RestoreDestination::InPlace, u"restoreInPlace"_s);
    addChoice(RestoreDestination::NewWorkspace, u"restoreAsNew"_s);
    addChoice(RestoreDestination::CopyForTests, u"restoreForTests"_s);
    addChoice(RestoreDestination::Tables, u"restoreTables"_s);
    buildLayout();
    m_choices.at(isWorkspaceThere() ? 0 : 1).button->setChecked(true);
    retranslateUi();
    connect(m_group, &QButtonGroup::idToggled, this, [this](int, bool checked) {
        if (!checked)
            return;
        emit chosenChanged();
        emit completeChanged();
    });
    connect(&m_context.snapshots, &SnapshotService::snapshotChanged, this, &RestoreDestinationPage::followSnapshot);
}

void RestoreDestinationPage::addChoice(RestoreDestination destination, const QString &name)
{
    const Choice choice{
        .destination = destination, .button = new QRadioButton(this), .meaning = wrappedLabel({}, TextRole::Muted, this)};
    choice.button->setObjectName(name);
    choice.meaning->setObjectName(name + u"Meaning"_s);
    m_group->addButton(choice.button);
    m_choices.append(choice);
}

void RestoreDestinationPage::buildLayout()
{
    auto *card = new Card(this);
    card->body()->setSpacing(4);
    for (const Choice &choice : std::as_const(m_choices)) {
        auto *meaning = new QVBoxLayout;
        meaning->setContentsMargins(textIndent, 0, 0, 10);
        meaning->addWidget(choice.meaning);
        card->body()->addWidget(choice.button);
        card->body()->addLayout(meaning);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_heading);
    column->addWidget(m_intro);
    column->addSpacing(8);
    column->addWidget(card);
    column->addStretch();
}

QString RestoreDestinationPage::title() const
{
    return tr("Destination");
}

void RestoreDestinationPage::enter()
{
    followSnapshot();
    m_group->checkedButton()->setFocus();
}

RestoreDestination RestoreDestinationPage::chosen() const
{
    for (const Choice &choice : m_choices)
        if (choice.button->isChecked())
            return choice.destination;
    return RestoreDestination::NewWorkspace;
}

/// What could not be read may be there: then the planner says what is missing.
bool RestoreDestinationPage::isWorkspaceThere() const
{
    const SnapshotPtr snapshot = m_context.snapshots.current();
    if (!snapshot->registry.value)
        return true;
    const std::vector<Workspace> &all = snapshot->registry.value->workspaces;
    return std::ranges::find(all, m_copy.subject.workspace, &Workspace::id) != all.end();
}

void RestoreDestinationPage::followSnapshot()
{
    refreshMeanings();
    // Not behind the operator's back while another step is shown: the preview says what is missing.
    if (isVisible() && !m_group->checkedButton()->isEnabled())
        m_choices.at(1).button->setChecked(true);
}

void RestoreDestinationPage::refreshMeanings()
{
    const bool isThere = isWorkspaceThere();
    const QString gone = tr("The server does not have this workspace any more.");
    for (const Choice &choice : std::as_const(m_choices)) {
        QString meaning;
        switch (choice.destination) {
        case RestoreDestination::InPlace:
            meaning = isThere ? tr("The workspace's data go back to what this copy holds. Its present data are kept beside them until "
                                   "you drop them.")
                              : gone;
            choice.button->setEnabled(isThere);
            break;
        case RestoreDestination::NewWorkspace:
            meaning = tr("Another workspace, with an address, a database and a role of its own, begins with these data. The one that "
                         "the copy is of is not touched.");
            break;
        case RestoreDestination::CopyForTests:
            meaning = tr("A workspace in QA for trying things out. Columns with personal data are masked before the application "
                         "sees them.");
            break;
        case RestoreDestination::Tables:
            meaning = isThere
                          ? tr("The workspace's present data are not touched. The tables come into a schema of their own beside them, "
                               "to be looked at and copied from with SQL. Drop them afterwards on the Backups page, under “Put "
                               "aside by restores”.")
                          : gone;
            choice.button->setEnabled(isThere);
            break;
        }
        setPlainText(choice.meaning, meaning);
        choice.button->setAccessibleDescription(meaning);
    }
}

void RestoreDestinationPage::retranslateUi()
{
    setPlainText(m_heading, tr("Where shall the data go?"));
    //: %1 is the short name of a workspace, %2 a date with its time, %3 "proven by a trial restore" or "not proven yet".
    setPlainText(m_intro,
                 filled(tr("Copy of %1 from %2, %3."), {quoted(m_copy.subject.slug), exactTime(m_copy.takenAt),
                                                        m_copy.isProven ? tr("proven by a trial restore") : tr("not proven yet")}));
    setButtonText(m_choices.at(0).button, tr("In its &place"));
    setButtonText(m_choices.at(1).button, tr("As a ne&w workspace"));
    setButtonText(m_choices.at(2).button, tr("As a copy for &tests (QA)"));
    setButtonText(m_choices.at(3).button, tr("S&ome of its tables, beside the present ones"));
    setAccessibleName(title());
    refreshMeanings();
}

} // namespace tmc::ui
