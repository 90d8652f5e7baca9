#include "core/domain/resourcereading.h"

#include <QString>

using namespace Qt::StringLiterals;

namespace tmc {

QString readingSourceName(ReadingSource source)
{
    switch (source) {
    case ReadingSource::CgroupV1:
        return u"cgroup-v1"_s;
    case ReadingSource::CgroupV2:
        return u"cgroup-v2"_s;
    case ReadingSource::Docker:
        return u"docker"_s;
    case ReadingSource::Sample:
        return u"sample"_s;
    }
    return {};
}

} // namespace tmc
