"""What a spreadsheet shows for a number or a date, worked out from its number format.

Somebody who typed 12 into a column with the format ``0" hrs"`` sees ``12 hrs``; the unit is nowhere else. Formats
follow ECMA-376 part 1, 18.8.31 (number formats). What is beyond the ordinary (fractions, powers of ten, conditions)
gives ``None``: better nothing than something else than the person sees.
"""

import re
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal

from svdesk.services.workbook.sheet import Value

# The formats that files name by number only (18.8.30). Those of money, 5 to 8 and 41 to 44, depend on the country and
# are written out by Excel.
BUILT_IN = {
    9: "0%", 10: "0.00%", 14: "dd/mm/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "dd/mm/yyyy h:mm", 45: "mm:ss", 46: "[h]:mm:ss",
}  # fmt: skip
_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|_(?P<space>.)|\*(?P<fill>.)|\[\$(?P<currency>[^\]-]*)[^\]]*\]'
    r"|\[(?P<elapsed>h+|m+|s+)\]|\[(?P<bracket>[^\]]*)\]|(?P<half>AM/PM|A/P)|(?P<general>General)"
    r"|(?P<date>y+|m+|d+|h+|s+)|(?P<digits>[0#?][0#?,]*(?:\.[0#?]*)?|\.[0#?]+)|(?P<plain>.)",
    re.IGNORECASE | re.DOTALL,
)
_COLOUR = re.compile(r"(?:black|blue|cyan|green|magenta|red|white|yellow|color ?\d+|dbnum\d)$", re.IGNORECASE)
_GENERAL = "0.##########"
"""What *General* shows, which may stand beside words: ``General" hrs"``."""
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def is_plain(code: str) -> bool:
    """Whether a format shows nothing that the value does not say itself: digits alone, or a date in full."""
    if code.casefold() in ("general", "@", "") or not re.search(r"[^0#?,.;\-+ ()_\\]", code):
        return True
    signs = {token["date"][0].lower() for token in _TOKEN.finditer(code[:255]) if token["date"]}
    return {"d", "m", "y"} <= signs


def shown(value: Value, code: str) -> str | None:
    """What the person sees for *value* under the number format *code*; ``None`` where that cannot be said for sure."""
    if isinstance(value, bool | str) or value is None or len(code) > 255:
        return None
    sections = _sections(code)
    if isinstance(value, int | Decimal):
        return _number(value, sections)
    return _moment(value, sections[0])


def _sections(code: str) -> list[str]:
    """Split a format at its semicolons, except those that are quoted or escaped."""
    return re.split(r'(?<!\\);(?=(?:[^"]*"[^"]*")*[^"]*$)', code)


def _number(value: int | Decimal, sections: list[str]) -> str | None:
    section, minus = sections[0], "-" if value < 0 else ""
    if value < 0 and len(sections) > 1 and sections[1]:
        section, minus = sections[1], ""
    elif value == 0 and len(sections) > 2:
        section = sections[2]
    amount = abs(Decimal(value))
    pieces: list[str] = []
    digits = 0
    # A percent sign in quotation marks is only written there.
    if any(token["plain"] == "%" for token in _TOKEN.finditer(section)):
        amount *= 100
    for token in _TOKEN.finditer(section):
        kind, text = token.lastgroup, token[token.lastgroup or 0]
        if kind in ("digits", "general"):
            digits += 1
            pieces.append(_digits(amount, text if kind == "digits" else _GENERAL))
        elif (literal := _literal(kind, text)) is None:
            return None
        else:
            pieces.append(literal)
    if digits > 1 or not pieces:
        return None
    return (minus + "".join(pieces)).strip()


def _literal(kind: str | None, text: str) -> str | None:
    """What a token shows that stands for itself in the format of a number; ``None`` for those beyond us."""
    if kind in ("quoted", "escaped", "currency"):
        return text
    if kind == "plain":
        return None if text in "Ee/@" else text
    if kind == "space":
        return " "
    if kind == "fill" or (kind == "bracket" and _COLOUR.match(text)):
        return ""
    return None


def _digits(amount: Decimal, pattern: str) -> str:
    """Write *amount* with as many digits as *pattern* (such as ``#,##0.00``) asks for."""
    whole, _point, part = pattern.partition(".")
    if whole.endswith(","):
        amount = amount.scaleb(-3 * (len(whole) - len(whole.rstrip(","))))
        whole = whole.rstrip(",")
    rounded = amount.quantize(Decimal(1).scaleb(-len(part)), ROUND_HALF_UP)
    text = f"{rounded:,f}" if "," in whole else f"{rounded:f}"
    if part.endswith(("#", "?")):
        kept = len(part.rstrip("#?"))
        head, _point, tail = text.partition(".")
        tail = tail[:kept] + tail[kept:].rstrip("0")
        text = f"{head}.{tail}" if tail else head
    before, point, after = text.partition(".")
    return before.zfill(whole.count("0")) + point + after


def _moment(value: date | time | timedelta, section: str) -> str | None:
    """Write a date, a time of day or a length of time; ``m`` is minutes next to hours or seconds, else the month."""
    tokens = [(token.lastgroup, token[token.lastgroup or 0]) for token in _TOKEN.finditer(section)]
    clock = [text[0].lower() for kind, text in tokens if kind == "date"]
    halves = any(kind == "half" for kind, _text in tokens)
    pieces: list[str] = []
    seen = 0
    for kind, text in tokens:
        if kind == "date":
            minutes = "h" in clock[max(0, seen - 1) : seen] or "s" in clock[seen + 1 : seen + 2]
            seen += 1
            piece = _clock(value, text.lower(), halves) if text[0] in "hHsS" or minutes else _calendar(value, text)
            if piece is None:
                return None
            pieces.append(piece)
        elif kind == "elapsed":
            pieces.append(str(_seconds(value) // {"h": 3600, "m": 60, "s": 1}[text[0].lower()]))
            clock.insert(seen, text[0].lower())
            seen += 1
        elif kind == "half":
            pieces.append("AM" if _seconds(value) // 3600 % 24 < 12 else "PM")
        elif kind in ("quoted", "escaped", "plain"):
            pieces.append(text)
        elif kind == "space":
            pieces.append(" ")
        elif kind != "currency" and kind != "fill":
            return None
    return "".join(pieces).strip() or None


def _seconds(value: date | time | timedelta) -> int:
    """The whole seconds since midnight, or in a length of time."""
    if isinstance(value, timedelta):
        return round(value.total_seconds())
    if isinstance(value, datetime | time):
        return value.hour * 3600 + value.minute * 60 + value.second
    return 0


def _clock(value: date | time | timedelta, text: str, halves: bool) -> str:
    seconds = _seconds(value)
    number = {"h": seconds // 3600 % 24, "m": seconds // 60 % 60, "s": seconds % 60}[text[0]]
    if text[0] == "h" and halves:
        number = (number - 1) % 12 + 1
    return f"{number:02}" if len(text) > 1 else str(number)


def _calendar(value: date | time | timedelta, text: str) -> str | None:
    if not isinstance(value, date):
        return None
    width = len(text)
    if text[0] in "yY":
        return str(value.year) if width > 2 else f"{value.year % 100:02}"
    number, name = (value.month, _MONTHS[value.month - 1]) if text[0] in "mM" else (value.day, _DAYS[value.weekday()])
    if width == 5:
        return name[0]
    return (str(number), f"{number:02}", name[:3], name)[min(width, 4) - 1]
