"""The proxy and Docker are restarted in the middle of a plan change: from when the server is back, no visitor goes without an answer."""
import subprocess
import time

from harness import DONE, ROLLED_BACK, Result, sandbox
from load import TIMEOUT
from visitors import DEDICATED, SHARED, VisitedCase

RATE = 50  # all who wait while the server is away come back at once


class ServerRestarts(VisitedCase):
    def in_the_middle_of(self, slug, fault):
        """Moves the tenant to its own container and does `fault` once its host is held; when that began and was over, and how it ended."""
        proxy = self.details["proxy"]["container"]
        process = self.console.start("change-plan", slug, "--product", "inventario", "--to", DEDICATED, "--yes")
        while not self.docker("exec", proxy, "find", "/etc/nginx/conf.d", "-name", f"00-tm-{slug}.*.conf"):
            self.assertIsNone(process.poll(), "it ended before the host was held")
        began = time.monotonic()
        fault()
        self.wait_for_the_server()
        over = time.monotonic()
        return began, over, Result(process, process.communicate(timeout=240))

    def bystander(self):
        if not self.query("SELECT 1 FROM tm.workspaces WHERE slug = 'bystander'"):
            self.expect(self.console.create("bystander", "inventario", SHARED), DONE)

    def wait_for_the_server(self):
        """Until another tenant of the same shared container is answered again, which says nothing about the console or the change."""
        good, deadline = 0, time.monotonic() + 120
        while good < 3:
            self.assertLess(time.monotonic(), deadline, "the server did not come back")
            try:
                healthy = self.docker("inspect", "-f", "{{.State.Health.Status}}", "inventario-shared") == ["healthy"]
                good = good + 1 if healthy and self.ask("bystander.inventario.test")["tenant"] == "bystander_001" else 0
            except (AssertionError, OSError, subprocess.CalledProcessError):
                good = 0
            time.sleep(0.1)

    def only_the_fault_cost_requests(self, what, slug, fault):
        self.bystander()
        visitors = self.visited(slug, RATE)
        began, over, result = self.in_the_middle_of(slug, fault)
        code = result.code
        if code not in (DONE, ROLLED_BACK):
            self.expect_four_parts(result)
            listed = self.expect(self.console.run("operation", "list", "--json"), DONE).json()["operations"]
            left = [o["id"] for o in listed if o["targetName"] == slug and o["state"] not in ("done", "rolled-back")]
            self.assertEqual(len(left), 1, str(result))
            self.expect(self.console.run("operation", "resume", left[0], "--yes"), DONE)
            code = DONE
        report = visitors.leave()
        self.assertEqual(self.hosting(slug), "dedicated" if code == DONE else "shared", str(result))
        self.told(f"{what}, exit {result.code}, server back after {over - began:.1f} s", report)
        others = [round(sent - began, 3) for sent in report["failedAt"] if not began - TIMEOUT <= sent <= over]
        self.assertEqual((others, report["wrongTenant"]), ([], 0), f"seconds after the fault began; over at {over - began:.3f}\n{report['examples']}\n{result}")
        self.rows_are_all_there(slug, report)

    def test_the_proxy_is_restarted_in_the_middle(self):
        self.only_the_fault_cost_requests("proxy restarted", "proxied", lambda: self.docker("restart", "-t", "1", "nginx-proxy"))

    def test_docker_is_restarted_in_the_middle(self):
        def restart():
            sandbox("fault", "stop-docker")
            sandbox("fault", "start-docker")
        self.only_the_fault_cost_requests("Docker restarted", "redocked", restart)
