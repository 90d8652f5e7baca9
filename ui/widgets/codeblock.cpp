#include "ui/widgets/codeblock.h"

#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/plaintext.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QTextLayout>
#include <QTimer>
#include <QToolButton>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace tmc::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

CodeBlock::CodeBlock(const QString &name, QWidget *parent)
    : QFrame(parent),
      m_name(wrappedLabel({}, TextRole::Caption, this)),
      m_edit(new QPlainTextEdit(this)),
      m_copy(makeIconButton(u"copy"_s, tr("Copy"), this))
{
    setObjectName(u"codeBlock"_s);
    setProperty("role", u"code"_s);
    m_name->setObjectName(u"codeName"_s);
    m_name->hide();
    m_edit->setObjectName(u"codeText"_s);
    m_edit->setReadOnly(true);
    m_edit->setFont(Theme::monospaceFont());
    m_edit->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_edit->setTabChangesFocus(true);
    m_edit->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_edit->setUndoRedoEnabled(false);
    m_edit->installEventFilter(this);
    m_edit->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_copy->setObjectName(u"codeCopy"_s);
    buildLayout();
    setName(name);
    connect(m_copy, &QToolButton::clicked, this, &CodeBlock::copyText);
    m_edit->viewport()->installEventFilter(this);
    adjustHeight();
}

void CodeBlock::buildLayout()
{
    auto *column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_name->setContentsMargins(12, 8, 0, 0);
    column->addWidget(m_name);
    column->addWidget(m_edit);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(1, 1, 5, 1);
    row->setSpacing(4);
    row->addLayout(column, 1);
    auto *side = new QVBoxLayout;
    side->setContentsMargins(0, 5, 0, 5);
    side->addWidget(m_copy);
    side->addStretch();
    row->addLayout(side);
}

void CodeBlock::setText(const QString &text)
{
    m_edit->setPlainText(inertText(text));
    m_copy->setEnabled(!text.isEmpty());
    adjustHeight();
}

QString CodeBlock::text() const
{
    return m_edit->toPlainText();
}

void CodeBlock::setName(const QString &name)
{
    setPlainText(m_name, name);
    setAccessibleName(inertLine(name));
    m_edit->setAccessibleName(inertLine(name));
    m_copy->setAccessibleName(name.isEmpty() ? tr("Copy") : tr("Copy: %1").arg(inertLine(name)));
}

void CodeBlock::setNameVisible(bool visible)
{
    m_name->setVisible(visible);
}

void CodeBlock::setWrapping(bool wrap)
{
    m_edit->setLineWrapMode(wrap ? QPlainTextEdit::WidgetWidth : QPlainTextEdit::NoWrap);
    m_edit->setWordWrapMode(wrap ? QTextOption::WrapAtWordBoundaryOrAnywhere : QTextOption::NoWrap);
    adjustHeight();
}

void CodeBlock::setMaximumLines(int lines)
{
    m_maximumLines = std::max(lines, 1);
    adjustHeight();
}

void CodeBlock::copyText()
{
    QGuiApplication::clipboard()->setText(text());
    setButtonIcon(m_copy, u"confirmed"_s);
    m_copy->setToolTip(tr("Copied"));
    QTimer::singleShot(1500ms, m_copy, [this] {
        setButtonIcon(m_copy, u"copy"_s);
        m_copy->setToolTip(tr("Copy"));
    });
    emit copied();
}

bool CodeBlock::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        setStyleProperty(this, "focused", event->type() == QEvent::FocusIn);
    else if (event->type() == QEvent::Resize && watched == m_edit->viewport())
        adjustHeight();
    return QFrame::eventFilter(watched, event);
}

void CodeBlock::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        adjustHeight();
}

int CodeBlock::lineCount() const
{
    // Counted here because QPlainTextEdit breaks lines only while it paints them.
    const QTextDocument *document = m_edit->document();
    if (m_edit->lineWrapMode() == QPlainTextEdit::NoWrap)
        return document->blockCount();
    const double width = m_edit->viewport()->width() - 2 * document->documentMargin();
    int lines = 0;
    for (QTextBlock block = document->begin(); block.isValid() && lines < m_maximumLines; block = block.next()) {
        QTextLayout layout(block.text(), m_edit->font());
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        layout.beginLayout();
        const int before = lines;
        for (QTextLine line = layout.createLine(); line.isValid() && lines < m_maximumLines; line = layout.createLine()) {
            line.setLineWidth(std::max(width, 40.0));
            ++lines;
        }
        layout.endLayout();
        lines = std::max(lines, before + 1);
    }
    return lines;
}

void CodeBlock::adjustHeight()
{
    const int lines = std::clamp(lineCount(), 1, m_maximumLines);
    constexpr int padding = 2 * 8 + 2 * 4 + 2; // style sheet padding, document margin, frame
    const bool scrolls = m_edit->lineWrapMode() == QPlainTextEdit::NoWrap;
    const int height = int(std::ceil(lines * QFontMetricsF(m_edit->font()).lineSpacing())) + padding + (scrolls ? 4 : 0);
    if (m_edit->height() != height || m_edit->minimumHeight() != height)
        m_edit->setFixedHeight(height);
}

} // namespace tmc::ui
