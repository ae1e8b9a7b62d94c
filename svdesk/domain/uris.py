"""The names by which our things are known outside a desk file, where an id alone would say nothing.

They are URNs because nothing can be looked up: the glossary belongs to no site. They never change.
"""

GLOSSARY = "urn:x-svdesk:glossary:"
"""What stands before the id of a shared term."""

GLOSSARY_PREFIX = "svg"


def desk(file_id: str) -> str:
    """What stands before the id of anything in the desk file *file_id*."""
    return f"urn:x-svdesk:desk:{file_id}:"
