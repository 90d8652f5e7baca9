#include "core/adapters/local/oskeychain.h"
#include "core/adapters/local/profilesecretstore.h"
#include "temporaryhome.h"

#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmtest;

namespace {

Secret secretOf(const char *text)
{
    QByteArray bytes(text);
    return Secret::fromBytes(bytes);
}

ServerProfile profileWithFile(const QString &path)
{
    ServerProfile profile;
    profile.name = u"sandbox"_s;
    profile.postgres.passwordFile = path;
    return profile;
}

/// Works, or answers every call with one error.
class FakeKeychain final : public Keychain {
public:
    Result<Secret> read(const QString &key) override
    {
        ++calls;
        if (refusal)
            return fail(*refusal);
        if (!entries.contains(key))
            return fail(ErrorCode::NotFound, {u"secret"_s, key});
        return entries.at(key);
    }
    Result<void> write(const QString &key, const Secret &secret) override
    {
        ++calls;
        if (refusal)
            return fail(*refusal);
        entries[key] = secret;
        return {};
    }

    std::map<QString, Secret> entries;
    std::optional<Error> refusal;
    int calls = 0;
};

} // namespace

class SecretStoreTest final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void firstLineOfThePasswordFileIsThePassword_data();
    void firstLineOfThePasswordFileIsThePassword();
    void tooOpenPasswordFileIsRefused_data();
    void tooOpenPasswordFileIsRefused();
    void linkAndOtherKindsOfFileAreRefused();
    void fileOfAnotherUserIsRefused();
    void missingAndEmptyFilesAreMissingSecrets();
    void relativePathIsRefused();
    void storedPasswordFileIsPrivateAndReplacesAnOpenOne();
    void passwordOfTwoLinesIsRefused();
    void passwordFileKeepsTheKeychainOut();
    void keychainKeepsPasswordsByServerAndRole();
    void withoutKeychainPasswordsStayInThisProcess();
    void missingSecretNamesTheProfile();
    void withoutSessionBusNothingIsWrittenAnywhere();
    void unansweredKeychainIsAbandoned();

private:
    TemporaryHome m_session;
};

void SecretStoreTest::initTestCase()
{
    // No session bus, and every place that a library could choose for a plain-text fallback is below m_session.
    qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:");
    qunsetenv("DISPLAY");
    qunsetenv("WAYLAND_DISPLAY");
    for (const char *name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
        qputenv(name, QFile::encodeName(m_session.root()));
}

void SecretStoreTest::firstLineOfThePasswordFileIsThePassword_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("mode");
    QTest::newRow("line") << "secret ñ\n"_ba << 0600;
    QTest::newRow("no line end") << "secret ñ"_ba << 0600;
    QTest::newRow("carriage return") << "secret ñ\r\n"_ba << 0600;
    QTest::newRow("more lines") << "secret ñ\nnot this\n"_ba << 0600;
    QTest::newRow("read only") << "secret ñ\n"_ba << 0400;
}

void SecretStoreTest::firstLineOfThePasswordFileIsThePassword()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, mode);
    const TemporaryHome home;
    const QString path = home.root() + u"/password"_s;
    overwrite(path, bytes);
    ::chmod(QFile::encodeName(path).constData(), static_cast<mode_t>(mode));
    ProfileSecretStore store(std::make_shared<FakeKeychain>());
    const auto secret = store.databasePassword(profileWithFile(path));
    QVERIFY(secret);
    QVERIFY(*secret == secretOf("secret ñ"));
}

void SecretStoreTest::tooOpenPasswordFileIsRefused_data()
{
    QTest::addColumn<int>("mode");
    for (const int mode : {0640, 0604, 0660, 0666, 0644, 0620, 0700, 0610, 04600})
        QTest::newRow(QByteArray::number(mode, 8).constData()) << mode;
}

