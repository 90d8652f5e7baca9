"""The end of the process: threads that take their time to end (slowfarewell.cpp) never outlive what they need."""
import os
import unittest

from harness import DONE, ServerCase


class Exit(ServerCase):
    def slowly(self, *arguments):
        """Runs a verb whose threads are slow to end; it ends with its own exit code all the same, and says nothing about its memory."""
        result = self.console.run(*arguments, environment={"LD_PRELOAD": os.environ["SLOW_FAREWELL"]})
        self.expect(result, DONE)
        self.assertIn("slow farewell", result.err)   # it logged in at PostgreSQL, and its end was slow indeed
        self.assertNotIn("corruption", result.err)

    def test_verbs_that_read(self):
        for arguments in (("status",), ("operation", "list"), ("activity",), ("server", "test", "vps"), ("fault-examples", "--seed", "exit", "--json")):
            with self.subTest(verb=" ".join(arguments)):
                self.slowly(*arguments)

    def test_verbs_that_change(self):
        self.slowly("workspace", "create", "--yes", "--name", "Leaving", "--slug", "leaving", "--product", "inventario", "--plan", "free")


if __name__ == "__main__":
    unittest.main()
