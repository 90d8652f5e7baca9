"""What server and containers use, as a script and as a person in a terminal see it."""
import json
import os
import pty
import select
import subprocess
import time

from harness import DONE, UNREACHABLE, USAGE, ServerCase, sandbox


class Terminal:
    """The command line in a terminal of its own."""

    def __init__(self, console, *arguments):
        self.master, slave = pty.openpty()
        environment = dict(os.environ, TENANT_MASTER_HOME=str(console.home), TERM="xterm")
        self.process = subprocess.Popen([os.environ["TENANT_MASTER"], *arguments, "--lang", "en"], env=environment, stdin=slave, stdout=slave,
                                        stderr=slave, start_new_session=True)
        os.close(slave)
        self.seen = ""

    def wait_for(self, text, seconds=30):
        deadline = time.monotonic() + seconds
        while text not in self.seen:
            readable = select.select([self.master], [], [], max(0, deadline - time.monotonic()))[0]
            if not readable:
                raise AssertionError(f"{text!r} did not come:\n{self.seen[-3000:]}")
            try:
                self.seen += os.read(self.master, 65536).decode(errors="replace")
            except OSError:  # the other side has closed
                raise AssertionError(f"ended without {text!r}:\n{self.seen[-3000:]}") from None

    def type(self, keys):
        os.write(self.master, keys.encode())

    def end(self):
        code = self.process.wait(timeout=30)
        while select.select([self.master], [], [], 0.2)[0]:
            try:
                self.seen += os.read(self.master, 65536).decode(errors="replace")
            except OSError:
                break
        os.close(self.master)
        return code


class Stats(ServerCase):
    def stats(self, *arguments):
        return self.expect(self.console.run("stats", "--json", *arguments), DONE).json()

    def test_everything_is_told_and_postgres_when_asked(self):
        told = self.stats("--postgres", "--interval", "2")
        self.assertIn(told["source"], ("cgroup-v1", "cgroup-v2"))
        self.assertNotIn("whyNotKernel", told)
        self.assertGreater(told["seconds"], 1.9)
        self.assertGreater(told["host"]["memoryTotalBytes"], told["host"]["memoryUsedBytes"])
        containers = {each["name"]: each for each in told["containers"]}
        for name in ("postgres", "redis", "nginx-proxy", "inventario-shared"):
            self.assertGreater(containers[name]["memoryUsedBytes"], 0, name)
            self.assertIsNotNone(containers[name]["cpuPercent"], name)
            self.assertEqual(containers[name]["restarts"], 0, name)
        self.assertTrue(told["postgres"]["seesAll"])
        self.assertGreater(told["postgres"]["cacheHitPercent"], 50)
        listed = self.query("SELECT datname FROM pg_database ORDER BY 1")
        self.assertEqual(sorted(each["name"] for each in told["postgres"]["databases"]), sorted(listed))
        self.assertNotIn("postgres", self.stats())

    def test_it_works_while_postgres_does_not(self):
        sandbox("fault", "pause-postgres")
        try:
            containers = {each["name"]: each for each in self.stats()["containers"]}
            self.assertEqual(containers["postgres"]["state"], "paused")
            self.assertGreater(containers["postgres"]["memoryUsedBytes"], 0)
        finally:
            sandbox("fault", "unpause-postgres")

    def test_a_container_that_does_not_run_has_no_figures(self):
        self.docker("stop", "-t", "0", "shop-shared")
        try:
            stopped = next(each for each in self.stats()["containers"] if each["name"] == "shop-shared")
            self.assertEqual(stopped["state"], "exited")
            self.assertNotIn("memoryUsedBytes", stopped)
            shown = self.expect(self.console.run("stats"), DONE).out
            self.assertRegex(shown, r"shop-shared +Stopped +— +—")
        finally:
            self.docker("start", "shop-shared")

    def test_the_sample_has_figures_without_a_server(self):
        told = self.stats("--server", "@sample", "--postgres")
        self.assertEqual(told["source"], "sample")
        self.assertGreater(len(told["containers"]), 20)
        self.assertGreater(told["host"]["cpuPercent"], 0)

    def test_what_cannot_be_is_refused(self):
        for arguments in (("--interval", "0"), ("--interval", "many"), ("--sort", "beauty")):
            self.expect_four_parts(self.expect(self.console.run("stats", *arguments), USAGE))

    def test_top_draws_until_q_and_gives_the_terminal_back(self):
        terminal = Terminal(self.console, "top", "--interval", "0.5")
        terminal.wait_for("\x1b[?1049h")
        terminal.wait_for("inventario-shared")
        pages = terminal.seen.count("\x1b[H")
        terminal.type("m")
        while terminal.seen.count("\x1b[H") < pages + 2:
            terminal.seen += os.read(terminal.master, 65536).decode(errors="replace")
        terminal.type("q")
        self.assertEqual(terminal.end(), DONE)
        self.assertIn("\x1b[?25h\x1b[?1049l", terminal.seen)

    def test_top_ends_by_an_interrupt(self):
        terminal = Terminal(self.console, "top")
        terminal.wait_for("inventario-shared")
        os.killpg(terminal.process.pid, 2)
        self.assertEqual(terminal.end(), DONE)
        self.assertIn("\x1b[?1049l", terminal.seen)

    def test_top_without_a_terminal_prints_once(self):
        shown = self.expect(self.console.run("top"), DONE).out
        self.assertEqual(shown.count("inventario-shared"), 1)
        self.assertNotIn("\x1b", shown)
        self.assertTrue(json.loads(self.expect(self.console.run("top", "--json"), DONE).out)["containers"])

    def test_a_cut_connection_never_looks_like_figures(self):
        terminal = Terminal(self.console, "top", "--interval", "0.5")
        terminal.wait_for("inventario-shared")
        sandbox("fault", "drop-sessions")
        self.assertEqual(terminal.end(), UNREACHABLE)
        after = terminal.seen.rsplit("\x1b[?1049l", 1)[1]
        self.assertIn("What to do", after)

    def test_the_engine_alone_being_gone_is_told_with_since_when(self):
        terminal = Terminal(self.console, "top", "--interval", "0.5")
        terminal.wait_for("inventario-shared")
        sandbox("fault", "stop-docker")
        try:
            terminal.wait_for("No answer since", 40)
        finally:
            sandbox("fault", "start-docker")
        terminal.type("q")
        self.assertEqual(terminal.end(), DONE)
