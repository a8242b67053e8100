/**
 * The sources that {@code kip.yml} declares, whatever kind they are of.
 *
 * <p>What a kind of source is and how it is read is in the packages below this one, one for each kind; they do not know
 * each other.
 */
@NullMarked
package vn.kip.ingest.source;

import org.jspecify.annotations.NullMarked;
