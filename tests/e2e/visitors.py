"""Visitors of a tenant's site, and what has to hold for them while its plan is changed."""
import contextlib
import json
import os
import pathlib
import signal
import subprocess
import sys
import time

from harness import DONE, ServerCase

HERE = pathlib.Path(__file__).resolve().parent
RATE = int(os.environ.get("TM_ZEROFAIL_RATE", "200"))  # lower where the machine has other work as well
SETTLING = 2  # seconds of visits before and after what happens
SHARED, DEDICATED = "starter", "enterprise"


class Visitors:
    """tests/e2e/load.py in a process of its own."""

    def __init__(self, details, slug, rate=RATE, product="inventario", url=None, inside=(), host=None):
        """`inside` goes before the command: the way to where `url` can be reached."""
        self.host = host or f"{slug}.{product}.test"
        self.process = subprocess.Popen([*inside, sys.executable, HERE / "load.py", url or details["proxy"]["url"], self.host,
                                         "--tenant", f"{slug}_001", "--rate", str(rate)],
                                        stdout=subprocess.PIPE, text=True, start_new_session=True)
        time.sleep(SETTLING)

    def stop(self, number=signal.SIGKILL):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, number)  # whatever leads inside does not hand signals on

    def leave(self):
        time.sleep(SETTLING)
        self.stop(signal.SIGTERM)
        return json.loads(self.process.communicate(timeout=60)[0])


class VisitedCase(ServerCase):
    """Tenants of the product `inventario` that are visited while something happens to them."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        # The visitors are no test of the plans' own limits, nor of this machine's memory.
        for plan, more in ((SHARED, ()), (DEDICATED, ("--memory", "256"))):
            result = cls.console.run("plan", "edit", plan, "--requests-per-minute", "100000", *more, "--yes")
            assert result.code == DONE, str(result)

    def visited(self, slug, rate=RATE):
        """A tenant of a shared plan with visitors."""
        self.expect(self.console.create(slug, "inventario", SHARED), DONE)
        calm = Visitors(self.details, slug, rate).leave()
        self.assertEqual(calm["failed"], 0, f"this machine does not carry {rate} requests a second even without a change: {calm['milliseconds']}")
        visitors = Visitors(self.details, slug, rate)
        self.addCleanup(visitors.stop)
        return visitors

    def change(self, slug, plan):
        return self.console.run("change-plan", slug, "--product", "inventario", "--to", plan, "--yes")

    def hosting(self, slug):
        return self.ask(f"{slug}.inventario.test")["hosting"]

    def rows_are_all_there(self, slug, report):
        """Each note that the site took is in the tenant's one database, once."""
        kept = self.query("SELECT body FROM notes WHERE body LIKE 'load %'", f"inventario_{slug}")
        self.assertEqual(len(kept), len(set(kept)))
        self.assertEqual([r for r in report["rowsWritten"] if r not in set(kept)], [])

    def told(self, what, report):
        print(f"{what}: {report['sent']} requests in {report['seconds']} s ({report['rate']}/s), {report['failed']} failed, "
              f"{report['wrongTenant']} wrong tenant, {report['reopened']} kept connections opened again, {len(report['rowsWritten'])} rows written, "
              f"{len(report['rowsRefused'])} refused, answers after {report['milliseconds']} ms", file=sys.stderr, flush=True)

    def no_visitor_noticed(self, report):
        self.assertEqual((report["failed"], report["wrongTenant"], report["rowsRefused"]), (0, 0, []), report["examples"])
        self.assertGreater(report["rate"], 0.9 * RATE)
        self.assertGreater(len(report["rowsWritten"]), 0)


class SteadyCase(VisitedCase):
    """The tenant `steady` of a shared plan, visited through every test and shared again after each."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        for slug in ("steady", "other"):
            result = cls.console.create(slug, "inventario", SHARED)
            assert result.code == DONE, str(result)

    def setUp(self):
        self.before = self.inventory()
        visitors = Visitors(self.details, "steady", RATE // 2)
        self.addCleanup(self.every_visitor_was_answered, visitors)

    def every_visitor_was_answered(self, visitors):
        report = visitors.leave()
        self.told(self._testMethodName, report)
        self.assertEqual((report["failed"], report["wrongTenant"], report["rowsRefused"]), (0, 0, []), report["examples"])
        self.rows_are_all_there("steady", report)
        pins = ("exec", self.details["proxy"]["container"], "find", "/etc/nginx/conf.d", "-name", "00-tm-*.test.conf")
        self.assertEqual(self.docker(*pins), [])

    def ends(self, result, code, error, *words):
        self.expect(result, code)
        self.expect_four_parts(result)
        self.assertIn(f"code: {error}", result.err)
        for word in words:
            self.assertIn(word, result.err)

    def nothing_changed(self):
        self.assertEqual(self.inventory(), self.before)
        self.assertEqual(self.hosting("steady"), "shared")

    def saved(self):
        file = self.console.home / f"{self._testMethodName}.json"
        self.expect(self.console.run("change-plan", "steady", "--product", "inventario", "--to", DEDICATED, "--preview", "--save", str(file)), DONE)
        return str(file)

    def apply(self, file):
        return self.console.run("change-plan", "steady", "--apply", file, "--yes")

    def frozen_at(self, fault):
        return self.console.frozen_at(fault, "change-plan", "steady", "--product", "inventario", "--to", DEDICATED, "--yes")
