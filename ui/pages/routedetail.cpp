#include "ui/pages/routedetail.h"

#include "ui/models/routefacts.h"
#include "ui/presentation/certificatetext.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/routetext.h"
#include "ui/presentation/sentence.h"
#include "ui/presentation/workspacetext.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/fourparterrorview.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/statuschip.h"

#include <QAction>
#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

void showError(FourPartErrorView *view, const std::optional<Error> &error)
{
    view->setVisible(error.has_value());
    if (!error)
        return;
    const ErrorText text = errorText(*error);
    view->setError({.happened = text.happened, .meaning = text.meaning, .remedy = text.remedy, .technical = text.technical});
}

template <typename T>
std::optional<Error> errorOf(const std::optional<Result<T>> &result)
{
    return result && !*result ? std::optional(result->error()) : std::nullopt;
}

void showNote(QLabel *label, const QString &text)
{
    setPlainText(label, text);
    label->setVisible(!text.isEmpty());
}

} // namespace

RouteDetail::RouteDetail(const RouteCommands &commands, QWidget *parent)
    : QWidget(parent),
      m_back(makeButton({}, ButtonRole::Quiet, u"arrow-left"_s, this)),
      m_name(wrappedLabel({}, TextRole::Heading, this)),
      m_state(new StatusChip(this)),
      m_check(makeActionButton(commands.check, u"routeCheck"_s, u"refresh"_s, this)),
      m_workspace(makeActionButton(commands.workspace, u"routeWorkspace"_s, u"workspaces"_s, this)),
      m_container(makeActionButton(commands.container, u"routeContainer"_s, u"containers"_s, this)),
      m_advice(wrappedLabel({}, TextRole::Bad, this)),
      m_wayCard(new Card(this)),
      m_way(new StationPicture(m_wayCard)),
      m_probeCard(new Card(this)),
      m_probeNote(wrappedLabel({}, TextRole::Muted, m_probeCard)),
      m_probe(new FactGrid(m_probeCard)),
      m_probeError(new FourPartErrorView(m_probeCard)),
      m_certificateCard(new Card(this)),
      m_certificateNote(wrappedLabel({}, TextRole::Muted, m_certificateCard)),
      m_certificate(new FactGrid(m_certificateCard)),
      m_certificateError(new FourPartErrorView(m_certificateCard)),
      m_companion(wrappedLabel({}, TextRole::Muted, m_certificateCard)),
      m_companionLog(makeActionButton(commands.companionLog, u"routeCompanionLog"_s, u"logs"_s, m_certificateCard)),
      m_renew(makeActionButton(commands.renew, u"routeRenew"_s, u"lock"_s, m_certificateCard)),
      m_reload(makeActionButton(commands.reload, u"routeReload"_s, u"refresh"_s, m_certificateCard)),
      m_nameCard(new Card(this)),
      m_nameNote(wrappedLabel({}, TextRole::Muted, m_nameCard)),
      m_nameFacts(new FactGrid(m_nameCard))
{
    setObjectName(u"routeDetail"_s);
    m_back->setObjectName(u"routeBack"_s);
    m_advice->setObjectName(u"routeAdvice"_s);
    m_way->setObjectName(u"routeWay"_s);
    m_probeError->setObjectName(u"routeProbeError"_s);
    m_certificateError->setObjectName(u"routeCertificateError"_s);
    m_companion->setObjectName(u"routeCompanion"_s);
    m_nameNote->setObjectName(u"routeNameNote"_s);
    m_certificateNote->setObjectName(u"routeCertificateNote"_s);
    buildLayout();
    connect(m_back, &QPushButton::clicked, this, &RouteDetail::backRequested);
    retranslate();
}

void RouteDetail::buildLayout()
{
    m_wayCard->body()->addWidget(m_way);
    for (QWidget *part : std::initializer_list<QWidget *>{m_probeNote, m_probe, m_probeError})
        m_probeCard->body()->addWidget(part);
    for (QWidget *part : std::initializer_list<QWidget *>{m_certificateNote, m_certificate, m_certificateError, m_companion})
        m_certificateCard->body()->addWidget(part);
    auto *acts = new QHBoxLayout;
    acts->setSpacing(8);
    for (QPushButton *button : {m_reload, m_renew})
        acts->addWidget(button);
    acts->addStretch();
    m_certificateCard->body()->addLayout(acts);
    m_certificateCard->body()->addWidget(m_companionLog, 0, Qt::AlignLeft);
    m_nameCard->body()->addWidget(m_nameNote);
    m_nameCard->body()->addWidget(m_nameFacts);
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(m_state, 0, Qt::AlignVCenter);
    head->addStretch();
    head->addWidget(m_check, 0, Qt::AlignVCenter);
    auto *places = new QHBoxLayout;
    places->setSpacing(8);
    places->addWidget(m_workspace);
    places->addWidget(m_container);
    places->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_back, 0, Qt::AlignLeft);
    layout->addWidget(m_name);
    layout->addLayout(head);
    layout->addWidget(m_advice);
    layout->addWidget(m_wayCard);
    layout->addLayout(places);
    for (Card *card : {m_probeCard, m_certificateCard, m_nameCard})
        layout->addWidget(card);
    layout->addStretch(); // a short detail stays at the top
}

