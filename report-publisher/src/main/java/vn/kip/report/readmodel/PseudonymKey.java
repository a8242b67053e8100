package vn.kip.report.readmodel;

import java.security.SecureRandom;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The key of this database under which records get pseudonyms. It never leaves it. */
@Component
public class PseudonymKey {

    private static final int BYTES = 32;

    private final JdbcTemplate jdbc;

    PseudonymKey(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The key, made when it is asked for first. */
    public byte[] get() {
        var made = new byte[BYTES];
        new SecureRandom().nextBytes(made);
        jdbc.update("insert into pseudonym_key (key) values (?) on conflict do nothing", (Object) made);
        return Objects.requireNonNull(jdbc.queryForObject("select key from pseudonym_key", byte[].class));
    }
}
