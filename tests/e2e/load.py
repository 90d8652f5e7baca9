#!/usr/bin/env python3
"""Visitors of one tenant's site: asks at a steady rate, whatever the answers take, and counts every one that is missing or wrong.

"longestSilence" is the longest time, in milliseconds, in which nobody was answered well.

Half of the requests use a connection of their own, half use kept ones. A kept connection that the server closes before it has answered
anything is opened again for the same request, as RFC 9112 (9.3.1) has it and browsers do; these are counted apart. Rows are written over
connections of their own and never again by themselves. Runs until SIGTERM or --seconds and prints one JSON object; failures are told by the time at which the
request was sent, on the machine's monotonic clock. With a URL of https the certificate is not checked.

Usage: load.py URL HOST --tenant ID [--rate 200] [--rows 2] [--seconds N] [--path /tenant]"""
import argparse
import asyncio
import collections
import json
import signal
import ssl
import time
import urllib.parse
import uuid

TIMEOUT = 10
KEPT = 16
EXAMPLES = 12


class NoAnswer(Exception):
    """The connection ended before the first byte of an answer."""


class Connection:
    def __init__(self, reader, writer):
        self.reader, self.writer = reader, writer
        self.used = False

    @classmethod
    async def open(cls, address, tls):
        return cls(*await asyncio.open_connection(*address, **tls))

    async def ask(self, request):
        """(status, headers, body); the connection can be kept when the headers do not forbid it."""
        try:
            self.writer.write(request)
            await self.writer.drain()
            head = await self.reader.readuntil(b"\r\n\r\n")
        except asyncio.IncompleteReadError as ended:
            if ended.partial:
                raise
            raise NoAnswer("closed") from ended
        except (ConnectionResetError, BrokenPipeError) as reset:
            raise NoAnswer("reset") from reset
        self.used = True
        first, *lines = head.decode("latin-1").split("\r\n")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines if line)}
        body = await self.reader.readexactly(int(headers["content-length"]))
        return int(first.split()[1]), headers, body

    def close(self):
        self.writer.close()


