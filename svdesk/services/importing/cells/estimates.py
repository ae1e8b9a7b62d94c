"""Words that say of numbers that they are estimates, or not final yet: over them, beside their period, after them."""

import re
from functools import lru_cache

from svdesk.services.importing.cells.words import fold

ROUGHLY = (
    r"approx(?:imately|\.)?|about|abt\.?|around|circa|roughly|nearly|almost|est(?:\.|imated?)?|prov(?:\.|isional)?"
    r"|tua|oddeutu|bron|dros dro|amcangyfrif|guess(?:ed|timate)?"
)
"""What stands before a number or a date to say that it is about so much, as ``fold`` has it."""
_WHOLE = r"estimat(?:e|es|ed|ion|ions)|approx(?:imate(?:ly)?)?|preliminary|unconfirmed|amcangyfrif\w*|dros dro"
_PROVISIONAL = r"provisional(?:ly)?(?! (?:licen[cs]e|booking|driv|place|offer|member))"
_SAYS = re.compile(rf"\b(?:{_WHOLE}|{_PROVISIONAL})\b|\b(?:est|prov)\.|[(\[](?:est|prov)[)\]]|[ -](?:est|prov)$")
_FIGURES = r"(?:figures?|data|numbers?|totals?)"
_AT_END = (
    rf"(?:{_WHOLE}|provisional|est|prov|tbc|to be confirmed|projected|expected|anticipated)(?:\.| {_FIGURES})?[)\]]?"
)
ESTIMATE_AFTER = rf"(?:[\s,:-]+[(\[]?|[(\[]){_AT_END}"
"""What stands after a period to say so of all the figures that it is about, as ``fold`` has it."""
_AFTER = re.compile(rf"{ESTIMATE_AFTER}$")
_APART = re.compile(rf"(?:[(\[]|[,:-] ?|(?<=\d) ){_AT_END}$|^\W*(?:{_WHOLE}|provisional) {_FIGURES}\W*$")
_LINKS = re.compile(r"(?:\b(?:is|are|was|were|still|yn)\b|[\s(\[,:-])+$")
_FIRST = re.compile(r"(?:estimated|approximate|amcangyfrif(?: o)?)(?: (?:no|number)\.?)?(?: of)? \w")


def says_estimated(heading: str) -> bool:
    """Whether a heading says of all that stands below that it is an estimate: ``Q4 (prov.)``, ``Estimated hours``."""
    folded = fold(heading)
    return _SAYS.search(folded) is not None or _AFTER.search(folded) is not None


@lru_cache(maxsize=100)
def ends_estimated(text: str) -> bool:
    """Whether a title ends with words that say so of all its figures: ``Quarter 4 2024/25 (provisional)``."""
    return _APART.search(fold(text)) is not None


def before_estimate(sentence: str) -> str:
    """What stands before the words with which *sentence* says so; empty where it does not: ``Q4`` of ``Q4 is prov.``"""
    found = _APART.search(fold(sentence.rstrip(" .")))
    return _LINKS.sub("", fold(sentence)[: found.start()]).strip() if found else ""


def is_estimate_word(text: str) -> bool:
    """Whether *text* says that something is an estimate, and nothing else: ``provisional``, ``(est.)``."""
    return _AFTER.fullmatch(f" {fold(text)}") is not None


@lru_cache(maxsize=5_000)
def names_estimates(label: str) -> bool:
    """Whether the words for what a row counts say that it is estimated: ``Hours (est)``, ``Estimated footfall``."""
    return ends_estimated(label) or _FIRST.match(fold(label)) is not None
