"""A whole framework in a few lines: what it is, under which licence, who may see it, and what its version changed."""

from itertools import takewhile
from textwrap import shorten

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from svdesk.domain.framework import FrameworkMeasure
from svdesk.i18n import _, counted
from svdesk.services.frameworks.lines import HEADING, in_money
from svdesk.services.frameworks.tree import measured
from svdesk.services.frameworks.versions import Comparison, Pair, headings_over
from svdesk.storage.frameworks import Held
from svdesk.ui.widgets.buttons import relabel
from svdesk.ui.widgets.laid import column_in
from svdesk.ui.widgets.page import button
from svdesk.ui.widgets.plain import Label
from svdesk.ui.widgets.scrolled import Scrolled

_MOST = 100
"""As many changes of a kind are written out; the rest are a number."""

_LONGEST, _BESIDE = 80, 3
"""Of guidance so many letters are written out, from so many words before the first that is another."""


class FrameworkWhole(QWidget):
    """What stands over the measures: licence, source, and the list of changes where there was an edition before.

    ``unfolded`` says whether that list is shown now, which needs the room of everything else.
    """

    unfolded = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.about, self.changes = Label("", "muted"), Label("")
        self._since = "", 0
        self.fold = button("", quiet=True)
        self.fold.setCheckable(True)
        self.list = Scrolled(self.changes, _("What changed"))
        column = column_in(self, self.about, gap=4)
        column.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.list, 1)
        self.changes.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.fold.toggled.connect(self._unfold)

    def show_framework(self, held: Held, before: Held | None, changed: Comparison | None) -> None:
        """Show *held*, and what *changed* since *before*."""
        own = _("Kept in this desk file alone, and in nothing that is shared.") if held.private else ""
        n = len(measured(held.framework))
        many = counted(n, _("1 measure."), _("{n} measures."))
        licence = _("Licence: {licence}.").format(licence=held.framework.licence.rstrip("."))
        self.about.setText(" ".join(filter(None, (many, own, licence, held.framework.attribution))))
        self.fold.setVisible(changed is not None)
        if changed is not None and before is not None:
            self._since = before.framework.edition, changed.changes
            self.changes.setText("\n".join(lines_of(changed)))
        self._unfold(self.fold.isChecked())

    def tab_stops(self) -> list[QWidget]:
        """Where Tab stops, in reading order."""
        return [self.fold, self.list]

    def _unfold(self, shown: bool) -> None:
        edition, n = self._since
        words = (
            _("Hide what chang&ed since {edition} ({n})") if shown else _("Show what chang&ed since {edition} ({n})")
        )
        relabel(self.fold, words.format(edition=edition, n=f"{n:,}"))
        shown = shown and not self.fold.isHidden()
        self.list.setVisible(shown)
        self.unfolded.emit(shown)


def lines_of(changed: Comparison) -> list[str]:
    """Every change from one edition to the next, a line for each kind."""
    kinds = (
        (_("New"), [_named(one) for one in changed.new if one.level != HEADING]),
        (_("Gone"), [_named(one) for one in changed.gone if one.level != HEADING]),
        (_("Under another code"), [_("{a} is {b}").format(a=p.before.code, b=p.after.code) for p in changed.moved]),
        (_("Reworded"), [_reworded(pair) for pair in changed.reworded]),
        (_("The code means something else now"), [_reworded(pair) for pair in changed.replaced]),
        (_("Asks for another unit"), [_in_other_unit(pair) for pair in changed.other_unit]),
        (_("Under another theme"), [_with_other_theme(pair, changed) for pair in changed.other_theme]),
        (_("Another value"), [_with_other_value(pair, changed) for pair in changed.other_value]),
        (_("Other guidance"), [_with_other_guidance(pair, changed) for pair in changed.other_guidance]),
        (_("New headings"), [_named(one) for one in changed.new if one.level == HEADING]),
        (_("Headings that are gone"), [_named(one) for one in changed.gone if one.level == HEADING]),
    )
    found = [f"{words} ({len(listed)}): {_listed(listed)}" for words, listed in kinds if listed]
    return found or [_("Nothing has changed.")]


def _named(one: FrameworkMeasure) -> str:
    """A measure by its code and words; a heading, whose code is its words, by these alone."""
    return one.title if one.title == one.code else f"{one.code} {one.title}"


def _reworded(pair: Pair) -> str:
    return _("{code}, was “{before}”").format(code=pair.after.code, before=pair.before.title)


def _in_other_unit(pair: Pair) -> str:
    return _("{code} in {now}, was {was}").format(
        code=pair.after.code, now=_quoted(pair.after.unit), was=_quoted(pair.before.unit)
    )


def _with_other_theme(pair: Pair, changed: Comparison) -> str:
    was, now = headings_over(changed.before, pair.before), headings_over(changed.after, pair.after)
    return _("{code} under {now}, was {was}").format(
        code=pair.after.code, now=_quoted(" \u203a ".join(now)), was=_quoted(" \u203a ".join(was))
    )


def _with_other_value(pair: Pair, changed: Comparison) -> str:
    was, now = changed.before.values.get(pair.before.code, ""), changed.after.values.get(pair.after.code, "")
    return _("{code} {now}, was {was}").format(
        code=pair.after.code, now=in_money(now) or _("none"), was=in_money(was) or _("none")
    )


def _with_other_guidance(pair: Pair, changed: Comparison) -> str:
    was = changed.before.guidance.get(pair.before.code, "").split()
    now = changed.after.guidance.get(pair.after.code, "").split()
    same = takewhile(lambda words: words[0] == words[1], zip(was, now, strict=False))
    start = max(0, sum(1 for _words in same) - _BESIDE)
    return _("{code} {now}, was {was}").format(code=pair.after.code, now=_part(now, start), was=_part(was, start))


def _part(words: list[str], start: int) -> str:
    """Some of *words* from number *start* on, in which they differ from others."""
    cut = shorten(" ".join(words[start:]), _LONGEST, placeholder=" …")
    return _quoted(f"… {cut}" if start and words else cut)


def _quoted(text: str) -> str:
    return f"“{text}”" if text else _("none")


def _listed(parts: list[str]) -> str:
    rest = _("; and {n} more").format(n=len(parts) - _MOST) if len(parts) > _MOST else ""
    return "; ".join(parts[:_MOST]) + rest + "."
