"""What the words of a row say about it: a total, an average, a note about the sheet, a section, or something done."""

import re
from enum import IntEnum
from functools import lru_cache

from svdesk.services.importing.cells.units import unit_of_label
from svdesk.services.importing.cells.vocabulary import AVERAGE_ROW, DITTO, NOTE_STARTS, TOTAL_ROW, phrases
from svdesk.services.importing.cells.words import SHORT, capitals, fold


class Says(IntEnum):
    """What the first words of a row say; ``TOTAL_OF`` is ``Total`` with more words, or ``All``: it may be either."""

    ACTIVITY = 0
    TOTAL = 1
    TOTAL_OF = 2
    AVERAGE = 3
    NOTE = 4
    DITTO = 5

    @property
    def is_total(self) -> bool:
        """Whether the words are those of a total: of all, or of something."""
        return self in (Says.TOTAL, Says.TOTAL_OF)

    @property
    def is_worked_out(self) -> bool:
        """Whether the words are those of a total or an average."""
        return self.is_total or self is Says.AVERAGE


def _starts(words: str) -> str:
    return "|".join(re.escape(word) for word in sorted(phrases(words), key=len, reverse=True))


_TOTAL = re.compile(rf"(?:{_starts(TOTAL_ROW)})[\s:.=-]*$")
_SUBTOTAL = re.compile(r"(?:sub-? ?totals?|s/t(?:ot(?:al)?s?)?|is-?gyfanswm|grand totals?|overall totals?)\b")
_TOTAL_FOR = re.compile(
    r"(?:year |annual |monthly |quarterly |running )?(?:totals?|cyfanswm)\b[\s:]*"
    r"(?:\(.*\)|(?:for|this|to|in|so far|all|year|month|quarter|q[1-4]|ytd|am|y|yr|i)\b.*|£.*|\d.*)$"
)
_BALANCE = re.compile(
    r"(?:opening |closing )?(?:bank |cash )?bal(?:ance)?\.? (?:[bc]/?f|[bc]/?fwd|[bc]/d|brought|carried|at|as at|on)\b"
)
_TOTAL_OF = re.compile(r"(?:totals?|cyfanswm|sum of|swm)\b")
_TOTAL_LAST = r"[\s,:(-]+(?<!\brunning )(?:(?:sub[ -]?)?totals?|cyfanswm|is-?gyfanswm)\)?[\s:.]*$"
_ENDS_IN_TOTAL = re.compile(rf".*\S{_TOTAL_LAST}")
_ALL_LAST = r"[\s,:(-]+(?:in all|all told|altogether|i gyd|at ei gilydd|yn gyfan gwbl)\)?[\s:.]*$"
_ENDS_IN_ALL = re.compile(rf"(?!\d).*\S{_ALL_LAST}")
"""``3 sessions in all`` says only how many there were."""
_WHOLE_YEAR = re.compile(r"(?:the |full |whole |all )?(?:year|12 months|blwyddyn)[\s:.]*$")
_PLAIN_AVERAGE = re.compile(r"\w+\.?(?: (?:number|no\.?))?(?: (?:per|a|each|over|for|of)\b.*)?[\s:.]*$")
_SO_MANY = re.compile(r"(\d{1,5}) [^\W\d]+(?: [^\W\d]+)?[\s:.]*$|[^\W\d]+(?: [^\W\d]+)?\s?[:=]\s?(\d{1,5})$")
_ALL = re.compile(
    r"(?:in )?(?:all|overall|altogether|everything|everyone|everybody|pawb|y cyfan|i gyd|cyfan|oll)(?![\w'-])"
    r"(?! (?:saints|souls|hallows)\b)"
)
_ALL_OF_THEM = re.compile(
    r"(?:both|each|every\w*|whole|combined|together|pob|y ddau|y ddwy)\b|.*\b(?:as a whole|combined|together|i gyd)$"
)
_ALL_ALONE = re.compile(rf"{_ALL.pattern}[\s:.]*$")
_PART_OF = re.compile(r"\W*(?:of (?:which|whom|these|those|them)|incl(?:uding|udes|\.)?|o'r rhain|o ba rai)(?!\w)")
_SUM_IN_CELL = re.compile(r"(?:sub-?|grand )?\s*(?:totals?|cyfanswm|sum)\s*[:=-]?\s*(?=[£\d.(-])(.+)$")
_AVERAGE = re.compile(rf"(?:{_starts(AVERAGE_ROW)})\b")
_NOTE = re.compile(rf"(?:{_starts(NOTE_STARTS)})(?![\w-])(?!\s*$)")
_OF_A_FORM = re.compile(r"(?:date|name|print name|position|role|designation|dyddiad|enw|swydd)\s*:")
_CODED = re.compile(r"(?:(?:section|part|adran|rhan) )?([a-z]|\d{1,2})(?:[.):]| ?-) ?(.+)")
_FRAMED = re.compile(r"([*=~#-]{1,9}) ?(\w.*\w) ?\1")
"""Words made to stand out by the same marks on both sides, as headings are: ``** Advice **``."""
_NUMBERED = re.compile(
    r"(?:section|theme|part|strand|adran|thema|priority|aim|objective|outcome)\b|\(?[a-z\d]{1,2}[.)]\s", re.I
)


