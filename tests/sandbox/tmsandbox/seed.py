"""Many workspaces at once: registry rows for all, real roles, databases and notes for the first ones.

The real databases are copies of one that the product's own migrations made, so that a hundred take seconds."""
from .errors import SandboxError

REAL_DATABASES = 100  # about 7 MB each
TEMPLATE = "sandbox_seed_template"
PRODUCTS = "SELECT key, app_role FROM tm.products WHERE isolation = 'database' AND app_role <> '' ORDER BY key"
PLANS = "SELECT key FROM tm.plans WHERE hosting = 'shared' ORDER BY rank, key"
ROWS = """
INSERT INTO tm.workspaces (id, slug, business_name, product, plan, hosting, environment, state, tenant_id,
                           database_name, role_name)
SELECT gen_random_uuid(), w.slug, 'Seeded workspace ' || w.n, w.product, w.plan, 'shared', 'production', 'active',
       w.slug || '_001', w.product || '_' || replace(w.slug, '-', '_'), w.product || '_' || replace(w.slug, '-', '_')
FROM (SELECT n, 'seed-' || lpad(n::text, 5, '0') AS slug,
             (ARRAY[%(products)s])[1 + n %% %(product_count)d] AS product,
             (ARRAY[%(plans)s])[1 + n / %(product_count)d %% %(plan_count)d] AS plan
      FROM generate_series(%(first)d, %(last)d) AS n) AS w;
INSERT INTO tm.workspace_domains (host, workspace_id)
SELECT w.slug || '.' || p.base_domain, w.id FROM tm.workspaces w JOIN tm.products p ON p.key = w.product
WHERE w.slug BETWEEN 'seed-%(first)05d' AND 'seed-%(last)05d' AND w.slug LIKE 'seed-_____';
SELECT w.database_name || '|' || p.app_role FROM tm.workspaces w JOIN tm.products p ON p.key = w.product
WHERE w.slug BETWEEN 'seed-%(first)05d' AND 'seed-%(last)05d' AND w.slug LIKE 'seed-_____'
ORDER BY w.slug LIMIT %(real)d;
"""
# The name of database and role is made of [a-z0-9_] only, so it needs no quotes.
TENANT = """
CREATE ROLE %(name)s LOGIN;
GRANT %(name)s TO %(app_role)s;
CREATE DATABASE %(name)s TEMPLATE %(template)s OWNER %(name)s;
REVOKE ALL ON DATABASE %(name)s FROM PUBLIC;
GRANT CONNECT ON DATABASE %(name)s TO %(app_role)s;
\\connect %(name)s
ALTER SCHEMA public OWNER TO %(name)s;
REASSIGN OWNED BY %(template)s TO %(name)s;
DROP OWNED BY %(template)s;
INSERT INTO notes (body) SELECT 'note ' || n FROM generate_series(1, %(notes)d) AS n;
"""


class Seed:
    def __init__(self, server):
        self.server = server
        self.sql = server.stack.cluster.sql

    def check_registry(self):
        found = self.sql("postgres", "SELECT count(*) FROM pg_database WHERE datname = 'tenant_master'")
        prepared = found.strip() == "1"
        if prepared:
            prepared = self.sql("tenant_master", "SELECT to_regclass('tm.workspaces') IS NOT NULL").strip() == "t"
        if not prepared:
            raise SandboxError("registry is not prepared; let the console prepare the server first")
        self.products = [line.split("|") for line in self.sql("tenant_master", PRODUCTS).split()]
        self.plans = self.sql("tenant_master", PLANS).split()
        if not self.products or not self.plans:
            raise SandboxError("registry is not prepared: it has no product with databases or no shared plan")

    def insert_rows(self, count, real):
        """Registry rows in one transaction; returns [database, application role] of those that become real."""
        first = 1 + int(self.sql("tenant_master", "SELECT coalesce(max(substr(slug, 6)::int), 0) FROM tm.workspaces "
                                                  "WHERE slug ~ '^seed-[0-9]{5}$'"))
        if first + count > 99999:
            raise SandboxError("at most 99999 seeded workspaces")
        quoted = {"products": ", ".join("'%s'" % p[0] for p in self.products),
                  "plans": ", ".join("'%s'" % p for p in self.plans)}
        text = ROWS % dict(quoted, product_count=len(self.products), plan_count=len(self.plans), first=first,
                           last=first + count - 1, real=real)
        return [line.split("|") for line in self.sql("tenant_master", "BEGIN;" + text + "COMMIT;").split()]

    def make_template(self):
        self.drop_template()
        self.sql("postgres", "CREATE ROLE %s; GRANT %s TO %s; CREATE DATABASE %s;" % (
            TEMPLATE, TEMPLATE, self.products[0][1], TEMPLATE))
        self.sql(TEMPLATE, "GRANT CREATE ON SCHEMA public TO " + TEMPLATE)
        container = self.server.site.container(self.products[0][0] + "-shared")
        if self.server.engine.docker.execute(container, ["python", "manage.py", "migrate", "--database", TEMPLATE,
                                                         "--role", TEMPLATE]) != 0:
            raise SandboxError("%s cannot migrate the template database" % container)

    def drop_template(self):
        self.sql("postgres", "DROP DATABASE IF EXISTS %s;\n" % TEMPLATE)
        self.sql("postgres", "DROP ROLE IF EXISTS %s;\n" % TEMPLATE)

    def make_databases(self, tenants):
        script = "".join(TENANT % {"name": name, "app_role": role, "template": TEMPLATE, "notes": 1 + number % 20}
                         for number, (name, role) in enumerate(tenants))
        self.sql("postgres", script)


def seed(server, count, all_databases, stopwatch):
    if count < 1:
        raise SandboxError("how many? a number from 1 on")
    work = Seed(server)
    work.check_registry()
    real = count if all_databases else min(count, REAL_DATABASES)
    with stopwatch.stage("registry rows"):
        tenants = work.insert_rows(count, real)
    with stopwatch.stage("roles, databases, notes"):
        work.make_template()
        try:
            work.make_databases(tenants)
        finally:
            work.drop_template()
    print("%d workspaces, %d with a real database" % (count, len(tenants)))
    if len(tenants) < count:
        print("the other %d exist in the registry only (--all-databases makes them all)" % (count - len(tenants)))
