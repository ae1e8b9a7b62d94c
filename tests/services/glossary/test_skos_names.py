"""Names that never change, since other files hold them."""

from dataclasses import replace

from svdesk.domain.uris import GLOSSARY
from svdesk.services.glossary import skos_names
from tests.services.glossary.glossaries_made import SMALL


def test_our_names_never_change() -> None:
    assert (f"{GLOSSARY}edition", f"{GLOSSARY}groups") == (skos_names.SCHEME, skos_names.GROUPS)
    assert skos_names.OWN == "urn:x-svdesk:property:"


def test_a_glossary_without_a_licence_claims_none() -> None:
    assert skos_names.attribution(SMALL).endswith("by the svdesk authors, licensed under CC BY 4.0.")
    assert skos_names.attribution(replace(SMALL, licence="")).endswith("edition 1.1.0, by the svdesk authors.")
