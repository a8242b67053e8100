/**
 * A sample to try Kip with: the first half-year of 2023 of a city like Phú Quốc, with the answer known in advance.
 *
 * <pre>
 * folder/
 *   kip.yml            what is counted and where from; written when the sample is served
 *   expected.json      the answer, from how the data was made
 *   post-example.json  one more version of a dossier, to be posted to the one-stop system
 *   inbox/             survey slips, petitions, posted procedures, audit programme
 *   one-stop/          what the one-stop system serves, and what has been posted to it
 * </pre>
 *
 * <p>No citizen in it exists.
 */
@NullMarked
package vn.kip.standalone.sample;

import org.jspecify.annotations.NullMarked;
