"""What a run has counted, shared by its workers."""
import collections
import hashlib
import json
import pathlib
import statistics
import threading


class Figures:
    def __init__(self):
        self.lock = threading.Lock()
        self.counts = collections.Counter()
        self.recoveries = []
        self.violations = []
        self.covered = collections.Counter()
        self.earlier = set()    # boundaries that earlier runs of the same program have hit
        self.boundaries = set()
        self.passed_by = {}

    def add(self, what, number=1):
        with self.lock:
            self.counts[what] += number

    def hit(self, example, boundary):
        with self.lock:
            self.covered[example, boundary] += 1

    def is_known(self, example, boundary):
        return self.covered[example, boundary] > 0 or (example, boundary) in self.earlier

    def remember(self, file, program):
        """Writes what was hit, by this run and earlier ones, for a next one."""
        hit = sorted(key for key in self.boundaries if self.is_known(*key))
        file.write_text(json.dumps({"program": digest(program), "hit": hit}))

    def recall(self, file, program):
        """What earlier runs have hit counts for the very same program only."""
        kept = json.loads(file.read_text()) if file.exists() else {"program": "", "hit": []}
        if kept["program"] == digest(program):
            self.earlier = {tuple(key) for key in kept["hit"]}
        print(f"hit by earlier runs of this program: {len(self.earlier)} boundaries", flush=True)

    def not_passed(self, example, boundary, how):
        """Why a boundary was not hit by a scenario that was made for it."""
        with self.lock:
            self.passed_by[f"{example} {boundary}"] = how

    def recovered(self, seconds):
        with self.lock:
            self.recoveries.append(seconds)

    def violation(self, kind, text):
        with self.lock:
            self.counts[kind] += 1
            self.violations.append(f"{kind}: {text}")
        print(f"VIOLATION {kind}: {text}", flush=True)

    def report(self, seconds):
        shown = ("kills", "freezes", "cuts", "take-overs", "resumed", "rolled back", "scenarios", "races", "racers", "races with one winner",
                 "late containers", "swept", "orphans", "duplicates", "hangs", "wrong ends")
        lines = [f"{what:>22}: {self.counts[what]}" for what in shown]
        hit = sum(1 for key in self.boundaries if self.covered[key])
        missed = sorted(f"{e} {b}" for e, b in self.boundaries if not self.is_known(e, b))
        lines.append(f"{'boundaries hit':>22}: {hit} of {len(self.boundaries)}")
        if self.earlier:
            lines.append(f"{'with earlier runs':>22}: {len(self.boundaries) - len(missed)} of {len(self.boundaries)}")
        lines += [f"{'not hit':>22}: {name}: {self.passed_by.get(name, 'not tried')}" for name in missed]
        if self.recoveries:
            lines.append(f"{'recovery':>22}: median {statistics.median(self.recoveries):.2f} s, maximum {max(self.recoveries):.2f} s")
        lines.append(f"{'whole run':>22}: {seconds:.0f} s, {len(self.violations)} violations")
        return "\n".join(lines)


def digest(program):
    return hashlib.sha256(pathlib.Path(program).read_bytes()).hexdigest()
