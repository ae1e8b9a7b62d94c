"""The measures of a framework as a tree: which stands under which, and which lines are measured at all."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from svdesk.domain.framework import Framework, FrameworkMeasure
from svdesk.domain.glossary import fold


@dataclass(frozen=True)
class Node:
    """One line of a framework with those beneath it, in its order."""

    measure: FrameworkMeasure
    children: tuple["Node", ...] = ()

    def all(self) -> Iterator["Node"]:
        """This one and every one beneath it."""
        yield self
        for child in self.children:
            yield from child.all()


def tree(framework: Framework, words: str = "", beside: Mapping[str, str] | None = None) -> list[Node]:
    """The lines that stand under no other, with all beneath them.

    With *words*, only lines that hold each of them in code, wording or what is said *beside* it by its code, those
    above them, and all beneath one under which no other holds them. A line whose parent is unknown, or is beneath
    itself, stands at the top, so that none is lost.
    """
    children: dict[str, list[FrameworkMeasure]] = defaultdict(list)
    tops = []
    for measure in framework.measures:
        above = list(ancestors(framework, measure.code))
        if above and above[-1].code != measure.code:
            children[above[0].code].append(measure)
        else:
            tops.append(measure)
    wanted, said = fold(words).split(), beside or {}

    def whole(measure: FrameworkMeasure) -> Node:
        return Node(measure, tuple(map(whole, children[measure.code])))

    def grown(measure: FrameworkMeasure) -> Node | None:
        nodes = tuple(node for child in children[measure.code] if (node := grown(child)))
        text = fold(f"{measure.code} {measure.title} {said.get(measure.code, '')}")
        return Node(measure, nodes) if nodes else whole(measure) if all(word in text for word in wanted) else None

    return [node for measure in tops if (node := grown(measure))]


def ancestors(framework: Framework, code: str) -> Iterator[FrameworkMeasure]:
    """The lines above one, the nearest first; one that is above itself ends there, at itself."""
    seen: set[str] = set()
    parent = framework.by_code[code].parent
    while parent is not None and parent in framework.by_code and parent not in seen:
        seen.add(parent)
        yield framework.by_code[parent]
        if parent == code:
            return
        parent = framework.by_code[parent].parent


def measured(framework: Framework) -> frozenset[str]:
    """The codes of the lines to be answered: nothing stands beneath them, and they are no mere headings."""
    above = {measure.parent for measure in framework.measures}
    return frozenset(m.code for m in framework.measures if m.code not in above and m.level != "heading")
