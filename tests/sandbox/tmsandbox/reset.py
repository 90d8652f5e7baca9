"""Puts a server back to how it was when `up` said ready, without starting it anew."""
from .dockerapi import DockerError
from .stack import container_digest

WIPE_PROXY = ("if [ -n \"$(find /etc/nginx/conf.d /etc/nginx/vhost.d /etc/nginx/certs -mindepth 1 "
              "! -path /etc/nginx/conf.d/default.conf)\" ]; then "
              "find /etc/nginx/conf.d /etc/nginx/vhost.d /etc/nginx/certs -mindepth 1 "
              "! -path /etc/nginx/conf.d/default.conf -exec rm -rf {} + ; nginx -s reload; fi")


class Reset:
    def __init__(self, server):
        self.server = server
        self.docker = server.engine.docker
        self.stack = server.stack
        self.known = server.state.get("stack")

    def run(self, stopwatch):
        with stopwatch.stage("faults undone"):
            self._undo_faults()
        with stopwatch.stage("foreign containers, networks, volumes removed"):
            self._remove_foreign()
        with stopwatch.stage("the server's own containers restored"):
            self._restore_containers()
        with stopwatch.stage("PostgreSQL put back"):
            self.stack.cluster.put_back()
        with stopwatch.stage("everything healthy and answering"):
            self.stack.wait_ready()
        self.stack.remember()

    def _undo_faults(self):
        server = self.server
        if not server.engine.running():
            server.engine.start()
        server.ssh.restore_host_key()
        server.ssh.clean_home()
        if not server.ssh.listener.running():
            server.ssh.start()
        if not server.relay.running():
            server.start_relay()

    def _is_ours(self, container):
        return any(container["Id"] == own["id"] for own in self.known["containers"].values())

    def _remove_foreign(self):
        for container in self.docker.containers():
            if not self._is_ours(container) and self.server.owns(container):
                self.docker.remove(container["Id"])
        if self.server.engine_kind == "host":
            return  # networks, volumes and images there may be anybody's
        for network in self.docker.call("GET", "/networks"):
            if network["Id"] != self.known["network"] and network["Name"] not in ("bridge", "host", "none"):
                self.docker.call("DELETE", "/networks/" + network["Id"])
        for volume in self.docker.call("GET", "/volumes")["Volumes"] or []:
            if volume["Name"] not in self.known["volumes"]:
                self._delete("/volumes/" + volume["Name"])
        for tag, image in self.stack.image_tags().items():
            if self.known["images"].get(tag) != image:
                self._delete("/images/" + tag)

    def _delete(self, path):
        try:
            self.docker.call("DELETE", path, query={"force": "1"})
        except DockerError as problem:
            if problem.status not in (404, 409):
                raise

    def _restore_containers(self):
        for name, own in self.known["containers"].items():
            full = self.docker.inspect(own["id"])
            if full and full["State"]["Paused"]:
                self.docker.call("POST", "/containers/%s/unpause" % own["id"])
            if not full or container_digest(full) != own["digest"]:
                self._replace(name, own["id"])
            elif not full["State"]["Running"] and name != self.stack.cluster.name:
                self.docker.start(name)
        self.docker.execute(self.stack.site.container("redis"), ["redis-cli", "FLUSHALL"])
        self.docker.execute(self.stack.proxy_name(), ["sh", "-c", WIPE_PROXY])

    def _replace(self, name, old):
        self.docker.remove(old)
        if name == self.stack.cluster.name:
            self.stack.cluster.create_container()
        else:
            self.stack.recreate(name)
