"""Every Problem that an import can meet: the part of the catalogue about other people's spreadsheets.

A Problem of severity stop holds its row until somebody has answered. Names in braces are facts; ``{where}`` is a cell,
a column or a sheet in words, such as ``column C of “Apr-Jun”``.
"""

from svdesk.domain.problem_doubles import DOUBLES
from svdesk.domain.problem_entry import Entry, Severity
from svdesk.domain.problem_import_cells import CELLS

_STOP, _WARN, _NOTE = Severity.STOP, Severity.WARN, Severity.NOTE

_ROWS = {
    "twice-in-file": Entry(
        _STOP, "Row {row} is the same as row {other}.", "Say whether it was typed twice or happened twice."
    ),
    "no-text": Entry(_STOP, "Row {row} has numbers but does not say what was done.", "Say what was done."),
    "nothing-counted": Entry(
        _NOTE,
        "Row {row} has no numbers.",
        "Nothing, if there was nothing to count; it is kept as an activity.",
    ),
    "heading-or-nothing": Entry(
        _WARN,
        "Row {row}, “{text}”, has no numbers; it is taken as something of which nothing was counted.",
        "Say whether it is that, or a heading of the rows below.",
    ),
    "rows-short": Entry(
        _STOP,
        "{where}: fewer cells than in the other rows ({rows}), so that numbers may stand under the wrong headings.",
        "Say whether they stand right; if not, mend the file and bring it in again.",
    ),
    "unit-unclear": Entry(
        _WARN,
        "{cell}: it is not said what “{text}” counts.",
        "Choose the unit; it is kept as a plain number.",
    ),
    "total-or-record": Entry(
        _STOP,
        "Row {row}, “{text}”, begins like a total but is not the sum of other rows.",
        "Say whether it is a total or something you count.",
    ),
    "row-adds-up": Entry(
        _STOP,
        "Row {row}, “{text}”, comes to exactly what rows {first} to {last} come to together.",
        "Say whether it is a total of them or something you count besides.",
    ),
    "total-differs": Entry(
        _WARN, "{cell} says {stated}; the rows add up to {computed}.", "Check which of them is right."
    ),
    "people-may-overlap": Entry(
        _WARN,
        "{where}: people are counted in several periods, and the same people may be in more than one.",
        "Say how many different people there were in the year.",
    ),
    "running-totals": Entry(
        _STOP,
        "{where}: each number may include those before it, as in “{text}”.",
        "Say whether the numbers are running totals or each period's own.",
    ),
    "running-falls": Entry(
        _STOP,
        "{cell}: the running total falls here, from {before} to {text}.",
        "Say that it begins anew, as in a new year, or type the period's own number.",
    ),
    "characters-left-out": Entry(
        _NOTE, "{cell}: characters that cannot be seen or kept were left out.", "Nothing, if the text reads well."
    ),
}

_COLUMNS = {
    "hours-each-or-all": Entry(
        _WARN,
        "{where}: are the hours for each person, or for all of them together?",
        "Say which; they are taken as the hours of all together.",
    ),
    "number-of-what": Entry(
        _WARN, "{where}: “{heading}” does not say of what; it is taken as a number of people.", "Say what it counts."
    ),
    "marks-counted": Entry(
        _NOTE,
        "{where}: each row in which “{heading}” says that somebody came counts one attendance, the others none.",
        "Nothing, if that is what it says.",
    ),
    "amount-of-what": Entry(
        _WARN,
        "{where}: “{heading}” does not say whether it is money; it is taken as {unit}.",
        "Say whether these are pounds.",
    ),
    "numbers-unexplained": Entry(
        _WARN,
        "{where}: nothing says what the numbers under “{heading}” count, and they are left out.",
        "Say whether they count something.",
    ),
    "numbers-counted": Entry(
        _WARN,
        "{where}: nothing says what the numbers under “{heading}” count; they are counted under that name.",
        "Say what they count, or leave them out.",
    ),
    "net-or-gross": Entry(
        _WARN,
        "{where}: “{heading}” is brought in, and “{other}” is left out.",
        "Say whether the amount with or without VAT is wanted.",
    ),
    "headings-differ": Entry(
        _WARN,
        "{where}: is “{heading}” the same as “{other}” on another sheet? They are taken as the same.",
        "Say whether they count the same.",
    ),
    "running-left-out": Entry(
        _WARN,
        "{where}: “{other}” is brought in; “{heading}” adds it up and is left out.",
        "Say which of the two is to be brought in.",
    ),
    "personal-data": Entry(
        _WARN,
        "{where}: “{heading}” seems to hold names, initials or other particulars of people, and is left out.",
        "Leave it out, unless you may keep it and need it.",
    ),
    "names-kept": Entry(
        _WARN,
        "{where}: “{heading}” may hold names of people, and is brought in as what was done.",
        "Leave it out, unless these are firms or you may keep their names.",
    ),
    "column-left-out": Entry(
        _NOTE, "{where}: “{heading}” is left out.", "Say whether to keep it with the notes of each row."
    ),
    "columns-left-out": Entry(
        _NOTE, "{where} are left out: “{headings}”.", "Say whether to keep them with the notes of each row."
    ),
    "headings-unclear": Entry(
        _STOP,
        "{where}: the headings were not understood, so what is counted there is only guessed.",
        "Look at the columns, and say whether to bring it in.",
    ),
}

