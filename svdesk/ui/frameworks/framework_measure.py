"""One measure as its framework words it, and what of the charity's answers it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from svdesk.domain.figures import Figure
from svdesk.domain.framework import Checked, FrameworkMeasure
from svdesk.domain.mapping import OwnTerm
from svdesk.domain.quantity import noun
from svdesk.i18n import _, counted
from svdesk.services.frameworks.answering import Answering, Asked, Linked
from svdesk.services.frameworks.figure import amount_said
from svdesk.services.frameworks.lines import in_money
from svdesk.services.frameworks.rule import Answer
from svdesk.services.frameworks.versions import headings_over
from svdesk.storage.frameworks import Held
from svdesk.storage.shipped import units
from svdesk.ui.widgets.emptying import empty
from svdesk.ui.widgets.laid import column_in, row_in
from svdesk.ui.widgets.page import button
from svdesk.ui.widgets.plain import Label, said
from svdesk.ui.widgets.tag import Tag

_TAGS = {
    Checked.WHOLLY: (_("Checked"), "ok"),
    Checked.PARTLY: (_("Partly checked"), "look"),
    Checked.NOT: (_("Not checked"), "look"),
}
"""What stands beside a link, and in which tone."""

MOST = 6
"""As many of the charity's own words are named; the rest are a number."""


class FrameworkMeasureBox(QWidget):
    """What is known of one measure; ``wanted`` carries the id of a linked term that the person would count."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.title, self.about, self.guidance = Label("", "section"), Label("", "muted"), Label("")
        self.answers = Label(_("What answers it"), "strong")
        self.checks = Label("", "small")
        self.counts, self.own, self.forms = Label(""), Label(""), Label("")
        self.none = Label("", "muted")
        self.buttons: list[QPushButton] = []
        self._links = QVBoxLayout()
        self._links.setSpacing(4)
        column_in(
            self,
            self.title,
            self.about,
            self.guidance,
            self.answers,
            self.none,
            self._links,
            self.checks,
            self.counts,
            self.own,
            self.forms,
            gap=8,
        )

    def show_measure(self, held: Held, measure: FrameworkMeasure, found: Answering) -> None:
        """Show a measure of *held* and what was *found* to answer it."""
        heading = measure.level == "heading"
        self.title.setText(measure.title if heading else f"{measure.code}  {measure.title}")
        self.about.setText(_about(held, measure))
        self.guidance.tell(held.guidance.get(measure.code, ""))
        counted = {term for part in found.rule.parts for term in part.terms} if found.rule else set()
        self._show_links(found.linked, counted)
        unsure = (one.link.verification for one in found.linked if one.link.checked is not Checked.WHOLLY)
        self.checks.tell("\n".join(_("{how}.").format(how=how) for how in dict.fromkeys(unsure)))
        self.own.tell("")
        self.forms.tell(_forms(found.asked))
        self.counts.tell(_counts(found))
        only_heading = _("It is only a heading. Choose a measure beneath it.")
        self.none.setText(only_heading if heading else _("Nothing yet. Say below what counts for it."))
        self.none.setVisible(not (found.linked or found.words or found.asked or self.counts.text()))

    def show_words(
        self,
        words: Sequence[tuple[OwnTerm, Figure]],
        period: str,
        more: int = 0,
        apart: Sequence[tuple[OwnTerm, Figure]] = (),
    ) -> None:
        """Show own words that answer it, each with what was recorded under it in *period*, and how many *more*.

        Those *apart* have the right shared term, and are not counted because they are in another unit.
        """
        self.own.tell(_own(words, apart, period, more))

    def tab_stops(self) -> list[QWidget]:
        """Where Tab stops, in reading order."""
        return [*self.buttons]

    def _show_links(self, links: Sequence[Linked], counted: set[str]) -> None:
        place = next((n for n, one in enumerate(self.buttons) if one.hasFocus()), None)
        empty(self._links)
        self.buttons = []
        for one in links:
            line = QWidget()
            row = row_in(line)
            comment = f": {one.link.comment}" if one.link.comment else ""
            words = _("{term}, {how}{comment}").format(term=one.term.label, how=one.told, comment=comment)
            row.addWidget(Label(words), 1)
            tag = Tag(*_TAGS[one.link.checked])
            tag.setToolTip(said(one.link.verification))
            row.addWidget(tag, 0, Qt.AlignmentFlag.AlignVCenter)
            if one.term.id not in counted:
                count = button(_("Count it"), quiet=True)
                count.setAccessibleName(_("Count {term}").format(term=one.term.label))
                count.clicked.connect(partial(self.wanted.emit, one.term.id))
                row.addWidget(count)
                self.buttons.append(count)
            self._links.addWidget(line)
            line.show()  # at once, so that its button can have the focus
        if place is not None and self.buttons:
            self.buttons[min(place, len(self.buttons) - 1)].setFocus()


def _about(held: Held, measure: FrameworkMeasure) -> str:
    lines = [
        " \u203a ".join(headings_over(held, measure)),
        _("In its unit: {unit}.").format(unit=measure.unit) if measure.unit else "",
        _worth(held.values.get(measure.code, "")),
        _("From {where}.").format(where=measure.source) if measure.source else "",
        _("{how}.").format(how=measure.verification) if measure.verification else "",
    ]
    return "\n".join(filter(None, lines))


def _worth(value: str) -> str:
    if not value:
        return ""
    return _("Its owner puts a value of {value} on one; svdesk does not add that up.").format(value=in_money(value))


def _counts(found: Answering) -> str:
    """What its own rule says where no word of the charity's tells it: words instead of a number, or a term unused."""
    if found.rule is not None and found.rule.answer is Answer.TEXT:
        return _("It is answered in words.")
    if found.words or not found.counted:
        return ""
    terms = "; ".join(dict.fromkeys(term.label for term in found.counted))
    return _("{terms}: none of your words means it yet.").format(terms=terms)


def _own(
    words: Sequence[tuple[OwnTerm, Figure]], apart: Sequence[tuple[OwnTerm, Figure]], period: str, more: int
) -> str:
    lines = []
    for named, heading in (
        (words, _("Your words for it, in {period}:")),
        (apart, _("Your words in another unit, left out of it, in {period}:")),
    ):
        if named:
            lines += [heading.format(period=period), *(_word(*one) for one in named)]
    if more:
        lines.append(_("and {n} more.").format(n=f"{more:,}"))
    return "\n".join(lines)


def _word(own: OwnTerm, figure: Figure) -> str:
    n = len(figure.behind)
    if figure.quantity is None:
        return _("“{word}” ({unit}): nothing").format(word=own.label, unit=noun(units()[own.unit]))
    records = counted(n, _("1 record"), _("{n} records"))
    return _("“{word}”: {amount}, from {records}").format(word=own.label, amount=amount_said(figure), records=records)


def _forms(asked: Sequence[Asked]) -> str:
    if not asked:
        return ""
    named = [f"{one.form.authority or one.form.title}: {one.measure.code} {one.measure.label}" for one in asked]
    return _("Asked for by {forms}.").format(forms="; ".join(named))
