"""Backups by timers and for people who restore without this program, on the real server."""
import hashlib
import json
import os
import pathlib
import shutil
import stat
import subprocess
import tempfile

from harness import BLOCKED, DONE, ROLLED_BACK, USAGE, ServerCase


class DueCase(ServerCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.repository = cls.console.home / "copies"
        for slug in ("acme", "beta"):
            result = cls.console.create(slug)
            assert result.code == DONE, str(result)

    def run_due(self, *arguments, code=DONE):
        return self.expect(self.console.run("backup", "run", "--repository", str(self.repository), "--json", *arguments), code).json()["run"]

    def copies(self):
        return self.expect(self.console.run("backup", "list", "--repository", str(self.repository), "--json"), DONE).json()["backups"]

    def of(self, slug):
        return [copy for copy in self.copies() if copy["manifest"]["subject"]["slug"] == slug]

    def superuser(self, *statements, database="postgres"):
        postgres = self.details["postgres"]
        arguments = [argument for statement in statements for argument in ("-c", statement)]
        subprocess.run(["psql", "-XAtq", "-v", "ON_ERROR_STOP=1", "-h", postgres["localSocketDir"], "-U", postgres["superuser"], *arguments, database],
                       env=dict(os.environ, PGPASSWORD=pathlib.Path(postgres["superuserPasswordFile"]).read_text().strip()),
                       capture_output=True, text=True, check=True)

    def test_a_timer_s_whole_life(self):
        self.without_keys_nothing_runs()
        self.expect(self.console.run("key", "create"), DONE)
        self.what_is_due_is_backed_up_once()
        self.what_nobody_has_proven_is_proven_later()
        self.a_copy_that_cannot_be_proven_is_loud()
        self.good_runs_take_away_what_nothing_keeps()
        self.a_failure_is_loud_and_takes_nothing_away()
        self.an_interval_of_its_own()
        self.the_timer_is_written_for_systemd()
        self.a_backup_goes_to_people_with_age()

    def without_keys_nothing_runs(self):
        refused = self.console.run("backup", "run", "--due", "--repository", str(self.repository))
        self.expect(refused, BLOCKED)
        self.assertIn("key create", refused.err)
        for wrong in ([], ["--due", "--all"]):
            self.expect(self.console.run("backup", "run", *wrong), USAGE)

    def what_is_due_is_backed_up_once(self):
        first = self.run_due("--due")
        self.assertEqual((first["backedUp"], first["proven"], first["upToDate"], first["failed"], first["overdue"]), (2, 2, 0, 0, 0), first)
        self.assertEqual({copy["state"] for copy in self.copies()}, {"proven"})     # nothing is called good before
        again = self.expect(self.console.run("backup", "run", "--due", "--repository", str(self.repository)), DONE)
        self.assertEqual(again.out, "tenant-master-backup OK backed-up=0 proven=0 up-to-date=2 unable=0 failed=0 unproven=0 overdue=0 damaged=0 discarded=0\n")
        self.assertEqual(len(self.copies()), 2)

    def create(self, slug, *arguments, code=DONE):
        return self.expect(self.console.run("backup", "create", slug, "--product", "inventario", "--repository", str(self.repository), "--json",
                                            *arguments), code).json()

    def what_nobody_has_proven_is_proven_later(self):
        made = self.create("beta")["backup"]
        self.assertEqual(made["state"], "proven")
        self.expect(self.console.run("backup", "schedule", "set", "--prove", "perhaps"), USAGE)
        self.expect(self.console.run("backup", "schedule", "set", "--prove", "no"), DONE)
        waiting = self.create("acme")["backup"]
        self.assertEqual(waiting["state"], "checked")
        self.assertEqual(self.run_due("--due")["proven"], 0)
        self.expect(self.console.run("backup", "schedule", "set", "--prove", "yes"), DONE)
        later = self.expect(self.console.run("backup", "run", "--due", "--repository", str(self.repository)), DONE)
        self.assertEqual(later.out, "tenant-master-backup OK backed-up=0 proven=1 up-to-date=2 unable=0 failed=0 unproven=0 overdue=0 damaged=0 discarded=0\n")
        self.assertEqual([copy["state"] for copy in self.copies() if copy["id"] == waiting["id"]], ["proven"])

    def a_copy_that_cannot_be_proven_is_loud(self):
        copy = self.create("acme", "--no-prove")["backup"]
        data = pathlib.Path(copy["place"]) / "data.tmcb"
        whole = data.read_bytes()
        data.write_bytes(whole[:-200] + bytes([whole[-200] ^ 1]) + whole[-199:])
        failed = self.run_due("--due", code=ROLLED_BACK)
        self.assertEqual((failed["proven"], failed["unproven"], failed["damaged"]), (0, 1, 1), failed)
        self.assertTrue(failed["status"].startswith("tenant-master-backup FAILED "), failed)
        broken = [item for item in failed["workspaces"] if item.get("proven") is False]
        self.assertEqual([(item["slug"], item["error"]["code"]) for item in broken], [("acme", "backup-damaged")])
        again = self.run_due("--due", code=ROLLED_BACK)     # and stays loud
        self.assertEqual((again["unproven"], again["damaged"]), (0, 1), again)
        shutil.rmtree(copy["place"])    # as if its disk had taken it

    def good_runs_take_away_what_nothing_keeps(self):
        self.expect(self.console.run("backup", "schedule", "set", "--keep-last", "1", "--keep-daily", "0", "--keep-weekly", "0", "--keep-monthly", "0"), DONE)
        before = len(self.copies())
        self.assertEqual(self.run_due("--all", "--no-prove")["discarded"], before - 2)   # the two newest good ones stay whatever the policy
        oldest = {copy["id"] for copy in self.copies()} - {copy["id"] for slug in ("acme", "beta") for copy in self.of(slug)[:1]}
        self.assertEqual(self.run_due("--all", "--no-prune")["discarded"], 0)
        last = self.run_due("--all")
        self.assertEqual(last["discarded"], 4)
        self.assertEqual(len(self.copies()), 4)
        trash = {path.name.split("-", 1)[1] for path in (self.repository / ".trash").iterdir()}
        self.assertTrue(oldest <= trash, f"{oldest} {trash}")

    def a_failure_is_loud_and_takes_nothing_away(self):
        before = {copy["id"] for copy in self.of("acme")}
        self.superuser("CREATE TABLE public.theirs (n int)", "REVOKE ALL ON public.theirs FROM PUBLIC", database="inventario_acme")
        failed = self.run_due("--all", code=ROLLED_BACK)
        self.assertEqual((failed["backedUp"], failed["failed"], failed["discarded"]), (1, 1, 1), failed)
        self.assertTrue(failed["status"].startswith("tenant-master-backup FAILED "), failed)
        broken = [item for item in failed["workspaces"] if item["state"] == "failed"]
        self.assertEqual([item["slug"] for item in broken], ["acme"])
        self.assertIn("theirs", json.dumps(broken[0]["error"]))
        self.assertEqual({copy["id"] for copy in self.of("acme")}, before)
        self.assertEqual([path for path in self.repository.iterdir() if path.name.startswith(".part-")], [])
        self.superuser("DROP TABLE public.theirs", database="inventario_acme")

    def an_interval_of_its_own(self):
        self.expect(self.console.run("workspace", "list"), DONE)   # the last snapshot knows whose an interval is
        self.expect(self.console.run("backup", "schedule", "set", "--every", "never"), DONE)
        self.assertEqual(self.run_due("--due")["upToDate"], 2)
        shown = self.expect(self.console.run("backup", "schedule", "set", "--workspace", "acme", "--product", "inventario", "--every", "12h", "--json"), DONE)
        self.assertEqual(list(shown.json()["policy"]["workspaceHours"].values()), [12])
        self.expect(self.console.run("backup", "schedule", "set", "--workspace", "acme", "--product", "inventario", "--every", "usual"), DONE)
        self.expect(self.console.run("backup", "schedule", "set", "--every", "1d"), DONE)
        for wrong in ("0h", "1w", "-1d", "99999d", ""):
            self.expect(self.console.run("backup", "schedule", "set", "--every", wrong), USAGE)
        self.expect(self.console.run("backup", "schedule", "set", "--keep-last", "-1"), USAGE)

    def the_timer_is_written_for_systemd(self):
        home = pathlib.Path(tempfile.mkdtemp(prefix="tm-e2e-units."))
        self.addCleanup(shutil.rmtree, home, ignore_errors=True)
        copies = str(home / 'cop"ies of 100% $HOME \\ ñ')
        environment = {"XDG_CONFIG_HOME": str(home), "TENANT_MASTER_BACKUPS": copies}
        self.expect(self.console.run("backup", "schedule", "show", environment=environment), DONE)
        installed = self.expect(self.console.run("backup", "schedule", "install", "--json", environment=environment), DONE).json()["schedule"]
        self.assertTrue(installed["installed"])
        units = home / "systemd" / "user"
        service, timer = units / "tenant-master-backup-vps.service", units / "tenant-master-backup-vps.timer"
        self.assertEqual((installed["service"], installed["timer"]), (str(service), str(timer)))
        self.assertEqual((units / "timers.target.wants" / timer.name).resolve(), timer.resolve())
        text = service.read_text()
        self.assertIn('"backup" "run" "--due" "--server" "vps"', text)
        self.assertIn('Environment="TENANT_MASTER_BACKUPS=' + copies.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%") + '"', text)
        self.assertIn("OnCalendar=hourly", timer.read_text())
        if shutil.which("systemd-analyze"):
            looked = subprocess.run(["systemd-analyze", "--user", "--man=no", "verify", str(service), str(timer)], capture_output=True, text=True,
                                    env=dict(os.environ, XDG_RUNTIME_DIR=str(home)))
            self.assertNotIn("tenant-master-backup-vps", looked.stderr, looked.stderr)
        if not installed["active"]:   # no systemd runs for this user: it has to be said
            told = self.expect(self.console.run("backup", "schedule", "install", environment=environment), DONE)
            self.assertIn("systemctl --user start tenant-master-backup-vps.timer", told.err)
        removed = self.expect(self.console.run("backup", "schedule", "remove", "--json", environment=environment), DONE).json()["schedule"]
        self.assertFalse(removed["installed"])
        self.assertEqual([path for path in units.rglob("*") if not path.is_dir()], [])
        self.expect(self.console.run("backup", "schedule", "remove", environment=environment), DONE)

    def a_backup_goes_to_people_with_age(self):
        identity, other, target = (self.console.home / name for name in ("age.key", "other.key", "acme.age"))
        public = {}
        for key in (identity, other):
            subprocess.run(["age-keygen", "-o", str(key)], check=True, capture_output=True)
            public[key] = subprocess.run(["age-keygen", "-y", str(key)], check=True, capture_output=True, text=True).stdout.strip()
        copy = self.of("acme")[0]

        def export(recipients, to=target):
            return self.console.run("backup", "export", copy["id"], "--age", recipients, "--to", str(to), "--repository", str(self.repository), "--json")

        for wrong in ("", "-x", "age1short", "/etc/passwd", "ssh-ed25519", public[identity] + ",--decrypt"):
            self.expect(export(wrong), USAGE)
        self.assertFalse(target.exists())
        exported = self.expect(export(",".join(public.values())), DONE).json()
        self.assertEqual(exported["bytes"], target.stat().st_size)
        self.assertEqual(stat.S_IMODE(target.stat().st_mode), 0o600)
        for key in (identity, other):
            plain = subprocess.run(["age", "--decrypt", "--identity", str(key), str(target)], check=True, capture_output=True).stdout
            self.assertEqual(hashlib.sha256(plain).hexdigest(), copy["manifest"]["figures"]["plainHash"])
        entries = subprocess.run(["pg_restore", "--list"], input=plain, check=True, capture_output=True).stdout
        self.assertIn(b"TABLE DATA", entries)
        self.expect(export(public[identity]), BLOCKED)   # never over a file that is there
        data = pathlib.Path(copy["place"]) / "data.tmcb"
        whole = data.read_bytes()
        data.write_bytes(whole[:-20] + bytes([whole[-20] ^ 1]) + whole[-19:])
        damaged = self.console.home / "damaged.age"
        self.expect(export(public[identity], damaged), ROLLED_BACK)
        data.write_bytes(whole)
        self.assertEqual([path.name for path in self.console.home.iterdir() if path.name.startswith("damaged")], [])
        nowhere = self.console.run("backup", "export", copy["id"], "--age", public[identity], "--to", str(damaged), "--repository", str(self.repository),
                                   environment={"PATH": "/nonexistent"})
        self.assertNotEqual(nowhere.code, DONE)
        self.assertIn("age", nowhere.err)
        self.assertFalse(damaged.exists())
