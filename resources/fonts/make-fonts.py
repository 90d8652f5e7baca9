#!/usr/bin/python3
"""Makes the embedded fonts from the Debian packages fonts-inter and fonts-jetbrains-mono (needs python3-fonttools).

Usage: make-fonts.py [OUTPUT_DIRECTORY]

Each face is cut down to the characters that the console shows (Latin, punctuation, arrows, currency). "Inter Tab" is Inter with the
tabular digits in place of the proportional ones, because Qt 6.4 cannot switch the OpenType feature 'tnum' on.
"""
import pathlib
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

INTER = pathlib.Path("/usr/share/fonts/opentype/inter")
JETBRAINS = pathlib.Path("/usr/share/fonts/truetype/jetbrains-mono")

CHARACTERS = [
    range(0x20, 0x7F), range(0xA0, 0x180),                # Latin, Latin-1, Latin Extended-A
    range(0x2010, 0x2028), [0x202F, 0x2030],               # dashes, quotes, bullet, ellipsis, narrow space
    [0x2032, 0x2033, 0x2039, 0x203A, 0x2044, 0x20AC, 0x2116, 0x2122],
    range(0x2190, 0x219A), [0x21B5, 0x2212, 0x2248, 0x2260, 0x2264, 0x2265],
    [0x25CF, 0x25CB, 0x2713, 0x2715, 0xFFFD],
]


def rename(font, old, new):
    """Gives the font another family name in every name record and in the CFF table."""
    for record in font["name"].names:
        if record.nameID in (1, 3, 4, 16, 21):
            record.string = record.toUnicode().replace(old, new, 1)
        elif record.nameID == 6:
            record.string = record.toUnicode().replace(old.replace(" ", ""), new.replace(" ", ""), 1)
    if "CFF " in font:
        names = font["CFF "].cff.fontNames
        names[0] = names[0].replace(old.replace(" ", ""), new.replace(" ", ""), 1)


def use_tabular_digits(font):
    """Points the digits of the character map at the glyphs of the feature 'tnum'."""
    gsub = font["GSUB"].table
    lookups = {i for r in gsub.FeatureList.FeatureRecord if r.FeatureTag == "tnum" for i in r.Feature.LookupListIndex}
    replacement = {}
    for index in lookups:
        for table in gsub.LookupList.Lookup[index].SubTable:
            replacement.update(getattr(table, "ExtSubTable", table).mapping)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap.update({code: replacement[glyph] for code, glyph in table.cmap.items() if glyph in replacement})


def cut(font):
    """Keeps the characters and the features that Qt uses by default."""
    options = subset.Options()
    options.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl"]
    options.hinting = False
    options.name_IDs = ["*"]
    options.notdef_outline = True
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes={code for block in CHARACTERS for code in block})
    cutter.subset(font)


def make(source, target, tabular=False):
    font = TTFont(source)
    if tabular:
        use_tabular_digits(font)
        rename(font, "Inter", "Inter Tab")
    cut(font)
    font.save(target)
    print(f"{target.name}: {target.stat().st_size} bytes")


def main():
    out = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parent)
    for weight in ("Regular", "Medium", "SemiBold"):
        make(INTER / f"Inter-{weight}.otf", out / f"Inter-{weight}.otf")
    for weight in ("Regular", "Medium"):
        make(INTER / f"Inter-{weight}.otf", out / f"InterTab-{weight}.otf", tabular=True)
    make(JETBRAINS / "JetBrainsMono-Regular.ttf", out / "JetBrainsMono-Regular.ttf")


if __name__ == "__main__":
    main()
