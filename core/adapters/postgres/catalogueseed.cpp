#include "core/adapters/postgres/catalogueseed.h"

#include "core/adapters/postgres/cataloguerows.h"

using namespace Qt::StringLiterals;

namespace tmc {

Result<void> seedCatalogueRows(PgConnection &connection, const std::vector<Product> &products, const std::vector<Plan> &plans)
{
    for (const Plan &plan : plans)
        TM_CHECK(cataloguerows::insertMissing(connection, plan));
    for (std::size_t i = 0; i < products.size(); ++i)
        TM_CHECK(cataloguerows::insertMissing(connection, products[i], i));
    // Every product of the registry, since an operator may have named another role than the seed does.
    TM_CHECK(connection.query(u"SELECT tm.grant_directory(app_role) FROM tm.products WHERE app_role <> ''"_s));
    return {};
}

} // namespace tmc
