"""A copy becomes a new workspace, or one for tests with personal data masked; the workspace that it is of stays as it is."""
import json
import signal

from harness import BLOCKED, DONE, USAGE
from test_backup import HERE
from test_restore import RestoreCase

HOST = "acme.inventario.test"
PLAIN = ("--no-owner", "--no-privileges")   # a new workspace has an owner and rights of its own


class NewCase(RestoreCase):
    def restore_as(self, copy, slug, *arguments, **more):
        return self.restore(copy, "--as", slug, *arguments, **more)

    def as_tenant(self, *statements):
        self.psql("-c", "SET ROLE inventario_acme", *(part for each in statements for part in ("-c", each)), "inventario_acme")

    def owners(self, database):
        return self.query("SELECT DISTINCT pg_get_userbyid(relowner) FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace"
                          " WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'", database)

    def expect_whole(self, slug, host):
        """Its own in everything: name, role, rights, host."""
        database = "inventario_" + slug.replace("-", "_")
        answer = self.served(host)
        self.assertEqual((answer["tenant"], answer["database"]), (slug + "_001", database))
        self.assertEqual(self.owners(database), [database])
        self.assertEqual(self.query(f"SELECT state FROM tm.workspaces WHERE slug = '{slug}'"), ["active"])
        self.assertEqual(self.leftovers(), [])
        acl = self.query(f"SELECT datacl::text FROM pg_database WHERE datname = '{database}'", "postgres")[0]
        self.assertNotRegex(acl, r"inventario_acme\b")
        self.assertNotIn("{=", acl)


class AsNew(NewCase):
    def test_the_copys_data_become_a_workspace(self):
        self.expect(self.console.create("acme"), DONE)
        self.psql("-c", "SET ROLE inventario_acme", "-f", str(HERE / "hardcontent.sql"), "-c", "CREATE TABLE notas (t text)",
                  "-c", "INSERT INTO notas VALUES ('antes')", "-c", "GRANT SELECT ON notas TO PUBLIC", "inventario_acme")
        copy = self.made("acme")
        before = self.as_text("inventario_acme", *PLAIN)
        self.as_tenant("INSERT INTO notas VALUES ('después')")
        live = self.as_text("inventario_acme")
        answer = self.served(HOST)

        with self.subTest("the preview changes nothing"):
            inventory = self.inventory()
            preview = self.expect(self.restore_as(copy, "beta", "--dry-run"), DONE).json()["runbook"]
            keys = [step["key"] for step in preview["steps"]]
            self.assertIn("fill", keys)
            self.assertNotIn("database", keys)
            self.assertEqual(self.inventory(), inventory)

        with self.subTest("a name that is taken, or none, is refused in four parts"):
            refused = self.expect(self.run_with_backups("restore", copy["id"], "--as", "acme", "--yes"), BLOCKED)
            self.expect_four_parts(refused)
            self.assertEqual(self.restore_as(copy, "acme").json()["error"]["code"], "slug-taken")
            self.assertEqual(self.expect(self.restore_as(copy, "No!"), USAGE).json()["error"]["code"], "invalid-slug")
            self.assertEqual(self.inventory(), inventory)

        with self.subTest("proven first, in the shared container"):
            self.expect(self.restore_as(copy, "beta"), DONE)
            self.assertEqual(self.state_of(copy), "proven")
            self.expect_whole("beta", "beta.inventario.test")
            self.assertEqual(self.as_text("inventario_beta", *PLAIN), before)

        with self.subTest("in a container of its own, whose application writes there and nowhere else"):
            self.expect(self.restore_as(copy, "gamma", "--plan", "enterprise", "--name", "Gamma, S.A.", "--subdomain", "g"), DONE)
            self.expect_whole("gamma", "g.inventario.test")
            self.assertEqual(self.as_text("inventario_gamma", *PLAIN), before)
            self.assertEqual(self.query("SELECT business_name FROM tm.workspaces WHERE slug = 'gamma'"), ["Gamma, S.A."])

        with self.subTest("the one that the copy is of is as it was"):
            self.assertEqual(self.as_text("inventario_acme"), live)
            self.assertEqual(self.served(HOST), answer)
            self.assertEqual(self.kept(), [])


