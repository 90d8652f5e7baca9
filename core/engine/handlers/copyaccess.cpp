#include "core/engine/handlers/copyaccess.h"

#include "core/domain/names.h"

using namespace Qt::StringLiterals;

namespace tmc {

Result<StoredBackup> usedCopy(const action::CopyReference &reference, StepContext &context)
{
    TM_TRY(const StoredBackup copy, context.copies.store->find(reference.backup.value()));
    if (copy.damage)
        return fail(*copy.damage);
    if (copy.id != reference.backup || copy.manifest.figures.plainHash != reference.hash)
        return fail(ErrorCode::BackupDamaged, {copy.id.value(), u"manifest.json"_s},
                    u"it is another copy than the one that was meant"_s);
    TM_CHECK(context.copies.store->keep(copy));
    return copy;
}

std::function<void(qint64 bytes)> tellsOf(const StoredBackup &copy, StepContext &context)
{
    return [&context, expected = copy.manifest.figures.plainBytes](qint64 bytes) {
        if (context.transferred)
            context.transferred(bytes, expected);
    };
}

TrialServer::Source archiveOf(const StoredBackup &copy, StepContext &context)
{
    return [&copy, &context](const BackupStore::Sink &sink) {
        qint64 bytes = 0;
        const auto told = tellsOf(copy, context);
        return context.copies.store->read(
            copy,
            [&](QByteArrayView plain) -> Result<void> {
                TM_CHECK(sink(plain));
                told(bytes += plain.size());
                return {};
            },
            context.abort);
    };
}

Result<void> emptyContainer(const QString &container, StepContext &context)
{
    TM_TRY(const TrialServer::Stage stage, context.copies.trials->stage(container, context.abort));
    if (stage == TrialServer::Stage::Empty)
        return {};
    TM_CHECK(context.docker->stop(container, 0, context.abort));
    return context.docker->start(container, context.abort);
}

bool isOperationsOwn(const ContainerFacts &container, const StepContext &context)
{
    return container.labels.value(names::label(u"operation"_s)) == context.operation.value();
}

} // namespace tmc
