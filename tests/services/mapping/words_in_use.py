"""Own words that are really used in entries, for the tests of mapping and of its page."""

from collections.abc import Sequence

from svdesk.domain.glossary import fold
from svdesk.storage import mappings
from svdesk.storage.store import Store
from tests.storage import rows


def use_words(store: Store, words: Sequence[tuple[str, str, int]], text: str = "Session") -> list[str]:
    """Record own words, each as (label, unit id, number of entries), and return their ids in that order.

    The entries are called “Session 1” and so on, one each day from 1 April 2025, shared by all the words.
    """
    with store.change("Record for a test", by="Ana") as change:
        ids = mappings.own_term_ids(change, [(label, unit) for label, unit, _uses in words])
        for n in range(max((uses for *_word, uses in words), default=0)):
            day = f"2025-{4 + n // 28:02}-{1 + n % 28:02}"
            activity = rows.activity(change, f"{text} {n + 1}", starts=day, ends=day)
            for label, unit, uses in words:
                if n < uses:
                    rows.count(change, activity, ids[fold(label), unit], 3_000_000)
    return [ids[fold(label), unit] for label, unit, _uses in words]
