#pragma once

#include "core/domain/product.h"
#include "core/domain/workspace.h"
#include "core/support/result.h"

#include <QStringList>

/// Commands in a tenant's container. Argument lists only. Pure; thread: any.
namespace tmc::tenantcommands {

/// The environment variable of a command that holds the operation's id, so that its processes can be told from all others.
inline const QString markName = QStringLiteral("TM_COMMAND");
QString mark(const QString &operation);

/// {database}, {role}, {schema} and {tenant} in an argument stand for those of the workspace.
QStringList addressed(const QStringList &argv, const Workspace &workspace);
/// Whether one of the arguments says which tenant is meant.
bool namesTenant(const QStringList &argv);

/// What docs/TENANT-CONTRACT.md adds to the product's own commands, so that they work on one tenant of a shared container.
QStringList tenantArguments(const Workspace &workspace);
/// The product's shell, for this workspace where it is a command of the program that migrates; sh where there is none. Both may be null.
QStringList shell(const Product *product, const Workspace *workspace);

/// What Django's createsuperuser is asked for; one of the two is enough, which one is needed decides the product's user model.
struct SuperuserAnswers {
    QString user;
    QString email;
};
/// The variable that createsuperuser --noinput takes the password from.
inline const QString superuserPassword = QStringLiteral("DJANGO_SUPERUSER_PASSWORD");
/// The product's migrate command with createsuperuser in the place of migrate. Fails with CommandMissing when the product has none, or
/// another than Django's; InvalidInput when neither user nor e-mail address is given.
Result<QStringList> createSuperuser(const Product &product, const SuperuserAnswers &answers);

/// Sends `signal` to every process of the container that carries the operation's mark and prints their numbers; signal "0" only prints.
/// A constant script of the container's own shell, because slim images have neither pkill nor ps; what differs are its arguments.
QStringList signalMarked(const QString &signal, const QString &operation);

} // namespace tmc::tenantcommands
