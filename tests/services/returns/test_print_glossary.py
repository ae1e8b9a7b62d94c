"""The word list as a real PDF, read back as a screen reader reads it: its warning, its Welsh, its headings."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from svdesk.domain.errors import Cancelled, FileUnusable, UserError
from svdesk.domain.glossary import Glossary
from svdesk.domain.mapping import NEARLY, Mapping, Relation
from svdesk.services.glossary import edition, own_labels, skos_write
from svdesk.services.mapping.decide import decide
from svdesk.services.progress import Silent
from svdesk.services.returns.glossary_pages import WARNING, WARNING_IN_WELSH, OwnWord
from svdesk.services.returns.pdf import carried
from svdesk.services.returns.print_glossary import own_words, print_glossary, save, save_shipped
from svdesk.storage import mappings
from svdesk.storage.shipped import glossary
from svdesk.storage.store import Store
from tests.services.glossary import decided
from tests.services.mapping.words_in_use import use_words
from tests.services.returns.pdf.read_back import Node, read_back
from tests.services.returns.test_glossary_pages import ROOM, reviewed
from tests.ui.shared_terms import desk_with

AT = datetime(2026, 11, 23, 1, 46, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A charity that calls a term by two names of its own, and maps two words on it, one of them in two units."""
    words = [("Hall lets", "hours", 3), ("Hall lets", "attendances", 2), ("Stage", "hours", 1), ("Lunch", "meals", 1)]
    with desk_with(tmp_path / "hub.svdesk", []) as made:
        lets, visits, stage, _lunch = use_words(made, words)
        for word, relation in ((lets, Relation.SAME), (visits, Relation.SAME), (stage, Relation.PART_OF)):
            decide(made, Mapping(word, relation, ROOM, by="Ana", at=AT))
        own_labels.add(made, ROOM, "Y Neuadd", "cy", "Ana")
        own_labels.add(made, ROOM, "The Hall", "en", "Ana")
        yield made


def printed(terms: Glossary, *, welsh: bool = True, only: set[str] | None = None) -> bytes:
    return print_glossary(terms, {}, "Riverside Hub", Silent(), only=only, welsh=welsh, at=AT)


def in_welsh(root: Node) -> list[str]:
    return [node.text for node in root.walk() if node.entries.get("Lang") == "cy"]


def test_unreviewed_welsh_names_come_after_a_warning_in_both_languages_and_are_each_marked(
    keep_pdf: Callable[[bytes, str], Path],
) -> None:
    pdf = printed(glossary())
    keep_pdf(pdf, "glossary-with-welsh")
    back = read_back(pdf)
    assert back.faults == []
    assert back.text.index(WARNING) < back.text.index(WARNING_IN_WELSH) < back.text.index(glossary().domains[0].label)
    names = [label for term in glossary() if term.welsh for label in term.welsh.labels]
    warning, *spans = in_welsh(back.root)
    assert warning == f"Gwerth edrych arno {WARNING_IN_WELSH}"
    assert spans == names
    assert back.text.count("(unreviewed)") == len(names) + 1  # the warning speaks of the mark


def test_where_all_are_reviewed_there_is_no_warning_and_no_mark(keep_pdf: Callable[[bytes, str], Path]) -> None:
    pdf = printed(reviewed(glossary()), only={ROOM, "SV-001"})
    keep_pdf(pdf, "glossary-reviewed")
    back = read_back(pdf)
    assert "unreviewed" not in back.text
    assert "Worth a look" not in back.text
    assert in_welsh(back.root)[:1] == ["Swyddi a grëwyd"]


def test_without_welsh_there_is_none(keep_pdf: Callable[[bytes, str], Path]) -> None:
    pdf = printed(glossary(), welsh=False)
    keep_pdf(pdf, "glossary-english")
    back = read_back(pdf)
    assert in_welsh(back.root) == []
    assert "Welsh names" not in back.text


