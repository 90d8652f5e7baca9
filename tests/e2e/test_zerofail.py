"""Plan changes while 200 visitors a second ask the tenant's site: none of them goes without an answer or gets another tenant's.

TM_ZEROFAIL_CHANGES=20 makes more changes in a row; TM_ZEROFAIL_FAULTS=1 also restarts the proxy and Docker in the middle, for which the
machine has to have nothing else to do."""
import os
import time
import unittest

from harness import DONE, ROLLED_BACK, sandbox
from visitors import DEDICATED, SHARED, VisitedCase

FAULTS = os.environ.get("TM_ZEROFAIL_FAULTS") == "1"
CHANGES = int(os.environ.get("TM_ZEROFAIL_CHANGES", "4"))
RATE_AT_FAULTS = 50  # all who wait while the server is away come back at once


class ZeroFail(VisitedCase):
    def test_changes_in_a_row_lose_no_request(self):
        visitors = self.visited("busy")
        took = []
        for number in range(CHANGES):
            plan, hosting = ((DEDICATED, "dedicated"), (SHARED, "shared"))[number % 2]
            with self.subTest(change=number, to=plan):
                started = time.monotonic()
                self.expect(self.change("busy", plan), DONE)
                took.append(round(time.monotonic() - started, 1))
                self.assertEqual(self.hosting("busy"), hosting)
            if number % 4 == 1:  # every second way to an own container makes a new one, the others start the kept one
                self.expect(self.console.run("remove-retired", "busy", "--product", "inventario", "--yes"), DONE)
        report = visitors.leave()
        self.told(f"{CHANGES} changes of {took} s", report)
        self.no_visitor_noticed(report)
        self.assertGreaterEqual(len(report["answers"]), 2, "no other container ever answered")
        self.rows_are_all_there("busy", report)
        self.assertEqual(self.docker("exec", self.details["proxy"]["container"], "find", "/etc/nginx/conf.d", "-name", "00-tm-*.test.conf"), [])

    def test_a_configuration_that_nginx_refuses_changes_nothing(self):
        visitors = self.visited("refused")
        proxy = self.details["proxy"]["container"]
        before = self.inventory()
        self.docker("exec", proxy, "sh", "-c", "echo 'nonsense;' > /etc/nginx/conf.d/zz-broken.conf")
        try:
            result = self.expect(self.change("refused", DEDICATED), ROLLED_BACK)
        finally:
            self.docker("exec", proxy, "rm", "-f", "/etc/nginx/conf.d/zz-broken.conf")
        self.expect_four_parts(result)
        self.assertIn("nonsense", result.err)
        report = visitors.leave()
        self.told("nginx -t fails", report)
        self.no_visitor_noticed(report)
        self.assertEqual(self.inventory(), before)
        self.rows_are_all_there("refused", report)

    def in_the_middle_of(self, slug, fault):
        """Moves the tenant to its own container and does `fault` once its host is held; when that began and ended, and the exit code."""
        proxy = self.details["proxy"]["container"]
        process = self.console.start("change-plan", slug, "--product", "inventario", "--to", DEDICATED, "--yes")
        while not self.docker("exec", proxy, "find", "/etc/nginx/conf.d", "-name", f"00-tm-{slug}.*.conf"):
            self.assertIsNone(process.poll(), "it ended before the host was held")
        began = time.monotonic()
        fault()
        ended = time.monotonic()
        out, err = process.communicate(timeout=240)
        return began, ended, process.returncode, out + err

    def only_the_fault_cost_requests(self, what, slug, fault, after):
        visitors = self.visited(slug, RATE_AT_FAULTS)
        began, ended, code, output = self.in_the_middle_of(slug, fault)
        if code not in (DONE, ROLLED_BACK):
            listed = self.expect(self.console.run("operation", "list", "--json"), DONE).json()["operations"]
            left = [o["id"] for o in listed if o["targetName"] == slug and o["state"] not in ("done", "rolled-back", "rolledBack")]
            self.assertEqual(len(left), 1, output)
            self.expect(self.console.run("operation", "resume", left[0], "--yes"), DONE)
            code = DONE
        report = visitors.leave()
        self.assertEqual(self.hosting(slug), "dedicated" if code == DONE else "shared", output)
        self.told(f"{what}, exit {code}", report)
        late = [round(at - ended, 3) for at in report["failedAt"] if not began <= at <= ended + after]
        self.assertEqual((late, report["wrongTenant"]), ([], 0), f"seconds after the end of the fault\n{report['examples']}\n{output}")
        self.rows_are_all_there(slug, report)

    @unittest.skipUnless(FAULTS, "only with TM_ZEROFAIL_FAULTS=1")
    def test_the_proxy_is_restarted_in_the_middle(self):
        self.only_the_fault_cost_requests("proxy restarted", "proxied", lambda: self.docker("restart", "-t", "1", "nginx-proxy"), 5)

    @unittest.skipUnless(FAULTS, "only with TM_ZEROFAIL_FAULTS=1")
    def test_docker_is_restarted_in_the_middle(self):
        def restart():
            sandbox("fault", "stop-docker")
            sandbox("fault", "start-docker")
        # Until its containers are up again and the proxy has found them.
        self.only_the_fault_cost_requests("Docker restarted", "redocked", restart, 15)
