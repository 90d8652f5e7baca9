#pragma once

#include "ui/models/loadcurves.h"
#include "ui/presentation/chartzoom.h"
#include "ui/uicontext.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;
class QTabBar;

namespace tmc::ui {

class LoadChart;
class SectionTitle;

/// The charts of a server's history with the choice of the time that they show, and their export. All show the same time, also zoomed. Draws one chart in a turn of the event
/// loop, so that many of them never hold up the window.
class OverviewCharts final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OverviewCharts)

public:
    explicit OverviewCharts(UiContext &context, QWidget *parent = nullptr);

    /// Nothing is read or drawn while nobody looks.
    void setFollowed(bool followed);
    void setColumns(int columns);
    void savePicture();
    void saveTable();

public slots:
    void refresh();

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildLayout();
    void addChart(LoadChart *chart);
    void drawNext();
    void showZoom();
    void showWhole();
    [[nodiscard]] ChartSpan whole() const;
    [[nodiscard]] qint64 leastSpan() const;
    void retranslate();
    [[nodiscard]] std::optional<double> limitOf(std::size_t chart) const;
    [[nodiscard]] QString fileName() const;

    UiContext &m_context;
    LoadCurves *m_curves;
    SectionTitle *m_title;
    QTabBar *m_ranges;
    QLabel *m_hint; ///< how to look closer, or what is looked at
    QPushButton *m_whole;
    QPushButton *m_picture;
    QPushButton *m_table;
    QWidget *m_area;
    QGridLayout *m_grid;
    QList<LoadChart *> m_charts;
    ChartZoom m_zoom;
    QTimer m_draw;
    std::size_t m_next = 0; ///< the chart that is drawn next
    std::size_t m_left = 0; ///< so many have to be drawn
    int m_columns = 0;
    bool m_isFollowed = false;
};

} // namespace tmc::ui
