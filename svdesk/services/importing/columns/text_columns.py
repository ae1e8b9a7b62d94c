"""Chooses the column that says what was done, and the one that groups the rows."""

import re
from collections.abc import Sequence
from decimal import Decimal

from svdesk.services.importing.cells.units import unit_of_label
from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.columns.currency_columns import CURRENCY
from svdesk.services.importing.columns.derived_columns import DERIVED
from svdesk.services.importing.columns.drafts import MOST, Draft, names_units
from svdesk.services.importing.columns.group_columns import names_groups
from svdesk.services.importing.columns.headless_columns import may_say_what_was_done
from svdesk.services.importing.columns.way_columns import WAY
from svdesk.services.importing.layout.grid import Grid
from svdesk.services.importing.layout.table import COUNTS

_NAMES = 1
_LEFT_OUT = ("category", "unknown")
_SETTLED = ("personal", WAY, DERIVED, CURRENCY)
_FEW, _FEW_ROWS = Decimal("0.2"), 2
"""In so few rows a column may say the same by chance."""
_CORNERS = ("section", "place", "date")
"""What may head the words for what was done beside periods or targets: ``Month`` names those beside it."""
_PAIR = ("target", "actual")
_TEXT_THAT_GROUPS = 3
"""The rank of words such as Project, which group activities where there is another column of text."""
_SPENT = ("cost", "net", "gross")
_HOW_IT_ENDED = frozenset({"outcome", "outcomes", "canlyniad", "canlyniadau"})
"""What a return is about; but in a log of days no more than how each case ended."""
_WHO = frozenset({"who", "who came", "who attended", "who for", "client", "contact", "user", "organiser", "pwy"})
"""Headings that ask for a person or for a group: who had the room."""
_FROM = frozenset({"from", "where from", "o", "o ble"})
_GIVERS = re.compile(
    r"(?:name of )?(?:donor|giver|payer|sponsor|contributor|beneficiary|recipient|supporter|buyer)(?: name)?"
    r"|(?:donation |received |gift |money )?from(?: whom)?|given to|to whom|rhoddwr|gan bwy"
)
"""Headings of those who give or get money, or buy: firms, and people too."""
MAY_BE_NAMES = "may be names"
"""The tag of a column that says what was done, and in which each may be a firm or a person."""
_PER_CENT = frozenset({"%", "per cent", "percent", "percentage", "percentages", "pct", "proportion", "canran"})
_GOODS = ("kg", "tonnes", "items", "bags", "parcels", "meals")
_FROM_OR_TO = _FROM | {"to", "i"}
_SHOPS = frozenset({"shop", "siop"})
"""Those who sold something; beside what was done, and no money, where it was."""
_WHAT_KIND = re.compile(
    r"(?:(?:energy|fuel|income|emissions?|waste|funding|supplier|event|session|activity|referral|main) )?"
    r"(?:source|ffynhonnell|type|kind|math)s?(?: (?:of|o) [\w ]+)?|method|campaign|regarding|related to|equipment"
    r"|(?:response|answer|ymateb|ateb)s?"
)
_MEASURES = frozenset({"variable", "metric", "measured", "statistic", "newidyn", "ystadegyn"})
_WHOSE = frozenset({"team", "department", "funding", "funded by", "tîm", "tim", "adran"})


