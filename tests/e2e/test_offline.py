"""Without a connection: the last snapshot with its age, previews, and a dead server that never looks like an empty one."""
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

    def test_spanish(self):
        result = self.console.run("workspace", "list")
        spanish = subprocess.run([os.environ["TENANT_MASTER"], "workspace", "list", "--lang", "es"],
                                 env=dict(os.environ, TENANT_MASTER_HOME=str(self.console.home)),
                                 capture_output=True, text=True)
        self.assertEqual((result.code, spanish.returncode), (DONE, DONE))
        self.assertNotEqual(result.out, spanish.stdout)
