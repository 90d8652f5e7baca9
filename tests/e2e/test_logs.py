"""`logs` over a connection that is lost and comes back: no line is missing and none is printed twice."""
import json
import re
import signal
import time

from harness import DONE, ServerCase, sandbox

COUNTER = "import itertools, time\nfor n in itertools.count(1):\n    print('number', n, flush=True)\n    time.sleep(0.01)"


class Logs(ServerCase):
    def setUp(self):
        self.docker("run", "-d", "--name", "counter", "--entrypoint", "python3", "inventario:1.0.0", "-c", COUNTER)
        self.addCleanup(self.docker, "rm", "-f", "counter")

    def follow(self, *more):
        process = self.console.start("logs", "counter", "--follow", *more)
        self.addCleanup(process.kill)
        return process

    def numbers_until(self, process, last):
        numbers = []
        for line in process.stdout:
            numbers.append(int(re.search(r"number (\d+)$", line).group(1)))
            if numbers[-1] >= last:
                return numbers
        self.fail(f"ended after {numbers[-3:]}: {process.communicate()[1]}")

    def ends_on_interrupt(self, process):
        process.send_signal(signal.SIGINT)
        process.stdout.close()
        self.assertIn(process.wait(timeout=20), (DONE, -signal.SIGINT))

    def test_following_goes_on_after_a_lost_connection(self):
        process = self.follow()
        numbers = self.numbers_until(process, 100)
        sandbox("fault", "drop-sessions")
        numbers += self.numbers_until(process, numbers[-1] + 1000)
        self.assertEqual(numbers, list(range(1, numbers[-1] + 1)))
        self.ends_on_interrupt(process)
        self.assertIn("does not answer", process.stderr.read())

    def test_following_goes_on_after_sshd_was_away(self):
        process = self.follow("--tail", "1")
        numbers = self.numbers_until(process, 100)
        sandbox("fault", "stop-sshd")
        self.addCleanup(sandbox, "fault", "start-sshd")
        sandbox("fault", "drop-sessions")
        time.sleep(3)
        sandbox("fault", "start-sshd")
        numbers += self.numbers_until(process, numbers[-1] + 1000)
        self.assertEqual(numbers, list(range(numbers[0], numbers[-1] + 1)))
        self.ends_on_interrupt(process)

    def test_what_does_not_follow_says_that_it_broke_off(self):
        sandbox("fault", "stop-sshd")
        self.addCleanup(sandbox, "fault", "start-sshd")
        result = self.console.run("logs", "counter")
        self.assertNotEqual(result.code, DONE)
        self.expect_four_parts(result)

    def test_a_part_of_the_log_has_exactly_its_lines(self):
        time.sleep(2)
        whole = self.console.run("logs", "counter", "--json")
        self.expect(whole, DONE)
        lines = [json.loads(line) for line in whole.out.splitlines()]
        part = self.console.run("logs", "counter", "--json", "--since", lines[20]["time"], "--until", lines[60]["time"])
        self.expect(part, DONE)
        self.assertEqual([json.loads(line) for line in part.out.splitlines()], lines[20:61])

    def test_what_has_an_end_is_not_followed(self):
        result = self.console.run("logs", "counter", "--follow", "--until", "10m")
        self.assertNotEqual(result.code, DONE)
        self.expect_four_parts(result)
