package vn.kip.ingest.row;

import vn.kip.domain.ledger.Rejection;

/**
 * Why a row cannot be used.
 *
 * @param field the source's name of the field, empty where the fault is in the row as a whole
 * @param found what stood there, in a form that cannot carry personal data
 */
public record RowFault(Rejection.Reason reason, String field, String found, String expected) {}
