"""Words of a text keep their own element wherever its lines break, and every letter belongs to one of them."""

from hypothesis import given
from hypothesis import strategies as st

from svdesk.services.returns.pdf.page_style import BODY
from svdesk.services.returns.pdf.runs import Run, after, letters, stretches
from svdesk.services.returns.pdf.tags import Structure
from svdesk.services.returns.pdf.text import break_lines

TEXTS = st.lists(st.text(alphabet=st.sampled_from("abŵ \u00a0-;"), min_size=1, max_size=40), min_size=1, max_size=6)


def squeezed(text: str) -> str:
    return text.replace(" ", "")


@given(TEXTS, st.floats(min_value=30, max_value=300))
def test_each_run_has_its_own_letters_and_every_line_is_whole(texts: list[str], width: float) -> None:
    root = Structure().root
    runs = [Run(letters(text), root.add("Span")) for text in texts]
    lines = break_lines("".join(texts), BODY, width)
    found = stretches(lines, runs)
    said = {id(element): squeezed("".join(part.text for part in parts)) for element, parts in found}
    assert [said.get(id(run.element), "") for run in runs] == [squeezed(text) for text in texts]
    for number, line in enumerate(lines):
        parts = [part for _element, mine in found for part in mine if part.line == number]
        assert "".join(part.text for part in parts) == line or not squeezed(line)
        assert [part.before for part in parts] == ["".join(p.text for p in parts[:n]) for n in range(len(parts))]


def test_what_is_left_begins_where_the_cut_was_made() -> None:
    root = Structure().root
    first, second, third = (Run(n, root.add("Span")) for n in (3, 4, 2))
    assert after((first, second, third), 0) == (first, second, third)
    assert after((first, second, third), 5) == (Run(2, second.element), third)
    assert after((first, second, third), 9) == ()
