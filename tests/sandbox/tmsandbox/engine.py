"""The Docker Engine of the server."""
import os
import signal

from .dockerapi import Docker
from .process import clean_environment, wait_until

DAEMON = "/usr/sbin/dockerd"
PID_FILE = "/run/docker.pid"


class Engine:
    def __init__(self, layout, namespaces):
        self.layout = layout
        self.namespaces = namespaces
        self.docker = Docker(layout.docker_socket)

    def running(self):
        return self.docker.answers()

    def start(self):
        """Listens where every client expects it: /var/run/docker.sock inside the server."""
        for stale in ("docker.pid", "docker.sock"):
            if os.path.lexists(self.layout.path("run", stale)):
                os.unlink(self.layout.path("run", stale))
        log = self.layout.log_file("dockerd")
        argv = [DAEMON, "--data-root", self.layout.data, "--exec-root", "/run/docker", "--pidfile", PID_FILE,
                "-H", "unix:///var/run/docker.sock", "--group", "docker",
                "--cgroup-parent", "/" + self.layout.cgroup(), "--exec-opt", "native.cgroupdriver=cgroupfs",
                "--shutdown-timeout", "5", "--log-level", "warn"]
        # A proxy setting of the caller must not reach the engine.
        self.namespaces.start_daemon(argv, log, env=clean_environment(HOME="/root"))
        wait_until(self.running, 60, "the start of the Docker Engine", log)

    def stop(self, number=signal.SIGTERM):
        """SIGTERM is an orderly stop; SIGKILL is the engine's crash (containers' shims go on)."""
        pid = self._inner_pid()
        if pid:
            self.namespaces.run(["/bin/kill", "-%d" % number, str(pid)], check=False)
        wait_until(lambda: not self.running() and not self._inner_alive(pid), 60, "the stop of the Docker Engine",
                   self.layout.log_file("dockerd"))

    def _inner_pid(self):
        try:
            with open(self.layout.path("run", "docker.pid")) as handle:
                return int(handle.read())
        except (FileNotFoundError, ValueError):
            return None

    def _inner_alive(self, pid):
        return bool(pid) and self.namespaces.run(["/bin/kill", "-0", str(pid)], check=False).returncode == 0
