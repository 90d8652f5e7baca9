#include "tests/support/hostile.h"
#include "tests/ui/support/uifixture.h"
#include "ui/dialogs/hostkeychangeddialog.h"
#include "ui/dialogs/hostkeydialog.h"
#include "ui/dialogs/passworddialog.h"
#include "ui/dialogs/serverdialog.h"
#include "ui/mainwindow.h"
#include "ui/pagelist.h"
#include "ui/serverset.h"
#include "ui/theme/theme.h"
#include "ui/widgets/confirmation.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QTest>
#include <QTextEdit>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmc::ui;
using namespace tmtest;

namespace {

/// What keeps a snapshot readable at all: numbers of enumerations and times in their text form.
const QStringList enumerations{u"state"_s,     u"hosting"_s,        u"isolation"_s, u"environment"_s, u"kind"_s,
                               u"source"_s,    u"effect"_s,         u"createdAt"_s, u"code"_s,        u"finishedAt"_s,
                               u"changedAt"_s, u"leaseExpiresAt"_s, u"readAt"_s,    u"updatedAt"_s};
/// What ties rows together, so that the pages find the product of a workspace and so on.
const QStringList ties{u"key"_s, u"product"_s, u"plan"_s};

SystemSnapshot hostileSnapshot(bool tied)
{
    SystemSnapshot snapshot;
    RegistryFacts registry = sampleRegistry(30);
    for (int number = 0; number < 6; ++number) {
        OperationRecord operation{.id = OperationId(u"00000000-0000-4000-8000-00000000000%1"_s.arg(number)),
                                  .target = u"t"_s,
                                  .targetName = u"n"_s,
                                  .state = static_cast<OperationState>(number % 5),
                                  .createdBy = u"ana"_s,
                                  .createdWith = u"1"_s,
                                  .createdAt = utcTime(QDate(2026, 3, 1), QTime(9, 0)),
                                  .error = Error{.code = ErrorCode::ExecFailed, .args = {u"a"_s, u"b"_s}, .detail = u"d"_s},
                                  .leaseHolder = number == 0 ? u"h"_s : QString()};
        operation.steps = {{.sequence = 0, .key = u"reserve"_s, .state = StepState::Done, .result = {{u"container"_s, u"c"_s}}},
                           {.sequence = 1, .key = u"role"_s, .state = StepState::Intent}};
        registry.operations.push_back(operation);
    }
    snapshot.registry.value = registry;
    snapshot.cluster.value = sampleCluster(registry);
    snapshot.docker.value = sampleDocker(registry);
    hostile::Spoiler spoiler(tied ? enumerations + ties : enumerations);
    QJsonObject json = snapshotToJson(snapshot);
    for (const QString &section : json.keys())
        if (json.value(section).isObject())
            json.insert(section, spoiler.spoiled(json.value(section)));
    return snapshotFromJson(json).value_or(SystemSnapshot{});
}

Error hostileError(ErrorCode code)
{
    const QStringList all = hostile::texts();
    return {.code = code, .args = {all.at(2), all.at(4), all.at(0)}, .detail = all.join(u'\n'), .sqlState = all.at(2).left(5)};
}

QString nameOf(const QObject &object)
{
    return QString::fromLatin1(object.metaObject()->className()) + u' ' + object.objectName();
}

/// Everything that is wrong with the texts of one window, however deep and whether visible or not.
class Inspection final {
public:
    QStringList found;
    int hostileTexts = 0; ///< how many texts came from the server, so that a walk over nothing is noticed

