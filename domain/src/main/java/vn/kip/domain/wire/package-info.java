/**
 * How domain values travel: names of topics, keys as text, values in Avro's single-object encoding.
 *
 * <p>The schemas are in {@code src/main/avro/kip.avsc}; their generated classes stay behind the codecs of this package.
 * Everything a topic carries is defined here once, for writers and readers alike.
 */
@NullMarked
package vn.kip.domain.wire;

import org.jspecify.annotations.NullMarked;
