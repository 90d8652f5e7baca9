"""The one exception that reaches the person at the terminal."""


class SandboxError(Exception):
    """Something that should be said in one line; `log` names a file whose tail explains it."""

    def __init__(self, message, log=None):
        super().__init__(message)
        self.log = log

    def log_tail(self, lines=25):
        if not self.log:
            return ""
        try:
            with open(self.log, errors="replace") as handle:
                return "".join(handle.readlines()[-lines:])
        except OSError:
            return ""
