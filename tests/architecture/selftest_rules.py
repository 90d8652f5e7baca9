"""The checks of layers, libraries, forbidden calls, SQL, labels, top level and hygiene find what is planted, and nothing else."""

import os
import subprocess
import sys

import checkforbidden
import checkhygiene
import checklabels
import checklayers
import checklibraries
import checksql
import checktoplevel
import sourcetree
from planted import PlantedTreeTest

QT = os.environ.get("TM_QT_INCLUDE", "/usr/include/x86_64-linux-gnu/qt6")


class Layers(PlantedTreeTest):
    def test_upward_and_sideways_includes_are_found(self):
        for path, include in [
                ("core/support/a.h", "core/domain/names.h"), ("core/domain/a.h", "core/ports/serverlink.h"),
                ("core/ports/a.h", "core/planner/b.h"), ("core/planner/a.cpp", "core/ports/dockerengine.h"),
                ("core/engine/handlers/a.cpp", "core/services/b.h"), ("core/services/a.cpp", "core/adapters/ssh/b.h"),
                ("core/services/a.cpp", "ui/widgets/b.h"), ("core/adapters/docker/a.cpp", "core/adapters/ssh/b.h"),
                ("core/adapters/local/a.cpp", "core/engine/b.h"), ("ui/pages/a.cpp", "core/adapters/local/b.h"),
                ("ui/pages/a.cpp", "app/console/b.h"), ("ui/presentation/a.cpp", "core/services/b.h"),
                ("ui/presentation/a.cpp", "ui/widgets/b.h"), ("app/cli/a.cpp", "ui/widgets/b.h"), ("app/cli/a.cpp", "app/console/b.h"),
                ("core/domain/a.cpp", "names.h"), ("core/domain/a.cpp", "core/domain/../engine/b.h"),
                ("core/domain/a.cpp", "tests/fakes/b.h")]:
            self.assert_finds(checklayers.check, path, f'#pragma once\n#include "{include}"\n', line=2)

    def test_angle_brackets_do_not_help(self):
        self.assert_finds(checklayers.check, "core/domain/a.cpp", "#include <core/engine/engine.h>\n")

    def test_directories_without_a_layer_are_found(self):
        self.assert_finds(checklayers.check, "core/misc/a.h", "")

    def test_downward_includes_are_fine(self):
        for path, include in [
                ("core/engine/a.cpp", "core/planner/b.h"), ("core/adapters/local/a.cpp", "core/adapters/local/b.h"),
                ("ui/pages/a.cpp", "core/services/b.h"), ("ui/pages/a.cpp", "ui/presentation/b.h"), ("app/cli/a.cpp", "ui/presentation/b.h"),
                ("app/cli/a.cpp", "app/composition.h"), ("app/console/a.cpp", "core/adapters/ssh/b.h"), ("ui/pages/a.cpp", "a.moc")]:
            self.assert_accepts(checklayers.check, path, f'#include "{include}"\n#include <vector>\n')


class Libraries(PlantedTreeTest):
    def test_misplaced_includes_are_found(self):
        for path, include in [
                ("core/engine/a.cpp", "pqxx/pqxx"), ("core/adapters/postgres/a.h", "pqxx/connection"), ("core/adapters/local/a.cpp", "libpq-fe.h"),
                ("core/services/a.cpp", "QProcess"), ("app/console/a.cpp", "QProcess"), ("core/services/a.cpp", "QWidget"),
                ("core/domain/a.h", "QtGui/QColor"), ("app/cli/a.cpp", "QApplication"), ("core/adapters/docker/a.h", "boost/beast.hpp"),
                ("core/adapters/ssh/a.cpp", "boost/asio.hpp"), ("ui/pages/a.cpp", "qt6keychain/keychain.h"), ("ui/pages/a.cpp", "spdlog/spdlog.h"),
                ("ui/presentation/a.cpp", "QColor"), ("ui/presentation/a.cpp", "QWidget"), ("ui/presentation/a.cpp", "QtWidgets/QLabel")]:
            self.assert_finds(checklibraries.check, path, f"#include <{include}>\n", QT)

    def test_misplaced_words_are_found(self):
        for path, text in [
                ("core/domain/a.h", "class A : public QObject {"), ("core/engine/a.h", "Q_OBJECT"), ("core/engine/a.h", "signals:"),
                ("core/planner/a.cpp", 'auto s = tr("x");'), ("core/services/a.cpp", 'QCoreApplication::translate("a", "b");'),
                ("core/domain/a.cpp", 'QT_TRANSLATE_NOOP("a", "b")'), ("core/services/a.cpp", "QProcess process;"),
                ("core/services/a.h", "class QProcess;"), ("app/cli/a.cpp", "QKeychain::Job job;"), ("core/engine/a.cpp", "pqxx::work w;"),
                ("core/engine/a.cpp", "spdlog::info(1);"), ("core/engine/a.cpp", "PQexec(a, b);"), ("core/adapters/postgres/a.cpp", "#if PQXX_VERSION_MAJOR < 7"),
                ("ui/pages/a.cpp", "#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)"), ("core/ports/a.h", "boost::asio::x y;")]:
            self.assert_finds(checklibraries.check, path, f"int a;\n{text}\n", QT, line=2)

    def test_right_places_are_fine(self):
        for path, text in [
                ("core/adapters/postgres/a.cpp", "#include <pqxx/pqxx>\npqxx::work w;"),
                ("core/adapters/postgres/pqxxversions.h", "#include <pqxx/pqxx>\n#if PQXX_VERSION_MAJOR < 7\npqxx::work w;\n#endif"),
                ("core/adapters/ssh/a.cpp", "#include <QProcess>\nQProcess p;"),
                ("ui/pages/a.cpp", '#include <QWidget>\nauto s = tr("x"); emit done();'), ("core/adapters/docker/a.cpp", "#include <boost/beast.hpp>"),
                ("core/adapters/local/a.cpp", "#include <qt6keychain/keychain.h>"), ("core/support/logging.cpp", "#include <spdlog/spdlog.h>"),
                ("ui/presentation/a.cpp", '#include <QCoreApplication>\n#include <optional>\nQCoreApplication::translate("a", "b");'),
                ("core/engine/a.cpp", '// QObject, tr("x")\nauto s = "QProcess tr(x)"; str(1); a.tr(2); logger("tm")->info(1);')]:
            self.assert_accepts(checklibraries.check, path, text + "\n", QT)


