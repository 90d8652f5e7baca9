"""A registry that an older version made is refused politely, brought up to date without loss, and works; a newer one is left alone."""
import pathlib
import hashlib
import signal

from harness import BLOCKED, DONE, ServerCase

SCRIPTS = sorted((pathlib.Path(__file__).resolve().parents[2] / "core" / "adapters" / "postgres" / "sql").glob("*.sql"))
NEWEST = len(SCRIPTS)
KEPT = {
    "products": "SELECT key, name, image, base_domain, shared_port FROM tm.products WHERE key = 'inventario'",
    "plans": "SELECT * FROM tm.plans WHERE key = 'old'",
    "workspaces": "SELECT id, slug, business_name, product, plan, hosting, environment, state, tenant_id, database_name, role_name,"
                  " schema_name, container_name, created_at FROM tm.workspaces ORDER BY slug",
    "domains": "SELECT * FROM tm.workspace_domains ORDER BY host",
    "ports": "SELECT * FROM tm.port_allocations",
    "operations": "SELECT * FROM tm.operations ORDER BY id",
    "steps": "SELECT * FROM tm.operation_steps ORDER BY operation_id, sequence",
    "activity": "SELECT sequence, who, action, subject, previous_hash, hash FROM tm.activity_log WHERE sequence <= 3 ORDER BY sequence",
}
CONTENTS = """
INSERT INTO tm.products (key, name, isolation, hosting, image, base_domain, migrate_command, shell_command, shared_container, shared_port,
                         first_dedicated_port, last_dedicated_port, app_role)
VALUES ('inventario', 'Ours "renamed"', 'database', 'by-plan', 'inventario:1.0.0', 'inventario.test', '["python", "manage.py", "migrate"]',
        '["python", "manage.py", "shell"]', 'inventario-shared', 8100, 8101, 8150, 'inventario_app');
INSERT INTO tm.plans (key, name, hosting, users, rank) VALUES ('old', 'Old', 'shared', 4, 1);
INSERT INTO tm.workspaces (id, slug, business_name, product, plan, hosting, state, tenant_id, database_name, role_name, container_name)
VALUES ('5f0c1c8e-0000-4000-8000-000000000001', 'first', 'Ñandú', 'inventario', 'old', 'shared', 'active', 'first_001',
        'inventario_first', 'inventario_first', 'inventario-shared'),
       ('5f0c1c8e-0000-4000-8000-000000000002', 'second', 'Two', 'inventario', 'old', 'dedicated', 'suspended', 'second_001',
        'inventario_second', 'inventario_second', 'inventario-second');
INSERT INTO tm.workspace_domains (host, workspace_id) VALUES ('first.inventario.test', '5f0c1c8e-0000-4000-8000-000000000001');
INSERT INTO tm.port_allocations (port, workspace_id) VALUES (8101, '5f0c1c8e-0000-4000-8000-000000000002');
INSERT INTO tm.operations (id, kind, target, target_name, idempotency_key, runbook, state, created_by, created_with, finished_at)
VALUES ('5f0c1c8e-0000-4000-8000-00000000000a', 'create-workspace', '5f0c1c8e-0000-4000-8000-000000000001', 'first', 'k', '{}', 'done',
        'ana@laptop', '0.1.0', now());
INSERT INTO tm.operation_steps (operation_id, sequence, key, state) VALUES ('5f0c1c8e-0000-4000-8000-00000000000a', 0, 'reserve', 'done');
INSERT INTO tm.activity_log (who, origin, action, subject) VALUES ('ana', 'laptop', 'server.prepared', 'vps');
INSERT INTO tm.activity_log (who, origin, action, subject) VALUES ('ana', 'laptop', 'workspace.created', 'first');
INSERT INTO tm.activity_log (who, origin, action, subject) VALUES ('berta', 'laptop', 'workspace.created', 'second');
"""


