"""Every Problem there is: how much it matters, the sentence that says it, the sentence that mends it.

Names in braces are facts. A house rule fails when a code here is never raised in a test. What an import can meet
is in ``problem_import``, a funder's list in ``problem_funding``, a file of the
glossary in ``problem_glossary``.
"""

from svdesk.domain.problem_entry import Entry, Severity
from svdesk.domain.problem_frameworks import FRAMEWORKS
from svdesk.domain.problem_funding import FUNDING
from svdesk.domain.problem_glossary import GLOSSARY_FILE
from svdesk.domain.problem_import import IMPORT

__all__ = ["CATALOGUE", "Entry", "Severity"]

_STOP, _WARN, _NOTE = Severity.STOP, Severity.WARN, Severity.NOTE

_RETURN = {
    "charity-unnamed": Entry(
        _WARN,
        "The return goes out under the name “{name}”, which is what a new file begins with.",
        "Type the name of your charity in Settings.",
    ),
    "period-outside-contract": Entry(
        _STOP,
        "{period} is not inside contract {contract}, which runs {runs}.",
        "Choose another period, or change the dates of the contract.",
    ),
    "form-of-another-year": Entry(
        _WARN,
        "The form is the edition {edition}, and this return is for {period}.",
        "Ask {authority} whether there is a newer form.",
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
        "“{label}” ({unit}) is not mapped yet, so this return leaves out {counts}.",
        "Choose the shared term that it means.",
    ),
    "own-term-covers-more": Entry(
        _WARN,
        "“{label}” covers more than “{term}”, so this return leaves out {counts}.",
        "Split the counts, or choose a wider shared term.",
    ),
    "own-term-fits-nothing": Entry(
        _NOTE,
        "“{label}” ({unit}) fits no shared term, so this return leaves out {counts}.",
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
        "{code} is counted in {wanted}; {counts} of the same terms in {found} cannot become that.",
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
        "{code} includes {counts} shared with other contracts, where they stand whole as well.",
        "Nothing; the return says so.",
    ),
    "whole-in-several-contracts": Entry(
        _WARN,
        "Counted in full here and for {others} as well: {figures}.",
        "If one of them paid for it, or each a part, type the shares on {activities}; nothing, if all may count it.",
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

_GLOSSARY = {
    "id-twice": Entry(_STOP, "{id} is the id of “{label}” and of “{other}”.", "Give one of them an id of its own."),
    "label-missing": Entry(_STOP, "{term} has no label.", "Write one."),
    "label-twice": Entry(_STOP, "“{label}” is a label of {term} and of {other}.", "Give it to one of them."),
    "label-repeated": Entry(_STOP, "{term} has the label “{label}” twice.", "Take one of them away."),
    "definition-missing": Entry(_STOP, "{term} has no definition.", "Write one."),
    "scope-note-astray": Entry(
        _STOP, "The scope note of {term} names {other}, which is not another term.", "Correct the id."
    ),
    "broader-in-a-circle": Entry(_STOP, "{term} is wider than itself, by way of {path}.", "Break the circle."),
    "broader-unknown": Entry(
        _STOP, "{term} names {broader} as the wider one, which does not exist.", "Correct the id."
    ),
    "unit-unknown": Entry(_STOP, "{term} names the unit “{unit}”, which does not exist.", "Correct the unit id."),
    "group-unknown": Entry(_STOP, "{term} names the group “{group}”, which does not exist.", "Correct the id."),
    "domain-unknown": Entry(_STOP, "{term} names the domain “{domain}”, which does not exist.", "Correct the id."),
}

_ACTIVITY = {
    "text-missing": Entry(_STOP, "This activity does not say what was done.", "Write a few words about it."),
    "still-to-come": Entry(_WARN, "{date} is still to come.", "Check the date; only what has been done counts."),
    "long-ago": Entry(_WARN, "{date} is more than ten years ago.", "Check the year."),
    "lasts-over-a-year": Entry(
        _WARN,
        "It goes from {when}, which is longer than a year.",
        "Check the dates; a return counts only what lies wholly inside its period.",
    ),
    "session-over-a-day": Entry(
        _WARN, "A session of {length} is longer than a day.", "Check how long one session lasted."
    ),
    "nothing-counted-yet": Entry(_NOTE, "Nothing is counted yet.", "Add a count, if there was something to count."),
    "number-open": Entry(
        _WARN,
        "“{label}” has no number yet.",
        "Type the number; if there is none, type “none”, “not known” or “does not apply”.",
    ),
    "below-nothing": Entry(_WARN, "“{label}” is less than nothing: {number}.", "Check the number."),
    "part-of-a-person": Entry(_WARN, "“{label}” counts {number}.", "People are counted whole; check the number."),
    "people-basis-open": Entry(
        _WARN,
        "It is not said how the people of “{label}” were counted.",
        "Choose attendances, different people or new people.",
    ),
    "counted-twice": Entry(
        _WARN, "“{label}” stands {times} here in {unit}.", "Take one of them away, or add them up in one."
    ),
    "many-groups": Entry(_NOTE, "{groups} groups of people are named.", "Name up to three that it was mainly for."),
    "divided-over-the-whole": Entry(
        _STOP,
        "The shares come to {percent}, which is more than the whole, so they are not kept.",
        "Lower a share, or say why it may count more than once.",
    ),
    "divided-under-the-whole": Entry(
        _NOTE, "The shares come to {percent}; the rest counts nowhere.", "Nothing, if that is what you mean."
    ),
    "share-outside-contract": Entry(
        _WARN,
        "Part of it counts for {contract}, which runs {runs}.",
        "Check the date, or take the share away.",
    ),
    "date-not-understood": Entry(
        _STOP,
        "“{text}” was not understood as a date, so it is not kept.",
        "Type it like 12/6/25, 12 Jun or 12 June 2025.",
    ),
    "ends-before-it-begins": Entry(
        _STOP, "It ends on {end}, before it begins on {start}, so that is not kept.", "Correct one of the dates."
    ),
    "length-not-understood": Entry(
        _STOP,
        "“{text}” was not understood as a length of time, so it is not kept.",
        "Type it like 1h 30m, 90 min or 1.5 hours.",
    ),
    "number-not-understood": Entry(
        _STOP,
        "“{text}” was not understood as a number of {unit}, so it is not kept.",
        "Type it like 12 or 24.5; if there is none, type “none”, “not known” or “does not apply”.",
    ),
    "share-not-understood": Entry(
        _STOP,
        "“{text}” was not understood as a share, so it is not kept.",
        "Type a number from 0 to 100, like 60 or 33.33.",
    ),
    "word-missing": Entry(
        _STOP,
        "It is not said what {number} counts, so it is not kept.",
        "Type your own word for it, such as “Job club”.",
    ),
    "unit-open": Entry(_STOP, "It is not said what “{label}” is counted in, so it is not kept.", "Choose the unit."),
}

CATALOGUE: dict[str, Entry] = _RETURN | IMPORT | FUNDING | FRAMEWORKS | _GLOSSARY | GLOSSARY_FILE | _ACTIVITY
