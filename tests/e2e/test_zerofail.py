"""Plan changes while 200 visitors a second ask the tenant's site: none of them goes without an answer or gets another tenant's.

TM_ZEROFAIL_CHANGES=20 makes more changes in a row, TM_ZEROFAIL_RATE=50 asks less often."""
import os
import time

from harness import DONE, ROLLED_BACK
from visitors import DEDICATED, SHARED, VisitedCase

CHANGES = int(os.environ.get("TM_ZEROFAIL_CHANGES", "4"))


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