class Upgrade(ServerCase):
    def setUp(self):
        """Roles, network and password are there; the registry is as every migration but the newest one left it."""
        self.query("DROP DATABASE tenant_master WITH (FORCE)", "postgres")
        self.query("CREATE DATABASE tenant_master OWNER tm_owner", "postgres")
        for number, script in enumerate(SCRIPTS[:-1], 1):
            text = script.read_text()
            digest = hashlib.sha256(text.encode()).hexdigest()
            self.query(f"SET ROLE tm_owner; {text}; INSERT INTO tm.schema_version (version, name, sha256, applied_by)"
                       f" VALUES ({number}, '{script.stem}', '{digest}', 'ana@laptop')")
        self.query(CONTENTS)

    def contents(self):
        return {name: self.query(sql) for name, sql in KEPT.items()}

    def version(self):
        return int(self.query("SELECT max(version) FROM tm.schema_version")[0])

    def check_up_to_date(self, before):
        self.assertEqual(self.version(), NEWEST)
        self.assertEqual(self.contents(), before)
        activity = self.expect(self.console.run("activity", "--json"), DONE).json()
        self.assertTrue(activity["chainIntact"])
        self.assertEqual(len([a for a in activity["activity"] if a["sequence"] <= 3]), 3)
        listed = self.expect(self.console.run("workspace", "list", "--json"), DONE).json()["workspaces"]
        self.assertEqual([(w["slug"], w["businessName"], w["state"]) for w in listed], [("first", "Ñandú", "active"), ("second", "Two", "suspended")])
        self.assertEqual([o["targetName"] for o in self.expect(self.console.run("operation", "list", "--json"), DONE).json()["operations"]], ["first"])

    def test_an_older_registry_is_refused_upgraded_and_works(self):
        before = self.contents()
        for verb in (("workspace", "list"), ("workspace", "create", "--yes", "--name", "x", "--slug", "third", "--product", "inventario", "--plan", "old")):
            refused = self.expect(self.console.run(*verb), BLOCKED)
            self.expect_four_parts(refused)
            self.assertIn(f"version {NEWEST - 1}", refused.err)
            self.assertIn("Prepare the server again", refused.err)
        self.assertEqual((self.version(), self.contents()), (NEWEST - 1, before))
        shown = self.expect(self.console.run("prepare", "--dry-run", *self.console.admin_options()), DONE).out
        self.assertIn(SCRIPTS[-1].read_text().strip().splitlines()[-1].strip(), shown)
        self.assertEqual(self.version(), NEWEST - 1)
        self.expect(self.console.prepare(), DONE)
        self.check_up_to_date(before)
        self.expect(self.console.create("third", "inventario", "old"), DONE)
        self.assertEqual(self.ask("third.inventario.test")["tenant"], "third_001")

    def test_an_interrupted_upgrade_is_finished(self):
        before = self.contents()
        for point in ("before-effect", "after-effect"):
            died = self.console.run("prepare", "--yes", *self.console.admin_options(),
                                    environment={"TENANT_MASTER_FAULT": f"migration-{NEWEST}:{point}"})
            self.assertEqual(died.code, -signal.SIGKILL, str(died))
            self.assertEqual(self.version(), NEWEST if point == "after-effect" else NEWEST - 1)
        self.expect(self.console.prepare(), DONE)
        self.check_up_to_date(before)

    def test_a_newer_registry_is_left_alone(self):
        self.expect(self.console.prepare(), DONE)
        self.query("SET ROLE tm_owner; INSERT INTO tm.schema_version (version, name, sha256, applied_by)"
                   f" VALUES (99, '0099_future', '{'0' * 64}', 'future@laptop'); ALTER TABLE tm.products RENAME COLUMN image TO images")
        rows = self.query("SELECT row_to_json(p) FROM tm.products p ORDER BY key"), self.query("SELECT count(*) FROM tm.activity_log")
        for verb in (("workspace", "list"), ("product", "edit", "shop", "--name", "x", "--yes"), ("prepare", "--yes", *self.console.admin_options())):
            refused = self.expect(self.console.run(*verb), BLOCKED)
            self.expect_four_parts(refused)
            self.assertIn("version 99", refused.err)
        self.assertEqual((self.query("SELECT row_to_json(p) FROM tm.products p ORDER BY key"), self.query("SELECT count(*) FROM tm.activity_log")), rows)
