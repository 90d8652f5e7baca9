"""Restores in place on the real server: the live workspace answers unchanged or the restored one does, and both copies exist."""
import pathlib
import signal

from harness import BLOCKED, DONE, ROLLED_BACK, STALE, USAGE
from test_backup import HERE
from test_prove import ProveCase
from visitors import Visitors, VisitedCase

HOST = "acme.inventario.test"


class RestoreCase(ProveCase):
    def restore(self, copy, *arguments, **more):
        return self.run_with_backups("restore", copy["id"], "--yes", "--json", *arguments, **more)

    def kept(self, slug="acme"):
        return self.query(rf"SELECT datname FROM pg_database WHERE datname LIKE 'inventario\_{slug}\_\_old\_%' ORDER BY 1", "postgres")

    def undone(self, slug="acme"):
        """What was live for a while before its restore was undone."""
        return self.query(rf"SELECT datname FROM pg_database WHERE datname LIKE 'inventario\_{slug}\_\_undone\_%' ORDER BY 1", "postgres")

    def notes(self, database="inventario_acme"):
        return self.query("SELECT t FROM notas ORDER BY 1", database)

    def drop_old(self, *arguments):
        return self.run_with_backups("backup", "drop-old", "acme", "--product", "inventario", "--yes", "--json", *arguments)

    def leftovers(self):
        """What only a restore makes."""
        return (self.query(r"SELECT datname FROM pg_database WHERE datname LIKE 'tmc\_%'", "postgres")
                + self.query(r"SELECT rolname FROM pg_roles WHERE rolname LIKE 'tmc\_%'", "postgres")
                + [name for name in self.docker("ps", "-a", "--format", "{{.Names}}") if name.startswith(("tm-trial-", "tm-restore-"))])


class Restores(RestoreCase):
    def test_what_was_there_comes_back(self):
        self.expect(self.console.create("acme"), DONE)
        self.psql("-c", "SET ROLE inventario_acme", "-f", str(HERE / "hardcontent.sql"), "-c", "CREATE TABLE notas (t text)",
                  "-c", "INSERT INTO notas VALUES ('antes')", "-c", "GRANT SELECT ON notas TO PUBLIC", "inventario_acme")
        copy = self.made("acme")
        before = self.as_text("inventario_acme")
        self.psql("-c", "SET ROLE inventario_acme", "-c", "INSERT INTO notas VALUES ('después')", "-c", 'DROP TABLE "a.b".hija', "inventario_acme")

        with self.subTest("the preview changes nothing"):
            inventory = self.inventory()
            preview = self.expect(self.run_with_backups("restore", copy["id"], "--dry-run", "--json"), DONE).json()["runbook"]
            self.assertEqual(preview["steps"][-2]["key"], "swap")
            self.assertEqual(self.inventory(), inventory)

        with self.subTest("proven first, restored, compared, swapped; the one before is kept"):
            answer = self.served(HOST)
            self.expect(self.restore(copy), DONE)
            self.assertEqual(self.state_of(copy), "proven")
            self.assertEqual(self.as_text("inventario_acme"), before)
            kept = self.kept()
            self.assertEqual(len(kept), 1)
            self.assertEqual(self.notes(kept[0]), ["antes", "después"])
            self.assertEqual(self.served(HOST), answer)
            self.assertEqual(self.leftovers(), [])

        with self.subTest("who could connect can, and nobody else"):
            acl = "SELECT datacl::text, pg_get_userbyid(datdba) FROM pg_database WHERE datname = '{}'"
            new = self.query(acl.format("inventario_acme"), "postgres")
            self.assertEqual(new, self.query(acl.format(kept[0]), "postgres"))

        with self.subTest("a preview that another restore has overtaken is refused"):
            saved = self.console.home / "restore.json"
            saved.write_text(self.expect(self.run_with_backups("restore", copy["id"], "--dry-run", "--json"), DONE).out)
            self.expect(self.console.run("change-plan", "acme", "--product", "inventario", "--to", "starter", "--yes"), DONE)
            inventory = self.inventory()
            self.expect(self.run_with_backups("restore", copy["id"], "--runbook", str(saved), "--yes", "--json"), STALE)
            self.assertEqual(self.inventory(), inventory)

        with self.subTest("a second one keeps another"):
            self.expect(self.restore(copy), DONE)
            self.assertEqual(len(self.kept()), 2)
            self.expect(self.drop_old(), USAGE)
            for name in self.kept():
                self.expect(self.drop_old("--database", name), DONE)
            self.assertEqual(self.kept(), [])
            self.expect(self.drop_old("--database", "inventario_acme"), BLOCKED)
            self.expect(self.drop_old(), BLOCKED)


