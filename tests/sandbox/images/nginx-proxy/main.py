"""Main process of the nginx-proxy stand-in: runs nginx and keeps conf.d/default.conf in step with the engine.

SIGHUP regenerates at once (docker-gen does the same); SIGTERM and SIGQUIT end both."""
import os
import signal
import socket
import subprocess
import sys
import threading
import time

from docker_view import DockerView
from rules import configuration

SOCKET = "/tmp/docker.sock"
TARGET = "/etc/nginx/conf.d/default.conf"
VHOSTS = "/etc/nginx/vhost.d"
CERTIFICATES = "/etc/nginx/certs"
WAIT_MIN, WAIT_MAX = 0.1, 0.5  # docker-gen's -wait 100ms:500ms


def say(text):
    print("nginx-proxy: " + text, flush=True)


class Trigger:
    """Collects bursts of events: fires WAIT_MIN after the last one, at most WAIT_MAX after the first."""

    def __init__(self):
        self.condition = threading.Condition()
        self.first = self.last = None

    def pull(self, at_once=False):
        with self.condition:
            now = time.monotonic() - (WAIT_MAX if at_once else 0)
            self.first = min(self.first or now, now)
            self.last = now
            self.condition.notify()

    def wait(self):
        with self.condition:
            while True:
                if self.first is None:
                    self.condition.wait()
                    continue
                due = min(self.last + WAIT_MIN, self.first + WAIT_MAX) - time.monotonic()
                if due <= 0:
                    self.first = self.last = None
                    return
                self.condition.wait(due)


def write_atomically(path, text):
    with open(path + ".new", "w") as handle:
        handle.write(text)
        handle.flush()
        os.fsync(handle.fileno())
    os.rename(path + ".new", path)


def generate(view):
    """Returns True when the file changed."""
    containers = view.containers()
    text = configuration(containers, view.own_networks(containers), VHOSTS, CERTIFICATES)
    try:
        with open(TARGET) as handle:
            if handle.read() == text:
                return False
    except FileNotFoundError:
        pass
    write_atomically(TARGET, text)
    return True


def reload_nginx():
    test = subprocess.run(["nginx", "-t", "-q"], stderr=subprocess.PIPE)
    if test.returncode != 0:
        say("the new configuration is refused, nginx keeps the old one: " + test.stderr.decode(errors="replace"))
        return
    subprocess.run(["nginx", "-s", "reload"], stderr=subprocess.DEVNULL)
    say("configuration reloaded")


def follow_events(view, trigger):
    while True:
        try:
            for _event in view.events():
                trigger.pull()
        except (OSError, ValueError) as problem:
            say("events: %s" % problem)
        time.sleep(0.5)
        trigger.pull()


def follow_trigger(view, trigger):
    while True:
        trigger.wait()
        try:
            if generate(view):
                reload_nginx()
        except (OSError, ValueError, KeyError) as problem:
            say("cannot read the engine: %s" % problem)
            time.sleep(0.5)
            trigger.pull()


def first_configuration(view):
    try:
        generate(view)
    except (OSError, ValueError, KeyError) as problem:
        say("starting without routes: %s" % problem)
        write_atomically(TARGET, configuration([], set(), VHOSTS, CERTIFICATES))


def main():
    view = DockerView(SOCKET, socket.gethostname())
    trigger = Trigger()
    first_configuration(view)
    nginx = subprocess.Popen(["nginx", "-g", "daemon off;"])

    def leave(number, _frame):
        nginx.send_signal(signal.SIGTERM if number != signal.SIGQUIT else number)

    for number in (signal.SIGTERM, signal.SIGQUIT, signal.SIGINT):
        signal.signal(number, leave)
    # The handler may interrupt code that holds the condition, hence the thread.
    signal.signal(signal.SIGHUP, lambda *_: threading.Thread(target=trigger.pull, args=(True,)).start())
    threading.Thread(target=follow_events, args=(view, trigger), daemon=True).start()
    threading.Thread(target=follow_trigger, args=(view, trigger), daemon=True).start()
    trigger.pull()  # what happened between the first look and the subscription
    status = nginx.wait()
    sys.stdout.flush()
    os._exit(max(status, 0))  # the threads never end: leave them without Python's farewell


main()
