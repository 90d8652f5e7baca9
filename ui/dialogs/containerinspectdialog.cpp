#include "ui/dialogs/containerinspectdialog.h"

#include "core/domain/shownarguments.h"
#include "core/support/redact.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/sentence.h"
#include "ui/widgets/busyindicator.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/buttontext.h"
#include "ui/widgets/confirmation.h"
#include "ui/widgets/factgrid.h"
#include "ui/widgets/fourparterrorview.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/scrollcolumn.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QTableWidget>

using namespace Qt::StringLiterals;

namespace tmc::ui {

ContainerInspectDialog::ContainerInspectDialog(UiContext &context, const QString &container, QWidget *parent)
    : QDialog(parent),
      m_context(context),
      m_container(container),
      m_busy(new BusyIndicator(this)),
      m_error(new FourPartErrorView(this)),
      m_facts(new FactGrid(this)),
      m_caption(wrappedLabel(tr("Environment"), TextRole::Section, this)),
      m_environment(new QTableWidget(0, 2, this)),
      m_reveal(makeButton({}, ButtonRole::Normal, {}, this))
{
    setObjectName(u"containerInspectDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(filled(tr("Configuration of %1"), {inertLine(container)}));
    setAccessibleName(windowTitle());
    buildLayout();
    m_busy->start(tr("Reading the container…"));
    context.operations.readConfiguration(container, [dialog = QPointer(this)](const Result<ContainerConfiguration> &found) {
        if (dialog)
            dialog->present(found);
    });
}

void ContainerInspectDialog::buildLayout()
{
    m_error->setObjectName(u"inspectError"_s);
    m_error->hide();
    m_environment->setObjectName(u"inspectEnvironment"_s);
    m_environment->setAccessibleName(m_caption->text());
    m_environment->setHorizontalHeaderLabels({tr("Variable"), tr("Value")});
    m_environment->horizontalHeader()->setStretchLastSection(true);
    m_environment->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_environment->verticalHeader()->hide();
    m_environment->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_environment->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_environment->setSelectionMode(QAbstractItemView::SingleSelection);
    m_environment->setMinimumHeight(220);
    m_reveal->setObjectName(u"inspectReveal"_s);
    setButtonText(m_reveal, tr("&Show the value…"));
    QPushButton *close = makeButton({}, ButtonRole::Normal, {}, this);
    close->setObjectName(u"inspectClose"_s);
    setButtonText(close, tr("&Close"));
    auto *scroll = new ScrollColumn(this);
    for (QWidget *part : std::initializer_list<QWidget *>{m_busy, m_error, m_facts, m_caption, m_environment})
        scroll->column()->addWidget(part);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(10);
    foot->addWidget(m_reveal);
    foot->addStretch();
    foot->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(wrappedLabel(windowTitle(), TextRole::Heading, this));
    layout->addWidget(scroll, 1);
    layout->addLayout(foot);
    resize(720, 620);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_reveal, &QPushButton::clicked, this, &ContainerInspectDialog::askToReveal);
    connect(m_environment, &QTableWidget::itemSelectionChanged, this, &ContainerInspectDialog::refresh);
    refresh();
}

void ContainerInspectDialog::present(const Result<ContainerConfiguration> &found)
{
    m_busy->stop();
    if (!found)
        return showError(found.error());
    m_configuration = *found;
    for (EnvironmentEntry &entry : m_configuration.environment)
        entry.value = shownValue(entry);
    QStringList mounts;
    for (const ContainerMount &mount : m_configuration.mounts)
        mounts.append(mount.source.isEmpty() ? mount.destination : mount.source + u" → "_s + mount.destination);
    const ContainerFacts &facts = m_configuration.facts;
    m_facts->setFacts({
        {.name = tr("Image"), .value = inertLine(facts.image), .toolTip = {}, .isCopyable = true},
        {.name = tr("Identifier"), .value = inertLine(facts.id.value()), .toolTip = {}, .isCopyable = true},
        {.name = tr("Started"), .value = facts.startedAt.isValid() ? exactTime(facts.startedAt) : QString(), .toolTip = {}},
        {.name = tr("Entry point"), .value = inertLine(shownArguments(m_configuration.entrypoint).join(u' ')), .toolTip = {}},
        {.name = tr("Command"), .value = inertLine(shownArguments(m_configuration.command).join(u' ')), .toolTip = {}},
        {.name = tr("User"), .value = inertLine(m_configuration.user), .toolTip = {}},
        {.name = tr("Restart policy"), .value = inertLine(m_configuration.restartPolicy), .toolTip = {}},
        {.name = tr("Networks"), .value = inertLine(facts.addresses.keys().join(u", "_s)), .toolTip = {}},
        {.name = tr("Mounts"), .value = inertLine(mounts.join(u", "_s)), .toolTip = {}},
    });
    fillEnvironment();
}

void ContainerInspectDialog::showError(const Error &error)
{
    const ErrorText text = errorText(error, m_context.connection.profile().name);
    m_error->setError({.happened = text.happened, .meaning = text.meaning, .remedy = text.remedy, .technical = text.technical});
    m_error->show();
}

void ContainerInspectDialog::fillEnvironment()
{
    const int row = m_environment->currentRow();
    m_environment->setRowCount(static_cast<int>(m_configuration.environment.size()));
    int number = 0;
    for (const EnvironmentEntry &entry : m_configuration.environment) {
        m_environment->setItem(number, 0, new QTableWidgetItem(inertLine(entry.name)));
        m_environment->setItem(number++, 1, new QTableWidgetItem(inertLine(entry.value)));
    }
    m_environment->resizeColumnToContents(0);
    m_environment->setCurrentCell(row, 0);
    refresh();
}

QString ContainerInspectDialog::selectedVariable() const
{
    const auto row = static_cast<std::size_t>(m_environment->currentRow());
    const bool isChosen = !m_environment->selectedItems().isEmpty() && row < m_configuration.environment.size();
    const EnvironmentEntry entry = isChosen ? m_configuration.environment[row] : EnvironmentEntry();
    return entry.value.contains(secretMask()) ? entry.name : QString();
}

void ContainerInspectDialog::refresh()
{
    m_reveal->setEnabled(!selectedVariable().isEmpty());
}

void ContainerInspectDialog::askToReveal()
{
    const QString variable = selectedVariable();
    if (variable.isEmpty())
        return;
    askForConfirmation(this,
                       {.objectName = u"confirmReveal"_s,
                        .title = filled(tr("Show the value of %1?"), {quoted(variable)}),
                        .text = tr("The activity log keeps that you looked at it. It stays visible until this window is closed."),
                        .accept = tr("&Show it")},
                       [this, variable] { reveal(variable); });
}

void ContainerInspectDialog::reveal(const QString &variable)
{
    m_context.operations.revealValue(m_container, variable, [dialog = QPointer(this), variable](const Result<QString> &value) {
        if (!dialog)
            return;
        if (!value)
            return dialog->showError(value.error());
        for (EnvironmentEntry &entry : dialog->m_configuration.environment)
            if (entry.name == variable)
                entry.value = *value;
        dialog->fillEnvironment();
    });
}

} // namespace tmc::ui
