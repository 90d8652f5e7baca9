#include "ui/dialogs/serverdraft.h"

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

/// Puts something that is certainly right into one field, so that the check goes on to the next.
bool mend(ServerProfile &profile, const QString &field)
{
    if (field == "name"_L1)
        profile.name = u"name"_s;
    else if (field == "host"_L1)
        profile.ssh.host = u"host"_s;
    else if (field == "user"_L1)
        profile.ssh.user.clear();
    else if (field == "port"_L1)
        profile.ssh.port = 0;
    else if (field == "identityFile"_L1)
        profile.ssh.identityFile.clear();
    else if (field == "dockerSocket"_L1)
        profile.dockerSocket = u"/socket"_s;
    else if (field == "proxyAddress"_L1)
        profile.proxyAddress = u"127.0.0.1:80"_s;
    else if (field == "postgres"_L1)
        profile.postgres = {.kind = PostgresTargetKind::HostPort, .address = u"host"_s};
    else
        return false;
    return true;
}

void requireText(QMap<QString, Error> &problems, const QString &field, const QString &text)
{
    if (text.trimmed().isEmpty())
        problems.insert(field, {.code = ErrorCode::InvalidInput, .args = {field, text}});
}

} // namespace

QMap<QString, Error> problemsOf(const ServerDraft &draft, const QStringList &takenNames)
{
    QMap<QString, Error> problems;
    ServerProfile profile = draft.profile;
    for (;;) {
        const Result<void> checked = checkServerProfile(profile);
        if (checked)
            break;
        const QString field = checked.error().args.value(0);
        if (problems.contains(field) || !mend(profile, field)) {
            problems.insert(field, checked.error());
            break;
        }
        problems.insert(field, checked.error());
    }
    if (takenNames.contains(draft.profile.name))
        problems.insert(u"name"_s, {.code = ErrorCode::AlreadyExists, .args = {u"server"_s, draft.profile.name}});
    requireText(problems, u"role"_s, draft.profile.postgres.role);
    if (draft.passwordSource == PasswordSource::File && !draft.profile.postgres.passwordFile.startsWith(u'/'))
        problems.insert(u"passwordFile"_s,
                        {.code = ErrorCode::InvalidInput, .args = {u"passwordFile"_s, draft.profile.postgres.passwordFile}});
    return problems;
}

} // namespace tmc::ui
