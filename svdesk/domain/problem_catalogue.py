"""Every Problem there is: how much it matters, the sentence that says it, the sentence that mends it.

Names in braces are facts. A house rule fails when a code here is never raised in a test.
"""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a Problem matters, said in words beside it on screen and paper."""

    STOP = "stop"
    WARN = "warn"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the catalogue: severity, what is wrong, what to do."""

    severity: Severity
    message: str
    fix: str


_STOP, _WARN, _NOTE = Severity.STOP, Severity.WARN, Severity.NOTE

_RETURN = {
    "period-outside-contract": Entry(
        _STOP,
        "{period} is not inside contract {contract}, which runs {runs}.",
        "Choose another period, or change the dates of the contract.",
    ),
    "answer-missing": Entry(
        _STOP,
        "Question {code} has no answer yet: {question}",
        "Write an answer, or say that it does not apply.",
    ),
    "answer-too-long": Entry(
        _WARN,
        "The answer to {code} has {words} words; {authority} asks for {limit} at most.",
        "Shorten the answer.",
    ),
    "own-term-unmapped": Entry(
        _WARN,
        "“{label}” ({unit}) is not mapped yet, so this return leaves out {entries}.",
        "Choose the shared term that it means.",
    ),
    "own-term-covers-more": Entry(
        _WARN,
        "“{label}” covers more than “{term}”, so this return leaves out {entries}.",
        "Split the entries, or choose a wider shared term.",
    ),
    "own-term-fits-nothing": Entry(
        _NOTE,
        "“{label}” fits no shared term, so this return leaves out {entries}.",
        "Nothing, if it is not social value; otherwise choose a shared term.",
    ),
    "straddles-period": Entry(
        _WARN,
        "“{text}” ({when}) lies only partly in {period}, so it is not counted.",
        "Give it the exact dates, or split it where the period ends.",
    ),
    "people-may-repeat": Entry(
        _WARN,
        "{code}: the same people may be in several of the {count} counts; only “at least {value}” is sure.",
        "Record how many different people there were in the whole period, or mark the counts as new people.",
    ),
    "another-unit": Entry(
        _NOTE,
        "{code} is counted in {wanted}; {entries} of the same terms in {found} cannot become that.",
        "Record the {wanted} as well, if {authority} needs them.",
    ),
    "nothing-recorded": Entry(
        _WARN,
        "{code} has a target of {target} for {period}, and nothing has been recorded for it.",
        "Record what was done, map the word for it, or explain the gap in the return.",
    ),
    "estimates-included": Entry(
        _NOTE,
        "{code} includes {estimates}.",
        "Replace the estimates if you have the exact numbers.",
    ),
    "people-in-several-contracts": Entry(
        _NOTE,
        "{code}: {entries} also belong to other contracts; people are counted whole in each of them.",
        "Nothing; the return says so.",
    ),
    "target-in-another-unit": Entry(
        _WARN,
        "{code} is counted in {wanted}, but contract {contract} has its target in {found}.",
        "Correct the unit of the target; until then the two are not compared.",
    ),
    "target-of-no-line": Entry(
        _NOTE,
        "Contract {contract} has a target for “{code}”, which is no line of this form.",
        "Correct the code of the target, if it was meant for another line.",
    ),
    "letters-missing": Entry(
        _WARN,
        "The font cannot print these characters: {characters}.",
        "Write them another way, or tell the authority about it.",
    ),
}