class Forbidden(PlantedTreeTest):
    def test_calls_are_found_everywhere(self):
        for text in ["QEventLoop loop;", "QCoreApplication::processEvents();", "Qt::BlockingQueuedConnection", "auto *s = sender();", "p.startCommand(x);",
                     "p->startCommand(x);", "system(a);", "std::system(a);", "::popen(a, b);", 'QString s = u"/bin/sh"_s;', 'run("bash -c ls");',
                     'run(R"(sh -ec ls)");', 'run("/usr/bin/bash");']:
            for path in ("core/adapters/ssh/a.cpp", "ui/pages/a.cpp", "app/cli/a.cpp"):
                self.assert_finds(checkforbidden.check, path, f"int a;\n{text}\n", line=2)

    def test_calls_are_found_in_their_layers(self):
        for path, text in [
                ("tests/fakes/a.cpp", "for (int i : list | std::views::reverse)"),
                ("tests/unit/a.cpp", "QDateTime(QDate(2026, 1, 2), QTime(3, 4), Qt::UTC)"), ("core/domain/a.cpp", "QDateTime::fromSecsSinceEpoch(1, Qt::UTC)"),
                ("ui/pages/a.cpp", "p.waitForFinished(1);"), ("core/services/a.cpp", "s->waitForReadyRead();"), ("app/cli/a.cpp", "s.waitForConnected()"),
                ("core/domain/a.cpp", "QDateTime::currentDateTimeUtc()"), ("core/planner/a.cpp", "QDateTime::currentMSecsSinceEpoch()"),
                ("core/engine/a.cpp", "std::chrono::system_clock::now()"), ("core/engine/handlers/a.cpp", "time(nullptr)"),
                ("core/planner/a.cpp", "QUuid::createUuid()"), ("core/planner/a.cpp", "std::chrono::steady_clock::now()"), ("core/domain/a.cpp", "QRandomGenerator g;"), ("core/planner/a.cpp", "Secret::generate()")]:
            self.assert_finds(checkforbidden.check, path, f"{text};\n")

    def test_allowed_calls_comments_and_strings_are_fine(self):
        for path, text in [
                ("core/adapters/ssh/a.cpp", "p.waitForFinished(1);"), ("core/services/a.cpp", "QDateTime::currentDateTimeUtc();"),
                ("core/engine/a.cpp", "Secret::generate(); QUuid::createUuid(); clock.time(1); x.system(2); QRandomGenerator::system(); std::chrono::steady_clock::now(); operating_system(3);"),
                ("ui/a.cpp", '// sender() /* QEventLoop */\nauto s = "sender() system(x)"; /* processEvents\n*/ publish("pushed -c");'),
                ("tests/unit/a.cpp", "QEventLoop loop; system(x); t.timeSpec() == Qt::UTC; run(\"sh -c x\");")]:
            self.assert_accepts(checkforbidden.check, path, text + "\n")


