"""What the generator needs to know from the engine: its own networks, the other containers, and events."""
import http.client
import json
import socket
import urllib.parse

WATCHED = ("start", "stop", "die", "destroy", "connect", "disconnect", "rename", "pause", "unpause")


class UnixConnection(http.client.HTTPConnection):
    def __init__(self, path, timeout):
        super().__init__("docker", timeout=timeout)
        self.unix_path = path

    def connect(self):
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.settimeout(self.timeout)
        self.sock.connect(self.unix_path)


class DockerView:
    def __init__(self, path, own_hostname):
        self.path = path
        self.own_hostname = own_hostname

    def get(self, path):
        connection = UnixConnection(self.path, 10)
        try:
            connection.request("GET", path)
            answer = connection.getresponse()
            body = answer.read()
            if answer.status != 200:
                raise OSError("%s: %d %s" % (path, answer.status, body[:200]))
            return json.loads(body)
        finally:
            connection.close()

    def containers(self):
        """Running containers with everything the rules look at; one that vanishes meanwhile is left out."""
        found = []
        for entry in self.get("/containers/json"):
            try:
                found.append(self._summary(self.get("/containers/%s/json" % entry["Id"])))
            except OSError:
                continue
        return sorted(found, key=lambda c: c["name"])

    @staticmethod
    def _summary(full):
        env = dict(item.partition("=")[::2] for item in full["Config"].get("Env") or [])
        networks = {name: data.get("IPAddress", "") for name, data in full["NetworkSettings"]["Networks"].items()}
        exposed = sorted(int(port.split("/")[0]) for port in full["NetworkSettings"].get("Ports") or {}
                         if port.endswith("/tcp"))
        return {"id": full["Id"], "name": full["Name"].lstrip("/"), "env": env, "networks": networks,
                "exposed": exposed, "host_network": full["HostConfig"].get("NetworkMode") == "host"}

    def own_networks(self, containers):
        for container in containers:
            if container["id"].startswith(self.own_hostname) or container["name"] == self.own_hostname:
                return set(container["networks"])
        return set()

    def events(self):
        """Endless stream of events that may change the routes; ends (or raises) when the engine goes away."""
        filters = json.dumps({"type": ["container", "network"], "event": list(WATCHED)})
        connection = UnixConnection(self.path, None)
        connection.request("GET", "/events?filters=" + urllib.parse.quote(filters))
        answer = connection.getresponse()
        while True:
            line = answer.readline()
            if not line:
                return
            yield json.loads(line)
