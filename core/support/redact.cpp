#include "core/support/redact.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tmc {

QString secretMask()
{
    return u"•••"_s;
}

QString redact(const QString &text)
{
    static const QRegularExpression url(uR"(([a-z][a-z0-9+.-]*://[^\s:/@]*):[^\s@/]+@)"_s);
    static const QRegularExpression assignment(uR"(((?:PGPASSWORD|PASSWORD|SECRET_KEY|TOKEN)\s*[=:]\s*)\S+)"_s,
                                               QRegularExpression::CaseInsensitiveOption);
    // As SQL has it: ALTER ROLE … PASSWORD '…', with quotes doubled or escaped inside, or between dollars. A statement that was cut off may
    // lack the last quote. Without steps back, so that no length of text makes it give up.
    static const QRegularExpression literal(uR"((PASSWORD\s+)(?:[EU&]*'(?:[^'\\]++|''|\\.)*+(?:'|\\?$)?|\$(\w*)\$.*?(?:\$\2\$|$)))"_s,
                                            QRegularExpression::CaseInsensitiveOption
                                                | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression header(uR"((Authorization:\s*).+)"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression verifier(uR"(SCRAM-SHA-256\$[^\s']+)"_s);
    static const QRegularExpression pem(u"-----BEGIN [A-Z ]+-----.*?-----END [A-Z ]+-----"_s,
                                        QRegularExpression::DotMatchesEverythingOption);
    QString clean = text;
    clean.replace(pem, secretMask());
    clean.replace(url, u"\\1:"_s + secretMask() + u'@');
    clean.replace(verifier, secretMask());
    clean.replace(literal, u"\\1"_s + secretMask());
    clean.replace(assignment, u"\\1"_s + secretMask());
    clean.replace(header, u"\\1"_s + secretMask());
    return clean;
}

bool isSecretEnvironmentName(const QString &name)
{
    static const QRegularExpression pattern(u"(PASSWORD|SECRET|_KEY|TOKEN|CREDENTIAL|_URL$|_DSN$)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return pattern.match(name).hasMatch();
}

} // namespace tmc
