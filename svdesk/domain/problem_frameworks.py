"""Every Problem of a framework: rows of a list that was loaded, and rules by which measures are answered."""

from svdesk.domain.problem_entry import Entry, Severity

_STOP, _WARN, _NOTE = Severity.STOP, Severity.WARN, Severity.NOTE

FRAMEWORKS: dict[str, Entry] = {
    "framework-row-headings": Entry(_NOTE, "{where} repeats the headings (“{text}”).", "Nothing: it is no measure."),
    "framework-row-empty": Entry(
        _WARN,
        "{where} has neither a code nor a wording, so it is left out: “{text}”.",
        "Say which column is the wording, if this is a measure.",
    ),
    "framework-row-alone": Entry(
        _NOTE,
        "{where} holds nothing but “{text}”, and no measure stands under it, so it is left out.",
        "Nothing, if it is a title or a note.",
    ),
    "framework-row-wordless": Entry(
        _WARN, "{where}: the measure “{text}” has no wording.", "Say which column is the wording, or mend the file."
    ),
    "framework-row-codeless": Entry(
        _NOTE,
        "{where}: “{text}” has no code; its row stands for one.",
        "Do nothing if the list gives it no code; if it does, say which column holds the codes.",
    ),
    "framework-code-twice": Entry(
        _WARN,
        "{where}: the code {code} stood before, with other words. It is kept as {given}.",
        "Check with whoever made the list which of the two is right.",
    ),
    "framework-code-again": Entry(
        _NOTE, "{where}: {code} stood before in the same words. It is kept as {given}.", "Nothing, if that is meant."
    ),
    "rule-without-terms": Entry(_STOP, "{code}: no shared term is counted yet.", "Choose at least one shared term."),
    "rule-term-unknown": Entry(
        _STOP, "{code} counts {term}, which is not in the glossary.", "Take it out, or choose another term."
    ),
    "rule-group-unknown": Entry(_STOP, "{code} names the group “{group}”, which does not exist.", "Take it out."),
    "rule-place-unused": Entry(
        _WARN,
        "{code} counts only what was done at “{place}”, and no activity was there.",
        "Check how the place is written.",
    ),
    "rule-unit-open": Entry(_STOP, "{code}: it is not said what it is counted in.", "Choose the unit."),
    "rule-unit-unfit": Entry(
        _STOP,
        "{code} is counted in {unit}, and none of its terms can be.",
        "Choose one of these: {units}; or other terms.",
    ),
    "rule-unit-not-asked": Entry(
        _WARN,
        "{code} asks for “{asked}”, and this rule gives {given}.",
        "Change how it is counted, or tell whoever asks that yours is in {given}.",
    ),
    "rule-adding-unfit": Entry(
        _STOP, "{code}: {unit} cannot be added up as “{adds_up}”.", "Choose another unit, or another way to add up."
    ),
    "rule-without-whole": Entry(
        _STOP,
        "{code} is a percentage, and it is not said of what.",
        "Choose the shared terms that all of them are counted under.",
    ),
    "rule-part-is-whole": Entry(
        _WARN,
        "{code} divides something by itself, which always gives 100%.",
        "Narrow the part by a group, a place or a narrower term.",
    ),
    "rule-counts-in-unknown": Entry(
        _STOP, "{code} also counts in {other}, which is no measure of this framework.", "Take it out."
    ),
    "rule-counts-in-unlike": Entry(
        _STOP,
        "{code} is counted in {unit} and cannot also count in {other}, which is in {other_unit}.",
        "Take it out, or give both the same unit.",
    ),
    "rule-counts-in-circle": Entry(_STOP, "{code} also counts in itself, by way of {path}.", "Break the circle."),
}
