#include "ui/pages/databasedetail.h"

#include "ui/presentation/databasetext.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/loadtext.h"
#include "ui/presentation/sentence.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/factgrid.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/statuschip.h"

#include <QAction>
#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

constexpr qsizetype mostNames = 50; ///< more are counted: a shared database may have thousands of tenants

QString namesText(const QStringList &slugs)
{
    QStringList inert;
    for (const QString &slug : slugs.mid(0, mostNames))
        inert.append(quoted(slug));
    if (slugs.size() > mostNames)
        inert.append(DatabaseDetail::tr("and %n more", nullptr, static_cast<int>(slugs.size() - mostNames)));
    return inert.join(u", "_s);
}

} // namespace

DatabaseDetail::DatabaseDetail(const Actions &actions, QWidget *parent)
    : QWidget(parent),
      m_back(makeButton({}, ButtonRole::Quiet, u"arrow-left"_s, this)),
      m_name(wrappedLabel({}, TextRole::Heading, this)),
      m_state(new StatusChip(this)),
      m_queries(makeActionButton(actions.queries, u"databaseQueries"_s, u"operations"_s, this)),
      m_statements(makeActionButton(actions.statements, u"databaseStatements"_s, u"clock"_s, this)),
      m_workspace(makeActionButton(actions.workspace, u"databaseWorkspace"_s, u"workspaces"_s, this)),
      m_backups(makeActionButton(actions.backups, u"databaseBackups"_s, u"backups"_s, this)),
      m_advice(wrappedLabel({}, TextRole::Warn, this)),
      m_whoseCard(new Card(this)),
      m_whose(wrappedLabel({}, TextRole::Body, m_whoseCard)),
      m_factsCard(new Card(this)),
      m_facts(new FactGrid(m_factsCard)),
      m_lookCard(new Card(this)),
      m_lookNote(wrappedLabel({}, TextRole::Muted, m_lookCard)),
      m_look(new FactGrid(m_lookCard)),
      m_copyCard(new Card(this)),
      m_copyNote(wrappedLabel({}, TextRole::Muted, m_copyCard)),
      m_copy(new FactGrid(m_copyCard))
{
    setObjectName(u"databaseDetail"_s);
    m_back->setObjectName(u"databaseBack"_s);
    m_advice->setObjectName(u"databaseAdvice"_s);
    m_whose->setObjectName(u"databaseWhose"_s);
    m_whoseCard->body()->addWidget(m_whose);
    m_factsCard->body()->addWidget(m_facts);
    m_lookNote->setObjectName(u"databaseLookNote"_s);
    m_lookCard->body()->addWidget(m_lookNote);
    m_lookCard->body()->addWidget(m_look);
    m_copyCard->body()->addWidget(m_copyNote);
    m_copyCard->body()->addWidget(m_copy);
    const auto row = [](std::initializer_list<QWidget *> widgets) {
        auto *made = new QHBoxLayout;
        made->setSpacing(8);
        for (QWidget *each : widgets)
            made->addWidget(each, 0, Qt::AlignVCenter);
        made->addStretch();
        return made;
    };
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_back, 0, Qt::AlignLeft);
    layout->addWidget(m_name);
    layout->addLayout(row({m_state}));
    layout->addWidget(m_advice);
    layout->addLayout(row({m_queries, m_statements}));
    layout->addLayout(row({m_workspace, m_backups}));
    for (Card *card : {m_whoseCard, m_factsCard, m_lookCard, m_copyCard})
        layout->addWidget(card);
    layout->addStretch(); // a short detail stays at the top
    connect(m_back, &QPushButton::clicked, this, &DatabaseDetail::backRequested);
    retranslate();
}

void DatabaseDetail::setDatabase(const DatabaseRow &row, const Known &known, const QDateTime &now)
{
    setPlainText(m_name, quoted(row.name));
    const Badge badge = databaseBadge(row);
    m_state->setStatus(badge.text, badge.role);
    const QStringList advice = databaseAdvice(row);
    setPlainText(m_advice, advice.join(u"\n\n"_s));
    setTextRole(m_advice, needsAttention(row) ? (badge.role == StatusRole::Bad ? TextRole::Bad : TextRole::Warn) : TextRole::Muted);
    m_advice->setVisible(!advice.isEmpty());
    m_whoseCard->setTitle(tr("Holds %n workspace(s)", nullptr, static_cast<int>(row.slugs.size())));
    m_whoseCard->setVisible(!row.isRegistry);
    setPlainText(m_whose, row.slugs.isEmpty() ? tr("No workspace of the registry is in it.") : namesText(row.slugs));
    showFacts(row, known, now);
    showLook(row, known);
    showCopy(row, known.newest, now);
}

