/**
 * The city that the sample is about: its agencies, the sectors they work in, the procedures they perform, its working
 * days.
 *
 * <p>The city is like Phú Quốc before 2025-07-01. Its names and communes are real, and so are the procedures (from the
 * national catalogue as published in 2026); <em>sample data</em> are all codes of agencies ({@code H33} as the code of Kiên Giang is not
 * confirmed) and of sectors ({@code G00} is no ministry), and which agency performs what: the district level is gone from
 * the catalogue, so its procedures are shared out here.
 */
@NullMarked
package vn.kip.standalone.sample.city;

import org.jspecify.annotations.NullMarked;
