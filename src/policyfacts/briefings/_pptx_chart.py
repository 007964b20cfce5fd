"""Native charts on slides: bars that PowerPoint draws from a workbook that its user can edit."""

import io
from datetime import UTC, datetime

import xlsxwriter
from pptx.chart.chart import Chart as OfficeChart
from pptx.chart.data import CategoryChartData
from pptx.chart.series import BarSeries
from pptx.dml.color import RGBColor
from pptx.dml.fill import FillFormat
from pptx.dml.line import LineFormat
from pptx.enum.chart import XL_CHART_TYPE, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.enum.dml import MSO_PATTERN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.slide import Slide
from pptx.util import Pt

from policyfacts.briefings._native import Look, Native, years
from policyfacts.briefings._pptx_text import Box, broken, colour, describe, shade_of, speak
from policyfacts.exports._native import BEGIN
from policyfacts.text import xml_safe
from policyfacts.words import Lang

_AXIS_PT = 12
_SHORT, _LONG = (14, 0.4, 8), (11, 0.46, 7)
"""Size of the labels, their share of the width, bars on a slide: with labels on one line, and on two."""
_MADE = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
_WHOLE = 8
"""From here on ticks stand at whole numbers."""
_SAFE = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def add_chart(slide: Slide, box: Box, native: Native, lang: Lang, alt: str) -> None:
    """Add stacked bars with their workbook."""
    data = CategoryChartData(number_format="General")
    data.categories = [xml_safe(label) for label in native.labels]
    for name, values in _columns(native, lang):
        data.add_series(xml_safe(name), values)
    frame = slide.shapes.add_chart(XL_CHART_TYPE.BAR_STACKED, *box, data)
    describe(frame, alt)
    chart = frame.chart
    chart.part.chart_workbook.update_from_xlsx_blob(_workbook(native, lang))
    chart.has_legend = False
    chart.has_title = False
    size, share, _ = _labelling(native, box[2])
    _axes(chart, native, lang, size)
    plot = chart.plots[0]
    plot.gap_width = 45
    drawn = list(plot.series)
    if native.starts:
        _clear(drawn.pop(0))
    pieces = [sum(each.values[row] is not None for each in native.series) for row in range(len(native.labels))]
    for series, ours in zip(drawn, native.series, strict=True):
        for place, look in enumerate(ours.looks):
            if look is not None:
                point = series.points[place].format
                _fill(point.fill, point.line, look, is_edged=native.is_time or pieces[place] == 1)
    _layout(chart, share)
    speak(chart.element, lang)


def rows_on_slide(native: Native, wide: int) -> int:
    """How many bars fit a slide with labels that can be read."""
    return _labelling(native, wide)[2]


def _labelling(native: Native, wide: int) -> tuple[float, float, int]:
    size, share, _ = _SHORT
    is_short = all(len(broken(label, int(wide * share), size)) == 1 for label in native.labels)
    return _SHORT if is_short else _LONG


def _columns(native: Native, lang: Lang) -> list[tuple[str, tuple[float | None, ...]]]:
    first: list[tuple[str, tuple[float | None, ...]]] = [(BEGIN[lang], native.starts)] if native.starts else []
    return [*first, *((series.name, series.values) for series in native.series)]


def _workbook(native: Native, lang: Lang) -> bytes:
    """The cells that the chart draws: text stays text, and no day of writing is kept."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, dict(_SAFE))
    book.set_properties({"created": _MADE})
    # The chart's own references name this sheet.
    sheet = book.add_worksheet("Sheet1")
    sheet.set_column(0, 0, 44)
    for number, label in enumerate(native.labels, start=1):
        sheet.write_string(number, 0, xml_safe(label))
    for place, (name, values) in enumerate(_columns(native, lang), start=1):
        sheet.write_string(0, place, xml_safe(name))
        for number, value in enumerate(values, start=1):
            if value is not None:
                sheet.write_number(number, place, value)
    book.close()
    return out.getvalue()


def _axes(chart: OfficeChart, native: Native, lang: Lang, size: float) -> None:
    rows, values = chart.category_axis, chart.value_axis
    rows.reverse_order = True
    rows.tick_labels.font.size = Pt(size)
    rows.tick_labels.font.color.rgb = colour("chart-text")
    rows.major_tick_mark = XL_TICK_MARK.NONE
    rows.format.line.color.rgb = colour("chart-text")
    rows.has_major_gridlines = False
    _every_label(chart)
    # Rows run downwards, which takes the axis to the top: its labels go to the far side again.
    values.tick_label_position = XL_TICK_LABEL_POSITION.HIGH
    values.minimum_scale, values.maximum_scale = native.span
    values.tick_labels.font.size = Pt(_AXIS_PT)
    values.tick_labels.font.color.rgb = colour("chart-text")
    values.major_gridlines.format.line.color.rgb = colour("chart-grid")
    values.format.line.fill.background()
    values.major_tick_mark = XL_TICK_MARK.NONE
    if native.is_time:
        values.major_unit = max(1, -(-int(native.span[1] - native.span[0]) // 8))
    values.tick_labels.number_format = years(lang) if native.is_time else _amounts(native.span[1])
    values.tick_labels.number_format_is_linked = False


def _amounts(most: float) -> str:
    return "#,##0" if most >= _WHOLE else "0.0"


def _every_label(chart: OfficeChart) -> None:
    """Leave no label out, however close they stand."""
    skip = parse_xml(f'<c:tickLblSkip {nsdecls("c")} val="1"/>')
    chart.element.find(".//" + qn("c:catAx") + "/" + qn("c:noMultiLvlLbl")).addprevious(skip)


def _fill(fill: FillFormat, line: LineFormat, look: Look, *, is_edged: bool) -> None:
    shade = shade_of(look.colour)
    paper = colour("chart-paper")
    if look.is_hatched:
        hatch(fill, shade)
    else:
        fill.solid()
        fill.fore_color.rgb = paper if look.is_hollow else shade
    is_framed = look.is_hatched or look.is_hollow or is_edged
    # An edge in the colour of the paper keeps neighbours apart; one's own shows a day, or a very short bar.
    line.color.rgb = shade if is_framed else paper
    line.width = Pt(1.5 if is_edged else 0.75)


def hatch(fill: FillFormat, shade: RGBColor) -> None:
    """Fill with the hatching of what is not known."""
    fill.patterned()
    fill.pattern = MSO_PATTERN.WIDE_UPWARD_DIAGONAL
    fill.fore_color.rgb = shade
    fill.back_color.rgb = colour("chart-paper")


def _clear(series: BarSeries) -> None:
    series.format.fill.background()
    series.format.line.fill.background()


def _layout(chart: OfficeChart, share: float) -> None:
    """Keep the same place for labels on every slide, whatever the program that draws them."""
    area = chart.element.find(".//" + qn("c:plotArea"))
    old = area.find(qn("c:layout"))
    if old is not None:
        area.remove(old)
    sides = {"x": share, "y": 0.02, "w": 1 - share - 0.02, "h": 0.88}
    places = "".join(f'<c:{name} val="{value:.3f}"/>' for name, value in sides.items())
    modes = '<c:xMode val="edge"/><c:yMode val="edge"/>'
    manual = f'<c:manualLayout><c:layoutTarget val="inner"/>{modes}{places}</c:manualLayout>'
    area.insert(0, parse_xml(f"<c:layout {nsdecls('c')}>{manual}</c:layout>"))
