"""The command line."""
import argparse
import json
import os
import shutil
import signal
import sys

from . import connection, faults
from .errors import SandboxError
from .layout import Layout, cache_directory, existing_names
from .lock import sandbox_lock
from .hostserver import HostServer
from .reset import Reset
from .server import Server
from .state import State
from .stopwatch import Stopwatch


def parser():
    top = argparse.ArgumentParser(prog="sandbox", description="A real server on this machine, for tests.")
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--name", default="default", help="which sandbox (default: default)")
    common.add_argument("--quiet", action="store_true", help="no stage times")
    verbs = top.add_subparsers(dest="verb", required=True)

    def verb(name, text):
        return verbs.add_parser(name, help=text, description=text, parents=[common])

    up = verb("up", "start a server; does nothing when it runs")
    up.add_argument("--engine", choices=("auto", "server", "host"), default="auto",
                    help="server: own namespaces (root); host: containers of the running engine")
    down = verb("down", "end a server and remove everything of it")
    down.add_argument("--all", action="store_true", help="every sandbox")
    down.add_argument("--cache", action="store_true", help="the image cache too")
    verb("status", "which sandboxes there are and what of them answers")
    verb("reset", "back to the state of a fresh start")
    seed = verb("seed", "create many workspaces in a prepared registry")
    seed.add_argument("count", type=int)
    seed.add_argument("--all-databases", action="store_true", help="real databases for all, not for the first 100")
    env = verb("env", "connection details")
    env.add_argument("--json", action="store_true")
    fault = verb("fault", "cause or end a failure")
    fault.add_argument("fault", choices=list(faults.FAULTS))
    run = verb("exec", "run a command inside the server as root: exec -- CMD..")
    run.add_argument("command", nargs=argparse.REMAINDER)
    curl = verb("proxy-curl", "ask the proxy: HOST PATH")
    curl.add_argument("host")
    curl.add_argument("path", nargs="?", default="/")
    return top


def server_class(kind, layout):
    """An existing sandbox stays what it is; otherwise as asked, and `auto` takes the best that is possible."""
    existing = State(layout.state_file)
    if existing.values:
        return HostServer if existing.get("hostSocket") else Server
    if kind == "host" or (kind == "auto" and os.getuid() != 0):
        return HostServer
    if os.getuid() != 0:
        raise SandboxError("--engine server needs root; without it, use --engine host")
    return Server


def server_of(layout, kind="auto"):
    return server_class(kind, layout)(layout)


def open_running(options):
    server = server_of(Layout(options.name))
    if not server.ready():
        raise SandboxError("sandbox %s is not running; start it with: sandbox up --name %s" % ((options.name,) * 2))
    return server


def do_up(options):
    layout = Layout(options.name)
    stopwatch = Stopwatch(options.quiet)
    with sandbox_lock(layout):
        server = server_of(layout, options.engine)
        if not server.ready():
            if layout.exists():
                server.down()  # what an interrupted start or a reboot left
                server = server_of(layout, options.engine)
            server.up(stopwatch)
    stopwatch.say("sandbox %s ready after %.2f s" % (options.name, stopwatch.total()))
    print("ready", flush=True)


def do_down(options):
    for name in existing_names() if options.all else [options.name]:
        stopwatch = Stopwatch(options.quiet)
        layout = Layout(name)
        with sandbox_lock(layout):
            server_of(layout).down()
        stopwatch.say("sandbox %s removed after %.2f s" % (name, stopwatch.total()))
    if options.cache:
        shutil.rmtree(cache_directory(), ignore_errors=True)
    return 0


def do_status(_options):
    for name in existing_names():
        server = server_of(Layout(name))
        parts = {"engine": server.engine.running, "sshd": server.ssh.listener.running, "proxy": server.relay.running}
        told = " ".join("%s=%s" % (k, "yes" if server.running() and f() else "no") for k, f in parts.items())
        print("%-20s %s %s" % (name, "ready" if server.ready() else "not running", told))


def do_reset(options):
    stopwatch = Stopwatch(options.quiet)
    with sandbox_lock(Layout(options.name)):
        Reset(open_running(options)).run(stopwatch)
    stopwatch.say("sandbox %s reset after %.2f s" % (options.name, stopwatch.total()))
    print("ready", flush=True)


def do_seed(options):
    from .seed import seed
    with sandbox_lock(Layout(options.name)):
        seed(open_running(options), options.count, options.all_databases, Stopwatch(options.quiet))


def do_env(options):
    values = connection.details(open_running(options))
    print(json.dumps(values, indent=2) if options.json else connection.as_shell(values))


def do_fault(options):
    with sandbox_lock(Layout(options.name)):
        faults.cause(open_running(options), options.fault)


def do_exec(options):
    command = options.command[1:] if options.command[:1] == ["--"] else options.command
    open_running(options).namespaces.exec(command or ["/bin/bash"])


def do_proxy_curl(options):
    url = "http://127.0.0.1:%d%s" % (open_running(options).relay.port, options.path)
    argv = ["/usr/bin/curl", "-sS", "-i", "-H", "Host: " + options.host, url]
    os.execv(argv[0], argv)


VERBS = {"up": do_up, "down": do_down, "status": do_status, "reset": do_reset, "seed": do_seed, "env": do_env,
         "fault": do_fault, "exec": do_exec, "proxy-curl": do_proxy_curl}


def main(arguments):
    options = parser().parse_args(arguments)
    # A terminated `up` must clean up after itself like an interrupted one.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        return VERBS[options.verb](options) or 0
    except SandboxError as problem:
        print("sandbox: %s" % problem, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
