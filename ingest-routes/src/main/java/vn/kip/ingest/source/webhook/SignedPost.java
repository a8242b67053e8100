package vn.kip.ingest.source.webhook;

import vn.kip.ingest.source.listen.Post;

/**
 * A post whose sender is known, on its way to the desk.
 *
 * @param key by which its sender tells it from others, empty when it has none
 * @param seal which no other request of an honest sender has; empty when there is none
 * @param body stands for its body
 * @param session in which it was sent, empty where there are none
 */
record SignedPost(Post post, String key, String seal, String body, String session) {}
