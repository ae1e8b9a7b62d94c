"""The look, in one place: colours, type and space, and the one style sheet made from them.

Colours and scales are those of the design. Every pair that text or a border is drawn in is listed in ``PAIRS``, so
that a test can measure each of them in each theme.
"""

from dataclasses import asdict, dataclass
from string import Template

from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from svdesk.domain.colour import contrast, luminance, parse
from svdesk.storage import resources

FAMILY = "Atkinson Hyperlegible Next"
STEPS = (4, 8, 12, 16, 24, 32)
SIZES = {"small": 10.0, "body": 11.5, "section": 14.0, "title": 18.0, "figure": 24.0}
ROW_HEIGHT, COMPACT_ROW = 36, 28
TARGET = 32
SCALES = (80, 90, 100, 110, 125, 150, 175, 200)
_ROW, _SYSTEM, _DRESSED = "height of a row", "colours of the system", "how it is dressed"
_SCHEME = "light or dark, as the system last said"
"""Under which names the program itself remembers them."""


@dataclass(frozen=True, slots=True)
class Colours:
    """One theme's colours, as ``#rrggbb``; ``border_width`` is in pixels."""

    ground: str
    surface: str
    text: str
    muted: str
    line: str
    border: str
    accent: str
    on_accent: str
    selection: str
    ok: str
    look: str
    fix: str
    information: str
    border_width: int = 1


LIGHT = Colours(
    "#FAF9F6", "#FFFFFF", "#1B2430", "#545E6C", "#C9CED6", "#7F8996", "#0B5F60", "#FFFFFF", "#D8ECE9",
    "#1B6B3A", "#875300", "#A11D1D", "#1C4E8F",
)  # fmt: skip
DARK = Colours(
    "#13181D", "#1B2229", "#EDF1F4", "#A8B3BF", "#4A5562", "#7C8896", "#6FCDC3", "#0A2524", "#1F4643",
    "#7DD6A3", "#F0B84E", "#FF938A", "#93BBF5",
)  # fmt: skip

_INKS = ("text", "muted", "accent", "ok", "look", "fix", "information")
_PAPERS = ("ground", "surface", "selection")
TEXT_PAIRS = (*((ink, paper) for ink in _INKS for paper in _PAPERS), ("on_accent", "accent"))
EDGE_PAIRS = (("border", "ground"), ("border", "surface"), ("accent", "ground"), ("accent", "surface"))


def high_contrast(palette: QPalette) -> Colours:
    """The system's own colours without tints, with wider borders; black on white where they are too alike."""
    ground, text = palette.color(QPalette.ColorRole.Window), palette.color(QPalette.ColorRole.WindowText)
    if contrast(parse(ground.name()), parse(text.name())) < 7:
        ground, text = QColor("#FFFFFF"), QColor("#000000")
    dark = text.lightnessF() > ground.lightnessF()
    g, t = ground.name(), text.name()
    mark = "#FFFF00" if dark else "#00008B"
    return Colours(g, g, t, t, t, t, mark, g, g, t, t, t, t, border_width=2)


def colours_named(name: str) -> Colours:
    """The colours of the theme *name*: light, dark, contrast, or system for whatever the system uses."""
    if name == "system":
        application = QApplication.instance()
        said = application.property(_SCHEME) if application else None
        scheme = said or QGuiApplication.styleHints().colorScheme().name
        name = "dark" if scheme == "Dark" else "light"
    if name == "contrast":
        return high_contrast(_system_palette())
    return DARK if name == "dark" else LIGHT


def apply(application: QApplication, name: str, scale: int, *, compact: bool = False) -> Colours:
    """Dress the whole program in a theme, with text at *scale* per cent and perhaps lower rows; return its colours."""
    _load_fonts()
    if application.property(_SYSTEM) is None:
        application.setProperty(_SYSTEM, QPalette(application.palette()))
        application.styleHints().colorSchemeChanged.connect(lambda scheme: _follow(application, scheme.name))
    colours = colours_named(name)
    font = QFont(FAMILY)
    font.setPointSizeF(SIZES["body"] * scale / 100)
    application.setProperty(_ROW, row_height(scale, compact))
    application.setProperty(_DRESSED, [name, scale, compact, colours.ground])
    application.setFont(font)
    application.setPalette(_palette(colours))
    application.setStyleSheet(style_sheet(colours, scale, compact))
    return colours


