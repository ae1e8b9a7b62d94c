"""What every block needs to know about the page it is set on."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from svdesk.domain.colour import Colour
from svdesk.services.returns.document import Document, Language
from svdesk.services.returns.page_words import Words, words_for
from svdesk.services.returns.pdf.fonts import face
from svdesk.services.returns.pdf.glyphs import Printable
from svdesk.services.returns.pdf.page_style import Type, accent_of, headings
from svdesk.services.returns.pdf.tags import Element, Structure

DEEPEST = 6


@dataclass(slots=True)
class Page:
    """The document being set: its words, colours and headings, and the structure that grows with it.

    ``level`` is that of the last heading; ``draft`` is the element of the word "Draft" on the first page.
    """

    document: Document
    structure: Structure
    words: Words
    accent: Colour
    headings: dict[int, Type]
    printable: Printable = field(default_factory=lambda: Printable(face("text").letters))
    level: int = 0
    draft: Element | None = None

    @property
    def root(self) -> Element:
        """The element of the whole document."""
        return self.structure.root

    def spoken(self, language: Language | None) -> Language | None:
        """*language* where it must be said because the document is in another."""
        return None if language == self.document.language else language

    def heading_role(self, level: int) -> str:
        """The role of a heading at *level* (the title is 0); no level is skipped (ISO 14289-1, 7.4)."""
        self.level = min(level + 1, self.level + 1, DEEPEST)
        return f"H{self.level}"

    def question_role(self) -> str:
        """The role of a heading one below the last, which leaves the levels as they are."""
        return f"H{min(self.level + 1, DEEPEST)}"

    def paragraphs(self, text: str) -> Sequence[str]:
        """The paragraphs of *text*, printable; parted by empty lines in it."""
        parts: list[list[str]] = [[]]
        for line in self.printable(text).split("\n"):
            if line.strip():
                parts[-1].append(line.strip())
            elif parts[-1]:
                parts.append([])
        return ["\n".join(lines) for lines in parts if lines]


def page_for(document: Document) -> Page:
    """A page for *document*, with nothing on it yet."""
    accent = accent_of(document)
    return Page(document, Structure(), words_for(document.language), accent, headings(accent))
