#include "tests/ui/support/uifixture.h"
#include "tests/ui/support/uiprobe.h"
#include "ui/dialogs/hostkeychangeddialog.h"
#include "ui/dialogs/hostkeydialog.h"
#include "ui/theme/theme.h"
#include "ui/widgets/codeblock.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmc::ui;
using tmtest::part;

namespace {

const QString right = u"SHA256:n2zmPqGqZbX1rNQ0c5qX5vW2mB1H5m7E7m8Gd2Zb0aA"_s;
const QString wrong = u"SHA256:XXXXPqGqZbX1rNQ0c5qX5vW2mB1H5m7E7m8Gd2Zb0aA"_s;

std::unique_ptr<HostKeyDialog> makeDialog()
{
    auto dialog = std::make_unique<HostKeyDialog>(
        tmtest::sampleProfile(u"tienda-prod"_s), HostKeyOffer{.keyType = u"ssh-ed25519"_s, .fingerprint = right, .knownHostsLine = {}},
        nullptr);
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    dialog->open();
    return dialog;
}

bool canTrust(const HostKeyDialog &dialog)
{
    return part<QAbstractButton>(dialog, "hostKeyTrust")->isEnabled();
}

} // namespace

/// A key is trusted only after it was compared, and a changed one never.
class TestHostKeyDialogs final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void nothingIsTrustedAtFirst();
    void theServersOwnOutputIsEnough();
    void anotherFingerprintIsRefused();
    void confirmationByEyeIsEnough();
    void returnInTheFieldDoesNotTrust();
    void escapeRefuses();
    void fingerprintsAreFoundInText_data();
    void fingerprintsAreFoundInText();
    void theCommandNamesTheKeysFile();
    void aChangedKeyOffersNoWayOn();
    void hostileNamesAreInert();
};

void TestHostKeyDialogs::initTestCase()
{
    Theme::apply(*qApp, ThemeKind::Light);
}

void TestHostKeyDialogs::nothingIsTrustedAtFirst()
{
    const auto dialog = makeDialog();
    QVERIFY(!canTrust(*dialog));
    QCOMPARE(part<CodeBlock>(*dialog, "hostKeyFingerprint")->text(), right);
    QCOMPARE(tmtest::namelessWidgets(*dialog).join(u"\n"_s), QString());
    QCOMPARE(tmtest::interpretingLabels(*dialog).join(u"\n"_s), QString());
}

void TestHostKeyDialogs::theServersOwnOutputIsEnough()
{
    const auto dialog = makeDialog();
    QSignalSpy accepted(dialog.get(), &QDialog::accepted);
    part<QLineEdit>(*dialog, "hostKeyComparison")->setText(u"256 "_s + right + u" root@vps1 (ED25519)"_s);
    QVERIFY(canTrust(*dialog));
    QTest::mouseClick(part<QAbstractButton>(*dialog, "hostKeyTrust"), Qt::LeftButton);
    QCOMPARE(accepted.count(), 1);
}

void TestHostKeyDialogs::anotherFingerprintIsRefused()
{
    const auto dialog = makeDialog();
    part<QCheckBox>(*dialog, "hostKeyConfirmation")->setChecked(true);
    QVERIFY(canTrust(*dialog));
    QTest::keyClicks(part<QLineEdit>(*dialog, "hostKeyComparison"), wrong);
    QVERIFY(!canTrust(*dialog)); // although the box is ticked
    QVERIFY(part<QLabel>(*dialog, "hostKeyVerdict")->text().contains(u"not the fingerprint"_s));
}

void TestHostKeyDialogs::confirmationByEyeIsEnough()
{
    const auto dialog = makeDialog();
    QTest::keyClick(part<QCheckBox>(*dialog, "hostKeyConfirmation"), Qt::Key_Space);
    QVERIFY(canTrust(*dialog));
}

void TestHostKeyDialogs::returnInTheFieldDoesNotTrust()
{
    const auto dialog = makeDialog();
    QSignalSpy finished(dialog.get(), &QDialog::finished);
    auto *field = part<QLineEdit>(*dialog, "hostKeyComparison");
    QTest::keyClicks(field, wrong);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(finished.count(), 0);
}

void TestHostKeyDialogs::escapeRefuses()
{
    const auto dialog = makeDialog();
    QSignalSpy rejected(dialog.get(), &QDialog::rejected);
    QTest::keyClick(dialog.get(), Qt::Key_Escape);
    QCOMPARE(rejected.count(), 1);
}

void TestHostKeyDialogs::fingerprintsAreFoundInText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found");
    QTest::newRow("alone") << right << right;
    QTest::newRow("ssh-keygen") << (u"256 "_s + right + u" comment (ED25519)"_s) << right;
    QTest::newRow("too short") << right.left(right.size() - 1) << QString();
    QTest::newRow("too long") << (right + u"A"_s) << QString();
    QTest::newRow("md5") << u"MD5:16:27:ac:a5:76:28:2d:36:63:1b:56:4d:eb:df:a6:48"_s << QString();
}

void TestHostKeyDialogs::fingerprintsAreFoundInText()
{
    QFETCH(QString, text);
    QTEST(HostKeyDialog::fingerprintIn(text), "found");
}

void TestHostKeyDialogs::theCommandNamesTheKeysFile()
{
    const auto dialog = makeDialog();
    QCOMPARE(part<CodeBlock>(*dialog, "hostKeyCommand")->text(), u"ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub"_s);
}

void TestHostKeyDialogs::aChangedKeyOffersNoWayOn()
{
    HostKeyChangedDialog dialog(tmtest::sampleProfile(u"tienda-prod"_s),
                                {.code = ErrorCode::SshHostKeyChanged, .args = {u"vps1.example.com"_s, right, wrong}}, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.open();
    QCOMPARE(part<CodeBlock>(dialog, "changedTrusted")->text(), right);
    QCOMPARE(part<CodeBlock>(dialog, "changedOffered")->text(), wrong);
    QStringList choices;
    const auto buttons = dialog.findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons)
        if (button->objectName() != "codeCopy"_L1)
            choices << button->objectName();
    QCOMPARE(choices, QStringList{u"changedClose"_s});
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    QTest::keyClick(&dialog, Qt::Key_Return);
    QVERIFY(!dialog.isVisible());
    QCOMPARE(accepted.count(), 0);
}

void TestHostKeyDialogs::hostileNamesAreInert()
{
    ServerProfile profile = tmtest::sampleProfile(u"x"_s);
    profile.ssh.host = u"<img src=x>\u202Eevil"_s;
    HostKeyDialog dialog(profile, {.keyType = u"<b>ssh</b>\u001B[0m"_s, .fingerprint = u"SHA256:<i>\u202E"_s, .knownHostsLine = {}},
                         nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.open();
    for (const QString &text : tmtest::visibleTexts(dialog))
        QVERIFY2(!text.contains(QChar(0x202E)) && !text.contains(QChar(0x1B)), qPrintable(text));
    QCOMPARE(tmtest::interpretingLabels(dialog).join(u"\n"_s), QString());
}

QTEST_MAIN(TestHostKeyDialogs)
#include "tst_hostkeydialogs.moc"
