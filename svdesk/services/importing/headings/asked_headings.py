"""Understands headings that are questions, as the export of an online form has them: ``When did it take place?``.

What a question asks for is told by how it begins and by what it is about; English and Welsh. Questions which can
only be answered with a name, or with yes or no, head columns that are left out.
"""

import re
from typing import NamedTuple

from svdesk.services.importing.cells.units import time_of_heading, unit_of_label


class Asked(NamedTuple):
    """What a question asks for: a field, its rank and tag as in ``vocabulary``, and the unit where it names one."""

    field: str
    rank: int
    tag: str = ""
    unit: str | None = None


_POLITE = re.compile(
    r"^(?:\d{1,2}[.):]\s*|q\d{1,2}[.):\s]\s*)?(?:(?:please|kindly|and|so|if (?:so|yes|known|any|applicable)|"
    r"rhowch wybod|"
    r"can you|could you|tell us|say|state|enter|give|select|choose|type|tick|pick|provide|let us know)[,:]? )*"
)
_THING = (
    r"(?:activit(?:y|ies)|events?|sessions?|projects?|workshops?|class(?:es)?|courses?|meetings?|outings?|trips?|work|"
    r"task|job|visit|group|club|intervention|training|gweithgaredd(?:au)?|digwyddiad(?:au)?|sesiwn|sesiynau)"
)
_NUMBER = r"(?:number|no\.?|nos\.?|num\.?|#)"
"""With what people do behind it, it says how many did: ``No. riding``; *of* counts things: ``No. of trainings``."""
_RULES: tuple[tuple[str, Asked], ...] = (
    (
        r"^comments? ?(?:/|&|and|or) |\b(?:remarks|sylwadau)$|"
        r"\b(?:anything|something) (?:else|more|to (?:add|note|say|report))|"
        r"\bany (?:other|further|more|additional)\b|\bany (?:comments|notes|"
        r"feedback|thoughts|stories|quotes|issues|problems|highlights)\b|\bmore about\b|\bcomments?$|\bfeedback$|"
        r"\bwhat difference\b|\bhow did (?:it|the \w+|this) go\b|\bwhat (?:went (?!in$|out$|away$|on$|where)|"
        r"worked|did not|didn't|could|changed|has "
        r"changed|did people|(?:did|do|would|have) you (?:most |least )?"
        r"(?:learn\w*|like\w*|enjoy\w*|dislike|think|gain\w*|value\w*|change)"
        r"|(?:was|were|is) (?:the )?(?:best|worst|most|least))\b"
        r"|\bunrhyw (?:beth|sylwadau|wybodaeth)\b|\brhywbeth arall\b|\bnotes\b",
        Asked("notes", 3),
    ),
    (
        r"^(?:your|eich) (?:full |first |last )?(?:name|role|job|position|team|organi[sz]ation|enw)|\be-?mail\b|"
        r"\bebost\b|"
        r"\b(?:phone|telephone|mobile|contact) (?:no|number|details)|"
        r"^who(?:'s| is| are| was| were| ran| led| delivered| organi[sz]ed| completed| filled| submitted| else|"
        r" from| did)\b"
        r"|\bname of (?:the )?(?:person|leader|volunteer|staff|worker|organi[sz]er|participant|client)|^pwy\b|"
        r"\b(?:person|staff|volunteer) (?:completing|submitting|filling)",
        Asked("ignore", 2, "personal"),
    ),
    (
        r"^(?:when|pryd)\b|^(?:on )?(?:what|which)(?: was| is)?(?: the)? (?:date|day|dates|days)\b|"
        r"^(?:the )?dates? (?:that |when |on which )?(?:the|your|this|it|you|we|activity|for)\b|"
        r"^(?:ar )?(?:ba|pa) ddyddiad\b|^dyddiad (?:y|yr|eich|cynnal)\b|"
        rf"^(?:start )?date of .*{_THING}",
        Asked("date", 3),
    ),
    (
        r"^(?:in |for )?(?:what|which) (?:month|quarter|week|period|year)\b|^(?:month|quarter|period) (?:of|"
        r"this|you)\b|^(?:the )?dates? of\b|"
        r"^(?:ym )?(?:mha|pa) (?:fis|chwarter)\b",
        Asked("date", 2),
    ),
    (
        r"^(?:o )?(?:where|ble|lle) (?:.*\b(?:kept|stored|saved|filed|recorded|evidence|proof|figures|"
        r"hear|heard|next|cedwir|gadw|tystiolaeth|dystiolaeth|ffigurau|nesaf)\b|"
        r".+ (?:from|(?:get|got) (?:this|it|them)|daw|daeth)\b)",
        Asked("notes", 3),
    ),
    (
        r"^(?:and )?(?:where|ble|lle)\b|^(?:at |in )?(?:what|which)(?: was| is)?(?: the)? (?:venue|place|"
        r"location|site|town|"
        r"village|area|community|ward|centre|hall|building|postcode|school|county|region)\b|"
        r"^(?:the )?(?:venue|location|place|address) (?:of|where|for|that|at which|used)\b|^ym mha (?:le|leoliad)\b",
        Asked("place", 5),
    ),
    (
        rf"^{_NUMBER} (?:helping|volunteering)$|^nifer (?:yn|sy'n) (?:helpu|gwirfoddoli)$",
        Asked("people", 3, "volunteers"),
    ),
    (
        rf"^{_NUMBER} (?!(?:remain|outstand|pend|miss|exist|incom|outgo|open|clos|surviv)ing)[a-z]{{2,}}ing$|"
        rf"^{_NUMBER} (?:in|on|at) (?:the |each |our )?"
        rf"(?:{_THING}|party|team|crew|squad|household|roll|work(?:ing)? party|day|bus|coach|programme|scheme)$|"
        r"^nifer ar (?:y |yr )?(?:cwrs|daith|bws|diwrnod|rhaglen)$|"
        r"^nifer (?:yn y (?:grŵp|grwp|dosbarth|tîm|tim)|(?:yn|sy'n) (?!weddill|aros|eisiau|y |yr |ôl )\w+)$",
        Asked("people", 3),
    ),
    (
        r"^how much (?:money )?(?:was|were|did|has|have)\b.*\b(?:rais|receiv|donat|given|collect|earn|tak)|"
        r"^(?:what|how much).*\b(?:donations|income|takings)\b|^faint .*\bgodwyd\b",
        Asked("amount", 3, "income", "gbp"),
    ),
    (
        r"^(?:how much|what)\b.*\b(?:cost|costs|spent|spend|paid|pay|expenses|budget)\b|^faint (?:oedd y gost|wariwyd)",
        Asked("amount", 3, "cost", "gbp"),
    ),
    (
        r"^how long\b|^(?:what was the )?(?:duration|length) of\b|^am faint\b|^for how long\b|^how much time\b",
        Asked("quantity", 3, "", "hours"),
    ),
    (r"^(?:what|which) (?:project|programme|program|scheme|service)\b", Asked("text", 3)),
    (
        rf"^(?:what|which|pa) (?:type of |kind of |sort of )?{_THING}\b|^what(?: activity)? (?:did|have|"
        rf"were) (?:you|we|they|"
        rf"the \w+)\b|^what (?:happened|took place|was (?:it|done|delivered|the {_THING}))|^what (?:is|"
        rf"was) (?:the )?(?:name|title)"
        rf" of (?:the|your|this) {_THING}|^(?:the )?(?:name|title) of (?:the |your |this )?{_THING}|"
        rf"^beth (?:wnaethoch|oedd|ddigwyddodd|wnaeth)|^(?:enw|teitl)'?r? (?:y |yr )?{_THING}",
        Asked("text", 6),
    ),
    (r"^(?:briefly )?(?:describe|explain|summari[sz]e|outline|a (?:short |brief )?description|disgrifiwch)\b",
     Asked("text", 2, "description")),
    (
        r"^(?!.*(?:\bhours\b|\bhrs\b|\boriau\b|£|\())(?:what (?:was|were) \w+$|"
        r"(?:what|beth) (?:went|came|left|arrived|aeth|ddaeth)(?: (?:in|out|away|on|where|i mewn|allan))?$|"
        r"what (?:the |our |your )?[\w' ]+ (?:did|made|do|make|learn(?:ed|t)|worked on|took part in)$|"
        r"(?:the )?(?:work|jobs?|tasks?|activit(?:y|ies)|duties) (?:(?:done |carried out )?(?:by|with|for)\b|"
        r"[\w' ]+ did$)|(?:gwaith|tasg|tasgau|gweithgaredd|gweithgareddau) (?:y |yr |gyda |gan |i )?\w+$)",
        Asked("text", 5),
    ),
    (r"\bwhy\b|\bpam\b", Asked("text", 2, "description")),
    (
        r"^(?:did|was|were|is|are|do|does|has|have|had|can|could|would|will|may (?:i|we|you|they|your|our|the)|should|"
        r"oedd|a oedd)\b.*|"
        r"\b(?:i|we) (?:consent|agree|confirm)\b|\bconsent\b|\bgdpr\b|\bprivacy\b",
        Asked("ignore", 2, "category"),
    ),
)  # fmt: skip
_PATTERNS = tuple((re.compile(pattern), asked) for pattern, asked in _RULES)
_HOW_MANY = re.compile(r"^(?:about |roughly |approximately )?(?:how many|what number of|faint o|sawl)\b|"
                       r"^(?:what )?(?:was|is) the "
                       r"(?:total )?number\b|^what(?: was| is)? the (?:total )?(?:number|attendance)\b")  # fmt: skip
