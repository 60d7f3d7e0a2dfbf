# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the sample's DOCX with python-docx and holds it to the text export: read-docx.py TONGBAO SAMPLE"""
import re
import struct
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

try:
    import docx
    from docx.oxml.ns import qn
except ImportError:
    print("python3-docx is not installed")
    sys.exit(77)

OFFICIAL = {"仿宋_GB2312", "黑体", "楷体_GB2312", "宋体", "方正小标宋简体"}
HEADINGS = [(r"[一二三四五六七八九十]+、", "Heading 1"), (r"（[一二三四五六七八九十]+）", "Heading 2")]
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
SVG = "{http://schemas.microsoft.com/office/drawing/2016/SVG/main}svgBlip"
BLIP = "{http://schemas.openxmlformats.org/drawingml/2006/main}blip"


def tight(text):
    return re.sub(r"\s", "", text)


def export(tongbao, sample, path):
    subprocess.run([tongbao, "export", sample, "-o", str(path)], check=True, stderr=subprocess.DEVNULL)
    return path


def check_text(document, lines):
    """Every line of the text that isn't of a table or the title of a chart, in its order."""
    charts = {tight(picture.get("name")) for picture in document.element.iter(DRAWING + "docPr")}
    assert charts
    expected = [tight(line) for line in lines if "\t" not in line and tight(line) not in charts]
    record = tight(document.tables[-1]._tbl.xpath("string(.)"))
    assert expected[-1] == record, (expected[-1], record)
    assert tight("".join(p.text for p in document.paragraphs)) == "".join(expected[:-1])


def check_tables(document, lines):
    """The rows of all tables but the record's are the text's, cell by cell; heads are repeated, rows never torn."""
    rows = [[cell.text for cell in row.cells] for table in document.tables[:-1]
            for row in table.rows if row._tr.find(qn("w:trPr")).find(qn("w:tblHeader")) is None]
    expected = [line.split("\t") for line in lines if "\t" in line]
    assert rows and all(row in expected for row in rows), rows
    assert len(expected) == len(rows) + len(document.tables) - 1  # and one line for each head
    for table in document.tables:
        assert all(row._tr.find(qn("w:trPr")).find(qn("w:cantSplit")) is not None for row in table.rows)
    for table in document.tables[:-1]:
        assert table.style.name == "Table Grid"
        assert table.rows[0]._tr.find(qn("w:trPr")).find(qn("w:tblHeader")) is not None


def check_styles(document):
    names = {paragraph.style.name for paragraph in document.paragraphs}
    assert {"Title", "Body Text", "Heading 1", "Heading 2", "发文机关标志", "发文字号", "主送机关", "附件标题"} <= names, names
    for paragraph in document.paragraphs:
        for pattern, style in HEADINGS:
            if paragraph.style.name.startswith("Heading"):
                assert bool(re.match(pattern, paragraph.text)) == (paragraph.style.name == style), paragraph.text
    assert not document.element.findall(".//" + qn("w:numPr"))
    for fonts in document.styles.element.iter(qn("w:rFonts")):
        assert {fonts.get(qn("w:" + slot)) for slot in ("ascii", "hAnsi", "eastAsia", "cs")} < OFFICIAL | {None}
        assert fonts.get(qn("w:eastAsia")) in OFFICIAL


def check_sections(document):
    sizes = [(section.page_width.mm, section.page_height.mm) for section in document.sections]
    assert any(width > height for width, height in sizes), "no page lies on its side"
    for section in document.sections:
        grid = section._sectPr.find(qn("w:docGrid"))
        assert (grid.get(qn("w:type")), grid.get(qn("w:linePitch"))) == ("lines", "579")
        margins = [section.top_margin.mm, section.right_margin.mm, section.bottom_margin.mm, section.left_margin.mm]
        official = [28, 37, 26, 35] if section.page_width > section.page_height else [37, 26, 35, 28]
        assert all(abs(a - b) < 0.1 for a, b in zip(margins, official)), margins
    for footer in (document.sections[0].footer, document.sections[0].even_page_footer):
        assert "— 1 —" in footer.paragraphs[0].text and "PAGE" in footer._element.xpath("string(.)")
    last = document.sections[-1]
    assert "PAGE" not in last.footer._element.xpath("string(.)") and last.start_type == docx.enum.section.WD_SECTION.EVEN_PAGE


def check_charts(document, archive):
    """Each is there as lines and as 300 dots to the inch, and says in words what it shows."""
    shapes = list(document.inline_shapes)
    assert len(shapes) >= 10
    for shape in shapes:
        picture = shape._inline.find(DRAWING + "docPr")
        blip, svg = (next(shape._inline.iter(name)) for name in (BLIP, SVG))
        assert len(picture.get("descr")) > len(picture.get("name")) > 0
        parts = [document.part.related_parts[element.get(qn("r:embed"))] for element in (blip, svg)]
        assert [part.content_type for part in parts] == ["image/png", "image/svg+xml"]
        width, height = struct.unpack(">II", parts[0].blob[16:24])
        assert abs(width - shape.width.inches * 300) <= 1 and abs(height - shape.height.inches * 300) <= 1
    assert len([name for name in archive.namelist() if name.endswith(".svg")]) == len(shapes)


def check_traces(document, archive, lines):
    """Who typed, where and when stays with us; every date in the archive is the same."""
    core = document.core_properties
    assert tight(core.title) in tight("".join(lines)) and core.author and not core.last_modified_by
    assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    for name in archive.namelist():
        content = archive.read(name)
        if name.endswith((".xml", ".rels")):
            assert b"/tmp" not in content and str(Path.home()).encode() + b"/" not in content, name
            assert not re.search(rb"<w:(ins|del|rsids|comment\w*|proofErr)[ />]", content), name


def main(tongbao, sample):
    with tempfile.TemporaryDirectory() as folder:
        path = export(tongbao, sample, Path(folder, "circular.docx"))
        lines = export(tongbao, sample, Path(folder, "circular.txt")).read_text().splitlines()
        document = docx.Document(str(path))
        with zipfile.ZipFile(path) as archive:
            check_text(document, lines)
            check_tables(document, lines)
            check_styles(document)
            check_sections(document)
            check_charts(document, archive)
            check_traces(document, archive, lines)


main(*sys.argv[1:])
