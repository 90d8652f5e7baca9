#include "tests/ui/wizards/restoredriver.h"

#include "core/engine/backuprun.h"
#include "core/engine/restorechoice.h"
#include "fakes/faketenantdatabase.h"
#include "ui/dialogs/typedconfirmation.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QStackedWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace tmtest {

RestoreDriver::RestoreDriver()
{
    world.small.docker.addImage(u"postgres:15"_s);
    UiFixture &ui = world.ui;
    StoredBackup copy =
        madeCopy(u"the-copy"_s, backupSubjectOf(acme(), u"tienda-prod"_s), ui.context.clock.now().addSecs(-7200), BackupState::Proven);
    copy.manifest.contents.tables = {{u"public.a"_s, 10, u"77"_s}, {u"public.b"_s, 3, u"5"_s}, {u"public.c"_s, 0, u"0"_s}};
    QFile file(QStringLiteral(TM_SOURCE_DIR "/tests/unit/archives/postgresql15.dump"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the archive is missing");
    ui.server.backups.change([&](FakeBackups::World &backups) {
        backups.archive = file.readAll();
        backups.copies = {copy};
        backups.maskRules = {{.column = u"b"_s, .kind = MaskKind::Name}};
    });
    ui.factory.makeTrialServer = [this] { return world.small.copies.anotherTrialServer(); };
    ui.factory.makeBackupSource = [this] { return world.small.copies.anotherSource(); };
    ui.factory.makeTenantDatabase = [this] { return std::make_unique<FakeTenantDatabase>(world.small.world); };
}

bool RestoreDriver::open(const std::function<void(FakeBackups::World &)> &edit)
{
    UiFixture &ui = world.ui;
    if (edit)
        ui.server.backups.change(edit);
    if (!world.connect())
        return false;
    const Result<RestoreWorkspaceRequest> request =
        chooseRestore(*ui.server.backups.store(), u"the-copy"_s, {}, ui.connection.profile());
    if (!request)
        return false;
    m_wizard = std::make_unique<ui::RestoreWizard>(ui.context, *request, nullptr);
    m_wizard->setAttribute(Qt::WA_DeleteOnClose, false);
    m_wizard->open();
    return QTest::qWaitForWindowActive(m_wizard.get()) && page() == Destination;
}

int RestoreDriver::page() const
{
    return named<QStackedWidget>(*m_wizard, u"wizardPages"_s)->currentIndex();
}

QString RestoreDriver::focus() const
{
    return m_wizard->focusWidget() ? m_wizard->focusWidget()->objectName() : QString();
}

QStringList RestoreDriver::steps() const
{
    QStringList titles;
    for (int number = 1; const auto *label = m_wizard->findChild<QLabel *>(u"step%1"_s.arg(number)); ++number)
        titles.append(label->text().section(u"   "_s, 1));
    return titles;
}

void RestoreDriver::choose(const QString &destination)
{
    named<QRadioButton>(*m_wizard, destination)->click();
}

void RestoreDriver::press(int key)
{
    QTest::keyClick(m_wizard->focusWidget(), Qt::Key(key));
}

bool RestoreDriver::tabTo(const QString &name)
{
    for (int presses = 0; presses < 40 && focus() != name; ++presses)
        press(Qt::Key_Tab);
    return focus() == name;
}

bool RestoreDriver::goToMasks()
{
    choose(u"restoreForTests"_s);
    for (int step = 0; step < 3; ++step)
        next();
    return page() == Masks;
}

bool RestoreDriver::goToTables()
{
    choose(u"restoreTables"_s);
    next();
    return page() == Tables;
}

QStringList RestoreDriver::offeredTables() const
{
    QStringList names;
    const QAbstractItemModel *model = tables()->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        const QModelIndex index = model->index(row, 0);
        const bool isChosen = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        names.append((isChosen ? u"✓ "_s : QString()) + index.data().toString());
    }
    return names;
}

bool RestoreDriver::run()
{
    if (!QTest::qWaitFor([this] { return button(u"wizardRun"_s)->isEnabled(); }))
        return false;
    button(u"wizardRun"_s)->click();
    return true;
}

bool RestoreDriver::typeNameAndRun(const QString &slug)
{
    if (!run())
        return false;
    auto *asked = m_wizard->findChild<ui::TypedConfirmation *>(u"confirmRealData"_s);
    if (!asked || named<QPushButton>(*asked, u"typedAccept"_s)->isEnabled())
        return false;
    QTest::keyClicks(named<QLineEdit>(*asked, u"typedName"_s), slug);
    named<QPushButton>(*asked, u"typedAccept"_s)->click();
    return waitForEnd() && shown().contains(u"The workspace "_s + slug + u" is ready"_s);
}

bool RestoreDriver::waitForEnd()
{
    return QTest::qWaitFor([this] { return page() == End; }, 20'000);
}

} // namespace tmtest
