"""The word list says of each term what a person needs, and never prints an unreviewed Welsh name as if it were sure."""

from dataclasses import replace
from datetime import date

from svdesk.domain.glossary import Glossary, Term, Welsh
from svdesk.domain.mapping import Relation
from svdesk.services.returns.document import Document, Heading, Keep, Labelled, Note, Paragraph, Part
from svdesk.services.returns.glossary_pages import WARNING, WARNING_IN_WELSH, OwnWord, OwnWords, pages
from svdesk.storage.shipped import glossary
from tests.services.returns.document_text import as_text

DAY = date(2026, 11, 23)
ROOM = "SV-051"


def listed(
    terms: Glossary, own: OwnWords | None = None, *, welsh: bool = False, only: set[str] | None = None
) -> Document:
    return pages(terms, own or {}, "Riverside Hub", only=only, welsh=welsh, day=DAY)


def rows_of(document: Document) -> dict[str, dict[str, tuple[Part, ...]]]:
    """The lines of each entry by their words, by the label of its term."""
    found = {}
    for block in document.blocks:
        if isinstance(block, Keep):
            heading, _definition, said = block.blocks[-3:]
            assert isinstance(heading, Heading)
            assert isinstance(said, Labelled)
            found[heading.text] = dict(said.rows)
    return found


def text(parts: tuple[Part, ...]) -> str:
    return "".join(part.text for part in parts)


def reviewed(terms: Glossary, *ids: str) -> Glossary:
    """The same glossary, in which a Welsh speaker has reviewed the terms with these ids, or all where none is named."""

    def looked_at(term: Term) -> Term:
        wanted = term.welsh is not None and (not ids or term.id in ids)
        return replace(term, welsh=replace(term.welsh, reviewed=True)) if wanted and term.welsh else term

    return replace(terms, terms=tuple(map(looked_at, terms)))


def warnings(document: Document) -> list[tuple[str, str | None]]:
    return [(block.text, block.language) for block in document.blocks if isinstance(block, Note)]


def test_every_term_stands_once_under_its_heading_in_the_order_of_the_glossary() -> None:
    terms = glossary()
    under: dict[str, list[str]] = {}
    for block in listed(terms).blocks:
        for heading in block.blocks if isinstance(block, Keep) else ():
            if isinstance(heading, Heading) and heading.level == 1:
                under[heading.text] = []
            elif isinstance(heading, Heading):
                under[list(under)[-1]].append(heading.text)
    assert under == {d.label: [term.label for term in terms if term.domain == d.id] for d in terms.domains}


def test_an_entry_says_what_counts_what_does_not_its_unit_and_its_other_names() -> None:
    term = glossary()[ROOM]
    document = listed(glossary(), only={ROOM})
    assert Paragraph(term.definition) in document.blocks[-1].blocks  # type: ignore[union-attr]
    said = {word: text(parts) for word, parts in rows_of(document)[term.label].items()}
    assert said["What counts"] == term.scope_note
    assert said["More exactly"] == "Improving community buildings, where it is that"
    assert said["Not this"] == "Equipment and vehicles bought"
    assert said["Counted in"] == "hours; also attendances, pounds"
    assert said["Also called"] == "; ".join(term.alt_labels)
    assert "In Welsh" not in said
    assert "Our own words" not in said


def test_edition_day_and_licence_are_said_and_how_many_terms_of_how_many() -> None:
    said = as_text(listed(glossary()))
    assert "147 terms, as on 23 November 2026" in said
    assert "Reference: Glossary edition 1.0.0" in said
    assert "by the svdesk authors, CC BY 4.0" in said
    assert "2 of its 147 terms, as on" in as_text(listed(glossary(), only={ROOM, "SV-001"}))


def test_own_words_follow_each_in_its_language_and_say_how_they_relate() -> None:
    own = {
        ROOM: (
            OwnWord("Y Neuadd", "cy"),
            OwnWord("Hall lets"),
            OwnWord("Rooms", nearly=True),
            OwnWord("Stage", relation=Relation.PART_OF),
            OwnWord("The centre", relation=Relation.COVERS_MORE),
        )
    }
    document = listed(glossary(), own)
    parts = rows_of(document)[glossary()[ROOM].label]["Our own words"]
    assert text(parts) == (
        "“Y Neuadd”; “Hall lets”; “Rooms”, nearly the same; “Stage”, a part of it; “The centre”, which covers more"
    )
    assert [part.text for part in parts if part.language == "cy"] == ["“Y Neuadd”"]
    assert "are this charity's" in as_text(document)
    assert "are this charity's" not in as_text(listed(glossary()))


def test_every_unreviewed_welsh_name_is_in_welsh_and_marked_and_the_warning_comes_first() -> None:
    terms = glossary()
    document = listed(terms, welsh=True)
    assert document.blocks[:2] == (Note(WARNING, "worth a look"), Note(WARNING_IN_WELSH, "worth a look", "cy"))
    found = rows_of(document)
    for term in terms:
        assert term.welsh is not None
        parts = (*found[term.label]["In Welsh"], *found[term.label].get("Also in Welsh", ()))
        pairs = list(zip(parts[::2], parts[1::2], strict=True))
        assert [name.text for name, _mark in pairs] == list(term.welsh.labels)
        assert all(name.language == "cy" for name, _mark in pairs)
        assert all(mark.text.startswith("\u00a0(unreviewed)") and mark.language is None for _name, mark in pairs)


def test_reviewed_welsh_names_bear_no_mark_and_bring_no_warning() -> None:
    document = listed(reviewed(glossary()), welsh=True)
    assert warnings(document) == []
    assert "unreviewed" not in as_text(document)
    assert "In Welsh: Swyddi a grëwyd" in as_text(document)


def test_the_warning_is_there_as_long_as_one_name_that_is_printed_was_not_reviewed() -> None:
    some = reviewed(glossary(), ROOM)
    assert len(warnings(listed(some, welsh=True))) == 2
    assert warnings(listed(some, welsh=True, only={ROOM})) == []
    assert len(warnings(listed(some, welsh=True, only={ROOM, "SV-001"}))) == 2
    assert warnings(listed(some)) == []


def test_without_the_wish_no_welsh_is_printed_and_a_term_may_have_none() -> None:
    assert "Swyddi" not in as_text(listed(glossary()))
    bare = replace(glossary(), terms=tuple(replace(term, welsh=None) for term in glossary()))
    assert warnings(listed(bare, welsh=True)) == []
    alone = replace(glossary()[ROOM], welsh=Welsh("Un enw"))
    only_one = replace(glossary(), terms=(alone,))
    assert "Also in Welsh" not in rows_of(listed(only_one, welsh=True))[alone.label]


def test_narrower_and_wider_terms_are_never_printed_as_not_this() -> None:
    rows = rows_of(listed(glossary(), only={"SV-064", "SV-065"}))
    hours = {word: text(parts) for word, parts in rows["Volunteer hours"].items()}
    assert hours["More exactly"] == "Employee volunteering; Skilled help given free, where it is that"
    assert hours["Not this"] == "Volunteers involved"
    staff = {word: text(parts) for word, parts in rows["Employee volunteering"].items()}
    assert staff["More widely"] == "Volunteer hours, where it is more than that"
    assert "Volunteer hours" not in staff["Not this"]
