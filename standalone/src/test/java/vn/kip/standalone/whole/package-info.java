/** The whole of Kip as a process of its own, from a source to the snapshot. */
@NullMarked
package vn.kip.standalone.whole;

import org.jspecify.annotations.NullMarked;
