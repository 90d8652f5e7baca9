"""Failures on demand, each with the verb that ends it."""
import signal

from .errors import SandboxError


def _postgres(server, verb):
    server.engine.docker.call("POST", "/containers/%s/%s" % (server.stack.cluster.name, verb))


def _start_docker(server):
    if not server.engine.running():
        server.engine.start()


def _start_sshd(server):
    if not server.ssh.listener.running():
        server.ssh.start()


FAULTS = {
    "stop-docker": lambda s: s.engine.stop(),
    "kill-docker": lambda s: s.engine.stop(signal.SIGKILL),
    "start-docker": _start_docker,
    "stop-sshd": lambda s: s.ssh.stop(),
    "start-sshd": _start_sshd,
    "drop-sessions": lambda s: s.ssh.drop_sessions(),
    "change-hostkey": lambda s: s.ssh.change_host_key(),
    "restore-hostkey": lambda s: s.ssh.restore_host_key(),
    "pause-postgres": lambda s: _postgres(s, "pause"),
    "unpause-postgres": lambda s: _postgres(s, "unpause"),
}


def cause(server, name):
    if name not in FAULTS:
        raise SandboxError("no such fault: %s (there are: %s)" % (name, ", ".join(FAULTS)))
    FAULTS[name](server)
