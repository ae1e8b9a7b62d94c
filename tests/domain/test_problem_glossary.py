"""Everything that can be wrong with a file of the glossary is in the one catalogue, under a name of its own."""

from svdesk.domain import problem_catalogue
from svdesk.domain.problem_catalogue import CATALOGUE
from svdesk.domain.problem_glossary import GLOSSARY_FILE


def test_every_one_is_in_the_catalogue_and_none_hides_another() -> None:
    assert all(CATALOGUE[code] is entry for code, entry in GLOSSARY_FILE.items())
    parts = (problem_catalogue._GLOSSARY, problem_catalogue._RETURN, problem_catalogue._ACTIVITY)
    assert not any(GLOSSARY_FILE.keys() & part.keys() for part in parts)
