# SPDX-License-Identifier: GPL-3.0-or-later
"""Lets LibreOffice set the sample's DOCX and holds its pages to ours: convert-docx.py TONGBAO SAMPLE FONTS"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections import defaultdict
from pathlib import Path

MM = 72 / 25.4
# A widow more or less, or a character less in a line with other fonts' digits, may cost a page in a circular of twenty.
PAGES_MORE_OR_LESS = 1
CLOSING = "、。，；：？！）》”"

for tool in ("soffice", "pdftotext"):
    if shutil.which(tool) is None:
        print(f"{tool} is not installed")
        sys.exit(77)


def run(*arguments, **more):
    return subprocess.run(arguments, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, **more).stdout


def convert(path, fonts):
    profile = (path.parent / "profile").as_uri()
    run("soffice", "-env:UserInstallation=" + profile, "--headless", "--convert-to", "pdf", "--outdir", str(path.parent / "office"),
        str(path), env=os.environ | {"FONTCONFIG_FILE": fonts, "HOME": str(path.parent)})
    return path.parent / "office" / (path.stem + ".pdf")


def tight(text):
    """Without blanks, and without closing signs: LibreOffice loses one that hangs beyond a line when it writes the PDF."""
    return re.sub(rf"[\s{CLOSING}]", "", text)


def count_pages(path):
    return int(re.search(r"Pages:\s+(\d+)", run("pdfinfo", str(path))).group(1))


def read_pages(path):
    """For each page its size and its words as (left, top, right, bottom, text)."""
    pages = []
    for line in run("pdftotext", "-bbox", str(path), "-").splitlines():
        if match := re.search(r'<page width="([\d.]+)" height="([\d.]+)"', line):
            pages.append((float(match[1]), float(match[2]), []))
        elif match := re.search(r'<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*)</word>', line):
            pages[-1][2].append((*map(float, match.groups()[:4]), match[5]))
    return pages


def count_charts(path):
    with zipfile.ZipFile(path) as archive:
        return sum(name.endswith(".svg") for name in archive.namelist())


def check_text(lines, n_charts, path):
    """All that the text says is on the pages, in its order; tables are told row by row, charts are pictures."""
    read = re.sub(r"—\d+—", "", tight(run("pdftotext", "-raw", str(path), "-")))
    at = 0
    missing = []
    for line in (tight(line) for line in lines if "\t" not in line):
        place = read.find(line, at)
        if place >= 0:
            at = place + len(line)
        else:
            missing.append(line)
    assert len(missing) == n_charts, (n_charts, missing)
    for row in (tight(line) for line in lines if "\t" in line):
        assert row in read or "（" in row, row


def check_block(pages):
    """The text block is 156 mm × 225 mm at its place; a closing sign may stand out of it by its own width."""
    n_rows = []
    for width, height, words in pages:
        if width > height:
            continue
        rows = defaultdict(list)
        for left, top, right, bottom, text in words:
            middle = (top + bottom) / 2
            if middle > 262 * MM:
                continue
            assert left > 27.5 * MM and right < 184.5 * MM + (16 if text[-1] in CLOSING else 0), (left / MM, right / MM, text)
            assert 37 * MM < middle, (middle / MM, text)
            rows[round((middle - 37 * MM) / 28.95)].append(text)
        n_rows.append(len(rows))
    assert max(n_rows) == 22 and n_rows.count(22) > 2, n_rows


def check_numbers(pages):
    """— 1 — outside right on odd pages, outside left on even ones, its dash 7 mm below the block; none on the last."""
    for i, (width, height, words) in enumerate(pages[:-1]):
        number = [word for word in words if (word[1] + word[3]) / 2 > 262 * MM]
        if width > height:
            continue
        assert "".join(word[4] for word in number) == f"—{i + 1}—", (i + 1, number)
        middle = sum((word[1] + word[3]) / 2 for word in number) / len(number)
        assert abs(middle - 269 * MM) < 1.5 * MM, middle / MM
        if i % 2 == 0:
            assert abs(max(word[2] for word in number) - (184 * MM - 14)) < 3, number
        else:
            assert abs(min(word[0] for word in number) - (28 * MM + 14)) < 3, number
    assert not [word for word in pages[-1][2] if word[1] > 262 * MM], pages[-1]


def main(tongbao, sample, fonts):
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, "circular." + ending) for ending in ("docx", "pdf", "txt")]
        for path in paths:
            run(tongbao, "export", sample, "-o", str(path))
        converted = convert(paths[0], fonts)
        pages = read_pages(converted)
        assert abs(len(pages) - count_pages(paths[1])) <= PAGES_MORE_OR_LESS, (len(pages), count_pages(paths[1]))
        check_text(paths[2].read_text().splitlines(), count_charts(paths[0]), converted)
        check_block(pages)
        check_numbers(pages)


main(*sys.argv[1:])
