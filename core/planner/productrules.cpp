#include "core/planner/productrules.h"

#include "core/domain/names.h"
#include "core/planner/cataloguerules.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc::productrules {
namespace {

using namespace cataloguerules;

constexpr int highestPort = 65535;
constexpr int panelPort = 8001; // the TM panel of the server answers there

struct PortRange {
    int first = 0;
    int last = 0;
    bool isUsed() const { return first > 0; }
    bool overlaps(const PortRange &other) const { return isUsed() && other.isUsed() && first <= other.last && other.first <= last; }
    QString text() const { return first == last ? QString::number(first) : u"%1-%2"_s.arg(first).arg(last); }
};

PortRange dedicatedPorts(const Product &product)
{
    return {product.firstDedicatedPort, product.lastDedicatedPort};
}

PortRange sharedPort(const Product &product)
{
    return {product.sharedPort, product.sharedPort};
}

void checkPorts(const Product &product, Runbook &runbook)
{
    const auto check = [&runbook](const QString &field, int port, int lowest) {
        if (port < lowest || port > highestPort)
            block(runbook, ErrorCode::PortInvalid, {field, QString::number(port)});
    };
    check(u"internalPort"_s, product.internalPort, 1);
    check(u"sharedPort"_s, product.sharedPort, 0);
    check(u"firstDedicatedPort"_s, product.firstDedicatedPort, 0);
    check(u"lastDedicatedPort"_s, product.lastDedicatedPort, 0);
    const bool isHalf = (product.firstDedicatedPort == 0) != (product.lastDedicatedPort == 0);
    if (isHalf)
        block(runbook, ErrorCode::FieldRequired, {product.firstDedicatedPort == 0 ? u"firstDedicatedPort"_s : u"lastDedicatedPort"_s});
    else if (product.lastDedicatedPort < product.firstDedicatedPort)
        block(runbook, ErrorCode::InvalidInput, {u"lastDedicatedPort"_s, QString::number(product.lastDedicatedPort)});
}

void checkPattern(const QString &field, const QString &value, const QRegularExpression &pattern, Runbook &runbook)
{
    constexpr qsizetype longest = 255;
    if (!value.isEmpty() && (value.size() > longest || !pattern.match(value).hasMatch()))
        block(runbook, ErrorCode::InvalidInput, {field, value});
}

void checkDatabaseName(const QString &field, const QString &name, Runbook &runbook)
{
    if (const Result<QString> quoted = name.isEmpty() ? Result<QString>() : sql::quoteIdentifier(name); !quoted)
        runbook.blockers.push_back(quoted.error());
    // Roles and databases of PostgreSQL and of the registry are nobody's product.
    else if (names::isReservedDatabaseName(name) || name.startsWith("tm_"_L1))
        block(runbook, ErrorCode::InvalidInput, {field, name});
}

void require(const QString &field, bool isThere, Runbook &runbook)
{
    if (!isThere)
        block(runbook, ErrorCode::FieldRequired, {field});
}

bool isProgram(const QStringList &argv)
{
    return !argv.isEmpty() && !argv.constFirst().trimmed().isEmpty();
}

void checkHosting(const Product &product, Runbook &runbook)
{
    if (product.isolation == Isolation::Schema)
        require(u"schemaDatabase"_s, !product.schemaDatabase.isEmpty(), runbook);
    else if (!product.sharedContainer.isEmpty())
        require(u"appRole"_s, !product.appRole.isEmpty(), runbook);
    checkDatabaseName(u"appRole"_s, product.appRole, runbook);
    checkDatabaseName(u"schemaDatabase"_s, product.schemaDatabase, runbook);
    checkDatabaseName(u"qaSchemaDatabase"_s, product.qaSchemaDatabase, runbook);
}

bool isSameOrBelow(const QString &domain, const QString &other)
{
    return domain == other || domain.endsWith(u'.' + other);
}

QStringList portsOutside(const std::vector<const Workspace *> &users, const PortRange &range)
{
    QStringList outside;
    for (const Workspace *user : users)
        if (user->port && (*user->port < range.first || *user->port > range.last))
            outside.append(u"%1 (%2)"_s.arg(user->slug).arg(*user->port));
    return outside;
}

/// A field that cannot change while `users` use it.
void keepWhileUsed(const QString &field, bool changes, const std::vector<const Workspace *> &users, Runbook &runbook)
{
    if (changes && !users.empty())
        block(runbook, ErrorCode::ChangeInUse, {field, QString::number(users.size()), firstSlugs(users)});
}

} // namespace

