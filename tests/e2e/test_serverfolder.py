"""Backups in a folder on the server, over the same connection: what works in a folder of the laptop works there, and a full disk, a cut or a
killed console leave nothing that looks like a backup."""
import contextlib
import json
import signal
import subprocess
import time

from harness import BLOCKED, DONE, UNREACHABLE, USAGE, sandbox, sandbox_command
from test_backup import CAT, BackupCase

FOLDER = "/srv/ops/backups"
ON_SERVER = "server:" + FOLDER


class FolderCase(BackupCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.on_server("rm", "-rf", FOLDER)
        cls.addClassCleanup(cls.on_server, "rm", "-rf", FOLDER)

    @staticmethod
    def on_server(*argv):
        return sandbox("exec", "--", *argv)

    def run_json(self, *arguments, code=DONE):
        return self.expect(self.console.run(*arguments, "--json"), code).json()

    def create_backup(self, slug="acme", code=DONE):
        return self.run_json("backup", "create", slug, "--product", "inventario", "--no-prove", code=code)

    def listed(self):
        return self.run_json("backup", "list")["backups"]

    def files(self):
        """Of the folder on the server, with mode, owner and kind."""
        lines = self.on_server("find", FOLDER, "-mindepth", "1", "-printf", "%m %u %y %P\\n").splitlines()
        return [line.split(" ", 3) for line in lines]

    def parts(self):
        return [path for _, _, _, path in self.files() if path.startswith(".part-") and "/" not in path]

    def writers(self):
        """What a backup runs on the server: the lock's holder and the program that writes."""
        return [line for line in self.on_server("ps", "-eo", "args").splitlines() if FOLDER in line and "ps -eo" not in line]

    def wait_until_nothing_writes(self):
        until = time.monotonic() + 30
        while self.writers():
            self.assertLess(time.monotonic(), until, f"left on the server: {self.writers()}")
            time.sleep(0.3)


class OnTheServer(FolderCase):
    def test_everything_works_there(self):
        self.expect(self.console.create("acme"), DONE)
        key_file = self.make_keys()

        with self.subTest("the setting is that server's own"):
            for wrong in ("server:", "server:/", "server:relative", "server:/a/../b"):
                self.expect(self.console.run("backup", "schedule", "set", "--folder", wrong), USAGE)
            policy = self.run_json("backup", "schedule", "set", "--folder", ON_SERVER)["policy"]
            self.assertEqual((policy["folder"], policy["onServers"]), ("", {"vps": ON_SERVER}))
            self.assertEqual(self.listed(), [])     # before the first one there is no folder yet

        with self.subTest("made, encrypted before it leaves, read back, closed to others"):
            copy = self.create_backup()["backup"]
            self.assertEqual(copy["state"], "checked")
            self.assertTrue(copy["place"].startswith(ON_SERVER + "/"), copy["place"])
            for mode, owner, kind, path in self.files():
                self.assertEqual((mode, owner), ("700" if kind == "d" else "600", "ops"), path)
            self.assertEqual([path for _, _, _, path in self.files() if "lock" in path or ".part" in path], [])
            self.assertEqual(self.writers(), [])
            self.assertFalse(list(self.console.home.rglob("data.tmcb")))

        with self.subTest("listed, shown, checked, its keys tried, opened without the console"):
            self.assertEqual([(one["id"], one["state"]) for one in self.listed()], [(copy["id"], "checked")])
            self.run_json("backup", "show", copy["id"])
            self.run_json("backup", "check", copy["id"])
            for more in ((), ("--recovery-key-file", str(key_file))):
                self.assertTrue(self.run_json("key", "test", *more)["opens"])
            data = subprocess.run(sandbox_command("exec", "--", "cat", copy["place"].removeprefix("server:") + "/data.tmcb"),
                                  check=True, capture_output=True).stdout
            file = self.console.home / "fetched.tmcb"
            file.write_bytes(data)
            plain = subprocess.run([CAT, "--key-file", str(key_file), str(file)], check=True, capture_output=True).stdout
            self.assertTrue(plain.startswith(b"PGDMP"))

        with self.subTest("proven and restored from there"):
            self.run_json("backup", "prove", copy["id"])
            self.psql("-c", "SET ROLE inventario_acme", "-c", "CREATE TABLE despues (t text)", "inventario_acme")
            self.expect(self.console.run("restore", copy["id"], "--yes", "--json"), DONE)
            self.assertEqual(self.query("SELECT count(*) FROM pg_tables WHERE tablename = 'despues'", "inventario_acme"), ["0"])
            self.assertEqual(self.listed()[0]["state"], "proven")

        with self.subTest("timers, doctor and retention look there"):
            self.assertEqual(self.run_json("backup", "run", "--due")["run"]["upToDate"], 1)
            report = self.console.run("doctor", "--json").json()
            self.assertEqual([f["kind"] for f in report["findings"] if f["kind"].startswith("backup")], [])
            for _ in range(2):
                self.create_backup()
            prune = ("backup", "prune", "--keep-last", "1", "--keep-daily", "0", "--keep-weekly", "0", "--keep-monthly", "0", "--yes")
            removed = self.run_json(*prune)["removed"]
            self.assertEqual(len(self.listed()), 3 - len(removed))
            due = self.run_json("backup", "run", "--due")["run"]    # nobody has proven the newest one
            self.assertEqual((due["upToDate"], due["proven"], due["unproven"]), (1, 1, 0), due)
            self.assertEqual(self.listed()[0]["state"], "proven")
            self.assertEqual(len([path for _, _, _, path in self.files() if path.startswith(".trash/") and path.count("/") == 1]), len(removed))

        with self.subTest("not reached is never empty"):
            sandbox("fault", "stop-sshd")
            try:
                for verb in (("backup", "list"), ("backup", "show", copy["id"]), ("backup", "prune", "--yes")):
                    result = self.expect(self.console.run(*verb), UNREACHABLE)
                    self.assertNotIn("no backup", (result.out + result.err).lower())
            finally:
                sandbox("fault", "start-sshd")
            self.on_server("mv", FOLDER, FOLDER + ".away")
            self.on_server("touch", FOLDER)
            try:
                self.assertNotEqual(self.console.run("backup", "list").code, DONE)
            finally:
                self.on_server("rm", FOLDER)
                self.on_server("mv", FOLDER + ".away", FOLDER)

        with self.subTest("a folder that may not be written is told"):
            result = self.console.run("backup", "create", "acme", "--product", "inventario", "--repository", "server:/etc/backups", "--json")
            self.assertEqual(result.json()["error"]["code"], "backup-folder-fails", str(result))

        with self.subTest("a folder of this computer takes it back"):
            local = self.console.home / "copies"
            policy = self.run_json("backup", "schedule", "set", "--folder", str(local))["policy"]
            self.assertEqual((policy["folder"], policy["onServers"]), (str(local), {}))
            self.assertEqual(self.listed(), [])
            self.assertIn(copy["id"], [one["id"] for one in self.run_json("backup", "list", "--repository", ON_SERVER)["backups"]])


class Interrupted(FolderCase):
    """A database that takes some seconds to dump, and what can happen in them."""

    def growing(self):
        found = self.on_server("find", FOLDER, "-ignore_readdir_race", "-path", "*/.part-*", "-name", "data.tmcb", "-size", "+1000k", "-printf", "%h\\n")
        return set(found.split())

    def begin(self):
        left = self.growing()   # by one that has died
        process = self.console.start("backup", "create", "grande", "--product", "inventario", "--no-prove", "--json")
        self.addCleanup(lambda: process.poll() is None and process.kill())
        until = time.monotonic() + 60
        while not self.growing() - left:
            self.assertIsNone(process.poll(), "it ended before it could be interrupted")
            self.assertLess(time.monotonic(), until)
        return process

    @contextlib.contextmanager
    def small_disk(self):
        """The folder on a disk of its own, with enough room when the backup begins."""
        owner = self.on_server("stat", "-c", "%u", "/srv/ops").strip()
        self.on_server("mount", "-t", "tmpfs", "-o", f"size=400m,mode=0700,uid={owner}", "tmfull", FOLDER)
        try:
            yield
        finally:
            self.on_server("umount", "--lazy", FOLDER)

    def expect_nothing(self, parts=0):
        self.wait_until_nothing_runs()
        self.wait_until_nothing_writes()
        self.assertEqual(self.listed(), [])
        self.assertEqual(len(self.parts()), parts)

    def test_nothing_is_left(self):
        self.expect(self.console.create("grande"), DONE)
        self.make_keys()
        self.run_json("backup", "schedule", "set", "--folder", ON_SERVER)
        self.psql("-c", "SET ROLE inventario_grande", "-c", "CREATE TABLE mucho AS SELECT i, md5(i::text) || md5((i + 1)::text) || md5((-i)::text) AS t"
                  " FROM generate_series(1, 1000000) i", "inventario_grande")
        self.on_server("install", "-d", "-o", "ops", "-m", "0700", FOLDER)
        live = self.query("SELECT count(*), sum(hashtext(t)) FROM mucho", "inventario_grande")

        with self.subTest("the operator cancels"):
            process = self.begin()
            process.send_signal(signal.SIGINT)
            out, err = process.communicate(timeout=60)
            self.assertEqual(json.loads(out)["error"]["code"], "cancelled", out + err)
            self.expect_nothing()

        with self.subTest("the server's disk fills up"), self.small_disk():
            process = self.begin()
            with contextlib.suppress(subprocess.CalledProcessError):
                self.on_server("dd", "if=/dev/zero", "of=" + FOLDER + "/ballast", "bs=1M", "status=none")
            out, err = process.communicate(timeout=90)
            self.assertEqual(process.returncode, BLOCKED, out + err)
            self.assertEqual((json.loads(out)["error"]["code"], json.loads(out)["error"]["args"]), ("no-space", ["backups"]))
            self.expect_nothing()
            # Too little room to begin with is seen before the server works for it.
            result = self.create_backup("grande", BLOCKED)
            self.assertEqual(result["error"]["code"], "backup-space")
            self.on_server("rm", FOLDER + "/ballast")
            self.assertEqual(self.create_backup("grande")["backup"]["state"], "checked")

        with self.subTest("the tunnel is cut"):
            process = self.begin()
            sandbox("fault", "drop-sessions")
            out, err = process.communicate(timeout=120)
            self.assertNotEqual(process.returncode, DONE, out + err)
            self.expect_nothing(parts=1)

        with self.subTest("the console is killed"):
            process = self.begin()      # clears away what the cut one left
            self.assertEqual(len(self.parts()), 1)
            process.kill()
            process.wait()
            self.expect_nothing(parts=1)

        with self.subTest("the retry works and clears away what the killed one left; the live database is untouched"):
            copy = self.create_backup("grande")["backup"]
            self.assertEqual(copy["state"], "checked")
            self.assertEqual([one["id"] for one in self.listed()], [copy["id"]])
            self.assertEqual(self.parts(), [])
            self.assertEqual(self.query("SELECT count(*), sum(hashtext(t)) FROM mucho", "inventario_grande"), live)
            self.wait_until_nothing_runs()
