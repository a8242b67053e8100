package vn.kip.standalone.sample.dossier;

import java.time.LocalDateTime;

/**
 * The date a result is promised for (NgayHenTra).
 *
 * @param dayOnly whether the system shows the day without the hour
 */
public record Promise(LocalDateTime at, boolean dayOnly) {}
