package vn.kip.ingest.delivery;

/**
 * What is on record already, as far as one source is concerned.
 *
 * @param precedence of the source
 */
record Known(KnownVersions versions, KnownRejections rejections, int precedence) {}
