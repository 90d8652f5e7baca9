"""A copy of a schema product's tenant becomes a new workspace, or the variant for tests; nobody else of the database notices."""
import json
import re
import signal

from harness import BLOCKED, DONE, ROLLED_BACK, USAGE
from test_restoreschema import DATABASE, HOST, SchemaRestoreCase

FOR_TESTS = "chalan_qa_db"
PLAIN = ("--no-owner", "--no-privileges")   # a new workspace has an owner and rights of its own

# References that follow a schema's new name, types of an extension, and functions that find their tables without naming a schema.
CONTENT = r'''
CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy ☺');
CREATE DOMAIN percent AS integer CHECK (VALUE BETWEEN 0 AND 100);
CREATE TABLE "Señor ""x""" (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, estado mood NOT NULL DEFAULT 'ok', parte percent,
  correo public.citext UNIQUE, doble integer GENERATED ALWAYS AS (parte * 2) STORED, nota bigint REFERENCES notes, bytes bytea);
INSERT INTO "Señor ""x""" (estado, parte, correo, bytes)
  SELECT 'happy ☺', i % 101, 'Alguien' || i || '@Example.org', decode(md5(i::text), 'hex') FROM generate_series(1, 500) i;
CREATE TABLE eventos (dia date NOT NULL, texto text) PARTITION BY RANGE (dia);
CREATE TABLE "eventos.2026" PARTITION OF eventos FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
INSERT INTO eventos VALUES ('2026-05-05', E'tab\there 漢字 tenant_uno');
CREATE SEQUENCE "cuenta atrás" INCREMENT -5 START -10 MINVALUE -100000;
SELECT nextval('"cuenta atrás"'), nextval('tenant_uno."cuenta atrás"');
CREATE TABLE numerada (n bigint DEFAULT nextval('tenant_uno."cuenta atrás"'));
CREATE INDEX tenant_uno_numerada ON numerada (n) WHERE n < 0;
CREATE VIEW vista AS SELECT estado, count(*) AS n FROM tenant_uno."Señor ""x""" GROUP BY estado;
CREATE MATERIALIZED VIEW resumen AS SELECT * FROM vista;
CREATE FUNCTION cuantas() RETURNS bigint LANGUAGE sql AS $$ SELECT count(*) FROM notes $$;
CREATE FUNCTION anota() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO eventos VALUES ('2026-06-06', NEW.body); RETURN NEW; END $$;
CREATE TRIGGER anota AFTER INSERT ON notes FOR EACH ROW EXECUTE FUNCTION anota();
ALTER TABLE numerada ENABLE ROW LEVEL SECURITY;
CREATE POLICY solo ON numerada FOR SELECT USING (n < 0);
GRANT SELECT ON vista TO PUBLIC;
GRANT USAGE ON SCHEMA tenant_uno TO chalan_user;
COMMENT ON TABLE eventos IS 'no hay nada; \! true';
'''


