#include "core/adapters/ssh/sshoptions.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace {

const auto knownHosts = u"/home/o/.config/tm/known_hosts.d/prod"_s;
const auto control = u"/run/user/1000/tenant-master/abc/ctl"_s;

SshTarget fullTarget()
{
    return {.host = u"prod.example.com"_s, .port = 2222, .user = u"ops"_s, .identityFile = u"/home/o/.ssh/id ed25519"_s};
}

/// What ssh would do with these arguments when the operator's configuration is `configuration`.
QMap<QString, QStringList> effectiveOptions(const QStringList &arguments, const QByteArray &configuration)
{
    QTemporaryDir directory;
    QFile file(directory.filePath(u"config"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(configuration) < 0)
        return {};
    file.close();
    QProcess ssh;
    ssh.start(QStandardPaths::findExecutable(u"ssh"_s), QStringList{u"-G"_s, u"-F"_s, file.fileName()} + arguments);
    ssh.waitForFinished();
    QMap<QString, QStringList> options;
    const QStringList lines = QString::fromUtf8(ssh.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines)
        options[line.section(u' ', 0, 0)] << line.section(u' ', 1);
    return options;
}

const QByteArray hostileConfiguration = R"(
Host *
  ForwardAgent yes
  ForwardX11 yes
  ForwardX11Trusted yes
  Tunnel yes
  StrictHostKeyChecking no
  UserKnownHostsFile /tmp/elsewhere
  GlobalKnownHostsFile /tmp/global
  KnownHostsCommand /bin/echo anything
  NoHostAuthenticationForLocalhost yes
  UpdateHostKeys yes
  VerifyHostKeyDNS yes
  PermitLocalCommand yes
  LocalCommand touch /tmp/marker
  RemoteCommand rm -rf /
  RequestTTY force
  SessionType none
  StdinNull yes
  ForkAfterAuthentication yes
  LocalForward 15432 localhost:5432
  DynamicForward 1080
  RemoteForward 9000 localhost:9000
  ControlMaster auto
  ControlPath ~/.ssh/cm-%C
  ControlPersist 10m
  EscapeChar ~
  StreamLocalBindUnlink no
  FingerprintHash md5
  BatchMode no
  LogLevel QUIET
  GSSAPIDelegateCredentials yes
  ServerAliveInterval 0
  ProxyJump bastion.example.com
  User somebody
)";

} // namespace

class TestSshOptions : public QObject {
    Q_OBJECT
private slots:
    void theMasterIsCalledExactlyLikeThis();
    void identitiesAreLimitedOnlyWhenAKeyIsGiven();
    void forwardsAreAddedWithoutReadingAnyConfiguration();
    void nothingInTheOperatorsConfigurationWeakensTheConnection();
    void theOperatorsJumpHostsAndUsersAreHonoured();
    void theHostKeyProbeNeverAuthenticatesAndNeverMultiplexes();
    void hostileTargetsAreRefused_data();
    void hostileTargetsAreRefused();
    void hostileRemoteTargetsAreRefused_data();
    void hostileRemoteTargetsAreRefused();
    void pathsReachSshAsTheyAre_data();
    void pathsReachSshAsTheyAre();
    void pathsThatSshWouldExpandAreRefused();
    void socketPathsOverOneHundredBytesAreRefused();
    void wordsOfACommandOnTheServerArriveAsTheyAre();
};

