"""Says how long each stage took, on standard error, so that a slow start explains itself."""
import contextlib
import sys
import threading
import time


class Stopwatch:
    def __init__(self, quiet=False):
        self.began = time.monotonic()
        self.quiet = quiet
        self._print_lock = threading.Lock()

    def total(self):
        return time.monotonic() - self.began

    def say(self, text):
        if not self.quiet:
            with self._print_lock:
                print(text, file=sys.stderr, flush=True)

    @contextlib.contextmanager
    def stage(self, title):
        start = time.monotonic()
        yield
        self.say("  %-42s %6.2f s   (at %5.1f s)" % (title, time.monotonic() - start, self.total()))
