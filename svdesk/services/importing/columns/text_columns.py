"""Chooses the column that says what was done, and the one that groups the rows."""

import re
from collections.abc import Sequence
from decimal import Decimal

from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.columns.drafts import Draft
from svdesk.services.importing.columns.group_columns import names_groups
from svdesk.services.importing.layout.grid import Grid

_NAMES = 1
_FEW = Decimal("0.2")
_TEXT_THAT_GROUPS = 3
"""The rank of words such as Project, which group activities where there is another column of text."""
_HOW_IT_ENDED = frozenset({"outcome", "outcomes", "canlyniad", "canlyniadau"})
"""What a return is about; but in a log of days no more than how each case ended."""
_WHO = frozenset({"who", "who came", "who attended", "who for", "client", "contact", "user", "organiser", "pwy"})
"""Headings that ask for a person or for a group: who had the room."""
_WHAT_KIND = re.compile(
    r"(?:(?:energy|fuel|income|emissions?|waste|funding|supplier|event|session|activity|referral|main) )?"
    r"(?:source|ffynhonnell|type|kind|math)s?(?: (?:of|o) [\w ]+)?|method|campaign|regarding|related to|equipment"
)


def settle_text(grid: Grid, drafts: Sequence[Draft], rows: list[int], *, across: bool) -> None:
    """One column says what was done: the word of the highest rank, or failing all words the one with most to say."""
    for each in drafts:
        # A column headed only Name may hold people: it says what was done only if somebody says so.
        if each.says.field == "text" and each.says.rank == _NAMES:
            each.put("ignore", "personal")
    _settle_ends(drafts, across=across)
    named = [each for each in drafts if each.says.field == "text" and each.look.filled]
    if not named:
        free = [each for each in drafts if each.says.tag == "unknown" and each.look.wordy]
        groups = [each for each in drafts if across and each.says.field in ("section", "place") and each.look.wordy]
        named = (free or _said_otherwise(grid, drafts, rows) or groups)[:1]
    if not named:
        return
    chosen = max(named, key=lambda each: each.says.rank)
    for each in named:
        if each is chosen:
            each.put("text", each.says.tag if each.says.tag != "unknown" else "")
        elif each.says.tag == "description":
            each.put("notes")
        elif each.says.rank == _TEXT_THAT_GROUPS and not any(other.says.field == "section" for other in drafts):
            each.put("section")
        else:
            each.put("ignore", "unknown")


def _settle_ends(drafts: Sequence[Draft], *, across: bool) -> None:
    """In a log of days, how each thing ended goes with the notes where another column says what it was."""
    dated = any(each.says.field in ("date", "period_start") and each.look.mostly(each.look.dates) for each in drafts)
    ends = [each for each in drafts if each.says.field == "text" and fold(each.heading).strip(" .:") in _HOW_IT_ENDED]
    others = [each for each in drafts if each not in ends and (each.says.field == "text" or each.says.tag == "unknown")]
    if dated and not across and any(each.look.wordy for each in others):
        for each in ends:
            each.put("notes")


def _said_otherwise(grid: Grid, drafts: Sequence[Draft], rows: list[int]) -> list[Draft]:
    """Columns that are left out beside others, and where there is no other say what was done.

    Groups of people, groups that came where *Who* asks for them, and what kind of thing it was: ``Source``, ``Type``.
    """
    grouped = [each for each in drafts if each.says.tag == "category" and names_groups(grid, each.number, rows)]
    free = [each for each in drafts if each.says.field == "ignore" and each.look.wordy]
    came = [each for each in free if each.says.tag == "personal" and _names_no_persons(each)]
    return grouped + came + [each for each in free if _WHAT_KIND.fullmatch(fold(each.heading).strip(" .:?"))]


def _names_no_persons(each: Draft) -> bool:
    """Whether a column that asks who it was names groups: most of its cells can be no persons, and none must be one."""
    look = each.look
    asks = fold(each.heading).strip(" .:?") in _WHO
    return asks and not look.persons and not look.mostly(look.initials, _FEW) and look.mostly(look.no_persons)


def settle_sections(drafts: Sequence[Draft]) -> None:
    """A column of words before the words for what was done, filled now and then or with few words, groups the rows."""
    places = {each.says.field: number for number, each in enumerate(drafts)}
    if "text" not in places or "section" in places:
        return
    text = drafts[places["text"]]
    for each in drafts[: places["text"]]:
        few = 2 * each.look.filled <= text.look.filled or 2 * each.look.distinct <= each.look.filled
        if each.says.tag == "unknown" and each.look.wordy and few and text.look.filled > 2:
            each.put("section")
            return
