#pragma once

#include "ui/presentation/backupsteptext.h"
#include "ui/presentation/certificatesteptext.h"
#include "ui/presentation/commandsteptext.h"
#include "ui/presentation/containersteptext.h"
#include "ui/presentation/planchangetext.h"
#include "ui/presentation/replacesteptext.h"
#include "ui/presentation/restoresteptext.h"

/// The sentences of all steps that have a file of their own, under one name for steptext.cpp.
namespace tmc::ui::othersteptext {

using namespace planchangetext;
using namespace backupsteptext;
using namespace restoresteptext;
using namespace replacesteptext;
using namespace containersteptext;
using namespace commandsteptext;
using namespace certificatesteptext;

} // namespace tmc::ui::othersteptext