def _follow(application: QApplication, scheme: str) -> None:
    """Dress the program again when the system has become dark or light, and the person wants what the system has."""
    application.setProperty(_SCHEME, scheme)
    name, scale, compact, ground = application.property(_DRESSED)
    if name == "system" and colours_named(name).ground != ground:
        apply(application, name, scale, compact=compact)


def style_sheet(colours: Colours, scale: int, compact: bool = False) -> str:
    """``resources/style.qss`` with every colour, size and step filled in."""
    values: dict[str, object] = dict(asdict(colours))
    values |= {f"size_{name}": f"{points * scale / 100:g}pt" for name, points in SIZES.items()}
    values |= {f"step_{n}": f"{round(n * max(1, scale / 150))}px" for n in STEPS}
    # The ring of the focus is two pixels; what is around it gives way, so that nothing moves.
    values["ring"] = f"{2 - colours.border_width}px"
    values |= {f"inside_{n}": f"{n - 2 + colours.border_width}px" for n in (4, 8, 12)}
    shade = "light" if luminance(parse(colours.text)) > 0.5 else "dark"
    values["chevron"] = resources.path(f"icons/chevron-{shade}.svg").as_posix()
    # The list of pages is to fit a small screen however large its text is.
    values["page_row"] = f"{max(ROW_HEIGHT, round(ROW_HEIGHT * scale / 150))}px"
    values["page_target"] = f"{max(TARGET, round(TARGET * scale / 150))}px"
    values |= {"row": f"{row_height(scale, compact)}px", "target": f"{round(TARGET * scale / 100)}px"}
    return Template(resources.read_text("style.qss")).substitute(values)


def row_height(scale: int, compact: bool = False) -> int:
    """The height of a row of a table in pixels, with text at *scale* per cent."""
    return round((COMPACT_ROW if compact else ROW_HEIGHT) * scale / 100)


def row_height_now() -> int:
    """The height of a row of a table in pixels, as the program is dressed at this moment."""
    application = QApplication.instance()
    return int((application.property(_ROW) if application else None) or ROW_HEIGHT)


def _system_palette() -> QPalette:
    """The colours that the system wants; the palette of the program is that of its theme once one has been put on."""
    application = QApplication.instance()
    kept = application.property(_SYSTEM) if application else None
    return kept if isinstance(kept, QPalette) else QGuiApplication.palette()


def _load_fonts() -> None:
    if FAMILY not in QFontDatabase.families():
        for name in resources.names("fonts"):
            if name.endswith(".ttf"):
                QFontDatabase.addApplicationFontFromData(resources.read_bytes(f"fonts/{name}"))


def _palette(colours: Colours) -> QPalette:
    palette = QPalette()
    for role, colour in (
        (QPalette.ColorRole.Window, colours.ground),
        (QPalette.ColorRole.WindowText, colours.text),
        (QPalette.ColorRole.Base, colours.surface),
        (QPalette.ColorRole.AlternateBase, colours.ground),
        (QPalette.ColorRole.Text, colours.text),
        (QPalette.ColorRole.Button, colours.surface),
        (QPalette.ColorRole.ButtonText, colours.text),
        (QPalette.ColorRole.Highlight, colours.selection),
        (QPalette.ColorRole.HighlightedText, colours.text),
        (QPalette.ColorRole.PlaceholderText, colours.muted),
        (QPalette.ColorRole.Link, colours.accent),
        (QPalette.ColorRole.ToolTipBase, colours.surface),
        (QPalette.ColorRole.ToolTipText, colours.text),
        (QPalette.ColorRole.Mid, colours.line),
    ):
        palette.setColor(role, QColor(colour))
    return palette
