"""Sees that words with a number before them name things, as ``05 - The Barn`` does: nothing is counted there."""

import re
from collections.abc import Iterable

from svdesk.services.importing.cells.words import fold
from svdesk.services.workbook.sheet import Value

_LABEL = re.compile(r"(\d{1,3})(?: ?[-\u2013\u2014:] ?|[.)] )([^\W\d_].*)")


def are_numbered(values: Iterable[Value]) -> bool:
    """Whether every number of a column stands before words of its own, and the numbers are those of things.

    So they are where one begins with a nought, or where the same comes again with the same words: nobody counts so.
    ``2 - girls`` and ``3 - girls`` are counts of the same.
    """
    found: dict[str, str] = {}
    again = False
    for value in values:
        folded = fold(value) if isinstance(value, str) else "" if value is None else "0"
        if not folded[:1].isdecimal():
            continue
        label = _LABEL.fullmatch(folded)
        if label is None or found.get(label[1], label[2]) != label[2]:
            return False
        again = again or label[1] in found
        found[label[1]] = label[2]
    noughts = any(number.startswith("0") for number in found)
    return len(found) > 1 and len(set(found.values())) == len(found) and (again or noughts)
