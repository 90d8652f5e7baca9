#include "ui/presentation/runbooktext.h"
#include "ui/presentation/steptext.h"
#include "ui/presentation/translator.h"

#include <QtTest>

#include <algorithm>
#include <iterator>

using namespace tmc;
using namespace Qt::StringLiterals;

namespace {

const QString hostile = u"x\u001b[31m\u202ey\n<b>"_s;

ContainerSpec containerOf(const QString &name)
{
    ContainerSpec spec;
    spec.name = name;
    spec.image = name;
    return spec;
}

Workspace workspaceOf(const QString &slug)
{
    Workspace workspace;
    workspace.slug = slug;
    return workspace;
}

action::SeedCatalogue catalogueOf(const QString &name)
{
    Product product;
    product.name = name;
    Plan plan;
    plan.key = PlanKey(name);
    return {{product}, {plan}};
}

std::vector<Action> ofCopiesAndContainers(const QString &name)
{
    return {
        action::CheckCopy{{BackupId(name), name}},
        action::StartTrial{{.name = name, .image = name}},
        action::RestoreTrial{{BackupId(name), name}, name, name},
        action::CompareTrial{{BackupId(name), name}, name, name},
        action::RemoveTrial{name},
        action::NoteProof{{BackupId(name), name}},
        action::CreateRestorer{name, name},
        action::DropRestorer{name},
        action::StartRestorer{{.name = name, .image = name}, name},
        action::FillDatabase{{BackupId(name), name}, name, name, name, name, name, 5432},
        action::CompareDatabase{{BackupId(name), name}, name},
        action::MaskDatabase{name, name, name, name, name, 5432, {{name, name, name, MaskKind::Email}}},
        action::SwapDatabases{name, name, name, name},
        action::DropKeptDatabase{name, name},
        action::TakeTables{{name, name, name}, {{name, name}}, name},
        action::BringSchema{name, name, name, {name, name, name}, name, name, 5432, name},
        action::CompareSchema{name, {name, name, name}},
        action::DropScratch{name, name},
        action::MoveToPublic{{name, name, name}},
        action::SwapSchemas{{{name, name, name}, name, name}, name},
        action::DropKeptSchema{{name, name, name}},
        action::CloseTenant{{name, name, name}},
        action::CompareLive{{BackupId(name), name}, {name, name, name}, name},
        action::NoteStart{{name, name}},
        action::StartExisting{{name, name}},
        action::StopExisting{{name, name}},
        action::RestartContainer{{name, name}},
        action::AwaitHealthy{{name, name}},
        action::PullImage{{name, name}, name},
        action::CreateSuccessor{{name, name}, name, name},
        action::SwapSuccessor{{name, name}, name, name, name},
        action::RemovePredecessor{{name, name}, name},
        action::PrepareCommand{{name, name}, {name}, name, 300, name},
        action::RunCommand{{name, name}, name, 300, name},
        action::NoteCertificate{name},
        action::PrepareRenewal{name, {name, name}, 600, name},
        action::CheckRenewed{name},
        action::ReloadProxy{name},
        action::SeeCertificate{name},
    };
}

/// One of each alternative with `name` in every field of text. The size is checked against the variant.
std::vector<Action> oneOfEach(const QString &name)
{
    std::vector<Action> all{
        action::CreateRegistryRole{{.name = name, .canLogin = true, .createsRolesAndDatabases = true}},
        action::CreateRegistryDatabase{name, name},
        action::ApplyMigration{3, name, name, name},
        action::CreateNetwork{name},
        catalogueOf(name),
        action::GrantSchemaDatabase{name, name},
        action::ReserveWorkspace{workspaceOf(name)},
        action::CreateTenantRole{name, name},
        action::GrantTenantRole{name, name},
        action::CreateDatabase{name, name},
        action::RestrictDatabase{name, name, {name}},
        action::PublishDatabase{name, name},
        action::CreateTenantSchema{{name, name, name}, name},
        action::RegisterTenant{{name, name, name, name, name, name}, name},
        action::EnsureContainerRunning{name},
        action::CreateContainer{containerOf(name), name},
        action::StartContainer{name},
        action::MigrateTenant{name, {name}, {}},
        action::WaitHealthy{name, 90},
        action::ProbeRoute{.host = name, .path = name, .tenantId = name, .database = name, .container = name},
        action::ProbeFrontend{.host = name, .container = name},
        action::ActivateWorkspace{WorkspaceId(name), name},
        action::SaveProduct{std::nullopt, {.key = ProductKey(name), .name = name}},
        action::SavePlan{Plan{.key = PlanKey(name), .name = name}, {.key = PlanKey(name), .name = u"other"_s}},
        action::BeginPlanChange{workspaceOf(name), workspaceOf(name)},
        action::CompletePlanChange{workspaceOf(name), workspaceOf(name)},
        action::ReleaseRetired{workspaceOf(name), workspaceOf(name)},
        action::AdmitSharedRole{{name, name, name}},
        action::DismissSharedRole{{name, name, name}},
        action::UpdateSubscription{name, name, name, name},
        action::RotateRolePassword{name},
        action::PinRoute{name, {name, 8000}},
        action::ProbeCandidate{.host = name, .path = name, .serving = {name, 8000}, .candidate = {name, 8000}},
        action::SwitchRoute{name, {name, 8000}, {name, 8000}},
        action::ReleaseRoute{name, {name, 8000}, {name, 8000}},
        action::SetRequestLimit{{name}, name, 60, 0},
        action::UpdateContainer{{name, name, name}, {{1024}, {500}}, {{2048}, {1000}}},
        action::StartKeptContainer{{name, name, name}},
        action::StopContainer{{name, name, name}},
        action::RemoveContainer{{name, name, name}, name},
    };
    std::ranges::move(ofCopiesAndContainers(name), std::back_inserter(all));
    return all;
}

Runbook runbookOf(int steps, int secondsEach)
{
    Runbook runbook{.kind = OperationKind::CreateWorkspace, .targetName = u"acme"_s};
    for (int i = 0; i < steps; ++i)
        runbook.steps.push_back({.key = QString::number(i), .action = action::CreateNetwork{u"n"_s}, .expectedSeconds = secondsEach});
    return runbook;
}

} // namespace

