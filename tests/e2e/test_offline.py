"""Without a connection: the last snapshot with its age, previews, and a dead server that never looks like an empty one."""
import csv
import os
import subprocess

from harness import DONE, ServerCase, UNREACHABLE, sandbox


class Offline(ServerCase):
    def test_reads_and_previews_without_a_connection(self):
        self.expect(self.console.create("beta"), DONE)
        self.expect(self.console.run("workspace", "list"), DONE)
        sandbox("fault", "stop-sshd")
        self.addCleanup(sandbox, "fault", "start-sshd")
        dead = self.expect(self.console.run("workspace", "list", "--json"), UNREACHABLE)
        self.assertNotIn("workspaces", dead.json())
        cached = self.expect(self.console.run("workspace", "list", "--offline"), DONE)
        self.assertIn("beta", cached.out)
        self.assertIn("Offline", cached.out)
        preview = self.expect(self.console.create("gamma", "erp", "enterprise", "--dry-run", "--offline"), DONE)
        self.assertIn("CREATE ROLE", preview.out)
        self.assertIn("POST /containers/create", preview.out)
        self.assertNotIn("{{", preview.out)

    def test_a_workspace_with_all_that_belongs_to_it(self):
        self.expect(self.console.create("delta"), DONE)
        shown = self.expect(self.console.run("workspace", "show", "delta", "--json"), DONE).json()
        self.assertEqual([route["verdict"] for route in shown["routes"]], ["served"])
        self.assertEqual([container["state"] for container in shown["containers"]], ["running"])
        self.assertEqual(shown["database"]["name"], shown["workspace"]["databaseName"])
        self.assertEqual([operation["state"] for operation in shown["record"]["operations"]], ["done"])
        self.assertIn("workspace.created", [entry["action"] for entry in shown["record"]["activity"]])
        self.assertEqual(shown["record"]["members"], [])
        text = self.expect(self.console.run("workspace", "show", "delta"), DONE)
        self.assertIn("Exactly one", text.out)
        self.assertIn("workspace.created", text.out)
        offline = self.expect(self.console.run("workspace", "show", "delta", "--json", "--offline"), DONE).json()
        self.assertIsNone(offline["record"])
        self.assertEqual(offline["routes"], shown["routes"])
        table = self.expect(self.console.run("workspace", "list", "--csv"), DONE)
        rows = list(csv.DictReader(table.out.splitlines()))
        self.assertIn(("delta", "active", "qa"), [(row["slug"], row["state"], row["environment"]) for row in rows])
        cached = self.expect(self.console.run("workspace", "list", "--csv", "--bom", "--offline"), DONE)
        self.assertTrue(cached.out.startswith("\ufeffproduct,slug,"))

    def test_spanish(self):
        result = self.console.run("workspace", "list")
        spanish = subprocess.run([os.environ["TENANT_MASTER"], "workspace", "list", "--lang", "es"],
                                 env=dict(os.environ, TENANT_MASTER_HOME=str(self.console.home)),
                                 capture_output=True, text=True)
        self.assertEqual((result.code, spanish.returncode), (DONE, DONE))
        self.assertNotEqual(result.out, spanish.stdout)
