#include "ui/wizards/cataloguefieldspage.h"

#include "core/support/argv.h"
#include "core/support/json.h"
#include "ui/dialogs/labelledfield.h"
#include "ui/presentation/errortext.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plaintext.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

/// The field that a blocker of the planner is about, where it does not say so itself.
QString fieldOf(const Error &blocker, const QJsonObject &row)
{
    switch (blocker.code) {
    case ErrorCode::InvalidKey:
    case ErrorCode::AlreadyExists:
        return u"key"_s;
    case ErrorCode::InvalidHostName:
    case ErrorCode::DomainOverlaps:
        return u"baseDomain"_s;
    case ErrorCode::NameTooLong:
        return blocker.args.value(0) == row.value(u"appRole"_s).toString() ? u"appRole"_s : u"schemaDatabase"_s;
    case ErrorCode::PortsTaken:
    case ErrorCode::PortsInUse: {
        const bool isShared = blocker.args.value(0) == QString::number(row.value(u"sharedPort"_s).toInt());
        return isShared ? u"sharedPort"_s : u"firstDedicatedPort"_s;
    }
    default:
        return blocker.args.value(0);
    }
}

} // namespace

CatalogueFieldsPage::CatalogueFieldsPage(QJsonObject &row, Contents contents, QWidget *parent)
    : WizardStep(parent),
      m_row(row),
      m_contents(std::move(contents)),
      m_heading(wrappedLabel({}, TextRole::Heading, this)),
      m_intro(wrappedLabel({}, TextRole::Muted, this))
{
    setObjectName(m_contents.name);
    auto *card = new Card(this);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(14);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    for (const CatalogueField &field : std::as_const(m_contents.fields)) {
        addEntry(field);
        const int place = static_cast<int>(m_entries.size()) - 1;
        grid->addWidget(m_entries.last().box, place / 2, place % 2, Qt::AlignTop);
    }
    card->body()->addLayout(grid);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_heading);
    column->addWidget(m_intro);
    column->addSpacing(8);
    column->addWidget(card);
    column->addStretch();
    retranslateUi();
}

void CatalogueFieldsPage::addEntry(const CatalogueField &field)
{
    Entry entry{.field = field};
    if (field.kind == CatalogueFieldKind::Choice) {
        auto *choice = new QComboBox;
        for (const QString &value : field.choices)
            choice->addItem(QString(), value);
        entry.editor = choice;
    } else {
        auto *line = new QLineEdit;
        line->setReadOnly(field.field == "key"_L1 && !m_contents.isNew);
        entry.editor = line;
    }
    entry.box = new LabelledField(field.field, entry.editor, this);
    m_entries.append(entry);
}

QString CatalogueFieldsPage::title() const
{
    return m_contents.title();
}

void CatalogueFieldsPage::enter()
{
    for (const Entry &entry : std::as_const(m_entries))
        showValue(entry);
    m_entries.first().editor->setFocus();
}

void CatalogueFieldsPage::showValue(const Entry &entry) const
{
    const QJsonValue value = m_row.value(entry.field.field);
    if (auto *choice = qobject_cast<QComboBox *>(entry.editor))
        return choice->setCurrentIndex(choice->findData(value.toString()));
    auto *line = qobject_cast<QLineEdit *>(entry.editor);
    switch (entry.field.kind) {
    case CatalogueFieldKind::Number:
        return line->setText(QString::number(value.toInteger()));
    case CatalogueFieldKind::Argv:
        return line->setText(inertLine(argvToText(stringsFromJson(value))));
    case CatalogueFieldKind::Text:
    case CatalogueFieldKind::Choice:
        return line->setText(inertLine(value.toString()));
    }
}

bool CatalogueFieldsPage::takeValue(const Entry &entry)
{
    const QString name = entry.field.field;
    entry.box->setProblem({});
    if (const auto *choice = qobject_cast<QComboBox *>(entry.editor)) {
        m_row.insert(name, choice->currentData().toString());
        return true;
    }
    const QString typed = qobject_cast<QLineEdit *>(entry.editor)->text().trimmed();
    if (entry.field.kind == CatalogueFieldKind::Number) {
        bool isNumber = false;
        const int number = typed.toInt(&isNumber);
        if (!isNumber)
            entry.box->setProblem(tr("This must be a whole number."));
        else
            m_row.insert(name, number);
        return isNumber;
    }
    if (entry.field.kind == CatalogueFieldKind::Argv) {
        const Result<QStringList> argv = argvFromText(typed);
        if (!argv)
            entry.box->setProblem(tr("Write words with spaces between them, or a JSON array."));
        else
            m_row.insert(name, QJsonArray::fromStringList(*argv));
        return argv.has_value();
    }
    m_row.insert(name, typed);
    return true;
}

const CatalogueFieldsPage::Entry *CatalogueFieldsPage::entryFor(const Error &blocker) const
{
    const QString field = fieldOf(blocker, m_row);
    for (const Entry &entry : m_entries)
        if (entry.field.field == field)
            return &entry;
    return nullptr;
}

bool CatalogueFieldsPage::accept()
{
    bool isReadable = true;
    for (const Entry &entry : std::as_const(m_entries))
        isReadable = takeValue(entry) && isReadable;
    if (const Result<Runbook> planned = m_contents.plan(); isReadable && planned) {
        for (const Error &blocker : planned->blockers)
            if (const Entry *entry = entryFor(blocker))
                entry->box->setProblem(errorLine(blocker));
    }
    for (const Entry &entry : std::as_const(m_entries)) {
        if (entry.box->problem().isEmpty())
            continue;
        entry.editor->setFocus();
        return false;
    }
    return true;
}

void CatalogueFieldsPage::retranslateUi()
{
    setPlainText(m_heading, title());
    setPlainText(m_intro, m_contents.intro());
    for (const Entry &entry : std::as_const(m_entries)) {
        const QString label = catalogueLabel(entry.field.field);
        entry.box->setLabel(label);
        entry.box->setHint(catalogueHint(entry.field.field));
        entry.editor->setAccessibleName(label);
        if (auto *choice = qobject_cast<QComboBox *>(entry.editor))
            for (int i = 0; i < choice->count(); ++i)
                choice->setItemText(i, catalogueChoice(entry.field.field, choice->itemData(i).toString()));
    }
    setAccessibleName(title());
}

} // namespace tmc::ui