void RouteDetail::setRoute(const RouteRow &row, const RouteSurroundings &around, const QDateTime &now)
{
    setPlainText(m_name, quoted(row.route.host));
    const Badge badge = routeBadge(row.route.verdict);
    m_state->setStatus(badge.text, badge.role);
    showNote(m_advice, routeAdvice(row.route));
    m_way->setWay(wayOf(row, around.proxy), filled(tr("The way of visitors of %1"), {quoted(row.route.host)}),
                  wayText(row, around.proxy));
    showProbe(row, now);
    showCertificate(row, around, now);
    showName(row, around.isSample);
}

void RouteDetail::showProbe(const RouteRow &row, const QDateTime &now)
{
    const bool asked = row.check && row.check->answer;
    QString note;
    if (!RouteChecks::canAsk(row.route.host))
        note = tr("This is a pattern for many hosts, so there is nothing to ask for. Its hosts are in the list, each by itself.");
    else if (!asked)
        note =
            tr("Nobody has asked yet. The check sends one request through the proxy, as a visitor would, and compares who answers.");
    showNote(m_probeNote, note);
    m_probe->setFacts(probeFacts(row, now));
    showError(m_probeError, asked ? errorOf(row.check->answer) : std::nullopt);
}

void RouteDetail::showCertificate(const RouteRow &row, const RouteSurroundings &around, const QDateTime &now)
{
    const bool isPattern = !RouteChecks::canAsk(row.route.host);
    m_certificateCard->setVisible(!isPattern);
    const bool read = row.check && row.check->certificate;
    const bool isThere = read && *row.check->certificate;
    showNote(m_certificateNote,
             isThere ? certificateAdvice(judge(**row.check->certificate, now)) : (read ? QString() : tr("It has not been read yet.")));
    m_certificate->setFacts(isThere ? certificateFacts(row, now) : QList<NamedFact>());
    showError(m_certificateError, read ? errorOf(row.check->certificate) : std::nullopt);
    const bool isGood = isThere && judge(**row.check->certificate, now) == CertificateVerdict::Good;
    const bool needsCompanion = read && !isGood;
    QString companion;
    if (needsCompanion && around.companion.isEmpty())
        companion = tr("No container was found on this server that renews certificates (acme-companion), so nobody does.");
    else if (needsCompanion && !around.isCompanionRunning)
        companion = filled(tr("The container %1 renews certificates, but it does not run."), {quoted(around.companion)});
    else if (needsCompanion)
        companion = filled(tr("The container %1 renews certificates. Its log says why it has not."), {quoted(around.companion)});
    showNote(m_companion, companion);
    m_companionLog->setVisible(needsCompanion && !around.companion.isEmpty());
    const bool isStored = isThere && (*row.check->certificate)->stored;
    m_renew->setVisible(isStored && around.isCompanionRunning);
    m_reload->setVisible(isThere && isOldServed(**row.check->certificate));
}

void RouteDetail::showName(const RouteRow &row, bool sample)
{
    m_nameCard->setVisible(RouteChecks::canAsk(row.route.host));
    const bool asked = row.check && row.check->name;
    QString note;
    if (sample)
        note = tr("The sample's names are nobody's, so this computer does not ask for them.");
    else if (!asked)
        note = tr("It has not been asked yet. This computer asks as your browser would.");
    else if (*row.check->name)
        note = nameAdvice(judge(**row.check->name));
    showNote(m_nameNote, note);
    m_nameFacts->setFacts(nameFacts(row));
}

void RouteDetail::setBackVisible(bool visible)
{
    m_back->setVisible(visible);
}

void RouteDetail::retranslate()
{
    m_back->setText(tr("All hosts"));
    m_check->setText(tr("Check now"));
    m_workspace->setText(tr("Open workspace"));
    m_container->setText(tr("Open container"));
    m_companionLog->setText(tr("Open its log"));
    m_renew->setText(tr("Renew…"));
    m_reload->setText(tr("Reload the proxy…"));
    m_wayCard->setTitle(tr("Way"));
    m_probeCard->setTitle(tr("Answer"));
    m_certificateCard->setTitle(tr("Certificate"));
    m_nameCard->setTitle(tr("Name"));
}

void RouteDetail::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace tmc::ui
