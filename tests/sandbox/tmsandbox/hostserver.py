"""The fallback without root: the same stack as labelled containers of the engine that already runs."""
import concurrent.futures
import os
import pwd
import shutil
import signal

from .cluster import DATA, VOLUME, Cluster
from .dockerapi import Docker
from .errors import SandboxError
from .hostprocesses import HostProcesses
from .hostsite import LABEL, HostSite
from .process import wait_until
from .recipes import PG_TAG
from .server import Server
from .sshserver import SshServer
from .stack import Stack, start_archives
from .state import State


def host_socket():
    address = os.environ.get("DOCKER_HOST", "unix:///var/run/docker.sock")
    if not address.startswith("unix://"):
        raise SandboxError("--engine host needs an engine on a unix socket; DOCKER_HOST is " + address)
    return address[len("unix://"):]


class HostEngine:
    def __init__(self, socket_path):
        self.docker = Docker(socket_path)

    def running(self):
        return self.docker.answers()

    def start(self):
        raise SandboxError("the engine of this machine is not the sandbox's to start")

    def stop(self, _number=signal.SIGTERM):
        raise SandboxError("the engine of this machine is not the sandbox's to stop; use --engine server for that")


class HostCluster(Cluster):
    """Copies of the cluster are made inside the engine, because its volumes are not the user's files."""

    def _helper(self, script):
        volumes = [self.site.volume(VOLUME) + ":" + DATA, self.site.volume("postgres-pristine") + ":/pristine"]
        name = self.name + "-copy"
        self.docker.create(name, self.site.spec("copy", {
            "Image": PG_TAG, "Entrypoint": ["sh", "-c", script], "Cmd": []}, {"Binds": volumes}))
        try:
            self.docker.start(name)
            if self.docker.wait(name) != 0:
                raise SandboxError("copying the cluster failed:\n" + self.docker.logs(name))
        finally:
            self.docker.remove(name)

    def keep_copy(self):
        self._helper("cp -a %s/. /pristine/" % DATA)

    def put_back_files(self):
        self._helper("find %s -mindepth 1 -maxdepth 1 -exec rm -rf {} + && cp -a /pristine/. %s/" % (DATA, DATA))


class HostSshServer(SshServer):
    """sshd as the current user; the checks of folder modes are off because state lives below a shared folder."""

    def __init__(self, layout, state, processes):
        super().__init__(layout, state, processes)
        self.user = pwd.getpwuid(os.getuid()).pw_name
        self.config_file = layout.path("etc", "ssh", "sshd_config")
        self.authorized_keys = layout.path("etc", "ssh", "authorized_keys")
        self.host_key_inside = self.host_key

    def extra_config(self):
        return "StrictModes no\nAuthorizedKeysFile %s\nPermitRootLogin prohibit-password\n" % self.authorized_keys

    def _make_home(self):
        shutil.copyfile(self.identity + ".pub", self.authorized_keys)
        if os.getuid() == 0:
            os.makedirs("/run/sshd", exist_ok=True)  # sshd started by root insists on it

    def clean_home(self):
        """The home is a person's: nothing in it is touched."""

    def drop_sessions(self):
        raise SandboxError("drop-sessions needs --engine server: these sessions cannot be told from other ones")


class PublishedProxy:
    """The proxy's port is published by the engine, so no relay is needed."""

    def __init__(self, site):
        self.site = site

    @property
    def port(self):
        return int(self.site.proxy_binding["HostPort"])

    def running(self):
        return True


class HostServer(Server):
    engine_kind = "host"

    def __init__(self, layout):
        self.layout = layout
        self.state = State(layout.state_file)
        self.namespaces = HostProcesses(layout)
        self.engine = HostEngine(self.state.get("hostSocket") or host_socket())
        self.ssh = HostSshServer(layout, self.state, self.namespaces)
        self.site = HostSite(layout, self.state, self.engine.docker)
        self.relay = PublishedProxy(self.site)
        self.stack = Stack(layout, self.state, self.engine, self.site, lambda: self.relay.port,
                           HostCluster(layout, self.engine, self.site))

    def running(self):
        return bool(self.state.get("hostSocket")) and self.engine.running()

    def _up(self, stopwatch):
        if not self.engine.running():
            raise SandboxError("no Docker Engine answers on " + self.engine.docker.socket_path)
        with concurrent.futures.ThreadPoolExecutor(3) as pool:
            archives = start_archives(self.layout.cache, stopwatch, pool)
            with stopwatch.stage("files, keys, sshd"):
                for folder in (self.layout.root, self.layout.log, self.layout.secrets, self.layout.run,
                               self.layout.pg_socket_dir):
                    os.makedirs(folder, mode=0o700)
                self.state.put("hostSocket", self.engine.docker.socket_path)
                self.ssh.prepare()
                self.ssh.start()
            self.stack.create(stopwatch, archives)

    def start_relay(self):
        """Nothing to start."""

    def owns(self, container):
        """What has our label, or was put on our network by whoever is under test."""
        networks = (container.get("NetworkSettings") or {}).get("Networks") or {}
        return (container.get("Labels") or {}).get(LABEL) == self.layout.name or self.site.network in networks

    def down(self):
        if self.layout.exists():
            self.ssh.stop()
            if self.state.get("hostSocket"):
                self._remove_from_engine()
            if not wait_until(self._remove_files, 5):
                raise SandboxError("%s cannot be removed" % self.layout.root)

    def _remove_from_engine(self):
        docker = self.engine.docker
        try:
            # An orderly stop removes the socket, which belongs to another user than this program's.
            docker.call("POST", "/containers/%s/stop" % self.stack.cluster.name, query={"t": "10"})
        except SandboxError:
            pass
        for container in docker.containers():
            if self.owns(container):
                docker.remove(container["Id"])
        for network in docker.call("GET", "/networks"):
            if network["Name"] == self.site.network or (network.get("Labels") or {}).get(LABEL) == self.layout.name:
                docker.call("DELETE", "/networks/" + network["Id"])
        for volume in docker.call("GET", "/volumes")["Volumes"] or []:
            if (volume.get("Labels") or {}).get(LABEL) == self.layout.name:
                docker.call("DELETE", "/volumes/" + volume["Name"])
        for tag in self.state.get("addedTags", {}):
            try:
                docker.call("DELETE", "/images/" + tag)
            except SandboxError:
                continue  # another sandbox still uses it
