"""What was typed in an activity and could not be kept, as a text, so that it is there again after whatever happens."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Self

NEW = "activity/new"
"""Where what is half typed of an activity stands that is not yet in the desk file."""


@dataclass(frozen=True)
class Leftovers:
    """Texts of boxes by their names, of rows of counts by their ids, of shares by their contracts."""

    texts: Mapping[str, str]
    counts: Mapping[str, tuple[str, ...]]
    shares: Mapping[str, str]

    def __bool__(self) -> bool:
        return bool(self.texts or self.counts or self.shares)

    def written(self) -> str:
        """As one text, for keeping; empty where nothing is left."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True) if self else ""

    @classmethod
    def read(cls, text: str) -> Self:
        """What ``written`` has written; nothing where it did not, as the file may be somebody else's."""
        try:
            told = json.loads(text) if text else {}
            texts, counts, shares = (told.get(name, {}) for name in ("texts", "counts", "shares"))
            rows = {str(name): tuple(map(str, row)) for name, row in counts.items() if len(row) == _PARTS}
            return cls(_strings(texts), rows, _strings(shares))
        except (ValueError, TypeError, AttributeError):
            return cls({}, {}, {})


_PARTS = 4
"""Word, number, unit and how people were counted."""


def _strings(found: Mapping[object, object]) -> dict[str, str]:
    return {str(name): str(text) for name, text in found.items()}
