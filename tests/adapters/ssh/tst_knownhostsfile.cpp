#include "core/adapters/ssh/knownhostsfile.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace {

// Made with ssh-keygen; the fingerprints are those of ssh-keygen -l.
const auto ed25519 = u"AAAAC3NzaC1lZDI1NTE5AAAAIMncKCw+DlwQR+VT28mXqJ7pr3HPtwf0NQzNOqZqg02H"_s;

HostKeyOffer offer()
{
    return *KnownHostsFile::parseLine(u"[127.0.0.1]:2222 ssh-ed25519 "_s + ed25519);
}

} // namespace

class TestKnownHostsFile : public QObject {
    Q_OBJECT
private slots:
    void theFingerprintIsComputedFromTheKey();
    void whatIsTrustedIsReadBack();
    void theFileIsOnlyForItsOwner();
    void trustReplacesTheFormerKey();
    void forgettingTwiceIsFine();
    void anOfferWhoseWordsDoNotFitItsKeyIsRefused();
    void linesThatSshWouldReadDifferentlyAreRefused_data();
    void linesThatSshWouldReadDifferentlyAreRefused();
    void profileNamesCannotLeaveTheDirectory_data();
    void profileNamesCannotLeaveTheDirectory();
    void aDirectoryThatCannotBeWrittenIsAnError();

private:
    QTemporaryDir m_directory;
};

void TestKnownHostsFile::theFingerprintIsComputedFromTheKey()
{
    QCOMPARE(offer().fingerprint, u"SHA256:oBsVV6wVsc6xsqrft3kHEmI0BZi8dQIn3mE4U1pIbSM"_s);
    QCOMPARE(offer().keyType, u"ssh-ed25519"_s);
}

void TestKnownHostsFile::whatIsTrustedIsReadBack()
{
    const auto file = KnownHostsFile::forProfile(m_directory.path(), u"prod.example"_s);
    QVERIFY(file);
    QVERIFY(!file->read());
    QVERIFY(file->write(offer()));
    QCOMPARE(file->path(), m_directory.filePath(u"known_hosts.d/prod.example"_s));
    QCOMPARE(file->read()->fingerprint, offer().fingerprint);
    QFile raw(file->path());
    QVERIFY(raw.open(QIODevice::ReadOnly));
    QCOMPARE(raw.readAll(), QByteArray("[127.0.0.1]:2222 ssh-ed25519 ") + ed25519.toLatin1() + '\n');
}

void TestKnownHostsFile::theFileIsOnlyForItsOwner()
{
    const auto file = KnownHostsFile::forProfile(m_directory.path(), u"modes"_s);
    QVERIFY(file->write(offer()));
    const auto forOthers =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QVERIFY((QFile::permissions(file->path()) & forOthers) == QFile::Permissions());
    QVERIFY((QFile::permissions(QFileInfo(file->path()).path()) & forOthers) == QFile::Permissions());
}

void TestKnownHostsFile::trustReplacesTheFormerKey()
{
    const auto file = KnownHostsFile::forProfile(m_directory.path(), u"replaced"_s);
    QVERIFY(file->write(offer()));
    QString otherKey = ed25519;
    otherKey.replace(u"28mX"_s, u"28mA"_s);
    const auto other = KnownHostsFile::parseLine(u"prod ssh-ed25519 "_s + otherKey);
    QVERIFY(other && other->fingerprint != offer().fingerprint);
    QVERIFY(file->write(*other));
    QCOMPARE(file->read()->fingerprint, other->fingerprint);
    QCOMPARE(QFileInfo(file->path()).size(), other->knownHostsLine.size() + 1);
}

void TestKnownHostsFile::forgettingTwiceIsFine()
{
    const auto file = KnownHostsFile::forProfile(m_directory.path(), u"forgotten"_s);
    QVERIFY(file->write(offer()));
    QVERIFY(file->remove());
    QVERIFY(!file->read());
    QVERIFY(file->remove());
}

void TestKnownHostsFile::anOfferWhoseWordsDoNotFitItsKeyIsRefused()
{
    const auto file = KnownHostsFile::forProfile(m_directory.path(), u"mismatch"_s);
    HostKeyOffer lie = offer();
    lie.fingerprint = u"SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"_s;
    QCOMPARE(file->write(lie).error().code, ErrorCode::InvalidInput);
    lie = offer();
    lie.keyType = u"ssh-rsa"_s;
    QCOMPARE(file->write(lie).error().code, ErrorCode::InvalidInput);
    QVERIFY(!file->read());
}

void TestKnownHostsFile::linesThatSshWouldReadDifferentlyAreRefused_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("two lines") << u"a ssh-ed25519 %1\nb ssh-ed25519 %1"_s.arg(ed25519);
    QTest::newRow("certificate authority") << u"@cert-authority * ssh-ed25519 %1"_s.arg(ed25519);
    QTest::newRow("wildcard") << u"* ssh-ed25519 %1"_s.arg(ed25519);
    QTest::newRow("negation") << u"!a ssh-ed25519 %1"_s.arg(ed25519);
    QTest::newRow("hashed") << u"|1|abc=|def= ssh-ed25519 %1"_s.arg(ed25519);
    QTest::newRow("another type than the key") << u"a ssh-rsa %1"_s.arg(ed25519);
    QTest::newRow("not base64") << u"a ssh-ed25519 AAAA-_AAAAAAAAAAAAAAAAAA"_s;
    QTest::newRow("short key") << u"a ssh-ed25519 AAAAC3NzaC1l"_s;
    QTest::newRow("empty") << QString();
}

void TestKnownHostsFile::linesThatSshWouldReadDifferentlyAreRefused()
{
    QFETCH(QString, line);
    QVERIFY(!KnownHostsFile::parseLine(line));
}

void TestKnownHostsFile::profileNamesCannotLeaveTheDirectory_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"", ".", "..", "../x", "a/b", "-x", ".hidden", "a\nb", "12345678901234567890123456789012345678901"})
        QTest::newRow(name) << QString::fromUtf8(name);
}

void TestKnownHostsFile::profileNamesCannotLeaveTheDirectory()
{
    QFETCH(QString, name);
    QVERIFY(!KnownHostsFile::forProfile(m_directory.path(), name));
}

void TestKnownHostsFile::aDirectoryThatCannotBeWrittenIsAnError()
{
    const auto file = KnownHostsFile::forProfile(u"/dev/null"_s, u"prod"_s);
    const auto written = file->write(offer());
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::LocalFile);
    QCOMPARE(written.error().args, QStringList{file->path()});
}

QTEST_GUILESS_MAIN(TestKnownHostsFile)
#include "tst_knownhostsfile.moc"
