"""A workspace of a product of the other isolation takes the place of one, on the real server: its slug, its hosts, its people, and every row."""
import signal
import urllib.request

import test_schemaasnew
from harness import BLOCKED, DONE, ROLLED_BACK
from test_schemaasnew import DATABASE, NewSchemaCase

IDENTITY = """INSERT INTO tm.users (email, full_name) VALUES ('zoe@{0}.example', 'Zoë') ON CONFLICT DO NOTHING;
INSERT INTO tm.memberships (user_id, workspace_id, role) SELECT u.id, w.id, 'owner' FROM tm.users u, tm.workspaces w
WHERE u.email = 'zoe@{0}.example' AND w.slug = '{0}'"""


class ConvertCase(NewSchemaCase):
    PLAINER, statements = test_schemaasnew.Converted.PLAINER, test_schemaasnew.Converted.statements

    @classmethod
    def add_other_product(cls, key, image, *arguments):
        """Of the same application, which keeps its customers apart in the other way."""
        result = cls.console.run("product", "add", key, "--name", key, "--image", image, "--domain", f"{key}.test", *arguments, *test_schemaasnew.Converted.COMMANDS)
        assert result.code == DONE, str(result)

    def convert(self, copy, slug, product, *arguments, **more):
        return self.restore(copy, "--as", slug, "--product", product, "--replace", *arguments, **more)

    def roll_back(self, slug, answered):
        """What customers may have entered into the new one is not taken from them by --yes alone."""
        if answered:
            for arguments in ((), ("--drop-entered", "otro")):
                refused = self.end("rollback", *arguments)
                self.assertEqual(refused.json()["error"]["code"], "invalid-input", str(refused))
        self.expect(self.end("rollback", *(("--drop-entered", slug) if answered else ())), DONE)

    def rows_of(self, slug):
        """What the registry says of both: product, state, hosts in their order, people, ports and indexes."""
        return self.query(f"""SELECT w.product, w.state, w.database_name, date_trunc('milliseconds', w.updated_at), w.operation_id,
            (SELECT string_agg(host, ' ' ORDER BY position) FROM tm.workspace_domains d WHERE d.workspace_id = w.id),
            (SELECT string_agg(email, ' ') FROM tm.memberships m JOIN tm.users u ON u.id = m.user_id WHERE m.workspace_id = w.id),
            (SELECT string_agg(port::text, ' ') FROM tm.port_allocations p WHERE p.workspace_id = w.id),
            (SELECT string_agg(index_number::text, ' ') FROM tm.redis_allocations r WHERE r.workspace_id = w.id)
            FROM tm.workspaces w WHERE w.slug = '{slug}' ORDER BY w.created_at""")

    def states_of(self, slug):
        return self.query(f"SELECT product, state FROM tm.workspaces WHERE slug = '{slug}' ORDER BY created_at")

    def rights_of(self, role):
        """Whether it may log in, and who may act as it or connect to its database."""
        return (self.query(f"SELECT rolcanlogin FROM pg_roles WHERE rolname = '{role}'", "postgres"),
                self.query(f"SELECT member::regrole::text FROM pg_auth_members WHERE roleid = '{role}'::regrole ORDER BY 1", "postgres"),
                self.query(f"SELECT unnest(datacl)::text FROM pg_database WHERE datname = '{role}' ORDER BY 1", "postgres"))

    def findings_about(self, word):
        report = self.console.run("doctor", "--json").json()
        return [finding for finding in report["findings"] if word in str(finding)]

    def expect_page(self, host):
        request = urllib.request.Request(self.details["proxy"]["url"], headers={"Host": host})
        with urllib.request.urlopen(request, timeout=10) as reply:
            self.assertEqual(reply.status, 200)
            return reply.read().decode()


