package vn.kip.standalone.sample.log;

import java.util.List;

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
        return "Nguyễn Văn Hư Cấu " + digits(6);
    }

    public String phone() {
        return "+84 555 0" + digits(8);
    }

    public String identityNumber() {
        return "CCCD-MAU-" + digits(9);
    }

    public String address() {
        return "Số " + number + ", hẻm Không Có Thật";
    }

    private String digits(int count) {
        var text = String.valueOf(number);
        return "0".repeat(Math.max(0, count - text.length())) + text;
    }
}
