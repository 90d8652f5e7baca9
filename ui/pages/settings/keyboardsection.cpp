#include "ui/pages/settings/keyboardsection.h"

#include "ui/actions/keymap.h"
#include "ui/actions/menucommands.h"
#include "ui/models/shortcutmodel.h"
#include "ui/pages/page.h"
#include "ui/presentation/sentence.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/buttontext.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/shortcutlist.h"

#include <QGridLayout>
#include <QMainWindow>
#include <QMenuBar>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

/// The page that a command belongs to, as the operator knows it.
QString pageTitleOf(const QAction &action)
{
    for (const QObject *owner = action.parent(); owner; owner = owner->parent())
        if (const auto *page = qobject_cast<const Page *>(owner))
            return page->title();
    return {};
}

QString keyText(const QKeySequence &key)
{
    return key.toString(QKeySequence::NativeText);
}

} // namespace

KeyboardSection::KeyboardSection(UiContext &context, QWidget *parent)
    : SettingsSection(parent),
      m_context(context),
      m_list(new ShortcutList(this)),
      m_message(new MessageBanner(this)),
      m_change(makeButton({}, ButtonRole::Normal, {}, this)),
      m_clear(makeButton({}, ButtonRole::Normal, {}, this)),
      m_reset(makeButton({}, ButtonRole::Normal, {}, this)),
      m_resetAll(makeButton({}, ButtonRole::Normal, {}, this)),
      m_note(wrappedLabel({}, TextRole::Muted, this))
{
    setObjectName(u"keyboardSection"_s);
    m_message->setObjectName(u"keyMessage"_s);
    m_change->setObjectName(u"changeKeys"_s);
    m_clear->setObjectName(u"clearKeys"_s);
    m_reset->setObjectName(u"resetKeys"_s);
    m_resetAll->setObjectName(u"resetAllKeys"_s);
    m_note->setObjectName(u"keyNote"_s);
    m_message->setDismissible(true);
    m_list->setMinimumHeight(320);
    m_list->setEditable();
    buildLayout();
    connectParts();
    KeyboardSection::retranslateUi();
}

void KeyboardSection::buildLayout()
{
    auto *buttons = new QGridLayout;
    buttons->setSpacing(10);
    buttons->addWidget(m_change, 0, 0);
    buttons->addWidget(m_clear, 0, 1);
    buttons->addWidget(m_reset, 1, 0);
    buttons->addWidget(m_resetAll, 1, 1);
    buttons->setColumnStretch(2, 1);
    body()->addWidget(m_list);
    body()->addWidget(m_message);
    body()->addLayout(buttons);
    body()->addWidget(m_note);
}

void KeyboardSection::connectParts()
{
    connect(m_list, &ShortcutList::selectionChanged, this, &KeyboardSection::refreshButtons);
    connect(m_list, &ShortcutList::keyPressed, this, [this](const QString &command, const QKeySequence &key) {
        want(command, key.isEmpty() ? KeyMap::Keys() : KeyMap::Keys{key});
    });
    connect(m_message, &MessageBanner::actionTriggered, this, &KeyboardSection::give);
    connect(m_change, &QPushButton::clicked, m_list, &ShortcutList::editSelected);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        if (const ShortcutRow *row = m_list->selected())
            want(row->id, {});
    });
    connect(m_reset, &QPushButton::clicked, this, &KeyboardSection::resetSelected);
    connect(m_resetAll, &QPushButton::clicked, this, [this] {
        m_message->hide();
        m_context.keys.resetAll();
    });
    // Each server has its own page of settings: what is changed on one shows on all.
    connect(&m_context.keys, &KeyMap::changed, this, &KeyboardSection::refresh);
}

QString KeyboardSection::nameOf(const QString &command) const
{
    const QAction *action = m_context.keys.action(command);
    return action ? commandName(*action) : command;
}

void KeyboardSection::want(const QString &command, const QList<QKeySequence> &keys)
{
    m_message->hide();
    const bool isStandard = keys == m_context.keys.standardKeys(command);
    for (const QKeySequence &key : keys) {
        const QString use = isStandard ? QString() : fixedUse(key);
        if (!use.isEmpty())
            return m_message->showMessage(StatusRole::Warn, filled(tr("%1 cannot be given away"), {keyText(key)}),
                                          filled(tr("It is the same everywhere: %1."), {use}));
    }
    m_wantedFor = command;
    m_wantedKeys = keys;
    const QString owner = m_context.keys.otherOwner(keys, command);
    if (owner.isEmpty())
        return give();
    QStringList texts;
    for (const QKeySequence &key : keys)
        texts.append(keyText(key));
    m_message->showMessage(StatusRole::Warn, filled(tr("%1 already does: %2"), {texts.join(u", "_s), nameOf(owner)}),
                           filled(tr("If you use it for “%1”, “%2” loses it."), {nameOf(command), nameOf(owner)}), tr("Use it here"));
}

void KeyboardSection::give()
{
    m_message->hide();
    m_context.keys.choose(m_wantedFor, m_wantedKeys);
}

void KeyboardSection::resetSelected()
{
    if (const ShortcutRow *row = m_list->selected())
        want(row->id, m_context.keys.standardKeys(row->id));
}

void KeyboardSection::refresh()
{
    // The menu bar is the list of all commands; the page is shown in the window that has it.
    if (const auto *shell = qobject_cast<QMainWindow *>(window()))
        m_list->setRows(shortcutRows(*shell->menuBar(), m_context.keys, pageTitleOf));
}

void KeyboardSection::refreshButtons()
{
    const ShortcutRow *row = m_list->selected();
    const bool canChange = row && row->canChange;
    m_change->setEnabled(canChange);
    m_clear->setEnabled(canChange && !row->keys.isEmpty());
    m_reset->setEnabled(canChange && row->keys != row->standard);
    m_resetAll->setEnabled(m_context.keys.isAnyChanged());
    setPlainText(m_note, row && !row->canChange ? tr("These keys are the same everywhere and cannot be changed.")
                                                : tr("To change keys, choose a command, press Return and then the new keys."));
}

void KeyboardSection::retranslateUi()
{
    setTitle(tr("Keyboard"));
    setButtonText(m_change, tr("Change &keys"));
    setButtonText(m_clear, tr("&No key"));
    setButtonText(m_reset, tr("Re&set"));
    setButtonText(m_resetAll, tr("Reset a&ll"));
    m_message->hide(); // its text is of the other language
    refresh();
    refreshButtons();
}

} // namespace tmc::ui
