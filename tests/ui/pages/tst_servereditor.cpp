#include "tests/ui/support/uifixture.h"
#include "tests/ui/support/uiprobe.h"
#include "ui/dialogs/hostkeychangeddialog.h"
#include "ui/dialogs/hostkeydialog.h"
#include "ui/dialogs/servereditor.h"
#include "ui/theme/theme.h"
#include "ui/widgets/stagelist.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmc::ui;
using tmtest::part;

/// The form of a server with its connection test, over a fake server.
class TestServerEditor final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void anUntouchedFormDoesNotComplain();
    void problemsAreSaidAtTheirFields();
    void aTestShowsEveryStage();
    void aFailureShowsItsFourParts();
    void anUnpreparedServerIsNotAFailure();
    void anUnknownKeyIsAskedAboutAndTheTestGoesOn();
    void aChangedKeyIsRefused();
    void anEditEndsTheTest();
    void savingStoresTheProfile();
    void aPasswordForTheKeychainIsStored();
    void aPasswordToAskForIsNotStored();
    void aStoreThatFailsIsReported();
    void aKnownServerKeepsItsName();
    void tabGoesFromTopToBottom();
    void everythingHasAName();
    void everyTextFollowsTheLanguage();

private:
    void fillIn();
    Stage stage(LinkStage which) const { return part<StageList>(*m_editor, "testStages")->stage(static_cast<int>(which)); }
    QString verdict() const { return part<QLabel>(*m_editor, "testVerdict")->text(); }
    void type(const char *field, const QString &text);

    std::unique_ptr<tmtest::UiFixture> m_fixture;
    std::unique_ptr<ServerEditor> m_editor;
};

void TestServerEditor::initTestCase()
{
    Theme::apply(*qApp, ThemeKind::Light);
}

void TestServerEditor::init()
{
    m_editor.reset();
    m_fixture = std::make_unique<tmtest::UiFixture>();
    m_editor = std::make_unique<ServerEditor>(m_fixture->context);
    m_editor->resize(1000, 800);
    m_editor->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_editor.get()));
}

void TestServerEditor::type(const char *field, const QString &text)
{
    auto *line = part<QLineEdit>(*m_editor, field);
    line->clear();
    QTest::keyClicks(line, text);
}

void TestServerEditor::fillIn()
{
    type("name", u"nuevo"_s);
    type("host", u"vps2.example.com"_s);
    type("password", u"typed"_s);
}

void TestServerEditor::anUntouchedFormDoesNotComplain()
{
    QVERIFY(!part<QLabel>(*m_editor, "nameProblem")->isVisible());
    QVERIFY(!part<QLabel>(*m_editor, "hostProblem")->isVisible());
}

void TestServerEditor::problemsAreSaidAtTheirFields()
{
    type("host", u"-oProxyCommand=x"_s);
    QVERIFY(part<QLabel>(*m_editor, "hostProblem")->isVisible());
    QVERIFY(!part<QLabel>(*m_editor, "nameProblem")->isVisible());
    QVERIFY(!part<QLineEdit>(*m_editor, "host")->accessibleDescription().isEmpty());
    type("host", u"good.example.com"_s);
    QVERIFY(!part<QLabel>(*m_editor, "hostProblem")->isVisible());
    QSignalSpy saved(m_editor.get(), &ServerEditor::saved);
    m_editor->save();
    QCOMPARE(saved.count(), 0);
    QVERIFY(part<QLabel>(*m_editor, "nameProblem")->isVisible());
    QVERIFY(part<QLineEdit>(*m_editor, "name")->hasFocus());
}

void TestServerEditor::aTestShowsEveryStage()
{
    fillIn();
    m_fixture->server.hold();
    QTest::mouseClick(part<QPushButton>(*m_editor, "serverTest"), Qt::LeftButton);
    QCOMPARE(int(stage(LinkStage::Resolve).state), int(tmc::ui::StageState::Running));
    QCOMPARE(int(stage(LinkStage::Connect).state), int(tmc::ui::StageState::Pending));
    m_fixture->server.release();
    QTRY_VERIFY(verdict().contains(u"ready"_s));
    for (int which = 0; which <= static_cast<int>(LinkStage::RegistryVersion); ++which) {
        QCOMPARE(int(stage(static_cast<LinkStage>(which)).state), int(tmc::ui::StageState::Ok));
        QVERIFY(stage(static_cast<LinkStage>(which)).duration.has_value());
    }
    QCOMPARE(m_fixture->factory.lastRole(), u"tm_operator"_s);
    QVERIFY(!m_fixture->secrets.holds(u"nuevo"_s));
}

