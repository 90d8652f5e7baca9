#pragma once

#include "app/cli/command.h"

namespace tmc::cli {

QList<Verb> serverVerbs();
QList<Verb> preparationVerbs();
QList<Verb> readVerbs();
QList<Verb> catalogueVerbs();
QList<Verb> workspaceReadVerbs();
QList<Verb> workspaceVerbs();
QList<Verb> planChangeVerbs();
QList<Verb> whatIfVerbs();
QList<Verb> operationVerbs();
QList<Verb> keyVerbs();
QList<Verb> backupVerbs();
QList<Verb> backupReadVerbs();
QList<Verb> backupPruneVerbs();
QList<Verb> backupProveVerbs();
QList<Verb> restoreVerbs();
QList<Verb> cloneVerbs();
QList<Verb> backupDueVerbs();
QList<Verb> backupScheduleVerbs();
QList<Verb> backupExportVerbs();
QList<Verb> logVerbs();
QList<Verb> statsVerbs();
QList<Verb> routeVerbs();
QList<Verb> certificateVerbs();
QList<Verb> databaseVerbs();
QList<Verb> containerVerbs();
QList<Verb> containerCommandVerbs();
QList<Verb> containerInspectVerbs();
QList<Verb> tenantCommandVerbs();
QList<Verb> shellVerbs();
QList<Verb> doctorVerbs();
QList<Verb> watchVerbs();

} // namespace tmc::cli