class RunbookTextTest final : public QObject {
    Q_OBJECT

private slots:
    void init() { m_translator.use(u"en"_s); }
    void everyActionSaysWhatItDoesWhyAndHowItIsUndone_data();
    void everyActionSaysWhatItDoesWhyAndHowItIsUndone();
    void titlesNameTheObjects();
    void hostileNamesAreNeutralised();
    void registryRolesSayWhatTheyMayDo();
    void summaryCountsStepsWithTheirPlural();
    void summarySaysWhenSomethingIsInTheWay();
    void estimatesGrowWithTheTime_data();
    void estimatesGrowWithTheTime();
    void interruptionIsToldInWords();
    void everyNoticeHasItsSentence();
    void factsAreNamedInWords_data();
    void factsAreNamedInWords();
    void everyCallKindAndRiskHasAWord();

private:
    ui::Translator m_translator;
};

void RunbookTextTest::everyActionSaysWhatItDoesWhyAndHowItIsUndone_data()
{
    QTest::addColumn<int>("index");
    const std::vector<Action> actions = oneOfEach(u"name"_s);
    QCOMPARE(actions.size(), std::variant_size_v<ActionKinds>);
    for (std::size_t i = 0; i < actions.size(); ++i) {
        QCOMPARE(actions[i].index(), i);
        QTest::addRow("%s", qPrintable(actionName(actions[i]))) << static_cast<int>(i);
    }
}

void RunbookTextTest::everyActionSaysWhatItDoesWhyAndHowItIsUndone()
{
    QFETCH(int, index);
    const Action action = oneOfEach(u"name"_s).at(static_cast<std::size_t>(index));
    static const QRegularExpression leftover(u"%[0-9n]"_s);
    const auto texts = [&action] { return QStringList{ui::stepTitle(action), ui::stepReason(action), ui::stepUndoText(action)}; };
    m_translator.use(u"en"_s);
    const QStringList english = texts();
    m_translator.use(u"es"_s);
    const QStringList spanish = texts();
    for (qsizetype i = 0; i < english.size(); ++i) {
        QVERIFY(!english.at(i).isEmpty());
        QVERIFY2(!english.at(i).contains(leftover) && !spanish.at(i).contains(leftover), qPrintable(english.at(i)));
        QVERIFY2(english.at(i) != spanish.at(i), qPrintable(english.at(i)));
    }
    QVERIFY(!english.at(0).endsWith(u'.'));
    QVERIFY(english.at(1).endsWith(u'.') && english.at(2).endsWith(u'.'));
}

