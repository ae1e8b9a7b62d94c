"""Where a row of a sheet stands: under which section, and under which block of the same sheet."""

from tests.services.importing.nasty_thirteenth.paired import Paired


def under_sections(made: Paired) -> Paired:
    """A log whose records stand under the section above them."""
    sections = [int(each.split()[0]) for each in made.skips if each.endswith(" section")]
    for record in made.records:
        above = [row for row in sections if row < record["source"]["row"]]
        record["section"] = made.rows[above[-1] - 1] if above else None
    return made


def below(above: Paired, lines: str) -> str:
    """*lines*, written as a sheet of their own, with as many blank rows before them as *above* has."""
    return "\n" * (len(above.rows) + 1) + lines.removeprefix("\n")


def stacked(above: Paired, under: Paired) -> Paired:
    """One sheet of two blocks, of which *under* was made of lines ``below`` the other."""
    return Paired(
        above.sheet,
        above.rows + under.rows[len(above.rows) :],
        above.records + under.records,
        above.skips + under.skips,
        above.checks + under.checks,
    )
