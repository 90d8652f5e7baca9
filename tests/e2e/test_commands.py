"""Commands in a tenant's container: previewed, run once, their output and exit code told, ended on request, never called done for nothing."""
import json
import os
import pty
import select
import signal
import time
import uuid

from harness import BLOCKED, DONE, ROLLED_BACK, USAGE, ServerCase

SHARED = "inventario-shared"


class Commands(ServerCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        for slug in ("ana", "berta"):
            result = cls.console.create(slug)
            assert result.code == DONE, str(result)

    def run_in(self, target, *command, options=(), environment=None):
        return self.console.run("container", "run", target, "--yes", *options, "--", *command, environment=environment)

    def processes(self, container=SHARED):
        return " ".join(self.docker("top", container, "-eo", "pid,args"))

    def operations(self):
        return self.expect(self.console.run("operation", "list", "--json"), DONE).json()["operations"]

    def until(self, true, seconds=20):
        end = time.monotonic() + seconds
        while not true():
            self.assertLess(time.monotonic(), end, "it did not happen in time")
            time.sleep(0.2)

    def test_preview_changes_nothing_and_names_what_is_sent(self):
        before = len(self.operations())
        preview = self.expect(self.console.run("container", "run", "ana", "--dry-run", "--", "touch", "/tmp/previewed"), DONE)
        self.assertIn("/exec", preview.out)
        self.assertIn("touch", preview.out)
        self.assertIn("cannot be undone from here", preview.out)
        self.assertEqual(len(self.operations()), before)
        # Two workspaces depend on the container, and the command does not say which one it means.
        self.assertIn("{database}", preview.out)

    def test_output_and_exit_code_are_told(self):
        done = self.expect(self.run_in("ana", "sh", "-c", "echo out; echo err >&2; printf 'no line feed'"), DONE)
        for text in ("out", "err", "no line feed", "ended with success"):
            self.assertIn(text, done.out)
        failed = self.expect(self.run_in("ana", "sh", "-c", "echo before; exit 3"), ROLLED_BACK)
        self.assertIn("before", failed.out)
        self.assertIn("exit code 3", failed.err)
        self.assertIn("What it had done until then stays", failed.out)
        self.assertNotIn("The server is as it was", failed.out)
        self.expect_four_parts(failed)

    def test_arguments_are_words_and_no_shell_reads_them(self):
        done = self.expect(self.run_in("ana", "echo", "$(id); `id`", "{database}", "--help"), DONE)
        self.assertIn("$(id); `id` inventario_ana --help", done.out)

    def test_what_it_prints_cannot_move_the_cursor(self):
        done = self.expect(self.run_in("ana", "printf", "\\033[2J\\033]0;x\\007end\\n"), DONE)
        self.assertNotIn("\x1b", done.out)
        self.assertIn("end", done.out)

    def test_migrate_and_createsuperuser(self):
        migrated = self.expect(self.console.run("workspace", "migrate", "ana", "--yes"), DONE)
        self.assertIn("No migrations to apply", migrated.out)
        made = self.expect(self.console.run("workspace", "createsuperuser", "ana", "--user", "chief", "--yes", "--json"), DONE).json()
        self.assertGreaterEqual(len(made["password"]), 20)
        self.assertEqual(self.query("SELECT username FROM app_users WHERE is_superuser", "inventario_ana"), ["chief"])
        self.assertEqual(self.query("SELECT username FROM app_users WHERE is_superuser", "inventario_berta"), [])
        journal = " ".join(self.query("SELECT runbook::text || coalesce(error::text, '') FROM tm.operations")
                           + self.query("SELECT result::text FROM tm.operation_steps")
                           + self.query("SELECT details::text FROM tm.activity_log"))
        self.assertNotIn(made["password"], journal)
        again = self.expect(self.console.run("workspace", "createsuperuser", "ana", "--user", "chief", "--yes"), ROLLED_BACK)
        self.assertIn("already taken", again.out)
        self.assertNotIn("password", self.console.run("workspace", "createsuperuser", "ana", "--user", "chief", "--yes", "--json").json())
        self.expect(self.console.run("workspace", "createsuperuser", "ana", "--yes"), USAGE)

    def test_a_product_without_the_command_says_so(self):
        self.expect(self.console.run("product", "edit", "inventario", "--migrate-command", "python other.py migrate", "--yes"), DONE)
        try:
            refused = self.expect(self.console.run("workspace", "createsuperuser", "ana", "--user", "x", "--yes"), BLOCKED)
            self.assertIn("createsuperuser", refused.err)
            self.expect_four_parts(refused)
        finally:
            self.expect(self.console.run("product", "edit", "inventario", "--migrate-command", "python manage.py migrate", "--yes"), DONE)

    def test_secrets_reach_the_command_and_nothing_else(self):
        canary = "c4n4ry-\"$'\\-x"
        told = self.expect(self.run_in("ana", "sh", "-c", "printf %s \"$TM_TEST\" | wc -c", options=("--secret", "TM_TEST"),
                                       environment={"TM_TEST": canary}), DONE)
        self.assertIn(str(len(canary)), told.out)
        typed = self.expect(self.run_in("ana", "echo", "--password=hunter2-canary"), DONE)
        self.assertIn("hunter2-canary", typed.out)  # what echo says is its own affair
        kept = " ".join(self.query("SELECT runbook::text || coalesce(error::text, '') FROM tm.operations")
                        + self.query("SELECT details::text FROM tm.activity_log"))
        for secret in ("c4n4ry", "hunter2-canary"):
            self.assertNotIn(secret, kept)
        self.assertIn("--password=•••", kept)

    def test_the_time_limit_ends_it_in_the_container(self):
        late = self.expect(self.run_in("ana", "sleep", "61", options=("--limit", "2")), ROLLED_BACK)
        self.assertIn("2 s", late.err)
        self.until(lambda: "sleep 61" not in self.processes())  # BusyBox leaves a process that looks after it for a second more

    def test_cancel_ends_the_process_and_says_so(self):
        process = self.console.start("container", "run", "ana", "--yes", "--", "sleep", "62")
        self.until(lambda: "sleep 62" in self.processes())
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
        self.assertEqual(process.returncode, ROLLED_BACK, out + err)
        self.assertIn("ended because that was asked for", err)
        self.assertNotIn("sleep 62", self.processes())

    def test_a_killed_console_leaves_it_open_and_nobody_runs_it_twice(self):
        marks = f"/tmp/once-{uuid.uuid4()}"  # the container may be that of an earlier run
        process = self.console.start("container", "run", "ana", "--yes", "--", "sh", "-c", f"echo x >> {marks}; sleep 8; exit 5")
        self.until(lambda: "sleep 8" in self.processes())
        process.kill()
        process.communicate(timeout=20)
        operation = next(o for o in self.operations() if o["kind"] == "run-command" and o["state"] == "running")
        self.until(lambda: "sleep 8" not in self.processes(), 30)
        deadline = time.monotonic() + 60
        while True:
            resumed = self.console.colleague().run("operation", "resume", operation["id"], "--yes")
            if "exit code 5" in resumed.err or time.monotonic() > deadline:
                break
            time.sleep(2)  # until the lease of the dead console is free
        self.assertEqual(resumed.code, ROLLED_BACK, str(resumed))
        self.assertIn("exit code 5", resumed.err)
        self.assertEqual(self.docker("exec", SHARED, "cat", marks), ["x"])

    def test_rolling_back_ends_what_a_killed_console_left_running(self):
        process = self.console.start("container", "run", "ana", "--yes", "--", "sleep", "240")
        self.until(lambda: "sleep 240" in self.processes())
        process.kill()
        process.communicate(timeout=20)
        operation = next(o for o in self.operations() if o["kind"] == "run-command" and o["state"] == "running")
        deadline = time.monotonic() + 60
        while True:
            undone = self.console.run("operation", "rollback", operation["id"], "--yes")
            if undone.code == DONE or time.monotonic() > deadline:
                break
            time.sleep(2)
        self.assertEqual(undone.code, DONE, str(undone))
        self.assertNotIn("sleep 240", self.processes())

    def test_what_stands_in_the_way_is_told_before_anything_runs(self):
        self.assertEqual(self.run_in("nobody", "true").code, BLOCKED)
        self.assertEqual(self.run_in("ana").code, USAGE)
        self.docker("run", "-d", "--name", "stopped", "inventario:1.0.0", "sleep", "1")
        self.docker("stop", "-t", "0", "stopped")
        refused = self.expect(self.run_in("stopped", "true"), BLOCKED)
        self.expect_four_parts(refused)
        self.docker("rm", "stopped")

    def test_a_shell_opens_in_the_operators_terminal_and_the_log_says_so(self):
        variables = dict(os.environ, TENANT_MASTER_HOME=str(self.console.home))
        pid, terminal = pty.fork()
        if pid == 0:
            program = os.environ["TENANT_MASTER"]
            os.execve(program, [program, "container", "shell", "ana", "--plain", "--lang", "en"], variables)
        seen = b""
        typed = False
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            if select.select([terminal], [], [], 0.5)[0]:
                try:
                    piece = os.read(terminal, 4096)
                except OSError:
                    break
                if not piece:
                    break
                seen += piece
            # busybox asks the terminal where the cursor is, behind its prompt.
            if not typed and seen.replace(b"\x1b[6n", b"").rstrip().endswith((b"#", b"$")):
                os.write(terminal, b"test -t 0 && echo on-a-\"\"terminal; exit\n")
                typed = True
        _, status = os.waitpid(pid, 0)
        self.assertIn(b"on-a-terminal", seen, seen)
        self.assertEqual(os.waitstatus_to_exitcode(status), DONE, seen)
        log = self.query("SELECT subject FROM tm.activity_log WHERE action = 'container.shell-opened'")
        self.assertIn(SHARED, log)

    def test_activity_and_journal_have_every_run(self):
        self.expect(self.run_in("berta", "true"), DONE)
        newest = self.operations()[0]
        self.assertEqual((newest["kind"], newest["targetName"], newest["state"]), ("run-command", "berta", "done"))
        shown = json.dumps(self.expect(self.console.run("operation", "show", newest["id"], "--json"), DONE).json())
        self.assertIn('"exitCode": 0', shown)
        self.assertIn(newest["id"], self.query("SELECT operation_id FROM tm.activity_log WHERE action = 'operation.done'"))
