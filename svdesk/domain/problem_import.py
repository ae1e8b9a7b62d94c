"""Every Problem that an import can meet: the part of the catalogue about other people's spreadsheets.

A Problem of severity stop holds its row until somebody has answered. Names in braces are facts; ``{where}`` is a cell,
a column or a sheet in words, such as ``column C of “Apr-Jun”``.
"""

from svdesk.domain.problem_entry import Entry, Severity

_STOP, _WARN, _NOTE = Severity.STOP, Severity.WARN, Severity.NOTE

_DATES = {
    "date-impossible": Entry(
        _STOP, "{cell}: “{text}” is not a date that exists.", "Type the right date, or leave the row out."
    ),
    "date-unread": Entry(
        _STOP, "{cell}: “{text}” was not understood as a date.", "Type the date, for example 3 April 2025."
    ),
    "date-missing": Entry(
        _STOP, "{cell}: there is no date, and the sheet does not say which period it is.", "Give the period."
    ),
    "dates-left-blank": Entry(
        _STOP,
        "{where}: {count} rows have no date of their own.",
        "Say whether they happened on the date above them.",
    ),
    "date-order-unclear": Entry(
        _STOP,
        "{where}: “{text}” could be {first} or {second}.",
        "Say which comes first in this column, the day or the month.",
    ),
    "dates-perhaps-swapped": Entry(
        _STOP,
        "{where}: every true date has a day below 13, and every later day is text, such as “{text}”; "
        "a spreadsheet program may have taken days for months.",
        "Say whether {first} is right, or was meant to be {second}.",
    ),
    "date-outside-year": Entry(
        _WARN, "{cell}: {date} is outside {year}.", "Check the year; it is brought in as it stands."
    ),
    "date-from-number": Entry(
        _NOTE,
        "{cell}: the number {text} stands among dates and is read as {date}.",
        "Nothing, if that is the day; otherwise type the date.",
    ),
    "date-or-month": Entry(
        _WARN,
        "{cell} shows “{text}” but holds {date}.",
        "Say whether the day is meant or the whole month; it is taken as the day.",
    ),
    "period-two-ways": Entry(_STOP, "{where}: “{text}” could be {first} or {second}.", "Say which is meant."),
    "year-unknown": Entry(_STOP, "{where} does not say which year it is about.", "Give the year."),
}

_NUMBERS = {
    "number-unread": Entry(
        _STOP, "{cell}: “{text}” was not understood as a number.", "Type the number, or leave the cell out."
    ),
    "two-numbers": Entry(
        _STOP, "{cell}: “{text}” holds two numbers.", "Say what each of them counts, or split the row."
    ),
    "number-two-ways": Entry(
        _STOP, "{cell}: “{text}” could be {first} or {second}.", "Say which is meant in this column."
    ),
    "not-whole": Entry(
        _STOP, "{cell}: “{text}” is no number of people, which is whole and not below nil.", "Type the number."
    ),
    "cell-unit-differs": Entry(
        _STOP,
        "{cell}: “{text}” does not fit a column that counts {unit}.",
        "Type the number of {unit}, or leave the cell out.",
    ),
    "currency-foreign": Entry(
        _STOP, "{cell}: “{text}” is not in pounds.", "Type the amount in pounds, or leave the cell out."
    ),
    "day-length-unknown": Entry(
        _STOP, "{cell}: “{text}”: how many hours is a day here?", "Say once how many hours a day is."
    ),
    "income-in-costs": Entry(
        _STOP,
        "{cell}: “{text}” looks like money raised, in a column of costs.",
        "Say whether it is income or cost.",
    ),
    "too-many-decimals": Entry(
        _STOP,
        "{cell}: {text} has more decimal places than can be kept.",
        "Round it to six places (money: two).",
    ),
    "formula-failed": Entry(
        _STOP,
        "{cell} holds a formula that failed: {text}.",
        "Mend the formula in your spreadsheet program, save it, and import it again.",
    ),
    "formula-needed": Entry(
        _STOP,
        "{cell} is a formula with no result stored in the file, and its number is needed.",
        "Open the file in your spreadsheet program, save it, and import it again; or type the number.",
    ),
    "formula-without-result": Entry(
        _NOTE,
        "{cell}: a formula with no result stored in the file was not read; nothing that is brought in needs it.",
        "Open the file in your spreadsheet program, save it, and import it again, if you want it checked.",
    ),
    "share-or-percent": Entry(
        _WARN,
        "{where}: {text} stands where per cent are counted; it is taken as {first}.",
        "Say whether it is {first} or {second}.",
    ),
    "hours-multiplied": Entry(
        _NOTE, "{cell}: {text} hours for each of {people} people are kept as {hours} hours.", "Nothing, if that is so."
    ),
    "minutes-rounded": Entry(
        _NOTE, "{cell}: “{text}” is kept as {hours} hours.", "Nothing; the minutes do not divide further."
    ),
    "estimate": Entry(_NOTE, "{cell}: “{text}” is kept as an estimate.", "Nothing, unless you know better."),
    "mark-beside-number": Entry(
        _NOTE, "{cell}: “{text}” has a mark beside the number.", "See what the mark means in the sheet's own notes."
    ),
    "words-beside-number": Entry(
        _WARN, "{cell}: only the number of “{text}” is counted.", "Put the words in the notes, if they matter."
    ),
}

_ROWS = {
    "twice-in-file": Entry(
        _STOP, "Row {row} is the same as row {other}.", "Say whether it was typed twice or happened twice."
    ),
    "already-here": Entry(_NOTE, "Row {row} is already in your records.", "Nothing: it is left as it is."),
    "no-text": Entry(_STOP, "Row {row} has numbers but does not say what was done.", "Say what was done."),
    "nothing-counted": Entry(
        _NOTE,
        "Row {row} has no numbers.",
        "Nothing, if there was nothing to count; it is kept as an activity.",
    ),
    "unit-unclear": Entry(
        _WARN,
        "{cell}: it is not said what “{text}” counts.",
        "Choose the unit; it is kept as a plain number.",
    ),
    "total-or-record": Entry(
        _STOP,
        "Row {row}, “{text}”, begins like a total but does not add up the rows above it.",
        "Say whether it is a total or something you count.",
    ),
    "total-differs": Entry(
        _WARN, "{cell} says {stated}; the rows add up to {computed}.", "Check which of them is right."
    ),
    "people-may-overlap": Entry(
        _WARN,
        "“{text}” counts people in several periods; the same people may be in more than one.",
        "Say how many different people there were in the year.",
    ),
    "running-totals": Entry(
        _STOP,
        "{where}: each number may include those before it, as in “{text}”.",
        "Say whether the numbers are running totals or each period's own.",
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
    "personal-data": Entry(
        _WARN,
        "{where}: “{heading}” seems to hold names or initials of people, and is left out.",
        "Leave it out, unless you may keep it and need it.",
    ),
    "column-left-out": Entry(
        _NOTE, "{where}: “{heading}” is left out.", "Say whether to keep it with the notes of each row."
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
    "summary-sheet": Entry(
        _WARN,
        "{where} seems to add up the other sheets and is left out, so that nothing is counted twice.",
        "Say whether to bring it in.",
    ),
    "no-table": Entry(_WARN, "{where} holds nothing that looks like a table.", "Point to its headings, if it does."),
}

IMPORT: dict[str, Entry] = _DATES | _NUMBERS | _ROWS | _COLUMNS | _SHEETS
