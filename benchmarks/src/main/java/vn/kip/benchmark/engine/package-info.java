/**
 * How quickly record versions are counted into cells, compared in the same run with one thread that counts the same in a map.
 */
@NullMarked
package vn.kip.benchmark.engine;

import org.jspecify.annotations.NullMarked;
