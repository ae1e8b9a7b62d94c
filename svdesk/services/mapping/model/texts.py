"""Which texts of a term stand for its meaning, and are turned into rows before they are asked for."""

from collections.abc import Sequence
from dataclasses import dataclass

from svdesk.domain.glossary import Term
from svdesk.services.mapping.lines import names_of


@dataclass(frozen=True, slots=True)
class Texts:
    """A term's names, and the one text that says all of it."""

    names: tuple[str, ...]
    whole: tuple[str, ...]

    def every(self) -> tuple[str, ...]:
        """Every text, once."""
        return tuple(dict.fromkeys((*self.names, *self.whole)))


def texts_of(term: Term, own_names: Sequence[str] = ()) -> Texts:
    """What is turned into rows for *term*; the charity's own names stand with the others, but not in the whole."""
    names = names_of(term)
    first, *others = names
    return Texts((*names, *own_names), (f"{first}: {'; '.join(others)}. {term.definition}",))
