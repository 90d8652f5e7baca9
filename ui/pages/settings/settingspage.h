#pragma once

#include "ui/pages/page.h"

class QLabel;

namespace tmc::ui {

class Card;
class KeyboardSection;
class PageHeader;
class ScrollColumn;
class ServersSection;

/// Everything that the operator can set, and what the console is: language and theme, reading, servers, keys, files, version.
class SettingsPage final : public Page {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SettingsPage)

public:
    explicit SettingsPage(UiContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString id() const override;
    static QString pageTitle();
    [[nodiscard]] QString title() const override { return pageTitle(); }
    void activate(const QString &subject) override;

protected:
    void retranslateUi() override;
    bool event(QEvent *event) override;

private:
    void buildLayout();
    void refresh();

    PageHeader *m_header;
    ScrollColumn *m_scroll;
    ServersSection *m_servers;
    KeyboardSection *m_keyboard;
    Card *m_about;
    QLabel *m_version;
};

} // namespace tmc::ui
