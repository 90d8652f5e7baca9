#include "ui/widgets/plaintext.h"

#include <QMessageBox>
#include <QStyle>
#include <QVariant>

namespace tmc::ui {

using namespace Qt::StringLiterals;

namespace {

QString roleName(TextRole role)
{
    switch (role) {
    case TextRole::Body:
        return u"body"_s;
    case TextRole::Strong:
        return u"strong"_s;
    case TextRole::Muted:
        return u"muted"_s;
    case TextRole::Caption:
        return u"caption"_s;
    case TextRole::Section:
        return u"section"_s;
    case TextRole::Heading:
        return u"heading"_s;
    case TextRole::PageTitle:
        return u"pageTitle"_s;
    case TextRole::Figure:
        return u"figure"_s;
    case TextRole::Tabular:
        return u"tabular"_s;
    case TextRole::Mono:
        return u"mono"_s;
    case TextRole::Ok:
        return u"ok"_s;
    case TextRole::Info:
        return u"info"_s;
    case TextRole::Warn:
        return u"warn"_s;
    case TextRole::Bad:
        return u"bad"_s;
    }
    return {};
}

bool isHidden(char16_t c)
{
    const bool control = (c < 0x20 && c != u'\n' && c != u'\t') || (c >= 0x7F && c < 0xA0);
    const bool reordering = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F || c == 0x061C;
    const bool invisible = (c >= 0x200B && c <= 0x200D) || c == 0x2028 || c == 0x2029 || c == 0x2060 || c == 0xFEFF || c == 0x00AD;
    return control || reordering || invisible;
}

} // namespace

QLabel *plainLabel(const QString &text, TextRole role, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setOpenExternalLinks(false);
    label->setProperty("role", roleName(role));
    label->setText(inertText(text));
    return label;
}

QLabel *wrappedLabel(const QString &text, TextRole role, QWidget *parent)
{
    QLabel *label = plainLabel(text, role, parent);
    label->setWordWrap(true);
    label->setMinimumWidth(140); // narrower lines would make the least height of a page absurd
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true); // a new policy would forget what setWordWrap has set
    label->setSizePolicy(policy);
    return label;
}

void setPlainText(QLabel *label, const QString &text)
{
    label->setTextFormat(Qt::PlainText);
    label->setText(inertText(text));
}

void setPlainInformativeText(QMessageBox *box, const QString &text)
{
    box->setInformativeText(inertText(text));
    const auto labels = box->findChildren<QLabel *>();
    for (QLabel *label : labels)
        label->setTextFormat(Qt::PlainText);
}

void setTextRole(QLabel *label, TextRole role)
{
    setStyleProperty(label, "role", roleName(role));
}

QString inertText(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text.at(i).unicode();
        if (c == u'\r' && i + 1 < text.size() && text.at(i + 1) == u'\n')
            continue; // a line end of another system
        if (isHidden(c))
            result += u"[U+%1]"_s.arg(uint(c), 4, 16, QChar(u'0')).toUpper();
        else
            result += text.at(i);
    }
    return result;
}

QString inertLine(const QString &text)
{
    return inertText(text).simplified();
}

QString plainToolTip(const QString &text)
{
    if (text.isEmpty())
        return {};
    return u"<span style='white-space:pre-wrap'>%1</span>"_s.arg(inertText(text).toHtmlEscaped());
}

QString escapedMnemonics(const QString &text)
{
    return inertLine(text).replace(u'&', "&&"_L1);
}

void setStyleProperty(QWidget *widget, const char *name, const QVariant &value)
{
    if (widget->property(name) == value)
        return;
    widget->setProperty(name, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

} // namespace tmc::ui
