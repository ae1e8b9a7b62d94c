"""What counts may stand under: the words known already, with their units and how people were counted last."""

from collections.abc import Callable, Iterable, Mapping

from svdesk.domain.activity import PeopleBasis
from svdesk.domain.glossary import fold
from svdesk.domain.mapping import OwnTerm
from svdesk.domain.quantity import Unit
from svdesk.services.importing.cells.units import unit_of_label

UsualBasis = Callable[[str], PeopleBasis | None]


class CountWords:
    """Own terms by id and by label, all units, and how people were counted last under an own term, by its id."""

    def __init__(
        self, own_terms: Iterable[OwnTerm], units: Mapping[str, Unit], usual_basis: UsualBasis = lambda _own: None
    ) -> None:
        self.by_id = {own.id: own for own in own_terms}
        self.units = units
        self._usual_basis = usual_basis
        self._by_label: dict[str, list[OwnTerm]] = {}
        for own in self.by_id.values():
            self._by_label.setdefault(fold(own.label), []).append(own)

    @property
    def labels(self) -> list[str]:
        """Every known word once, in alphabetical order."""
        return sorted((owns[0].label for owns in self._by_label.values()), key=str.casefold)

    def spelt(self, label: str) -> str:
        """A word as it is known already, or as it was typed."""
        known = self._known(label)
        return known[0].label if known else label

    def find(self, label: str, unit: str) -> OwnTerm | None:
        """The own term of this label and unit id, whatever its capitals."""
        return next((own for own in self._known(label) if own.unit == unit), None)

    def usual_unit(self, label: str) -> str:
        """The unit id of a word: the one it has already, else the one that it names itself; else nothing."""
        known = self._known(label)
        return known[0].unit if known else unit_of_label(label) or ""

    def usual_basis(self, label: str) -> PeopleBasis | None:
        """How people were counted when they were last counted under this word."""
        own = self.find(label, "people")
        return self._usual_basis(own.id) if own else None

    def _known(self, label: str) -> list[OwnTerm]:
        """The own terms of a word, those first that are spelt just so: an older version may have kept two spellings."""
        return sorted(self._by_label.get(fold(label), ()), key=lambda own: own.label != label)
