#include "ui/dialogs/commandpalette.h"

#include "core/services/background.h"
#include "ui/actions/menucommands.h"
#include "ui/dialogs/palettedelegate.h"
#include "ui/presentation/sentence.h"
#include "ui/widgets/plaintext.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QPointer>
#include <QStandardItemModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

const QString recentKey = u"palette.recent"_s;
constexpr int rememberedEntries = 8;

QStandardItem *itemFor(const PaletteEntry &entry)
{
    auto *item = new QStandardItem(entry.title);
    item->setData(entry.isEnabled ? entry.detail : entry.reason, PaletteDelegate::detailRole);
    item->setData(entry.shortcut, PaletteDelegate::shortcutRole);
    item->setData(entry.isEnabled, PaletteDelegate::enabledRole);
    QStringList spoken{entry.title, entry.isEnabled ? entry.detail : entry.reason, entry.shortcut};
    spoken.removeAll(QString());
    item->setData(spoken.join(u", "_s), Qt::AccessibleTextRole);
    return item;
}

} // namespace

CommandPalette::CommandPalette(UiContext &context, const QMenuBar &menuBar, QWidget *parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint),
      m_context(context),
      m_field(new QLineEdit(this)),
      m_list(new QListView(this)),
      m_hint(plainLabel({}, TextRole::Caption, this)),
      m_model(new QStandardItemModel(this))
{
    setObjectName(u"commandPalette"_s);
    setWindowTitle(tr("Command palette"));
    setAccessibleName(windowTitle());
    m_field->setObjectName(u"paletteField"_s);
    m_field->setPlaceholderText(tr("Type a command, a page, a server or a customer"));
    m_field->setAccessibleName(m_field->placeholderText());
    m_field->installEventFilter(this);
    m_list->setObjectName(u"paletteList"_s);
    m_list->setAccessibleName(tr("Results"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFocusPolicy(Qt::NoFocus); // the field keeps the keyboard
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    buildLayout();
    readCommands(menuBar);
    readWorkspaces();
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QListView::clicked, this, &CommandPalette::choose);
    search();
    m_field->setFocus();
}

CommandPalette::~CommandPalette()
{
    m_pool.waitForDone();
}

void CommandPalette::buildLayout()
{
    setPlainText(m_hint, tr("↑ ↓ choose · Enter does it · Esc leaves"));
    m_hint->setContentsMargins(6, 0, 6, 0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 10);
    layout->setSpacing(8);
    layout->addWidget(m_field);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_hint);
    const QSize room = parentWidget() ? parentWidget()->window()->size() : QSize(1000, 700);
    resize(std::clamp(room.width() - 80, 420, 640), std::clamp(room.height() - 120, 240, 440));
}

void CommandPalette::readCommands(const QMenuBar &menuBar)
{
    std::vector<PaletteEntry> entries;
    for (const MenuCommand &command : menuCommands(menuBar)) {
        const QString id = commandId(command);
        entries.push_back({.id = id,
                           .title = inertLine(command.name),
                           .detail = command.menu,
                           .shortcut = command.action->shortcut().toString(QKeySequence::NativeText),
                           .reason = command.action->isEnabled()                 ? QString()
                                     : disabledReason(*command.action).isEmpty() ? tr("Not possible now")
                                                                                 : disabledReason(*command.action),
                           .isEnabled = command.action->isEnabled()});
        m_actions.insert(id, command.action);
    }
    m_index.setCommands(std::move(entries));
}

void CommandPalette::readWorkspaces()
{
    const auto work = [snapshot = m_context.snapshots.current()] { return workspaceEntries(*snapshot); };
    runInBackground(m_pool, this, work, [this](std::vector<PaletteEntry> entries) {
        m_index.setWorkspaces(std::move(entries));
        search();
    });
}

QStringList CommandPalette::recent() const
{
    return QString::fromUtf8(m_context.settings.state(recentKey)).split(u'\n', Qt::SkipEmptyParts);
}

void CommandPalette::remember(const QString &id)
{
    QStringList ids = recent();
    ids.removeAll(id);
    ids.prepend(id);
    m_context.settings.setState(recentKey, QStringList(ids.mid(0, rememberedEntries)).join(u'\n').toUtf8());
}

void CommandPalette::search()
{
    m_results = m_index.search(m_field->text(), recent());
    m_model->clear();
    for (const PaletteEntry &entry : m_results)
        m_model->appendRow(itemFor(entry));
    m_list->setCurrentIndex(m_model->index(0, 0));
    m_list->scrollToTop();
    m_list->setAccessibleDescription(m_results.empty() ? tr("Nothing found") : tr("%n result(s)", nullptr, m_model->rowCount()));
    setPlainText(m_hint, m_results.empty() ? tr("Nothing found") : tr("↑ ↓ choose · Enter does it · Esc leaves"));
}

void CommandPalette::move(int rows)
{
    const int last = m_model->rowCount() - 1;
    if (last < 0)
        return;
    const int row = m_list->currentIndex().row() + rows;
    const bool wraps = rows == 1 || rows == -1;
    const int wanted = row < 0 ? (wraps ? last : 0) : row > last ? (wraps ? 0 : last) : row;
    m_list->setCurrentIndex(m_model->index(wanted, 0));
}

void CommandPalette::choose()
{
    const int row = m_list->currentIndex().row();
    if (row < 0 || static_cast<std::size_t>(row) >= m_results.size())
        return;
    const PaletteEntry entry = m_results[static_cast<std::size_t>(row)];
    if (!entry.isEnabled)
        return setPlainText(m_hint, filled(tr("%1: %2"), {entry.title, entry.reason}));
    remember(entry.id);
    const QPointer<QAction> action = m_actions.value(entry.id);
    accept();
    if (action && action->isEnabled())
        emit commandChosen(action);
    else if (!entry.place.isEmpty())
        emit workspaceChosen(entry.place);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_PageDown:
        move(8);
        return true;
    case Qt::Key_PageUp:
        move(-8);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose();
        return true;
    default:
        return QDialog::eventFilter(watched, event);
    }
}

} // namespace tmc::ui
