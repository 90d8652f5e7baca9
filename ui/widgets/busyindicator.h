#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

namespace tmc::ui {

class ElidedLabel;

/// A spinner with a text that appears only when something takes longer than half a second, so that quick work does not flicker.
class BusyIndicator final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BusyIndicator)

public:
    explicit BusyIndicator(QWidget *parent = nullptr);

    /// \a text is already translated ("Reading the containers..."). Calling it again only changes the text.
    void start(const QString &text);
    void stop();
    [[nodiscard]] bool isBusy() const { return m_busy; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void appear();

    ElidedLabel *m_text;
    QTimer m_delay;
    QTimer m_frame;
    QElapsedTimer m_elapsed;
    bool m_busy = false;
    bool m_shown = false;
};

} // namespace tmc::ui