void RunbookTextTest::titlesNameTheObjects()
{
    QCOMPARE(ui::stepTitle(action::CreateDatabase{u"tmc_1"_s, u"inventario_acme"_s}),
             u"Create the database tmc_1 owned by inventario_acme"_s);
    QCOMPARE(ui::stepTitle(action::RestrictDatabase{u"db"_s, u"owner"_s, {u"app"_s}}),
             u"Let nobody but owner and app into the database db"_s);
    QCOMPARE(ui::stepTitle(action::WaitHealthy{u"erp-acme"_s, 90}),
             u"Wait until the container erp-acme is healthy, for 1 min 30 s at most"_s);
    m_translator.use(u"es"_s);
    QCOMPARE(ui::stepTitle(action::RestrictDatabase{u"db"_s, u"owner"_s, {u"app"_s}}),
             u"Permitir el acceso a la base de datos db solo a owner y app"_s);
}

void RunbookTextTest::hostileNamesAreNeutralised()
{
    for (const Action &action : oneOfEach(hostile))
        for (const QString &text : {ui::stepTitle(action), ui::stepReason(action), ui::stepUndoText(action)})
            for (const QChar bad : {QChar(0x1b), QChar(0x202e), QChar(u'\n')})
                QVERIFY2(!text.contains(bad), qPrintable(actionName(action)));
    QVERIFY(ui::stepTitle(action::CreateNetwork{hostile}).contains(u"<b>"_s));
    QVERIFY(!ui::factText(u"database:"_s + hostile).contains(QChar(0x202e)));
    QVERIFY(!ui::noticeText({NoticeCode::SharedContainerWillStart, {hostile}}).contains(QChar(0x1b)));
    Runbook runbook = runbookOf(1, 1);
    runbook.targetName = hostile;
    QVERIFY(!ui::runbookTitle(runbook).contains(QChar(0x202e)));
}

void RunbookTextTest::registryRolesSayWhatTheyMayDo()
{
    QVERIFY(ui::stepTitle(action::CreateRegistryRole{{.name = u"tm_owner"_s}}).contains(u"cannot log in"_s));
    QVERIFY(ui::stepTitle(action::CreateRegistryRole{{.name = u"op"_s, .canLogin = true, .createsRolesAndDatabases = true}})
                .contains(u"may create roles and databases"_s));
}

void RunbookTextTest::summaryCountsStepsWithTheirPlural()
{
    QCOMPARE(ui::runbookSummary(runbookOf(1, 1)), u"1 step, a few seconds."_s);
    QCOMPARE(ui::runbookSummary(runbookOf(14, 2)), u"14 steps, about 30 seconds."_s);
    m_translator.use(u"es"_s);
    QCOMPARE(ui::runbookSummary(runbookOf(1, 1)), u"1 paso, unos segundos."_s);
    QCOMPARE(ui::runbookSummary(runbookOf(14, 2)), u"14 pasos, alrededor de 30 segundos."_s);
}

void RunbookTextTest::summarySaysWhenSomethingIsInTheWay()
{
    Runbook runbook = runbookOf(3, 1);
    runbook.blockers.push_back({.code = ErrorCode::SlugTaken});
    QCOMPARE(ui::runbookSummary(runbook), u"This cannot be run: 1 thing is in the way."_s);
    QCOMPARE(ui::runbookSummary(Runbook{}), u"There is nothing to do."_s);
    QCOMPARE(ui::runbookTitle(runbook), u"Create the workspace acme"_s);
}

void RunbookTextTest::estimatesGrowWithTheTime_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("english");
    QTest::newRow("nothing") << 0 << u"a few seconds"_s;
    QTest::newRow("few") << 5 << u"a few seconds"_s;
    QTest::newRow("rounded up to five") << 21 << u"about 25 seconds"_s;
    QTest::newRow("just below a minute") << 56 << u"about 1 minute"_s;
    QTest::newRow("minutes") << 170 << u"about 3 minutes"_s;
    QTest::newRow("an hour") << 3400 << u"about 1 hour"_s;
    QTest::newRow("hours") << 7300 << u"about 2 hours"_s;
}

void RunbookTextTest::estimatesGrowWithTheTime()
{
    QFETCH(int, seconds);
    QTEST(ui::durationEstimate(seconds), "english");
}

void RunbookTextTest::interruptionIsToldInWords()
{
    QCOMPARE(ui::interruptionText(0), u"No customer is interrupted."_s);
    QVERIFY(ui::interruptionText(20).contains(u"about 20 seconds"_s));
}

