"""What stands in words is printed as it was written, with its length, and nothing is signed for anybody."""

from svdesk.domain.return_format import Declarations, Question, Questions, Text
from svdesk.services.returns.compose.narrative import declarations, questions, text
from svdesk.services.returns.document import Answer, Block, Declaration, Heading, Keep, Paragraph, Signatory
from tests.services.returns.charity import ANYTOWN, return_of

WHY = Question("Q1", "Why?", "Be brief.", words=5)
ELSE = Question("Q2", "Anything else?", required=False)
FREE = Question("Q3", "And?")
SECTION = Questions("Words", (WHY, ELSE, FREE), "Please write plainly.")


def answers(given: dict[str, str]) -> dict[str, Answer]:
    found: dict[str, Answer] = {}
    for block in questions(SECTION, return_of(ANYTOWN, answers=given)):
        inner: tuple[Block, ...] = block.blocks if isinstance(block, Keep) else (block,)
        found.update({one.question[:2]: one for one in inner if isinstance(one, Answer)})
    return found


def test_a_question_stands_with_its_answer_its_guidance_and_its_length() -> None:
    found = answers({"Q1": " Because we asked. \n", "Q3": "It rained."})
    assert found["Q1"] == Answer("Q1. Why?", "Because we asked.", "Be brief.", "3 of 5 words")
    assert found["Q3"] == Answer("Q3. And?", "It rained.")


def test_an_open_question_says_whether_it_may_be_open() -> None:
    found = answers({})
    assert found["Q1"].text == ""
    assert found["Q1"].limit == ""
    assert found["Q2"].text == "No answer was given; none was required."


def test_the_section_has_its_heading_and_introduction() -> None:
    blocks = questions(SECTION, return_of(ANYTOWN))
    assert blocks[:2] == [Heading(1, "Words"), Paragraph("Please write plainly.")]


def test_a_long_answer_may_run_over_the_page_and_a_short_one_is_kept_together() -> None:
    blocks = questions(SECTION, return_of(ANYTOWN, answers={"Q1": "word " * 251, "Q3": "word " * 250}))
    assert isinstance(blocks[2], Answer)
    assert isinstance(blocks[4], Keep)


def test_the_authority_s_paragraphs_are_printed_as_they_are() -> None:
    assert text(Text("Next", ("One.", "Two.")), return_of(ANYTOWN)) == [
        Heading(1, "Next"),
        Paragraph("One."),
        Paragraph("Two."),
    ]


def test_nothing_is_ticked_or_signed_in_anybody_s_place() -> None:
    (kept,) = declarations(Declarations("Sign", ("It is so.",), ("Chair",)), return_of(ANYTOWN))
    assert kept == Keep((Heading(1, "Sign"), Declaration((("It is so.", False),), (Signatory(role="Chair"),))))
