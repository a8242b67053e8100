package vn.kip.ingest.infer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsualWordsTest {

    @ParameterizedTest
    @CsvSource({
        "status, Đang xử lý, IN_PROGRESS, SURE",
        "status, DA_TRA_KET_QUA, RESULT_RETURNED, SURE",
        "status, Đã trả kết quả cho công dân, RESULT_RETURNED, LIKELY",
        "status, Chờ bổ sung hồ sơ, SUPPLEMENT_REQUESTED, LIKELY",
        "status, Không được tiếp nhận, REJECTED_AT_INTAKE, SURE",
        "status, Closed, COMPLETED, SURE",
        "petition, Đã trả lời, HANDLED, SURE",
        "petition, Chưa xử lý, WAITING, SURE",
        "channel, Nộp trực tuyến, ONLINE, LIKELY",
        "channel, Bưu chính công ích, POSTAL, LIKELY",
        "channel, Citizens Connect App, ONLINE, LIKELY",
        "rating, Rất hài lòng, VERY_SATISFIED, SURE",
        "rating, Không hài lòng, DISSATISFIED, SURE",
        "rating, Rất không hài lòng, VERY_DISSATISFIED, SURE",
    })
    void knowsWhatSystemsWrite(String what, String value, String state, Sureness sureness) {
        assertThat(UsualWords.of(what).meaning(value)).contains(new UsualWords.Meaning(state, sureness));
    }

    @ParameterizedTest
    @CsvSource({"status, XYZ", "status, 17", "channel, Employee Generated", "rating, tốt"})
    void saysNothingOfOthers(String what, String value) {
        assertThat(UsualWords.of(what).meaning(value)).isEmpty();
    }
}
