"""The packages are complete, well formed, and their texts agree with the programs."""
import gzip
import json
import re
import shutil
import unittest

from packages import BUILD, PROGRAMS, SOURCE, VERSION, PackageCase, package, run

COMPLETE = r"""
source "$1"; shift
COMP_WORDS=("$@"); COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
_tenant_master
printf '%s\n' "${COMPREPLY[@]}"
"""


class Contents(PackageCase):
    def share(self, program, path):
        return self.root[program] / "usr" / "share" / path

    def reference(self, language="en"):
        return json.loads((BUILD / "installer" / "linux" / f"reference.{language}.json").read_text())

    def test_lintian_has_no_complaint(self):
        for name in PROGRAMS:
            process = run("lintian", "--fail-on", "error,warning", "--allow-root", package(name))
            complaints = [line for line in process.stdout.splitlines() if line.startswith(("E:", "W:"))]
            # What AppStream says of the metadata is looked at below; an override is not possible, because older ones do not know the tag.
            others = [line for line in complaints if "appstream-metadata-validation-failed" not in line]
            self.assertTrue(process.returncode == 0 or (complaints and not others), process.stdout + process.stderr)

    def test_the_command_line_needs_no_graphics(self):
        depends = self.expect_success(run("dpkg-deb", "-f", package("tenant-master"), "Depends"))
        for needed in ("openssh-client", "libqt6sql6-sqlite"):
            self.assertIn(needed, depends)
        self.assertNotRegex(depends, r"libqt6(gui|widgets|charts|svg)")

    def test_what_is_loaded_while_running_is_a_dependency(self):
        depends = self.expect_success(run("dpkg-deb", "-f", package("tenant-master-console"), "Depends"))
        for needed in ("openssh-client", "libqt6sql6-sqlite", "libqt6svg6", "libqt6gui6", "libqt6widgets6"):
            self.assertIn(needed, depends)

    def test_desktop_integration_is_valid(self):
        console = "tenant-master-console"
        self.expect_success(run("desktop-file-validate", self.share(console, f"applications/{console}.desktop")))
        report = run("appstreamcli", "validate", "--no-net", "--format", "yaml", self.share(console, "metainfo/com.tenantmaster.console.metainfo.xml"))
        # The program has no homepage to name yet, which AppStream takes for a warning since 1.0.
        warnings = set(re.findall(r"tag: (\S+)\n\s+severity: (?:error|warning)", report.stdout))
        self.assertTrue(report.returncode == 0 or warnings == {"url-homepage-missing"}, report.stdout + report.stderr)
        for size in (16, 24, 32, 48, 64, 128, 256, 512):
            icon = self.share(console, f"icons/hicolor/{size}x{size}/apps/{console}.png").read_bytes()
            self.assertEqual((icon[:8], int.from_bytes(icon[16:20], "big")), (b"\x89PNG\r\n\x1a\n", size))
        self.assertTrue(self.share(console, f"icons/hicolor/scalable/apps/{console}.svg").exists())

    def test_manual_pages_format_without_a_warning(self):
        for name in PROGRAMS:
            for directory in ("man/man1", "man/es/man1"):
                page = self.share(name, f"{directory}/{name}.1.gz")
                process = run("man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", page)
                self.assertEqual((process.returncode, process.stderr), (0, ""))
                self.assertIn(name, process.stdout)

    def test_manual_names_every_verb_and_option_in_both_languages(self):
        for language, directory in (("en", "man/man1"), ("es", "man/es/man1")):
            text = gzip.decompress(self.share("tenant-master", f"{directory}/tenant-master.1.gz").read_bytes()).decode().replace("\\-", "-")
            for verb in self.reference(language)["verbs"]:
                self.assertIn(".SS " + " ".join(verb["words"]), text)
                self.assertIn(verb["summary"].replace("\\", "\\e"), text)
                for option in verb["options"]:
                    self.assertIn("--" + option["name"], text)
        english, spanish = self.reference("en"), self.reference("es")
        self.assertNotEqual([v["summary"] for v in english["verbs"]], [v["summary"] for v in spanish["verbs"]])

    def test_manual_of_the_console_names_its_options(self):
        environment = {"QT_QPA_PLATFORM": "offscreen", "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"}
        shown = self.expect_success(run(self.root["tenant-master-console"] / "usr/bin/tenant-master-console", "--help", env=environment))
        page = gzip.decompress(self.share("tenant-master-console", "man/man1/tenant-master-console.1.gz").read_bytes()).decode().replace("\\-", "-")
        # --help-all is Qt's own, for Qt's own options.
        self.assertEqual(set(re.findall(r"--[a-z]+[a-z-]*", shown)) - {"--help-all"}, set(re.findall(r"--[a-z]+[a-z-]*", page)))

    def complete(self, *words):
        script = self.share("tenant-master", "bash-completion/completions/tenant-master")
        return self.expect_success(run("bash", "--norc", "-c", COMPLETE, "complete", script, *words)).split()

    def test_bash_completes_every_verb_and_its_options(self):
        reference = self.reference()
        for verb in reference["verbs"]:
            for count, word in enumerate(verb["words"]):
                self.assertIn(word, self.complete("tenant-master", *verb["words"][:count], word[:2]))
            offered = self.complete("tenant-master", *verb["words"], "--")
            self.assertEqual(set(offered), {"--" + o["name"] for o in verb["options"] + reference["common"]} | {"--help"})
        self.assertEqual(self.complete("tenant-master", "status", "--lang", ""), ["en", "es"])

    def test_bash_still_completes_options_after_an_argument(self):
        self.assertIn("--json", self.complete("tenant-master", "workspace", "show", "acme", "--j"))

    @unittest.skipUnless(shutil.which("zsh"), "zsh is not installed")
    def test_zsh_accepts_its_file(self):
        self.expect_success(run("zsh", "-n", self.share("tenant-master", "zsh/vendor-completions/_tenant-master")))

    @unittest.skipUnless(shutil.which("fish"), "fish is not installed")
    def test_fish_completes_every_verb_and_its_options(self):
        script = self.share("tenant-master", "fish/vendor_completions.d/tenant-master.fish")
        wanted, lines = [], []
        for verb in self.reference()["verbs"]:
            typed = " ".join(["tenant-master", *verb["words"]])
            wanted.append({verb["words"][-1]} | {"--" + option["name"] for option in verb["options"]})
            lines.append(f"complete -C '{typed}'; complete -C '{typed} --'; echo ====")
        output = self.expect_success(run("fish", "--no-config", "-c", f"source {script}; " + "; ".join(lines)))
        for expected, answer in zip(wanted, output.split("====\n")):
            self.assertLessEqual(expected, {line.split("\t")[0] for line in answer.splitlines()})

    def test_changelog_and_licence_are_there(self):
        for name in PROGRAMS:
            documents = self.share(name, f"doc/{name}")
            self.assertTrue(gzip.decompress((documents / "changelog.Debian.gz").read_bytes()).decode().startswith(f"tenant-master ({VERSION}-1)"))
            self.assertEqual(gzip.decompress((documents / "changelog.gz").read_bytes()), (SOURCE / "CHANGELOG.md").read_bytes())
            self.assertIn("GPL-3.0-or-later", (documents / "copyright").read_text())


if __name__ == "__main__":
    unittest.main()