void TestSshOptions::theMasterIsCalledExactlyLikeThis()
{
    const auto arguments = SshOptions::master(fullTarget(), knownHosts, control);
    QVERIFY(arguments);
    const QString expected =
        u"-T|-o|StrictHostKeyChecking=yes|-o|UserKnownHostsFile=\"/home/o/.config/tm/known_hosts.d/prod\"|-o|BatchMode=yes"
        "|-o|GlobalKnownHostsFile=/dev/null|-o|KnownHostsCommand=none|-o|NoHostAuthenticationForLocalhost=no|-o|UpdateHostKeys=no"
        "|-o|VerifyHostKeyDNS=no|-o|CheckHostIP=no|-o|HashKnownHosts=no|-o|FingerprintHash=sha256|-o|VisualHostKey=no"
        "|-o|ForwardAgent=no|-o|ForwardX11=no|-o|ForwardX11Trusted=no|-o|GSSAPIDelegateCredentials=no|-o|PermitLocalCommand=no"
        "|-o|RequestTTY=no|-o|RemoteCommand=none|-o|StdinNull=no|-o|ForkAfterAuthentication=no|-o|Tunnel=no|-o|ClearAllForwardings=yes"
        "|-o|ExitOnForwardFailure=yes|-o|ConnectTimeout=10|-o|ConnectionAttempts=1|-o|ServerAliveInterval=4|-o|ServerAliveCountMax=3"
        "|-o|StreamLocalBindMask=0177|-o|StreamLocalBindUnlink=yes|-o|EscapeChar=none|-o|ControlPersist=no|-o|LogLevel=DEBUG2"
        "|-o|SessionType=default|-o|ControlMaster=yes|-S|/run/user/1000/tenant-master/abc/ctl"
        "|-p|2222|-l|ops|-o|IdentitiesOnly=yes|-i|/home/o/.ssh/id ed25519|--|prod.example.com|echo tm-ready; exec cat"_s;
    QCOMPARE(arguments->join(u'|'), expected);
}

void TestSshOptions::identitiesAreLimitedOnlyWhenAKeyIsGiven()
{
    const auto arguments = SshOptions::master({.host = u"prod"_s}, knownHosts, control);
    QVERIFY(arguments);
    QVERIFY(!arguments->contains(u"IdentitiesOnly=yes"_s));
    QVERIFY(!arguments->contains(u"-p"_s) && !arguments->contains(u"-l"_s) && !arguments->contains(u"-i"_s)
            && !arguments->contains(u"-F"_s));
}

void TestSshOptions::forwardsAreAddedWithoutReadingAnyConfiguration()
{
    const std::vector<SshForward> forwards = {{u"/r/docker.sock"_s, u"/var/run/docker.sock"_s},
                                              {u"/r/proxy.sock"_s, u"127.0.0.1:80"_s},
                                              {u"/r/.s.PGSQL.5432"_s, u"[fd00::2]:5432"_s}};
    const auto arguments = SshOptions::addForwards(control, forwards);
    QVERIFY(arguments);
    QCOMPARE(arguments->join(u'|'),
             u"-F|none|-O|forward|-S|/run/user/1000/tenant-master/abc/ctl|-L|/r/docker.sock:/var/run/docker.sock"
             "|-L|/r/proxy.sock:127.0.0.1:80|-L|/r/.s.PGSQL.5432:[fd00::2]:5432|--|localhost"_s);
    const auto cancel = SshOptions::cancelForward(control, forwards.at(1));
    QVERIFY(cancel);
    QCOMPARE(cancel->join(u'|'),
             u"-F|none|-O|cancel|-S|/run/user/1000/tenant-master/abc/ctl|-L|/r/proxy.sock:127.0.0.1:80|--|localhost"_s);
}

