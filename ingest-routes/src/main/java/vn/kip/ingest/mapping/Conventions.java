package vn.kip.ingest.mapping;

import java.time.ZoneId;
import vn.kip.domain.survey.SatisfactionScale;
import vn.kip.ingest.mapping.field.IdScheme;

/**
 * What the rows of a source mean where they do not say it themselves.
 *
 * @param zone of times written without an offset
 * @param scale the ratings that a survey slip may give
 * @param ids how the ids of what citizens hand in are written down
 */
public record Conventions(ZoneId zone, SatisfactionScale scale, IdScheme ids) {}
