#include "ui/pages/keptdatabasescard.h"

#include "ui/presentation/formatting.h"
#include "ui/presentation/sentence.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/buttontext.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plaintext.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace tmc::ui {

KeptDatabasesCard::KeptDatabasesCard(const Clock &clock, QWidget *parent)
    : QWidget(parent),
      m_clock(clock),
      m_card(new Card(this)),
      m_meaning(wrappedLabel({}, TextRole::Muted, m_card))
{
    setObjectName(u"keptDatabases"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    m_card->body()->addWidget(m_meaning);
    present();
}

void KeptDatabasesCard::setDatabases(const std::vector<KeptDatabase> &databases)
{
    m_databases = databases;
    fitLines();
    present();
}

void KeptDatabasesCard::setCanDrop(bool canDrop)
{
    m_canDrop = canDrop;
    for (const Line &line : std::as_const(m_lines))
        line.drop->setEnabled(canDrop);
}

/// One line for each, and no more.
void KeptDatabasesCard::fitLines()
{
    const auto wanted = static_cast<qsizetype>(m_databases.size());
    while (m_lines.size() > wanted) {
        const Line line = m_lines.takeLast();
        delete line.text;
        delete line.drop;
    }
    while (m_lines.size() < wanted) {
        const qsizetype number = m_lines.size();
        const Line line{wrappedLabel({}, TextRole::Body, m_card), makeButton({}, ButtonRole::Normal, u"trash"_s, m_card)};
        line.drop->setObjectName(u"dropKept%1"_s.arg(number));
        connect(line.drop, &QPushButton::clicked, this,
                [this, number] { emit dropRequested(m_databases.at(static_cast<std::size_t>(number)).name); });
        auto *row = new QHBoxLayout;
        row->setSpacing(10);
        row->addWidget(line.text, 1);
        row->addWidget(line.drop, 0, Qt::AlignTop);
        m_card->body()->addLayout(row);
        m_lines.append(line);
    }
}

QString KeptDatabasesCard::lineText(const KeptDatabase &database, const QDateTime &now)
{
    const QString name = quoted(database.name);
    if (!database.since.isValid())
        return database.size ? filled(tr("%1: %2"), {name, byteSize(*database.size)}) : name;
    const QStringList times{exactTime(database.since), relativeTime(database.since, now)};
    if (!database.size)
        return filled(tr("%1: kept since %2 (%3)"), QStringList{name} + times);
    return filled(tr("%1: %2, kept since %3 (%4)"), QStringList{name, byteSize(*database.size)} + times);
}

void KeptDatabasesCard::present()
{
    setVisible(!m_databases.empty());
    m_card->setTitle(tr("Put aside by restores"));
    setPlainText(m_meaning, tr("What the workspace held before a restore, what a restore that was undone had brought, and tables "
                               "beside the present ones. It takes room on the server until somebody drops it."));
    const QDateTime now = m_clock.now();
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const KeptDatabase &database = m_databases.at(static_cast<std::size_t>(i));
        const QString name = quoted(database.name);
        setPlainText(m_lines[i].text, lineText(database, now));
        setButtonText(m_lines[i].drop, tr("&Drop…"));
        m_lines[i].drop->setAccessibleName(filled(tr("Drop %1"), {name}));
        m_lines[i].drop->setEnabled(m_canDrop);
    }
}

void KeptDatabasesCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        present();
}

} // namespace tmc::ui