void DatabaseDetail::showFacts(const DatabaseRow &row, const Known &known, const QDateTime &now)
{
    QString growth;
    if (row.growth)
        growth = growthText(row.growth);
    else if (known.growthError)
        growth = errorLine(*known.growthError);
    else if (row.schema.isEmpty())
        growth = tr("Not known before two readings a day apart");
    QList<NamedFact> facts{
        {.name = tr("Database"), .value = quoted(row.database), .toolTip = {}, .isCopyable = true},
        {.name = tr("Schema"), .value = row.schema.isEmpty() ? QString() : quoted(row.schema), .toolTip = {}, .isCopyable = true},
        {.name = tr("Owner"), .value = row.owner.isEmpty() ? QString() : quoted(row.owner), .toolTip = {}, .isCopyable = true},
        {.name = tr("Size"), .value = row.size ? byteSize(*row.size) : QString(), .toolTip = {}},
        {.name = tr("Growth per day"), .value = growth, .toolTip = {}},
    };
    if (row.growth)
        facts.append({.name = tr("Grown in %n day(s)", nullptr, static_cast<int>(row.growth->since.daysTo(now))),
                      .value = sizeChangeText(row.growth->change),
                      .toolTip = exactTime(row.growth->since)});
    facts.append({.name = tr("Connections"), .value = row.connections ? count(*row.connections) : QString(), .toolTip = {}});
    facts.append({.name = tr("Running queries"), .value = known.running ? count(*known.running) : unknownFigure(), .toolTip = {}});
    m_facts->setFacts(facts);
}

void DatabaseDetail::showLook(const DatabaseRow &row, const Known &known)
{
    m_lookCard->setVisible(row.state == PlaceState::Present);
    const bool isKnown = known.look && *known.look;
    setPlainText(m_lookNote, isKnown ? QString() : known.look ? errorLine(known.look->error()) : tr("Not read yet"));
    m_lookNote->setVisible(!isKnown);
    if (!isKnown)
        return m_look->setFacts({});
    const DatabaseLook &look = **known.look;
    m_look->setFacts({
        {.name = tr("Tables"), .value = count(look.tables), .toolTip = {}},
        {.name = tr("Migration"),
         .value = look.migration.isEmpty() ? tr("No table of migrations") : quoted(look.migration),
         .toolTip = {},
         .isCopyable = !look.migration.isEmpty()},
    });
}

void DatabaseDetail::showCopy(const DatabaseRow &row, const BackupManifest *newest, const QDateTime &now)
{
    m_copyCard->setVisible(!row.workspace.isEmpty());
    setPlainText(m_copyNote, tr("There is no copy of it yet."));
    m_copyNote->setVisible(!newest);
    if (!newest)
        return m_copy->setFacts({});
    m_copy->setFacts({
        {.name = tr("Copied"), .value = relativeTime(newest->startedAt, now), .toolTip = exactTime(newest->startedAt)},
        {.name = tr("Tables"), .value = count(static_cast<qint64>(newest->contents.tables.size())), .toolTip = {}},
        {.name = tr("Migration"), .value = quoted(newest->contents.migration), .toolTip = {}, .isCopyable = true},
        {.name = tr("Extensions"), .value = quoted(newest->contents.extensions.join(u", "_s)), .toolTip = {}},
        {.name = tr("Encoding"), .value = quoted(newest->contents.encoding), .toolTip = {}},
    });
}

void DatabaseDetail::setBackVisible(bool visible)
{
    m_back->setVisible(visible);
}

void DatabaseDetail::retranslate()
{
    m_back->setText(tr("All databases"));
    m_queries->setText(tr("Show its queries"));
    m_statements->setText(tr("Slow statements"));
    m_workspace->setText(tr("Open workspace"));
    m_backups->setText(tr("Open backups"));
    m_factsCard->setTitle(tr("Facts"));
    m_lookCard->setTitle(tr("In it now"));
    m_copyCard->setTitle(tr("In the newest copy"));
}

void DatabaseDetail::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace tmc::ui
