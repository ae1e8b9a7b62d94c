"""All that a person has said of a file on its way in, and what it is once they have said more."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from svdesk.domain.period import Period
from svdesk.services.importing.held.mended import Mended
from svdesk.services.importing.recipes.recall import Reading
from svdesk.services.importing.said.corrections import NONE, Correction, Corrections, SheetIs
from svdesk.services.importing.said.over_corrections import after_answers


@dataclass(frozen=True, slots=True)
class Said:
    """Answers by question key, corrections, cells typed anew, and the year of the file."""

    answers: Mapping[str, str] = field(default_factory=dict)
    corrections: Corrections = NONE
    mended: Mended = field(default_factory=dict)
    year: Period | None = None

    def answered(self, answers: Mapping[str, str], without: Collection[str], reading: Reading | None) -> "Said":
        """With answers by the key of their question; those *without* are taken back."""
        kept = {key: answer for key, answer in self.answers.items() if key not in without}
        corrections = after_answers(self.corrections, reading, answers)
        return replace(self, answers={**kept, **answers}, corrections=corrections)

    def corrected(self, correction: Correction) -> "Said":
        """With what was said on the picture of the sheet."""
        return replace(self, corrections=self.corrections.with_one(correction))

    def taken_back(self, correction: Correction) -> "Said":
        """Without something that was said on the picture of the sheet."""
        return replace(self, corrections=self.corrections.without(correction))

    def with_sheet(self, sheet: str, wanted: bool) -> "Said":
        """With a whole sheet left out, or taken in again."""
        out = SheetIs(sheet, data=False)
        taken_in_again = wanted and out in self.corrections.made
        return self.taken_back(out) if taken_in_again else self.corrected(SheetIs(sheet, data=wanted))

    def with_cell(self, place: tuple[str, int, int], text: str | None) -> "Said":
        """With *text* in place of what a cell says, by sheet, row and column; None for what it said."""
        others = {other: typed for other, typed in self.mended.items() if other != place}
        return replace(self, mended=others if text is None else {**others, place: text})
