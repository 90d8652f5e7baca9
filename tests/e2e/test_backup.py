"""Backups on the real server: what comes back is what was there, and nothing that looks like a backup is left of one that failed."""
import contextlib
import json
import os
import pathlib
import re
import signal
import subprocess
import time

from harness import BLOCKED, DONE, ROLLED_BACK, USAGE, ServerCase, sandbox

HERE = pathlib.Path(__file__).resolve().parent
CAT = os.environ.get("TM_BACKUP_CAT", "tm-backup-cat")


class BackupCase(ServerCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.repository = cls.console.home / "copies"

    def backup(self, slug, product="inventario", *arguments, **more):
        """Without the proof, which has tests of its own."""
        return self.console.run("backup", "create", slug, "--product", product, "--no-prove", "--repository", str(self.repository), "--json",
                                *arguments, **more)

    def made(self, *arguments):
        return self.expect(self.backup(*arguments), DONE).json()["backup"]

    def make_keys(self):
        """The recovery key in a file, as somebody would type it in from paper."""
        key = self.expect(self.console.run("key", "create", "--json"), DONE).json()["recoveryKey"]
        file = self.console.home.parent / (self.console.home.name + ".recovery")
        file.write_text(key.lower().replace(" ", "  "))
        file.chmod(0o600)
        self.addClassCleanup(file.unlink)
        return file

    def psql(self, *arguments):
        postgres = self.details["postgres"]
        return subprocess.run(["psql", "-XAtq", "-v", "ON_ERROR_STOP=1", "-h", postgres["localSocketDir"], "-U", postgres["superuser"], *arguments],
                              env=dict(os.environ, PGPASSWORD=pathlib.Path(postgres["superuserPasswordFile"]).read_text().strip()),
                              capture_output=True, text=True, check=True).stdout

    def as_text(self, database, *options):
        """Everything in a database as pg_dump writes it, without what names the run."""
        postgres = self.details["postgres"]
        text = subprocess.run(["pg_dump", "-h", postgres["localSocketDir"], "-U", postgres["superuser"], *options, f"dbname='{database}'"],
                              env=dict(os.environ, PGPASSWORD=pathlib.Path(postgres["superuserPasswordFile"]).read_text().strip()),
                              capture_output=True, text=True, check=True).stdout
        text = re.sub(r"^\\(un)?restrict .*$", "", text, flags=re.MULTILINE)
        # PostgreSQL writes this cast otherwise once it has read its own text; no backup is to blame.
        return re.sub(r"CHECK .*$", lambda check: re.sub(r"::(character varying|text)(\[\])?|[()\[\] ]", "", check.group()), text, flags=re.MULTILINE)

    def restored(self, copy, key_file, *, into="restored"):
        """Opened with the recovery key and the small program only, then restored by PostgreSQL's own tool."""
        data = pathlib.Path(copy["place"]) / "data.tmcb"
        opened = subprocess.run([CAT, "--key-file", str(key_file), "--signer", copy["manifest"]["signer"], str(data)], capture_output=True, check=True)
        postgres = self.details["postgres"]
        self.psql("-c", f"DROP DATABASE IF EXISTS {into}", "-c", f"CREATE DATABASE {into} TEMPLATE template0", "postgres")
        subprocess.run(["pg_restore", "-h", postgres["localSocketDir"], "-U", postgres["superuser"], "-d", into, "--exit-on-error"],
                       env=dict(os.environ, PGPASSWORD=pathlib.Path(postgres["superuserPasswordFile"]).read_text().strip()),
                       input=opened.stdout, check=True, capture_output=True)
        return into

    def sessions(self):
        return self.query("SELECT application_name FROM pg_stat_activity WHERE application_name LIKE 'tmc/%' OR application_name = 'pg_dump'", "postgres")

    def dumps(self):
        top = subprocess.run(["docker", "top", "postgres", "-eo", "pid,args"], capture_output=True, text=True, check=True,
                             env=dict(os.environ, DOCKER_HOST="unix://" + self.details["docker"]["localSocket"])).stdout
        return [line for line in top.splitlines() if "pg_dump" in line or "psql" in line or "timeout" in line]

    def wait_until_nothing_runs(self, seconds=20):
        until = time.monotonic() + seconds
        while self.sessions() or self.dumps():
            self.assertLess(time.monotonic(), until, f"left on the server: {self.sessions()} {self.dumps()}")
            time.sleep(0.2)

    def copies(self):
        """Everything in the repository that is not a part of a published copy's path."""
        return sorted(str(path.relative_to(self.repository)) for path in self.repository.rglob("*") if path.is_file())


class RoundTrip(BackupCase):
    def test_everything_comes_back(self):
        self.expect(self.console.create("acme"), DONE)
        result = self.expect(self.backup("acme"), BLOCKED)
        self.assertEqual(result.json()["error"]["code"], "backup-keys-not-made")
        key_file = self.make_keys()
        self.expect(self.console.run("key", "create"), BLOCKED)

        with self.subTest("a database with hard content"):
            self.psql("-c", "SET ROLE inventario_acme", "-f", str(HERE / "hardcontent.sql"), "inventario_acme")
            before = self.inventory()
            copy = self.made("acme")
            self.assertEqual((copy["state"], copy["manifest"]["subject"]["slug"]), ("checked", "acme"))
            self.assertEqual(self.inventory(), before)
            self.assertEqual(self.as_text(self.restored(copy, key_file)), self.as_text("inventario_acme"))
            # What the manifest says is what PostgreSQL says.
            rows = {table["name"]: table.get("rows") for table in copy["manifest"]["contents"]["tables"]}
            self.assertEqual(rows['"Acme"."Señor ""x"" tabla"'], 2000)
            self.assertEqual(rows['"acme*"."eventos.2026"'], int(self.query('SELECT count(*) FROM "acme*"."eventos.2026"', "inventario_acme")[0]))
            self.assertEqual(copy["manifest"]["contents"]["objects"]["materialized view"], 1)
            self.wait_until_nothing_runs()

        with self.subTest("rows written while it runs are in all of it or in none"):
            self.expect(self.console.run("backup", "check", copy["id"], "--repository", str(self.repository)), DONE)
            listed = self.expect(self.console.run("backup", "list", "--repository", str(self.repository), "--json"), DONE).json()["backups"]
            self.assertEqual([(one["id"], one["state"]) for one in listed], [(copy["id"], "checked")])
            self.expect(self.console.run("key", "test", "--repository", str(self.repository)), DONE)
            self.expect(self.console.run("key", "test", "--repository", str(self.repository), "--recovery-key-file", str(key_file)), DONE)

        with self.subTest("a database whose name looks like connection options"):
            self.expect(self.console.create("puerto"), DONE)
            self.psql("-c", "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'inventario_puerto'",
                      "-c", 'ALTER DATABASE inventario_puerto RENAME TO "port=1 host=x"', "postgres")
            self.query("UPDATE tm.workspaces SET database_name = 'port=1 host=x' WHERE slug = 'puerto'")
            copy = self.made("puerto")
            self.assertEqual(self.as_text(self.restored(copy, key_file)), self.as_text("port=1 host=x"))

        with self.subTest("one schema and nothing of its neighbours"):
            for slug in ("uno", "unouno"):
                self.expect(self.console.create(slug, "chalan", "starter", "--environment", "production"), DONE)
            copy = self.made("uno", "chalan", "--environment", "production")
            subject = copy["manifest"]["subject"]
            self.assertEqual((subject["scope"], subject["schema"]), ("schema", "tenant_uno"))
            self.assertEqual(self.as_text(self.restored(copy, key_file)), self.as_text("chalan_tenant_db", "--schema=tenant_uno"))
            # A schema whose name would be a pattern.
            self.psql("-c", 'ALTER SCHEMA tenant_uno RENAME TO "tenant*"', "chalan_tenant_db")
            self.query("UPDATE tm.workspaces SET schema_name = 'tenant*' WHERE slug = 'uno'")
            copy = self.made("uno", "chalan", "--environment", "production")
            self.restored(copy, key_file)
            self.assertEqual(self.query(r"SELECT nspname FROM pg_namespace WHERE nspname LIKE 'tenant%'", "restored"), ["tenant*"])

        with self.subTest("large objects of a schema product are refused"):
            before = self.copies()
            self.psql("-c", "SET ROLE chalan_unouno", "-c", "SELECT lo_create(0)", "chalan_tenant_db")
            result = self.expect(self.backup("unouno", "chalan", "--environment", "production"), BLOCKED)
            self.assertEqual(result.json()["error"]["code"], "large-objects-in-schema")
            self.assertEqual(self.copies(), before)

        with self.subTest("what does not exist is refused"):
            self.expect(self.backup("nobody"), BLOCKED)
            self.expect(self.console.run("backup", "create", "acme", "--repository", str(self.repository)), USAGE)
            self.expect_four_parts(self.expect(self.console.run("backup", "show", "ffff", "--repository", str(self.repository)), BLOCKED))

        with self.subTest("old copies go to the trash, the newest good ones never"):
            for _ in range(3):
                self.made("puerto")
            prune = ("backup", "prune", "--repository", str(self.repository), "--keep-daily", "0", "--keep-weekly", "0", "--keep-monthly", "0",
                     "--keep-last", "1", "--json", "--yes")
            would = self.expect(self.console.run(*prune, "--dry-run"), DONE).json()["removed"]
            self.assertEqual(len(would), 2)     # of the four of puerto; two good ones always stay
            self.assertEqual(self.expect(self.console.run(*prune), DONE).json()["removed"], would)
            listed = self.expect(self.console.run("backup", "list", "--workspace", "puerto", "--repository", str(self.repository), "--json"), DONE)
            self.assertEqual(len(listed.json()["backups"]), 2)
            self.assertEqual(self.expect(self.console.run(*prune), DONE).json()["removed"], [])

        with self.subTest("damage is found and remembered"):
            data = pathlib.Path(copy["place"]) / "data.tmcb"
            whole = data.read_bytes()
            data.write_bytes(whole[:-200] + bytes([whole[-200] ^ 1]) + whole[-199:])
            result = self.expect(self.console.run("backup", "check", copy["id"], "--repository", str(self.repository)), ROLLED_BACK)
            self.expect_four_parts(result)
            data.write_bytes(whole)
            listed = self.expect(self.console.run("backup", "list", "--repository", str(self.repository), "--json"), DONE).json()["backups"]
            self.assertEqual([one["state"] for one in listed if one["id"] == copy["id"]], ["damaged"])


class Interrupted(BackupCase):
    """A database that takes some seconds to dump, and what can happen in them."""

    def begin(self):
        process = self.console.start("backup", "create", "grande", "--product", "inventario", "--no-prove", "--repository", str(self.repository), "--json")
        self.addCleanup(lambda: process.poll() is None and process.kill())
        until = time.monotonic() + 60
        while not any(path.stat().st_size > 1_000_000 for path in self.repository.glob(".part-*/data.tmcb")):
            self.assertIsNone(process.poll(), "it ended before it could be interrupted")
            self.assertLess(time.monotonic(), until)
            time.sleep(0.02)
        return process

    def end_like_the_kernel(self, program):
        """SIGKILL from inside the database's container, as when its memory has run out."""
        self.docker("exec", "postgres", "sh", "-c", 'for file in /proc/[0-9]*/comm; do [ "$(cat "$file")" != "$0" ] || kill -9 "$(echo "$file" | tr -dc 0-9)"; done', program)

    def wait_for_the_database(self):
        until = time.monotonic() + 120
        while True:
            try:
                return self.query("SELECT 1", "inventario_grande")
            except subprocess.CalledProcessError:
                self.assertLess(time.monotonic(), until, "the server did not come back")
                time.sleep(0.5)

    @contextlib.contextmanager
    def small_disk(self):
        """The repository on a disk of its own, with enough room when the backup begins."""
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=600m,mode=0700", "tmfull", self.repository], check=True)
        try:
            yield
        finally:
            subprocess.run(["umount", "--lazy", self.repository], check=True)

    def expect_nothing_but(self, before):
        self.wait_until_nothing_runs()
        self.assertEqual(self.copies(), before)

    def test_nothing_is_left(self):
        self.expect(self.console.create("grande"), DONE)
        self.make_keys()
        self.psql("-c", "SET ROLE inventario_grande", "-c", "CREATE TABLE mucho AS SELECT i, md5(i::text) || md5((i + 1)::text) || md5((-i)::text) AS t"
                  " FROM generate_series(1, 1500000) i", "inventario_grande")
        before = []
        self.repository.mkdir()

        with self.subTest("the dump's session is ended on the server"):
            process = self.begin()
            self.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'tmc/backup/%'", "postgres")
            out, err = process.communicate(timeout=60)
            self.assertEqual(process.returncode, ROLLED_BACK, out + err)
            self.assertEqual(json.loads(out)["error"]["code"], "exec-failed")
            self.expect_nothing_but(before)

        with self.subTest("the operator cancels"):
            process = self.begin()
            process.send_signal(signal.SIGINT)
            out, err = process.communicate(timeout=30)
            self.assertEqual(json.loads(out)["error"]["code"], "cancelled", out + err)
            self.expect_nothing_but(before)

        with self.subTest("the tunnel is cut"):
            process = self.begin()
            sandbox("fault", "drop-sessions")
            out, err = process.communicate(timeout=90)
            self.assertNotEqual(process.returncode, DONE, out + err)
            self.expect_nothing_but(before)

        with self.subTest("memory runs out on the server and the dump is killed"):
            process = self.begin()
            self.end_like_the_kernel("pg_dump")
            out, err = process.communicate(timeout=60)
            self.assertEqual(process.returncode, ROLLED_BACK, out + err)
            error = json.loads(out)["error"]
            self.assertEqual((error["code"], "SIGKILL" in error["detail"]), ("exec-failed", True), error)
            self.expect_nothing_but(before)

        with self.subTest("Docker is killed and starts again"):
            process = self.begin()
            sandbox("fault", "kill-docker")
            out, err = process.communicate(timeout=90)
            self.assertNotEqual(process.returncode, DONE, out + err)
            sandbox("fault", "start-docker")
            self.docker("start", "postgres")
            self.wait_for_the_database()
            self.expect_nothing_but(before)

        with self.subTest("the disk of this computer fills up"), self.small_disk():
            process = self.begin()
            with open(self.repository / "ballast", "wb", buffering=0) as ballast, contextlib.suppress(OSError):
                while True:
                    ballast.write(b"x" * 1_000_000)
            out, err = process.communicate(timeout=60)
            self.assertEqual(process.returncode, ROLLED_BACK, out + err)
            error = json.loads(out)["error"]
            self.assertEqual((error["code"], error["detail"]), ("local-file", "No space left on device"))
            self.wait_until_nothing_runs()
            self.assertEqual(self.copies(), ["ballast"])

        with self.subTest("the console is killed"):
            process = self.begin()
            process.kill()
            process.wait()
            self.wait_until_nothing_runs()
            listed = self.expect(self.console.run("backup", "list", "--repository", str(self.repository), "--json"), DONE).json()["backups"]
            self.assertEqual(listed, [])
            self.assertTrue(all(name.startswith(".part-") for name in self.copies()))

        with self.subTest("the retry works and clears away what the killed one left"):
            self.assertEqual(self.made("grande")["state"], "checked")
            self.assertEqual(list(self.repository.glob(".part-*")), [])
            self.wait_until_nothing_runs()
