#include "core/domain/tenantcommands.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tmc::tenantcommands {
namespace {

struct Placeholder {
    QLatin1StringView text;
    QString (*value)(const Workspace &);
};

constexpr std::array placeholders = {
    Placeholder{"{database}"_L1, [](const Workspace &w) { return w.databaseName; }},
    Placeholder{"{role}"_L1, [](const Workspace &w) { return w.roleName; }},
    Placeholder{"{schema}"_L1, [](const Workspace &w) { return w.schemaName; }},
    Placeholder{"{tenant}"_L1, [](const Workspace &w) { return w.tenantId; }},
};

/// Built-ins of a POSIX shell only. `read` leaves out the zero bytes between the variables of an environment, so a mark is looked for
/// anywhere in a line. The script's own arguments are no environment, so it never finds itself.
const QString markedScript = uR"(for d in /proc/[0-9]*; do
  while IFS= read -r line || [ -n "$line" ]; do
    case $line in *"$2"*)
      echo "${d#/proc/}"
      [ "$1" = 0 ] || kill -"$1" "${d#/proc/}"
      break;;
    esac
  done < "$d/environ"
done 2>/dev/null
exit 0
)"_s;

/// The migrate command up to its verb.
QStringList managingProgram(const Product &product)
{
    return product.migrateCommand.first(std::max<qsizetype>(0, product.migrateCommand.indexOf(u"migrate"_s)));
}

} // namespace

QString mark(const QString &operation)
{
    return markName + u'=' + operation;
}

QStringList addressed(const QStringList &argv, const Workspace &workspace)
{
    QStringList addressed = argv;
    for (QString &argument : addressed)
        for (const Placeholder &each : placeholders)
            argument.replace(each.text, each.value(workspace));
    return addressed;
}

bool namesTenant(const QStringList &argv)
{
    return std::ranges::any_of(argv, [](const QString &argument) {
        return std::ranges::any_of(placeholders, [&argument](const Placeholder &each) { return argument.contains(each.text); });
    });
}

QStringList tenantArguments(const Workspace &workspace)
{
    if (workspace.hosting != Hosting::Shared)
        return {};
    return {u"--database"_s, workspace.databaseName, u"--role"_s, workspace.roleName};
}

QStringList shell(const Product *product, const Workspace *workspace)
{
    if (!product || product->shellCommand.isEmpty())
        return {u"sh"_s};
    const QStringList program = managingProgram(*product);
    const bool takesArguments = !program.isEmpty() && product->shellCommand.mid(0, program.size()) == program;
    return product->shellCommand + (takesArguments && workspace ? tenantArguments(*workspace) : QStringList());
}

Result<QStringList> createSuperuser(const Product &product, const SuperuserAnswers &answers)
{
    const QStringList program = managingProgram(product);
    const bool isDjango = std::ranges::any_of(program, [](const QString &word) {
        return word == "manage.py"_L1 || word.endsWith("/manage.py"_L1) || word.endsWith("django-admin"_L1);
    });
    if (!isDjango)
        return fail(ErrorCode::CommandMissing, {product.name, u"createsuperuser"_s});
    if (answers.user.isEmpty() && answers.email.isEmpty())
        return fail(ErrorCode::InvalidInput, {u"user"_s, QString()});
    // Joined with "=", so that a name that begins with a dash is a name and nothing else.
    QStringList argv = program + QStringList{u"createsuperuser"_s, u"--noinput"_s};
    if (!answers.user.isEmpty())
        argv.append(u"--username="_s + answers.user);
    if (!answers.email.isEmpty())
        argv.append(u"--email="_s + answers.email);
    return argv;
}

QStringList signalMarked(const QString &signal, const QString &operation)
{
    return {u"sh"_s, u"-c"_s, markedScript, u"tm-signal"_s, signal, mark(operation)};
}

} // namespace tmc::tenantcommands
