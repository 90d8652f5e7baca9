"""The process is killed with -9 in the middle; another console finishes or undoes what it left behind."""
from harness import BLOCKED, Console, DONE, ServerCase

# After the role, after the database, after the container, before the last probe: on both sides of the journal's record.
SHARED = ("role:after-effect", "database:after-effect", "database:after-record", "publish:after-effect", "probe:before-effect")
DEDICATED = ("role:after-record", "database:before-effect", "container:after-effect", "container:after-record", "probe:before-effect")


class Interruptions(ServerCase):
    def second_console(self):
        """Another operator with the same password, on another laptop."""
        other = self.console.colleague()
        self.addCleanup(other.remove)
        return other

    def check_every_kill(self, plan, faults):
        other = self.second_console()
        for number, fault in enumerate(faults):
            with self.subTest(fault=fault, then="rollback"):
                before = self.inventory()
                operation = self.kill_at(fault, f"undo-{number}-{plan}", plan)
                self.expect(self.take_over("rollback", operation, other), DONE)
                self.assertEqual(self.inventory(), before)
                self.expect(other.run("operation", "resume", operation, "--yes"), BLOCKED)
            with self.subTest(fault=fault, then="resume"):
                slug = f"go-{number}-{plan}"
                operation = self.kill_at(fault, slug, plan)
                self.expect(self.take_over("resume", operation, other), DONE)
                answer = self.ask(f"{slug}.inventario.test")
                self.assertEqual(answer["tenant"], slug + "_001")
                shown = self.expect(other.run("operation", "show", operation, "--json"), DONE).json()["operation"]
                self.assertEqual(shown["state"], "done")
                self.assertEqual({step["state"] for step in shown["steps"]}, {"done"})
                self.assertEqual([d for d in self.inventory()["databases"] if d.startswith("tmc_")], [])

    def test_shared_plan(self):
        self.check_every_kill("free", SHARED)

    def test_dedicated_plan(self):
        # QA's share of a small machine has to hold one container for each fault.
        self.expect(self.console.run("plan", "edit", "enterprise", "--memory", "256", "--yes"), DONE)
        self.check_every_kill("enterprise", DEDICATED)

    def test_a_preparation_that_died_is_finished_by_the_next_one(self):
        # On a registry of its own name, so that the prepared server of the other tests stays as it is.
        other = Console(self.details)
        self.addCleanup(other.remove)
        ssh, postgres = self.details["ssh"], self.details["postgres"]
        self.expect(other.run("server", "add", "vps", "--ssh", f"{ssh['user']}@{ssh['host']}:{ssh['port']}", "--identity", ssh["identityFile"],
                              "--postgres", "container:" + postgres["container"], "--registry-database", "tm_second",
                              "--password-file", str(other.home / "tm_operator.password")), DONE)
        self.expect(other.trust(), DONE)
        (other.home / "tm_operator.password").write_bytes((self.console.home / "tm_operator.password").read_bytes())
        (other.home / "tm_operator.password").chmod(0o600)
        died = other.run("prepare", "--yes", *other.admin_options(), environment={"TENANT_MASTER_FAULT": "database:after-effect"})
        self.assertLess(died.code, 0, str(died))
        try:
            self.expect(other.prepare(), DONE)
            self.assertEqual(self.query("SELECT max(version) FROM tm.schema_version", "tm_second"),
                             self.query("SELECT max(version) FROM tm.schema_version"))
        finally:
            self.query("DROP DATABASE tm_second WITH (FORCE)", "postgres")