void TestSshOptions::nothingInTheOperatorsConfigurationWeakensTheConnection()
{
    const auto arguments = SshOptions::master({.host = u"prod"_s}, knownHosts, control);
    QVERIFY(arguments);
    const QMap<QString, QStringList> options = effectiveOptions(*arguments, hostileConfiguration);
    const QMap<QString, QString> expected = {
        {u"forwardagent"_s, u"no"_s},
        {u"forwardx11"_s, u"no"_s},
        {u"forwardx11trusted"_s, u"no"_s},
        {u"tunnel"_s, u"false"_s},
        {u"stricthostkeychecking"_s, u"true"_s},
        {u"userknownhostsfile"_s, knownHosts},
        {u"globalknownhostsfile"_s, u"/dev/null"_s},
        {u"nohostauthenticationforlocalhost"_s, u"no"_s},
        {u"updatehostkeys"_s, u"false"_s},
        {u"verifyhostkeydns"_s, u"false"_s},
        {u"permitlocalcommand"_s, u"no"_s},
        {u"requesttty"_s, u"false"_s},
        {u"sessiontype"_s, u"default"_s},
        {u"stdinnull"_s, u"no"_s},
        {u"forkafterauthentication"_s, u"no"_s},
        {u"controlmaster"_s, u"true"_s},
        {u"controlpath"_s, control},
        {u"controlpersist"_s, u"no"_s},
        {u"escapechar"_s, u"none"_s},
        {u"streamlocalbindunlink"_s, u"yes"_s},
        {u"fingerprinthash"_s, u"SHA256"_s},
        {u"batchmode"_s, u"yes"_s},
        {u"loglevel"_s, u"DEBUG2"_s},
        {u"gssapidelegatecredentials"_s, u"no"_s},
        {u"serveraliveinterval"_s, u"4"_s},
        {u"serveralivecountmax"_s, u"3"_s},
        {u"connecttimeout"_s, u"10"_s},
        {u"exitonforwardfailure"_s, u"yes"_s},
        {u"clearallforwardings"_s, u"yes"_s},
        {u"hashknownhosts"_s, u"no"_s},
        {u"checkhostip"_s, u"no"_s},
    };
    for (auto option = expected.begin(); option != expected.end(); ++option)
        QVERIFY2(options.value(option.key()) == QStringList{option.value()},
                 qPrintable(option.key() + u" is "_s + options.value(option.key()).join(u',')));
    QCOMPARE(effectiveOptions(*arguments, "").value(u"streamlocalbindmask"_s), QStringList{u"0177"_s});
    for (const QString &absent :
         {u"localforward"_s, u"dynamicforward"_s, u"remoteforward"_s, u"remotecommand"_s, u"knownhostscommand"_s})
        QVERIFY2(!options.contains(absent), qPrintable(absent));
}

void TestSshOptions::theOperatorsJumpHostsAndUsersAreHonoured()
{
    const auto arguments = SshOptions::master({.host = u"prod"_s}, knownHosts, control);
    const QMap<QString, QStringList> options = effectiveOptions(*arguments, hostileConfiguration);
    QCOMPARE(options.value(u"proxyjump"_s), QStringList{u"bastion.example.com"_s});
    QCOMPARE(options.value(u"user"_s), QStringList{u"somebody"_s});
    const auto withUser = SshOptions::master(fullTarget(), knownHosts, control);
    QCOMPARE(effectiveOptions(*withUser, hostileConfiguration).value(u"user"_s), QStringList{u"ops"_s});
}

void TestSshOptions::theHostKeyProbeNeverAuthenticatesAndNeverMultiplexes()
{
    const auto arguments = SshOptions::hostKeyProbe({.host = u"prod"_s}, u"/run/new"_s);
    QVERIFY(arguments);
    const QMap<QString, QStringList> options = effectiveOptions(*arguments, hostileConfiguration);
    QCOMPARE(options.value(u"preferredauthentications"_s), QStringList{u"none"_s});
    QCOMPARE(options.value(u"stricthostkeychecking"_s), QStringList{u"accept-new"_s});
    QCOMPARE(options.value(u"userknownhostsfile"_s), QStringList{u"/run/new"_s});
    QCOMPARE(options.value(u"sessiontype"_s), QStringList{u"none"_s});
    QCOMPARE(options.value(u"controlmaster"_s), QStringList{u"false"_s});
    QVERIFY(!options.contains(u"controlpath"_s));
    QCOMPARE(arguments->last(), u"prod"_s); // no command
}

void TestSshOptions::hostileTargetsAreRefused_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("user");
    QTest::newRow("option as host") << u"-oProxyCommand=touch /tmp/x"_s << QString();
    QTest::newRow("shell in host") << u"a;id"_s << QString();
    QTest::newRow("substitution in host") << u"$(id)"_s << QString();
    QTest::newRow("user in host") << u"root@prod"_s << QString();
    QTest::newRow("empty host") << QString() << QString();
    QTest::newRow("line feed in host") << u"prod\nx"_s << QString();
    QTest::newRow("option as user") << u"prod"_s << u"-lroot"_s;
    QTest::newRow("quote in user") << u"prod"_s << u"a'b"_s;
    QTest::newRow("substitution in user") << u"prod"_s << u"`id`"_s;
    QTest::newRow("percent in user") << u"prod"_s << u"%h"_s;
}

