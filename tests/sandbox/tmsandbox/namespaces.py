"""The server's namespaces: made once by a holder process, entered by everything else.

The holder is process 1 of a PID namespace of its own, so ending it ends the engine, every container and every ssh
session at once, and with the last process the network, its interfaces and all mounts disappear."""
import glob
import os
import signal
import subprocess
import sys

from .errors import SandboxError
from .process import alive, clean_environment, identity, run, stop

HOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "holder.py")
# Runs in the namespace and leaves the program to the namespace's own process 1, which reaps it.
DETACH = 'log=$1; shift; exec 2>>"$log" >&2 </dev/null; setsid "$@" & '


class Namespaces:
    run_folder = "/run"  # of the server; outside it is layout.run

    def __init__(self, layout, state):
        self.layout = layout
        self.state = state

    @property
    def holder(self):
        return self.state.get("holder")

    def running(self):
        return alive(self.holder)

    def create(self):
        log = self.layout.log_file("server")
        with open(log, "ab") as handle:
            result = subprocess.run(["/usr/bin/python3", HOLDER, self.layout.root, "tm-" + self.layout.name],
                                    stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=handle,
                                    env=clean_environment(), timeout=30)
        text = result.stdout.decode().strip()
        if result.returncode != 0 or not text.isdigit():
            raise SandboxError("the server's namespaces cannot be made", log)
        self.state.put("holder", identity(int(text)))

    def destroy(self):
        """Also a holder that an `up` killed half-way had no time to write down."""
        for holder in [self.holder] + [identity(pid) for pid in self._unrecorded_holders()]:
            stop(holder, timeout=20, first=signal.SIGKILL)

    def _unrecorded_holders(self):
        for entry in glob.glob("/proc/[0-9]*/cmdline"):
            try:
                with open(entry, "rb") as handle:
                    words = handle.read().split(b"\0")
            except OSError:
                continue
            if words[1:3] == [HOLDER.encode(), self.layout.root.encode()]:
                yield int(entry.split("/")[2])

    def enter(self, argv):
        if not self.running():
            raise SandboxError("sandbox %s is not running" % self.layout.name)
        pid = str(self.holder["pid"])
        return ["/usr/bin/nsenter", "-t", pid, "-m", "-u", "-n", "-p", "--", *argv]

    def run(self, argv, **options):
        return run(self.enter(argv), **options)

    def exec(self, argv):
        """Replace this process; used by the `exec` command so that terminal and exit code pass through."""
        command = self.enter(argv)
        sys.stdout.flush()
        os.execve(command[0], command, clean_environment(HOME="/root"))

    def start_daemon(self, argv, log, pass_fds=(), env=None):
        command = self.enter(["/bin/sh", "-c", DETACH, "sh", log, *argv])
        subprocess.run(command, check=True, pass_fds=pass_fds, env=env or clean_environment(), timeout=30)
