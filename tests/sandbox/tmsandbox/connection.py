"""Connection details of a running sandbox, for tests and people."""
import json
import shlex

from . import products


def details(server):
    stack, ssh, layout = server.stack, server.ssh, server.layout
    return {
        "name": layout.name,
        "engine": server.engine_kind,
        "ssh": {"host": "127.0.0.1", "port": ssh.listener.port, "user": ssh.user, "identityFile": ssh.identity,
                "hostKeyFingerprint": ssh.fingerprint(), "hostKeyLine": ssh.host_key_line(),
                "knownHostsFile": ssh.known_hosts, "log": layout.log_file("sshd")},
        "docker": {"socket": server.site.docker_socket, "localSocket": server.engine.docker.socket_path},
        "postgres": {"container": stack.cluster.name, "superuser": "postgres",
                     "superuserPasswordFile": stack.cluster.password_file, "port": 5432,
                     "address": _address(server, stack.cluster.name), "localSocketDir": layout.pg_socket_dir},
        "proxy": {"url": "http://127.0.0.1:%d" % server.relay.port, "container": stack.proxy_name(),
                  "serverAddress": "127.0.0.1:" + server.site.proxy_binding["HostPort"]},
        "redis": {"container": server.site.container("redis"), "port": 6379},
        "network": server.site.network,
        "products": [_product(server, p) for p in products.product_list()],
        "stateDir": layout.root,
    }


def _product(server, product):
    container = product["sharedContainer"]
    port = server.site.product_binding(product["key"])["HostPort"] if container else None
    return dict(product, sharedContainer=server.site.container(container) if container else None,
                appRolePasswordFile=server.stack.cluster.password_file_of(product["appRole"]),
                sharedPort=int(port) if port else None)


def _address(server, container):
    """Looked up each time: a container that is made again may get another address. None when it cannot be known."""
    try:
        full = server.engine.docker.inspect(container)
        return full["NetworkSettings"]["Networks"][server.site.network]["IPAddress"] or None
    except (OSError, KeyError, TypeError):
        return None


def as_shell(values):
    """TM_SANDBOX_SSH_PORT=.. and so on; the list of products stays JSON in one variable."""
    lines = []

    def walk(prefix, value):
        if isinstance(value, dict):
            for key, inner in value.items():
                walk(prefix + "_" + _upper(key), inner)
        else:
            text = "" if value is None else value if isinstance(value, str) else json.dumps(value)
            lines.append("export %s=%s" % (prefix, shlex.quote(text)))

    walk("TM_SANDBOX", values)
    return "\n".join(lines)


def _upper(key):
    return "".join("_" + c if c.isupper() else c.upper() for c in key)
