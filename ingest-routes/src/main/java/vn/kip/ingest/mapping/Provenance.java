package vn.kip.ingest.mapping;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.ledger.Rejection.Reason;
import vn.kip.domain.settings.Setting;
import vn.kip.ingest.mapping.field.CodeField;
import vn.kip.ingest.mapping.field.DateField;
import vn.kip.ingest.mapping.field.FieldSource;
import vn.kip.ingest.mapping.field.IdScheme;
import vn.kip.ingest.mapping.field.UnusableFieldException;
import vn.kip.ingest.row.Row;
import vn.kip.ingest.row.RowFault;
import vn.kip.ingest.row.SourceFields;

/**
 * Who entered a row by hand, when, and the document behind it. All are required: a figure that somebody typed can be
 * followed to the paper it comes from.
 *
 * @param by the account of a member of the staff, never a citizen
 * @param at null where the moment is known otherwise
 * @param document its number, such as {@code Biên bản số 12/BB-UBND ngày 5/6/2023}
 */
public record Provenance(CodeField by, @Nullable DateField at, CodeField document) {

    private static final int LONGEST_ACCOUNT = 32;
    private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z][A-Za-z0-9]*(?:\\.[A-Za-z0-9]+)*");
    private static final Pattern NUMBER_OF_A_PERSON = Pattern.compile("[0-9](?:[. ]?[0-9]){8}");

    /** Compiles {@code mapping.entry}: three columns of a sheet. */
    static Provenance compile(Setting section, ZoneId zone) {
        section.allowing("by", "at", "document");
        var fields = new FieldSettings(section, zone, IdScheme.PLAIN);
        return new Provenance(fields.requiredCode("by"), fields.requiredDate("at"), fields.requiredCode("document"));
    }

    /** Of what is entered just now, in fields of these names. */
    public static Provenance now(String by, String document) {
        return new Provenance(code(by), null, code(document));
    }

    private static CodeField code(String name) {
        return new CodeField(new FieldSource(List.of(name), null), Map.of(), null, "", null);
    }

    /** What is wrong with it, field by field. */
    public List<RowFault> faults(Row row) {
        var faults = new ArrayList<RowFault>();
        for (var field : List.<Function<Row, String>>of(this::account, this::day, this::paper)) {
            try {
                field.apply(row);
            } catch (UnusableFieldException e) {
                faults.add(e.fault());
            }
        }
        return faults;
    }

    /** For the position of a row, such as {@code  (entered by tt.hue, on 2023-06-05, document 12/BB-UBND)}. */
    String text(Row row) {
        return " (entered by " + account(row) + ", on " + day(row) + ", document " + paper(row) + ")";
    }

    SourceFields wanted() {
        var names = new LinkedHashSet<>(by.source().names());
        if (at != null) {
            names.addAll(at.source().names());
        }
        names.addAll(document.source().names());
        return new SourceFields(Set.copyOf(names), Map.of());
    }

    private String account(Row row) {
        var account = by.required(row);
        if (account.length() > LONGEST_ACCOUNT || !ACCOUNT.matcher(account).matches()) {
            throw bad(by, "the account of a member of the staff, such as tt.hue");
        }
        return account;
    }

    private String day(Row row) {
        return at == null ? "" : at.requiredDay(row).toString();
    }

    private String paper(Row row) {
        var paper = document.required(row);
        if (paper.chars().noneMatch(Character::isDigit)
                || NUMBER_OF_A_PERSON.matcher(paper).find()) {
            throw bad(document, "the number of a document, such as 12/BB-UBND");
        }
        return paper;
    }

    /** What stands there is not shown, not even its shape: it may be a name. */
    private static UnusableFieldException bad(CodeField field, String expected) {
        return new UnusableFieldException(Reason.BAD_VALUE, field.source().label(), "something else", expected);
    }
}
