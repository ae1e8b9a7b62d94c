"""The one door through which every sentence that a person reads will pass, so that it can be translated.

Nothing is translated yet. Keeping the door here, below everything else, means that a Welsh catalogue can be
added later without touching the code that speaks.
"""

from collections.abc import Sequence


def _(text: str) -> str:
    """Return *text* in the language of the person using the program (at present always English)."""
    return text


def listed(items: Sequence[str]) -> str:
    """A list as a sentence holds it: ``a``, ``a and b``, ``a, b and c``."""
    if len(items) < 2:
        return "".join(items)
    return _("{first} and {last}").format(first=", ".join(items[:-1]), last=items[-1])


def counted(n: int, one: str, several: str, **others: str) -> str:
    """Say how many: *one* where there is 1, else *several* with the number in its ``{n}``, as ``1,204 words``.

    What *others* name is put into either. A language with more forms than two finds its own by *n*, here alone.
    """
    return (one if n == 1 else several).format(n=f"{n:,}", **others)
