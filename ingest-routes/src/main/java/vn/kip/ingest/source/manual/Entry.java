package vn.kip.ingest.source.manual;

import vn.kip.ingest.source.listen.Post;

/** A record as it was entered, on its way to Kafka. */
record Entry(Post post, Submission submission, Entered entered) {}
