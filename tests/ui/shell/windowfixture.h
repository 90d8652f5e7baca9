#pragma once

#include "tests/ui/shell/shelltestpages.h"
#include "tests/ui/support/uifixture.h"
#include "tests/ui/support/uiprobe.h"
#include "ui/mainwindow.h"
#include "ui/serverset.h"
#include "ui/theme/theme.h"
#include "ui/widgets/serverswitcher.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QTest>

namespace tmtest {

/// The window of the console over a fake server, new for every test function.
class WindowFixture final {
public:
    WindowFixture() { tmc::ui::Theme::apply(*qApp, tmc::ui::ThemeKind::Light); }

    UiFixture below;
    int wizards = 0;
    QList<tmc::ui::PageEntry> pages = shellTestPages();

    std::unique_ptr<tmc::ui::MainWindow> makeWindow()
    {
        const auto makeWizard = [this](tmc::ui::UiContext &, QWidget *parent,
                                       const std::function<void(const tmc::ui::NavigationTarget &)> &) {
            ++wizards;
            return new QDialog(parent);
        };
        return std::make_unique<tmc::ui::MainWindow>(below.context, makeWizard, pages);
    }
    bool start()
    {
        window = makeWindow();
        window->resize(1280, 800);
        window->show();
        window->activateWindow();
        const bool active = QTest::qWaitForWindowActive(window.get());
        window->start();
        return active;
    }
    /// Of the server that is shown.
    tmc::ServerConnection &connection() const { return window->servers().context().connection; }
    tmc::SnapshotService &snapshots() const { return window->servers().context().snapshots; }
    bool isConnected() const { return connection().state() == tmc::ConnectionState::Connected; }
    /// Starts with this server and waits for its first snapshot and all its pages.
    bool connectTo(const QString &name)
    {
        below.addServer(name);
        const auto isComplete = [this] {
            return isConnected() && snapshots().current()->docker.readAt.isValid()
                   && window->findChildren<tmc::ui::Page *>().size() >= pages.size();
        };
        return start() && QTest::qWaitFor(isComplete, 10'000);
    }
    /// Ends the connection as if the network had gone; attempts to get it back fail.
    void loseConnection()
    {
        const tmc::Error lost{.code = tmc::ErrorCode::SshConnectionLost, .args = {QStringLiteral("vps1.example.com")}};
        below.server.failAt(tmc::LinkStage::Connect, lost);
        below.server.dropLinks(lost);
    }
    QLabel *bannerTitle() const { return part<QLabel>(*part<QWidget>(*window, "connectionBanner"), "bannerTitle"); }
    void click(const char *button) const { QTest::mouseClick(part<QPushButton>(*window, button), Qt::LeftButton); }
    void clickBanner() const
    {
        QTest::mouseClick(part<QPushButton>(*part<QWidget>(*window, "connectionBanner"), "bannerAction"), Qt::LeftButton);
    }
    PlainPage *plainPage(const char *name) const { return static_cast<PlainPage *>(part<tmc::ui::Page>(*window, name)); }
    QString switcherText() const { return part<tmc::ui::ServerSwitcher>(*window, "serverSwitcher")->accessibleName(); }

    std::unique_ptr<tmc::ui::MainWindow> window;
};

} // namespace tmtest
