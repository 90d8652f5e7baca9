#pragma once

#include "ui/navigation.h"
#include "ui/uicontext.h"

#include <QWidget>

namespace tmc::ui {

class MessageBanner;

/// Says on every page, for as long as the bundled sample is looked at, that nothing of what is shown is real.
class SampleBanner final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SampleBanner)

public:
    explicit SampleBanner(UiContext &context, QWidget *parent = nullptr);

signals:
    void requested(const tmc::ui::NavigationTarget &target);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    UiContext &m_context;
    MessageBanner *m_banner;
};

} // namespace tmc::ui
