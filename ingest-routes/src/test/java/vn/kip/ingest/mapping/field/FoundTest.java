package vn.kip.ingest.mapping.field;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoundTest {

    @ParameterizedTest
    @CsvSource({
        "11, 11",
        "DXL-2, DXL-2",
        "1.005129, 1.005129",
        "'', nothing",
        "Nguyễn Văn Ẩn, Aaaaaa Aaa Aa",
        "Le Van An, Aa Aaa Aa",
        "0912345678, 9999999999",
        "0912.345.678, 9999.999.999",
        "0912-345-678, 9999-999-999",
        "091234567, 999999999",
        "079123456789, 999999999999",
        "079 123 456 789, 999 999 999 999",
        "an@example.org, aa@aaaaaaa.aaa",
        "12345678, 12345678",
        "12 Trần Hưng Đạo Dương Đông, 99 Aaaa Aaaa Aaa Aaa…",
        "đang xử lý, aaaa aa aa",
    })
    void showsShortCodesAndOnlyTheShapeOfAnythingElse(String text, String shown) {
        assertThat(Found.of(text)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "20230230080000, 20230230080000",
        "20231332, 20231332",
        "31/04/2023, 31/04/2023",
        "31/4/23 8:00, 31/4/23 8:00",
        "2023-02-30T08:00:00+07:00, 2023-02-30T08:00:00+07:00",
        "Nguyễn Văn Ẩn, Aaaaaa Aaa Aa",
        "0912345678, 9999999999",
        "0912-345-678, 9999-999-999",
        "091-234-5678, 999-999-9999",
        "079123456789, 999999999999",
        "07912345678901, 99999999999999",
        "14 tháng 6, 99 aaaaa 9",
    })
    void showsWhatIsWrittenLikeADate(String text, String shown) {
        assertThat(Found.ofDate(text)).isEqualTo(shown);
    }
}
