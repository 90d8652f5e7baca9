"""One operation that dies, freezes or loses its network, once or many times, and what must be true afterwards."""
import json
import os
import pathlib
import signal
import subprocess
import tempfile
import time

import world  # noqa: F401 (puts the end-to-end tests' harness on the path)
from harness import BLOCKED, DONE, NEEDS_OPERATOR, ROLLED_BACK, STALE, UNREACHABLE

PATIENCE = 120     # seconds after which a process counts as hung
FREE_AGAIN = 30    # seconds after which an operation that nobody works on must be free to be taken over


class Unfit(Exception):
    """The operation could not begin, because another one took what it was planned with: planned again."""


class Violation(Exception):
    def __init__(self, kind, text):
        super().__init__(text)
        self.kind = kind


class Example:
    """A kind of operation that the program itself named, and what a calm run of it passes and leaves."""

    def __init__(self, name, needs="", needs_copy=False):
        self.name = name
        self.needs_copy = needs_copy
        self.forward = []    # boundaries in the order in which they are passed
        self.back = []
        self.done = []       # lines that it leaves on the server
        self.needs = needs   # name of the example that is carried out before it

    def steps(self, back=False):
        """Boundaries grouped by step, in order."""
        grouped = {}
        for boundary in self.back if back else self.forward:
            grouped.setdefault(boundary.split(":")[0], []).append(boundary)
        return list(grouped.values())


class Stage:
    """What all scenarios share."""

    def __init__(self, server, operators, figures, folder, lease):
        self.server = server
        self.operators = operators
        self.figures = figures
        self.folder = pathlib.Path(folder)
        self.lease = lease   # milliseconds


STARTING, STOPPING = "start-container", "stop-container"
INTERRUPTING = (STARTING, STOPPING, "restart-container", "redeploy-container", "convert-workspace")