    void look(const QWidget &root)
    {
        lookAt(root);
        for (const QWidget *widget : root.findChildren<QWidget *>())
            lookAt(*widget);
    }

private:
    void check(const QObject &where, const char *what, const QString &text, bool linesAllowed = true)
    {
        hostileTexts += text.contains("evil"_L1);
        if (!hostile::isInert(text, linesAllowed))
            found << u"%1 %2: %3"_s.arg(nameOf(where), QLatin1StringView(what),
                                        QString::fromLatin1(text.left(80).toUtf8().toPercentEncoding(" ")));
    }
    void checkTip(const QObject &where, const QString &tip)
    {
        check(where, "tool tip", tip);
        // A tool tip is markup or not by guess, so it must be our own markup around escaped text, or text that cannot be taken for it.
        if (Qt::mightBeRichText(tip) && (tip.count(u'<') != 2 || !tip.startsWith("<span style="_L1)))
            found << nameOf(where) + u" interprets its tool tip: "_s + tip.left(80);
    }
    void lookAt(const QWidget &widget)
    {
        check(widget, "accessible name", widget.accessibleName());
        check(widget, "accessible description", widget.accessibleDescription());
        check(widget, "title", widget.windowTitle(), false);
        checkTip(widget, widget.toolTip());
        if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
            check(widget, "text", label->text());
            if (label->textFormat() != Qt::PlainText && !label->text().isEmpty())
                found << nameOf(widget) + u" interprets its text"_s;
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(&widget)) {
            check(widget, "text", button->text(), false);
        } else if (const auto *box = qobject_cast<const QMessageBox *>(&widget)) {
            if (box->textFormat() != Qt::PlainText)
                found << nameOf(widget) + u" interprets its text"_s;
        } else if (const auto *group = qobject_cast<const QGroupBox *>(&widget)) {
            check(widget, "title", group->title(), false);
        } else if (const auto *plain = qobject_cast<const QPlainTextEdit *>(&widget)) {
            check(widget, "text", plain->toPlainText());
        } else if (const auto *rich = qobject_cast<const QTextEdit *>(&widget)) {
            check(widget, "text", rich->toPlainText());
            if (rich->acceptRichText())
                found << nameOf(widget) + u" accepts markup"_s;
        } else if (const auto *combo = qobject_cast<const QComboBox *>(&widget)) {
            for (int row = 0; row < combo->count(); ++row)
                check(widget, "choice", combo->itemText(row), false);
        } else if (const auto *view = qobject_cast<const QAbstractItemView *>(&widget)) {
            if (view->model())
                lookAt(widget, *view->model(), {});
        }
        for (const QAction *action : widget.actions()) {
            check(*action, "action", action->text(), false);
            checkTip(*action, action->toolTip());
        }
    }
    void lookAt(const QWidget &view, const QAbstractItemModel &model, const QModelIndex &parent)
    {
        for (int row = 0; row < model.rowCount(parent); ++row) {
            for (int column = 0; column < model.columnCount(parent); ++column) {
                const QModelIndex index = model.index(row, column, parent);
                check(view, "cell", index.data().toString(), false);
                check(view, "spoken cell", index.data(Qt::AccessibleTextRole).toString(), false);
                checkTip(view, index.data(Qt::ToolTipRole).toString());
            }
            lookAt(view, model, model.index(row, 0, parent));
        }
    }
};

} // namespace

/// Every page that the program has, every dialog and the wizard, over a server all of whose texts are hostile.
class TestHostileWalk final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(*qApp, ThemeKind::Light); }
    void init()
    {
        m_hostileTexts = 0;
        m_ui = std::make_unique<UiFixture>();
    }
    void cleanup()
    {
        m_window.reset();
        m_ui.reset();
    }

    void everyPageShowsHostileFactsAsText_data();
    void everyPageShowsHostileFactsAsText();
    void everyPageShowsHostileErrorsAsText_data();
    void everyPageShowsHostileErrorsAsText();
    void aLostConnectionIsToldInInertWords();
    void everyDialogShowsHostileWordsAsText();
    void theWizardShowsHostileFactsAsText();
    void theInspectionFindsWhatIsPlanted();