class Load:
    def __init__(self, options):
        url = urllib.parse.urlsplit(options.url)
        self.address = (url.hostname, url.port or {"http": 80, "https": 443}[url.scheme])
        self.tls = {"ssl": ssl._create_unverified_context(), "server_hostname": options.host} if url.scheme == "https" else {}
        self.options = options
        self.start = time.monotonic()
        self.idle = collections.deque()
        self.sent = self.answered = self.failed = self.wrong = self.reopened = 0
        self.waits = []
        self.last_good, self.silence = None, 0.0
        self.answers = {}  # container -> [count, first, last]
        self.examples = []
        self.failed_at = []
        self.written, self.refused_rows = [], []

    def request(self, method, path, body=b"", keep=False):
        identity = uuid.uuid4().hex
        head = f"{method} {path} HTTP/1.1\r\nHost: {self.options.host}\r\nX-Request-Id: {identity}\r\nContent-Length: {len(body)}\r\n"
        return identity, (head + ("" if keep else "Connection: close\r\n") + "\r\n").encode() + body

    def fail(self, sent, detail):
        self.failed += 1
        self.failed_at.append(round(sent, 3))
        self.note("failed", detail)

    def note(self, kind, detail):
        if len(self.examples) < EXAMPLES:
            self.examples.append(f"{time.monotonic() - self.start:.3f} {kind}: {detail}")

    async def over_new(self, request):
        connection = await Connection.open(self.address, self.tls)
        try:
            return await connection.ask(request)
        finally:
            connection.close()

    async def over_kept(self, request):
        while self.idle:
            connection = self.idle.popleft()
            try:
                return await self.kept_answer(connection, request)
            except NoAnswer:
                connection.close()
                self.reopened += 1
        return await self.kept_answer(await Connection.open(self.address, self.tls), request)

    async def kept_answer(self, connection, request):
        try:
            reply = await connection.ask(request)
        except NoAnswer:
            if connection.used:
                raise
            raise ConnectionResetError("a new connection ended without an answer") from None
        if reply[1].get("connection", "").lower() == "close" or len(self.idle) >= KEPT:
            connection.close()
        else:
            self.idle.append(connection)
        return reply

    async def visit(self, due, keep):
        identity, request = self.request("GET", self.options.path, keep=keep)
        self.sent += 1
        sent = time.monotonic()
        try:
            status, headers, body = await asyncio.wait_for((self.over_kept if keep else self.over_new)(request), TIMEOUT)
        except (OSError, EOFError, NoAnswer, asyncio.TimeoutError, KeyError, ValueError) as problem:
            return self.fail(sent, f"{type(problem).__name__} {problem}")
        now = time.monotonic()
        self.waits.append(now - due)
        if status != 200:
            return self.fail(sent, f"{status} {body[:160].decode(errors='replace')}")
        self.answered += 1
        self.silence = max(self.silence, now - (self.last_good or now))
        self.last_good = now
        answer = json.loads(body)
        if answer["tenant"] != self.options.tenant or headers.get("x-request-id") != identity:
            self.wrong += 1
            self.note("wrong", body[:160].decode(errors="replace"))
        seen = self.answers.setdefault(answer["container"], [0, round(now - self.start, 3), 0])
        seen[0] += 1
        seen[2] = round(now - self.start, 3)

    async def write_row(self):
        text = "load " + uuid.uuid4().hex
        _, request = self.request("POST", "/rows", text.encode())
        try:
            status, _, body = await asyncio.wait_for(self.over_new(request), TIMEOUT)
            if status != 200:
                raise ValueError(f"{status} {body[:160].decode(errors='replace')}")
            self.written.append(text)
        except (OSError, EOFError, NoAnswer, asyncio.TimeoutError, KeyError, ValueError) as problem:
            self.refused_rows.append(text)
            self.note("row failed", f"{type(problem).__name__} {problem}")

    async def run(self):
        stop = asyncio.Event()
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, stop.set)
        tasks = set()
        started = time.monotonic()
        next_row = started
        number = 0
        while not stop.is_set() and (not self.options.seconds or time.monotonic() - started < self.options.seconds):
            due = started + number / self.options.rate
            await asyncio.sleep(max(0.0, due - time.monotonic()))
            jobs = [self.visit(due, keep=number % 2 == 1)]
            if self.options.rows and due >= next_row:
                next_row += 1 / self.options.rows
                jobs.append(self.write_row())
            for job in jobs:
                task = asyncio.create_task(job)
                tasks.add(task)
                task.add_done_callback(tasks.discard)
            number += 1
        seconds = time.monotonic() - started
        while tasks:
            await asyncio.wait(tasks)
        return self.report(seconds)

    def report(self, seconds):
        waits = sorted(self.waits) or [0.0]
        at = lambda share: round(1000 * waits[min(len(waits) - 1, int(share * len(waits)))], 1)
        return {"seconds": round(seconds, 1), "sent": self.sent, "rate": round(self.sent / seconds, 1), "answered": self.answered,
                "failed": self.failed, "failedAt": self.failed_at, "wrongTenant": self.wrong, "reopened": self.reopened,
                "milliseconds": {"median": at(0.5), "p99": at(0.99), "longest": at(1)},
                "longestSilence": round(1000 * self.silence, 1), "answers": self.answers,
                "rowsWritten": self.written, "rowsRefused": self.refused_rows, "examples": self.examples}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("url")
    parser.add_argument("host")
    parser.add_argument("--tenant", required=True)
    parser.add_argument("--rate", type=float, default=200)
    parser.add_argument("--rows", type=float, default=2)
    parser.add_argument("--seconds", type=float, default=0)
    parser.add_argument("--path", default="/tenant")
    print(json.dumps(asyncio.run(Load(parser.parse_args()).run())), flush=True)


if __name__ == "__main__":
    main()
