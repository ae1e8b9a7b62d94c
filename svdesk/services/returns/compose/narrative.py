"""What stands in words: the authority's questions and paragraphs, and what is signed."""

from svdesk.domain.checked import word_count
from svdesk.domain.return_format import Declarations, Question, Questions, Text
from svdesk.i18n import _
from svdesk.services.returns.assemble import Assembled
from svdesk.services.returns.document import Answer, Block, Declaration, Heading, Keep, Paragraph, Signatory

_SHORT = 250
"""Words that are sure to leave room on a page for something else."""


def questions(section: Questions, made: Assembled) -> list[Block]:
    """Each question with its answer; one that may stay open says so when it did."""
    intro: list[Block] = [Paragraph(section.intro)] if section.intro else []
    answers = [_answer(question, made.answers.get(question.code, "")) for question in section.questions]
    return [Heading(1, section.title), *intro, *answers]


def text(section: Text, _made: Assembled) -> list[Block]:
    """The authority's own paragraphs, as they are."""
    return [Heading(1, section.title), *(Paragraph(words) for words in section.paragraphs)]


def declarations(section: Declarations, _made: Assembled) -> list[Block]:
    """Statements still to be ticked, and room to sign: the program confirms nothing in anybody's place."""
    statements = tuple((words, False) for words in section.statements)
    signatories = tuple(Signatory(role=role) for role in section.signatories)
    return [Keep((Heading(1, section.title), Declaration(statements, signatories)))]


def _answer(question: Question, words: str) -> Keep | Answer:
    """The question with its answer, on one page together unless the answer is long."""
    answered = _answered(question, words)
    return Keep((answered,)) if word_count(answered.text) <= _SHORT else answered


def _answered(question: Question, words: str) -> Answer:
    given = words.strip()
    if not given and not question.required:
        given = _("No answer was given; none was required.")
        return Answer(_asked(question), given, question.guidance)
    return Answer(_asked(question), given, question.guidance, _length(question, given))


def _asked(question: Question) -> str:
    return f"{question.code}. {question.text}"


def _length(question: Question, words: str) -> str:
    if not question.words or not words:
        return ""
    return _("{words} of {limit} words").format(words=f"{word_count(words):,}", limit=f"{question.words:,}")
