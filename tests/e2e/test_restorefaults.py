"""What can happen on the server while a restore fills its new database: the live workspace answers unchanged, nothing is left, and the retry works."""
import contextlib
import json
import signal
import subprocess
import time

from harness import DONE, NEEDS_OPERATOR, ROLLED_BACK, sandbox
from test_restore import HOST, RestoreCase

# A disk so small that the data do not fit in it, below the 64 MB that a container has for shared memory.
SMALL_DISK = "/dev/shm/small-disk"


class Faults(RestoreCase):
    def begin(self, copy):
        """A restore whose data are just arriving."""
        process = self.console.start("restore", copy["id"], "--yes", "--json", environment=self.environment)
        self.addCleanup(lambda: process.poll() is None and process.kill())
        until = time.monotonic() + 60
        while not self.query(r"SELECT 1 FROM pg_stat_activity WHERE usename LIKE 'tmc\_r\_%' AND query LIKE 'COPY %'", "postgres"):
            self.assertIsNone(process.poll(), "it ended before anything could happen to it")
            self.assertLess(time.monotonic(), until)
            time.sleep(0.01)
        return process

    def ended(self, process):
        out, err = process.communicate(timeout=180)
        return process.returncode, json.loads(out)["error"], out + err

    def expect_untouched(self, before):
        until = time.monotonic() + 30
        while self.leftovers() and time.monotonic() < until:
            time.sleep(0.2)
        self.assertEqual(self.leftovers(), [])
        self.assertEqual(self.kept(), [])
        self.assertEqual(self.inventory(), before)
        self.assertEqual(self.notes(), ["antes", "después"])
        self.ask(HOST)

    def expect_undone(self, process, before, words):
        """Told as failed, with these words of the server, and undone by itself."""
        code, error, everything = self.ended(process)
        self.assertEqual(code, ROLLED_BACK, everything)
        self.assertIn(words, error["detail"])
        self.expect_untouched(before)

    def expect_undone_by_hand(self, process, before):
        """It stays open until somebody ends it: a console that was stopped, or has lost the server, decides nothing."""
        code, _, everything = self.ended(process)
        self.assertEqual(code, NEEDS_OPERATOR, everything)
        self.expect(self.end("rollback"), DONE)
        self.expect_untouched(before)

    def wait_for_the_database(self):
        until = time.monotonic() + 120
        while True:
            with contextlib.suppress(subprocess.CalledProcessError):
                return self.query("SELECT 1", "inventario_acme")
            self.assertLess(time.monotonic(), until, "the server did not come back")
            time.sleep(0.5)

    @contextlib.contextmanager
    def full_disk(self):
        """New databases lie on a disk that is full after some megabytes."""
        self.docker("exec", "-u", "postgres", "postgres", "mkdir", "-m", "700", SMALL_DISK)
        self.psql("-c", f"CREATE TABLESPACE small_disk LOCATION '{SMALL_DISK}'", "-c", "ALTER DATABASE template0 SET TABLESPACE small_disk", "postgres")
        try:
            yield
        finally:
            self.psql("-c", "ALTER DATABASE template0 SET TABLESPACE pg_default", "-c", "DROP TABLESPACE small_disk", "postgres")
            self.as_root("rm", "-r", SMALL_DISK)

    def test_the_live_one_answers_and_nothing_is_left(self):
        self.expect(self.console.create("acme"), DONE)
        self.psql("-c", "SET ROLE inventario_acme", "-c", "CREATE TABLE notas (t text)", "-c", "INSERT INTO notas VALUES ('antes')",
                  "-c", "CREATE TABLE mucho AS SELECT i, md5(i::text) || md5((i + 1)::text) || md5((-i)::text) AS t FROM generate_series(1, 1500000) i",
                  "inventario_acme")
        copy = self.made("acme")
        self.expect(self.prove(copy["id"]), DONE)
        self.psql("-c", "SET ROLE inventario_acme", "-c", "INSERT INTO notas VALUES ('después')", "inventario_acme")
        before = self.inventory()

        with self.subTest("the disk of the database server fills up"), self.full_disk():
            self.expect_undone(self.begin(copy), before, "could not extend file")

        with self.subTest("the restore's session is ended on the server"):
            process = self.begin(copy)
            self.query(r"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename LIKE 'tmc\_r\_%'", "postgres")
            self.expect_undone(process, before, "connection")

        with self.subTest("memory runs out and the kernel ends the restoring program"):
            process = self.begin(copy)
            restorer = next(name for name in self.docker("ps", "--format", "{{.Names}}") if name.startswith("tm-restore-"))
            # As its own user: nobody has a right over others' processes there.
            self.docker("exec", "-u", "postgres", restorer, "sh", "-c",
                        'for file in /proc/[0-9]*/comm; do [ "$(cat "$file")" != pg_restore ] || kill -9 "$(echo "$file" | tr -dc 0-9)"; done')
            self.expect_undone(process, before, "SIGKILL")

        with self.subTest("the operator stops it"):
            process = self.begin(copy)
            process.send_signal(signal.SIGINT)
            self.expect_undone_by_hand(process, before)

        with self.subTest("the tunnel is cut"):
            process = self.begin(copy)
            sandbox("fault", "drop-sessions")
            self.expect_undone_by_hand(process, before)

        with self.subTest("Docker is killed and starts again"):
            process = self.begin(copy)
            sandbox("fault", "kill-docker")
            code, _, everything = self.ended(process)
            self.assertEqual(code, NEEDS_OPERATOR, everything)
            sandbox("fault", "start-docker")
            self.docker("start", *[line.split(":")[0] for line in before["containers"] if line.endswith(":running")])
            self.wait_for_the_database()
            self.expect(self.end("rollback"), DONE)
            self.expect_untouched(before)

        with self.subTest("the retry works, and both are there"):
            self.expect(self.restore(copy), DONE)
            self.assertEqual(self.notes(), ["antes"])
            self.assertEqual(self.notes(self.kept()[0]), ["antes", "después"])
            self.assertEqual(self.leftovers(), [])
            self.ask(HOST)
