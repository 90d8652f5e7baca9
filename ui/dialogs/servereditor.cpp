#include "ui/dialogs/servereditor.h"

#include "core/services/background.h"
#include "ui/dialogs/connectiontestview.h"
#include "ui/dialogs/serverform.h"
#include "ui/presentation/errortext.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/plaintext.h"

#include <QEvent>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

constexpr int twoColumnsFrom = 820;

} // namespace

ServerEditor::ServerEditor(UiContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_banner(new MessageBanner(this)),
      m_form(new ServerForm(this)),
      m_testCard(new Card(this)),
      m_test(new ConnectionTestView(context, this)),
      m_columns(new QBoxLayout(QBoxLayout::TopToBottom)),
      m_cancel(makeButton({}, ButtonRole::Normal, {}, this)),
      m_testButton(makeButton({}, ButtonRole::Normal, u"play"_s, this)),
      m_save(makeButton({}, ButtonRole::Primary, {}, this))
{
    setObjectName(u"serverEditor"_s);
    m_testCard->setObjectName(u"testCard"_s);
    m_cancel->setObjectName(u"serverCancel"_s);
    m_testButton->setObjectName(u"serverTest"_s);
    m_save->setObjectName(u"serverSave"_s);
    QStringList taken;
    if (const auto known = m_context.profiles.list())
        for (const ServerProfile &profile : *known)
            taken.append(profile.name);
    m_form->setTakenNames(taken);
    setFocusProxy(m_form);
    buildLayout();
    retranslateUi();
    connect(m_testButton, &QPushButton::clicked, this, &ServerEditor::testConnection);
    connect(m_save, &QPushButton::clicked, this, &ServerEditor::save);
    connect(m_cancel, &QPushButton::clicked, this, &ServerEditor::cancelled);
    connect(m_form, &ServerForm::edited, m_test, &ConnectionTestView::clear);
    connect(m_test, &ConnectionTestView::finished, this, &ServerEditor::showTest);
    connect(m_test, &ConnectionTestView::prepareRequested, this, [this] { saveThen(true); });
}

ServerEditor::~ServerEditor()
{
    m_pool.waitForDone();
}

void ServerEditor::buildLayout()
{
    m_testCard->body()->addWidget(m_test);
    auto *content = new QWidget;
    content->setLayout(m_columns);
    m_columns->setContentsMargins(24, 4, 24, 12);
    m_columns->setSpacing(16);
    m_columns->addWidget(m_form, 1);
    m_columns->addWidget(m_testCard, 1);
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(u"serverScroll"_s);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setFrameShape(QFrame::NoFrame);
    setStyleProperty(scroll, "role", u"page"_s);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *bannerRow = new QVBoxLayout;
    bannerRow->setContentsMargins(24, 0, 24, 0);
    bannerRow->addWidget(m_banner);
    layout->addLayout(bannerRow);
    layout->addWidget(scroll, 1);
    layout->addWidget(buildButtons());
}

QWidget *ServerEditor::buildButtons()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(24, 12, 24, 16);
    row->setSpacing(10);
    row->addWidget(m_testButton);
    row->addStretch();
    row->addWidget(m_cancel);
    row->addWidget(m_save);
    return bar;
}

void ServerEditor::edit(const ServerProfile &profile)
{
    m_editing = true;
    m_form->setTakenNames({});
    m_form->setProfile(profile);
    m_test->clear();
    retranslateUi();
}

void ServerEditor::setCancelVisible(bool visible)
{
    m_cancel->setVisible(visible);
}

void ServerEditor::testConnection()
{
    if (!m_form->check())
        return;
    m_test->start(m_form->draft().profile, m_form->typedPassword());
    showTest();
}

void ServerEditor::showTest()
{
    if (m_columns->direction() == QBoxLayout::TopToBottom) // below the form, out of sight
        findChild<QScrollArea *>(u"serverScroll"_s)->ensureWidgetVisible(m_test, 0, 60);
}

void ServerEditor::save()
{
    saveThen(false);
}

void ServerEditor::saveThen(bool prepare)
{
    if (!m_form->check())
        return;
    const ServerDraft draft = m_form->draft();
    if (const Result<void> stored = m_context.profiles.save(draft.profile); !stored)
        return showProblem(stored.error());
    const std::optional<Secret> typed = m_form->typedPassword();
    if (typed && draft.passwordSource == PasswordSource::Keychain)
        return storePassword(draft.profile, *typed, prepare);
    m_form->clearPassword();
    emit saved(draft.profile.name, typed, prepare);
}

void ServerEditor::storePassword(const ServerProfile &profile, const Secret &password, bool prepare)
{
    setEnabled(false);
    const auto work = [&secrets = m_context.secrets, profile, password] { return secrets.storeDatabasePassword(profile, password); };
    runInBackground(m_pool, this, work, [this, profile, password, prepare](const Result<void> &stored) {
        setEnabled(true);
        if (!stored)
            return showProblem(stored.error());
        m_form->clearPassword();
        emit saved(profile.name, password, prepare);
    });
}

void ServerEditor::showProblem(const Error &error)
{
    const ErrorText text = errorText(error);
    m_banner->showMessage(StatusRole::Bad, text.happened, text.remedy);
}

void ServerEditor::retranslateUi()
{
    m_testCard->setTitle(tr("Connection test"));
    m_testButton->setText(tr("&Test connection"));
    m_testButton->setAccessibleName(tr("Test connection"));
    m_save->setText(m_editing ? tr("Save chan&ges") : tr("&Add server"));
    m_save->setAccessibleName(m_editing ? tr("Save changes") : tr("Add server"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel"));
    findChild<QScrollArea *>(u"serverScroll"_s)->setAccessibleName(tr("Server"));
}

void ServerEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void ServerEditor::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_columns->setDirection(event->size().width() >= twoColumnsFrom ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace tmc::ui