void TestSshOptions::hostileTargetsAreRefused()
{
    QFETCH(QString, host);
    QFETCH(QString, user);
    const auto arguments = SshOptions::master({.host = host, .user = user}, knownHosts, control);
    QVERIFY(!arguments);
    QCOMPARE(arguments.error().code, ErrorCode::InvalidInput);
    QVERIFY(!SshOptions::hostKeyProbe({.host = host, .user = user}, knownHosts));
}

void TestSshOptions::hostileRemoteTargetsAreRefused_data()
{
    QTest::addColumn<QString>("target");
    for (const char *target : {"", "5432", ":5432", "host", "host:0", "host:65536", "host:5432:x", "-host:5432", "ho st:5432",
                               "a\nb:5432", "[host]:1", "*:80", "relative/path", "/sock\net", "/${HOME}/x"})
        QTest::newRow(target) << QString::fromUtf8(target);
}

void TestSshOptions::hostileRemoteTargetsAreRefused()
{
    QFETCH(QString, target);
    QVERIFY(!SshOptions::addForwards(control, {{u"/r/a.sock"_s, target}}));
}

void TestSshOptions::pathsReachSshAsTheyAre_data()
{
    QTest::addColumn<QString>("path");
    for (const char *path :
         {"/plain/file", "/with blank/file", "/with\"quote/file", "/with\\backslash/file", "/with%h/file", "/with#hash/file",
          "/with$dollar/file", "/with'apostrophe/file", "/with~tilde/file", "/m\xc3\xa1laga/file"})
        QTest::newRow(path) << QString::fromUtf8(path);
}

void TestSshOptions::pathsReachSshAsTheyAre()
{
    QFETCH(QString, path);
    const auto arguments = SshOptions::master({.host = u"prod"_s}, path, path);
    QVERIFY(arguments);
    const QMap<QString, QStringList> options = effectiveOptions(*arguments, "");
    // ssh -G prints both before it expands percent signs.
    QCOMPARE(options.value(u"userknownhostsfile"_s).join(u'|').replace(u"%%"_s, u"%"_s), path);
    QCOMPARE(options.value(u"controlpath"_s).join(u'|').replace(u"%%"_s, u"%"_s), path);
}

void TestSshOptions::pathsThatSshWouldExpandAreRefused()
{
    QVERIFY(!SshOptions::master({.host = u"prod"_s}, u"/x/${HOME}"_s, control));
    QVERIFY(!SshOptions::master({.host = u"prod"_s}, u"relative"_s, control));
    QVERIFY(!SshOptions::master({.host = u"prod"_s}, knownHosts, u"/x/${HOME}"_s));
}

void TestSshOptions::socketPathsOverOneHundredBytesAreRefused()
{
    const QString longest = u"/"_s + QString(99, u'x');
    QVERIFY(SshOptions::addForwards(control, {{longest, u"h:1"_s}}));
    const auto refused = SshOptions::addForwards(control, {{longest + u'x', u"h:1"_s}});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::NameTooLong);
    QVERIFY(!SshOptions::addForwards(control, {{u"/"_s + QString(50, u'ñ'), u"h:1"_s}})); // bytes, not characters
}

void TestSshOptions::wordsOfACommandOnTheServerArriveAsTheyAre()
{
    const QStringList argv{u"printf"_s, u"%s\\n"_s, u"a b"_s, u"$(id) `id` $HOME"_s, u"it's; \"ñ\" \\0 *"_s, u"-rf"_s, QString()};
    const auto arguments = SshOptions::runOnHost(control, argv);
    QVERIFY(arguments);
    // What sshd does with it: the user's login shell reads it as one command line.
    QProcess shell;
    shell.start(u"sh"_s, {u"-c"_s, arguments->last()});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(QString::fromUtf8(shell.readAllStandardOutput()), argv.mid(2).join(u'\n') + u'\n');
    QVERIFY(arguments->contains(u"ProxyCommand=false"_s)); // no way of its own
    for (const QString &word : {u"a\nb"_s, u"a\x1b[2Jb"_s, u"a\u202eb"_s, QString(QChar(0))})
        QCOMPARE(SshOptions::runOnHost(control, {u"rm"_s, word}).error().code, ErrorCode::InvalidInput);
    QVERIFY(!SshOptions::runOnHost({}, argv));
}

QTEST_GUILESS_MAIN(TestSshOptions)
#include "tst_sshoptions.moc"