void SecretStoreTest::tooOpenPasswordFileIsRefused()
{
    QFETCH(const int, mode);
    const TemporaryHome home;
    const QString path = home.root() + u"/password"_s;
    overwrite(path, "secret\n");
    ::chmod(QFile::encodeName(path).constData(), static_cast<mode_t>(mode));
    ProfileSecretStore store(std::make_shared<FakeKeychain>());
    const auto secret = store.databasePassword(profileWithFile(path));
    QVERIFY(!secret);
    QCOMPARE(secret.error().code, ErrorCode::SecretFileTooOpen);
    QCOMPARE(secret.error().args, QStringList{path});
}

void SecretStoreTest::linkAndOtherKindsOfFileAreRefused()
{
    const TemporaryHome home;
    const QString path = home.root() + u"/password"_s;
    overwrite(path, "secret\n");
    ::chmod(QFile::encodeName(path).constData(), 0600);
    QVERIFY(QFile::link(path, home.root() + u"/link"_s));
    QCOMPARE(::mkfifo(QFile::encodeName(home.root() + u"/pipe"_s).constData(), 0600), 0);
    ProfileSecretStore store(std::make_shared<FakeKeychain>());
    for (const QString &name : {u"/link"_s, u"/pipe"_s, u"/config"_s})
        QCOMPARE(store.databasePassword(profileWithFile(home.root() + name)).error().code, ErrorCode::SecretFileTooOpen);
}

void SecretStoreTest::fileOfAnotherUserIsRefused()
{
    if (::geteuid() != 0)
        QSKIP("only the administrator can give a file away");
    const TemporaryHome home;
    const QString path = home.root() + u"/password"_s;
    overwrite(path, "secret\n");
    ::chmod(QFile::encodeName(path).constData(), 0600);
    QCOMPARE(::chown(QFile::encodeName(path).constData(), 65534, 65534), 0);
    ProfileSecretStore store(std::make_shared<FakeKeychain>());
    QCOMPARE(store.databasePassword(profileWithFile(path)).error().code, ErrorCode::SecretFileTooOpen);
}

void SecretStoreTest::missingAndEmptyFilesAreMissingSecrets()
{
    const TemporaryHome home;
    ProfileSecretStore store(std::make_shared<FakeKeychain>());
    const auto none = store.databasePassword(profileWithFile(home.root() + u"/none"_s));
    QCOMPARE(none.error().code, ErrorCode::SecretMissing);
    QCOMPARE(none.error().args, QStringList{u"sandbox"_s});
    const QString empty = home.root() + u"/empty"_s;
    overwrite(empty, "\nsecond\n");
    ::chmod(QFile::encodeName(empty).constData(), 0600);
    QCOMPARE(store.databasePassword(profileWithFile(empty)).error().code, ErrorCode::SecretMissing);
}

void SecretStoreTest::relativePathIsRefused()
{
    ProfileSecretStore store(std::make_shared<FakeKeychain>());
    QCOMPARE(store.databasePassword(profileWithFile(u"password"_s)).error().code, ErrorCode::InvalidInput);
    QCOMPARE(store.storeDatabasePassword(profileWithFile(u"password"_s), secretOf("x")).error().code, ErrorCode::InvalidInput);
}

void SecretStoreTest::storedPasswordFileIsPrivateAndReplacesAnOpenOne()
{
    const TemporaryHome home;
    const QString path = home.root() + u"/password"_s;
    overwrite(path, "old\n");
    ::chmod(QFile::encodeName(path).constData(), 0644);
    ProfileSecretStore store(std::make_shared<FakeKeychain>());
    QVERIFY(store.storeDatabasePassword(profileWithFile(path), secretOf("new")));
    QCOMPARE(contents(path), "new\n"_ba);
    QCOMPARE(modeOf(path), 0600);
    QVERIFY(store.databasePassword(profileWithFile(path)).value() == secretOf("new"));
}

void SecretStoreTest::passwordOfTwoLinesIsRefused()
{
    const TemporaryHome home;
    const QString path = home.root() + u"/password"_s;
    ProfileSecretStore store(std::make_shared<FakeKeychain>());
    for (const char *text : {"", "two\nlines", "carriage\rreturn"})
        QCOMPARE(store.storeDatabasePassword(profileWithFile(path), secretOf(text)).error().code, ErrorCode::InvalidInput);
    QVERIFY(!QFile::exists(path));
}

