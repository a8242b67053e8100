/**
 * All of Kip as one node: an embedded broker, an embedded database and the three services in this JVM, with one data
 * folder that belongs to one process at a time.
 *
 * <dl>
 *   <dt>{@link vn.kip.standalone.node.DataFolder data folder}
 *   <dd>everything a node keeps, locked while it runs
 *   <dt>{@link vn.kip.standalone.node.Node node}
 *   <dd>the running servers and services
 *   <dt>{@link vn.kip.standalone.node.Part part}
 *   <dd>one of them, with its place in the order of stopping
 * </dl>
 */
@NullMarked
package vn.kip.standalone.node;

import org.jspecify.annotations.NullMarked;
