#!/usr/bin/python3
"""Writes the manual pages of both programs in one language, from manual.toml and from the program's own table of verbs and options.

makemanual.py MANUAL_TOML REFERENCE_JSON LANGUAGE VERSION DATE OUTPUT_DIRECTORY
"""
import json
import pathlib
import sys
import tomllib


def escape(text):
    """Plain text as roff: no escapes, no control lines, and hyphens that can be searched and copied."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return "\\&" + text if text.startswith((".", "'")) else text


def entries(pairs):
    return "".join(f".TP\n\\fB{escape(str(term))}\\fR\n{escape(text)}\n" for term, text in pairs)


def option_pairs(options):
    return [("--" + option["name"] + (f" <{option['value']}>" if option["value"] else ""), option["description"]) for option in options]


def verbs_section(reference):
    text = ""
    for verb in reference["verbs"]:
        words = " ".join(verb["words"] + [f"<{argument}>" for argument in verb["arguments"]])
        text += f".SS {escape(words)}\n{escape(verb['summary'])}\n{entries(option_pairs(verb['options']))}"
    return text


def page(program, texts, version, date, summary, synopsis, sections):
    head = (f".TH {program.upper()} 1 \"{date}\" \"{program} {version}\" \"{texts['title']}\"\n"
            f".SH {texts['name']}\n{escape(program)} \\- {escape(summary)}\n"
            f".SH {texts['synopsis']}\n{synopsis}\n")
    return head + "".join(f".SH {title}\n{body}" for title, body in sections)


def paragraphs(texts):
    return ".PP\n".join(escape(text) + "\n" for text in texts)


def main():
    manual, reference_file, language, version, date, output = sys.argv[1:]
    texts = tomllib.loads(pathlib.Path(manual).read_text(encoding="utf-8"))[language]
    reference = json.loads(pathlib.Path(reference_file).read_text(encoding="utf-8"))
    shared = [(texts["environment"], entries(texts["variables"])), (texts["files"], entries(texts["paths"]))]
    command_line = page(
        "tenant-master", texts, version, date, texts["cli_summary"],
        f".B tenant\\-master\n\\fI{texts['verb']}\\fR [\\fI...\\fR]",
        [(texts["description"], paragraphs(texts["cli_description"])),
         (texts["common"], entries(option_pairs(reference["common"]) + texts["cli_options"])),
         (texts["verbs"], verbs_section(reference)),
         (texts["exit"], entries(texts["exit_codes"]))] + shared + [(texts["see"], ".BR ssh (1),\n.BR tenant\\-master\\-console (1)\n")])
    console = page(
        "tenant-master-console", texts, version, date, texts["console_summary"],
        ".B tenant\\-master\\-console\n[\\fI...\\fR]",
        [(texts["description"], paragraphs(texts["console_description"])), (texts["options"], entries(texts["console_options"]))] + shared
        + [(texts["see"], ".BR ssh (1),\n.BR tenant\\-master (1)\n")])
    directory = pathlib.Path(output)
    directory.mkdir(parents=True, exist_ok=True)
    (directory / "tenant-master.1").write_text(command_line, encoding="utf-8")
    (directory / "tenant-master-console.1").write_text(console, encoding="utf-8")


if __name__ == "__main__":
    main()