void SecretStoreTest::passwordFileKeepsTheKeychainOut()
{
    const TemporaryHome home;
    const auto keychain = std::make_shared<FakeKeychain>();
    ProfileSecretStore store(keychain);
    const ServerProfile profile = profileWithFile(home.root() + u"/password"_s);
    QVERIFY(!store.databasePassword(profile));
    QVERIFY(store.storeDatabasePassword(profile, secretOf("x")));
    QVERIFY(store.databasePassword(profile));
    QCOMPARE(keychain->calls, 0);
}

void SecretStoreTest::keychainKeepsPasswordsByServerAndRole()
{
    const auto keychain = std::make_shared<FakeKeychain>();
    ProfileSecretStore store(keychain);
    ServerProfile profile = profileWithFile({});
    QVERIFY(store.storeDatabasePassword(profile, secretOf("first")));
    QVERIFY(!store.isKeptInMemoryOnly(profile));
    profile.postgres.role = u"other"_s;
    QVERIFY(store.storeDatabasePassword(profile, secretOf("second")));
    ProfileSecretStore later(keychain);
    QVERIFY(later.databasePassword(profile).value() == secretOf("second"));
    QVERIFY(later.databasePassword(profileWithFile({})).value() == secretOf("first"));
}

void SecretStoreTest::withoutKeychainPasswordsStayInThisProcess()
{
    const auto keychain = std::make_shared<FakeKeychain>();
    keychain->refusal = Error{.code = ErrorCode::Unsupported, .args = {u"keychain"_s}};
    ProfileSecretStore store(keychain);
    const ServerProfile profile = profileWithFile({});
    QVERIFY(store.storeDatabasePassword(profile, secretOf("kept")));
    QVERIFY(store.isKeptInMemoryOnly(profile));
    QVERIFY(store.databasePassword(profile).value() == secretOf("kept"));
    QVERIFY(!ProfileSecretStore(keychain).databasePassword(profile));
    keychain->refusal.reset();
    QVERIFY(store.storeDatabasePassword(profile, secretOf("newer")));
    QVERIFY(!store.isKeptInMemoryOnly(profile));
    QVERIFY(store.databasePassword(profile).value() == secretOf("newer"));
}

void SecretStoreTest::missingSecretNamesTheProfile()
{
    ProfileSecretStore store(std::make_shared<FakeKeychain>());
    const auto secret = store.databasePassword(profileWithFile({}));
    QCOMPARE(secret.error().code, ErrorCode::SecretMissing);
    QCOMPARE(secret.error().args, QStringList{u"sandbox"_s});
}

void SecretStoreTest::withoutSessionBusNothingIsWrittenAnywhere()
{
    ProfileSecretStore store(std::make_shared<OsKeychain>());
    ServerProfile profile = profileWithFile({});
    // Several requests, because the library's queue must not stop after the first one.
    for (int round = 0; round < 3; ++round) {
        profile.postgres.role = u"role%1"_s.arg(round);
        const auto missing = store.databasePassword(profile);
        QCOMPARE(missing.error().code, ErrorCode::SecretMissing);
        QVERIFY(store.storeDatabasePassword(profile, secretOf("canary-4711")));
        QVERIFY(store.isKeptInMemoryOnly(profile));
        QVERIFY(store.databasePassword(profile).value() == secretOf("canary-4711"));
    }
    QCOMPARE(m_session.files(), QStringList{});
    QCOMPARE(OsKeychain().read(u"any"_s).error().code, ErrorCode::Unsupported);
}

void SecretStoreTest::unansweredKeychainIsAbandoned()
{
    OsKeychain impatient(std::chrono::milliseconds(0));
    const auto late = impatient.read(u"any"_s);
    QVERIFY(!late);
    QVERIFY(late.error().code == ErrorCode::TimedOut || late.error().code == ErrorCode::Unsupported);
    // Once the abandoned request has ended, the keychain answers again.
    QTRY_COMPARE(OsKeychain().read(u"any"_s).error().code, ErrorCode::Unsupported);
}

QTEST_GUILESS_MAIN(SecretStoreTest)
#include "secretstoretest.moc"
