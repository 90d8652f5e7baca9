#pragma once

#include "core/adapters/ssh/sshevent.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace tmc {

/// What one run of ssh said so far, in bounded memory however much and whatever the other side sends: a line is cut at 4 KiB and the
/// last 100 lines for people are kept, 32 KiB at most.
class SshTranscript final {
public:
    /// Takes bytes of ssh's error output; returns the events of the lines that ended in them.
    std::vector<SshEvent> append(const QByteArray &bytes);

    /// Ends a last line without a line end, as when ssh died.
    std::vector<SshEvent> finish();

    const QStringList &words() const { return m_words; } ///< without debug lines
    QString text() const { return m_words.join(u'\n'); }
    const QString &serverKeyType() const { return m_keyType; }
    const QString &serverKeyFingerprint() const { return m_keyFingerprint; } ///< the newest; "" before the key exchange
    const QString &user() const { return m_user; }
    const QString &authenticationMethod() const { return m_method; } ///< "" before success
    int port() const { return m_port; }                              ///< 0 when ssh did not say it
    bool usesProxy() const { return m_usesProxy; }

private:
    SshEvent takeLine();
    void keepWords(const QString &line);
    void note(const SshEvent &event);

    QByteArray m_line;
    QStringList m_words;
    qsizetype m_wordsLength = 0;
    QString m_keyType;
    QString m_keyFingerprint;
    QString m_user;
    QString m_method;
    int m_port = 0;
    bool m_usesProxy = false;
};

} // namespace tmc
