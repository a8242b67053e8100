/**
 * What the person at the terminal sees: Vietnamese first, English second.
 *
 * <p>Results go to the standard output; progress, advice and what is wrong go to the standard error, so that a result can
 * be kept in a file. Nothing here knows how figures come about.
 */
@NullMarked
package vn.kip.standalone.terminal;

import org.jspecify.annotations.NullMarked;
