"""Says whose words stand in a return, as the licences of glossary and frameworks ask."""

from collections.abc import Iterable

from svdesk.domain.framework import Framework, FrameworkMeasure
from svdesk.domain.glossary import Glossary
from svdesk.i18n import _
from svdesk.services.returns.assemble import Assembled
from svdesk.storage import shipped


def framework_words(codes: Iterable[str]) -> str:
    """The framework measures beside a line: ``PPN 002 outcome 6``; a phrase where there is none."""
    named = [_short(*found) for code in codes if (found := _find(code))]
    return "; ".join(named) or _("None")


def framework_titles(made: Assembled) -> list[str]:
    """A sentence for each framework measure that the form names: its code and what it is called."""
    codes = dict.fromkeys(code for measure in made.form.measures for code in measure.framework)
    found = [pair for code in codes if (pair := _find(code))]
    return [f"{_short(framework, measure)}: {measure.title}." for framework, measure in found]


def attributions(made: Assembled) -> list[str]:
    """What the licences ask to be said, a sentence or two for each."""
    glossary = made.recorded.glossary
    said = [glossary_words(glossary)] if glossary.licence else []
    codes = [code for measure in made.form.measures for code in measure.framework]
    used = dict.fromkeys(pair[0].id for code in codes if (pair := _find(code)))
    said.extend(f"{f.title}: {f.attribution}" for f in shipped.frameworks() if f.id in used)
    return said


def glossary_words(glossary: Glossary) -> str:
    """What the licence of a glossary asks to be said of it; just its edition where it names no licence."""
    words = _("Shared terms: svdesk shared glossary, edition {edition}, by the svdesk authors{licensed}.")
    return words.format(edition=glossary.edition, licensed=f", {glossary.licence}" if glossary.licence else "")


def _find(code: str) -> tuple[Framework, FrameworkMeasure] | None:
    name, _colon, measure = code.partition(":")
    for framework in shipped.frameworks():
        if framework.id == name and measure in framework.by_code:
            return framework, framework.by_code[measure]
    return None


def _short(framework: Framework, measure: FrameworkMeasure) -> str:
    document = framework.title.removesuffix(" Social Value Model")
    return f"{document} {measure.level} {measure.code}"
