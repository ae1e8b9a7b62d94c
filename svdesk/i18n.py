"""The one door through which every sentence that a person reads will pass, so that it can be translated.

Nothing is translated yet. Keeping the door here, below everything else, means that a Welsh catalogue can be
added later without touching the code that speaks.
"""


def _(text: str) -> str:
    """Return *text* in the language of the person using the program (at present always English)."""
    return text
