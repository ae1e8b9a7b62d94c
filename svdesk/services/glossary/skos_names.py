"""What things of the glossary are called in SKOS, and which statements we add to it because SKOS has none for them.

Domains are top concepts, since browsers of SKOS begin there; each term has one wider concept, its wider term or else
its domain. Groups of people are concepts of a scheme of their own: they say for whom, and are no kind of activity.
"""

from svdesk.domain.glossary import Glossary
from svdesk.domain.uris import GLOSSARY, GLOSSARY_PREFIX

SKOS = "http://www.w3.org/2004/02/skos/core#"
DCTERMS = "http://purl.org/dc/terms/"
OWL = "http://www.w3.org/2002/07/owl#"
RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
OWN = "urn:x-svdesk:property:"
"""Our own properties: the kind, units, groups and domain of a term, what it is not, and the order of things."""

PREFIXES = {"dcterms": DCTERMS, "owl": OWL, "skos": SKOS, GLOSSARY_PREFIX: GLOSSARY, "svp": OWN}
SCHEME, GROUPS = f"{GLOSSARY}edition", f"{GLOSSARY}groups"

LICENCES = {"CC BY 4.0": "https://creativecommons.org/licenses/by/4.0/"}
"""Licences that have a name on the web; any other is said in words alone."""

TITLE = "svdesk shared glossary"
UNREVIEWED = "The Welsh labels have not been reviewed by a Welsh speaker."


def attribution(glossary: Glossary) -> str:
    """What whoever uses *glossary* elsewhere has to say of it."""
    licensed = f", licensed under {glossary.licence}" if glossary.licence else ""
    return f"{TITLE}, edition {glossary.edition}, by the svdesk authors{licensed}."