class Sql(PlantedTreeTest):
    def test_statements_are_found(self):
        for text in ["CREATE ROLE x", "DROP DATABASE %1", "ALTER DATABASE a RENAME TO b", "GRANT %1 TO %2", "REVOKE ALL ON x", "SELECT a FROM b",
                     "SELECT pg_sleep(1)", "INSERT INTO a VALUES (1)", "UPDATE a SET b = 1", "DELETE FROM a", " CREATE TABLE a (b int)", "SET ROLE x"]:
            self.assert_finds(checksql.check, "core/engine/a.cpp", f'int a;\nauto s = u"{text}"_s;\n', line=2)
            self.assert_finds(checksql.check, "ui/pages/a.cpp", f'auto s = R"({text})";\n')

    def test_quoting_by_hand_is_found_where_sql_is_written(self):
        for text in [r"ALTER ROLE \"%1\"", "SELECT a FROM b WHERE c = '%1'", "'%L2'"]:
            for path in ("core/domain/sqlstatements.cpp", "core/adapters/postgres/a.cpp"):
                self.assert_finds(checksql.check, path, f'int a;\nauto s = u"{text}"_s;\n', line=2)
                self.assert_accepts(checksql.check, path, f'auto s = u"{text.translate({34: None, 39: None, 92: None})}"_s;\n')

    def test_other_texts_and_places_are_fine(self):
        for path, text in [("core/domain/sqlstatements.cpp", "CREATE ROLE x"), ("core/adapters/postgres/a.cpp", "SELECT a FROM b"),
                           ("ui/a.cpp", "Select a server from the list"), ("ui/a.cpp", "Create role"), ("ui/a.cpp", "GRANTED")]:
            self.assert_accepts(checksql.check, path, f'// "DROP ROLE x"\nauto s = "{text}";\n')


class Labels(PlantedTreeTest):
    def test_guessing_labels_are_found(self):
        for text in ["auto *label = new QLabel(text);", "layout->addWidget(new QLabel(text));", "m_label(new QLabel(this))", "QMessageBox box(this);",
                     "auto *box = new QMessageBox(this);", "QMessageBox::warning(this, a, b);", "box->setInformativeText(inertText(x));", "label->setTextFormat(Qt::RichText);", "edit->setHtml(x);"]:
            self.assert_finds(checklabels.check, "ui/pages/a.cpp", f"int a;\n{text}\n", line=2)

    def test_plain_labels_are_fine(self):
        self.assert_accepts(checklabels.check, "ui/pages/a.cpp",
                            "auto *label = new QLabel(this);\nlabel->setTextFormat(Qt::PlainText);\nauto *other = plainLabel(text);\n"
                            "QMessageBox box(this);\nbox.setTextFormat(Qt::PlainText);\n// new QLabel(x)\n")


class TopLevel(PlantedTreeTest):
    def test_only_listed_names_and_dot_files_are_allowed(self):
        for name in ("CMakeLists.txt", "README.md", "LICENSE", ".gitignore", "core/a.h", "build/x"):
            self.plant(name)
        self.assertEqual([], self.places(checktoplevel.check))
        self.plant("notes.txt")
        self.plant("scripts/run.sh")
        self.assertEqual(["notes.txt:1", "scripts:1"], self.places(checktoplevel.check))


class Hygiene(PlantedTreeTest):
    def test_machine_paths_and_conflicts_are_found(self):
        for directory in ("work", "root"):
            self.assert_finds(checkhygiene.check, "docs/a.md", f"first\nsee /{directory}/notes.txt\n", line=2)
        self.assert_finds(checkhygiene.check, "core/a.cpp", "<" * 7 + " HEAD\n")

    def test_other_paths_are_fine(self):
        self.assert_accepts(checkhygiene.check, "docs/a.md", "/home/ops /var/work/x ${root}/x core/root/x https://example.com/work\n")


class Exceptions(PlantedTreeTest):
    def test_excepted_files_need_a_reason(self):
        self.plant("core/engine/a.cpp", "QEventLoop loop;\n")
        self.plant("tests/architecture/exceptions.txt", "# comment\nforbidden | core/engine/a.cpp | shown in the manual\n")
        findings = checkforbidden.check(self.root)
        self.assertEqual(0, sourcetree.report("forbidden", self.root, findings))
        self.assertEqual(1, sourcetree.report("layers", self.root, findings))
        self.plant("tests/architecture/exceptions.txt", "forbidden | core/engine/a.cpp |\n")
        with self.assertRaises(SystemExit):
            sourcetree.report("forbidden", self.root, findings)

    def test_script_prints_the_place_and_fails(self):
        self.plant("core/engine/a.cpp", "int a;\nQEventLoop loop;\n")
        result = subprocess.run([sys.executable, "-B", checkforbidden.__file__, str(self.root)], capture_output=True, text=True, check=False)
        self.assertEqual(1, result.returncode)
        self.assertIn("core/engine/a.cpp:2: QEventLoop: nested event loop", result.stdout)
