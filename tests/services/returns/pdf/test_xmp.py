from datetime import UTC, datetime, timedelta, timezone
from xml.dom import minidom

from svdesk.services.returns.pdf import xmp

RECORD = xmp.Record("a" * 64, ("b" * 64, "c" * 64))


def a_packet(title: str = "Title", author: str = "Author", created: datetime | None = None) -> bytes:
    moment = created or datetime(2025, 7, 8, 14, 15, 16, 999, tzinfo=UTC)
    return xmp.packet(title=title, author=author, language="cy", program="svdesk", created=moment, record=RECORD)


def test_what_was_recorded_is_read_back() -> None:
    assert xmp.record_in(a_packet()) == RECORD


def test_what_we_did_not_write_is_no_record() -> None:
    for other in (b"", b"<rdf:RDF/>", a_packet().replace(b"dataSha256", b"dataSha512"), a_packet()[:1200]):
        assert xmp.record_in(other) is None


def test_names_cannot_break_out_of_the_packet() -> None:
    title = "</rdf:li><svdesk:dataSha256>" + "d" * 64 + "</svdesk:dataSha256> & \x00 \ud800 \uffff 🎉"
    packet = a_packet(title, title)
    parsed = minidom.parseString(packet)
    [written] = parsed.getElementsByTagName("dc:title")
    assert "🎉" in written.getElementsByTagName("rdf:li")[0].firstChild.data  # type: ignore[union-attr]
    assert xmp.record_in(packet) == RECORD


def test_every_property_of_no_standard_schema_is_declared() -> None:
    parsed = minidom.parseString(a_packet())
    declared = [node.firstChild.data for node in parsed.getElementsByTagName("pdfaProperty:name")]  # type: ignore[union-attr]
    assert declared == ["part", "dataSha256", "pageDigests"]


def test_what_is_no_return_records_nothing_and_declares_no_property_of_ours() -> None:
    moment = datetime(2025, 7, 8, tzinfo=UTC)
    packet = xmp.packet(title="T", author="A", language="cy", program="svdesk", created=moment, record=None)
    parsed = minidom.parseString(packet)
    assert len(parsed.getElementsByTagName("pdfaProperty:name")) == 1
    assert xmp.record_in(packet) is None
    assert b"svdesk:dataSha256" not in packet


def test_the_moment_keeps_its_time_zone() -> None:
    summer = datetime(2025, 7, 8, 15, 15, tzinfo=timezone(timedelta(hours=1)))
    assert b"<xmp:CreateDate>2025-07-08T15:15:00+01:00</xmp:CreateDate>" in a_packet(created=summer)
