#pragma once

#include "ui/pages/page.h"
#include "ui/widgets/figuretile.h"

#include <QTimer>

class QAction;
class QGridLayout;
class QStackedWidget;

namespace tmc::ui {

class AttentionCard;
class EmptyState;
class OverviewCharts;
class OverviewUse;
class PageHeader;
class ScrollColumn;

/// Is everything all right? What needs attention first, then four figures, the history, and who uses what. Samples come often while it is
/// visible. Whatever is not of this moment is shown as old.
class OverviewPage final : public Page {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OverviewPage)

public:
    explicit OverviewPage(UiContext &context, QWidget *parent = nullptr);
    ~OverviewPage() override;

    [[nodiscard]] QString id() const override;
    static QString pageTitle();
    [[nodiscard]] QString title() const override { return pageTitle(); }
    void activate(const QString &subject) override;
    void readAgain() override;
    [[nodiscard]] QList<QAction *> pageActions() const override;

protected:
    void retranslateUi() override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void makeActions();
    void buildLayout();
    void connectServices();
    void follow(bool followed);
    void showAttention();
    void showSnapshot();
    void showSample();
    void refreshState();
    void refreshAge();
    void refreshFigures();
    void arrange();
    [[nodiscard]] FigureTile::Figure processorFigure() const;
    [[nodiscard]] FigureTile::Figure memoryFigure() const;
    [[nodiscard]] FigureTile::Figure diskFigure() const;
    [[nodiscard]] FigureTile::Figure connectionsFigure() const;

    PageHeader *m_header;
    QStackedWidget *m_stack;
    ScrollColumn *m_scroll;
    EmptyState *m_empty;
    AttentionCard *m_attention;
    QGridLayout *m_tileGrid;
    QList<FigureTile *> m_tiles;
    OverviewCharts *m_charts;
    OverviewUse *m_use;
    QAction *m_pictureAction;
    QAction *m_tableAction;
    QTimer m_tick;      ///< ages grow without any event
    QDateTime m_usedAt; ///< when the tables were filled last
};

} // namespace tmc::ui
