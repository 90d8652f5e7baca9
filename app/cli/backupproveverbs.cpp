#include "app/cli/backupoptions.h"
#include "app/cli/clitext.h"
#include "app/cli/copyproof.h"
#include "app/cli/operationrun.h"
#include "app/cli/verbs.h"
#include "core/support/json.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc::cli {
namespace {

/// What was asked for, of the backups of this server.
Result<std::vector<StoredBackup>> chosenCopies(const Command &command, const ConnectedServer &server, BackupStore &backups)
{
    const Invocation &typed = command.invocation;
    if (typed.has(u"all"_s) || typed.has(u"due"_s) || typed.has(u"workspace"_s)) {
        TM_TRY(const std::vector<StoredBackup> all, backups.list());
        std::vector<StoredBackup> chosen = copiesToProve(all, server.profile.name, typed.has(u"due"_s));
        if (!typed.has(u"workspace"_s))
            return chosen;
        const QString slug = typed.value(u"workspace"_s);
        const auto isAnother = [&](const StoredBackup &copy) {
            const BackupSubject &subject = copy.manifest.subject;
            return subject.slug != slug || (typed.has(u"product"_s) && subject.product.value() != typed.value(u"product"_s));
        };
        // Nothing to prove is no answer to a name that nobody has.
        if (std::ranges::all_of(copiesToProve(all, server.profile.name, false), isAnother))
            return fail(ErrorCode::NotFound, {u"backup"_s, slug});
        std::erase_if(chosen, isAnother);
        return chosen;
    }
    std::vector<StoredBackup> named;
    for (const QString &id : typed.arguments) {
        TM_TRY(StoredBackup copy, backups.find(id));
        named.push_back(std::move(copy));
    }
    return named;
}

class Proofs final {
public:
    Proofs(Command &command, const ConnectedServer &server) : m_command(command), m_server(server) {}

    ExitCode run()
    {
        const Result<std::vector<StoredBackup>> copies =
            chosenCopies(m_command, m_server, *chosenBackups(m_command, m_server.endpoints.controlSocket));
        if (!copies)
            return m_command.output.failure(copies.error());
        OperationControl control;
        const InterruptWatch watch(control, InterruptWatch::FirstSignal::Aborts);
        for (const StoredBackup &copy : *copies) {
            if (control.stopRequested())
                break;
            prove(copy, control);
        }
        if (copies->empty())
            m_command.output.line(CliText::tr("No backup has to be proven."));
        QJsonObject json{{u"proofs"_s, m_items}};
        if (m_firstError)
            json.insert(u"error"_s, errorToJson(*m_firstError));
        m_command.output.document(json);
        if (!m_firstError)
            return ExitCode::Done;
        return copies->size() == 1 ? exitCodeFor(*m_firstError) : ExitCode::FailedAndRolledBack;
    }

private:
    void prove(const StoredBackup &copy, OperationControl &control)
    {
        const Proof done = proveOne(m_command, m_server, copy, control);
        const Result<StoredBackup> &proven = done.proven;
        QJsonObject item{
            {u"backup"_s, copy.id.value()}, {u"slug"_s, copy.manifest.subject.slug}, {u"operation"_s, done.operation.value()}};
        item.insert(u"state"_s, backupStateName(done.copy.state()));
        if (proven) {
            tellProven(m_command, copy);
        } else {
            item.insert(u"error"_s, errorToJson(proven.error()));
            if (!m_command.output.isJson())
                m_command.output.failure(proven.error());
            if (!m_firstError)
                m_firstError = proven.error();
        }
        m_items.append(item);
    }

    Command &m_command;
    const ConnectedServer &m_server;
    QJsonArray m_items;
    std::optional<Error> m_firstError;
};

} // namespace

QList<Verb> backupProveVerbs()
{
    return {{{u"backup"_s, u"prove"_s},
             {u"ID..."_s},
             {repositoryOption(),
              {u"all"_s, CliText::tr("The newest backup that was read back, of every workspace of the server.")},
              {u"workspace"_s, CliText::tr("The newest backup that was read back, of the workspaces of this short name."), u"slug"_s},
              {u"product"_s, CliText::tr("Only of this product's workspace."), u"key"_s},
              {u"due"_s, CliText::tr("The same, where it is not proven yet.")}},
             CliText::tr("Restore a backup on trial, in a sealed container of the server that is thrown away, and compare it."),
             [](Command &command, Finished finished) {
                 const Invocation &typed = command.invocation;
                 const int ways = (typed.arguments.isEmpty() ? 0 : 1) + (typed.has(u"all"_s) ? 1 : 0)
                                  + (typed.has(u"due"_s) || typed.has(u"workspace"_s) ? 1 : 0);
                 if (ways != 1 || (typed.has(u"product"_s) && !typed.has(u"workspace"_s)))
                     return finished(command.output.failure({.code = ErrorCode::InvalidInput, .args = {u"backup"_s, QString()}}));
                 connectAndRun(
                     command, {}, [&command](const ConnectedServer &server) { return Proofs(command, server).run(); },
                     std::move(finished));
             }}};
}

} // namespace tmc::cli
