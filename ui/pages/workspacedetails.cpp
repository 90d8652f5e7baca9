#include "ui/pages/workspacedetails.h"

#include "ui/presentation/formatting.h"
#include "ui/presentation/sentence.h"
#include "ui/presentation/workspacetext.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/statuschip.h"

#include <QClipboard>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QScrollArea>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace tmc::ui {

WorkspaceDetails::WorkspaceDetails(const Clock &clock, QWidget *parent)
    : QFrame(parent),
      m_clock(clock),
      m_title(new ElidedLabel(this)),
      m_state(new StatusChip(this)),
      m_close(makeIconButton(u"clear"_s, {}, this)),
      m_grid(new QGridLayout)
{
    setObjectName(u"workspaceDetails"_s);
    setProperty("role", u"card"_s);
    m_title->setObjectName(u"detailsTitle"_s);
    m_title->setProperty("role", u"section"_s);
    m_state->setObjectName(u"detailsState"_s);
    m_close->setObjectName(u"detailsClose"_s);
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_title, 1);
    top->addWidget(m_close);
    auto *content = new QWidget;
    content->setLayout(m_grid);
    m_grid->setContentsMargins(0, 0, 6, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(2);
    m_grid->setColumnStretch(1, 1);
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(u"detailsScroll"_s);
    scroll->setProperty("role", u"page"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 10, 14);
    layout->setSpacing(10);
    layout->addLayout(top);
    layout->addWidget(m_state, 0, Qt::AlignLeft);
    layout->addWidget(scroll, 1);
    retranslateUi();
    connect(m_close, &QToolButton::clicked, this, &WorkspaceDetails::closeRequested);
}

void WorkspaceDetails::setWorkspace(const WorkspaceRow &row)
{
    m_row = row;
    retranslateUi();
}

QList<WorkspaceDetails::Fact> WorkspaceDetails::facts() const
{
    const Workspace &workspace = m_row.workspace;
    const auto optionalNumber = [](std::optional<int> number) { return number ? QString::number(*number) : QString(); };
    QList<Fact> facts{{tr("Slug"), workspace.slug, {}, true},
                      {tr("Product"), m_row.productName, {}, false},
                      {tr("Plan"), m_row.planName, {}, false},
                      {tr("Hosting"), hostingText(workspace.hosting), {}, false},
                      {tr("Environment"), environmentText(workspace.environment), {}, false}};
    for (const QString &host : workspace.hosts)
        facts.append({tr("Host name"), host, {}, true});
    facts += {{tr("Database"), workspace.databaseName, {}, true},
              {tr("Schema"), workspace.schemaName, {}, true},
              {tr("Size"), m_row.databaseSize ? byteSize(*m_row.databaseSize) : QString(), {}, false},
              {tr("Role"), workspace.roleName, {}, true},
              {tr("Container"), workspace.containerName, {}, true},
              {tr("Host port"), optionalNumber(workspace.port), {}, false},
              {tr("Redis database"), optionalNumber(workspace.redisIndex), {}, false},
              {tr("Tenant ID"), workspace.tenantId, {}, true},
              {tr("Created"), relativeTime(workspace.createdAt, m_clock.now()), exactTime(workspace.createdAt), false},
              {tr("Changed"), relativeTime(workspace.updatedAt, m_clock.now()), exactTime(workspace.updatedAt), false}};
    facts.removeIf([](const Fact &fact) { return fact.value.isEmpty(); });
    return facts;
}

WorkspaceDetails::Line &WorkspaceDetails::line(int number)
{
    while (m_lines.size() <= number) {
        const int row = static_cast<int>(m_lines.size());
        Line made{.name = plainLabel({}, TextRole::Caption, this),
                  .value = new ElidedLabel(this),
                  .copy = makeIconButton(u"copy"_s, {}, this)};
        made.name->setObjectName(u"fact%1Name"_s.arg(row));
        made.value->setObjectName(u"fact%1Value"_s.arg(row));
        made.value->setElideMode(Qt::ElideMiddle);
        made.copy->setObjectName(u"fact%1Copy"_s.arg(row));
        connect(made.copy, &QToolButton::clicked, this,
                [value = made.value] { QGuiApplication::clipboard()->setText(value->text()); });
        m_grid->addWidget(made.name, row, 0);
        m_grid->addWidget(made.value, row, 1);
        m_grid->addWidget(made.copy, row, 2);
        m_grid->setRowMinimumHeight(row, 30);
        m_grid->setRowStretch(row, 0);
        m_grid->setRowStretch(row + 1, 1);
        m_lines.append(made);
    }
    return m_lines[number];
}

void WorkspaceDetails::retranslateUi()
{
    m_title->setFullText(m_row.workspace.businessName);
    const Badge badge = workspaceStateBadge(m_row.workspace.state);
    m_state->setStatus(badge.text, badge.role);
    setAccessibleName(filled(tr("Details of %1"), {quoted(m_row.workspace.businessName)}));
    m_close->setAccessibleName(tr("Close the details"));
    m_close->setToolTip(plainToolTip(tr("Close the details")));
    const QList<Fact> all = facts();
    for (int number = 0; number < all.size(); ++number) {
        const Fact &fact = all.at(number);
        Line &shown = line(number);
        setPlainText(shown.name, fact.name);
        shown.value->setFullText(fact.value);
        shown.value->setAccessibleName(fact.name + u": "_s + inertLine(fact.value));
        if (!fact.toolTip.isEmpty())
            shown.value->setToolTip(plainToolTip(fact.toolTip));
        shown.copy->setAccessibleName(filled(tr("Copy %1"), {quoted(fact.value)}));
        shown.copy->setToolTip(plainToolTip(tr("Copy")));
        shown.name->setVisible(true);
        shown.value->setVisible(true);
        shown.copy->setVisible(fact.isCopyable);
    }
    for (qsizetype number = all.size(); number < m_lines.size(); ++number)
        for (QWidget *widget : std::initializer_list<QWidget *>{m_lines[number].name, m_lines[number].value, m_lines[number].copy})
            widget->setVisible(false);
}

void WorkspaceDetails::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace tmc::ui