private:
    void serve(const SystemSnapshot &snapshot)
    {
        m_ui->server.change([&snapshot](ServerAnswers &answers) {
            answers.registry = *snapshot.registry.value;
            answers.cluster = *snapshot.cluster.value;
            answers.docker = *snapshot.docker.value;
            if (!snapshot.registry.value->operations.empty())
                answers.operation = snapshot.registry.value->operations.front();
            for (const QString &text : hostile::texts())
                answers.activity.push_back({.sequence = static_cast<qint64>(answers.activity.size()) + 1,
                                            .at = utcTime(QDate(2026, 3, 1), QTime(9, 0)),
                                            .who = text,
                                            .origin = text,
                                            .action = text,
                                            .subject = text,
                                            .details = {{text, text}},
                                            .hash = text});
        });
    }
    void open()
    {
        m_ui->addServer(u"tienda-prod"_s);
        m_window = std::make_unique<MainWindow>(m_ui->context, createWorkspaceWizard(), pageList());
        m_window->resize(1280, 800);
        m_window->show();
        m_window->start();
    }
    bool openConnected()
    {
        open();
        const auto isFilled = [this] {
            const UiContext &shown = m_window->servers().context();
            const auto current = shown.snapshots.current();
            return shown.connection.state() == ConnectionState::Connected && current && current->collectedAt.isValid();
        };
        return QTest::qWaitFor(isFilled, 20'000);
    }
    /// Shows each page, opens what its tables have to tell, presses what copies, and looks at everything.
    void walk()
    {
        for (const PageEntry &entry : pageList()) {
            m_window->go({.place = entry.id});
            QTest::qWait(30);
            QCOMPARE(m_window->currentPageId(), entry.id);
            lookAtWindow(entry.id);
            openFolds(entry.id);
            openEveryRow(entry.id);
            pressCopyButtons(entry.id);
            m_window->resize(640, 720);
            QTest::qWait(10);
            QVERIFY2(m_window->width() <= 640, qPrintable(u"%1 cannot be narrower than %2"_s.arg(entry.id).arg(m_window->width())));
            m_window->resize(1280, 800);
        }
    }
    void lookAtWindow(const QString &where)
    {
        Inspection inspection;
        for (const QWidget *top : QApplication::topLevelWidgets())
            inspection.look(*top);
        m_hostileTexts += inspection.hostileTexts;
        inspection.found.removeDuplicates();
        QVERIFY2(inspection.found.isEmpty(), qPrintable(where + u":\n"_s + inspection.found.join(u'\n')));
    }
    void openFolds(const QString &where)
    {
        for (auto *fold : m_window->findChildren<QAbstractButton *>()) {
            if (!fold->isVisible() || !(fold->objectName().endsWith("Fold"_L1) || fold->objectName().endsWith("Details"_L1)))
                continue;
            fold->click();
            lookAtWindow(where + u' ' + fold->objectName());
        }
    }
    void openEveryRow(const QString &where)
    {
        for (auto *view : m_window->findChildren<QAbstractItemView *>()) {
            if (!view->isVisible() || !view->model() || view->model()->columnCount() < 2)
                continue;
            for (int row = 0; row < qMin(8, view->model()->rowCount()); ++row) {
                view->setCurrentIndex(view->model()->index(row, 0));
                QTest::keyClick(view, Qt::Key_Return);
                QTest::qWait(5);
                lookAtWindow(where + u" row "_s + QString::number(row));
            }
            QTest::keyClick(view, Qt::Key_Escape);
        }
    }
    void pressCopyButtons(const QString &where)
    {
        for (auto *button : m_window->findChildren<QAbstractButton *>()) {
            if (!button->isVisible() || !button->isEnabled() || !button->objectName().contains("copy"_L1, Qt::CaseInsensitive))
                continue;
            button->click();
            QVERIFY2(hostile::isInert(QApplication::clipboard()->text()),
                     qPrintable(where + u" copies with "_s + button->objectName()));
        }
    }

    std::unique_ptr<UiFixture> m_ui;
    std::unique_ptr<MainWindow> m_window;
    int m_hostileTexts = 0;
};

void TestHostileWalk::everyPageShowsHostileFactsAsText_data()
{
    QTest::addColumn<bool>("tied");
    QTest::newRow("rows that belong together") << true;
    QTest::newRow("nothing fits together") << false;
}

void TestHostileWalk::everyPageShowsHostileFactsAsText()
{
    QFETCH(bool, tied);
    const SystemSnapshot snapshot = hostileSnapshot(tied);
    QVERIFY(snapshot.registry.value && snapshot.registry.value->workspaces.size() == 30);
    serve(snapshot);
    QVERIFY(openConnected());
    walk();
    QVERIFY2(m_hostileTexts > 20, "the walk saw hardly anything of the server");
}