void TestServerEditor::aFailureShowsItsFourParts()
{
    fillIn();
    m_fixture->server.failAt(LinkStage::Authenticate, {.code = ErrorCode::SshAuthenticationFailed,
                                                       .args = {u"operator"_s, u"vps2.example.com"_s},
                                                       .detail = u"Permission denied (publickey)."_s,
                                                       .source = ErrorSource::Ssh});
    m_editor->testConnection();
    QTRY_COMPARE(int(stage(LinkStage::Authenticate).state), int(tmc::ui::StageState::Failed));
    QTRY_VERIFY(verdict().contains(u"failed"_s));
    QCOMPARE(int(stage(LinkStage::HostKey).state), int(tmc::ui::StageState::Ok));
    QCOMPARE(int(stage(LinkStage::ForwardDocker).state), int(tmc::ui::StageState::Skipped));
    const auto *view = part<QWidget>(*m_editor, "testFailure");
    QVERIFY(view->isVisible());
    QVERIFY(!part<QWidget>(*m_editor, "testPrepare")->isVisible());
}

void TestServerEditor::anUnpreparedServerIsNotAFailure()
{
    fillIn();
    m_fixture->server.change([](tmtest::ServerAnswers &answers) { answers.schemaVersion = fail(ErrorCode::RegistryMissing); });
    m_editor->testConnection();
    auto *prepare = part<QPushButton>(*m_editor, "testPrepare");
    QTRY_VERIFY(prepare->isVisible());
    QVERIFY(verdict().contains(u"works"_s));
    QVERIFY(!part<QWidget>(*m_editor, "testFailure")->isVisible());
    QCOMPARE(int(stage(LinkStage::RegistryVersion).state), int(tmc::ui::StageState::Skipped));
    QSignalSpy saved(m_editor.get(), &ServerEditor::saved);
    QTest::mouseClick(prepare, Qt::LeftButton);
    QCOMPARE(saved.count(), 1);
    QCOMPARE(saved.first().at(2).toBool(), true);
    QVERIFY(m_fixture->profiles.find(u"nuevo"_s).has_value());
}

void TestServerEditor::anUnknownKeyIsAskedAboutAndTheTestGoesOn()
{
    fillIn();
    m_fixture->server.failAt(LinkStage::HostKey,
                             {.code = ErrorCode::SshHostKeyUnknown, .args = {u"vps2.example.com"_s, u"SHA256:x"_s}});
    m_fixture->hostKeys.onTrusted = [this] { m_fixture->server.heal(); };
    m_editor->testConnection();
    QTRY_VERIFY(m_editor->findChild<HostKeyDialog *>());
    auto *dialog = m_editor->findChild<HostKeyDialog *>();
    QVERIFY(!m_fixture->hostKeys.trustedFingerprint(u"nuevo"_s));
    part<QLineEdit>(*dialog, "hostKeyComparison")->setText(m_fixture->hostKeys.offer->fingerprint);
    QTest::mouseClick(part<QPushButton>(*dialog, "hostKeyTrust"), Qt::LeftButton);
    QTRY_VERIFY(verdict().contains(u"ready"_s));
    QCOMPARE(m_fixture->hostKeys.trustedFingerprint(u"nuevo"_s).value(), m_fixture->hostKeys.offer->fingerprint);
}

void TestServerEditor::aChangedKeyIsRefused()
{
    fillIn();
    m_fixture->server.failAt(LinkStage::HostKey,
                             {.code = ErrorCode::SshHostKeyChanged, .args = {u"vps2.example.com"_s, u"SHA256:a"_s, u"SHA256:b"_s}});
    m_editor->testConnection();
    QTRY_VERIFY(m_editor->findChild<HostKeyChangedDialog *>());
    QVERIFY(!m_editor->findChild<HostKeyDialog *>());
    QTest::keyClick(m_editor->findChild<HostKeyChangedDialog *>(), Qt::Key_Escape);
    QCOMPARE(m_fixture->server.openings, 1);
}

void TestServerEditor::anEditEndsTheTest()
{
    fillIn();
    m_fixture->server.hold();
    m_editor->testConnection();
    QVERIFY(verdict().contains(u"Connecting"_s));
    type("host", u"other.example.com"_s);
    QVERIFY(verdict().contains(u"Not tested"_s));
    m_fixture->server.release();
    QCoreApplication::processEvents();
    QVERIFY(verdict().contains(u"Not tested"_s));
}

