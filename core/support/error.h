#pragma once

#include "core/support/errorcode.h"

#include <QJsonObject>
#include <QStringList>

namespace tmc {

enum class ErrorSource { Local, Ssh, Postgres, Docker, Proxy, Planner, Engine };

/// Whether the effect that was asked for happened. Unknown is never treated as None: it is probed (docs/ARCHITECTURE.md).
enum class Effect { None, Applied, Unknown };

/// One failure as a value. Text for people is made from code and args when it is shown, in the language of that moment.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    QStringList args; ///< meaning by code, see errorcode.h; hostile text, neutralise before showing
    QString detail;   ///< original words of the other side, not translated; hostile text
    ErrorSource source = ErrorSource::Local;
    Effect effect = Effect::None;
    bool retryable = false; ///< the same call may succeed later without any change
    QString sqlState;       ///< five characters, empty when it did not come from PostgreSQL
    int httpStatus = 0;     ///< 0 when it did not come from an HTTP reply

    bool operator==(const Error &) const = default;
};

QString errorSourceName(ErrorSource source);
QString effectName(Effect effect);

QJsonObject errorToJson(const Error &error);
Error errorFromJson(const QJsonObject &json);

} // namespace tmc
