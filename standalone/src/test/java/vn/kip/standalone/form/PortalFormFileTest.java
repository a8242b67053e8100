package vn.kip.standalone.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.domain.form.FormComparison;
import vn.kip.domain.form.FormComparison.Difference;
import vn.kip.domain.form.FormComparison.KipLine;
import vn.kip.domain.form.PortalForm;
import vn.kip.domain.indicator.Form06a;

class PortalFormFileTest {

    private static final Form06a LAND = new Form06a(1260, 900, 300, 60, 1200, 700, 480, 20, 60, 50, 10);
    private static final Form06a TAX = new Form06a(5, 5, 0, 0, 5, 5, 0, 0, 0, 0, 0);
    private static final List<KipLine> KIP =
            List.of(new KipLine("DD", "Đất đai", "Land", LAND), new KipLine("T", "Thuế", "Tax", TAX));

    @TempDir
    Path folder;

    @Test
    void readsColumnsByTheirNumbers() throws IOException {
        var form = read("form.csv", """
                sector,c3,c4,c5,c6,c7,c8,c9,c10,c11,c12,c13
                DD,1260,900,300,60,1200,700,480,20,60,50,10
                thuế,5,5,0,,5,5,-,0,0,0,0
                """);

        assertThat(FormComparison.between(form, KIP)).isEmpty();
    }

    /** As the portal lays it out: a title, heads over three lines, numbers of the columns, a line of sums, a signature. */
    @Test
    void readsTheFormItself() throws IOException {
        var form = read("form.csv", """
                TÌNH HÌNH GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH;;;;;;;;;;;;
                STT;Lĩnh vực giải quyết;Số lượng hồ sơ tiếp nhận;;;;Số lượng hồ sơ đã giải quyết;;;;Số lượng hồ sơ đang giải quyết;;
                ;;Tổng số;Trong kỳ;;Từ kỳ trước;Tổng số;Trước hạn;Đúng hạn;Quá hạn;Tổng số;Trong hạn;Quá hạn
                (1);(2);(3)=(4)+(5)+(6);(4);(5);(6);(7)=(8)+(9)+(10);(8);(9);(10);(11)=(12)+(13);(12);(13)
                1;Đất  đai;1.260;900;300;60;1.200;700;480;20;60;50;10
                2;Thuế;5;5;0;0;5;5;0;0;0;0;0
                Tổng số;;1.265;905;300;60;1.205;705;480;20;60;50;10
                ;;;;;;;;;;;;

                NGƯỜI LẬP BIỂU;;;;;;;;;;;;
                """);

        assertThat(form.lines()).extracting(PortalForm.Line::sector).containsExactly("Đất  đai", "Thuế");
        assertThat(form.total()).isPresent();
        assertThat(FormComparison.between(form, KIP)).isEmpty();
    }

    @Test
    void readsTheFormsOwnWordsWithoutNumbers() throws IOException {
        var form = read("form.csv", """
                Lĩnh vực,Tổng số,Trực tuyến,"Trực tiếp, dịch vụ bưu chính",Từ kỳ trước,Tổng số,Trước hạn,Đúng hạn,Quá hạn,Tổng số,Trong hạn,Quá hạn
                Đất đai,"1,260",900,300,60,"1,200",700,480,20,60,50,10
                Thuế,5,5,0,0,5,5,0,0,0,0,0
                """);

        assertThat(FormComparison.between(form, KIP)).isEmpty();
    }

    @Test
    void namesEachCellThatDiffers() throws IOException {
        var form = read("form.csv", """
                sector,c3,c4,c5,c6,c7,c8,c9,c10,c11,c12,c13
                DD,1261,901,300,60,1200,700,480,20,61,51,10
                Hộ tịch,1,1,0,0,0,0,0,0,1,1,0
                total,1262,902,300,60,1200,700,480,20,62,52,10
                """);

        assertThat(FormComparison.between(form, KIP))
                .contains(
                        new Difference("form.csv line 2", "Đất đai", 3, 1261, 1260),
                        new Difference("form.csv line 2", "Đất đai", 12, 51, 50),
                        new Difference("form.csv line 3", "Hộ tịch", 4, 1, 0),
                        new Difference("", "Thuế", 3, 0, 5),
                        new Difference("form.csv line 4", "total", 3, 1262, 1265))
                .hasSize(4 + 4 + 4 + 6);
    }

    @Test
    void readsAWorkbook() throws IOException {
        var file = folder.resolve("form.xlsx");
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "kip", "1.0")) {
            workbook.newWorksheet("Bìa").value(0, 0, "Biểu II.06a");
            var sheet = workbook.newWorksheet("II.06a");
            var heads = List.of("Lĩnh vực", "c3", "c4", "c5", "c6", "c7", "c8", "c9", "c10", "c11", "c12", "c13");
            for (int column = 0; column < heads.size(); column++) {
                sheet.value(2, column, heads.get(column));
            }
            sheet.value(3, 0, "Đất đai");
            sheet.value(4, 0, "Thuế");
            for (int column = 0; column < LAND.columns().size(); column++) {
                sheet.value(3, column + 1, LAND.columns().get(column));
                sheet.value(4, column + 1, TAX.columns().get(column) + (column == 0 ? 1 : 0));
            }
        }

        assertThat(FormComparison.between(PortalFormFile.read(file, 2), KIP))
                .containsExactly(new Difference("form.xlsx sheet 2 row 5", "Thuế", 3, 6, 5));
        assertThatThrownBy(() -> PortalFormFile.read(file, 1))
                .isInstanceOf(UnusableFormException.class)
                .hasMessage("form.xlsx: expected a line of heads c3 to c13, or those of form II.06a, found none");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DD,1260,900,300,60,1200,700,480,20,60,50,ten | form.csv line 2, column 13: expected a whole number, found 'ten'
            DD,12.5,900,300,60,1200,700,480,20,60,50,10  | form.csv line 2, column 3: expected a whole number, found '12.5'
            ,1,1,0,0,0,0,0,0,1,1,0                       | form.csv line 2: expected the code or name of a sector, found nothing
            ghi chú                                      | form.csv: expected a line for at least one sector, found none
            """)
    void namesThePlaceThatCannotBeRead(String line, String message) {
        assertThatThrownBy(() -> read("form.csv", "sector,c3,c4,c5,c6,c7,c8,c9,c10,c11,c12,c13\n" + line + "\n"))
                .isInstanceOf(UnusableFormException.class)
                .hasMessage(message);
    }

    @Test
    void refusesWhatIsNoForm() throws IOException {
        assertThatThrownBy(() -> PortalFormFile.read(folder.resolve("none.csv"), 1))
                .isInstanceOf(UnusableFormException.class)
                .hasMessageContaining("none.csv: expected a file that can be read");
        assertThatThrownBy(() -> read("form.xlsx", "no workbook"))
                .isInstanceOf(UnusableFormException.class)
                .hasMessageStartingWith("form.xlsx: expected ");
        var twice = read("form.csv", """
                sector,c3,c4,c5,c6,c7,c8,c9,c10,c11,c12,c13
                DD,1,1,0,0,0,0,0,0,1,1,0
                Land,1,1,0,0,0,0,0,0,1,1,0
                """);
        assertThatThrownBy(() -> FormComparison.between(twice, KIP))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("form.csv line 3: expected one line for each sector, found another for 'Land' at form.csv"
                        + " line 2");
    }

    private PortalForm read(String name, String text) throws IOException {
        return PortalFormFile.read(Files.writeString(folder.resolve(name), text), 1);
    }
}
