"""How a return stands, in the words of its page: on its tag, on its button, and where nothing is wrong with it."""

from svdesk.domain.problem import Severity
from svdesk.i18n import _, counted
from svdesk.ui.returns.preview import Made


def well(made: Made | None) -> str:
    """What is said of a return without Problems; nothing while its pages have not been made."""
    if made is None:
        return ""
    if made.nothing_recorded:
        return _("Nothing has been recorded for this period yet.")
    return _("Nothing to mend: this return is ready to send.")


def export_words(made: Made | None) -> str:
    """The words of the button that exports it, with their mnemonic."""
    return _("E&xport a draft PDF…") if made is not None and made.drawn.draft else _("E&xport the PDF…")


def standing(made: Made) -> tuple[str, str]:
    """How the return stands, as a word for its tag, and in which tone."""
    if made.nothing_recorded:
        return _("Nothing recorded yet"), "look"
    if made.drawn.draft:
        return _("Draft"), "look"
    look = sum(one.severity is Severity.WARN for one in made.problems)
    one, several = _("Ready, 1 thing worth a look"), _("Ready, {n} things worth a look")
    return counted(look, one, several) if look else _("Ready"), "ok"
