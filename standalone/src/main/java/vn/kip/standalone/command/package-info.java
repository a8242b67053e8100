/**
 * The command line of Kip: what can be asked for, in which order it is done, and the exit code that says how it went.
 *
 * <p>{@code demo} and {@code run} are the same run of a {@link vn.kip.standalone.node.Node node} with other sources. Wrong
 * usage and wrong configuration end in {@link vn.kip.standalone.terminal.UserErrorException}s or the exceptions of the
 * settings, and are told without a stack trace.
 */
@NullMarked
package vn.kip.standalone.command;

import org.jspecify.annotations.NullMarked;
