package vn.kip.ingest.source.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kip.ingest.row.Row;
import vn.kip.ingest.row.SourceFields;
import vn.kip.ingest.source.content.UnusableContentException;
import vn.kip.ingest.source.content.XmlInput;

class XmlRowTest {

    private static final SourceFields WANTED = new SourceFields(
            Set.of("MaHoSo", "Ngay", "So"), Map.of("BoSung", new SourceFields(Set.of("NgayBoSung"), Map.of())));

    @Test
    void readsAttributesAndElementsThatAreWanted() throws IOException {
        var row = read("""
                <?xml version="1.0"?><k:hs xmlns:k="urn:k" MaHoSo="H1" ChuHoSo="Nguyễn">
                  <k:Ngay>2023<!-- --><![CDATA[-03]]>-01 &amp; &#65;</k:Ngay><SoDienThoai>090</SoDienThoai></k:hs>""");

        assertThat(row.texts()).containsOnly(Map.entry("MaHoSo", "H1"), Map.entry("Ngay", "2023-03-01 & A"));
        assertThat(row.misshapen()).isEmpty();
    }

    @Test
    void readsTheRowsInsideAWrapper() throws IOException {
        var row = read("<hs><BoSung><x><NgayBoSung>1</NgayBoSung><Ten>A</Ten></x><y NgayBoSung='2'/></BoSung></hs>");

        assertThat(row.list("BoSung"))
                .extracting(inner -> inner.text("NgayBoSung"))
                .containsExactly("1", "2");
        assertThat(read("<hs><BoSung/></hs>").list("BoSung")).isEmpty();
    }

    @Test
    void saysWhichFieldsHaveAnotherShape() throws IOException {
        var row = read("<hs><MaHoSo><a>1</a></MaHoSo><BoSung>không</BoSung><Ngay>1</Ngay></hs>");

        assertThat(row.misshapen()).containsExactlyInAnyOrder("MaHoSo", "BoSung");
        assertThat(row.text("Ngay")).isEqualTo("1");
    }

    @Test
    void takesNilAndEmptyForNotThere() throws IOException {
        var row = read("<hs xmlns:i='http://www.w3.org/2001/XMLSchema-instance'><Ngay i:nil='true'/><So/></hs>");

        assertThat(row.texts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE hs [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><hs><MaHoSo>&e;</MaHoSo></hs>",
                "<!DOCTYPE hs SYSTEM 'http://127.0.0.1:1/x.dtd'><hs/>",
                "<!DOCTYPE hs [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><hs><Khac>&b;</Khac></hs>",
                "<hs><MaHoSo>&e;</MaHoSo></hs>",
                "<hs><Khac>&e;</Khac></hs>",
                "<hs>&e;</hs>",
                "<hs><MaHoSo>1</MaHoSo>",
                "không phải XML",
            })
    void refusesDocumentTypesEntitiesAndWhatIsNoXml(String document) {
        assertThatThrownBy(() -> read(document)).isInstanceOf(UnusableContentException.class);
    }

    @Test
    void keepsNoTextWithoutEndAndSaysThatTheRowIsTooLong() throws IOException {
        var document = "<hs><MaHoSo>" + "a".repeat(3_000_000) + "</MaHoSo><Ngay>1</Ngay></hs>";
        var xml = XmlInput.open(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), "XML");
        xml.next();
        var reader = new XmlRow(xml);

        assertThat(reader.read(WANTED).text("MaHoSo")).isEmpty();
        assertThat(reader.isTooLong()).isTrue();
    }

    @Test
    void readsEachElementOfTheNameOfAListAsAnEntryWhenItHasItsFields() throws IOException {
        var row = read("<hs><BoSung><NgayBoSung>1</NgayBoSung></BoSung><BoSung NgayBoSung='2'/></hs>");

        assertThat(row.list("BoSung"))
                .extracting(inner -> inner.text("NgayBoSung"))
                .containsExactly("1", "2");
    }

    @Test
    void doesNotChooseBetweenTwoElementsOfOneName() throws IOException {
        assertThat(read("<hs><Ngay>1</Ngay><Ngay>2</Ngay></hs>").misshapen()).containsExactly("Ngay");
    }

    private static Row read(String document) throws IOException {
        var xml = XmlInput.open(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), "XML");
        xml.next();
        return new XmlRow(xml).read(WANTED);
    }
}
