"""Looks at the console's processes while they run: what others on the laptop could read of them, and what they listen on."""
import os
import pathlib
import re
import threading
import time


def _read(path):
    try:
        return path.read_bytes()
    except OSError:
        return b""


class ProcessWatch:
    """Samples argv, environment, limits and listening sockets of this process's descendants every few milliseconds, in a thread."""

    def __init__(self, interval=0.02):
        self.interval = interval
        self.texts = set()       # argv and environ of every process seen
        self.programs = set()
        self.core_limits = {}    # by process, what was seen last: until a program lowers it, it has its starter's
        self.listeners = []
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run)

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *unused):
        self._stop.set()
        self._thread.join()

    def _run(self):
        while not self._stop.is_set():
            self.sample()
            self._stop.wait(self.interval)

    def sample(self):
        processes = self._descendants()
        listening = self._listening_inodes()
        for process in processes:
            folder = pathlib.Path("/proc") / process
            program = pathlib.Path(_read(folder / "cmdline").split(b"\0")[0].decode(errors="replace")).name
            if not program.startswith(("tenant-master", "ssh")):
                continue
            self.programs.add(program)
            self.texts.update((_read(folder / "cmdline"), _read(folder / "environ")))
            for line in _read(folder / "limits").decode().splitlines():
                if line.startswith("Max core file size"):
                    self.core_limits[folder.name] = (program, line.split()[4])
            for inode in self._sockets(folder):
                if inode in listening:
                    self.listeners.append((program, listening[inode]))

    @staticmethod
    def _descendants():
        children = {}
        for folder in pathlib.Path("/proc").glob("[0-9]*"):
            status = _read(folder / "stat").decode(errors="replace")
            if status:
                children.setdefault(status.rsplit(")", 1)[1].split()[1], []).append(folder.name)
        found, left = [], [str(os.getpid())]
        while left:
            for child in children.get(left.pop(), []):
                found.append(child)
                left.append(child)
        return found

    @staticmethod
    def _listening_inodes():
        found = {}
        for name in ("tcp", "tcp6"):
            for line in _read(pathlib.Path("/proc/net") / name).decode().splitlines()[1:]:
                fields = line.split()
                if fields[3] == "0A":
                    found[fields[9]] = fields[1]
        return found

    @staticmethod
    def _sockets(folder):
        try:
            for descriptor in (folder / "fd").iterdir():
                match = re.fullmatch(r"socket:\[(\d+)\]", os.readlink(descriptor))
                if match:
                    yield match.group(1)
        except OSError:
            return


def wait_until(condition, seconds=20):
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.05)
    return True
