#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace tmc {

/// A version that is known to have holes, or whose line gets no repairs any more.
struct OldVersion {
    QString version;  ///< as far as it is told
    QString repaired; ///< the first one without the holes that are known here; empty: its line has ended
    QDate ended;      ///< since when; invalid = long ago, or not ended
    bool operator==(const OldVersion &) const = default;
};

/// PostgreSQL by its server_version_num, by the table of toolversion.h. Pure.
std::optional<OldVersion> oldPostgres(int serverVersion, const QDate &today);

/// Docker Engine by what it says of itself, e.g. "20.10.24+dfsg1". The text is hostile. Pure.
std::optional<OldVersion> oldEngine(const QString &version);

/// The program in a well-known image (postgres, redis and nginx of Docker's own library, nginxproxy/nginx-proxy) by the number in its tag.
/// Nothing is said of a tag that leaves the number open ("latest", "7", "7.4-alpine"), unless every version that it can mean is old, and
/// nothing of an image named by a digest. The text is hostile. Pure.
std::optional<OldVersion> oldImage(const QString &image, const QDate &today);

} // namespace tmc
