"""The few words that the page itself says, in the language of the document and not of the person's window.

They are kept apart from ``svdesk.i18n`` because a Welsh return may be written in an English window.
"""

from dataclasses import dataclass

from svdesk.services.returns.document import Language, Tone


@dataclass(frozen=True, slots=True)
class Words:
    """Everything that a page says by itself; "{…}" stands where a value goes."""

    page: str
    fingerprint: str
    draft: str
    provider: str
    authority: str
    reference: str
    period: str
    continued: str
    no_figure: str
    target: str
    category: str
    reached: str
    of_target: str
    chart_data: str
    unanswered: str
    ticked: str
    unticked: str
    signatories: str
    name: str
    role: str
    date: str
    signature: str
    tones: dict[Tone, str]


_ENGLISH = Words(
    page="Page {page} of {pages}",
    fingerprint="Data fingerprint {fingerprint}",
    draft="Draft",
    provider="From",
    authority="For",
    reference="Reference",
    period="Period",
    continued="{caption} (continued)",
    no_figure="No figure",
    target="Target",
    category="Category",
    reached="Reached",
    of_target="{value} of {target}",
    chart_data="The figures in this chart",
    unanswered="Not answered yet.",
    ticked="Ticked",
    unticked="Not ticked",
    signatories="Signed by",
    name="Name",
    role="Role",
    date="Date",
    signature="Signature",
    tones={"information": "Information", "worth a look": "Worth a look", "must fix": "Must fix"},
)

_WELSH = Words(
    page="Tudalen {page} o {pages}",
    fingerprint="Ôl bys y data {fingerprint}",
    draft="Drafft",
    provider="Oddi wrth",
    authority="Ar gyfer",
    reference="Cyfeirnod",
    period="Cyfnod",
    continued="{caption} (parhad)",
    no_figure="Dim ffigur",
    target="Targed",
    category="Categori",
    reached="Cyrhaeddwyd",
    of_target="{value} o {target}",
    chart_data="Y ffigurau yn y siart hwn",
    unanswered="Heb ei ateb eto.",
    ticked="Wedi'i dicio",
    unticked="Heb ei dicio",
    signatories="Llofnodwyd gan",
    name="Enw",
    role="Rôl",
    date="Dyddiad",
    signature="Llofnod",
    tones={"information": "Gwybodaeth", "worth a look": "Gwerth edrych arno", "must fix": "Rhaid ei gywiro"},
)


def words_for(language: Language) -> Words:
    """The page's own words in *language*."""
    return _WELSH if language == "cy" else _ENGLISH
