"""Trial restores on the real server: what is whole is proven, what is not never is, and nothing of a trial stays or gets out."""
import json
import os
import pathlib
import signal
import subprocess
import time

from harness import BLOCKED, DONE, ROLLED_BACK, USAGE
from test_backup import HERE, BackupCase

# What must be undone or resumed soon after its process died.
SHORT_LEASE = {"TENANT_MASTER_LEASE_MILLISECONDS": "6000"}


class ProveCase(BackupCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.environment = dict(SHORT_LEASE, TENANT_MASTER_BACKUPS=str(cls.repository))
        result = cls.console.run("key", "create", "--json")
        assert result.code == DONE, str(result)

    def run_with_backups(self, *arguments, **more):
        return self.console.run(*arguments, environment=dict(self.environment, **more))

    def prove(self, *arguments, **more):
        return self.run_with_backups("backup", "prove", *arguments, "--json", **more)

    def state_of(self, copy):
        shown = self.expect(self.run_with_backups("backup", "show", copy["id"], "--json"), DONE).json()["backup"]
        return shown["state"]

    def trials(self):
        return [name for name in self.docker("ps", "-a", "--format", "{{.Names}}") if name.startswith("tm-trial-")]

    def expect_not_proven(self, copy, state, words):
        """The words are those that are noted beside the copy."""
        before = self.inventory()
        result = self.expect(self.prove(copy["id"]), ROLLED_BACK)
        error = result.json()["error"]
        self.assertEqual(error["code"], "backup-not-proven", str(result))
        self.assertIn(words, error["detail"])
        self.assertEqual(self.state_of(copy), state)
        shown = self.expect(self.run_with_backups("backup", "show", copy["id"], "--json"), DONE).json()["backup"]
        self.assertIn(words, shown["verifications"][-1]["detail"])
        self.assertEqual(self.inventory(), before)
        self.assertEqual(self.trials(), [])

    def operation(self):
        return self.expect(self.console.run("operation", "list", "--json"), DONE).json()["operations"][0]["id"]

    def end(self, verb, *arguments):
        """Resumes or rolls back as soon as the dead process' lease is over."""
        return self.when_free(lambda: self.run_with_backups("operation", verb, self.operation(), *arguments, "--yes", "--json"))

    def served(self, host):
        """What a visitor gets, without what the application may repeat from memory of up to two seconds ago: whether the workspace was still being made."""
        return {name: value for name, value in self.ask(host).items() if name != "state"}

    def as_root(self, *argv, text=None):
        command = ["docker", "exec", "-i", "-u", "0", "postgres", *argv]
        environment = {"DOCKER_HOST": "unix://" + self.details["docker"]["localSocket"], "PATH": "/usr/bin:/bin"}
        return subprocess.run(command, env=environment, input=text, capture_output=True, text=True, check=True).stdout

    def doctor_dumps(self, last_line):
        """From now on pg_dump of the server is a program that does not do what it is asked."""
        program = self.as_root("which", "pg_dump").strip()
        self.as_root("mv", program, program + ".real")
        self.addCleanup(self.as_root, "mv", program + ".real", program)
        script = "#!/bin/sh\nif [ \"$1\" = --version ]; then exec pg_dump.real --version; fi\n" + last_line + "\n"
        self.as_root("tee", program, text=script)
        self.as_root("chmod", "755", program)


class Proofs(ProveCase):
    def test_what_is_whole_is_proven(self):
        self.expect(self.console.create("acme"), DONE)
        self.psql("-c", "CREATE EXTENSION pg_trgm", "inventario_acme")
        self.psql("-c", "SET ROLE inventario_acme", "-f", str(HERE / "hardcontent.sql"), "inventario_acme")

        with self.subTest("a database with hard content"):
            copy = self.made("acme")
            before = self.inventory()
            answer = self.served("acme.inventario.test")
            proof = self.expect(self.prove(copy["id"]), DONE).json()["proofs"][0]
            self.assertEqual((proof["backup"], proof["state"]), (copy["id"], "proven"))
            self.assertEqual(self.state_of(copy), "proven")
            self.assertEqual(self.inventory(), before)
            self.assertEqual(self.trials(), [])
            self.assertEqual(self.served("acme.inventario.test"), answer)
            shown = self.expect(self.console.run("operation", "list", "--json"), DONE).json()["operations"][0]
            self.assertEqual((shown["kind"], shown["state"], shown["targetName"]), ("prove-backup", "done", "acme"))

        with self.subTest("one schema"):
            self.expect(self.console.create("uno", "chalan", "starter", "--environment", "production"), DONE)
            copy = self.made("uno", "chalan", "--environment", "production")
            self.expect(self.prove(copy["id"]), DONE)
            self.assertEqual(self.state_of(copy), "proven")

        with self.subTest("what is not proven yet, of all workspaces"):
            self.assertEqual(self.expect(self.prove("--due"), DONE).json()["proofs"], [])
            newer = self.made("acme")
            proofs = self.expect(self.prove("--due"), DONE).json()["proofs"]
            self.assertEqual([(proof["backup"], proof["state"]) for proof in proofs], [(newer["id"], "proven")])
            self.assertEqual(len(self.expect(self.prove("--all"), DONE).json()["proofs"]), 2)

        with self.subTest("the newest one of a workspace"):
            proofs = self.expect(self.prove("--workspace", "acme", "--product", "inventario"), DONE).json()["proofs"]
            self.assertEqual([proof["backup"] for proof in proofs], [newer["id"]])
            self.assertEqual(self.expect(self.prove("--workspace", "acme", "--due"), DONE).json()["proofs"], [])
            self.expect(self.prove("--workspace", "acme", "--product", "chalan"), BLOCKED)
            self.expect(self.prove("--workspace", "nobody"), BLOCKED)
            self.expect(self.prove("--workspace", "nobody", "--due"), BLOCKED)
            self.expect(self.prove("--product", "inventario", "--all"), USAGE)

        with self.subTest("what was not said clearly is refused"):
            self.expect(self.prove(), USAGE)
            self.expect(self.prove(copy["id"], "--all"), USAGE)
            self.expect(self.prove("ffff"), BLOCKED)


class Refusals(ProveCase):
    def test_what_is_not_whole_is_never_proven(self):
        self.expect(self.console.create("roto"), DONE)
        self.expect(self.console.create("ajeno"), DONE)
        for slug, rows in (("roto", 40), ("ajeno", 7)):
            self.psql("-c", f"SET ROLE inventario_{slug}", "-c",
                      f"CREATE TABLE facturas AS SELECT i, 'de {slug}' AS t FROM generate_series(1, {rows}) i", f"inventario_{slug}")

        with self.subTest("a dump that lacks a table is not even made"):
            self.doctor_dumps("exec pg_dump.real \"$@\" --exclude-table=facturas")
            result = self.expect(self.backup("roto"), ROLLED_BACK)
            self.assertEqual(result.json()["error"]["code"], "backup-damaged")
            self.doCleanups()

        with self.subTest("a dump that lacks the rows of one"):
            self.doctor_dumps("exec pg_dump.real \"$@\" --exclude-table-data=facturas")
            copy = self.made("roto")
            self.expect_not_proven(copy, "damaged", "public.facturas: 40 expected, 0 found")
            self.doCleanups()

        with self.subTest("an empty dump"):
            self.doctor_dumps("exec pg_dump.real \"$@\" --schema-only")
            copy = self.made("roto")
            self.expect_not_proven(copy, "damaged", "public.facturas: 40 expected, 0 found")
            self.doCleanups()

        with self.subTest("another tenant's dump"):
            self.doctor_dumps("exec pg_dump.real --format=custom --username=postgres --role=inventario_ajeno inventario_ajeno")
            copy = self.made("roto")
            self.expect_not_proven(copy, "damaged", "public.facturas: 40 expected, 7 found")
            self.doCleanups()

        with self.subTest("damage of the file is found before the server is asked for anything"):
            copy = self.made("roto")
            data = pathlib.Path(copy["place"]) / "data.tmcb"
            whole = data.read_bytes()
            data.write_bytes(whole[:-200] + bytes([whole[-200] ^ 1]) + whole[-199:])
            result = self.expect(self.prove(copy["id"]), ROLLED_BACK)
            self.assertEqual(result.json()["error"]["code"], "backup-damaged")
            self.assertEqual(self.trials(), [])

    def test_a_hostile_archive_reaches_nothing(self):
        self.expect(self.console.create("malo"), DONE)

        with self.subTest("a function that runs a program when it is restored"):
            self.psql("-c", "SET ROLE inventario_malo", "-c", "CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 1'",
                      "-c", "CREATE MATERIALIZED VIEW m AS SELECT f()",
                      "-c", "CREATE OR REPLACE FUNCTION f() RETURNS integer LANGUAGE plpgsql AS $$ BEGIN"
                      " COPY (SELECT 1) TO PROGRAM 'touch /tmp/pwned /var/lib/postgresql/data/pwned'; RETURN 1; END $$", "inventario_malo")
            self.expect_not_proven(self.made("malo"), "checked", "pg_execute_server_program")
            self.psql("-c", "DROP MATERIALIZED VIEW m", "-c", "DROP FUNCTION f()", "inventario_malo")

        with self.subTest("a cast that would run when rows are counted"):
            self.psql("-c", "SET ROLE inventario_malo", "-c", "CREATE TABLE filas (a integer)", "-c", "INSERT INTO filas VALUES (1)",
                      "-c", "CREATE FUNCTION a_texto(filas) RETURNS text LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'it ran'; END $$",
                      "-c", "CREATE CAST (filas AS text) WITH FUNCTION a_texto(filas)", "inventario_malo")
            copy = self.made("malo")
            self.expect(self.prove(copy["id"]), DONE)
            self.psql("-c", "DROP TABLE filas CASCADE", "inventario_malo")

        with self.subTest("what only a superuser may make"):
            self.psql("-c", "CREATE FUNCTION e() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; END $$",
                      "-c", "CREATE EVENT TRIGGER siempre ON ddl_command_end EXECUTE FUNCTION e()",
                      "-c", "CREATE FUNCTION raiz() RETURNS void LANGUAGE sql SECURITY DEFINER AS 'ALTER ROLE inventario_malo SUPERUSER'",
                      "inventario_malo")
            self.expect_not_proven(self.made("malo"), "checked", "event trigger")

            self.psql("-c", "DROP EVENT TRIGGER siempre", "-c", "DROP FUNCTION e()", "-c", "DROP FUNCTION raiz()", "inventario_malo")

        with self.subTest("names and rows that psql would take for its own commands"):
            self.psql("-c", "SET ROLE inventario_malo", "-c", """CREATE TABLE "x
\\! touch /tmp/pwned
\\unrestrict" (a text)""", "-c", """INSERT INTO "x
\\! touch /tmp/pwned
\\unrestrict" VALUES (E'\\\\.\\n\\\\! touch /tmp/pwned\\n')""", "inventario_malo")
            self.expect(self.prove(self.made("malo")["id"]), DONE)

        with self.subTest("an archive that is a hundred times as large when it is unpacked"):
            self.psql("-c", "SET ROLE inventario_malo", "-c", "CREATE TABLE bomba AS SELECT i, repeat('0', 1000000) AS t FROM generate_series(1, 200) i",
                      "inventario_malo")
            copy = self.made("malo")
            self.assertLess(copy["manifest"]["figures"]["plainBytes"], 2_000_000)
            self.expect(self.prove(copy["id"]), DONE)

        self.assertNotIn("pwned", self.as_root("ls", "/tmp", "/var/lib/postgresql/data"))
        self.assertFalse(os.path.exists("/tmp/pwned"))
        self.assertEqual(self.query("SELECT rolsuper FROM pg_roles WHERE rolname = 'inventario_malo'", "postgres"), ["f"])


class Interrupted(ProveCase):
    def test_a_dead_console_leaves_nothing_that_cannot_be_ended(self):
        self.expect(self.console.create("acme"), DONE)
        self.psql("-c", "SET ROLE inventario_acme", "-c", "CREATE TABLE mucho AS SELECT i, md5(i::text) || md5((i + 1)::text) AS t"
                  " FROM generate_series(1, 400000) i", "inventario_acme")
        copy = self.made("acme")
        before = self.inventory()
        for fault in ("check-copy:after-effect", "start-trial:within-effect", "start-trial:after-effect", "restore-trial:within-effect",
                      "restore-trial:after-effect", "compare-trial:after-record", "remove-trial:after-effect"):
            with self.subTest(f"resumed after {fault}"):
                self.assertEqual(self.prove(copy["id"], TENANT_MASTER_FAULT=fault).code, -signal.SIGKILL)
                self.assertEqual(self.expect(self.end("resume"), DONE).json()["outcome"], "done")
                self.assertEqual(self.inventory(), before)
            with self.subTest(f"rolled back after {fault}"):
                self.assertEqual(self.prove(copy["id"], TENANT_MASTER_FAULT=fault).code, -signal.SIGKILL)
                self.assertEqual(self.expect(self.end("rollback"), DONE).json()["outcome"], "rolled-back")
                self.assertEqual(self.inventory(), before)

        with self.subTest("killed in the middle of the restore"):
            process = self.begin(copy)
            process.kill()
            process.communicate()
            self.assertEqual(self.expect(self.end("resume"), DONE).json()["outcome"], "done")
            self.assertEqual(self.inventory(), before)

        with self.subTest("cancelled in the middle of the restore"):
            process = self.begin(copy)
            process.send_signal(signal.SIGINT)
            out, err = process.communicate(timeout=60)
            self.assertEqual(json.loads(out)["error"]["code"], "cancelled", out + err)
            self.assertEqual(self.inventory(), before)

        with self.subTest("a copy that is being proven is not taken away"):
            for _ in range(3):
                self.made("acme")
            process = self.begin(copy)
            prune = self.run_with_backups("backup", "prune", "--keep-daily", "0", "--keep-weekly", "0", "--keep-monthly", "0", "--keep-last", "1",
                                          "--json", "--yes")
            out, err = process.communicate(timeout=120)
            self.assertEqual(process.returncode, DONE, out + err)
            self.assertNotIn(copy["id"], self.expect(prune, DONE).json()["removed"])
            self.assertEqual(self.state_of(copy), "proven")

    def begin(self, copy):
        """A proof whose container has begun to take the archive in."""
        process = self.console.start("backup", "prove", copy["id"], "--json", environment=self.environment)
        self.addCleanup(lambda: process.poll() is None and process.kill())
        until = time.monotonic() + 60
        while not self.restores():
            self.assertIsNone(process.poll(), "it ended before it could be interrupted")
            self.assertLess(time.monotonic(), until)
            time.sleep(0.02)
        return process

    def restores(self):
        for name in self.trials():
            environment = {"DOCKER_HOST": "unix://" + self.details["docker"]["localSocket"], "PATH": "/usr/bin:/bin"}
            top = subprocess.run(["docker", "top", name, "-eo", "pid,args"], env=environment, capture_output=True, text=True)
            if "pg_restore" in top.stdout:
                return True
        return False
