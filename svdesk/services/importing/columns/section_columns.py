"""Chooses the column of words that groups the rows, before the one that says what was done."""

from collections.abc import Sequence

from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.columns.drafts import Draft

_FEW_ROWS = 2
"""In so few rows words may be alike by chance."""
_KINDS = frozenset({"type", "kind", "math", "source", "ffynhonnell"})


def settle_sections(drafts: Sequence[Draft], *, across: bool = False) -> None:
    """A column of words before the words for what was done, filled now and then or with few words, groups the rows.

    So does the first column of a return with periods *across* that names each thing once, though elsewhere its heading
    is that of a mere kind: *Team* with Debt and Energy, each before several measures. Where few rows give details,
    the kind of each stands in for them; where no column of a log says what was done, *Theme* does.
    """
    places = {each.says.field: number for number, each in enumerate(drafts)}
    if "text" not in places and {"date", "section"} <= places.keys() and not across:
        drafts[places["section"]].put("text")
    if "text" not in places or "section" in places:
        return
    text = drafts[places["text"]]
    for each in drafts[: places["text"]]:
        seldom = 2 * each.look.filled <= text.look.filled
        few = each.says.tag == "unknown" and (seldom or 2 * each.look.distinct <= each.look.filled)
        once = seldom and 1 < each.look.filled == each.look.distinct
        few = few or (once and across and each is drafts[0] and each.says.tag == "category")
        if each.look.wordy and ((few and text.look.filled > _FEW_ROWS) or _stands_in(each, text)):
            each.put("section")
            return


def _stands_in(each: Draft, text: Draft) -> bool:
    """Whether *each* says of every row what it was, and *text*, which details it, of no more than half of them."""
    kind = each.says.tag == "unknown" or fold(each.heading).strip(" .:?") in _KINDS
    return kind and bool(each.parts) and text.says.tag == "description" and 2 * text.look.said <= each.look.said