class DatabaseToSchema(ConvertCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.add_other_product("invesq", "inventario:1.0.0", "--isolation", "schema", "--hosting", "own-containers",
                              "--frontend-image", "nginx:1.19.0-alpine", "--schema-database", DATABASE)

    def begin(self, slug, plan, *arguments):
        self.expect(self.console.create(slug, "inventario", plan, "--environment", "production", *arguments), DONE)
        self.psql("-c", f"SET ROLE inventario_{slug}", "-c", self.PLAINER.replace("tenant_uno.", "public."),
                  "-c", "INSERT INTO notes (body) VALUES ('antes')", f"inventario_{slug}")
        self.query(IDENTITY.format(slug))

    def made_of_database(self, slug):
        return self.made(slug, "inventario", "--environment", "production")

    def enter(self, slug, body):
        self.psql("-c", f"SET ROLE inventario_{slug}", "-c", f"INSERT INTO notes (body) VALUES ('{body}')", f"inventario_{slug}")

    def test_it_takes_the_place_with_a_domain_of_its_own(self):
        self.begin("acme", "enterprise", "--domains", "acme.example")
        copy = self.made_of_database("acme")
        self.expect(self.prove(copy["id"]), DONE)
        self.enter("acme", "después")
        inventory, rows, rights, answer = self.inventory(), self.rows_of("acme"), self.rights_of("inventario_acme"), self.served("acme.example")

        with self.subTest("the preview changes nothing and tells what becomes of it"):
            preview = self.expect(self.run_with_backups("restore", copy["id"], "--as", "acme", "--product", "invesq", "--replace", "--dry-run", "--json"), DONE)
            runbook = preview.json()["runbook"]
            self.assertEqual(runbook["kind"], "convert-workspace")
            told = {notice["code"]: notice["args"] for notice in runbook["notices"]}
            self.assertEqual(told["former-is-kept"], ["inventario_acme", "inventario_acme", "inventario-acme"])
            self.assertNotIn("hosts-are-left", told)
            self.assertEqual(self.inventory(), inventory)

        with self.subTest("what was entered since the backup is not lost: it is refused in four parts, and it answers with everything"):
            refused = self.expect(self.run_with_backups("restore", copy["id"], "--as", "acme", "--product", "invesq", "--replace", "--yes"), ROLLED_BACK)
            self.expect_four_parts(refused)
            self.assertIn("since the backup", refused.err)
            refused = self.expect(self.convert(copy, "acme", "invesq"), ROLLED_BACK)
            self.assertEqual(refused.json()["error"]["code"], "data-entered-since", str(refused))
            self.assertIn("public.notes", refused.json()["error"]["detail"])
            self.assertEqual(self.inventory(), inventory)
            self.assertEqual((self.rows_of("acme"), self.rights_of("inventario_acme")), (rows, rights))
            self.assertEqual(self.served("acme.example"), answer)
            self.assertEqual(self.leftovers(), [])

        with self.subTest("with a backup right before it is done"):
            copy = self.made_of_database("acme")
            before, live = self.statements("inventario_acme", "public"), self.as_text("inventario_acme")
            others = self.others("acme_001")
            self.expect(self.convert(copy, "acme", "invesq"), DONE)
            self.assertEqual(self.state_of(copy), "proven")
            self.assertEqual(self.states_of("acme"), ["inventario|archived", "invesq|active"])
            self.assertEqual(self.statements(DATABASE, "tenant_acme"), before)
            self.assertEqual(self.others("acme_001"), others)
            self.assertEqual(self.leftovers(), [])

        with self.subTest("its hosts answer, its people came along"):
            for host in ("api.acme.example", "api.acme.inventario.test"):
                answer = self.served(host)
                self.assertEqual((answer["tenant"], answer["database"], answer["schema"]), ("acme_001", DATABASE, "tenant_acme"))
            for host in ("acme.example", "www.acme.example", "acme.inventario.test"):
                self.assertIn("front-end", self.expect_page(host))
            former, fresh = self.rows_of("acme")
            self.assertIn("||", former)
            self.assertIn("zoe@acme.example", fresh)
            self.assertNotIn("zoe", former)

        with self.subTest("the one before is there, closed, and nobody is worried about it"):
            self.assertEqual(self.as_text("inventario_acme"), live)
            self.assertEqual(self.rights_of("inventario_acme")[0], ["f"])
            self.assertEqual(self.findings_about("inventario-acme"), [])
            due = self.expect(self.run_with_backups("backup", "run", "--all", "--no-prove", "--json"), DONE)
            self.assertNotIn("workspace-archived", str(due))
            started = self.expect(self.console.run("container", "start", "inventario-acme", "--yes", "--json"), BLOCKED)
            self.assertEqual(started.json()["error"]["code"], "workspace-archived", str(started))
            changed = self.expect(self.console.run("change-plan", "acme", "--product", "inventario", "--to", "free", "--environment", "production", "--yes", "--json"), BLOCKED)
            self.assertEqual(changed.json()["error"]["code"], "workspace-archived", str(changed))
            self.expect(self.convert(copy, "acme", "invesq"), BLOCKED)

    def test_killed_it_is_finished_or_the_one_before_answers(self):
        for number, fault in enumerate(("close-former:after-effect", "reserve:after-effect", "bring:within-effect", "activate:before-effect")):
            slug = f"ocho{number}"
            self.begin(slug, "free")
            copy = self.made_of_database(slug)
            self.expect(self.prove(copy["id"]), DONE)
            before, host = self.statements(f"inventario_{slug}", "public"), f"{slug}.inventario.test"
            with self.subTest(f"rolled back after {fault}"):
                state = self.inventory(), self.rows_of(slug), self.rights_of(f"inventario_{slug}"), self.served(host), self.others(f"{slug}_001")
                self.assertEqual(self.convert(copy, slug, "invesq", TENANT_MASTER_FAULT=fault).code, -signal.SIGKILL)
                self.roll_back(slug, answered=fault.split(":")[0] in ("start", "activate"))
                self.assertEqual((self.inventory(), self.rows_of(slug), self.rights_of(f"inventario_{slug}"), self.served(host), self.others(f"{slug}_001")), state)
                self.assertEqual(self.statements(f"inventario_{slug}", "public"), before)
                self.assertEqual(self.leftovers(), [])
            with self.subTest(f"resumed after {fault}"):
                self.assertEqual(self.convert(copy, slug, "invesq", TENANT_MASTER_FAULT=fault).code, -signal.SIGKILL)
                self.expect(self.end("resume"), DONE)
                self.assertEqual(self.states_of(slug), ["inventario|archived", "invesq|active"])
                self.assertEqual(self.statements(DATABASE, f"tenant_{slug}"), before)
                self.assertEqual(self.served(f"api.{host}")["schema"], f"tenant_{slug}")
                self.assertEqual(self.leftovers(), [])


class SchemaToDatabase(ConvertCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.add_other_product("chalanbd", "chalanpro:2.0.0", "--dedicated-ports", "8501-8520")

    def begin(self, slug, *arguments):
        if slug != "uno":
            self.expect(self.console.create(slug, "chalan", "starter", "--environment", "production", *arguments), DONE)
        self.as_tenant(self.PLAINER.replace("tenant_uno", f"tenant_{slug}"), "INSERT INTO notes (body) VALUES ('antes')", slug=slug)
        self.query(IDENTITY.format(slug))

    def test_it_takes_the_place(self):
        self.begin("uno")
        copy = self.made_of()
        self.expect(self.prove(copy["id"]), DONE)
        hosts = ("uno.chalan.test", "www.uno.chalan.test", "api.uno.chalan.test")
        live, before = self.schema_text(), self.statements(DATABASE, "tenant_uno")

        with self.subTest("a sequence alone is told as well"):
            self.as_tenant("SELECT nextval('\"cuenta atrás\"')")
            inventory, rows, rights, answer = self.inventory(), self.rows_of("uno"), self.rights_of("chalan_uno"), self.served(hosts[2])
            refused = self.expect(self.convert(copy, "uno", "chalanbd", "--plan", "enterprise"), ROLLED_BACK)
            self.assertEqual(refused.json()["error"]["code"], "data-entered-since", str(refused))
            self.assertEqual((self.inventory(), self.rows_of("uno"), self.rights_of("chalan_uno"), self.served(hosts[2])), (inventory, rows, rights, answer))
            self.expect_page(hosts[0])

        with self.subTest("as the manual says: containers stopped, backup made, converted"):
            for container in ("chalan-uno-web-1", "chalan-uno-nginx-1"):
                self.expect(self.console.run("container", "stop", container, "--yes"), DONE)
            copy = self.made_of()
            live, before = self.schema_text(), self.statements(DATABASE, "tenant_uno")
            beside = self.schema_text("tenant_dos"), self.served("api.dos.chalan.test")
            self.expect(self.convert(copy, "uno", "chalanbd", "--plan", "enterprise"), DONE)
            self.assertEqual(self.states_of("uno"), ["chalan|archived", "chalanbd|active"])
            self.assertEqual(self.statements("chalanbd_uno", "public"), before)
            self.assertEqual((self.schema_text("tenant_dos"), self.served("api.dos.chalan.test")), beside)
            self.assertEqual(self.leftovers(), [])

        with self.subTest("all of its hosts answer from the new one"):
            for host in (*hosts, "uno.chalanbd.test"):
                answer = self.served(host)
                self.assertEqual((answer["tenant"], answer["database"]), ("uno_001", "chalanbd_uno"))
            self.assertIn("zoe@uno.example", self.rows_of("uno")[1])

        with self.subTest("the one before is there, closed, and nobody is worried about it"):
            self.assertEqual(self.schema_text(), live)
            self.assertEqual(self.rights_of("chalan_uno")[0], ["f"])
            self.assertEqual(self.findings_about("chalan-uno"), [])
            for container in ("chalan-uno-web-1", "chalan-uno-nginx-1"):
                self.expect(self.console.run("container", "start", container, "--yes"), BLOCKED)

        with self.subTest("what it has become is backed up and proven like any other"):
            again = self.made("uno", "chalanbd", "--environment", "production")
            self.expect(self.prove(again["id"]), DONE)

    def test_killed_it_is_finished_or_the_one_before_answers(self):
        for number, fault in enumerate(("stop-chalan-nueve0-web-1:after-effect", "compare-live:within-effect", "move-to-public:after-effect", "start:after-effect")):
            slug = f"nueve{number}"
            self.begin(slug)
            copy = self.made_of(slug)
            self.expect(self.prove(copy["id"]), DONE)
            before, host = self.statements(DATABASE, f"tenant_{slug}"), f"api.{slug}.chalan.test"
            with self.subTest(f"rolled back after {fault}"):
                state = self.inventory(), self.rows_of(slug), self.rights_of(f"chalan_{slug}"), self.served(host)
                self.assertEqual(self.convert(copy, slug, "chalanbd", "--plan", "enterprise", TENANT_MASTER_FAULT=fault).code, -signal.SIGKILL)
                self.roll_back(slug, answered=fault.split(":")[0] in ("start", "activate"))
                self.assertEqual((self.inventory(), self.rows_of(slug), self.rights_of(f"chalan_{slug}"), self.served(host)), state)
                self.assertEqual(self.statements(DATABASE, f"tenant_{slug}"), before)
                self.assertEqual(self.leftovers(), [])
            with self.subTest(f"resumed after {fault}"):
                self.assertEqual(self.convert(copy, slug, "chalanbd", "--plan", "enterprise", TENANT_MASTER_FAULT=fault).code, -signal.SIGKILL)
                self.expect(self.end("resume"), DONE)
                self.assertEqual(self.states_of(slug), ["chalan|archived", "chalanbd|active"])
                self.assertEqual(self.statements(f"chalanbd_{slug}", "public"), before)
                self.assertEqual(self.served(host)["database"], f"chalanbd_{slug}")
                self.assertEqual(self.leftovers(), [])
