package vn.kip.ingest.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.domain.settings.Setting;
import vn.kip.ingest.row.SourceFields;
import vn.kip.ingest.source.file.FileShape.Form;

class FileShapeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{pattern: '*.CSV'}|CSV|",
                "{pattern: '*.xls'}|XLS|",
                "{pattern: 'export-*', format: jsonl}|JSONL|",
                "{pattern: '*.txt', format: csv}|CSV|",
                "{pattern: '*.json'}|JSON|",
                "{pattern: '*.xml', rows: HoSo}|XML|",
                "{pattern: '*.zip', entries: '*.xlsx'}|XLSX|*.xlsx",
                "{pattern: '*.zip', entries: '*.txt', format: csv}|CSV|*.txt",
                "{pattern: 'export-*', entries: '*.csv'}|CSV|*.csv",
            })
    void tellsTheFormByTheNameOrByWhatIsSaid(String section, Form form, String entries) {
        assertThat(read(section)).extracting("form", "entries").containsExactly(form, entries);
    }

    @ParameterizedTest
    @CsvSource({"',', ','", "';', ';'", "semicolon, ;", "comma, ','", "pipe, |", "'|', |"})
    void readsDelimiters(String written, char delimiter) {
        assertThat(read("{pattern: '*.csv', delimiter: '" + written + "'}")
                        .table()
                        .delimiter())
                .isEqualTo(delimiter);
    }

    @Test
    void readsATabByItsName() {
        assertThat(read("{pattern: '*.csv', delimiter: tab}").table().delimiter())
                .isEqualTo('\t');
        assertThat(read("{pattern: '*.csv', delimiter: '\\t'}").table().delimiter())
                .isEqualTo('\t');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{pattern: '*.doc'}|expected a name or pattern that ends in .csv, .xlsx, .xls, .json, .jsonl or .xml, or the key"
                        + " 'format' beside it, found '*.doc'",
                "{pattern: 'a/*.csv'}|expected a name or pattern without a folder, found 'a/*.csv'",
                "{pattern: '*.zip'}|expected the key 'entries', found only pattern",
                "{pattern: '*.zip', entries: '*.zip'}|expected a name or pattern that ends in .csv",
                "{pattern: '*.xml'}|expected the key 'rows', found only pattern",
                "{pattern: '*.csv', rows: HoSo}|expected nothing: only JSON and XML have rows somewhere within, found the key"
                        + " 'rows'",
                "{pattern: '*.csv', delimiter: auto}|expected one character such as , or ; or one of comma, semicolon, tab,"
                        + " pipe, found 'auto'",
                "{pattern: '*.csv', charset: TCVN3}|expected a charset such as UTF-8, UTF-16 or windows-1258, found 'TCVN3'",
                "{pattern: '*', format: doc}|found 'doc'",
            })
    void saysWhatIsWrong(String section, String message) {
        assertThatThrownBy(() -> read(section)).hasMessageContaining(message);
    }

    @Test
    void refusesATableWhereTheMappingReadsLists() {
        var wanted = new SourceFields(Set.of(), Map.of("BoSung", SourceFields.NONE));

        assertThatThrownBy(() -> FileShape.read(section("{pattern: '*.xls'}"), wanted))
                .hasMessageContaining("expected files of JSON lines, JSON or XML");
        assertThat(FileShape.read(section("{pattern: '*.json'}"), wanted).form())
                .isEqualTo(Form.JSON);
    }

    private static FileShape read(String section) {
        return FileShape.read(section(section), SourceFields.NONE);
    }

    private static Setting section(String yaml) {
        return Setting.parse("kip.yml", yaml, name -> Optional.empty());
    }
}
