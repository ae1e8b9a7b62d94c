"""Every Problem of a row that looks like something in the records, or was kept back before: a part of the catalogue."""

from svdesk.domain.problem_entry import Entry, Severity

_STOP, _NOTE = Severity.STOP, Severity.NOTE

DOUBLES: dict[str, Entry] = {
    "already-here": Entry(_NOTE, "Row {row} is already in your records.", "Nothing: it is left as it is."),
    "looks-alike": Entry(
        _STOP,
        "Row {row} of {sheet} looks like {other}, but its figures are not the same{changes}.",
        "Say whether to leave it out, to change what is there, or to keep both.",
    ),
    "reads-differently": Entry(
        _STOP,
        "Row {row} of {sheet} became {other}, and is read differently now.",
        "Say whether to leave it out, to change what is there, or to keep both.",
    ),
    "nothing-mended": Entry(
        _STOP,
        "Row {row} was kept back, and nothing in it has been changed since. {text}",
        "Mend it in the workbook, or say to bring it in as it is.",
    ),
}