def settle_text(grid: Grid, drafts: Sequence[Draft], rows: list[int], *, across: bool) -> None:
    """One column says what was done: the word of the highest rank, or failing all words the one with most to say."""
    for each in drafts:
        # A column headed only Name may hold people: it says what was done only if somebody says so.
        if each.says.field == "text" and each.says.rank == _NAMES and not _names_traders(each, drafts):
            each.put("ignore", "personal")
    _settle_initials(drafts)
    _settle_done(drafts)
    _settle_ends(drafts, across=across)
    _settle_from_whom(drafts)
    named = [each for each in drafts if each.says.field == "text" and each.look.said]
    if not named:
        free = [each for each in drafts if may_say_what_was_done(grid, each, drafts, rows)]
        same = list(filter(_says_the_same, free))
        # What a column headed only Name holds somebody has to say.
        asked = any(each.says.tag == "personal" and each.says.rank == _NAMES for each in drafts)
        pairs = any(each.says.field in _PAIR for each in drafts)
        groups = [each for each in drafts if each.says.field in _CORNERS and each.look.wordy and (across or pairs)]
        groups = [each for each in groups if not each.look.mostly(each.look.dates, _FEW)]
        labels = _labels(drafts)
        otherwise = [each for each in _said_otherwise(grid, drafts, rows) if not (same and _says_the_same(each))]
        differ = [each for each in free if each not in same]
        named = (differ or otherwise or groups or labels or ([] if asked else same))[:1]
    named = named and _settle_units(grid, drafts, named, rows)
    if not named:
        return
    chosen = max(named, key=lambda each: each.says.rank)
    if parts := _parts_of(drafts, chosen):
        chosen.put("section")
        named, chosen = [each for each in named if each is not chosen] + [parts], parts
    if measures := _names_measures(grid, drafts, rows, chosen):
        chosen.put("section")
        named = [each for each in named if each not in (chosen, measures)] + [measures]
        chosen = measures
    if (whole := _whole_of(drafts, chosen)) and not any(each.says.field == "section" for each in drafts):
        whole.put("section")
        named = [each for each in named if each is not whole]
    # Where only lines that stand alone fill a column, as Project over Activity, the sample shows it empty.
    empty = [each for each in drafts if each.says.field == "text" and each not in named and not each.look.said]
    for each in (*named, *empty):
        if each is chosen:
            each.put("text", MAY_BE_NAMES if _may_name_persons(each) else each.says.tag.replace("unknown", ""))
        elif each.says.tag == "description":
            each.put("notes")
        elif each.says.rank == _TEXT_THAT_GROUPS and not any(other.says.field == "section" for other in drafts):
            each.put("section")
        elif _plain(each) in _SHOPS and not any(other.says.field in ("place", "amount") for other in drafts):
            each.put("place")
        else:
            each.put("ignore", "personal" if _may_name_persons(each) else "unknown")
    after = max((each.number for each in drafts if each.says.label), default=0) if across else chosen.number
    for each in drafts:
        if each.number > after and each.says.tag == "unknown" and each.look.remarks:
            each.put("notes")


def _says_the_same(each: Draft) -> bool:
    """Whether a column says the same in every row, as the name of the charity does."""
    return each.look.said > _FEW_ROWS and each.look.distinct == 1


def _parts_of(drafts: Sequence[Draft], text: Draft) -> Draft | None:
    """The column that parts each of the few words of *text*, and has a total for each: ``Metric | Sub-metric``."""
    after = next((each for each in drafts[drafts.index(text) + 1 :] if each.look.filled), None)
    if after is None or after.says.tag != "unknown" or not after.look.wordy or text.look.said <= _FEW_ROWS:
        return None
    few = 2 * text.look.distinct <= text.look.said and after.look.distinct > text.look.distinct
    shared = set(fold(text.heading).split()) & set(fold(after.heading).replace("-", " ").split())
    section = any(each.says.field == "section" for each in drafts)
    return after if few and not section and (after.look.totals or shared) else None


def _whole_of(drafts: Sequence[Draft], text: Draft) -> Draft | None:
    """The column whose parts *text* names by their headings: ``Source`` beside ``Sub-source``."""
    whole = re.match(r"sub[- ]?(\w.*)", _plain(text))
    found = (each for each in drafts if whole and _plain(each) == whole[1] and each.look.wordy)
    return next((each for each in found if each.says.tag != "personal"), None)


