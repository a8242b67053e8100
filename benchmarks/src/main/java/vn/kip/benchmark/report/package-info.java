/** How quickly the publisher answers. */
@NullMarked
package vn.kip.benchmark.report;

import org.jspecify.annotations.NullMarked;
