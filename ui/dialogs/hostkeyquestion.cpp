#include "ui/dialogs/hostkeyquestion.h"

#include "ui/dialogs/hostkeydialog.h"

#include <QPointer>

namespace tmc::ui {

void askAboutHostKey(UiContext &context, const ServerProfile &profile, QWidget *parent, std::function<void()> trusted,
                     std::function<void(const Error &)> failed)
{
    HostKeys &keys = context.hostKeys;
    keys.fetch(profile, [&keys, profile, parent = QPointer<QWidget>(parent), trusted = std::move(trusted),
                         failed = std::move(failed)](const Result<HostKeyOffer> &offer) {
        if (!parent)
            return;
        if (!offer)
            return failed(offer.error());
        auto *dialog = new HostKeyDialog(profile, *offer, parent);
        QObject::connect(dialog, &QDialog::accepted, parent, [&keys, profile, offer = *offer, trusted, failed] {
            if (const Result<void> kept = keys.trust(profile.name, offer); kept)
                trusted();
            else
                failed(kept.error());
        });
        dialog->open();
    });
}

} // namespace tmc::ui
