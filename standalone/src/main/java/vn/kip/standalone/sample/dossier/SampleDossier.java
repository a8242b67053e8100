package vn.kip.standalone.sample.dossier;

import java.util.List;

/**
 * One dossier of the sample.
 *
 * @param id MaHoSo
 * @param number its number among all, from 1
 * @param states in the order in which they were recorded
 */
public record SampleDossier(String id, int number, Traits traits, Scenario scenario, List<DossierState> states) {

    public DossierState lastState() {
        return states.get(states.size() - 1);
    }
}
