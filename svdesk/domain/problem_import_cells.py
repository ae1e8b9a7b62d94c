"""The Problems of single cells that an import can meet: dates and numbers which a person must look at."""

from svdesk.domain.problem_entry import Entry, Severity

_STOP, _WARN, _NOTE = Severity.STOP, Severity.WARN, Severity.NOTE

_DATES = {
    "date-impossible": Entry(
        _STOP, "{cell}: “{text}” is not a date that exists.", "Type the right date, or leave the row out."
    ),
    "date-before-first": Entry(
        _STOP, "{cell}: {date} is before {first}, the first day of the row.", "Type the right day in one of the two."
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
        "{where}: does the day or the month come first? {examples}.",
        "Say which comes first in this column, the day or the month; British people write the day first.",
    ),
    "date-order-taken": Entry(
        _WARN,
        "{where}: {examples}. No day over 12 shows which. {taken} here, as the rows then follow each other.",
        "Say which comes first if that is not so.",
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
    "date-far-off": Entry(
        _STOP,
        "{cell}: {date} is {far} from what is to be expected here ({usual}).",
        "Type the right date, or say that it is right as it stands.",
    ),
    "date-year-slip": Entry(
        _STOP,
        "{cell}: {date} breaks the order of the rows, in which {likely} stands.",
        "Say which year is right.",
    ),
    "date-weekday": Entry(
        _STOP,
        "{cell}: “{text}” names another day of the week than {date}, which is a {weekday}.",
        "Type the right date, or say that it is right as it stands.",
    ),
    "date-without-year": Entry(
        _STOP, "{cell}: “{text}” does not say of which year.", "Choose the year, or type the date with its year."
    ),
    "date-about": Entry(
        _NOTE, "{cell}: “{text}” is kept as {date}, without the words of doubt.", "Nothing, unless you know better."
    ),
    "date-from-number": Entry(
        _NOTE,
        "{cell}: the number {text} stands among dates and is read as {date}.",
        "Nothing, if that is the day; otherwise say that they are no dates, or mend the cell itself.",
    ),
    "date-or-month": Entry(
        _WARN,
        "{cell} shows “{text}” but holds {date}.",
        "Say whether the day is meant or the whole month; it is taken as the day.",
    ),
    "age-or-date": Entry(
        _WARN,
        "{cell}: “{text}” stands among ages and is taken for {age}, of which a spreadsheet makes a date.",
        "Say if it is right as it stands.",
    ),
    "period-two-ways": Entry(_STOP, "{where}: “{text}” could be {first} or {second}.", "Say which is meant."),
    "which-years": Entry(
        _STOP,
        "{where}: “{text}” may be a year of a contract, or a group such as a class at school.",
        "Say which year it is, or that it is a group; you can type the year of the first of these columns.",
    ),
    "year-unknown": Entry(_STOP, "{where} does not say which year it is about.", "Give the year."),
}

_PLACES = {
    "postcode-shortened": Entry(
        _NOTE,
        "{cell}: the postcode stands beside names, and is kept only as {area}.",
        "Nothing: a whole postcode may show where somebody lives.",
    ),
}

_NUMBERS = {
    "number-unread": Entry(
        _STOP, "{cell}: “{text}” was not understood as a number.", "Type the number, or leave the cell out."
    ),
    "two-numbers": Entry(
        _STOP,
        "{cell}: “{text}” holds two numbers.",
        "Choose what counts: that holds for all cells of the column written like it. What you type holds here alone.",
    ),
    "fewer-than": Entry(
        _STOP,
        "{cell}: “{text}” is some number from 1 to {most}; which of them is not said.",
        "Type the number if you know it, or leave it out.",
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
    "days-as-hours": Entry(
        _NOTE, "{cell}: “{text}” is kept as {hours} hours, at {length} hours a day.", "Nothing, if a day is that long."
    ),
    "times-as-hours": Entry(
        _NOTE, "{cell}: “{text}” is kept as {hours} hours, from one time of day to the other.", "Nothing, if so."
    ),
    "below-nil": Entry(
        _STOP, "{cell}: “{text}” is below nil, and there cannot be fewer {unit} than none.", "Type the number."
    ),
    "below-nil-taken": Entry(
        _WARN, "{cell}: “{text}” is below nil.", "Check whether less than nothing is meant; it is brought in so."
    ),
    "number-far-off": Entry(
        _WARN,
        "{cell}: “{text}” is far from the other numbers of its column, which are about {usual}.",
        "Check the number; it is brought in as it stands.",
    ),
    "number-far-off-in-row": Entry(
        _WARN,
        "{cell}: “{text}” is far from the other numbers of its row, which are about {usual}.",
        "Check the number; it is brought in as it stands.",
    ),
    "hours-too-many": Entry(
        _WARN,
        "{cell}: {hours} hours on one day are more than 24 for each of {people} people.",
        "Check the hours, the number of people and the date; they are brought in as they stand.",
    ),
    "hours-differ": Entry(
        _WARN,
        "{cell} says {hours} hours, but “{text}” beside it comes to {other}.",
        "Check which of them is right; {hours} hours are brought in.",
    ),
    "hours-of-many-people": Entry(
        _NOTE,
        "{cell}: {hours} hours on one day can only be those of several people together.",
        "Nothing, if that is so; otherwise check the hours and the date.",
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

CELLS: dict[str, Entry] = _DATES | _PLACES | _NUMBERS