def says(text: str) -> Says:
    """What *text*, the first words of a row, says."""
    return _says(text) if len(text) <= SHORT else _says(text[:SHORT])


@lru_cache(maxsize=20_000)
def _says(text: str) -> Says:
    folded = fold(text)
    if folded in DITTO:
        return Says.DITTO
    if framed := _FRAMED.fullmatch(folded):
        folded = framed[2]
    if any(total.match(folded) for total in (_TOTAL, _SUBTOTAL, _TOTAL_FOR, _ENDS_IN_TOTAL, _BALANCE)):
        return Says.TOTAL
    if any(total.match(folded) for total in (_TOTAL_OF, _WHOLE_YEAR, _ALL_ALONE, _ENDS_IN_ALL)):
        return Says.TOTAL_OF
    if _AVERAGE.match(folded) and len(folded) < 40:
        return Says.AVERAGE
    return Says.NOTE if _NOTE.match(folded) or _OF_A_FORM.match(folded) else Says.ACTIVITY


def says_done(value: object) -> bool:
    """Whether a cell holds words that say something was done, and not blanks alone."""
    return isinstance(value, str) and says(value) is Says.ACTIVITY and bool(value.strip())


def total_of(text: str) -> str:
    """What a total says it adds up: ``evans the butcher`` for ``Evans the Butcher Total``; empty for all."""
    folded = fold(text).strip(" :.")
    folded = re.sub(r"^(?:sub-? ?totals?|grand totals?|overall totals?|totals?|cyfanswm|is-?gyfanswm)\b", "", folded)
    folded = re.sub(rf"{_TOTAL_LAST}|{_ALL_LAST}", "", folded)
    return re.sub(r"^[\s:,-]*(?:for|of|in)?\s+", "", folded).strip(" :-")


def names_of_section(section: str) -> tuple[str, ...]:
    """What a total may call a section: ``c. money``, ``c``, ``money``."""
    folded = fold(section)
    return (folded, *(found.groups() if (found := _CODED.fullmatch(folded)) else ()))


def says_all(text: str) -> bool:
    """Whether *text*, of a row or a heading, says that it is all of the others together: ``Everyone``, ``Both halls``.

    Something done may be called so too: only figures that are the sum of the others make it a total.
    """
    folded = fold(text).strip(" :.")
    return any(pattern.match(folded) for pattern in (_ALL, _ALL_OF_THEM, _ENDS_IN_ALL))


def is_part_of_above(text: str) -> bool:
    """Whether *text* says that it counts some of what stands before it once more: ``of which new``."""
    return _PART_OF.match(fold(text)) is not None


def is_whole_year(text: str) -> bool:
    """Whether *text* is ``Year`` or the like, which heads the sum of months or what is counted by the year."""
    return _WHOLE_YEAR.match(fold(text)) is not None


def is_plain_average(text: str) -> bool:
    """Whether *text* says no more than ``Average`` or ``Mean per week``; ``Mean score`` may be a thing measured."""
    return _PLAIN_AVERAGE.match(fold(text)) is not None


def so_many(text: str) -> int | None:
    """How many things ``7 awards`` or ``Awards: 7`` says there were, or None where *text* is anything else."""
    found = _SO_MANY.match(fold(text))
    return int(found[1] or found[2]) if found else None


def sum_in_cell(text: str) -> str:
    """The figure of ``Total: 27.5``, written in the cell of a number; empty where *text* is anything else."""
    found = _SUM_IN_CELL.match(fold(text))
    return found[1] if found else ""


def is_plainly_a_section(text: str) -> bool:
    """Whether a line looks like a heading wherever it stands: in capitals, with a colon, or numbered."""
    stripped = text.strip()
    return capitals(stripped) or stripped.endswith(":") or _NUMBERED.match(stripped) is not None


def like_a_section(text: str) -> bool:
    """Whether a line standing alone looks like the heading of what follows, and not like an uncounted measure."""
    stripped = text.strip()
    if is_plainly_a_section(stripped):
        return True
    return len(stripped) <= 60 and unit_of_label(stripped) is None and not stripped.endswith(".")
