"""Parts the words which software writes as one in its headings: ``session_date``, ``SessionDate``."""

import re

_UNDERSCORE = re.compile(r"(?<=[^\W_])_{1,2}(?=[^\W_])")
_AT_ENDS = re.compile(r"^_+(?=[^\W_])|(?<=[^\W_])__[cr]$")
"""What software puts before its own columns, as in ``_id``, and after those that somebody added: ``Hours__c``."""
_IN_GROUP = re.compile(r"^(?:[a-z\d_]+/)+(?=[a-z\d]+_[a-z\d_]+$)|^group[a-z\d_]*/(?=[a-z\d_]+$)")
"""The group of questions before the name of one, as survey software writes it: ``about/session_date``."""
_CAMEL = re.compile(r"[^\W\d_][a-z]+(?:[A-Z]+[a-z]*)+\d*")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


def parted(text: str) -> str:
    """*text* with a space between its words where there is an underscore, or a capital after a small letter.

    Capitals part the words of a single word only: ``WhatsApp messages`` is as somebody typed it.
    """
    text = _IN_GROUP.sub("", text)
    if "_" in text:
        return _UNDERSCORE.sub(" ", _AT_ENDS.sub("", text))
    return _HUMP.sub(" ", text) if _CAMEL.fullmatch(text) else text
