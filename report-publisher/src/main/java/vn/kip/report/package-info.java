/**
 * The report publisher: reads what ingest and the aggregator put on their topics into PostgreSQL, and makes the figures,
 * snapshots, documents and pages of a reporting period from it.
 */
@NullMarked
package vn.kip.report;

import org.jspecify.annotations.NullMarked;
