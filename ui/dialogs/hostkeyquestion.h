#pragma once

#include "ui/uicontext.h"

#include <QWidget>

namespace tmc::ui {

/// Fetches the server's key, asks the operator about it and remembers it when it is trusted. At most one of the functions is called,
/// none when the operator refuses or `parent` is gone. The trusted key belongs to the profile's name.
void askAboutHostKey(UiContext &context, const ServerProfile &profile, QWidget *parent, std::function<void()> trusted,
                     std::function<void(const Error &)> failed);

} // namespace tmc::ui
