"""Operations whose process freezes or loses its network, and is taken over meanwhile."""
import os
import pathlib
import signal
import subprocess
import time

from harness import BLOCKED, DONE, NEEDS_OPERATOR, ROLLED_BACK, STALE, UNREACHABLE
from scenario import PATIENCE, Scenario, Unfit, Violation


def process_state(process):
    try:
        return pathlib.Path(f"/proc/{process.pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except FileNotFoundError:
        return "X"


def children_called(process, name):
    listing = subprocess.run(["ps", "-o", "pid=,comm=", "--ppid", str(process.pid)], capture_output=True, text=True).stdout
    return [int(pid) for pid, comm in (line.split(None, 1) for line in listing.splitlines()) if comm.strip() == name]


class Frozen(Scenario):
    """Freezes, is taken over, wakes up: it must be fenced and change nothing."""

    def __init__(self, stage, example, token, boundary, verb):
        super().__init__(stage, example, token)
        self.boundary = boundary
        self.verb = verb

    def run(self):
        self.plan()
        self.last_death = None
        zombie = self.freeze()
        try:
            if not self.is_stopped(zombie):
                return self.ended_unharmed(zombie)
            self.died_at = "freeze at " + self.boundary
            self.last_death = time.monotonic()
            self.figures.add("freezes")
            self.figures.hit(self.example.name, self.boundary)
            self.recover(self.verb)
            self.figures.add("take-overs")
            before = self.lines()
            zombie.send_signal(signal.SIGCONT)
            code = self.wait(zombie, "zombie")
        finally:
            if zombie.poll() is None:
                zombie.kill()
        if code not in (NEEDS_OPERATOR, UNREACHABLE):
            raise Violation("wrong ends", f"zombie of {self.token}, {self.died_at}, ended with {code}: {zombie.out} {zombie.err}")
        self.compare(before)
        return self.finish(done=self.verb == "resume" and not self.is_going_back)

    def freeze(self):
        return self.apply(fault=self.boundary, stop=True)

    def is_stopped(self, process):
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            state = process_state(process)
            if state in "TZX":
                return state == "T"
            time.sleep(0.02)
        raise Violation("hangs", f"{self.token} did not come to {self.boundary}")

    def ended_unharmed(self, process):
        code = self.wait(process, "apply")
        if code in (BLOCKED, STALE, ROLLED_BACK):
            self.refused_cleanly(process)
            raise Unfit(process.out)
        if code != DONE:
            raise Violation("wrong ends", f"apply of {self.token} ended with {code}: {process.out} {process.err}")
        self.finish(done=True)

    def compare(self, before):
        """Docker cannot fence, so a container may appear late; the sweep that an operator can run finds and removes it."""
        after = self.lines()
        late = [line for line in after if line not in before]
        if any(not line.startswith("container ") for line in late) or [line for line in before if line not in after]:
            raise Violation("orphans", f"zombie of {self.token}, {self.died_at}, changed {before} into {after}")
        if not late:
            return
        self.figures.add("late containers", len(late))
        swept = self.operator().run("operation", "sweep", "--yes", "--json")
        if swept.code != DONE or self.operation not in swept.out:
            raise Violation("orphans", f"the sweep did not find {late}: {swept}")
        self.figures.add("swept", len(late))


class FrozenBack(Frozen):
    """Freezes on the way back: whoever takes over goes on with the way back, whichever verb is used."""

    def freeze(self):
        if not self.begin_killed(self.example.forward[-1]):
            raise Unfit("it came to its end")
        self.is_going_back = True
        process = self.launch("operation", "rollback", self.operation, fault=self.boundary, stop=True)
        return process

    def ended_unharmed(self, process):
        if self.wait(process, "rollback") != DONE:
            raise Violation("wrong ends", f"rollback of {self.token} ended with {process.returncode}: {process.out} {process.err}")
        self.finish(done=False)


class Cut(Frozen):
    """Loses its network for good at a boundary: the ssh process under it is killed, or stops answering."""

    def __init__(self, stage, example, token, boundary, verb, silent):
        super().__init__(stage, example, token, boundary, verb)
        self.silent = silent

    def run(self):
        self.plan()
        self.last_death = None
        console = self.apply(fault=self.boundary, stop=True)
        tunnels = []
        try:
            if not self.is_stopped(console):
                return self.ended_unharmed(console)
            tunnels = children_called(console, "ssh")
            for pid in tunnels:
                os.kill(pid, signal.SIGSTOP if self.silent else signal.SIGKILL)
            self.died_at = ("silence at " if self.silent else "cut at ") + self.boundary
            self.figures.add("cuts")
            self.figures.hit(self.example.name, self.boundary)
            console.send_signal(signal.SIGCONT)
            code = self.wait(console, "cut console")
        finally:
            if console.poll() is None:
                console.kill()
            self.end(tunnels)
        self.last_death = time.monotonic()
        if code == DONE:
            return self.finish(done=True) # the network was not needed any more
        if code not in (NEEDS_OPERATOR, UNREACHABLE):
            raise Violation("wrong ends", f"{self.token}, {self.died_at}, ended with {code}: {console.out} {console.err}")
        self.recover(self.verb)
        return self.finish(done=self.verb == "resume")

    @staticmethod
    def end(pids):
        for pid in pids:
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
