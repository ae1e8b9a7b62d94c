"""What can be wrong with a file that holds an edition of the shared glossary, whether Turtle or a table.

What can be wrong with the glossary in it stands in the catalogue, since it may be wrong without any file.
"""

from svdesk.domain.problem_entry import Entry, Severity

_STOP, _WARN, _NOTE = Severity.STOP, Severity.WARN, Severity.NOTE

GLOSSARY_FILE = {
    "turtle-not-understood": Entry(
        _STOP,
        "This is not Turtle from here on: {text}",
        "Ask for the file as the other program exported it, or correct this line.",
    ),
    "table-not-understood": Entry(
        _STOP,
        "The table cannot be read from here on: a quotation mark is not closed, or a cell is far too long.",
        "Open it in a spreadsheet program, correct this row, and save it as CSV (UTF-8).",
    ),
    "edition-unsaid": Entry(
        _STOP,
        "The file does not say in one place, in numbers, which edition it is: {found}.",
        "Give it an edition such as 1.2.0, once.",
    ),
    "row-unknown": Entry(
        _STOP,
        "“{row}” is nothing that a glossary is made of.",
        "Begin the row with edition, domain, group, term or retired.",
    ),
    "columns-missing": Entry(
        _STOP,
        "The first row should say what the columns are, and there is no {columns}.",
        "Begin with a table that was saved from here, whose first row says it.",
    ),
    "column-not-read": Entry(
        _WARN, "Nothing here keeps the column “{column}”.", "Nothing, if you can do without it; else rename it."
    ),
    "cells-beyond-the-columns": Entry(
        _STOP,
        "The row of {id} has more cells than there are headings.",
        "Put text that holds a comma into quotation marks, or save it again as CSV.",
    ),
    "id-unusable": Entry(
        _STOP,
        "“{id}” cannot be an id.",
        "Use unaccented letters, figures, - and _ only; “edition” and “groups” are taken.",
    ),
    "notation-differs": Entry(
        _STOP, "{id} has the notation “{notation}”, which is not its id.", "Give it its id as its only notation."
    ),
    "kind-unknown": Entry(
        _STOP,
        "{term} is of the kind “{kind}”, which there is not.",
        "Say activity, output, outcome or input.",
    ),
    "value-twice": Entry(_STOP, "{id} has more than one “{property}”: “{first}” and “{other}”.", "Keep one of them."),
    "review-unsaid": Entry(
        _WARN,
        "{term} says “{said}” where it should say whether its Welsh labels have been reviewed.",
        "Say yes or no; until then they count as not reviewed.",
    ),
    "statements-not-kept": Entry(
        _NOTE,
        "Nothing here keeps “{property}”; it is said {times}, first of {id}.",
        "Nothing, if you can do without it.",
    ),
    "replaced-by-unknown": Entry(
        _STOP, "{term} was replaced by {other}, which is not a term of this edition.", "Correct the id."
    ),
}
