package vn.kip.domain.proof;

import java.util.ArrayList;
import java.util.List;
import vn.kip.domain.record.InternalAudit;
import vn.kip.domain.record.Petition;
import vn.kip.domain.record.ProcedurePosting;
import vn.kip.domain.record.RecordVersion;
import vn.kip.domain.record.SurveySlip;

/** The records of a population as they end up, by kind; those that a source no longer holds are not among them. */
record Population(
        List<DossierFile> dossiers,
        List<SurveySlip> slips,
        List<PetitionFile> petitions,
        List<ProcedurePosting> postings,
        List<InternalAudit> audits) {

    /**
     * The last states of these versions.
     *
     * @param horizon the last day that anybody will ask for
     */
    static Population of(Office office, List<RecordVersion> versions, long horizon) {
        var population = new Population(
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (var state : LastState.of(versions)) {
            if (state.content() instanceof SurveySlip slip) {
                population.slips.add(slip);
            } else if (state.content() instanceof Petition petition) {
                population.petitions.add(PetitionFile.of(office, petition));
            } else if (state.content() instanceof ProcedurePosting posting) {
                population.postings.add(posting);
            } else if (state.content() instanceof InternalAudit audit) {
                population.audits.add(audit);
            } else if (state.content() != null) {
                var dossier = DossierFile.of(office, state, horizon);
                if (dossier != null) {
                    population.dossiers.add(dossier);
                }
            }
        }
        return population;
    }
}