_CAME = re.compile(r"\b(?:attend\w*|came|turned up|present|showed up|joined|ddaeth|mynychu|mynychodd)\b")
_HOURS = re.compile(r"\bhours?\b|\bhrs\b|\boriau\b")
_VOLUNTEERS = re.compile(r"\bvolunteers?\b|\bhelpers?\b|\bgwirfoddolwyr\b")
_FEWEST_WORDS = 2


def read_asked(folded: str) -> Asked | None:
    """What a folded heading asks for, or None where it is no question that is understood."""
    rest = _POLITE.sub("", folded)
    if len(rest.split()) < _FEWEST_WORDS:
        return None
    if found := _HOW_MANY.match(rest):
        return _number(rest, rest[found.end() :].strip())
    for pattern, asked in _PATTERNS:
        if pattern.search(rest):
            return _in_its_time(rest, asked)
    return None


def _in_its_time(rest: str, asked: Asked) -> Asked:
    """A length of time in the unit that its question names: ``How long did it last? (minutes)``."""
    return asked._replace(unit=time_of_heading(rest) or asked.unit) if asked.unit == "hours" else asked


def _number(whole: str, rest: str) -> Asked:
    """How many of what: hours, people who came, volunteers, or anything else that has a unit."""
    if _HOURS.search(rest):
        return Asked("quantity", 3, "", "hours")
    unit = unit_of_label(rest)
    if _VOLUNTEERS.search(rest) and unit == "people":
        return Asked("people", 3, "volunteers", "people")
    if unit in (None, "people", "attendances") and (_CAME.search(whole) or unit == "attendances"):
        return Asked("people", 3, "attendances" if unit != "people" else "", unit or "attendances")
    if unit == "people":
        return Asked("people", 3, "", "people")
    return Asked("quantity", 2, "", unit)
