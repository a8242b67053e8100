/**
 * The evidence beside a report: every record that it counts, by a pseudonym, with what it adds to each figure; the list of all files with
 * their hashes; and the check that somebody else, without Kip's data and without its rules, comes to the same figures.
 */
@NullMarked
package vn.kip.report.evidence;

import org.jspecify.annotations.NullMarked;