class Interrupted(NewCase):
    def test_it_is_resumed_or_leaves_nothing(self):
        self.expect(self.console.create("acme"), DONE)
        self.as_tenant("CREATE TABLE notas (t text)", "INSERT INTO notas VALUES ('antes')")
        copy = self.made("acme")
        self.expect(self.prove(copy["id"]), DONE)
        for number, fault in enumerate(("fill:within-effect", "publish:after-effect")):
            slug = f"beta{number}"
            with self.subTest(f"rolled back after {fault}"):
                before = self.inventory()
                self.assertEqual(self.restore_as(copy, slug, TENANT_MASTER_FAULT=fault).code, -signal.SIGKILL)
                self.expect(self.end("rollback"), DONE)
                self.assertEqual(self.inventory(), before)
                self.assertEqual(self.leftovers(), [])
            with self.subTest(f"resumed after {fault}"):
                self.assertEqual(self.restore_as(copy, slug, TENANT_MASTER_FAULT=fault).code, -signal.SIGKILL)
                self.expect(self.end("resume"), DONE)
                self.expect_whole(slug, f"{slug}.inventario.test")
                self.assertEqual(self.notes(f"inventario_{slug}"), ["antes"])
            self.assertEqual(self.notes(), ["antes"])
            self.ask(HOST)


