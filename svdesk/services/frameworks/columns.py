"""What the columns of a list of measures are for: told by their headings, else by what stands in them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from svdesk.i18n import _


class Role(StrEnum):
    """What a column of the file is for."""

    CODE = "code"
    WORDING = "wording"
    UNIT = "unit"
    VALUE = "value"
    PARENT = "parent"
    GUIDANCE = "guidance"
    OUT = "out"

    @property
    def many(self) -> bool:
        """Whether several columns can be this."""
        return self in {Role.PARENT, Role.GUIDANCE, Role.OUT}


ROLE_WORDS: Mapping[Role, str] = {
    Role.CODE: _("Code"),
    Role.WORDING: _("Wording"),
    Role.UNIT: _("Unit"),
    Role.VALUE: _("Value in pounds"),
    Role.PARENT: _("Stands under"),
    Role.GUIDANCE: _("Guidance"),
    Role.OUT: _("Leave out"),
}
"""Each role as a person reads it."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table: its number from 1, its heading, a few of its texts, and what it seems to be for.

    ``sure`` is False where the heading did not say it.
    """

    number: int
    heading: str
    examples: tuple[str, ...]
    role: Role
    sure: bool = True


_OF_A_MEASURE = r"(?!.*\b(ref|reference|code|id|no|number|units?|guidance|definition|evidence|notes?|theme)\b)"
"""What stands beside the word in a heading such as "Measure ref", which is not that of the wording."""

# In the order in which they are tried: "Proxy value" is a value though "value" may stand in other headings too.
_HEADINGS: tuple[tuple[Role, re.Pattern[str]], ...] = (
    (Role.VALUE, re.compile(
        r"proxy|£|\bpounds?\b|\bgbp\b|\b(unit|financial|social|monetary) value|^values?\b|^gwerth"
    )),
    (Role.WORDING, re.compile(
        rf"^{_OF_A_MEASURE}(measures?|indicators?|commitments?|metrics?|kpis?|questions?|mesur(au)?|"
        r"dangosydd(ion)?|cwestiwn)\b"
    )),
    (Role.GUIDANCE, re.compile(
        r"guidance|definition|evidence|notes?\b|rationale|how to|requirement|comment|example|further|source|"
        r"explanation|\btargets?\b|canllaw|nodiadau|tystiolaeth|\btarged"
    )),
    (Role.UNIT, re.compile(
        r"\bunits?\b|\buom\b|(measured|counted) (in|by)|how (it is )?(measured|counted)|\buned(au)?\b"
    )),
    (Role.CODE, re.compile(r"\b(ref|reference|code|id|no|number|num|nr|cyf|cyfeirnod|cod|rhif)\b|^#$")),
    (Role.PARENT, re.compile(
        r"\b(themes?|priority|priorities|category|categories|objectives?|section|missions?|goals?|aims?|domain|"
        r"pillar|parent|group|thema|themâu|nod|nodau|amcan(ion)?|blaenoriaeth(au)?|categori)\b"
    )),
    (Role.WORDING, re.compile(
        r"\b(measures?|wording|description|indicators?|metrics?|commitments?|kpi|question|deliverable|activity|"
        r"title|what|disgrifiad|teitl)\b"
    )),
    (Role.PARENT, re.compile(r"\boutcomes?\b|\bcanlyniad(au)?\b")),
)  # fmt: skip
_LONGEST_HEADING = 60
_CODE = re.compile(r"(?=\S*\d)\S{1,12}")
_MONEY = re.compile(r"-?£\s?\d[\d,]*(\.\d+)?")


def role_of(heading: str) -> Role | None:
    """What *heading* says that its column is for; None where it says nothing that is known, or is no heading."""
    text = " ".join(heading.casefold().split())
    if not text or len(text) > _LONGEST_HEADING:
        return None
    return next((role for role, pattern in _HEADINGS if pattern.search(text)), None)


def is_like_code(text: str) -> bool:
    """Whether *text* looks like the code of a measure: short, in one piece, with a figure in it."""
    return _CODE.fullmatch(text) is not None and not _MONEY.fullmatch(text)


def columns_of(headings: Sequence[str], rows: Sequence[Sequence[str]], first: int) -> tuple[Column, ...]:
    """Each column that holds anything, with its likely role; *first* is the number of the first column.

    At most one is the code, and one each the wording, the unit and the value; a column of which nothing is known is
    guidance, so that nothing is dropped unless a person says so.
    """
    texts = [[row[place] for row in rows if row[place]] for place in range(len(headings))]
    used = [place for place in range(len(headings)) if headings[place] or texts[place]]
    said = {place: role_of(headings[place]) for place in used}
    roles: dict[int, Role] = {place: role for place in used if (role := said[place]) and role.many}
    for role in (Role.CODE, Role.WORDING, Role.UNIT, Role.VALUE):
        asked = [place for place in used if said[place] is role]
        among = asked or [place for place in used if place not in roles and said[place] is None]
        found = max(among, key=lambda place: _likeness(role, texts[place]), default=None)
        if found is not None and (asked or _likeness(role, texts[found]) > _LEAST[role]):
            roles[found] = role
    if Role.WORDING not in roles.values():
        # Some lists call the measures themselves outcomes: the longest texts are what they ask.
        rest = [place for place in used if roles.get(place) in {None, Role.PARENT, Role.GUIDANCE} and texts[place]]
        longest = max(rest, key=lambda place: _likeness(Role.WORDING, texts[place]), default=None)
        if longest is not None:
            roles[longest] = Role.WORDING
    return tuple(
        Column(
            first + place,
            headings[place],
            tuple(dict.fromkeys(texts[place]))[:3],
            roles.get(place, Role.GUIDANCE),
            sure=said[place] is not None and said[place] is roles.get(place),
        )
        for place in used
    )


_LEAST = {Role.CODE: 60, Role.WORDING: 12, Role.UNIT: 101, Role.VALUE: 60}
"""How much a column without a telling heading must be like its role, to be taken for it; a unit never is."""


def _likeness(role: Role, texts: Sequence[str]) -> int:
    """How much *texts* are like what stands in a column of *role*: per cent, or letters for the wording."""
    if not texts:
        return -1
    if role is Role.CODE:
        alike = len(set(texts)) * 100 // len(texts)
        return min(alike, sum(map(is_like_code, texts)) * 100 // len(texts))
    if role is Role.VALUE:
        return sum(_MONEY.fullmatch(text) is not None for text in texts) * 100 // len(texts)
    if role is Role.WORDING:
        return sum(map(len, texts)) // len(texts) * len(set(texts)) // len(texts)
    return 0
