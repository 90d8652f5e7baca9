"""The sandbox as a whole: a server of its own on this machine (needs root)."""
import concurrent.futures
import os
import shutil

from .engine import Engine
from .errors import SandboxError
from .etcfiles import make_etc
from .listeners import Listener
from .namespaces import Namespaces
from .process import wait_until
from .site import ServerSite
from .sshserver import SshServer
from .stack import Stack, start_archives
from .state import State
from . import leftovers


class Server:
    engine_kind = "server"

    def __init__(self, layout):
        self.layout = layout
        self.state = State(layout.state_file)
        self.namespaces = Namespaces(layout, self.state)
        self.engine = Engine(layout, self.namespaces)
        self.ssh = SshServer(layout, self.state, self.namespaces)
        self.relay = Listener(layout, self.state, self.namespaces, "proxy")
        self.site = ServerSite(layout, self.engine.docker)
        self.stack = Stack(layout, self.state, self.engine, self.site, lambda: self.relay.port)

    def running(self):
        return self.namespaces.running()

    def ready(self):
        return self.running() and bool(self.state.get("stack"))

    def up(self, stopwatch):
        try:
            self._up(stopwatch)
        except BaseException as problem:
            # Show the log before its folder is removed.
            if isinstance(problem, SandboxError) and problem.log:
                stopwatch.say("--- end of %s\n%s---" % (problem.log, problem.log_tail()))
            self.down()
            raise

    def _up(self, stopwatch):
        with concurrent.futures.ThreadPoolExecutor(3) as pool:
            archives = start_archives(self.layout.cache, stopwatch, pool)
            with stopwatch.stage("namespaces, files, keys"):
                self._prepare_files()
                self.namespaces.create()
            with stopwatch.stage("sshd and relay listen"):
                self.ssh.start()
                self.start_relay()
            with stopwatch.stage("Docker Engine answers"):
                self.engine.start()
            self.stack.create(stopwatch, archives)

    def start_relay(self):
        self.relay.start("127.0.0.1", "80")

    def _prepare_files(self):
        layout = self.layout
        os.makedirs(layout.root, mode=0o700)
        for folder, mode in ((layout.log, 0o700), (layout.secrets, 0o700), (layout.run, 0o755), (layout.srv, 0o755),
                             (layout.data, 0o711), (layout.path("cgroup"), 0o755), (layout.pg_socket_dir, 0o775)):
            os.makedirs(folder, exist_ok=True)
            os.chmod(folder, mode)
        make_etc(layout.etc, "tm-" + layout.name)
        self.ssh.prepare()

    def owns(self, _container):
        """The whole engine is the sandbox's."""
        return True

    def down(self):
        """Everything of this server ends with its process 1; cgroups and files are what is left."""
        self.namespaces.destroy()
        leftovers.remove_cgroups(self.layout.cgroup())
        if self.layout.exists():
            # The kernel takes mounts down a moment after the last process has gone.
            if not wait_until(self._remove_files, 15):
                raise SandboxError("%s cannot be removed" % self.layout.root)

    def _remove_files(self):
        shutil.rmtree(self.layout.root, ignore_errors=True)
        return not self.layout.exists()