_SHEETS = {
    "file-imported-before": Entry(
        _WARN, "This very file, {file}, was imported before.", "Say whether to look for rows that are not here yet."
    ),
    "hidden-rows": Entry(_WARN, "{where}: hidden rows ({rows}) are left out.", "Say whether to bring them in."),
    "hidden-columns": Entry(
        _WARN, "{where}: hidden columns ({columns}) are left out.", "Say whether to bring them in."
    ),
    "hidden-sheet": Entry(
        _WARN, "{where} is hidden and is left out, though it holds a table.", "Say whether to bring it in."
    ),
    "grants-list": Entry(
        _STOP,
        "{where} is a list of grants as funders publish it.",
        "Bring it in under Contracts: “Bring in a funder's list…”. Here, say whether to leave it out.",
    ),
    "summary-sheet": Entry(
        _WARN,
        "{where} seems to add up the other sheets and is left out, so that nothing is counted twice.",
        "Say whether to bring it in.",
    ),
    "sheet-repeated": Entry(
        _WARN,
        "{where} repeats “{other}” row for row and is left out, so that nothing is counted twice.",
        "Say whether to bring it in.",
    ),
    "figures-in-words": Entry(
        _WARN,
        "{where} says figures in words: {said} left out.",
        "Put the words in one column and the figures in the next, or type them in.",
    ),
    "no-table": Entry(_WARN, "{where} holds nothing that looks like a table.", "Point to its headings, if it does."),
    "only-words": Entry(
        _WARN,
        "{where} holds words, and nothing to count.",
        "Point to its headings to bring in an activity for each row, or leave it out.",
    ),
}

_LAYOUTS = {
    "week-one-unknown": Entry(
        _STOP, "{where} numbers its weeks, but does not say when week 1 began.", "Type the first day of week 1."
    ),
    "month-unknown": Entry(
        _STOP,
        "{where} numbers the days of a month, but does not say of which month.",
        "Type the month, for example April 2025.",
    ),
    "mark-unclear": Entry(
        _STOP, "{where}: “{text}” may mean that somebody came, or did not.", "Say which of the two it means."
    ),
    "register-unnamed": Entry(
        _STOP,
        "{where} is a register, but does not say of what.",
        "Say what to call it; or write a title above it in your spreadsheet program, and import it again.",
    ),
    "register-read": Entry(
        _NOTE,
        "{where} is read as a register: who came is counted for each date, and no name is brought in.",
        "Nothing, if that is what it is.",
    ),
    "heading-missing": Entry(
        _WARN,
        "{where}: there are numbers under no heading; until you say what they are, they are kept with the notes.",
        "Say what they count.",
    ),
    "split-twice": Entry(
        _WARN,
        "{where}: the same people are counted by {first} and again by {other}; only the first are brought in.",
        "Say which are wanted.",
    ),
    "sums-beside": Entry(
        _WARN,
        "{where} seems to add up another and is left out, so that nothing is counted twice.",
        "Say whether to bring it in.",
    ),
}

IMPORT: dict[str, Entry] = CELLS | _ROWS | _COLUMNS | _SHEETS | _LAYOUTS | DOUBLES
