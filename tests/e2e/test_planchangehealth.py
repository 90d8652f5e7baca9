"""A tenant's new container that never becomes healthy: given up after its time, undone, and never shown to a visitor."""
from harness import DONE, ROLLED_BACK, ServerCase
from visitors import DEDICATED, SHARED, Visitors

IMAGE = "shop:1.0.0"


class NeverHealthy(ServerCase):
    def test_given_up_and_undone(self):
        # The visitors are no test of the plans' own limits, nor of this machine's memory.
        for plan, more in ((SHARED, ()), (DEDICATED, ("--memory", "256"))):
            self.expect(self.console.run("plan", "edit", plan, "--requests-per-minute", "100000", *more, "--yes"), DONE)
        self.expect(self.console.create("ailing", "shop", SHARED), DONE)
        self.docker("tag", IMAGE, "kept:1")
        self.docker("create", "--name", "template", IMAGE)
        broken, = self.docker("commit", "--change", 'HEALTHCHECK --interval=1s --retries=2 CMD ["/bin/false"]', "template", IMAGE)
        self.docker("rm", "template")
        self.addCleanup(self.docker, "rmi", "-f", broken)
        self.addCleanup(self.docker, "tag", "kept:1", IMAGE)
        before = self.inventory()
        visitors = Visitors(self.details, "ailing", 50, "shop")
        self.addCleanup(visitors.stop)
        result = self.expect(self.console.run("change-plan", "ailing", "--product", "shop", "--to", DEDICATED, "--yes"), ROLLED_BACK)
        self.expect_four_parts(result)
        for word in ("code: container-unhealthy", "shop-ailing"):
            self.assertIn(word, result.err)
        report = visitors.leave()
        self.assertEqual((report["failed"], report["wrongTenant"], report["rowsRefused"]), (0, 0, []), report["examples"])
        self.assertEqual(len(report["answers"]), 1, "visitors were sent to the container that is not healthy")
        self.assertEqual(self.inventory(), before)
        self.assertEqual(self.ask("ailing.shop.test")["hosting"], "shared")
