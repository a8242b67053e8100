package vn.kip.report.readmodel;

import vn.kip.domain.fact.RecordFacts;
import vn.kip.domain.record.RecordKey;

/** What is known of a record. */
public record KnownRecord(RecordKey record, RecordFacts facts) {}
