package vn.kip.report.lookup;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The days that data are of. */
@Component
public class KnownDays {

    private final JdbcTemplate jdbc;

    KnownDays(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The last day on which a dossier or a petition was received or a slip filled in: what lies ahead, such as the day on
     * which a dossier will be overdue, is not data.
     *
     * @return empty when nothing was
     */
    public Optional<LocalDate> last() {
        return Optional.ofNullable(jdbc.queryForObject("""
                select max(day) from (
                    select day from shown_cell where kind in ('petition', 'survey') and c0 > 0
                    union all
                    select day from shown_cell
                    where kind = 'dossier' and (c0 > 0 or c1 > 0) and partition = any (array(select partition from shown_partition))
                        and day >= (select max(first_day) from shown_dossier_span where c0 > 0 or c1 > 0)) known
                """, LocalDate.class));
    }
}
