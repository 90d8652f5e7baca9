"""Products and plans are added and changed through previewed runbooks; workspaces are made with them."""
import signal

from harness import BLOCKED, DONE, ServerCase, USAGE

CRM = ("--name", "CRM", "--image", "inventario:1.0.0", "--domain", "crm.test", "--migrate-command", "python manage.py migrate",
       "--shell-command", "python manage.py shell", "--dedicated-ports", "8501-8510")


class Catalogue(ServerCase):
    def row(self, table, key):
        return self.query(f"SELECT row_to_json(t) FROM tm.{table} t WHERE key = '{key}'")

    def refused(self, code, *arguments):
        before = self.query("SELECT row_to_json(t) FROM tm.products t ORDER BY key"), self.inventory()
        result = self.expect(self.console.run(*arguments, "--yes"), code)
        self.expect_four_parts(result)
        self.assertEqual((self.query("SELECT row_to_json(t) FROM tm.products t ORDER BY key"), self.inventory()), before)
        return result

    def test_a_product_and_a_plan_are_added_used_and_changed(self):
        run = self.console.run
        preview = self.expect(run("product", "add", "crm", *CRM, "--dry-run"), DONE)
        self.assertIn('tm.products {"appRole":"","baseDomain":"crm.test"', preview.out)
        self.assertEqual(self.row("products", "crm"), [])
        self.expect(run("product", "add", "crm", *CRM, "--yes"), DONE)
        self.expect(run("plan", "add", "team", "--name", "Team", "--hosting", "dedicated", "--memory", "256", "--cpu", "500", "--rank", "9",
                        "--yes"), DONE)
        self.expect(self.console.create("acme", "crm", "team"), DONE)
        self.assertEqual(self.ask("acme.crm.test")["tenant"], "acme_001")
        self.assertEqual(self.docker("inspect", "-f", "{{.HostConfig.Memory}}", "crm-acme"), [str(256 * 1024 * 1024)])

        shown = self.expect(run("product", "show", "crm", "--json"), DONE).json()["product"]
        self.assertEqual((shown["workspaces"], shown["firstDedicatedPort"]), (1, 8501))
        changed = self.expect(run("plan", "edit", "team", "--memory", "512", "--yes", "--json"), DONE)
        self.assertEqual(changed.json()["outcome"], "done")
        self.assertEqual(self.expect(run("plan", "show", "team", "--json"), DONE).json()["plan"]["memoryMegabytes"], 512)
        self.assertEqual(self.docker("inspect", "-f", "{{.HostConfig.Memory}}", "crm-acme"), [str(256 * 1024 * 1024)])
        told = self.expect(run("plan", "edit", "team", "--memory", "600", "--dry-run", "--offline"), DONE).out
        self.assertIn("Running containers are not touched", told)
        self.assertIn("acme", told)

        self.refused(BLOCKED, "product", "edit", "crm", "--dedicated-ports", "8502-8510")
        self.refused(BLOCKED, "product", "edit", "crm", "--isolation", "schema", "--schema-database", "crm_db")
        self.refused(BLOCKED, "product", "add", "crm2", *CRM)
        self.refused(BLOCKED, "plan", "edit", "team", "--hosting", "shared")
        self.refused(BLOCKED, "product", "edit", "nothing", "--name", "x")
        self.refused(USAGE, "product", "edit", "crm", "--internal-port", "0")
        self.refused(USAGE, "product", "edit", "crm", "--internal-port", "many")
        self.refused(USAGE, "product", "edit", "crm", "--migrate-command", "")
        self.refused(USAGE, "plan", "add", "Bad; key", "--name", "x")

        activity = self.expect(run("activity", "--json"), DONE).json()
        self.assertTrue(activity["chainIntact"])
        self.assertEqual([a["action"] for a in activity["activity"] if a["action"].startswith("plan.")], ["plan.changed", "plan.added"])
        changes = [a for a in activity["activity"] if a["action"] == "plan.changed"]
        self.assertEqual(changes[0]["details"], {"memoryMegabytes": {"before": 256, "after": 512}})

    def test_an_interrupted_change_is_rolled_back_or_finished(self):
        before = self.row("products", "shop")
        for fault in ("save-product:before-effect", "save-product:after-effect", "save-product:after-record"):
            for verb, expected in (("rollback", False), ("resume", True)):
                with self.subTest(fault=fault, verb=verb):
                    died = self.console.run("product", "edit", "shop", "--name", "Shop renamed", "--yes",
                                            environment={"TENANT_MASTER_FAULT": fault})
                    self.assertEqual(died.code, -signal.SIGKILL, str(died))
                    listed = self.expect(self.console.run("operation", "list", "--json"), DONE).json()["operations"]
                    left = [o["id"] for o in listed if o["state"] == "running"]
                    self.assertEqual(len(left), 1)
                    self.expect(self.take_over(verb, left[0]), DONE)
                    self.assertEqual("Shop renamed" in self.row("products", "shop")[0], expected)
                    if expected:
                        self.expect(self.console.run("product", "edit", "shop", "--name", "Shop", "--yes"), DONE)
                    self.assertEqual(self.row("products", "shop"), before)

    def test_the_role_of_a_new_product_reads_the_directory_of_that_product_only(self):
        self.query("CREATE ROLE helpdesk_app LOGIN", "postgres")
        self.addCleanup(self.query, "DROP OWNED BY helpdesk_app; DROP ROLE helpdesk_app")
        self.expect(self.console.create("seen"), DONE)
        self.expect(self.console.run("product", "add", "helpdesk", "--name", "Helpdesk", "--image", "inventario:1.0.0", "--domain",
                                     "helpdesk.test", "--migrate-command", "run", "--shell-command", "run", "--shared-container",
                                     "helpdesk-shared", "--shared-port", "8600", "--app-role", "helpdesk_app", "--yes"), DONE)
        self.assertEqual(self.query("SELECT has_table_privilege('helpdesk_app', 'tm.tenant_directory', 'SELECT')"), ["t"])
        self.assertEqual(self.query("SET ROLE helpdesk_app; SELECT count(*) FROM tm.tenant_directory"), ["0"])
