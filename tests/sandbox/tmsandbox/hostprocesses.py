"""Stand-in for Namespaces when there is no server of its own: processes of the current user on this machine."""
import os
import subprocess

from .errors import SandboxError
from .process import clean_environment, run


class HostProcesses:
    def __init__(self, layout):
        self.run_folder = layout.run

    def running(self):
        return os.path.isdir(self.run_folder)

    def create(self):
        pass

    def run(self, argv, **options):
        return run(argv, **options)

    def exec(self, _argv):
        raise SandboxError("--engine host has no server of its own to run commands in; use ssh or docker exec")

    def start_daemon(self, argv, log, pass_fds=(), env=None):
        with open(log, "ab") as handle:
            subprocess.Popen(argv, stdin=subprocess.DEVNULL, stdout=handle, stderr=handle, pass_fds=pass_fds,
                             env=env or clean_environment(), start_new_session=True)