class ForTests(NewCase):
    MASKED = {'public."Clientes"': ('"E-Mail"', "telefono", "móvil", "nif", "apellidos", "nombre"), "public.pedidos": ("contact_email",)}

    def values(self, database, table, column):
        return self.query(f"SELECT {column}::text FROM {table} WHERE {column}::text <> ''", database)

    def clone(self, *arguments, **more):
        return self.run_with_backups("clone-to-qa", "acme", "--yes", "--json", *arguments, **more)

    def make_people(self):
        self.as_tenant(
            'CREATE TABLE "Clientes" (id int PRIMARY KEY, "E-Mail" varchar(60) UNIQUE, telefono varchar(9) UNIQUE, "móvil" bigint,'
            " nif varchar(9) UNIQUE, apellidos varchar(20), nombre text, alta date DEFAULT '2026-01-02', email_ok boolean DEFAULT true)",
            """INSERT INTO "Clientes" SELECT i, 'persona' || i || '@correo.example', 600000000 + i, 34600000000 + i, (10000000 + i) || 'Z', 'García ' || i % 7,
               CASE WHEN i % 10 > 0 THEN 'Ana ' || i END FROM generate_series(1, 500) i""",
            """INSERT INTO "Clientes" (id, "E-Mail", telefono) VALUES (1001, '', NULL)""",
            "CREATE TABLE auditoria (fila jsonb)",
            "CREATE FUNCTION anotar() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN INSERT INTO auditoria VALUES (to_jsonb(OLD)); RETURN NULL; END'",
            'CREATE TRIGGER anotar AFTER UPDATE ON "Clientes" FOR EACH ROW EXECUTE FUNCTION anotar()',
            'CREATE MATERIALIZED VIEW correos AS SELECT "E-Mail" AS dato FROM "Clientes"',
            "CREATE TABLE productos (id int, nombre text)", "INSERT INTO productos VALUES (1, 'Martillo')",
            "CREATE TABLE pedidos (id int, contact_email text, datos jsonb)",
            """INSERT INTO pedidos SELECT i, 'persona' || i || '@correo.example', '{}' FROM generate_series(1, 50) i""", "ANALYZE")

    def test_personal_data_are_masked(self):
        self.expect(self.console.create("acme"), DONE)
        self.make_people()
        copy = self.made("acme")
        live = self.as_text("inventario_acme")
        originals = {(table, column): set(self.values("inventario_acme", table, column)) for table in self.MASKED for column in self.MASKED[table]}

        with self.subTest("only a proven copy is taken by itself"):
            self.assertEqual(self.expect(self.clone(), BLOCKED).json()["error"]["code"], "not-found")
            self.expect(self.prove(copy["id"]), DONE)

        with self.subTest("the preview names the columns and changes nothing"):
            inventory = self.inventory()
            runbook = self.expect(self.clone("--dry-run"), DONE).json()["runbook"]
            masked = next(notice["args"] for notice in runbook["notices"] if notice["code"] == "data-masked")
            self.assertEqual(masked, ["public.Clientes." + name for name in ("E-Mail", "telefono", "móvil", "nif", "apellidos", "nombre")]
                             + ["public.app_users.username", "public.pedidos.contact_email"])
            self.assertEqual(self.inventory(), inventory)

        with self.subTest("killed while masking: rolled back"):
            self.assertEqual(self.clone(TENANT_MASTER_FAULT="mask:before-effect").code, -signal.SIGKILL)
            self.expect(self.end("rollback"), DONE)
            self.assertEqual(self.inventory(), inventory)
            self.assertEqual(self.leftovers(), [])

        with self.subTest("killed after masking: resumed; no original value is left"):
            self.assertEqual(self.clone("--plan", "enterprise", TENANT_MASTER_FAULT="mask:after-effect").code, -signal.SIGKILL)
            self.expect(self.end("resume"), DONE)
            self.expect_whole("acme-qa", "acme-qa.inventario.test")
            for (table, column), before in originals.items():
                after = self.values("inventario_acme_qa", table, column)
                self.assertEqual(len(set(after)), len(before), f"{table}.{column}")
                self.assertEqual(before & set(after), set(), f"{table}.{column}")
            everything = self.as_text("inventario_acme_qa") + "".join(self.query("SELECT most_common_vals::text FROM pg_stats WHERE schemaname = 'public'", "inventario_acme_qa"))
            self.assertEqual(self.query("SELECT count(*) FROM correos WHERE dato LIKE '%correo.example'", "inventario_acme_qa"), ["0"])
            for word in ("correo.example", "García", "Ana 1"):
                self.assertNotIn(word, everything)
            self.assertEqual(self.query("SELECT count(*) FROM auditoria", "inventario_acme_qa"), ["0"], "triggers write down nothing while masks are set")
            self.assertEqual(self.query("SELECT tgenabled::text FROM pg_trigger WHERE tgname = 'anotar'", "inventario_acme_qa"), ["O"])

        with self.subTest("what is no personal data, nothing, and what belongs together stay"):
            for sql in ("SELECT count(*), count(\"E-Mail\"), count(telefono), count(nombre), min(alta), bool_and(email_ok) FROM \"Clientes\"",
                        "SELECT nombre FROM productos", 'SELECT count(*) FROM pedidos p JOIN "Clientes" c ON c."E-Mail" = p.contact_email'):
                self.assertEqual(self.query(sql, "inventario_acme_qa"), self.query(sql, "inventario_acme"), sql)
            self.assertTrue(all(value.endswith("@example.invalid") for value in self.values("inventario_acme_qa", "pedidos", "contact_email")))

        with self.subTest("it is told that it is for tests, and has secrets of its own"):
            self.assertEqual(self.query("SELECT environment FROM tm.workspaces WHERE slug = 'acme-qa'"), ["qa"])
            variables = json.loads(" ".join(self.docker("inspect", "--format", "{{json .Config.Env}}", "inventario-acme-qa")))
            self.assertIn("ENVIRONMENT=qa", variables)

        with self.subTest("the rules are a file that is obeyed"):
            rules = self.console.home / "config" / "masking.json"
            default = rules.read_text()
            rules.write_text(json.dumps({"rules": [{"table": "pedidos", "column": "*", "mask": "keep"}, {"column": "datos", "mask": "name"},
                                                   {"column": "*mail", "mask": "email"}]}))
            runbook = self.expect(self.clone("--as", "third", "--dry-run"), DONE).json()["runbook"]
            self.assertEqual([notice["args"] for notice in runbook["notices"] if notice["code"] == "data-masked"], [["public.Clientes.E-Mail"]])
            rules.write_text(json.dumps({"rules": [{"column": "datos", "mask": "name"}]}))
            self.assertIn("public.pedidos.datos jsonb", str(self.expect(self.clone("--as", "third", "--dry-run"), USAGE)))
            rules.write_text("{")
            self.assertEqual(self.clone("--as", "third", "--dry-run").json()["error"]["code"], "configuration-invalid")
            rules.write_text(default)

        with self.subTest("real data only for whoever types the copy's name"):
            self.expect(self.clone("--as", "real", "--no-mask", "acme"), USAGE)
            self.expect(self.clone("--as", "real", "--no-mask", "real"), DONE)
            self.expect_whole("real", "real.inventario.test")
            self.assertEqual(self.as_text("inventario_real", *PLAIN), self.as_text("inventario_acme", *PLAIN))

        self.assertEqual(self.as_text("inventario_acme"), live)
        self.ask(HOST)