class Damaged(RestoreCase):
    def test_a_damaged_copy_is_noticed_before_the_server_is_touched(self):
        self.expect(self.console.create("acme"), DONE)
        self.psql("-c", "SET ROLE inventario_acme", "-c", "CREATE TABLE notas (t text)", "inventario_acme")
        copy = self.made("acme")
        self.psql("-c", "SET ROLE inventario_acme", "-c", "INSERT INTO notas VALUES ('después')", "inventario_acme")
        inventory = self.inventory()
        data = pathlib.Path(copy["place"]) / "data.tmcb"
        whole = data.read_bytes()
        data.write_bytes(whole[:-200] + bytes([whole[-200] ^ 1]) + whole[-199:])
        result = self.expect(self.restore(copy), ROLLED_BACK)
        self.assertEqual(result.json()["error"]["code"], "backup-damaged")
        # It is remembered: the next one is not even planned.
        data.write_bytes(whole)
        self.assertEqual(self.restore(copy).json()["error"]["code"], "backup-damaged")
        self.assertEqual(self.notes(), ["después"])
        self.assertEqual(self.inventory(), inventory)
        self.assertEqual(self.leftovers(), [])


class Visited(RestoreCase):
    RATE = 100

    def test_visitors_notice_one_moment_and_no_row_is_lost(self):
        # The visitors are no test of the plan's own limit.
        self.expect(self.console.run("plan", "edit", "free", "--requests-per-minute", "100000", "--yes"), DONE)
        self.expect(self.console.create("acme"), DONE)
        Visitors(self.details, "acme", self.RATE).leave()  # makes the tenant's tables
        copy = self.made("acme")
        self.expect(self.prove(copy["id"]), DONE)
        for attempt in range(3):
            with self.subTest(attempt=attempt):
                visitors = Visitors(self.details, "acme", self.RATE)
                self.addCleanup(visitors.stop)
                self.expect(self.restore(copy), DONE)
                seen = visitors.leave()
                VisitedCase.told(self, f"restore under load, longest time without a good answer {seen['longestSilence']} ms", seen)
                # The aim is one second; how long a machine with other work takes is a figure, not a promise.
                self.assertLessEqual(seen["longestSilence"], 5000, seen["examples"])
                self.assertLessEqual(seen["milliseconds"]["longest"], 5000, seen["examples"])
                self.assertLessEqual(seen["failed"], self.RATE, seen["examples"])
                self.assertEqual(seen["wrongTenant"], 0, seen["examples"])
                # What was entered before the swap is in the one that is kept, what was entered after it in the one that serves.
                kept = {row for name in (*self.kept(), "inventario_acme") for row in self.query("SELECT body FROM notes", name)}
                self.assertGreater(len(seen["rowsWritten"]), 0)
                self.assertEqual([row for row in seen["rowsWritten"] if row not in kept], [])
                self.expect(self.drop_old(), DONE)


class Interrupted(RestoreCase):
    def test_the_live_one_or_the_restored_one_answers(self):
        self.expect(self.console.create("acme"), DONE)
        self.psql("-c", "SET ROLE inventario_acme", "-c", "CREATE TABLE notas (t text)", "-c", "INSERT INTO notas VALUES ('antes')", "inventario_acme")
        copy = self.made("acme")
        self.expect(self.prove(copy["id"]), DONE)
        faults = ("restorer-role:after-effect", "start-restorer:within-effect", "start-restorer:after-effect", "fill:within-effect",
                  "fill:after-effect", "compare:after-record", "swap:before-effect", "swap:after-effect", "probe:after-effect")
        for fault in faults:
            self.psql("-c", "SET ROLE inventario_acme", "-c", "TRUNCATE notas", "-c", "INSERT INTO notas VALUES ('antes'), ('después')", "inventario_acme")
            with self.subTest(f"rolled back after {fault}"):
                before = self.inventory()
                self.assertEqual(self.restore(copy, TENANT_MASTER_FAULT=fault).code, -signal.SIGKILL)
                self.ask(HOST)
                was_live = bool(self.kept())
                if was_live:
                    self.psql("-c", "SET ROLE inventario_acme", "-c", "INSERT INTO notas VALUES ('entretanto')", "inventario_acme")
                    # What it could be rolled back to is not dropped while it is open.
                    self.assertEqual(self.expect(self.drop_old(), BLOCKED).json()["error"]["code"], "operation-locked")
                self.expect(self.end("rollback"), DONE)
                self.assertEqual(self.notes(), ["antes", "después"])
                self.assertEqual([self.notes(name) for name in self.undone()], [["antes", "entretanto"]] if was_live else [])
                if was_live:
                    self.expect(self.drop_old(), DONE)
                self.assertEqual(self.inventory(), before)
                self.assertEqual(self.leftovers(), [])
                self.ask(HOST)
            with self.subTest(f"resumed after {fault}"):
                self.assertEqual(self.restore(copy, TENANT_MASTER_FAULT=fault).code, -signal.SIGKILL)
                self.ask(HOST)
                self.expect(self.end("resume"), DONE)
                self.assertEqual(self.notes(), ["antes"])
                self.assertEqual(self.notes(self.kept()[0]), ["antes", "después"])
                self.assertEqual(self.leftovers(), [])
                self.ask(HOST)
            self.expect(self.drop_old(), DONE)
