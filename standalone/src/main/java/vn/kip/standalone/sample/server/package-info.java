/**
 * A small HTTP server that behaves like a one-stop system: it lists its change log page by page, and takes versions.
 *
 * <pre>
 * GET  /api/dossiers?updatedSince=yyyyMMddHHmmss&amp;page=N&amp;size=M  Authorization: Bearer …
 *      {"error_code":"00","total":n,"page":N,"size":M,"data":[row, …]}
 * POST /api/dossiers  {"service":"DongBoHoSoMC","data":[row, …]}
 *      {"error_code":"00","accepted":n}
 * </pre>
 */
@NullMarked
package vn.kip.standalone.sample.server;

import org.jspecify.annotations.NullMarked;
