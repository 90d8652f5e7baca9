#pragma once

#include <QWidget>

namespace tmc::ui {

class MessageBanner;

/// Says above every page of the bundled sample that nothing of what is shown is real.
class SampleBanner final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SampleBanner)

public:
    explicit SampleBanner(QWidget *parent = nullptr);

signals:
    void closeRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();

    MessageBanner *m_banner;
};

} // namespace tmc::ui
