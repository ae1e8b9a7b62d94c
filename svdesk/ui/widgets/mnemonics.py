"""Words in which “&” stands before the letter that leads there with Alt, and words in which it is only itself."""


def spoken(words: str) -> str:
    """*words* as a screen reader says them: without the mark of a mnemonic."""
    return "&".join(part.replace("&", "") for part in words.split("&&"))


def literal(text: str) -> str:
    """*text*, which somebody typed, for a button or a menu: what is no mnemonic must not be drawn as one."""
    return text.replace("&", "&&")