class NewSchemaCase(SchemaRestoreCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        for plan in ("starter", "enterprise"):  # the shares of a small machine have to hold all of them
            result = cls.console.run("plan", "edit", plan, "--memory", "256", "--yes")
            assert result.code == DONE, str(result)

    def restore_as(self, copy, slug, *arguments, **more):
        return self.restore(copy, "--as", slug, "--environment", "production", *arguments, **more)

    def plain_text(self, schema, database=DATABASE):
        """What is in a schema, as if it were called otherwise; its comment says which operation made it."""
        text = self.as_text(database, "-n", schema, *PLAIN)
        return re.sub(rf"\b{schema}\b(?=[.;]|\s+IS)", "tenant_x", re.sub(r"'tenantmaster:[^']*'", "''", text))

    def others(self, *new):
        """Whoever else is in the product's database, down to the files in which their rows are, and who may do what."""
        rows = [f"SELECT t.* FROM public.{table} t WHERE tenant_id <> ALL ('{{{','.join(new)}}}') ORDER BY t::text"
                for table in ("tenants", "tenant_subscriptions", "tenant_settings")]
        return (self.schema_text("tenant_uno"), self.schema_text("tenant_dos"), [self.query(sql, DATABASE) for sql in rows],
                self.query("SELECT oid, relname, relfilenode, relacl FROM pg_class WHERE relnamespace IN ('tenant_uno'::regnamespace, "
                           "'tenant_dos'::regnamespace, 'public'::regnamespace) ORDER BY 1", DATABASE),
                self.query("SELECT setrole::regrole::text, setconfig FROM pg_db_role_setting WHERE setrole::regrole::text IN "
                           "('chalan_uno', 'chalan_dos', 'chalan_user') ORDER BY 1", "postgres"))

    def rights_on_database(self, database=DATABASE):
        return set(self.query(f"SELECT unnest(datacl)::text FROM pg_database WHERE datname = '{database}'", "postgres"))

    def expect_whole(self, slug, host, schema=None, database=DATABASE, tenant=None):
        """Its own in everything: schema, role, rights, rows of the application, host."""
        name = slug.replace("-", "_")
        schema, tenant = schema or f"tenant_{name}", tenant or f"{slug}_001"
        role = schema.replace("tenant_", "chalan_", 1)
        answer = self.served(host)
        self.assertEqual((answer["tenant"], answer["database"], answer["schema"]), (tenant, database, schema))
        self.assertEqual(self.query(f"SELECT DISTINCT pg_get_userbyid(relowner) FROM pg_class WHERE relnamespace = '{schema}'::regnamespace", database), [role])
        self.assertEqual(self.query(f"SELECT DISTINCT pg_get_userbyid(proowner) FROM pg_proc WHERE pronamespace = '{schema}'::regnamespace", database) or [role], [role])
        self.assertEqual(self.query(f"SELECT has_schema_privilege('{role}', 'tenant_dos', 'USAGE'), has_table_privilege('{role}', 'public.tenants', 'SELECT')", DATABASE)
                         if database == DATABASE else ["f|f"], ["f|f"])
        self.assertEqual(self.query(f"SELECT schema_name FROM public.tenants WHERE tenant_id = '{tenant}'", database), [schema])
        self.assertEqual(self.leftovers(), [])


class AsNew(NewSchemaCase):
    def test_the_copys_data_become_a_workspace(self):
        self.query("CREATE EXTENSION IF NOT EXISTS citext SCHEMA public", DATABASE)
        self.as_tenant(CONTENT, "INSERT INTO notes (body) VALUES ('antes')")
        copy = self.made_of()
        before = self.plain_text("tenant_uno")
        self.as_tenant("INSERT INTO notes (body) VALUES ('después')")
        others, rights, answer = self.others("tres_001", "cuatro_001"), self.rights_on_database(), self.served(HOST)

        with self.subTest("the preview changes nothing"):
            inventory = self.inventory()
            preview = self.expect(self.restore_as(copy, "tres", "--dry-run"), DONE).json()["runbook"]
            keys = [step["key"] for step in preview["steps"]]
            self.assertLess(keys.index("compare"), keys.index("bring"))
            self.assertLess(keys.index("compare-schema"), keys.index("tenant"))
            self.assertEqual(self.inventory(), inventory)

        with self.subTest("a name that is taken is refused in four parts"):
            refused = self.expect(self.run_with_backups("restore", copy["id"], "--as", "dos", "--environment", "production", "--yes"), BLOCKED)
            self.expect_four_parts(refused)
            self.assertEqual(self.inventory(), inventory)

        with self.subTest("proven first; everything is there and belongs to the new one"):
            self.expect(self.restore_as(copy, "tres"), DONE)
            self.assertEqual(self.state_of(copy), "proven")
            self.expect_whole("tres", "api.tres.chalan.test")
            self.assertEqual(self.plain_text("tenant_tres"), before)
            self.assertEqual(self.query("SELECT name, schema_name, domain FROM public.tenants WHERE tenant_id = 'tres_001'", DATABASE),
                             ["Business uno|tenant_tres|tres.chalan.test"])

        with self.subTest("what is written there is written there only"):
            rows = self.query("SELECT count(*) FROM tenant_tres.eventos", DATABASE)
            self.as_tenant("INSERT INTO notes (body) VALUES ('nueva')", slug="tres")
            self.assertEqual(self.as_tenant("SELECT cuantas()", slug="tres"), ["2"])
            self.assertEqual(self.query("SELECT count(*) FROM tenant_tres.eventos", DATABASE), [str(int(rows[0]) + 1)])
            self.assertLess(int(self.as_tenant("SELECT nextval('\"cuenta atrás\"')", slug="tres")[0]), 0)

        with self.subTest("a second one, with a name, a plan and a domain of its own"):
            self.expect(self.restore_as(copy, "cuatro", "--name", "Cuatro, S.A.", "--domains", "cuatro.example"), DONE)
            self.expect_whole("cuatro", "api.cuatro.example")
            self.assertEqual(self.plain_text("tenant_cuatro"), before)

        with self.subTest("whoever was there before is as they were"):
            self.assertEqual(self.others("tres_001", "cuatro_001"), others)
            self.assertEqual({right for right in self.rights_on_database() - rights if not right.startswith(("chalan_tres=", "chalan_cuatro="))}, set())
            self.assertEqual(rights - self.rights_on_database(), set())
            self.assertEqual(self.served(HOST), answer)

    def test_what_names_its_schema_in_a_text_is_refused(self):
        self.as_tenant("CREATE FUNCTION mira() RETURNS bigint LANGUAGE sql AS $$ SELECT count(*) FROM tenant_dos.notes $$", slug="dos")
        copy = self.made_of("dos")
        self.expect(self.prove(copy["id"]), DONE)
        inventory = self.inventory()
        result = self.expect(self.restore_as(copy, "cinco"), ROLLED_BACK)
        error = result.json()["error"]
        self.assertEqual(error["code"], "schema-named-in-text", str(result))
        self.assertEqual(error["args"][0], "tenant_dos")
        self.assertIn("mira()", error["args"][1])
        self.assertEqual(self.inventory(), inventory)
        self.assertEqual(self.leftovers(), [])
        self.as_tenant("DROP FUNCTION mira()", slug="dos")


class Interrupted(NewSchemaCase):
    def test_it_is_resumed_or_leaves_nothing(self):
        self.as_tenant("INSERT INTO notes (body) VALUES ('antes')")
        copy = self.made_of()
        self.expect(self.prove(copy["id"]), DONE)
        before_text = self.plain_text("tenant_uno")
        for number, fault in enumerate(("fill:within-effect", "bring:within-effect", "compare-schema:after-effect", "tenant:after-effect")):
            slug = f"nuevo{number}"
            others = self.others(f"{slug}_001")
            with self.subTest(f"rolled back after {fault}"):
                before, rights = self.inventory(), self.rights_on_database()
                self.assertEqual(self.restore_as(copy, slug, TENANT_MASTER_FAULT=fault).code, -signal.SIGKILL)
                self.expect(self.end("rollback"), DONE)
                self.assertEqual(self.inventory(), before)
                self.assertEqual(self.rights_on_database(), rights)
                self.assertEqual(self.leftovers(), [])
            with self.subTest(f"resumed after {fault}"):
                self.assertEqual(self.restore_as(copy, slug, TENANT_MASTER_FAULT=fault).code, -signal.SIGKILL)
                self.expect(self.end("resume"), DONE)
                self.expect_whole(slug, f"api.{slug}.chalan.test")
                self.assertEqual(self.plain_text(f"tenant_{slug}"), before_text)
            self.assertEqual(self.others(f"{slug}_001"), others)
            self.ask(HOST)


class ForTests(NewSchemaCase):
    def clone(self, *arguments, **more):
        return self.run_with_backups("clone-to-qa", "uno", "--product", "chalan", "--yes", "--json", *arguments, **more)

    def test_the_variant_for_tests_has_masked_data(self):
        self.as_tenant('CREATE TABLE "Clientes" (id int PRIMARY KEY, "E-Mail" varchar(60) UNIQUE, telefono varchar(9) UNIQUE, nombre text, alta date DEFAULT \'2026-01-02\')',
                       """INSERT INTO "Clientes" SELECT i, 'persona' || i || '@correo.example', 600000000 + i, CASE WHEN i % 10 > 0 THEN 'Ana ' || i END
                          FROM generate_series(1, 500) i""",
                       'CREATE MATERIALIZED VIEW correos AS SELECT "E-Mail" AS dato FROM "Clientes"', "ANALYZE \"Clientes\"")
        copy = self.made_of()
        self.expect(self.prove(copy["id"]), DONE)
        live, answer = self.schema_text(), self.served(HOST)
        originals = self.as_tenant('SELECT "E-Mail" FROM "Clientes"') + self.as_tenant('SELECT telefono FROM "Clientes"')

        with self.subTest("the preview names the columns, the variant and its hosts, and changes nothing"):
            inventory = self.inventory()
            runbook = self.expect(self.clone("--dry-run"), DONE).json()["runbook"]
            masked = next(notice["args"] for notice in runbook["notices"] if notice["code"] == "data-masked")
            for column in ("E-Mail", "telefono", "nombre"):
                self.assertIn("tenant_uno.Clientes." + column, masked)
            self.assertEqual(self.inventory(), inventory)

        with self.subTest("killed before it is brought over: nothing has come to the product's database, and nothing is left"):
            self.assertEqual(self.clone(TENANT_MASTER_FAULT="bring:before-effect").code, -signal.SIGKILL)
            self.assertEqual(self.query("SELECT count(*) FROM pg_class WHERE relnamespace = 'tenant_uno_qa'::regnamespace", FOR_TESTS), ["0"])
            self.expect(self.end("rollback"), DONE)
            self.assertEqual(self.inventory(), inventory)
            self.assertEqual(self.leftovers(), [])

        with self.subTest("killed after masking: resumed; no original value is left"):
            self.assertEqual(self.clone(TENANT_MASTER_FAULT="mask:after-effect").code, -signal.SIGKILL)
            self.expect(self.end("resume"), DONE)
            self.expect_whole("uno", "api-stage.uno.chalan.test", "tenant_uno_qa", FOR_TESTS, "uno_qa_001")
            everything = self.as_text(FOR_TESTS) + "".join(self.query("SELECT most_common_vals::text || histogram_bounds::text FROM pg_stats WHERE schemaname = 'tenant_uno_qa'", FOR_TESTS))
            for word in ("correo.example", "Ana 1", "600000001"):
                self.assertNotIn(word, everything)
            self.assertEqual(len(set(originals) & set(everything.split())), 0)
            self.assertEqual(self.query('SELECT count(*), count("E-Mail"), count(DISTINCT telefono), count(nombre), min(alta) FROM tenant_uno_qa."Clientes"', FOR_TESTS),
                             self.query('SELECT count(*), count("E-Mail"), count(DISTINCT telefono), count(nombre), min(alta) FROM tenant_uno."Clientes"', DATABASE))
            self.assertEqual(self.query("SELECT count(*) FROM tenant_uno_qa.correos WHERE dato LIKE '%@example.invalid'", FOR_TESTS), ["500"])

        with self.subTest("it is told that it is for tests, and stands beside production"):
            variables = json.loads(" ".join(self.docker("inspect", "--format", "{{json .Config.Env}}", "chalan-uno-web-qa-1")))
            self.assertIn("ENVIRONMENT=qa", variables)
            self.assertEqual(self.schema_text(), live)
            self.assertEqual(self.served(HOST), answer)

        with self.subTest("a second one beside it gets a name of its own"):
            runbook = self.expect(self.clone("--dry-run"), DONE).json()["runbook"]
            self.assertEqual(runbook["targetName"], "uno-qa")


class Converted(NewSchemaCase):
    """Between two products of the same application, of which one keeps its customers in databases and the other in schemas."""

    COMMANDS = ("--migrate-command", "python manage.py migrate", "--shell-command", "python manage.py shell", "--internal-port", "8000", "--yes")
    # Nothing of an extension, which would stand in the way.
    PLAINER = CONTENT.replace("public.citext", "text").replace("GRANT USAGE ON SCHEMA tenant_uno TO chalan_user;", "")

    def statements(self, database, schema):
        """What makes everything that is in a schema, with its rows, whatever the schema is called."""
        lines = self.as_text(database, "-n", schema, *PLAIN).splitlines()
        return [re.sub(rf"\b{schema}\.", "tenant_x.", line) for line in lines
                if line and not line.startswith("--") and not re.match("(CREATE|ALTER|COMMENT ON) SCHEMA", line)]

    def add_product(self, key, image, *arguments):
        self.expect(self.console.run("product", "add", key, "--name", key, "--image", image, "--domain", f"{key}.test", *arguments, *self.COMMANDS), DONE)

    def test_a_schema_becomes_a_database(self):
        self.add_product("chalanbd", "chalanpro:2.0.0", "--dedicated-ports", "8501-8520")
        self.as_tenant(self.PLAINER, "INSERT INTO notes (body) VALUES ('antes')")
        copy = self.made_of()
        before, others = self.statements(DATABASE, "tenant_uno"), self.others()
        to_database = ("--product", "chalanbd", "--plan", "enterprise")

        with self.subTest("proven, compared, and moved to where the application looks"):
            self.expect(self.restore_as(copy, "siete", *to_database), DONE)
            answer = self.served("siete.chalanbd.test")
            self.assertEqual((answer["tenant"], answer["database"]), ("siete_001", "chalanbd_siete"))
            self.assertEqual(self.statements("chalanbd_siete", "public"), before)
            self.assertEqual(self.query("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'tenant%'", "chalanbd_siete"), [])
            self.assertEqual(self.query("SELECT DISTINCT pg_get_userbyid(relowner) FROM pg_class WHERE relnamespace = 'public'::regnamespace", "chalanbd_siete"),
                             ["chalanbd_siete"])
            self.assertEqual(self.leftovers(), [])

        with self.subTest("what it has become is backed up, proven and restored like any other"):
            again = self.made("siete", "chalanbd", "--environment", "production")
            self.expect(self.prove(again["id"]), DONE)
            self.expect(self.restore(again), DONE)
            self.assertEqual(self.statements("chalanbd_siete", "public"), before)
            self.expect(self.run_with_backups("backup", "drop-old", "siete", "--product", "chalanbd", "--environment", "production", "--yes"), DONE)

        for number, fault in enumerate(("move-to-public:before-effect", "move-to-public:after-effect")):
            slug = f"ocho{number}"
            with self.subTest(f"rolled back after {fault}"):
                inventory = self.inventory()
                self.assertEqual(self.restore_as(copy, slug, *to_database, TENANT_MASTER_FAULT=fault).code, -signal.SIGKILL)
                self.expect(self.end("rollback"), DONE)
                self.assertEqual(self.inventory(), inventory)
                self.assertEqual(self.leftovers(), [])
            with self.subTest(f"resumed after {fault}"):
                self.assertEqual(self.restore_as(copy, slug, *to_database, TENANT_MASTER_FAULT=fault).code, -signal.SIGKILL)
                self.expect(self.end("resume"), DONE)
                self.assertEqual(self.statements(f"chalanbd_{slug}", "public"), before)
                self.assertEqual(self.served(f"{slug}.chalanbd.test")["tenant"], f"{slug}_001")
        self.assertEqual(self.others(), others)
        self.ask(HOST)

        with self.subTest("what would be guessed is refused before anything is begun"):
            inventory = self.inventory()
            refused = self.restore_as(copy, "nueve", "--product", "inventario", "--plan", "enterprise")
            self.assertEqual(self.expect(refused, BLOCKED).json()["error"]["code"], "conversion-refused", str(refused))
            self.expect(self.restore_as(copy, "nueve", "--product", "nothing"), BLOCKED)
            self.query("CREATE EXTENSION citext SCHEMA public", DATABASE)
            self.addCleanup(self.query, "DROP EXTENSION citext", DATABASE)
            extended = self.restore_as(self.made_of(), "nueve", *to_database)
            self.assertEqual(self.expect(extended, BLOCKED).json()["error"]["code"], "conversion-refused", str(extended))
            self.assertIn("EXTENSION citext", str(extended.json()["error"]["args"]))
            self.assertEqual(self.inventory(), inventory)

    def test_a_database_becomes_a_schema(self):
        self.add_product("invesq", "inventario:1.0.0", "--isolation", "schema", "--hosting", "own-containers", "--frontend-image", "nginx:1.19.0-alpine",
                         "--schema-database", DATABASE)
        self.expect(self.console.create("acme", "inventario", "free", "--environment", "production"), DONE)
        self.psql("-c", "SET ROLE inventario_acme", "-c", self.PLAINER.replace("tenant_uno.", "public."), "-c", "INSERT INTO notes (body) VALUES ('antes')", "inventario_acme")
        copy = self.made("acme", "inventario", "--environment", "production")
        before, others, live = self.statements("inventario_acme", "public"), self.others("diez_001"), self.as_text("inventario_acme")

        with self.subTest("of another product of its own kind it becomes nothing"):
            self.expect(self.restore_as(copy, "diez", "--product", "erp"), USAGE)

        with self.subTest("proven, compared, brought to the product's database and compared again"):
            self.expect(self.restore_as(copy, "diez", "--product", "invesq", "--plan", "starter"), DONE)
            answer = self.served("api.diez.invesq.test")
            self.assertEqual((answer["tenant"], answer["database"], answer["schema"]), ("diez_001", DATABASE, "tenant_diez"))
            self.assertEqual(self.statements(DATABASE, "tenant_diez"), before)
            self.assertEqual(self.query("SELECT DISTINCT pg_get_userbyid(relowner) FROM pg_class WHERE relnamespace = 'tenant_diez'::regnamespace", DATABASE), ["invesq_diez"])
            self.assertEqual(self.leftovers(), [])
        self.assertEqual(self.others("diez_001"), others)
        self.assertEqual(self.as_text("inventario_acme"), live)

        with self.subTest("tables in a schema of their own stand in the way"):
            self.psql("-c", "SET ROLE inventario_acme", "-c", "CREATE SCHEMA ventas", "-c", "CREATE TABLE ventas.t (n int)", "inventario_acme")
            refused = self.restore_as(self.made("acme", "inventario", "--environment", "production"), "once", "--product", "invesq")
            self.assertEqual(self.expect(refused, BLOCKED).json()["error"]["code"], "conversion-refused", str(refused))
            self.assertIn("TABLE ventas.t", str(refused.json()["error"]["args"]))
