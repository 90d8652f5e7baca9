"""Containers are started, stopped, restarted and made anew as previewed operations; what goes wrong is told with the log's last words."""
import json
import signal
import time

from harness import BLOCKED, DONE, ROLLED_BACK, ServerCase

SHARED = "inventario-shared"


class ContainerCommands(ServerCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        # A container of its own has to fit into QA's share of a small machine.
        result = cls.console.run("plan", "edit", "enterprise", "--memory", "256", "--yes")
        assert result.code == DONE, str(result)
        for slug in ("ana", "berta"):
            result = cls.console.create(slug)
            assert result.code == DONE, str(result)

    def container(self, *arguments, environment=None):
        return self.console.run("container", *arguments, environment=environment)

    def inspected(self, name):
        return json.loads(" ".join(self.docker("inspect", name)))[0]

    def names(self):
        return sorted(self.docker("ps", "-a", "--format", "{{.Names}}"))

    def is_served(self, slug):
        """Of a container for many the operation ends when it is healthy; the proxy may need a moment more to see that it is there again."""
        until = time.monotonic() + 15
        while True:
            try:
                return self.is_served_at_once(slug)
            except AssertionError:
                if time.monotonic() > until:
                    raise
                time.sleep(0.2)

    def is_served_at_once(self, slug):
        self.assertEqual(self.ask(f"{slug}.inventario.test")["tenant"], f"{slug}_001")

    def open_operations(self):
        listed = self.expect(self.console.run("operation", "list", "--json"), DONE).json()["operations"]
        return [o["id"] for o in listed if o["state"] not in ("done", "rolled-back")]

    def test_preview_says_whom_it_concerns_and_changes_nothing(self):
        before = self.inspected(SHARED)["State"]["StartedAt"]
        preview = self.expect(self.container("restart", SHARED, "--dry-run"), DONE)
        self.assertIn("serves 2 workspaces: ana, berta", preview.out)
        self.assertIn("/restart?t=10", preview.out)
        # Without a terminal nobody can confirm.
        self.assertNotEqual(self.container("restart", SHARED).code, DONE)
        self.assertEqual(self.inspected(SHARED)["State"]["StartedAt"], before)

    def test_stop_start_restart(self):
        self.expect(self.container("stop", SHARED, "--yes"), DONE)
        self.assertFalse(self.inspected(SHARED)["State"]["Running"])
        again = self.expect(self.container("stop", SHARED, "--yes"), DONE)
        self.assertIn("nothing to do", again.out)
        self.expect(self.container("start", SHARED, "--yes"), DONE)
        before = self.inspected(SHARED)["State"]["StartedAt"]
        self.expect(self.container("restart", SHARED, "--yes"), DONE)
        after = self.inspected(SHARED)["State"]
        self.assertGreater(after["StartedAt"], before)
        self.is_served("ana")

    def test_the_container_of_one_workspace_is_seen_through_the_proxy_before_it_is_done(self):
        self.expect(self.console.create("sola", plan="enterprise"), DONE)
        for verb in ("restart", "redeploy"):
            with self.subTest(verb=verb):
                self.expect(self.container(verb, "inventario-sola", "--yes"), DONE)
                self.is_served_at_once("sola")
        self.expect(self.container("stop", "inventario-sola", "--yes"), DONE)
        self.expect(self.container("start", "inventario-sola", "--yes"), DONE)
        self.is_served_at_once("sola")

    def test_redeploy_keeps_everything_but_the_id(self):
        before, names = self.inspected(SHARED), self.names()
        self.expect(self.container("redeploy", SHARED, "--yes"), DONE)
        after = self.inspected(SHARED)
        self.assertNotEqual(after["Id"], before["Id"])
        self.assertEqual(self.names(), names)
        self.assertEqual(sorted(after["Config"]["Env"]), sorted(before["Config"]["Env"]))
        for key in ("Memory", "NanoCpus", "PortBindings", "RestartPolicy", "NetworkMode"):
            self.assertEqual(after["HostConfig"][key], before["HostConfig"][key], key)
        self.assertEqual(set(after["NetworkSettings"]["Networks"]), set(before["NetworkSettings"]["Networks"]))
        self.is_served("berta")

    def test_redeploy_keeps_volumes_networks_and_takes_the_new_image(self):
        self.docker("network", "create", "second")
        self.docker("create", "--name", SHARED + "-template", "inventario:1.0.0")
        image, = self.docker("commit", "--change", "ENV BUILT=2", SHARED + "-template", "inventario:volume")
        self.docker("rm", SHARED + "-template")
        self.expect(self.console.create("vol", plan="enterprise"), DONE)
        name = "inventario-vol"
        old = self.inspected(name)
        # As compose would have made it: an anonymous volume, a second network with an alias, labels of its own.
        environment = [part for entry in old["Config"]["Env"] for part in ("-e", entry)]
        labels = [part for entry in old["Config"]["Labels"].items() for part in ("--label", "=".join(entry))]
        self.docker("rm", "-f", name)
        self.docker("run", "-d", "--name", name, "-v", "/data", "--network", "nginx-proxy", "--network-alias", "other", "--restart", "always",
                    "--label", "com.docker.compose.service=vol", *environment, *labels, "inventario:volume")
        self.docker("network", "connect", "--alias", "beside", "second", name)
        self.docker("exec", "-u", "0", name, "sh", "-c", "echo kept > /data/file")
        self.addCleanup(self.docker, "rm", "-f", "-v", name)
        before = self.inspected(name)
        self.docker("create", "--name", "newer", "inventario:volume")
        self.docker("commit", "--change", "ENV BUILT=3", "newer", "inventario:volume")
        self.docker("rm", "newer")
        self.expect(self.container("redeploy", name, "--yes"), DONE)
        after = self.inspected(name)
        self.assertEqual(self.docker("exec", name, "cat", "/data/file"), ["kept"])
        self.assertEqual(after["Mounts"][0]["Name"], before["Mounts"][0]["Name"])
        self.assertIn("beside", after["NetworkSettings"]["Networks"]["second"]["Aliases"])
        self.assertIn("other", after["NetworkSettings"]["Networks"]["nginx-proxy"]["Aliases"])
        self.assertEqual(after["HostConfig"]["RestartPolicy"]["Name"], "always")
        self.assertEqual(after["Config"]["Labels"]["com.docker.compose.service"], "vol")
        self.assertIn("BUILT=3", after["Config"]["Env"])

    def test_killed_between_the_steps(self):
        faults = {"restart": ("note-start:after-record", "restart-container:after-effect", "await-healthy:after-intent"),
                  "redeploy": ("create-successor:after-effect", "stop-existing:after-effect", "swap-successor:within-effect",
                               "start-existing:after-effect", "remove-predecessor:before-effect", "remove-predecessor:after-effect")}
        other = self.console.colleague()
        self.addCleanup(other.remove)
        names = self.names()
        for verb, points in faults.items():
            for point in points:
                for way, state in (("resume", "done"), ("rollback", "rolled-back")):
                    with self.subTest(verb=verb, fault=point, then=way):
                        died = self.container(verb, SHARED, "--yes", environment={"TENANT_MASTER_FAULT": point})
                        self.assertEqual(died.code, -signal.SIGKILL, str(died))
                        operation, = self.open_operations()
                        self.expect(self.take_over(way, operation, other), DONE)
                        shown = self.expect(other.run("operation", "show", operation, "--json"), DONE).json()["operation"]
                        self.assertEqual(shown["state"], state)
                        self.assertEqual(self.names(), names)
                        self.assertTrue(self.inspected(SHARED)["State"]["Running"])
        self.expect(self.container("restart", SHARED, "--yes"), DONE)
        self.is_served("ana")

    def test_a_restart_that_does_not_become_healthy_fails_with_the_log(self):
        self.docker("run", "-d", "--name", "ailing", "--health-cmd", "/bin/false", "--health-interval", "1s", "--health-retries", "1",
                    "--entrypoint", "sh", "inventario:1.0.0", "-c", "echo the last word; echo PASSWORD=hunter2; exec sleep 1000")
        self.addCleanup(self.docker, "rm", "-f", "ailing")
        result = self.expect(self.container("restart", "ailing", "--yes"), ROLLED_BACK)
        self.expect_four_parts(result)
        self.assertIn("code: container-unhealthy", result.err)
        self.assertIn("the last word", result.err)
        self.assertNotIn("hunter2", result.err + result.out)
        self.assertEqual(self.open_operations(), [])

    def test_refused_before_anything_happens(self):
        for arguments, code in ((("stop", "nobody"), "container-not-found"), (("stop", "postgres"), "container-holds-registry"),
                                (("restart", "postgres"), "container-holds-registry"), (("redeploy", "redis"), "container-of-nobody")):
            with self.subTest(arguments=arguments):
                before = self.names()
                result = self.expect(self.container(*arguments, "--yes"), BLOCKED)
                self.expect_four_parts(result)
                self.assertIn("code: " + code, result.err)
                self.assertEqual(self.names(), before)
                self.assertEqual(self.open_operations(), [])
        # Nobody's container may be restarted, and the preview says that the registry does not know who needs it.
        preview = self.expect(self.container("restart", "redis", "--dry-run"), DONE)
        self.assertIn("does not know who needs it", preview.out)
        self.expect(self.container("restart", "redis", "--yes"), DONE)

    def test_an_image_that_cannot_be_fetched_interrupts_nobody(self):
        before = self.inspected(SHARED)["State"]["StartedAt"]
        result = self.expect(self.container("redeploy", SHARED, "--pull", "--yes"), ROLLED_BACK)
        self.expect_four_parts(result)
        self.assertIn("code: image-pull-failed", result.err)
        self.assertEqual(self.inspected(SHARED)["State"]["StartedAt"], before)

    def test_inspect_masks_secrets_and_a_reveal_is_in_the_activity(self):
        secret = next(entry for entry in self.inspected(SHARED)["Config"]["Env"] if entry.startswith("DATABASE_URL="))
        value = secret.split("=", 1)[1]
        for arguments in ((), ("--json",)):
            shown = self.expect(self.container("inspect", SHARED, *arguments), DONE)
            self.assertIn("DATABASE_URL", shown.out)
            self.assertNotIn(value, shown.out)
        revealed = self.expect(self.container("inspect", SHARED, "--reveal", "DATABASE_URL"), DONE)
        self.assertIn(value, revealed.out)
        self.assertEqual(self.query("SELECT subject || ' ' || details::text FROM tm.activity_log WHERE action = 'container.value-revealed'"),
                         [SHARED + ' {"variable": "DATABASE_URL"}'])
        self.expect_four_parts(self.expect(self.container("inspect", SHARED, "--reveal", "NOTHING"), BLOCKED))
        self.expect_four_parts(self.expect(self.container("inspect", "nobody"), BLOCKED))