def test_domains_and_terms_are_headings_and_bookmarks_and_pages_are_numbered() -> None:
    pdf = printed(glossary())
    back = read_back(pdf)
    terms = glossary()
    assert [node.text for node in back.root.all("H2")] == [domain.label for domain in terms.domains]
    assert sorted(node.text for node in back.root.all("H3")) == sorted(term.label for term in terms)
    assert sum(f"of {back.pages}" in artefact.text for artefact in back.artefacts) == back.pages
    with pikepdf.open(BytesIO(pdf)) as opened, opened.open_outline() as outline:
        first = outline.root[0]
        [shared] = [outline.root] if len(outline.root) > 1 else [first.children]
        assert [item.title for item in shared] == [domain.label for domain in terms.domains]
        assert [item.title for item in shared[0].children] == [t.label for t in terms if t.domain == "D01"]
        assert str(opened.Root.Lang) == "en-GB"
        assert str(opened.docinfo.Title) == "Shared glossary, edition 1.0.0"


def test_a_word_that_came_as_nearly_the_same_is_not_called_the_same(store: Store) -> None:
    (lunch,) = (each.id for each in mappings.own_terms(store).values() if each.label == "Lunch")
    decide(store, Mapping(lunch, Relation.SAME, "SV-045", by="Ana", at=AT, as_came=(NEARLY,)))
    assert own_words(store)["SV-045"] == (OwnWord("Lunch", nearly=True),)


def test_a_word_that_covers_more_for_its_unit_alone_is_printed_as_what_it_counts_as(store: Store) -> None:
    people, hours, more = use_words(store, [("Bags", "people", 9), ("Bags", "hours", 1), ("Kits", "people", 9)])
    for word, relation in ((hours, Relation.PART_OF), (people, Relation.COVERS_MORE), (more, Relation.COVERS_MORE)):
        decide(store, Mapping(word, relation, "SV-064", by="Ana", at=AT))
    assert own_words(store)["SV-064"] == (
        OwnWord("Bags", relation=Relation.PART_OF),
        OwnWord("Kits", relation=Relation.COVERS_MORE),
    )


def test_the_charitys_own_words_are_gathered_once_each_names_first(store: Store, tmp_path: Path) -> None:
    [(term, words)] = own_words(store).items()
    assert term == ROOM
    assert [word.label for word in words] == ["The Hall", "Y Neuadd", "Hall lets", "Stage"]
    to = tmp_path / "words.pdf"
    save(store, to, Silent(), only={ROOM}, welsh=False, at=AT)
    back = read_back(to.read_bytes())
    # What is in two languages is in two elements, which are read back with a space between them.
    assert "Our own words “The Hall”; “Y Neuadd” ; “Hall lets”; “Stage”, a part of it" in back.text
    assert in_welsh(back.root) == ["“Y Neuadd”"]
    assert "Riverside Hub" in back.text


def test_the_edition_that_was_installed_is_the_one_that_is_printed(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "newer.ttl"
    path.write_text(skos_write.written(decided.edition()), "utf-8")
    edition.install(store, edition.look(store, path), "Ana", AT)
    save(store, tmp_path / "words.pdf", Silent(), welsh=False, at=AT)
    text = read_back((tmp_path / "words.pdf").read_bytes()).text
    assert "Glossary edition 2.0.0" in text
    assert "Only what leads to a signed contract of work." in text


def test_the_same_list_gives_the_same_bytes_and_is_no_return(tmp_path: Path) -> None:
    to = tmp_path / "words.pdf"
    save_shipped(to, Silent(), welsh=True, at=AT)
    first = to.read_bytes()
    save_shipped(to, Silent(), welsh=True, at=AT)
    assert to.read_bytes() == first
    with pytest.raises(FileUnusable, match="carries no data of a return"):
        carried.read(to)


def test_a_file_that_cannot_be_written_is_said_and_nothing_is_left_behind(store: Store, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    (folder / "words.pdf").mkdir(parents=True)
    with pytest.raises(UserError, match="is a folder"):
        save(store, folder / "words.pdf", Silent(), welsh=True, at=AT)
    assert [path.name for path in folder.iterdir()] == ["words.pdf"]


def test_one_that_is_stopped_writes_nothing(store: Store, tmp_path: Path) -> None:
    stopped = Silent()
    stopped.stop.set()
    with pytest.raises(Cancelled):
        save(store, tmp_path / "words.pdf", stopped, welsh=True, at=AT)
    assert not (tmp_path / "words.pdf").exists()
