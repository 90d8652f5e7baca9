"""How the stack is named and placed: plain names on a server of its own."""
import os
import shutil

from . import products


class ServerSite:
    """On the sandbox's own server everything has the name and port an operator would give it."""

    def __init__(self, layout, docker=None):
        self.layout = layout
        self.docker = docker
        self.network = products.NETWORK
        self.pg_socket_dir = "/run/pg"  # layout.pg_socket_dir as the server sees it
        self.proxy_binding = {"HostIp": "0.0.0.0", "HostPort": "80"}
        self.docker_socket = "/var/run/docker.sock"

    def container(self, name):
        return name

    def volume(self, name):
        return name

    def network_spec(self):
        return {"Name": self.network, "Driver": "bridge", "CheckDuplicate": True}

    def product_binding(self, key):
        return {"HostIp": "127.0.0.1", "HostPort": str(products.BASE_PORTS[key])}

    def shared_file(self, path):
        """A copy that a container may mount: the checkout may be where the server or another user cannot look."""
        target = os.path.join(self.layout.root, "files", os.path.basename(path))
        os.makedirs(os.path.dirname(target), exist_ok=True)
        shutil.copyfile(path, target)
        os.chmod(target, 0o644)
        return target

    def load(self, path):
        self.docker.load(path)

    def spec(self, name, config, host):
        """A container on the proxy's network that its neighbours find under `name`."""
        return dict(config, HostConfig=dict(host, NetworkMode=self.network,
                                            LogConfig={"Type": "json-file",
                                                       "Config": {"max-size": "10m", "max-file": "3"}}),
                    NetworkingConfig={"EndpointsConfig": {self.network: {"Aliases": [name]}}})
