"""Finds of which periods a title says that their numbers are estimates: ``Mae Ch4 dros dro`` speaks of one quarter."""

import re
from collections.abc import Iterable, Sequence

from svdesk.domain.period import Period, financial_year
from svdesk.services.importing.cells.estimates import before_estimate
from svdesk.services.importing.cells.periods import Label, read_label
from svdesk.services.importing.cells.remarked import read_remarked

_SENTENCES = re.compile(r"(?<=[.;!?])\s+")
_ANY_YEAR = 2000


def periods_estimated(titles: Iterable[str], headed: Sequence[Label | None], year: Period | None) -> list[Label]:
    """Those of *headed*, the periods over the columns, of which one of *titles* speaks and of no others.

    Empty where it speaks of all: of the whole *year*, or of what heads no column.
    """
    around = year or financial_year(_ANY_YEAR)
    said = [label for title in titles for part in _SENTENCES.split(title) if (label := _label(part))]
    spoken = {period for label in said if not label.heads_a_year for period in label.readings(around)}
    labels = [label for label in headed if label is not None]
    found = [label for label in labels if not spoken.isdisjoint(label.readings(around))]
    return found if len(found) < len(labels) else []


def _label(sentence: str) -> Label | None:
    words = before_estimate(sentence)
    remarked = read_remarked(words)
    return read_label(words) or (remarked.label if remarked else None)
