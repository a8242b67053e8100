package vn.kip.report.readmodel;

/** Where a message stands: it alone, of all messages ever written, has this place. */
public record Place(String topic, int partition, long offset) {}
