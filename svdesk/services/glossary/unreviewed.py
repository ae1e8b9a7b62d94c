"""Labels that nobody who speaks the language has read yet are said to be so wherever they are printed."""

from collections.abc import Iterable

from svdesk.domain.glossary import Glossary, Term
from svdesk.i18n import _


def warning(glossary: Glossary, language: str, term_ids: Iterable[str] | None = None) -> str:
    """What to print beside labels in *language* (``en`` or ``cy``) that no speaker of it has reviewed; else empty.

    Of the terms with *term_ids*, or of all. English is the language that the glossary is written in.
    """
    if language != "cy":
        return ""
    wanted = None if term_ids is None else set(term_ids)
    shown = [term for term in glossary if term.welsh and (wanted is None or term.id in wanted)]
    unread = [term for term in shown if not reviewed(term)]
    if not unread:
        return ""
    if len(unread) == len(shown):
        return _("The Welsh names of shared terms have not been reviewed by a Welsh speaker.")
    return _("{n} of the {all} Welsh names of shared terms here have not been reviewed by a Welsh speaker.").format(
        n=len(unread), all=len(shown)
    )


def reviewed(term: Term) -> bool:
    """Whether a Welsh speaker has read the Welsh labels of *term*; not where there are none."""
    return term.welsh is not None and term.welsh.reviewed
