#include "ui/widgets/figuretile.h"

#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/plaintext.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

constexpr int barHeight = 6;
constexpr double warnFrom = 85; ///< percent, as for findings
constexpr double badFrom = 95;

} // namespace

/// Says nothing that the texts beside it do not.
class FigureTile::Bar final : public QWidget {
public:
    explicit Bar(QWidget *parent) : QWidget(parent) { setFixedHeight(barHeight); }

    void setPercent(std::optional<double> percent, bool isStale)
    {
        m_percent = percent;
        m_isStale = isStale;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        if (!m_percent)
            return;
        const Tokens &tokens = Theme::current();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.track);
        painter.drawRoundedRect(rect(), barHeight / 2.0, barHeight / 2.0);
        const double share = std::clamp(*m_percent / 100, 0.0, 1.0);
        QRectF full(rect());
        full.setWidth(std::max<double>(barHeight, share * width()));
        painter.setBrush(m_isStale                ? tokens.muted
                         : *m_percent >= badFrom  ? tokens.bad
                         : *m_percent >= warnFrom ? tokens.warn
                                                  : tokens.focus);
        painter.drawRoundedRect(full, barHeight / 2.0, barHeight / 2.0);
    }

private:
    std::optional<double> m_percent;
    bool m_isStale = false;
};

FigureTile::FigureTile(QWidget *parent)
    : QWidget(parent),
      m_name(plainLabel({}, TextRole::Caption)),
      m_value(plainLabel({}, TextRole::Figure)),
      m_note(new ElidedLabel),
      m_bar(new Bar(this))
{
    m_value->setObjectName(u"figureValue"_s);
    m_note->setProperty("role", u"muted"_s);
    auto *card = new Card(this);
    card->body()->setSpacing(4);
    for (QWidget *part : std::initializer_list<QWidget *>{m_name, m_value, m_note, m_bar})
        card->body()->addWidget(part);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(card);
}

void FigureTile::setFigure(const Figure &figure)
{
    setPlainText(m_name, figure.name);
    setPlainText(m_value, figure.value);
    m_note->setFullText(figure.note);
    m_bar->setPercent(figure.percent, figure.isStale);
    setStyleProperty(m_value, "stale", figure.isStale);
}

} // namespace tmc::ui
