"""A laptop whose clock is wrong by days: neither are leases stolen, nor does anything else depend on it."""
import glob
import pathlib
import signal
import time

from harness import BLOCKED, DONE, ServerCase

LIBRARY = glob.glob("/usr/lib/*/faketime/libfaketime.so.1")


def wrong_by(offset):
    """Only the clock of the day is wrong: time that passes is measured rightly, as on a real laptop."""
    return {"LD_PRELOAD": LIBRARY[0], "FAKETIME": offset, "FAKETIME_DONT_FAKE_MONOTONIC": "1"}


class WrongClock(ServerCase):
    def setUp(self):
        self.assertTrue(LIBRARY, "the package libfaketime is missing")

    def freeze(self, slug):
        """An operation whose process stands still in the middle, with its lease."""
        process = self.console.start("workspace", "create", "--yes", "--name", slug, "--slug", slug, "--product", "inventario", "--plan", "free",
                                     environment={"TENANT_MASTER_FAULT": "role:after-effect", "TENANT_MASTER_FAULT_SIGNAL": "STOP"})
        deadline = time.monotonic() + 60
        while pathlib.Path(f"/proc/{process.pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "T":
            self.assertLess(time.monotonic(), deadline)
            time.sleep(0.05)
        self.addCleanup(process.communicate)
        self.addCleanup(process.kill)
        return process, self.query(f"SELECT id FROM tm.operations WHERE target_name = '{slug}'")[0]

    def test_a_lease_is_not_stolen_by_a_clock_that_is_days_ahead_or_behind(self):
        for number, offset in enumerate(("+2d", "-2d")):
            with self.subTest(offset=offset):
                process, operation = self.freeze(f"held-{number}")
                other = self.console.colleague()
                self.addCleanup(other.remove)
                for verb in ("resume", "rollback"):
                    result = other.run("operation", verb, operation, "--yes", environment=wrong_by(offset))
                    self.expect(result, BLOCKED)
                    self.assertIn("operation-locked", result.err)
                process.send_signal(signal.SIGCONT)
                process.communicate()
                self.assertEqual(process.returncode, DONE)

    def test_everything_works_with_a_wrong_clock(self):
        for number, offset in enumerate(("+2d", "-2d")):
            with self.subTest(offset=offset):
                self.expect(self.console.create(f"clock-{number}", environment=wrong_by(offset)), DONE)
                log = self.expect(self.console.run("activity", "--json", environment=wrong_by(offset)), DONE).json()
                self.assertTrue(log["chainIntact"])
        age = self.query("SELECT max(abs(extract(epoch FROM clock_timestamp() - at)))::int FROM tm.activity_log")
        self.assertLess(int(age[0]), 3600, "times of the log are the server's own")
