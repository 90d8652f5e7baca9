#include "tests/ui/kit/kitgallery.h"

#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/codeblock.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/fourparterrorview.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/stagelist.h"
#include "ui/widgets/stepssidebar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>

namespace tmtest {

using namespace Qt::StringLiterals;
using namespace tmc::ui;
using namespace std::chrono_literals;

namespace {

QWidget *makeError()
{
    auto *error = new FourPartErrorView;
    error->setError(
        {.happened = u"The server refused the key of this computer"_s,
         .meaning = u"Nothing was changed. The console cannot read or change anything on this server until it may sign in."_s,
         .remedy = u"Ask the administrator of the server to add the public key of this computer to the account tmc, then try again."_s,
         .technical = u"ssh: Permission denied (publickey).\nexit status 255 "_s + hostileText()});
    error->addAction(makeButton(u"Try again"_s, ButtonRole::Normal, u"refresh"_s));
    error->setTechnicalVisible(true);
    return error;
}

QWidget *makeStages()
{
    auto *card = new Card(u"Connection test"_s);
    auto *stages = new StageList(u"Stages of the connection test"_s);
    stages->setStages({
        {.title = u"Find the host"_s, .state = StageState::Ok, .duration = 12ms, .detail = {}},
        {.title = u"Check the host key"_s, .state = StageState::Ok, .duration = 340ms, .detail = u"ED25519, known since 2026-03-01"_s},
        {.title = u"Authenticate"_s,
         .state = StageState::Failed,
         .duration = 1200ms,
         .detail = u"The server refused the key of this computer. Ask for it to be added to the account tmc."_s},
        {.title = u"Start the tunnel to PostgreSQL"_s, .state = StageState::Running, .duration = {}, .detail = {}},
        {.title = u"Read the registry"_s, .state = StageState::Skipped, .duration = {}, .detail = u"Needs the tunnel"_s},
        {.title = u"List the containers"_s, .state = StageState::Pending, .duration = {}, .detail = {}},
    });
    stages->setFitsContents(true);
    stages->setCurrentRow(1);
    card->body()->addWidget(stages);
    return card;
}

QWidget *makeForm()
{
    auto *card = new Card(u"Inputs"_s);
    auto *form = new QFormLayout;
    auto *name = new QLineEdit(u"panaderia-lopez"_s);
    auto *plan = new QComboBox;
    plan->addItems({u"Starter"_s, u"Business"_s});
    auto *quota = new QSpinBox;
    quota->setRange(1, 100);
    quota->setValue(20);
    auto *disabled = new QLineEdit(u"not now"_s);
    disabled->setEnabled(false);
    form->addRow(u"Name"_s, name);
    form->addRow(u"Plan"_s, plan);
    form->addRow(u"Quota (GB)"_s, quota);
    form->addRow(u"Domain"_s, disabled);
    Theme::form(form);
    card->body()->addLayout(form);
    auto *check = new QCheckBox(u"Take a backup first"_s);
    check->setChecked(true);
    auto *radio = new QRadioButton(u"Stop when a step fails"_s);
    radio->setChecked(true);
    card->body()->addWidget(check);
    card->body()->addWidget(radio);
    auto *buttons = new QHBoxLayout;
    auto *off = makeButton(u"Disabled"_s, ButtonRole::Normal, u"lock"_s);
    off->setEnabled(false);
    buttons->addWidget(off);
    buttons->addWidget(makeButton(u"Quiet"_s, ButtonRole::Quiet, u"undo"_s));
    buttons->addWidget(makeButton(u"Delete for good"_s, ButtonRole::Danger, u"trash"_s));
    buttons->addStretch();
    card->body()->addLayout(buttons);
    return card;
}

QWidget *makeIcons()
{
    auto *card = new Card(u"Icons"_s);
    auto *row = new QHBoxLayout;
    row->setSpacing(7);
    for (const QString &name :
         {u"overview"_s, u"workspaces"_s, u"containers"_s, u"databases"_s, u"routes"_s, u"logs"_s, u"backups"_s, u"operations"_s,
          u"activity"_s, u"diagnostics"_s, u"plans"_s, u"settings"_s, u"server"_s, u"lock"_s, u"shield"_s, u"clock"_s}) {
        auto *label = new QLabel;
        label->setTextFormat(Qt::PlainText);
        label->setAccessibleName(name);
        label->setPixmap(Theme::icon(name, Theme::current().text).pixmap(QSize(22, 22)));
        row->addWidget(label);
    }
    row->addStretch();
    card->body()->addLayout(row);
    return card;
}

QWidget *makeCode()
{
    auto *code = new CodeBlock(u"Statement"_s);
    code->setNameVisible(true);
    code->setText(u"UPDATE workspace SET status = 'suspended'\n WHERE slug = $1 AND version = $2;"_s);
    return code;
}

QWidget *makeEmpty()
{
    auto *card = new Card;
    card->setAccessibleName(u"Backups"_s);
    auto *empty = new EmptyState;
    empty->setContents(u"backups"_s, u"No backups yet"_s, u"Backups appear here after the first nightly run, or when you take one."_s,
                       u"Take a backup"_s);
    card->body()->addWidget(empty);
    return card;
}

QVBoxLayout *column(std::initializer_list<QWidget *> widgets)
{
    auto *layout = new QVBoxLayout;
    layout->setSpacing(12);
    for (QWidget *widget : widgets)
        layout->addWidget(widget);
    layout->addStretch();
    return layout;
}

} // namespace

QWidget *makeSecondGallery(bool narrow)
{
    auto *window = new QWidget;
    window->setProperty("role", u"page"_s);
    window->setAttribute(Qt::WA_StyledBackground);
    auto *steps = new StepsSidebar(u"Steps"_s);
    steps->setSteps({u"Name and plan"_s, u"Domain and certificates of the workspace"_s, u"Preview"_s, u"Result"_s});
    steps->setCurrent(1);
    auto *info = new MessageBanner(window);
    info->showMessage(StatusRole::Info, u"A new version of the product is ready"_s);
    auto *bad = new MessageBanner(window);
    bad->showMessage(StatusRole::Bad, hostileText(), hostileText(), u"Show"_s);
    auto *image = new ElidedLabel(
        u"registry.example.com/a/very/long/image/name/that/does/not/fit/into/this/column:2026.11.21-build.1482-amd64-debug"_s);
    auto *layout = new QHBoxLayout(window);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(14);
    if (!narrow)
        layout->addWidget(steps);
    if (narrow) {
        layout->addLayout(column({info, bad, makeError(), makeCode(), steps, makeStages(), image}));
        return window;
    }
    layout->addLayout(column({info, bad, makeError(), makeCode(), makeIcons()}), 3);
    layout->addLayout(column({makeStages(), makeForm(), makeEmpty(), image}), 2);
    return window;
}

} // namespace tmtest
