package vn.kip.standalone.sample.log;

import java.util.List;
import java.util.Locale;

/**
 * Personal data of a citizen who does not exist. It stands in the sample so that it can be looked for behind the mapping,
 * where none of it may be found: each value holds one of the {@link #MARKERS}.
 */
public record PersonalData(int number) {

    /** Who works on supplements. */
    public static final String OFFICER = "Cán Bộ Hư Cấu";

    /** Texts that occur in the personal data of the sample and nowhere else. */
    public static final List<String> MARKERS = List.of("Hư Cấu", "+84 555 0", "CCCD-MAU-", "hẻm Không Có Thật");

    public String name() {
        return String.format(Locale.ROOT, "Nguyễn Văn Hư Cấu %06d", number);
    }

    public String phone() {
        return String.format(Locale.ROOT, "+84 555 0%08d", number);
    }

    public String identityNumber() {
        return String.format(Locale.ROOT, "CCCD-MAU-%09d", number);
    }

    public String address() {
        return "Số " + number + ", hẻm Không Có Thật";
    }
}
