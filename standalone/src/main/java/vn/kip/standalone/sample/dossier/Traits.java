package vn.kip.standalone.sample.dossier;

import vn.kip.domain.lifecycle.Channel;
import vn.kip.standalone.sample.city.Agency;
import vn.kip.standalone.sample.city.Procedure;
import vn.kip.standalone.sample.city.Sector;

/**
 * What a dossier is about: in the end, after all corrections.
 *
 * @param receivingAgency code of the agency where it was handed in
 * @param otherAgency a wrong agency, and {@code otherSector} a wrong sector, for scenarios in which it is misfiled
 */
public record Traits(
        Agency agency,
        Procedure procedure,
        Sector sector,
        Channel channel,
        String receivingAgency,
        Agency otherAgency,
        Sector otherSector) {}
