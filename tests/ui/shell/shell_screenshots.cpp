// Saves pictures of the shell and its pages: sizes, themes and languages. shell_screenshots [DIRECTORY], else $TM_SCREENSHOT_DIR.
#include "tests/ui/shell/shelltestpages.h"
#include "tests/ui/support/uifixture.h"
#include "ui/dialogs/hostkeychangeddialog.h"
#include "ui/dialogs/hostkeydialog.h"
#include "ui/dialogs/passworddialog.h"
#include "ui/dialogs/servereditor.h"
#include "ui/mainwindow.h"
#include "ui/presentation/translator.h"
#include "ui/serverset.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmc::ui;

namespace {

constexpr int patienceMs = 15'000;

/// One look: language, theme and size, with the directory and the beginning of the file names.
struct Look {
    QDir directory;
    QString suffix;
    QSize size;

    void save(QWidget &widget, const QString &name) const
    {
        QTest::qWait(30);
        if (!widget.grab().save(directory.filePath(name + suffix)))
            qFatal("cannot save a picture");
    }
};

class Scene final {
public:
    explicit Scene(const Look &look) : m_look(look) {}
    tmtest::UiFixture fixture;

    MainWindow &open()
    {
        const auto noWizard = [](UiContext &, QWidget *parent, const std::function<void(const NavigationTarget &)> &) {
            return new QDialog(parent);
        };
        m_window = std::make_unique<MainWindow>(fixture.context, noWizard, tmtest::shellTestPages());
        m_window->resize(m_look.size);
        m_window->show();
        m_window->start();
        return *m_window;
    }
    void until(const std::function<bool()> &condition) const
    {
        if (!QTest::qWaitFor(condition, patienceMs))
            qFatal("the scene does not come about");
    }
    void untilConnected() const
    {
        until([this] { return m_window->servers().context().snapshots.current()->docker.value.has_value(); });
    }

private:
    Look m_look;
    std::unique_ptr<MainWindow> m_window;
};

void fillForm(const MainWindow &window)
{
    window.findChild<QLineEdit *>(u"name"_s)->setText(u"tienda-prod"_s);
    window.findChild<QLineEdit *>(u"host"_s)->setText(u"vps1.example.com"_s);
    window.findChild<QLineEdit *>(u"password"_s)->setText(u"secret"_s);
}

void shootFirstRun(const Look &look)
{
    Scene scene(look);
    MainWindow &window = scene.open();
    look.save(window, u"firstrun"_s);
    fillForm(window);
    auto *editor = window.findChild<ServerEditor *>();
    editor->testConnection();
    QTest::qWait(400);
    look.save(window, u"firstrun-tested"_s);
    scene.fixture.server.failAt(LinkStage::Authenticate, {.code = ErrorCode::SshAuthenticationFailed,
                                                          .args = {u"operator"_s, u"vps1.example.com"_s},
                                                          .detail = u"operator@vps1.example.com: Permission denied (publickey)."_s,
                                                          .source = ErrorSource::Ssh});
    editor->testConnection();
    QTest::qWait(400);
    look.save(window, u"firstrun-failed"_s);
    scene.fixture.server.heal();
    scene.fixture.server.change([](tmtest::ServerAnswers &answers) { answers.schemaVersion = fail(ErrorCode::RegistryMissing); });
    editor->testConnection();
    QTest::qWait(400);
    look.save(window, u"firstrun-unprepared"_s);
}

void shootWorkspaces(const Look &look)
{
    Scene scene(look);
    scene.fixture.server.change([](tmtest::ServerAnswers &answers) {
        const RegistryFacts registry = tmtest::sampleRegistry(40);
        answers.registry = registry;
        answers.cluster = tmtest::sampleCluster(registry);
    });
    scene.fixture.addServer(u"tienda-prod"_s);
    MainWindow &window = scene.open();
    scene.untilConnected();
    look.save(window, u"workspaces"_s);
    auto *table = window.findChild<QTableView *>(u"workspaceTable"_s);
    table->setCurrentIndex(table->model()->index(2, 0));
    QTest::keyClick(table, Qt::Key_Return);
    look.save(window, u"workspaces-details"_s);
    QTest::keyClick(table, Qt::Key_Escape);
    const Error lost{.code = ErrorCode::SshConnectionLost,
                     .args = {u"vps1.example.com"_s},
                     .detail = u"Timeout, server not responding."_s,
                     .source = ErrorSource::Ssh};
    scene.fixture.server.failAt(LinkStage::Connect, lost);
    scene.fixture.server.dropLinks(lost);
    scene.fixture.clock.advance(400);
    QTest::qWait(1100);
    look.save(window, u"workspaces-stale"_s);
    QTest::mouseClick(window.findChild<QWidget *>(u"connectionDetails"_s), Qt::LeftButton);
    look.save(window, u"workspaces-stale-details"_s);
}

void shootEmpty(const Look &look)
{
    Scene scene(look);
    scene.fixture.server.change([](tmtest::ServerAnswers &answers) { answers.registry = tmtest::sampleRegistry(0); });
    scene.fixture.addServer(u"tienda-qa"_s, Environment::Qa);
    MainWindow &window = scene.open();
    scene.untilConnected();
    look.save(window, u"workspaces-empty"_s);
    Scene unprepared(look);
    unprepared.fixture.server.change([](tmtest::ServerAnswers &answers) {
        answers.schemaVersion = fail(ErrorCode::RegistryMissing);
        answers.registry = fail(ErrorCode::RegistryMissing);
    });
    unprepared.fixture.addServer(u"tienda-prod"_s);
    MainWindow &other = unprepared.open();
    unprepared.untilConnected();
    look.save(other, u"workspaces-unprepared"_s);
}

void shootDialogs(const Look &look)
{
    const ServerProfile profile = tmtest::sampleProfile(u"tienda-prod"_s);
    const auto shoot = [&look](QDialog *dialog, const QString &name) {
        dialog->open();
        look.save(*dialog, name);
        dialog->close();
    };
    const QString fingerprint = u"SHA256:n2zmPqGqZbX1rNQ0c5qX5vW2mB1H5m7E7m8Gd2Zb0aA"_s;
    auto *unknown =
        new HostKeyDialog(profile, {.keyType = u"ssh-ed25519"_s, .fingerprint = fingerprint, .knownHostsLine = {}}, nullptr);
    unknown->findChild<QLineEdit *>(u"hostKeyComparison"_s)->setText(u"256 "_s + fingerprint + u" root@vps1 (ED25519)"_s);
    shoot(unknown, u"hostkey-unknown"_s);
    shoot(new HostKeyChangedDialog(
              profile,
              {.code = ErrorCode::SshHostKeyChanged,
               .args = {u"vps1.example.com"_s, fingerprint, u"SHA256:Jq0cQm5qX5vW2mB1H5m7E7m8Gd2Zb0aAn2zmPqGqZbX"_s}},
              nullptr),
          u"hostkey-changed"_s);
    shoot(new PasswordDialog(profile, {.code = ErrorCode::SecretMissing}, nullptr), u"password"_s);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    Translator translator;
    const QString wanted =
        application.arguments().value(1, qEnvironmentVariable("TM_SCREENSHOT_DIR", QString::fromLatin1(TM_SCREENSHOTS)));
    const QDir directory(wanted);
    directory.mkpath(u"."_s);
    for (const QString &language : {u"en"_s, u"es"_s}) {
        translator.use(language);
        for (const auto &[theme, kind] : {std::pair(u"light"_s, ThemeKind::Light), std::pair(u"dark"_s, ThemeKind::Dark)}) {
            Theme::apply(application, kind);
            for (const QSize size : {QSize(1280, 800), QSize(640, 720)}) {
                const Look look{
                    .directory = directory, .suffix = u"-%1-%2-%3.png"_s.arg(language, theme).arg(size.width()), .size = size};
                shootFirstRun(look);
                shootWorkspaces(look);
                shootEmpty(look);
                if (size.width() == 1280)
                    shootDialogs(look);
            }
        }
    }
    return 0;
}
