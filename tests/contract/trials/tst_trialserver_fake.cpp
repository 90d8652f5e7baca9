// The throw-away servers in memory keep what the real ones promise.
#include "contract/trials/trialservercontract.h"
#include "fakes/fakebackupcopies.h"

#include <QTest>

using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    tmtest::FakeDockerEngine docker;
    docker.addImage(u"postgres:15-alpine"_s);
    tmtest::FakeBackupCopies copies(docker);
    tmtest::TrialServerFixture fixture{.docker = &docker, .trials = &copies.trials(), .image = u"postgres:15-alpine"_s};
    tmtest::TrialServerContract contract(fixture);
    return QTest::qExec(&contract, argc, argv);
}
