"""What ships is hardened, stripped, and says nothing about the machine that built it."""
import json
import re
import unittest

from packages import BUILD, PROGRAMS, SOURCE, PackageCase, run

FAULT_HOOK = "TENANT_MASTER_FAULT"
# Not visible in a finished program, therefore looked for where it was compiled.
COMPILE_FLAGS = ("-fstack-clash-protection", "-fstack-protector-strong", "-D_FORTIFY_SOURCE=2", "-D_GLIBCXX_ASSERTIONS")


class Hardening(PackageCase):
    def each(self):
        for name in PROGRAMS:
            with self.subTest(program=name):
                yield self.root[name] / "usr" / "bin" / name

    def readelf(self, option, program):
        return self.expect_success(run("readelf", "-W", option, program))

    def test_position_independent_with_full_relro(self):
        for program in self.each():
            dynamic = self.readelf("-d", program)
            self.assertRegex(dynamic, r"FLAGS_1.*\bNOW\b.*\bPIE\b")
            self.assertIn("GNU_RELRO", self.readelf("-l", program))

    def test_stack_is_not_executable(self):
        for program in self.each():
            self.assertRegex(self.readelf("-l", program), r"GNU_STACK\s+(?:0x\w+\s+){5}RW\s")

    def test_libraries_come_from_the_system_only(self):
        for program in self.each():
            self.assertNotRegex(self.readelf("-d", program), r"RPATH|RUNPATH")

    def test_checks_are_compiled_in(self):
        for program in self.each():
            symbols = self.readelf("--dyn-syms", program)
            self.assertIn("__stack_chk_fail", symbols)
            self.assertRegex(symbols, r"__\w+_chk@")
            self.assertIn("__glibcxx_assert_fail", symbols)
            if "X86-64" in self.readelf("-h", program):
                self.assertGreater(program.read_bytes().count(b"\xf3\x0f\x1e\xfa"), 1000, "branch targets are not marked")

    def test_every_source_was_compiled_with_the_flags(self):
        commands = json.loads((BUILD / "compile_commands.json").read_text())
        shipped = [c for c in commands if re.match(r"(core|ui|app)/", c["file"].removeprefix(f"{SOURCE}/"))]
        self.assertGreater(len(shipped), 100)
        for command in shipped:
            for flag in COMPILE_FLAGS:
                self.assertIn(flag, command["command"], command["file"])

    def test_stripped_without_paths_of_the_build(self):
        for program in self.each():
            self.assertNotIn(" .symtab", self.readelf("-S", program))
            content = program.read_bytes()
            for path in {str(SOURCE), str(SOURCE.resolve()), str(BUILD)}:
                for encoding in ("utf-8", "utf-16-le"):
                    self.assertNotIn(path.encode(encoding), content)

    def has_fault_hook(self, program):
        return FAULT_HOOK.encode() in program.read_bytes()

    def test_fault_hook_is_in_the_test_program_only(self):
        self.assertTrue(self.has_fault_hook(BUILD / "bin" / "tenant-master-faults"))
        for program in self.each():
            self.assertFalse(self.has_fault_hook(program))


if __name__ == "__main__":
    unittest.main()
