#include "tests/ui/support/uifixture.h"
#include "ui/dialogs/serverdraft.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmc::ui;

/// All problems of a server's profile at once, each under its field.
class TestServerDraft final : public QObject {
    Q_OBJECT

private slots:
    void aGoodDraftHasNoProblems();
    void everyProblemIsFoundAtOnce();
    void optionsInTheHostAreRefused();
    void takenNamesAreRefused();
    void aPasswordFileNeedsItsWholePath();
};

void TestServerDraft::aGoodDraftHasNoProblems()
{
    QVERIFY(problemsOf({.profile = tmtest::sampleProfile(u"a"_s)}, {u"b"_s}).isEmpty());
}

void TestServerDraft::everyProblemIsFoundAtOnce()
{
    ServerDraft draft{.profile = tmtest::sampleProfile(u"not a name"_s)};
    draft.profile.ssh.host.clear();
    draft.profile.ssh.user = u"-oProxyCommand=x"_s;
    draft.profile.ssh.identityFile = u"relative"_s;
    draft.profile.dockerSocket = u"relative"_s;
    draft.profile.proxyAddress = u"no port"_s;
    draft.profile.postgres.address.clear();
    draft.profile.postgres.role = u" "_s;
    const QStringList expected{u"dockerSocket"_s, u"host"_s,         u"identityFile"_s, u"name"_s,
                               u"postgres"_s,     u"proxyAddress"_s, u"role"_s,         u"user"_s};
    QCOMPARE(problemsOf(draft, {}).keys(), expected);
}

void TestServerDraft::optionsInTheHostAreRefused()
{
    ServerDraft draft{.profile = tmtest::sampleProfile(u"a"_s)};
    for (const QString &host : {u"-oProxyCommand=touch /tmp/x"_s, u"$(touch x)"_s, u"a b"_s, u"user@host"_s}) {
        draft.profile.ssh.host = host;
        QCOMPARE(problemsOf(draft, {}).keys(), QStringList{u"host"_s});
    }
}

void TestServerDraft::takenNamesAreRefused()
{
    const auto problems = problemsOf({.profile = tmtest::sampleProfile(u"a"_s)}, {u"a"_s});
    QCOMPARE(problems.value(u"name"_s).code, ErrorCode::AlreadyExists);
}

void TestServerDraft::aPasswordFileNeedsItsWholePath()
{
    ServerDraft draft{.profile = tmtest::sampleProfile(u"a"_s), .passwordSource = PasswordSource::File};
    QCOMPARE(problemsOf(draft, {}).keys(), QStringList{u"passwordFile"_s});
    draft.profile.postgres.passwordFile = u"/home/ana/pw"_s;
    QVERIFY(problemsOf(draft, {}).isEmpty());
}

QTEST_GUILESS_MAIN(TestServerDraft)
#include "tst_serverdraft.moc"
