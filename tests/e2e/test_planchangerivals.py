"""Others work on the same workspace or the same proxy while a plan is changed, on the real server, while the site is visited."""
import contextlib

from harness import BLOCKED, DONE, NEEDS_OPERATOR, STALE, Result
from visitors import DEDICATED, SHARED, SteadyCase

BROKEN = "/etc/nginx/conf.d/zz-broken.conf"


class PlanChangeRivals(SteadyCase):
    @contextlib.contextmanager
    def with_broken_proxy_file(self):
        proxy = self.details["proxy"]["container"]
        self.docker("exec", proxy, "sh", "-c", f"echo 'nonsense;' > {BROKEN}")
        try:
            yield
        finally:
            self.docker("exec", proxy, "rm", "-f", BROKEN)

    def test_proxy_refuses_its_configuration_in_the_middle(self):
        """Going back needs the proxy as well: the operation waits for whoever mends its file, and visitors do not notice."""
        with contextlib.ExitStack() as broken:
            with self.frozen_at("release:before-effect") as result:
                broken.enter_context(self.with_broken_proxy_file())
            self.ends(result(), NEEDS_OPERATOR, "compensation-failed", "nonsense")
        listed = self.expect(self.console.run("operation", "list", "--json"), DONE).json()["operations"]
        left = [o["id"] for o in listed if o["state"] == "needs-operator"]
        self.assertEqual(len(left), 1, listed)
        self.expect(self.console.run("operation", "rollback", left[0], "--yes"), DONE)
        self.nothing_changed()

    def test_second_operator_changes_the_same_workspace(self):
        file = self.saved()
        colleague = self.console.colleague()
        self.addCleanup(colleague.remove)
        with self.frozen_at("begin:before-intent") as result:
            locked = colleague.run("change-plan", "steady", "--product", "inventario", "--to", "business", "--yes")
            self.ends(locked, BLOCKED, "operation-locked")
        self.expect(result(), DONE)
        self.assertEqual(self.hosting("steady"), "dedicated")
        with self.console.frozen_at("stop:before-effect", "change-plan", "steady", "--product", "inventario", "--to", SHARED, "--yes") as result:
            busy = colleague.run("change-plan", "steady", "--product", "inventario", "--to", "business", "--yes")
            self.ends(busy, BLOCKED, "workspace-not-active")
            self.ends(self.apply(file), STALE, "stale-preview", "steady")
        self.expect(result(), DONE)
        self.expect(self.console.run("remove-retired", "steady", "--product", "inventario", "--yes"), DONE)
        self.nothing_changed()

    def test_two_operators_at_once(self):
        colleague = self.console.colleague()
        self.addCleanup(colleague.remove)
        words = ("change-plan", "steady", "--product", "inventario", "--yes", "--to")
        both = [operator.start(*words, DEDICATED) for operator in (self.console, colleague)]
        results = sorted((Result(process, process.communicate(timeout=240)) for process in both), key=lambda result: result.code)
        self.expect(results[0], DONE)
        self.assertIn(results[1].code, (BLOCKED, STALE), str(results[1]))
        self.expect_four_parts(results[1])
        self.expect(self.console.run(*words, SHARED), DONE)
        self.expect(self.console.run("remove-retired", "steady", "--product", "inventario", "--yes"), DONE)
        self.nothing_changed()
