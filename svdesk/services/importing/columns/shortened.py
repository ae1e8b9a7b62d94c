"""Knows a heading in short, ``PI`` or ``Gwirf.``, by the sheet beside it that writes the same word out."""

import re
from collections.abc import Sequence
from dataclasses import replace

from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.columns.idle_columns import UNEXPLAINED
from svdesk.services.importing.layout.table import Column, Table, is_wide
from svdesk.services.importing.questions import Asker, at

_FEWEST_LETTERS = 3
_FEWEST_ALIKE = 2
"""So many other columns with the same headings show that two sheets are kept in the same way."""
SAME, DIFFERENT = "The same", "Something else"
_NUMBER_OF = re.compile(r"^(?:no\.?|nos\.?|num(?:ber)?|nifer)\.? (?:of |o )?(?=\w)", re.IGNORECASE)
_VOWEL = re.compile(r"[aeiou]")
_WORD = re.compile(r"[^\W\d_]+")


def write_out(tables: Sequence[Table], asker: Asker) -> list[Table]:
    """*tables* with a number under letters that nobody knows taken for what a sister sheet calls in full."""
    return [_written_out(table, [other for other in tables if other.sheet != table.sheet], asker) for table in tables]


def _written_out(table: Table, others: Sequence[Table], asker: Asker) -> Table:
    if table.shape or table.layout == "periods-across":
        return table
    headed = _headings(table)
    sisters = [other for other in others if len(headed & _headings(other)) >= _FEWEST_ALIKE]
    full = {
        fold(column.heading): column
        for other in sisters
        for column in other.of("people", "quantity")
        if (column.unit or column.field == "people") and fold(column.heading) not in headed
    }
    made = tuple(_as_in_full(table, column, list(full.values()), asker) for column in table.columns)
    return table if made == table.columns else replace(table, columns=made, wide=is_wide(made))


def _as_in_full(table: Table, column: Column, full: Sequence[Column], asker: Asker) -> Column:
    if column.unit or column.tag not in ("guessed", UNEXPLAINED) or column.field not in ("quantity", "ignore"):
        return column
    found = [other for other in full if is_short_for(column.heading, other.heading)]
    if len(found) != 1:
        return column
    made = replace(column, field=found[0].field, unit=found[0].unit, tag=found[0].tag)
    return column if made.field != "people" and _differ(table, made, found[0], asker) else made


def _differ(table: Table, column: Column, full: Column, asker: Asker) -> bool:
    """Ask whether *column* is *full* in short; of people the sheets are compared in any case."""
    facts = {"heading": column.heading, "other": full.heading, "where": f"Column {column.letter} of “{table.sheet}”"}
    made = at("headings-differ", table.sheet, None, column.letter, **facts)
    return asker.ask(made, table.sheet, table.last_heading, column.letter, (SAME, DIFFERENT)) == DIFFERENT


def _headings(table: Table) -> set[str]:
    return {fold(column.heading) for column in table.columns if column.heading}


def is_short_for(short: str, full: str) -> bool:
    """Whether *short* is *full* cut short: ``SUs``, ``Cl.``, ``No. of pass.``, ``Psgrs``.

    It is the first letters of its words, or of its first word the start, the consonants, or both.
    """
    letters = "".join(_WORD.findall(fold(_NUMBER_OF.sub("", short))))
    words = _WORD.findall(fold(full))
    if not words or not letters:
        return False
    fewest = 2 if short.rstrip().endswith(".") else _FEWEST_LETTERS
    for each in {letters, letters.removesuffix("s")}:
        if len(words) > 1 and each == "".join(word[0] for word in words):
            return True
        if len(words[0]) > len(letters) and len(each) >= fewest and words[0].startswith(each):
            return True
    return len(letters) > 1 and _has_the_consonants_of(letters, words[0])


def _has_the_consonants_of(letters: str, word: str) -> bool:
    """Whether *letters* begin as *word* does and end with consonants of it in their order, first or last among them."""
    pairs = enumerate(zip(letters, word, strict=False))
    begin = next((at for at, (one, other) in pairs if one != other), len(letters))
    rest = iter(word[begin:])
    after = letters[begin:]
    return (
        bool(begin and after and len(word) > len(letters))
        and not _VOWEL.search(after)
        and all(each in rest for each in after)
    )
