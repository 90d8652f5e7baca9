#!/bin/sh
# Collects the strings of ui and app into the translation files and says what is left to translate. Usage: translations/update.sh
set -eu
cd "$(dirname "$0")/.."
lupdate=${LUPDATE:-$(command -v lupdate6 || echo /usr/lib/qt6/bin/lupdate)}

# No line numbers: otherwise every edit of the code would change these files. English needs its plural forms only.
common="-I . -recursive -locations none -no-ui-lines -no-obsolete -silent"
# shellcheck disable=SC2086
"$lupdate" $common ui app -ts translations/tm_es.ts -source-language en -target-language es
# shellcheck disable=SC2086
"$lupdate" $common -pluralonly ui app -ts translations/tm_en.ts -source-language en -target-language en

for language in en es; do
    left=$(grep -c 'type="unfinished"' "translations/tm_$language.ts" || true)
    echo "tm_$language.ts: $left left to translate"
done