void checkValues(const Product &product, Runbook &runbook)
{
    static const QRegularExpression image(uR"(\A[a-z0-9][A-Za-z0-9._:/@-]*\z)"_s);
    static const QRegularExpression container(uR"(\A[A-Za-z0-9][A-Za-z0-9_.-]+\z)"_s);
    static const QRegularExpression path(uR"(\A/[!-~]*\z)"_s);
    checkKey(product.key.value(), false, runbook);
    checkName(product.name, runbook);
    require(u"image"_s, !product.image.isEmpty(), runbook);
    checkPattern(u"image"_s, product.image, image, runbook);
    checkPattern(u"qaImage"_s, product.qaImage, image, runbook);
    checkPattern(u"frontendImage"_s, product.frontendImage, image, runbook);
    checkPattern(u"sharedContainer"_s, product.sharedContainer, container, runbook);
    require(u"healthPath"_s, !product.healthPath.isEmpty(), runbook);
    checkPattern(u"healthPath"_s, product.healthPath, path, runbook);
    if (const Result<QString> domain = names::checkedHostName(product.baseDomain); !domain)
        runbook.blockers.push_back(domain.error());
    require(u"migrateCommand"_s, isProgram(product.migrateCommand), runbook);
    require(u"shellCommand"_s, isProgram(product.shellCommand), runbook);
    checkPorts(product, runbook);
    checkHosting(product, runbook);
}

void checkNeighbours(FactList &facts, const Product &product, Runbook &runbook)
{
    const PortRange own[] = {dedicatedPorts(product), sharedPort(product)};
    const auto collide = [&runbook](const PortRange &wanted, const PortRange &present, const QString &owner) {
        if (wanted.overlaps(present))
            block(runbook, ErrorCode::PortsTaken, {wanted.text(), owner, present.text()});
    };
    collide(own[0], own[1], product.name);
    for (const PortRange &wanted : own)
        collide(wanted, {panelPort, panelPort}, u"TM panel"_s);
    for (const Product *other : facts.otherProducts(product.key)) {
        for (const PortRange &wanted : own) {
            collide(wanted, dedicatedPorts(*other), other->name);
            collide(wanted, sharedPort(*other), other->name);
        }
        if (isSameOrBelow(product.baseDomain, other->baseDomain) || isSameOrBelow(other->baseDomain, product.baseDomain))
            block(runbook, ErrorCode::DomainOverlaps, {product.baseDomain, other->name, other->baseDomain});
    }
}

void noteWhatIsMissing(FactList &facts, const Product &product, Runbook &runbook)
{
    for (const QString &image : {product.image, product.qaImage, product.frontendImage})
        if (!image.isEmpty() && !facts.imageExists(image))
            runbook.notices.push_back({NoticeCode::ImageMissing, {image}});
    if (!product.appRole.isEmpty() && !facts.roleExists(product.appRole))
        runbook.notices.push_back({NoticeCode::RoleMissing, {product.appRole}});
    if (!product.sharedContainer.isEmpty() && !facts.container(product.sharedContainer))
        runbook.notices.push_back({NoticeCode::SharedContainerMissing, {product.sharedContainer}});
    if (product.isolation != Isolation::Schema)
        return;
    for (const QString &database : {product.schemaDatabase, product.qaSchemaDatabase}) {
        if (database.isEmpty())
            continue;
        if (!facts.databaseExists(database))
            runbook.notices.push_back({NoticeCode::DatabaseMissing, {database}});
        else if (const SchemaDatabaseFacts *known = facts.schemaDatabase(database); !known || !known->missing.isEmpty())
            runbook.notices.push_back({NoticeCode::PrepareAgain, {database}});
    }
}

void checkUse(FactList &facts, const Product &before, const Product &after, Runbook &runbook)
{
    const std::vector<const Workspace *> users = facts.workspacesOf(after.key);
    if (users.empty())
        return;
    std::vector<const Workspace *> shared;
    std::ranges::copy_if(users, std::back_inserter(shared), [](const Workspace *user) { return user->hosting == Hosting::Shared; });
    keepWhileUsed(u"isolation"_s, before.isolation != after.isolation, users, runbook);
    keepWhileUsed(u"hosting"_s, before.hosting != after.hosting, users, runbook);
    keepWhileUsed(u"schemaDatabase"_s, before.schemaDatabase != after.schemaDatabase, users, runbook);
    keepWhileUsed(u"qaSchemaDatabase"_s, before.qaSchemaDatabase != after.qaSchemaDatabase, users, runbook);
    keepWhileUsed(u"sharedContainer"_s, before.sharedContainer != after.sharedContainer, shared, runbook);
    keepWhileUsed(u"appRole"_s, before.appRole != after.appRole, shared, runbook);
    const PortRange range = dedicatedPorts(after);
    if (const QStringList outside = portsOutside(users, range); !outside.isEmpty())
        block(runbook, ErrorCode::PortsInUse, {range.text(), outside.join(u", "_s)});
    const QString count = QString::number(users.size());
    runbook.notices.push_back({NoticeCode::UsedBy, {count, firstSlugs(users)}});
    if (before.baseDomain != after.baseDomain)
        runbook.notices.push_back({NoticeCode::HostsKept, {count, before.baseDomain}});
    const bool containersDiffer = before.image != after.image || before.qaImage != after.qaImage
                                  || before.frontendImage != after.frontendImage || before.internalPort != after.internalPort
                                  || before.healthPath != after.healthPath;
    if (containersDiffer)
        runbook.notices.push_back({NoticeCode::NewContainersOnly, {count}});
}

} // namespace tmc::productrules
