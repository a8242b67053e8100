package vn.kip.report.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.source.SourceTerms;
import vn.kip.report.figures.ReportFigures;
import vn.kip.report.figures.SourceState;

class SourceNotesTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final ReportFigures FIGURES =
            SampleFigures.withIncompleteSources().build();

    @Test
    void nameEachSourceBehindAFigureThatIsOldOrNotComplete() {
        assertThat(SourceNotes.of(FIGURES, FIGURES.results().get(1).indicator()))
                .extracting(LocalizedText::vi)
                .containsExactly(
                        "Số liệu của nguồn one-stop đã cũ: lần cuối lúc 10:44:12 ngày 14/6/2023, quá mức 12 giờ.",
                        "Nguồn one-stop chỉ đủ số liệu từ ngày 01/3/2023, sau ngày đầu kỳ: số liệu chưa đầy đủ.",
                        "Nguồn branch chỉ đủ số liệu từ ngày 01/01/2022 và không có số dư đầu kỳ: số chuyển từ kỳ trước"
                                + " có thể thấp hơn thực tế.");
    }

    @Test
    void sayTheSameInEnglish() {
        assertThat(SourceNotes.of(FIGURES, RecordKind.DOSSIER))
                .extracting(LocalizedText::en)
                .containsExactly(
                        "Data of source one-stop are old: last read 14 June 2023, 10:44:12, longer ago than 12 hours.",
                        "Source one-stop is complete only from 1 March 2023, after the period begins: the figure is"
                                + " partial.",
                        "Source branch is complete only from 1 January 2022, without an opening balance: what is carried"
                                + " over may be too low.");
    }

    @Test
    void sayNothingOfAFigureThatCarriesNothingOver() {
        // petitions received in the period, of which the source has everything
        assertThat(SourceNotes.of(FIGURES, FIGURES.results().get(4).indicator()))
                .isEmpty();
        assertThat(SourceNotes.of(FIGURES, FIGURES.results().get(2).indicator()))
                .isEmpty();
    }

    @Test
    void sayThatASourceWasNeverRead() {
        assertThat(SourceNotes.stale(state(null, Duration.ofDays(1)), ZONE).vi())
                .isEqualTo("Nguồn one-stop chưa được đọc lần nào.");
    }

    @ParameterizedTest
    @CsvSource({
        "P1D, 01 ngày, 1 day",
        "P45D, 45 ngày, 45 days",
        "PT36H, 36 giờ, 36 hours",
        "PT90M, 90 phút, 90 minutes",
        "PT90S, 90 giây, 90 seconds",
    })
    void tellAnAgeInTheLargestUnitThatIsWhole(Duration age, String vi, String en) {
        var note = SourceNotes.stale(state(Instant.EPOCH, age), ZONE);

        assertThat(note.vi()).endsWith(", quá mức " + vi + ".");
        assertThat(note.en()).endsWith(", longer ago than " + en + ".");
    }

    private static SourceState state(@Nullable Instant last, Duration age) {
        var terms = new SourceTerms(true, false, Optional.of(age), Optional.empty());
        return new SourceState("one-stop", RecordKind.DOSSIER, 0, last, terms, Instant.parse("2023-06-20T03:00:00Z"));
    }
}
