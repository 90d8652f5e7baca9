"""Several operators who want the same thing at the same moment: one gets it, the others are told so and leave nothing."""
import json
import signal
import time

from frozen import process_state
from scenario import PATIENCE, Scenario, Violation
from harness import BLOCKED, DONE, ROLLED_BACK, STALE


class Race(Scenario):
    """`wanted` is what all of them want: the slug, the host, the port of a dedicated tenant, or one interrupted operation."""

    def __init__(self, stage, example, token, wanted, operators):
        super().__init__(stage, example, token)
        self.wanted = wanted
        self.number = operators
        self.last_death = None

    def run(self):
        racers = self.line_up_resuming() if self.wanted == "operation" else self.line_up()
        self.figures.add("races")
        self.figures.add("racers", len(racers))
        for process, _ in racers:
            process.send_signal(signal.SIGCONT)
        winners = []
        for process, racer in racers:
            if self.wait(process, "racer") == DONE:
                winners.append(racer)
            else:
                self.check_loser(process)
        if len(winners) != 1:
            outputs = [f"{p.returncode}: {p.out}" for p, _ in racers]
            raise Violation("wrong ends", f"{self.token}: {len(winners)} won the race of {len(racers)} for one {self.wanted}: {outputs}")
        self.check_leftovers(racers, winners[0])
        self.figures.add("races with one winner")

    def line_up(self):
        """Every racer plans on the same facts and stops right before it takes what they all want."""
        racers = []
        for number in range(self.number):
            racer = Scenario(self.stage, self.example, f"{self.token}{chr(ord('a') + number)}")
            racer.turn = number
            racer.plan()
            self.share(racer)
            racers.append(racer)
        first = self.example.steps()[0]
        boundary = next(b for b in first if b.endswith(":before-effect"))
        running = [(racer.apply(fault=boundary, stop=True), racer) for racer in racers]
        self.await_stopped(running)
        return running

    def share(self, racer):
        """Makes the racer's request ask for the common slug or host; the program plans the rest again from it."""
        if self.wanted == "port":
            return # the same facts give the same port
        request = dict(racer.runbook["request"])
        request["slug" if self.wanted == "slug" else "subdomain"] = self.token
        request["businessName"] = f"Racer {racer.token}"
        saved = racer.stage.folder / f"{racer.token}.request"
        saved.write_text(json.dumps({"kind": racer.runbook["kind"], "request": request}))
        shown = racer.operator().run("fault-examples", "--request", str(saved), "--json")
        if shown.code != DONE:
            raise Violation("wrong ends", f"planning {racer.token}: {shown}")
        racer.runbook = shown.json()["examples"][0]["runbook"]
        racer.file.write_text(json.dumps({"runbook": racer.runbook}))
        saved.unlink()

    def line_up_resuming(self):
        self.plan()
        steps = self.example.steps()
        self.begin_killed(steps[len(steps) // 2][1])
        racers = []
        for number in range(self.number):
            self.turn = number
            racers.append((self.launch("operation", "resume", self.operation), self))
        return racers

    def await_stopped(self, running):
        deadline = time.monotonic() + PATIENCE
        while any(process_state(process) not in "TZX" for process, _ in running):
            if time.monotonic() > deadline:
                for process, _ in running:
                    process.kill()
                raise Violation("hangs", f"the racers of {self.token} did not come to the start")
            time.sleep(0.02)

    def check_loser(self, process):
        if process.returncode not in (BLOCKED, STALE, ROLLED_BACK):
            raise Violation("wrong ends", f"a loser of {self.token} ended with {process.returncode}: {process.out} {process.err}")
        error = json.loads(process.out).get("error", {})
        if not error.get("code"):
            raise Violation("wrong ends", f"a loser of {self.token} was not told why: {process.out}")

    def check_leftovers(self, racers, winner):
        winner.died_at = f"race for one {self.wanted}"
        for racer in {id(racer): racer for _, racer in racers}.values():
            if racer is winner:
                continue
            state, _ = self.server.journal(racer.operation)
            if state not in ([], ["rolled-back"]):
                raise Violation("wrong ends", f"journal of the loser {racer.token}: {state}")
            marks = (racer.operation, racer.operation.replace("-", ""), racer.runbook["target"])
            if self.wanted in ("port", "host"):
                marks += (racer.token,)
            left = [line for line in self.server.lines() if any(mark in line for mark in marks)]
            if left:
                raise Violation("orphans", f"the loser {racer.token} left {left}")
        names = [line for line in self.server.lines() if line.startswith("workspace ") and self.token in line]
        if len(names) != 1:
            raise Violation("duplicates", f"{self.token}: {names}")
        if self.wanted in ("slug", "operation"):
            found = self.server.lines_of(self.token, winner.operation)
            if found != self.example.done:
                raise Violation("orphans", f"{self.token}: the winner of the race for one {self.wanted} left {found}")
        self.server.remove(self.token)
        for _, racer in racers:
            racer.file.unlink(missing_ok=True)
