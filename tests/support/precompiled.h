// Precompiled for the test programs: what nearly each of them includes anyway.
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

#include <functional>
#include <memory>
#include <optional>
#include <variant>
#include <vector>
