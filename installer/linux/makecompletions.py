#!/usr/bin/python3
"""Writes the completions of `tenant-master` for bash, zsh and fish from the program's own table of verbs and options.

makecompletions.py REFERENCE_JSON OUTPUT_DIRECTORY
"""
import json
import pathlib
import sys

VALUES = {"lang": ["en", "es"], "environment": ["production", "qa"]}


def takes_file(option):
    return option["name"] in ("identity", "runbook", "output") or option["name"].endswith("-file") or option["value"] in ("file", "path")


def single_quoted(text):
    return "'" + text.replace("'", "'\\''") + "'"


def words_after(verbs):
    """{typed words: words that may follow}, for verbs of any number of words."""
    following = {}
    for verb in verbs:
        words = verb["words"]
        for count in range(len(words)):
            following.setdefault(" ".join(words[:count]), []).append(words[count])
    return {typed: sorted(set(words)) for typed, words in following.items()}


def flags(options):
    return " ".join("--" + option["name"] for option in options)


def value_cases(reference):
    """bash: what an option's value may be."""
    options = {option["name"]: option for verb in reference["verbs"] for option in verb["options"] + reference["common"]}
    files = sorted(name for name, option in options.items() if option["value"] and takes_file(option))
    others = sorted(name for name, option in options.items() if option["value"] and not takes_file(option) and name not in VALUES)
    text = "".join(f"        --{name}) COMPREPLY=($(compgen -W '{' '.join(VALUES[name])}' -- \"$current\")); return ;;\n"
                   for name in sorted(VALUES) if name in options)
    if files:
        text += f"        {'|'.join('--' + name for name in files)}) compopt -o filenames; COMPREPLY=($(compgen -f -- \"$current\")); return ;;\n"
    if others:
        text += f"        {'|'.join('--' + name for name in others)}) return ;;\n"
    return text


def bash(reference):
    verbs = reference["verbs"]
    option_cases = "".join(f"            {single_quoted(' '.join(verb['words']))}) options='{flags(verb['options'] + reference['common'])} --help' ;;\n"
                           for verb in verbs)
    word_cases = "".join(f"        {single_quoted(typed)}) words='{' '.join(words)}' ;;\n" for typed, words in words_after(verbs).items())
    return f"""# bash completion for tenant-master; made from the program's own verbs and options.
_tenant_master() {{
    local current=${{COMP_WORDS[COMP_CWORD]}} previous=${{COMP_WORDS[COMP_CWORD-1]}} typed= options='--help --version' words= index
    COMPREPLY=()
    case $previous in
{value_cases(reference)}    esac
    for ((index = 1; index < COMP_CWORD; ++index)); do
        [[ ${{COMP_WORDS[index]}} == -* ]] && break
        typed+="${{typed:+ }}${{COMP_WORDS[index]}}"
    done
    case $typed in
{word_cases}    esac
    local verb=$typed
    while [[ -n $verb ]]; do
        case $verb in
{option_cases}            *) [[ $verb == *' '* ]] && verb=${{verb% *}} || verb=; continue ;;
        esac
        break
    done
    [[ $current == -* ]] && words=$options
    COMPREPLY=($(compgen -W "$words" -- "$current"))
}}
complete -F _tenant_master tenant-master
"""


def zsh_option(option):
    description = option["description"].replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]").replace(":", "\\:")
    text = f"--{option['name']}[{description}]"
    if option["value"]:
        values = f"({' '.join(VALUES[option['name']])})" if option["name"] in VALUES else ("_files" if takes_file(option) else " ")
        text += f":{option['value']}:{values}"
    return single_quoted(text)


def zsh(reference):
    verbs = reference["verbs"]
    summaries = {" ".join(verb["words"]): verb["summary"] for verb in verbs}

    def described(typed, word):
        summary = summaries.get(f"{typed} {word}".strip(), "")
        return single_quoted(word + (":" + summary.replace("\\", "\\\\").replace(":", "\\:") if summary else ""))

    word_cases = "".join(f"        {single_quoted(typed)}) words_here=({' '.join(described(typed, word) for word in words)}) ;;\n"
                         for typed, words in words_after(verbs).items())
    option_cases = ""
    for verb in verbs:
        specifications = " ".join(zsh_option(option) for option in verb["options"] + reference["common"])
        option_cases += f"        {single_quoted(' '.join(verb['words']))}) arguments=({specifications}) ;;\n"
    return f"""#compdef tenant-master
# zsh completion for tenant-master; made from the program's own verbs and options.
_tenant_master() {{
    local typed= word verb
    local -a words_here arguments
    for word in ${{words[2,CURRENT-1]}}; do
        [[ $word == -* ]] && break
        typed+="${{typed:+ }}$word"
    done
    case $typed in
{word_cases}    esac
    if (( $#words_here )) && [[ $PREFIX != -* ]]; then
        _describe verb words_here
        return
    fi
    verb=$typed
    while true; do
        case $verb in
{option_cases}        esac
        (( $#arguments )) && break
        [[ $verb == *' '* ]] && verb=${{verb% *}} || break
    done
    _arguments -S $arguments '--help[Show the options.]' '--version[Show the version.]' '*: :'
}}
_tenant_master "$@"
"""


def fish_option(condition, option):
    text = f"complete -c tenant-master -n {single_quoted(condition)} -l {option['name']} -d {fish_quoted(option['description'])}"
    if not option["value"]:
        return text + "\n"
    if option["name"] in VALUES:
        return text + f" -x -a '{' '.join(VALUES[option['name']])}'\n"
    return text + (" -r -F\n" if takes_file(option) else " -x\n")


def fish_quoted(text):
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


def fish(reference):
    verbs = reference["verbs"]
    summaries = {" ".join(verb["words"]): verb["summary"] for verb in verbs}
    text = """# fish completion for tenant-master; made from the program's own verbs and options.
function __tenant_master_typed
    set -l typed
    for word in (commandline -opc)[2..-1]
        string match -q -- '-*' $word; and break
        set -a typed $word
    end
    string join ' ' -- $typed
end
function __tenant_master_at
    test (__tenant_master_typed | string collect -a) = "$argv[1]"
end
function __tenant_master_in
    set -l typed (__tenant_master_typed)
    test "$typed" = "$argv[1]"; or string match -q -- "$argv[1] *" "$typed"
end
complete -c tenant-master -f
"""
    for typed, words in words_after(verbs).items():
        for word in words:
            summary = summaries.get(f"{typed} {word}".strip(), "")
            text += (f"complete -c tenant-master -n {single_quoted(f'__tenant_master_at {fish_quoted(typed)}'.replace(chr(39), chr(34)))}"
                     f" -a {word}" + (f" -d {fish_quoted(summary)}" if summary else "") + "\n")
    for option in reference["common"]:
        text += fish_option("true", option)
    for verb in verbs:
        condition = f'__tenant_master_in "{" ".join(verb["words"])}"'
        text += "".join(fish_option(condition, option) for option in verb["options"])
    return text


def main():
    reference = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
    directory = pathlib.Path(sys.argv[2])
    directory.mkdir(parents=True, exist_ok=True)
    for name, write in (("tenant-master.bash", bash), ("_tenant-master", zsh), ("tenant-master.fish", fish)):
        (directory / name).write_text(write(reference), encoding="utf-8")


if __name__ == "__main__":
    main()
