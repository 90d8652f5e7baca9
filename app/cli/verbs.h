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
QList<Verb> logVerbs();

} // namespace tmc::cli
