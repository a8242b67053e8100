/**
 * Rows out of XML, read as a stream: elements that the mapping does not name are skipped without being kept.
 *
 * <p>Names are local names; prefixes and namespaces are not looked at. There are no document types and no entities beyond
 * the five of XML itself: {@link vn.kip.ingest.source.content.XmlInput} refuses them.
 */
@NullMarked
package vn.kip.ingest.source.xml;

import org.jspecify.annotations.NullMarked;
