package vn.kip.report.wording;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.indicator.LocalizedText;

/**
 * A language of what people see, with its way of writing numbers and days.
 *
 * <p>The forms are spelled out here and not taken from the platform's locale data, which differ between Java releases: a
 * document must come out the same on all of them.
 */
public enum Language {
    /** Dot for thousands, comma for decimals; days as Decree 30/2020/NĐ-CP writes them. */
    VI("vi", '.', ','),
    EN("en", ',', '.');

    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final int GROUP = 3;
    private static final int TWO_DIGITS = 10;

    private final String code;
    private final char thousands;
    private final char decimal;

    Language(String code, char thousands, char decimal) {
        this.code = code;
        this.thousands = thousands;
        this.decimal = decimal;
    }

    /** The text that {@code words} gives in each language. */
    public static LocalizedText both(Function<Language, String> words) {
        return new LocalizedText(words.apply(VI), words.apply(EN));
    }

    /** Two-letter code, as {@code lang} attributes and requests name it. */
    public String code() {
        return code;
    }

    /** What a text says in this language. */
    public String of(LocalizedText text) {
        return this == VI ? text.vi() : text.en();
    }

    /** One of two texts that say the same. */
    public String pick(String vi, String en) {
        return this == VI ? vi : en;
    }

    /**
     * The language of a visitor.
     *
     * @param asked by the address, or null
     * @param preferred as the browser lists them, best first
     */
    public static Language choose(@Nullable String asked, List<Locale> preferred) {
        var wishes = Stream.concat(Stream.ofNullable(asked), preferred.stream().map(Locale::getLanguage));
        return wishes.flatMap(wish -> Arrays.stream(values()).filter(language -> language.code.equals(wish)))
                .findFirst()
                .orElse(VI);
    }

    /** A number with its thousands set apart: {@code 40.000}, {@code 40,000}. */
    public String number(long number) {
        var digits = new StringBuilder(Long.toString(Math.abs(number)));
        for (int at = digits.length() - GROUP; at > 0; at -= GROUP) {
            digits.insert(at, thousands);
        }
        return (number < 0 ? "-" : "") + digits;
    }

    /** A number within an official sentence: below ten, Vietnamese writes a leading zero ({@code 05}). */
    public String count(long number) {
        return this == VI && number > 0 && number < TWO_DIGITS ? "0" + number : number(number);
    }

    /** {@code 95,16%}, {@code 95.16%}; as many decimals as the number has. */
    public String percent(BigDecimal percent) {
        return decimal(percent) + "%";
    }

    /** A number with decimals. */
    public String decimal(BigDecimal number) {
        var plain = number.toPlainString();
        var point = plain.indexOf('.');
        return point < 0 ? plain : plain.substring(0, point) + decimal + plain.substring(point + 1);
    }

    /**
     * A day: {@code 14/6/2023}, {@code 05/02/2023} (a leading zero for days below 10 and for January and February, as the
     * decree on documents asks), {@code 14 June 2023}.
     */
    public String day(LocalDate day) {
        if (this == EN) {
            return ENGLISH_DAY.format(day);
        }
        var month = day.getMonthValue() <= 2 ? "0" + day.getMonthValue() : "" + day.getMonthValue();
        return "%02d/%s/%04d".formatted(day.getDayOfMonth(), month, day.getYear());
    }

    /** A moment to the second, in a zone: {@code 10:44:12 ngày 14/6/2023}, {@code 14 June 2023, 10:44:12}. */
    public String moment(Instant moment, ZoneId zone) {
        var local = moment.atZone(zone);
        var clock = CLOCK.format(local);
        var day = day(local.toLocalDate());
        return this == VI ? clock + " ngày " + day : day + ", " + clock;
    }
}
