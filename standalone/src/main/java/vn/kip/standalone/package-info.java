/**
 * All of Kip in one process, on one machine: the command line, and what it starts.
 *
 * <dl>
 *   <dt>{@link vn.kip.standalone.command}
 *   <dd>what can be asked for on the command line, and what comes back as an exit code
 *   <dt>{@link vn.kip.standalone.node}
 *   <dd>the servers and services that run in this JVM, and the folder they keep their data in
 *   <dt>{@link vn.kip.standalone.terminal}
 *   <dd>what is shown meanwhile to the person who asked
 * </dl>
 */
@NullMarked
package vn.kip.standalone;

import org.jspecify.annotations.NullMarked;
