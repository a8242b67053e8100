package vn.kip.domain.record;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kip.domain.contribution.Dossiers.at;
import static vn.kip.domain.contribution.Dossiers.dossier;
import static vn.kip.domain.contribution.Dossiers.dueOn;
import static vn.kip.domain.contribution.Dossiers.with;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kip.domain.lifecycle.DossierStatus;
import vn.kip.domain.lifecycle.PetitionStatus;
import vn.kip.domain.lifecycle.Supplement;

class ViolationsTest {

    @Test
    void refuseAnEndBeforeTheReceipt() {
        var dossier = dossier(DossierStatus.COMPLETED, "2023-05-10T08:00", dueOn("2023-05-25"), "2023-05-09T08:00");

        assertThat(dossier.violations())
                .containsExactly(new Violation(
                        "completedAt", "2023-05-09T01:00:00Z", "a time not before receivedAt (2023-05-10T01:00:00Z)"));
    }

    @Test
    void refuseAnEndedDossierWithoutAnEndAndAnAcceptedOneWithoutAReceipt() {
        assertThat(dossier(DossierStatus.STOPPED, null, null, null).violations())
                .extracting(Violation::field)
                .containsExactly("receivedAt", "completedAt");
    }

    @Test
    void acceptADossierThatWasOnlySubmitted() {
        assertThat(dossier(DossierStatus.SUBMITTED, null, null, null).violations())
                .isEmpty();
    }

    @Test
    void refusePapersReturnedBeforeTheyWereAskedFor() {
        var supplement = new Supplement(at("2023-05-14"), at("2023-05-12"));
        var dossier = dossier(DossierStatus.IN_PROGRESS, "2023-05-10", null, null);

        assertThat(with(dossier, List.of(), List.of(supplement)).violations())
                .extracting(Violation::field)
                .containsExactly("supplements.returnedAt");
    }

    @Test
    void refuseAHandledPetitionWithoutTheDayItWasHandled() {
        var petition = new Petition(PetitionStatus.HANDLED, "x", "a", "", at("2023-05-02"), null, null, null);

        assertThat(petition.violations()).extracting(Violation::field).containsExactly("handledAt");
    }

    @Test
    void refuseAProcedureThatLeavesForceBeforeItComesIntoForce() {
        var posting = new ProcedurePosting(
                "1.000253", "COMMUNE", LocalDate.parse("2023-02-01"), LocalDate.parse("2023-01-31"), null, null);

        assertThat(posting.violations()).extracting(Violation::field).containsExactly("effectiveTo");
    }
}
