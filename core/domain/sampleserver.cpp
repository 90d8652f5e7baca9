#include "core/domain/sampleserver.h"

using namespace Qt::StringLiterals;

namespace tmc {

ServerProfile sampleServerProfile()
{
    ServerProfile profile;
    profile.name = sampleServerName;
    profile.environment = Environment::Qa;
    profile.ssh = {.host = u"sample.invalid"_s, .user = u"operator"_s};
    profile.postgres.address = u"postgres"_s;
    return profile;
}

} // namespace tmc
