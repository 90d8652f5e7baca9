"""A server whose proxy is not nginx-proxy: hosts cannot be held, so the preview says how long visitors are interrupted, and it is no longer."""
import json
import time

from harness import DONE
from visitors import DEDICATED, SHARED, VisitedCase, Visitors

OTHER = "other/proxy:1"
ANNOUNCED = {DEDICATED: 15, SHARED: 5}  # seconds, as in core/planner


class Unpinned(VisitedCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.put_another_proxy()

    @classmethod
    def put_another_proxy(cls):
        """The same program from an image of another name: it serves the hosts, and the console does not know it."""
        ask = cls(methodName="test_the_interruption_is_told_and_kept")
        proxy = cls.details["proxy"]["container"]
        inspected = json.loads(" ".join(ask.docker("inspect", proxy)))[0]
        mounts = [part for bind in inspected["HostConfig"]["Binds"] for part in ("-v", bind)]
        ask.docker("tag", inspected["Config"]["Image"], OTHER)
        ask.docker("rm", "-f", proxy)
        ask.docker("run", "-d", "--name", proxy, "--network", inspected["HostConfig"]["NetworkMode"], "-p", "80:80", *mounts, OTHER)

    def interrupted(self, report):
        """Seconds from the first request that failed to the last."""
        return report["failedAt"][-1] - report["failedAt"][0] if report["failedAt"] else 0

    def test_the_interruption_is_told_and_kept(self):
        self.expect(self.console.create("open", "inventario", SHARED), DONE)
        for plan, hosting in ((DEDICATED, "dedicated"), (SHARED, "shared")):
            with self.subTest(to=plan):
                preview = self.expect(self.console.run("change-plan", "open", "--product", "inventario", "--to", plan, "--preview"), DONE)
                self.assertIn(f"{ANNOUNCED[plan]} s", preview.out)
                steps = self.expect(self.console.run("change-plan", "open", "--product", "inventario", "--to", plan, "--preview", "--json"), DONE)
                self.assertNotIn("pin-route", steps.out)
                visitors = Visitors(self.details, "open", 50)
                self.addCleanup(visitors.stop)
                started = time.monotonic()
                self.expect(self.change("open", plan), DONE)
                report = visitors.leave()
                self.told(f"{plan} in {time.monotonic() - started:.1f} s, interrupted for {self.interrupted(report):.1f} s", report)
                self.assertEqual(report["wrongTenant"], 0)
                self.assertLessEqual(self.interrupted(report), ANNOUNCED[plan])
                self.assertEqual(self.hosting("open"), hosting)
                self.rows_are_all_there("open", report)