void RunbookTextTest::everyNoticeHasItsSentence()
{
    for (const NoticeCode code : {NoticeCode::CertificateLater,
                                  NoticeCode::SharedContainerWillStart,
                                  NoticeCode::LowMemory,
                                  NoticeCode::NothingToDo,
                                  NoticeCode::ImageMissing,
                                  NoticeCode::RoleMissing,
                                  NoticeCode::SharedContainerMissing,
                                  NoticeCode::UsedBy,
                                  NoticeCode::HostsKept,
                                  NoticeCode::NewContainersOnly,
                                  NoticeCode::PlanExceedsServer,
                                  NoticeCode::DatabaseMissing,
                                  NoticeCode::PrepareAgain,
                                  NoticeCode::DatabaseKept,
                                  NoticeCode::SchemaKept,
                                  NoticeCode::DataGoesBack,
                                  NoticeCode::TablesAside,
                                  NoticeCode::TablesComeAlone,
                                  NoticeCode::DataOfCopy,
                                  NoticeCode::TenantIsReplaced,
                                  NoticeCode::FormerIsKept,
                                  NoticeCode::HostsAreLeft,
                                  NoticeCode::DataMasked,
                                  NoticeCode::DataNotMasked,
                                  NoticeCode::MailOfSharedContainer,
                                  NoticeCode::CopyIsUnproven,
                                  NoticeCode::CopyIsBehind,
                                  NoticeCode::RestoreToolIsOld,
                                  NoticeCode::RoutesCannotBePinned,
                                  NoticeCode::RequestLimitNotEnforced,
                                  NoticeCode::ImageDiffers,
                                  NoticeCode::KeptContainerWillStart,
                                  NoticeCode::ContainerKept,
                                  NoticeCode::MemoryShrinks,
                                  NoticeCode::ServesWorkspaces,
                                  NoticeCode::ServesNobody,
                                  NoticeCode::ServesEveryHost,
                                  NoticeCode::StaysStopped,
                                  NoticeCode::OperationsOpen,
                                  NoticeCode::CommandNotUndone,
                                  NoticeCode::CommandForNoTenant,
                                  NoticeCode::ArgumentsMasked,
                                  NoticeCode::RenewalsAreCounted}) {
        m_translator.use(u"en"_s);
        const QString english = ui::noticeText({code, {u"1536"_s}});
        m_translator.use(u"es"_s);
        QVERIFY(!english.isEmpty());
        QVERIFY(ui::noticeText({code, {u"1536"_s}}) != english);
        QVERIFY(!ui::noticeText({code, {}}).contains(u"%1"_s));
    }
    m_translator.use(u"en"_s);
    QVERIFY(ui::noticeText({NoticeCode::LowMemory, {u"1536"_s}}).contains(u"1.5 GB"_s));
}

void RunbookTextTest::factsAreNamedInWords_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("spanish");
    const auto row = [](const QString &key, const QString &english, const QString &spanish) {
        QTest::newRow(qPrintable(key)) << key << english << spanish;
    };
    row(u"database:inventario_acme"_s, u"The database inventario_acme"_s, u"La base de datos inventario_acme"_s);
    row(u"workspace:erp/acme"_s, u"The workspace erp/acme"_s, u"El espacio de trabajo erp/acme"_s);
    row(u"image:erp:1.0.0"_s, u"The image erp:1.0.0"_s, u"La imagen erp:1.0.0"_s);
    row(u"ports:8101-8150"_s, u"The ports 8101-8150"_s, u"Los puertos 8101-8150"_s);
    row(u"redis:4"_s, u"The Redis index 4"_s, u"El índice de Redis 4"_s);
    row(u"redis"_s, u"The Redis indexes"_s, u"Los índices de Redis"_s);
    row(u"registry-version"_s, u"The version of the registry"_s, u"La versión del registro"_s);
    row(u"catalogue"_s, u"The catalogue of products and plans"_s, u"El catálogo de productos y planes"_s);
}

void RunbookTextTest::factsAreNamedInWords()
{
    QFETCH(QString, key);
    QTEST(ui::factText(key), "english");
    m_translator.use(u"es"_s);
    QTEST(ui::factText(key), "spanish");
}

void RunbookTextTest::everyCallKindAndRiskHasAWord()
{
    QStringList words;
    for (const CallKind kind : {CallKind::Sql, CallKind::RegistryRow, CallKind::Docker, CallKind::Exec, CallKind::Http,
                                CallKind::Route, CallKind::LocalFile})
        words.append(ui::callKindText(kind));
    for (const Risk risk : {Risk::None, Risk::ServiceRestart, Risk::DataLoss})
        words.append(ui::riskBadge(risk).text);
    QVERIFY(!words.contains(QString()));
    QCOMPARE(words.removeDuplicates(), 0);
    QCOMPARE(ui::riskBadge(Risk::DataLoss).role, ui::StatusRole::Bad);
}

QTEST_GUILESS_MAIN(RunbookTextTest)
#include "tst_runbooktext.moc"
