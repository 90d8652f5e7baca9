#include "ui/widgets/searchfield.h"

#include "ui/theme/theme.h"
#include "ui/widgets/plaintext.h"

#include <QAction>
#include <QKeyEvent>
#include <QShortcut>
#include <QToolButton>

#include <chrono>

namespace tmc::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

SearchField::SearchField(const QString &placeholder, QWidget *parent)
    : QLineEdit(parent),
      m_magnifier(addAction(Theme::icon(u"search"_s), QLineEdit::LeadingPosition))
{
    setObjectName(u"searchField"_s);
    setClearButtonEnabled(true);
    setMinimumWidth(140);
    setMaximumWidth(340);
    setPlaceholder(placeholder);
    retranslate();

    auto *find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WindowShortcut); // fields on hidden pages do not take it
    connect(find, &QShortcut::activated, this, [this] {
        setFocus(Qt::ShortcutFocusReason);
        selectAll();
    });
    m_pause.setSingleShot(true);
    m_pause.setInterval(150ms);
    connect(&m_pause, &QTimer::timeout, this, &SearchField::report);
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty())
            report();
        else
            m_pause.start();
    });
    connect(this, &QLineEdit::returnPressed, this, &SearchField::report);
    connect(&Theme::notifier(), &ThemeNotifier::themeChanged, this, [this] { m_magnifier->setIcon(Theme::icon(u"search"_s)); });
}

void SearchField::setPlaceholder(const QString &placeholder)
{
    setPlaceholderText(inertLine(placeholder));
    setAccessibleName(placeholderText());
}

void SearchField::retranslate()
{
    const auto buttons = findChildren<QToolButton *>();
    for (QToolButton *button : buttons)
        button->setAccessibleName(button->defaultAction() == m_magnifier ? tr("Search") : tr("Clear the search"));
    m_magnifier->setText(tr("Search"));
}

void SearchField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        event->accept();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::report()
{
    m_pause.stop();
    const QString wanted = text().trimmed();
    if (wanted == m_reported)
        return;
    m_reported = wanted;
    emit searchChanged(wanted);
}

} // namespace tmc::ui
