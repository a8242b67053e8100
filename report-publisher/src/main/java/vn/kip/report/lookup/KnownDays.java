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
                select max(day) from shown_cell
                where kind in ('dossier', 'petition', 'survey') and (c0 > 0 or kind = 'dossier' and c1 > 0)
                """, LocalDate.class));
    }
}