void TestServerEditor::savingStoresTheProfile()
{
    fillIn();
    part<QComboBox>(*m_editor, "environment")->setCurrentIndex(1);
    part<QComboBox>(*m_editor, "postgresKind")->setCurrentIndex(1);
    type("postgres", u"/run/postgresql/.s.PGSQL.5432"_s);
    QVERIFY(!part<QWidget>(*m_editor, "postgresPort")->isVisible());
    QSignalSpy saved(m_editor.get(), &ServerEditor::saved);
    QTest::mouseClick(part<QPushButton>(*m_editor, "serverSave"), Qt::LeftButton);
    QCOMPARE(saved.count(), 1);
    const auto stored = m_fixture->profiles.find(u"nuevo"_s);
    QVERIFY(stored.has_value());
    QCOMPARE(stored->environment, Environment::Qa);
    QCOMPARE(stored->ssh.host, u"vps2.example.com"_s);
    QCOMPARE(postgresTargetText(stored->postgres), u"socket:/run/postgresql/.s.PGSQL.5432"_s);
    QVERIFY(checkServerProfile(*stored).has_value());
}

void TestServerEditor::aPasswordForTheKeychainIsStored()
{
    fillIn();
    part<QComboBox>(*m_editor, "passwordSource")->setCurrentIndex(1);
    QSignalSpy saved(m_editor.get(), &ServerEditor::saved);
    m_editor->save();
    QTRY_COMPARE(saved.count(), 1);
    QVERIFY(m_fixture->secrets.holds(u"nuevo"_s));
    QVERIFY(part<QLineEdit>(*m_editor, "password")->text().isEmpty());
}

void TestServerEditor::aPasswordToAskForIsNotStored()
{
    fillIn();
    QSignalSpy saved(m_editor.get(), &ServerEditor::saved);
    m_editor->save();
    QCOMPARE(saved.count(), 1);
    QVERIFY(!m_fixture->secrets.holds(u"nuevo"_s));
    QVERIFY(saved.first().at(1).value<std::optional<Secret>>().has_value()); // for the connection that follows
}

void TestServerEditor::aStoreThatFailsIsReported()
{
    fillIn();
    m_fixture->profiles.saveError = Error{.code = ErrorCode::LocalFile, .args = {u"/home/ana/.config/servers.json"_s}};
    QSignalSpy saved(m_editor.get(), &ServerEditor::saved);
    m_editor->save();
    QCOMPARE(saved.count(), 0);
    QVERIFY(part<QWidget>(*m_editor, "messageBanner")->isVisible());
}

void TestServerEditor::aKnownServerKeepsItsName()
{
    ServerProfile profile = m_fixture->addServer(u"viejo"_s, Environment::Qa);
    profile.postgres.kind = PostgresTargetKind::HostPort;
    profile.postgres.address = u"127.0.0.1"_s;
    profile.postgres.registryDatabase = u"other_registry"_s;
    m_editor->edit(profile);
    QVERIFY(!part<QLineEdit>(*m_editor, "name")->isEnabled());
    type("host", u"moved.example.com"_s);
    m_editor->save();
    profile.ssh.host = u"moved.example.com"_s;
    QCOMPARE(m_fixture->profiles.find(u"viejo"_s).value(), profile); // also what the form does not show
}

void TestServerEditor::tabGoesFromTopToBottom()
{
    const QStringList expected{u"environment"_s,        u"host"_s,         u"user"_s,         u"port"_s,         u"identityFile"_s,
                               u"identityFileBrowse"_s, u"postgresKind"_s, u"postgres"_s,     u"postgresPort"_s, u"role"_s,
                               u"passwordSource"_s,     u"password"_s,     u"dockerSocket"_s, u"proxyAddress"_s};
    m_editor->activateWindow();
    part<QLineEdit>(*m_editor, "name")->setFocus();
    QTRY_VERIFY(part<QLineEdit>(*m_editor, "name")->hasFocus());
    for (const QString &field : expected) {
        QTest::keyClick(m_editor->focusWidget(), Qt::Key_Tab);
        QCOMPARE(m_editor->focusWidget()->objectName(), field);
    }
}

void TestServerEditor::everythingHasAName()
{
    QCOMPARE(tmtest::namelessWidgets(*m_editor).join(u"\n"_s), QString());
    QCOMPARE(tmtest::interpretingLabels(*m_editor).join(u"\n"_s), QString());
    QTRY_COMPARE(tmtest::clippedWidgets(*m_editor).join(u"\n"_s), QString());
}

void TestServerEditor::everyTextFollowsTheLanguage()
{
    tmtest::MarkingTranslator translator;
    QCoreApplication::installTranslator(&translator);
    QCoreApplication::sendPostedEvents();
    QStringList untranslated;
    for (const QString &text : tmtest::visibleTexts(*m_editor))
        if (!text.contains(u'\u00AB'))
            untranslated << text;
    QVERIFY2(untranslated.isEmpty(), qPrintable(untranslated.join(u" | "_s)));
    QCoreApplication::removeTranslator(&translator);
}

QTEST_MAIN(TestServerEditor)
#include "tst_servereditor.moc"
