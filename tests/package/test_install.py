"""The packages install on a bare Debian with nothing but their dependencies from the mirror, start there, and leave nothing behind."""
import array
import os
import pathlib
import select
import shutil
import subprocess
import tempfile
import time
import unittest

from debianroot import DebianRoot
from packages import PROGRAMS, VERSION, package

WINDOW_SECONDS = 60
TITLE = "Tenant Master"


class Display:
    """An X server that writes its screen into a file."""

    def __init__(self):
        self._directory = tempfile.TemporaryDirectory(prefix="tm-xvfb.")
        reader, writer = os.pipe()
        self._process = subprocess.Popen(["Xvfb", "-displayfd", str(writer), "-screen", "0", "1280x800x24", "-nolisten", "tcp", "-ac", "-noreset",
                                          "-fbdir", self._directory.name], pass_fds=[writer], stderr=subprocess.DEVNULL)
        os.close(writer)
        ready, _, _ = select.select([reader], [], [], 30)
        assert ready, "Xvfb did not start"
        # Number and line feed come one after the other; whoever closes before the second ends the server.
        with os.fdopen(reader) as line:
            self.name = ":" + line.readline().strip()

    def windows(self):
        tree = subprocess.run(["xwininfo", "-display", self.name, "-root", "-tree"], capture_output=True, text=True).stdout
        return [line.strip() for line in tree.splitlines() if TITLE in line]

    def colours(self):
        """How many different pixel values are on the screen: one when nothing is painted."""
        content = (pathlib.Path(self._directory.name) / "Xvfb_screen0").read_bytes()
        header = int.from_bytes(content[:4], "big")
        pixels = array.array("I", content[header + 256 * 12:][:1280 * 800 * 4])
        return len(set(pixels))

    def stop(self):
        self._process.terminate()
        self._process.wait()
        self._directory.cleanup()


@unittest.skipUnless(os.geteuid() == 0, "debootstrap and chroot need root")
class Install(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.root = DebianRoot()
        cls.addClassCleanup(cls.root.remove)
        cls.before = cls.root.files()
        for name in PROGRAMS:
            shutil.copy(package(name), cls.root.path / "tmp")

    def run_in_root(self, *arguments, environment=None):
        process = self.root.run(*arguments, environment=environment)
        self.assertEqual(process.returncode, 0, f"{arguments}\n{process.stdout}\n{process.stderr}")
        return process.stdout

    def install(self, name):
        # /tmp of the root, because apt's own user must be able to read it.
        self.run_in_root("apt-get", "install", "-y", "-q", "--no-install-recommends", f"/tmp/{package(name).name}")

    def installed(self):
        return self.run_in_root("dpkg-query", "-W", "-f", "${Package}\n").split()

    def test_from_installation_to_removal(self):
        self.run_in_root("apt-get", "update", "-q")
        self.install("tenant-master")
        self.assertNotIn("libqt6widgets6", self.installed())
        self.command_line_works()
        self.install("tenant-master-console")
        self.console_shows_its_window()
        self.removal_leaves_nothing()

    def command_line_works(self):
        self.assertRegex(self.run_in_root("tenant-master", "--version"), rf"^tenant-master {VERSION}( \([0-9a-f]{{7,}}(, modified)?\))?\n$")
        self.assertIn("workspace create", self.run_in_root("tenant-master", "--help"))
        self.assertIn("Verbos", self.run_in_root("tenant-master", "--help", "--lang", "es"))
        refused = self.root.run("tenant-master", "status", "--lang", "en")
        self.assertNotEqual(refused.returncode, 0)
        self.assertIn("What to do:", refused.stderr)
        self.run_in_root("ssh", "-V")
        completions = "/usr/share/bash-completion/completions/tenant-master"
        self.assertIn("_tenant_master", self.run_in_root("bash", "--norc", "-c", f"source {completions} && complete -p tenant-master"))
        for page in ("man1", "es/man1"):
            self.assertTrue((self.root.path / f"usr/share/man/{page}/tenant-master.1.gz").exists())

    def console_shows_its_window(self):
        display = Display()
        self.addCleanup(display.stop)
        command, environment = self.root.command("tenant-master-console", environment={"DISPLAY": display.name, "QT_QPA_PLATFORM": "xcb"})
        with tempfile.TemporaryFile("w+") as errors:
            console = subprocess.Popen(command, env=environment, stderr=errors)
            try:
                deadline = time.monotonic() + WINDOW_SECONDS
                while not (display.windows() and display.colours() > 20):
                    errors.seek(0)
                    self.assertIsNone(console.poll(), "the console ended\n" + errors.read())
                    self.assertLess(time.monotonic(), deadline, f"no painted window: {display.windows()}, {display.colours()} colours")
                    time.sleep(0.2)
            finally:
                console.kill()   # unshare passes no other signal on; --kill-child ends the program with it
                console.wait(timeout=30)

    def removal_leaves_nothing(self):
        own = [self.run_in_root("dpkg", "-L", name).split("\n") for name in PROGRAMS]
        paths = {path.lstrip("/") for listed in own for path in listed if path and path != "/."}
        self.assertGreater(len(paths), 30)
        self.run_in_root("apt-get", "purge", "-y", "-q", "--autoremove", *PROGRAMS)
        after = self.root.files()
        self.assertEqual(after & (paths - self.before), set())
        self.assertEqual({path for path in after - self.before if "tenant" in path.lower()}, set())


if __name__ == "__main__":
    unittest.main()