void TestHostileWalk::everyPageShowsHostileErrorsAsText_data()
{
    QTest::addColumn<ErrorCode>("code");
    for (const ErrorCode code : {ErrorCode::PostgresRejected, ErrorCode::DockerRejected, ErrorCode::PermissionDenied,
                                 ErrorCode::RegistryTooNew, ErrorCode::Internal})
        QTest::addRow("%s", qPrintable(errorCodeName(code))) << code;
}

void TestHostileWalk::everyPageShowsHostileErrorsAsText()
{
    QFETCH(ErrorCode, code);
    const Error error = hostileError(code);
    m_ui->server.change([&error](ServerAnswers &answers) {
        answers.registry = fail(error);
        answers.cluster = fail(error);
        answers.docker = fail(error);
        answers.operation = fail(error);
    });
    QVERIFY(openConnected());
    walk();
    const bool inDetailOnly = code == ErrorCode::PostgresRejected || code == ErrorCode::Internal;
    QVERIFY2(inDetailOnly || m_hostileTexts > 0, "the walk saw hardly anything of the server");
}

void TestHostileWalk::aLostConnectionIsToldInInertWords()
{
    serve(hostileSnapshot(true));
    QVERIFY(openConnected());
    m_ui->server.failAt(LinkStage::Connect, hostileError(ErrorCode::SshFailed));
    m_ui->server.dropLinks(hostileError(ErrorCode::SshConnectionLost));
    QTest::qWait(50);
    walk();
    QVERIFY2(m_hostileTexts > 20, "the walk saw hardly anything of the server");
}

void TestHostileWalk::everyDialogShowsHostileWordsAsText()
{
    ServerProfile profile = sampleProfile(u"tienda-prod"_s);
    const QStringList all = hostile::texts();
    for (const QString &text : all) {
        profile.name = text;
        profile.ssh = {.host = text, .user = text, .identityFile = text};
        profile.postgres.role = text;
        const Error changed{.code = ErrorCode::SshHostKeyChanged, .args = {text, text, text}, .detail = text};
        const std::unique_ptr<QDialog> dialogs[]{
            std::make_unique<HostKeyDialog>(profile, HostKeyOffer{.keyType = text, .fingerprint = text, .knownHostsLine = text},
                                            nullptr),
            std::make_unique<HostKeyChangedDialog>(profile, changed, nullptr),
            std::make_unique<PasswordDialog>(profile, Error{.code = ErrorCode::PostgresAuthenticationFailed, .args = {text, text}},
                                             nullptr),
            std::make_unique<ServerDialog>(m_ui->context, profile, nullptr)};
        for (const auto &dialog : dialogs) {
            dialog->show();
            lookAtWindow(nameOf(*dialog));
            QVERIFY2(dialog->minimumSizeHint().width() <= 1280, qPrintable(nameOf(*dialog)));
            dialog->hide();
        }
    }
    QWidget parent;
    askForConfirmation(&parent, {.objectName = u"question"_s, .title = all.at(0), .text = all.at(4), .accept = all.at(15)}, [] {});
    lookAtWindow(u"question"_s);
}

void TestHostileWalk::theWizardShowsHostileFactsAsText()
{
    serve(hostileSnapshot(true));
    QVERIFY(openConnected());
    m_window->go({.place = navigation::createWorkspace});
    auto *pages = m_window->findChild<QStackedWidget *>(u"wizardPages"_s);
    QVERIFY(pages);
    for (const QString &text : hostile::texts()) {
        for (auto *edit : pages->window()->findChildren<QLineEdit *>())
            edit->setText(text);
        lookAtWindow(u"wizard"_s);
    }
    for (int page = 0; page < pages->count(); ++page) {
        pages->setCurrentIndex(page);
        lookAtWindow(u"wizard page %1"_s.arg(page));
    }
}

void TestHostileWalk::theInspectionFindsWhatIsPlanted()
{
    QWidget root;
    QLabel label(u"<b>x</b>"_s, &root);
    QLabel moved(u"a\u202Eb"_s, &root);
    moved.setTextFormat(Qt::PlainText);
    QLineEdit tip(&root);
    tip.setToolTip(u"<img src='x'>"_s);
    Inspection inspection;
    inspection.look(root);
    QCOMPARE(inspection.found.size(), 3);
}

QTEST_MAIN(TestHostileWalk)
#include "tst_hostilewalk.moc"
