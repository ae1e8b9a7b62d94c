"""A whole edition of the glossary as one text, and back, so that a desk file can keep the one that it was made with."""

import json
from dataclasses import asdict
from typing import Any

from svdesk.domain.glossary import Domain, Glossary, Group, Kind, Retired, Term, Welsh

FORM = "svdesk-glossary-1"


class NotAGlossary(ValueError):
    """A text is no edition of a glossary as ``dumped`` writes it."""


def dumped(glossary: Glossary) -> str:
    """*glossary* as JSON; the same glossary always gives the same text."""
    told = {
        "form": FORM,
        "edition": glossary.edition,
        "licence": glossary.licence,
        "domains": [asdict(one) for one in glossary.domains],
        "groups": [asdict(one) for one in glossary.groups],
        "terms": [asdict(one) for one in glossary.terms],
        "retired": [asdict(one) for one in glossary.retired],
    }
    return json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def loaded(text: str) -> Glossary:
    """The glossary that ``dumped`` wrote; raises ``NotAGlossary``."""
    try:
        told = json.loads(text)
        if told["form"] != FORM:
            raise NotAGlossary(f"its form is {told['form']!r}")
        return Glossary(
            edition=str(told["edition"]),
            terms=tuple(_term(one) for one in told["terms"]),
            domains=tuple(Domain(**one) for one in told["domains"]),
            groups=tuple(Group(**one) for one in told["groups"]),
            licence=str(told["licence"]),
            retired=tuple(
                Retired(one["id"], one["label"], tuple(one["replaced_by"])) for one in told.get("retired", ())
            ),
        )
    except (ValueError, KeyError, TypeError) as error:
        raise NotAGlossary(str(error)) from error


def _term(told: dict[str, Any]) -> Term:
    welsh = told.pop("welsh", None)
    lists = {name: tuple(value) for name, value in told.items() if isinstance(value, list)}
    said = Welsh(welsh["label"], tuple(welsh["alt_labels"]), bool(welsh["reviewed"])) if welsh else None
    return Term(**{**told, **lists, "kind": Kind(told["kind"]), "welsh": said})
