from svdesk.services.returns.document import (
    Answer,
    Bullets,
    Declaration,
    Heading,
    Labelled,
    Note,
    Paragraph,
    Part,
)
from svdesk.services.returns.pdf.render import render
from tests.services.returns.pdf.read_back import Node, ReadBack, a_document, read_back


def read(*blocks: Answer | Bullets | Declaration | Heading | Labelled | Note | Paragraph) -> ReadBack:
    return read_back(render(a_document(*blocks)).pdf)


def below_the_opening(back: ReadBack) -> list[Node]:
    """What the blocks became: all but the title and the list of who and when."""
    return back.root.kids[2:]


def test_a_list_has_items_with_labels_and_bodies() -> None:
    [dots] = below_the_opening(read(Bullets(("one", "two"))))
    assert (dots.role, str(dots.attributes["ListNumbering"])) == ("L", "/Disc")
    assert [[(part.role, part.text) for part in item.kids] for item in dots.kids] == [
        [("Lbl", "•"), ("LBody", "one")],
        [("Lbl", "•"), ("LBody", "two")],
    ]
    [numbers] = below_the_opening(read(Bullets(tuple("abc"), ordered=True)))
    assert str(numbers.attributes["ListNumbering"]) == "/Decimal"
    assert [item.kids[0].text for item in numbers.kids] == ["1.", "2.", "3."]


def test_a_quotation_is_one_and_keeps_its_paragraphs() -> None:
    [quote] = below_the_opening(read(Paragraph("one\n\ntwo", "quote")))
    assert (quote.role, [(kid.role, kid.text) for kid in quote.kids]) == ("BlockQuote", [("P", "one"), ("P", "two")])


def test_a_question_is_a_heading_over_guidance_answer_and_limit() -> None:
    parts = below_the_opening(read(Answer("Why?", "Because.\n\nAnd so.", "In 50 words.", "3 of 50 words")))
    assert [(part.role, part.text) for part in parts] == [
        ("H2", "Why?"),
        ("P", "In 50 words."),
        ("P", "Because."),
        ("P", "And so."),
        ("P", "3 of 50 words"),
    ]


def test_a_question_without_an_answer_says_so_in_the_documents_language() -> None:
    assert below_the_opening(read(Answer("Why?", " \n ")))[-1].text == "Not answered yet."
    welsh = read_back(render(a_document(Answer("Pam?", ""), language="cy")).pdf)
    assert below_the_opening(welsh)[-1].text == "Heb ei ateb eto."


def test_a_note_and_its_word_are_parts_of_one_thing() -> None:
    [note] = below_the_opening(read(Note("First.\n\nSecond.", "must fix")))
    assert [(kid.role, kid.text) for kid in note.kids] == [("P", "Must fix"), ("P", "First."), ("P", "Second.")]


def test_statements_are_a_list_and_none_are_nothing() -> None:
    [statements] = below_the_opening(read(Declaration((("It is so.", True),))))
    assert [kid.text for kid in statements.kids[0].kids] == ["Ticked", "It is so."]
    assert below_the_opening(read(Declaration(()))) == []


def test_an_entry_is_a_list_whose_words_are_labels_and_whose_welsh_is_a_span_of_its_own() -> None:
    parts = (Part("Banc bwyd", "cy"), Part(" (unreviewed); "), Part("banc " * 40 + "bwyd", "cy"))
    back = read(Labelled((("Counted in", (Part("people", "en-GB"),)), ("In Welsh", parts))))
    assert back.faults == []
    [entry] = below_the_opening(back)
    assert str(entry.attributes["ListNumbering"]) == "/None"
    plain, mixed = entry.kids
    assert [(kid.role, kid.text, kid.kids) for kid in plain.kids] == [
        ("Lbl", "Counted in", []),
        ("LBody", "people", []),
    ]
    spans = mixed.one("LBody").kids
    assert [(span.role, span.entries.get("Lang"), span.text) for span in spans] == [
        ("Span", "cy", "Banc bwyd"),
        ("Span", None, "(unreviewed);"),
        ("Span", "cy", "banc " * 40 + "bwyd"),
    ]


def test_a_long_entry_goes_on_overleaf_in_its_own_language() -> None:
    back = read(Labelled((("In Welsh", (Part("(unreviewed) "), Part("gair " * 3000, "cy"), Part("end"))),)))
    [entry] = below_the_opening(back)
    first, welsh, last = entry.one("LBody").kids
    assert back.pages > 1
    assert {page for page, _mark in welsh.marks} == set(range(back.pages))
    assert (first.text, welsh.text.split(), last.text) == ("(unreviewed)", ["gair"] * 3000, "end")


def test_a_note_in_another_language_has_its_word_in_that_language() -> None:
    [note] = below_the_opening(read(Note("Darllenwch hwn.", "worth a look", "cy")))
    assert (note.entries["Lang"], note.text) == ("cy", "Gwerth edrych arno Darllenwch hwn.")
