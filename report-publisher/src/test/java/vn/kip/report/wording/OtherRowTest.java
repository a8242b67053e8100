package vn.kip.report.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherRowTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "kind: RATIO, target: 95%, entered: {numerator: 43, denominator: 45, on: 2023-06-01, document: BC 12} | 95% | 96% (43/45) | MET",
                "kind: COUNT, target: {atMost: 20}, entered: {value: 21, on: 2023-06-01, document: BC 12} | ≤ 20 | 21 | MISSED",
                // all dossiers of the sample that were resolved late
                "kind: COUNT, target: {atMost: 28}, count: {formula: RESOLVED_ONLY, part: missed} | ≤ 28 | 28 | MET",
                "kind: MILESTONE, dueBy: 2023-05-31, entered: {done: 2023-05-30, on: 2023-06-01, document: BC 12} | đến hết ngày 31/5/2023 | xong ngày 30/5/2023 | MET",
                "kind: MILESTONE, dueBy: 2023-05-31, entered: [] | đến hết ngày 31/5/2023 | chưa thực hiện, đã quá ngày | MISSED",
                "kind: MILESTONE, dueBy: 2023-12-31, entered: [] | đến hết ngày 31/12/2023 | Chưa thực hiện | NOT_YET_DONE",
                "kind: AVERAGE, target: {atLeast: 4.5}, entered: {sum: 1240, count: 310, on: 2023-06-01, document: BC 12} | ≥ 4,5 | 4 | MISSED",
                "kind: AVERAGE, target: {atLeast: 4.5}, entered: [] | ≥ 4,5 | Chưa có số liệu | NO_DATA",
            })
    void saysWhatAnObjectiveOfAnyKindCameTo(String settings, String target, String result, Verdict verdict) {
        var yaml = SampleFigures.sampleSettings()
                .replace("\nunits:", "\n  - {id: other, objective: '06', name: Khác, " + settings + "}\nunits:");

        assertThat(OtherRow.of(SampleFigures.withSettings(yaml).build()))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.number()).isEqualTo("06");
                    assertThat(row.target().vi()).isEqualTo(target);
                    assertThat(row.result().vi()).isEqualTo(result);
                    assertThat(row.verdict()).isEqualTo(verdict);
                });
    }
}
