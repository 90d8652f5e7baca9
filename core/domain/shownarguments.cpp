#include "core/domain/shownarguments.h"

#include "core/support/redact.h"

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

bool isSecretOption(QString name)
{
    name.replace(u'-', u'_');
    return isSecretEnvironmentName(name) || name.contains("pass"_L1, Qt::CaseInsensitive);
}

} // namespace

QStringList shownArguments(const QStringList &arguments)
{
    QStringList shown;
    bool isValueOfSecret = false;
    for (const QString &argument : arguments) {
        const bool isOption = argument.startsWith(u'-');
        const QString name = argument.section(u'=', 0, 0);
        const bool hasValue = argument.contains(u'=');
        if (isValueOfSecret)
            shown.append(secretMask());
        else if (hasValue && isSecretOption(name))
            shown.append(name + u'=' + secretMask());
        else
            shown.append(redact(argument));
        isValueOfSecret = !isValueOfSecret && isOption && !hasValue && isSecretOption(name);
    }
    return shown;
}

} // namespace tmc