class Scenario:
    def __init__(self, stage, example, token):
        self.stage = stage
        self.server = stage.server
        self.figures = stage.figures
        self.example = example
        self.token = token
        self.turn = 0
        self.died_at = None
        self.earlier = []    # operations that were carried out for this one
        self.before = []     # lines that they left
        self.watched = []    # (host, path) that must answer all the time
        self.created = {}    # the request of the workspace that a backup can be made of
        self.has_copy = False

    # What a scenario is made of ------------------------------------------------------------------------------------------------

    def operator(self):
        """Both take turns, so that every recovery comes from another console than the one that died."""
        self.turn += 1
        return self.stage.operators[self.turn % len(self.stage.operators)]

    def plan(self):
        self.make_ready(self.example.needs)
        if self.example.needs_copy:
            self.make_copy()
        entry = self.planned(self.example.name)
        self.runbook = entry["runbook"]
        self.operation = self.runbook["operation"]
        if self.runbook["kind"] == "convert-workspace":  # a page of a front-end answers for some of the hosts afterwards
            pages = [s["action"]["host"] for s in self.runbook["steps"] if s["action"]["kind"] == "probe-frontend"]
            self.watched = [(host, path) for host, path in self.watched if host not in pages]
        self.file = self.stage.folder / f"{self.token}.json"
        self.file.write_text(json.dumps({"runbook": self.runbook}))
        if self.earlier:
            self.before = self.lines()

    def planned(self, name):
        shown = self.operator().run("fault-examples", "--seed", self.token, "--example", name, "--json")
        if shown.code != DONE:
            raise Violation("wrong ends", f"planning {name}: {shown}")
        entry = shown.json()["examples"][0]
        if "runbook" not in entry and (not entry["needs"] or self.has_copy):
            raise Violation("wrong ends", f"planning {name}: {entry}")
        return entry

    def make_copy(self):
        """A backup in the folder that the operators share; the name of the example says whether it has to be a proven one."""
        if self.has_copy:
            return
        copy = self.run_calmly("backup", "create", self.token, "--product", self.created["product"], "--environment", self.created["environment"], "--no-prove", "--json")
        if self.example.name.split()[-1] == "proven" or "proven" in self.example.needs.split():
            self.run_calmly("backup", "prove", copy.json()["backup"]["id"], "--json")
        self.has_copy = True

    def run_calmly(self, *verb):
        result = self.operator().run(*verb)
        if result.code != DONE:
            raise Violation("wrong ends", f"{' '.join(verb)} for {self.example.name}: {result}")
        return result

    def make_ready(self, needed):
        """Carries out the example that this one acts on, and what that one needs."""
        if not needed:
            return
        entry = self.planned(needed)
        self.make_ready(entry["needs"])
        if entry["needsCopy"]:
            self.make_copy()
        runbook = self.planned(needed)["runbook"]
        file = self.stage.folder / f"{self.token}.{len(self.earlier)}.json"
        file.write_text(json.dumps({"runbook": runbook}))
        process = self.launch("apply", str(file))
        code = self.wait(process, "preparation")
        file.unlink()
        if code != DONE:
            self.server.remove(self.token)
            raise Unfit(process.out) if code in (BLOCKED, STALE, ROLLED_BACK) else Violation("wrong ends", f"{needed}: {process.out}")
        self.earlier.append(runbook["operation"])
        if runbook["kind"] == "create-workspace":
            self.created = runbook["request"]
        self.watched += [(s["action"]["host"], s["action"]["path"]) for s in runbook["steps"]
                         if "host" in s["action"] and "path" in s["action"]]
        self.watched = list(dict.fromkeys(self.watched))

    def lines(self):
        return self.server.lines_of(self.token, self.operation, self.earlier)

    def check_still_answering(self):
        """An operation on a tenant that works must never take it away, wherever it dies; but for one that was asked to interrupt it."""
        if self.runbook["kind"] in INTERRUPTING:
            return
        for host, path in self.watched:
            if not self.server.answers(host, path):
                raise Violation("wrong ends", f"{host} of {self.token} does not answer after {self.died_at}")

    def check_served_again(self):
        """An interruption is over with the operation; the proxy may need a moment to see it."""
        until = time.monotonic() + 15
        for host, path in self.watched:
            while not self.server.answers(host, path):
                if time.monotonic() > until:
                    raise Violation("wrong ends", f"{host} of {self.token} is not served again after {self.died_at}")
                time.sleep(0.2)

    def launch(self, *verb, fault=None, stop=False, trace=None):
        environment = {"TENANT_MASTER_LEASE_MILLISECONDS": str(self.stage.lease)}
        if fault:
            environment.update(TENANT_MASTER_FAULT=fault.replace("<name>", self.token), TENANT_MASTER_FAULT_SIGNAL="STOP" if stop else "KILL")
        if trace:
            environment["TENANT_MASTER_FAULT_TRACE"] = str(trace)
        return self.operator().start(*verb, "--yes", "--json", environment=environment)

    def wait(self, process, what):
        try:
            process.out, process.err = process.communicate(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            raise Violation("hangs", f"{what} of {self.token} ({self.example.name}) did not end within {PATIENCE} s") from None
        return process.returncode

    def apply(self, **options):
        return self.launch("apply", str(self.file), **options)

    def typed(self, verb):
        """What a new workspace has got by now is only taken away from whoever types its name."""
        return ("--drop-entered", self.runbook["targetName"]) if verb == "rollback" and self.runbook["kind"] == "convert-workspace" else ()

    def recover(self, verb, fault=None):
        """Resumes or rolls back as soon as the operation is free; the exit code. Killed at `fault` when there is one."""
        begun = time.monotonic()
        while True:
            process = self.launch("operation", verb, self.operation, *self.typed(verb), fault=fault)
            code = self.wait(process, verb)
            if code != BLOCKED or "locked" not in process.out:
                break
            if time.monotonic() - begun > FREE_AGAIN:
                raise Violation("hangs", f"{self.token} stayed locked: {process.out}")
            time.sleep(0.2)
        if code == -signal.SIGKILL and fault:
            self.count_kill(fault)
            return code
        if fault:
            self.figures.not_passed(self.example.name, fault, f"{verb} after {self.died_at} came to its end without it")
        if code == ROLLED_BACK and verb == "resume" and "-taken" in process.out:
            self.lost_reservation = True # it had died before it reserved anything, and another one was faster
        elif code != self.good_end(verb):
            raise Violation("wrong ends", f"{verb} of {self.token} after {self.died_at} ended with {code}: {process.out} {process.err}")
        return code

    def good_end(self, verb):
        return ROLLED_BACK if verb == "resume" and self.is_going_back else DONE

    def count_kill(self, fault):
        self.died_at = fault
        self.last_death = time.monotonic()
        self.figures.add("kills")
        self.figures.hit(self.example.name, fault)
        self.check_still_answering()

    def begin_killed(self, fault):
        """Starts the operation and lets it die; False when it came to its end instead."""
        process = self.apply(fault=fault)
        code = self.wait(process, "apply")
        self.last_death = time.monotonic()
        if code in (BLOCKED, STALE) or code == ROLLED_BACK:
            self.refused_cleanly(process)
            raise Unfit(process.out)
        if code == -signal.SIGKILL:
            self.count_kill(fault)
            return True
        if code != DONE:
            raise Violation("wrong ends", f"apply of {self.token} ended with {code}: {process.out} {process.err}")
        self.figures.not_passed(self.example.name, fault, "apply came to its end without it")
        return False

    def refused_cleanly(self, process):
        """Somebody else got the port or the memory first: nothing may be left of the one who lost."""
        left = self.lines()
        if left != self.before:
            raise Violation("orphans", f"{self.token} was refused and left {left}: {process.out}")
        if self.earlier:
            self.server.remove(self.token)

    # What must be true at the end ----------------------------------------------------------------------------------------------

    is_going_back = False
    lost_reservation = False

    def finish(self, done):
        done = done and not self.lost_reservation
        if self.last_death:
            self.figures.recovered(time.monotonic() - self.last_death)
        self.figures.add("resumed" if done else "rolled back")
        self.figures.add("scenarios")
        self.check(done)
        self.check_still_answering()
        if {STARTING: done, STOPPING: not done}.get(self.runbook["kind"], True):
            self.check_served_again()
        if done:
            self.check_answers()
        if done or self.earlier:
            self.server.remove(self.token)
        self.file.unlink(missing_ok=True)

    def check(self, done):
        state, steps = self.server.journal(self.operation)
        if state != ["done" if done else "rolled-back"] or steps:
            raise Violation("wrong ends", f"journal of {self.token} after {self.died_at}: {state} {steps}")
        found = self.lines()
        expected = self.example.done if done else self.before
        if not done:   # what was removed does not come back, and the registry goes on naming it
            gone = [f"container {s['action']['container']} " for s in self.runbook["steps"] if s["action"]["kind"] == "remove-container"]
            gone += [f"database {s['action']['database']}" for s in self.runbook["steps"] if s["action"]["kind"] == "drop-kept-database"]
            gone += [f"schema {s['action']['place']['schema']}" for s in self.runbook["steps"] if s["action"]["kind"] == "drop-kept-schema"]
            # What was live for a while before a restore was undone stays.
            gone += [f"database {s['action']['live']}__undone_" for s in self.runbook["steps"] if s["action"]["kind"] == "swap-databases"]
            gone += [f"schema {s['action']['live']['schema']}__undone_" for s in self.runbook["steps"] if s["action"]["kind"] == "swap-schemas"]
            gone = [self.server.general(line, self.token, self.operation, self.earlier) for line in gone]
            found, expected = ([line for line in lines if not line.startswith(tuple(gone))] if gone else lines for lines in (found, expected))
        extra = [line for line in found if line not in expected]
        missing = [line for line in expected if line not in found]
        if extra or missing:
            raise Violation("orphans", f"{self.token} ({self.example.name}) after {self.died_at}: too much {extra}, missing {missing}")
        if len(found) != len(set(found)):
            raise Violation("duplicates", f"{self.token} after {self.died_at}: {found}")
        held = self.still_held()
        if held:
            raise Violation("orphans", f"{self.token} after {self.died_at}: {held}")

    def still_held(self):
        """Sessions need a moment to end on the server."""
        for _ in range(30):
            held = self.server.sessions_of_finished(self.operation)
            if not held:
                break
            time.sleep(0.2)
        return held

    def check_answers(self):
        for step in self.runbook["steps"]:
            action = step["action"]
            if "host" in action and "path" in action and not self.server.answers(action["host"], action["path"]):
                raise Violation("wrong ends", f"{action['host']} of {self.token} does not answer")


class Calm(Scenario):
    """Finds out what a kind of operation passes and leaves, forward to the end and back from the end."""

    last_death = None

    def run(self):
        self.plan()
        trace = self.stage.folder / f"{self.token}.trace"
        process = self.apply(trace=trace)
        code = self.wait(process, "calm run")
        if code in (BLOCKED, STALE, ROLLED_BACK):
            self.refused_cleanly(process)
            raise Unfit(process.out)
        if code != DONE:
            raise Violation("wrong ends", f"the calm run of {self.example.name} ended with {code}: {process.out} {process.err}")
        self.example.forward = trace.read_text().replace(self.token, "<name>").split()
        self.example.done = self.lines()
        self.finish(done=True)

    def run_back(self):
        self.plan()
        self.begin_killed(self.example.forward[-1])
        trace = self.stage.folder / f"{self.token}.back"
        if self.wait(self.launch("operation", "rollback", self.operation, *self.typed("rollback"), trace=trace), "calm roll back") != DONE:
            raise Violation("wrong ends", f"the calm roll back of {self.example.name} failed")
        self.example.back = trace.read_text().replace(self.token, "<name>").split()
        self.finish(done=False)


class Killed(Scenario):
    """Dies at one boundary of each step in turn, then on the way back as well, or goes on to the end."""

    def __init__(self, stage, example, token, forward, back):
        super().__init__(stage, example, token)
        self.forward = forward
        self.back = back

    def run(self):
        self.plan()
        self.last_death = None
        ended = not self.begin_killed(self.forward[0])
        for fault in self.forward[1:]:
            ended = ended or self.recover("resume", fault) in (DONE, ROLLED_BACK)
        if ended:
            self.finish(done=True)
        elif self.back is None:
            self.recover("resume")
            self.finish(done=True)
        else:
            self.run_back()

    def run_back(self):
        for fault in self.back:
            # After the first death on the way back, resuming goes on with the way back as well.
            verb = "resume" if self.is_going_back and self.turn % 2 else "rollback"
            died = self.recover(verb, fault) == -signal.SIGKILL
            self.is_going_back = True
            if not died:
                return self.finish(done=False)
        self.recover("rollback")
        return self.finish(done=False)


def fresh_folder():
    return tempfile.mkdtemp(prefix="tm-faults.")


__all__ = ["Calm", "Example", "Killed", "Stage", "Unfit", "Violation", "fresh_folder"]
