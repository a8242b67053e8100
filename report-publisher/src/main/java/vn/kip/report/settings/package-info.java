/**
 * What the publisher is told: where its servers are (Spring's settings) and what is reported (the catalogue of
 * {@code kip.yml}). Whatever cannot be used stops the start with exit code 2.
 */
@NullMarked
package vn.kip.report.settings;

import org.jspecify.annotations.NullMarked;
