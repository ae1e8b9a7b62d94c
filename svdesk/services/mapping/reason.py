"""Why it was decided, in the person's own words, kept apart from why it was suggested.

A decision has one line for both. What a person typed stands first; the suggestion's own reason follows in brackets,
so that both can be read in an exchanged table as well. A line without brackets, where there was a suggestion, is the
suggestion's: so the older ones were written.
"""

from svdesk.domain.mapping import Mapping, Relation
from svdesk.i18n import _

_OPENS, _CLOSES = "[suggested: ", "]"
"""Never translated: they are kept in files that other laptops read."""

NOT_SOCIAL_VALUE = "Not social value"
"""The reason kept for a word that is properly answered by being no social value, such as an annual general meeting."""


def joined(own: str, suggested: str, *, was_suggested: bool) -> str:
    """The line to keep for what a person typed and what the suggestion said, either of which may be empty."""
    own = " ".join(own.split())
    if not own:
        return suggested
    return f"{own} {_OPENS}{suggested}{_CLOSES}" if was_suggested else own


def of_person(decision: Mapping) -> str:
    """The reason that the person gave; empty where there is none."""
    return _parted(decision)[0]


def of_suggestion(decision: Mapping) -> str:
    """The reason that the suggestion gave; empty where nothing was suggested."""
    return _parted(decision)[1]


def given(decision: Mapping) -> str:
    """The reason that the person typed, without the word that it is no social value, which is the answer itself."""
    own = of_person(decision)
    return own.removeprefix(NOT_SOCIAL_VALUE).removeprefix(": ") if is_no_social_value(decision) else own


def is_no_social_value(decision: Mapping) -> bool:
    """Whether nothing fits because it is no social value, and not because the glossary has no term for it."""
    return decision.relation is Relation.NOTHING_FITS and of_person(decision).startswith(NOT_SOCIAL_VALUE)


def no_social_value(own: str) -> str:
    """What a person typed, after the word that it is no social value."""
    own = " ".join(own.split())
    return f"{NOT_SOCIAL_VALUE}: {own}" if own else NOT_SOCIAL_VALUE


def told(decision: Mapping) -> str:
    """Both reasons in sentences; empty where there is neither."""
    own, suggested = given(decision), of_suggestion(decision)
    said = [_("The reason given: {own}").format(own=sentence(own)) if own else ""]
    said.append(_("The suggestion: {why}").format(why=sentence(suggested)) if suggested else "")
    return " ".join(one for one in said if one)


def sentence(text: str) -> str:
    """*text* with one full stop after it, and only one."""
    return text if text.endswith((".", "?", "!", ".”", "?”", "!”")) else f"{text}."


def _parted(decision: Mapping) -> tuple[str, str]:
    own, opens, rest = decision.why.rpartition(_OPENS)
    if opens and rest.endswith(_CLOSES):
        return own.strip(), rest.removesuffix(_CLOSES)
    return ("", decision.why) if decision.score is not None else (decision.why, "")