def _names_measures(grid: Grid, drafts: Sequence[Draft], rows: list[int], text: Draft) -> Draft | None:
    """The column which says what each plain number counts, so that *text* only says of what: ``Activity | Output``.

    Its heading says so, or its words name units, and those of *text* do not: *Meals served* beside *Lunch club*.
    """
    counts = [each for each in drafts if each.says.field in COUNTS and each.look.numeric]
    plain = all(each.says.field not in ("people", "amount") and not each.says.unit for each in counts)
    if not counts or not plain or any(each.says.field in ("unit", "section") for each in drafts):
        return None
    free = [each for each in drafts if each.says.field == "text" or each.says.tag in ("unknown", "category")]
    free = [each for each in free if each is not text and each.look.wordy and not each.look.says_much]
    if any(each.says.field in ("date", "period_start") for each in drafts):
        free = [each for each in free if each.says.tag != "description"]
    if not free or len(_units(grid, text, rows)) * 3 >= text.look.said:
        return None
    headed = (each for each in free if each.look.distinct > 1 and _plain(each) in _MEASURES)
    named = ((each, _units(grid, each, rows)) for each in free)
    united = (each for each, units in named if len(set(units)) > 1 and 3 * len(units) >= 2 * each.look.said)
    return next(headed, None) or next(united, None)


def _units(grid: Grid, each: Draft, rows: list[int]) -> list[str]:
    words = (value for value in grid.sample(each.number, rows) if isinstance(value, str))
    return [unit for value in words if (unit := unit_of_label(value)) is not None]


def _settle_units(grid: Grid, drafts: Sequence[Draft], named: list[Draft], rows: list[int]) -> list[Draft]:
    """Take a column of units beside the words for what was done, whatever its heading, for what the numbers are in.

    What is left of *named*: ``Commitment | Measure`` has hours, jobs and £ under *Measure*. Where one says per cent,
    another of units only says of whom: ``Measure | Unit`` with Percentage and Persons.
    """
    told = [each for each in named if not names_units(each)]
    free = [each for each in drafts if each not in told and each.says.tag not in _SETTLED and names_units(each)]
    free = [each for each in free if each.says.field in ("text", "ignore")]
    shares = [each for each in free if _says_per_cent(grid, each, rows)]
    units = [each for each in drafts if each.says.field == "unit"]
    if not shares and (units or not told):
        return named
    for each in units:
        each.put("ignore", "unknown")
    units = (shares or [each for each in free if each.look.distinct > 1])[:1]
    for each in units:
        each.put("unit")
    return [each for each in named if each not in units]


def _says_per_cent(grid: Grid, each: Draft, rows: list[int]) -> bool:
    """Whether a column says per cent of some numbers, and nothing of what: *% satisfied* is more than a unit."""
    return any(isinstance(value, str) and fold(value) in _PER_CENT for value in grid.sample(each.number, rows))


def _settle_initials(drafts: Sequence[Draft]) -> None:
    """Initials under ``Duty`` or ``Shift`` are of those who had it, where another column of words says what was done.

    The same few come again and again there; subjects in capitals, ``IT`` and ``PE``, may be all that a row says.
    """
    for each in drafts:
        if each.says.field == "text" and each.look.mostly(each.look.initials, MOST):
            told = (other for other in drafts if other is not each and other.look.wordy)
            told = (other for other in told if other.says.field == "text" or other.says.tag == "unknown")
            if any(other.look.initials == 0 for other in told):
                each.put("ignore", "personal")


def _settle_done(drafts: Sequence[Draft]) -> None:
    """In a log of days, words alone under ``Performance`` or ``Done`` say what was done; beside targets they do not.

    Those under ``Aim`` or ``Goal`` go with the notes: no number is aimed at there.
    """
    dated = any(each.says.field in ("date", "period_start") for each in drafts)
    for each in drafts if dated else ():
        if each.says.field == "target" and each.look.only_words:
            each.put_anew("text", "description")
    if dated and not any("target" in (each.says.field, each.says.kind) for each in drafts):
        for each in drafts:
            if each.says.field == "actual" and each.look.only_words:
                each.put_anew("text", "")


def _settle_ends(drafts: Sequence[Draft], *, across: bool) -> None:
    """In a log of days, how each thing ended goes with the notes where another column says what it was."""
    dated = any(each.says.field in ("date", "period_start") and each.look.mostly(each.look.dates) for each in drafts)
    ends = [each for each in drafts if each.says.field == "text" and fold(each.heading).strip(" .:") in _HOW_IT_ENDED]
    others = [each for each in drafts if each not in ends and (each.says.field == "text" or each.says.tag == "unknown")]
    if dated and not across and any(each.look.wordy for each in others):
        for each in ends:
            each.put("notes")


