"""The XMP packet that tells what a PDF is: its title, the standards it keeps, and how it was exported.

PDF/A wants every property outside its own list declared in an extension schema (ISO 19005-3, 6.6.2.3); we use two
such schemas, PDF/UA's and our own. The packet is text, so that the same facts always give the same bytes.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from xml.sax.saxutils import escape

from svdesk.services.returns.pdf.glyphs import plain_text

NAMESPACE = "urn:x-svdesk:return:1#"

_DIGEST = "[0-9a-f]{64}"
_DATA = re.compile(f"<svdesk:dataSha256>({_DIGEST})</svdesk:dataSha256>".encode())
_PAGES = re.compile(rb"<svdesk:pageDigests>(.*?)</svdesk:pageDigests>", re.DOTALL)
_PAGE = re.compile(f"<rdf:li>({_DIGEST})</rdf:li>".encode())


@dataclass(frozen=True, slots=True)
class Record:
    """How a return was exported: the SHA-256 of its data, and a digest of each page, in hexadecimal."""

    data: str
    pages: tuple[str, ...]


def packet(*, title: str, author: str, language: str, program: str, created: datetime, record: Record | None) -> bytes:
    """The whole packet; *created* has a time zone, and *record* is None for what is no return."""
    moment = created.isoformat(timespec="seconds")
    ours = _schema("How a return was exported", NAMESPACE, "svdesk", _OURS) if record else ""
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:svdesk="{NAMESPACE}">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{_said(title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{_said(author)}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>{_said(program)}</pdf:Producer>
<xmp:CreatorTool>{_said(program)}</xmp:CreatorTool>
<xmp:CreateDate>{moment}</xmp:CreateDate>
<xmp:ModifyDate>{moment}</xmp:ModifyDate>
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
{_recorded(record) if record else ""}
</rdf:Description>
<rdf:Description rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag>
{_schema("PDF/UA identification", "http://www.aiim.org/pdfua/ns/id/", "pdfuaid", _UA)}
{ours}
</rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>""".encode()


def _recorded(record: Record) -> str:
    pages = "".join(f"<rdf:li>{digest}</rdf:li>" for digest in record.pages)
    return (
        f"<svdesk:dataSha256>{record.data}</svdesk:dataSha256>\n"
        f"<svdesk:pageDigests><rdf:Seq>{pages}</rdf:Seq></svdesk:pageDigests>"
    )


def record_in(metadata: bytes) -> Record | None:
    """The record in a packet exactly as ``packet`` wrote it, or None; no XML of a stranger's is parsed."""
    data, pages = _DATA.search(metadata), _PAGES.search(metadata)
    if data is None or pages is None:
        return None
    return Record(data[1].decode(), tuple(digest.decode() for digest in _PAGE.findall(pages[1])))


_UA = (("part", "Integer", "The part of ISO 14289 that this file keeps"),)
_OURS = (
    ("dataSha256", "Text", "SHA-256 of the associated file return-data.json"),
    ("pageDigests", "seq Text", "SHA-256 of the content of each page, in order"),
)


def _schema(name: str, namespace: str, prefix: str, properties: Sequence[tuple[str, str, str]]) -> str:
    listed = "".join(
        f'<rdf:li rdf:parseType="Resource"><pdfaProperty:name>{key}</pdfaProperty:name>'
        f"<pdfaProperty:valueType>{kind}</pdfaProperty:valueType>"
        f"<pdfaProperty:category>internal</pdfaProperty:category>"
        f"<pdfaProperty:description>{meaning}</pdfaProperty:description></rdf:li>"
        for key, kind, meaning in properties
    )
    return (
        f'<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>{name}</pdfaSchema:schema>'
        f"<pdfaSchema:namespaceURI>{namespace}</pdfaSchema:namespaceURI>"
        f"<pdfaSchema:prefix>{prefix}</pdfaSchema:prefix>"
        f"<pdfaSchema:property><rdf:Seq>{listed}</rdf:Seq></pdfaSchema:property></rdf:li>"
    )


def _said(text: str) -> str:
    """*text* as XML may hold it: also without the two code points that no XML file may contain."""
    return escape(plain_text(text)).replace("\ufffe", " ").replace("\uffff", " ")
