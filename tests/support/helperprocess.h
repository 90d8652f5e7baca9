#pragma once

#include <QProcess>

namespace tmtest {

/// A program that a test uses. Started with fork() and not with vfork(): ThreadSanitizer ends programs whose child shares their memory.
class HelperProcess final : public QProcess {
public:
    HelperProcess()
    {
        setChildProcessModifier([] {});
    }
};

} // namespace tmtest