def _settle_from_whom(drafts: Sequence[Draft]) -> None:
    """``From`` and no ``To`` beside it says who gave, as ``Donor`` does; beside both it is a journey, from a place.

    It is what the row is about unless words stand before it, for those say what was given; in a list of figures without
    dates it says where each figure was found.
    ``To`` alone may be where somebody was taken, and says who was paid only where the row has nothing but money.
    """
    ends = [each for each in drafts if each.says.field == "place" and _plain(each) in _FROM_OR_TO]
    counts = {
        "amount" if each.says.tag == "money-or-number" else each.says.field
        for each in drafts
        if each.says.field in COUNTS and each.look.numeric
    }
    dated = any(each.says.field in ("date", "period_start") for each in drafts)
    for each in ends if len(ends) == 1 else ():
        before = drafts[: drafts.index(each)]
        told = any(other.says.field == "text" and other.look.filled for other in drafts)
        told = told or any(other.says.tag == "unknown" and other.look.wordy for other in before)
        if _plain(each) in _FROM or counts == {"amount"}:
            if not told and ("amount" in counts or any(other.says.unit in _GOODS for other in drafts)):
                each.put("text")
            elif "amount" in counts:
                each.put("ignore", "unknown")
            elif told and not dated and _plain(each) in _FROM:
                each.put("notes")


def _plain(each: Draft) -> str:
    return fold(each.heading).strip(" .:?")


def _said_otherwise(grid: Grid, drafts: Sequence[Draft], rows: list[int]) -> list[Draft]:
    """Columns that are left out beside others, and where there is no other say what was done.

    Groups of people, groups that came where *Who* asks for them, and what kind of thing it was: ``Source``, ``Type``.
    """
    grouped = [each for each in drafts if each.says.tag in _LEFT_OUT and names_groups(grid, each.number, rows)]
    free = [each for each in drafts if each.says.field == "ignore" and each.look.wordy]
    came = [each for each in free if each.says.tag == "personal" and _names_no_persons(each)]
    kinds = [each for each in free if _WHAT_KIND.fullmatch(_plain(each))]
    names = any(each.says.tag == "personal" for each in drafts)
    return grouped + came + kinds + [each for each in free if not names and _plain(each) in _WHOSE]


def _labels(drafts: Sequence[Draft]) -> list[Draft]:
    """The words before periods or targets where nothing else tells the rows apart, whatever they are: ``Team``.

    The column beside the figures comes first.
    """
    first = next((at for at, each in enumerate(drafts) if each.says.label or each.says.field in _PAIR), 0)
    labels = [
        each for each in drafts[:first] if each.says.tag == "category" and each.look.wordy and not each.look.marked
    ]
    return [each for each in reversed(labels) if each.look.distinct > 1]


def _names_no_persons(each: Draft) -> bool:
    """Whether a column that asks who it was names groups: most of its cells can be no persons, and none must be one."""
    look = each.look
    asks = _plain(each) in _WHO
    return asks and not look.persons and not look.mostly(look.initials, _FEW) and look.mostly(look.no_persons)


def _may_name_persons(each: Draft) -> bool:
    """Whether those under ``Donor`` or the like may all be people: two or three names each, and no firm among them."""
    look = each.look
    named = look.mostly(look.names + look.persons, MOST) and not look.traders
    return named and _GIVERS.fullmatch(_plain(each)) is not None


def _names_traders(each: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether names beside money that was spent, and nothing else, are those of shops and firms more than half."""
    counts = [other.says for other in drafts if other.says.field in COUNTS and not other.look.counts_up]
    spent = {says.field for says in counts} == {"amount"} and any(says.tag in _SPENT for says in counts)
    return spent and not each.look.persons and 2 * each.look.traders > each.look.said
