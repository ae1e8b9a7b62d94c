"""A term's meaning is that of its names, and of all of it in one text."""

from svdesk.services.mapping.model.texts import texts_of
from tests.builders import GLOSSARY


def test_names_stand_alone_and_together_with_the_definition() -> None:
    texts = texts_of(GLOSSARY["T3"], ["Tuesday boxes"])
    assert texts.names == ("Food parcels", "food bank", "Tuesday boxes")
    assert texts.whole == ("Food parcels: food bank. Food.",)
    assert texts.every() == (*texts.names, *texts.whole)


def test_a_name_that_is_given_twice_is_one_text() -> None:
    assert texts_of(GLOSSARY["T3"], ["food bank"]).every() == texts_of(GLOSSARY["T3"]).every()
