package vn.kip.domain.statistics;

import java.util.Optional;
import vn.kip.domain.indicator.Fraction;

/**
 * One part of a breakdown as everybody may see it.
 *
 * @param fraction empty when it is withheld; whether for its own sake or another's is not said, for that tells something
 */
public record PublicPart(String key, Optional<Fraction> fraction) {}