_IMPORT = {
    "date-impossible": Entry(
        _STOP, "{cell}: “{text}” is not a date that exists.", "Type the right date, or leave the row out."
    ),
    "date-unread": Entry(
        _STOP, "{cell}: “{text}” was not understood as a date.", "Type the date, for example 3 April 2025."
    ),
    "date-missing": Entry(
        _STOP, "{cell}: there is no date, and the sheet does not say which period it is.", "Give the period."
    ),
    "date-order-unclear": Entry(
        _STOP,
        "{where}: “{text}” could be {first} or {second}.",
        "Say which comes first in this column, the day or the month.",
    ),
    "date-outside-year": Entry(
        _WARN, "{cell}: {date} is outside {year}.", "Check the year; it is brought in as it stands."
    ),
    "number-unread": Entry(
        _STOP, "{cell}: “{text}” was not understood as a number.", "Type the number, or leave the cell out."
    ),
    "two-numbers": Entry(
        _STOP, "{cell}: “{text}” holds two numbers.", "Say what each of them counts, or split the row."
    ),
    "day-length-unknown": Entry(
        _STOP, "{cell}: “{text}”: how many hours is a day here?", "Say once how many hours a day is."
    ),
    "income-in-costs": Entry(
        _STOP,
        "{cell}: “{text}” looks like money raised, in a column of costs.",
        "Say whether it is income or cost.",
    ),
    "twice-in-file": Entry(
        _STOP,
        "Row {row} is the same as row {other}.",
        "Say whether it was typed twice or happened twice.",
    ),
    "already-here": Entry(_NOTE, "Row {row} is already in your records.", "Nothing: it is left as it is."),
    "unit-unclear": Entry(
        _WARN,
        "{cell}: it is not said what “{text}” counts.",
        "Choose the unit; it is kept as a plain number.",
    ),
    "no-text": Entry(_STOP, "Row {row} has numbers but does not say what was done.", "Say what was done."),
    "nothing-counted": Entry(
        _NOTE,
        "Row {row} has no numbers.",
        "Nothing, if there was nothing to count; it is kept as an activity.",
    ),
    "total-differs": Entry(
        _WARN, "{cell} says {stated}; the rows add up to {computed}.", "Check which of them is right."
    ),
    "formula-without-result": Entry(
        _NOTE,
        "{cell} is a formula with no result stored in the file, so it was not read.",
        "Open the file in your spreadsheet program, save it, and import it again.",
    ),
    "people-may-overlap": Entry(
        _WARN,
        "“{text}” counts people in several periods; the same people may be in more than one.",
        "Say how many different people there were in the year.",
    ),
    "hours-each-or-all": Entry(
        _WARN,
        "{where}: are the hours for each person, or for all of them together?",
        "Say which; they are taken as the hours of all together.",
    ),
    "too-many-decimals": Entry(
        _STOP,
        "{cell}: {text} has more decimal places than can be kept.",
        "Round it to six places (money: two).",
    ),
    "estimate": Entry(_NOTE, "{cell}: “{text}” is kept as an estimate.", "Nothing, unless you know better."),
}

_GLOSSARY = {
    "id-twice": Entry(
        _STOP, "{id} is the id of “{label}” and of “{other}”.", "Give one of them an id of its own."
    ),
    "label-missing": Entry(_STOP, "{term} has no label.", "Write one."),
    "label-twice": Entry(_STOP, "“{label}” is a label of {term} and of {other}.", "Give it to one of them."),
    "label-repeated": Entry(_STOP, "{term} has the label “{label}” twice.", "Take one of them away."),
    "definition-missing": Entry(_STOP, "{term} has no definition.", "Write one."),
    "broader-in-a-circle": Entry(_STOP, "{term} is wider than itself, by way of {path}.", "Break the circle."),
    "broader-unknown": Entry(
        _STOP, "{term} names {broader} as the wider one, which does not exist.", "Correct the id."
    ),
    "unit-unknown": Entry(_STOP, "{term} names the unit “{unit}”, which does not exist.", "Correct the unit id."),
    "group-unknown": Entry(_STOP, "{term} names the group “{group}”, which does not exist.", "Correct the id."),
    "domain-unknown": Entry(_STOP, "{term} names the domain “{domain}”, which does not exist.", "Correct the id."),
    "term-unknown": Entry(_STOP, "The crosswalk names {term}, which is not in the glossary.", "Correct the id."),
    "framework-unknown": Entry(
        _STOP, "{term} is linked to {measure}, and there is no framework {scheme}.", "Correct the code."
    ),
    "measure-unknown": Entry(
        _STOP, "{term} is linked to {measure}, which is not in the framework.", "Correct the code."
    ),
    "linked-twice": Entry(
        _STOP, "{term} is linked to {measure} as {first} and as {second}.", "Keep one of the two."
    ),
    "exact-to-two": Entry(
        _STOP,
        "{term} is exactly the same as {measure} and as {other}, which one framework holds apart.",
        "Say “close” of one of them.",
    ),
    "exact-from-two": Entry(
        _STOP,
        "{measure} is exactly the same as {term} and as {other}, which the glossary holds apart.",
        "Say “close” of one of them.",
    ),
    "exact-with-unit": Entry(
        _STOP,
        "{term} is exactly the same as {measure}, which has a unit of its own: {unit}.",
        "Say “close” instead.",
    ),
    "related-and-wider": Entry(
        _STOP,
        "{term} is linked to {measure} as related, and is also above or below it by way of {path}.",
        "Take one of the two away.",
    ),
}

CATALOGUE: dict[str, Entry] = _RETURN | _IMPORT | _GLOSSARY
