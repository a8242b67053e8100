package vn.kip.domain.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VietnameseWordingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            kip.yml line 9, sources[0].authority: expected letters, digits, dots and hyphens, found 'FILL_IN' | kip.yml dòng 9, sources[0].authority: cần chữ không dấu, chữ số, dấu chấm và gạch nối, thấy 'FILL_IN': chỗ này chưa được điền
            kip.yml line 5: expected the key 'unit', found only sources            | kip.yml dòng 5: cần khóa 'unit', thấy chỉ có sources
            kip.yml line 1, x: expected the variable IGATE_SECRET in the environment, found nothing | kip.yml dòng 1, x: cần biến môi trường IGATE_SECRET, thấy không có gì
            expected one of the sources a, b, found 'c'                            | cần một trong các nguồn a, b, thấy 'c'
            expected a last day not before the first, 2022-02-01, found 2022-01-31 | cần ngày cuối không trước ngày đầu 2022-02-01, thấy 2022-01-31
            expected to be let in, found the answer 401: the token may be wrong or expired | cần được cho vào, thấy trả lời 401: mật khẩu hoặc thẻ (token) sai hay hết hạn
            expected an answer, found nobody listening                             | cần trả lời của nguồn, thấy không có ai trả lời ở địa chỉ và cổng ấy
            expected a command: demo, run                                          | cần một lệnh: demo, run
            """)
    void saysTheUsualMessagesInVietnamese(String english, String vietnamese) {
        assertThat(VietnameseWording.of(english)).isEqualTo(vietnamese);
    }

    @Test
    void saysTheFrameOfAMessageThatItDoesNotKnowAndLeavesTheRest() {
        assertThat(VietnameseWording.of("kip.yml line 3, a: expected some rare thing, found 'line 4'"))
                .isEqualTo("kip.yml dòng 3, a: cần some rare thing, thấy 'line 4'");
        assertThat(VietnameseWording.of("disk full")).isEqualTo("disk full");
    }

    @Test
    void saysWhatARejectionExpectedAndLeavesValuesAlone() {
        assertThat(VietnameseWording.expected("one of Open, Closed")).isEqualTo("một trong: Open, Closed");
        assertThat(VietnameseWording.expected("a date: d/M/yyyy or iso")).isEqualTo("ngày, theo dạng d/M/yyyy or iso");
        assertThat(VietnameseWording.found("Reopened $1")).isEqualTo("Reopened $1");
    }
}
