package vn.kip.domain.index766;

import java.util.List;
import java.util.function.Function;
import vn.kip.domain.contribution.TimingRule;
import vn.kip.domain.indicator.Form06a;
import vn.kip.domain.indicator.Formula;
import vn.kip.domain.indicator.Fraction;
import vn.kip.domain.indicator.TallyRow;
import vn.kip.domain.record.RecordKind;

/** The tallies of all kinds around one period, and the timing rule by which dossiers are judged. */
record PeriodRecords(Function<RecordKind, List<TallyRow>> tallies, TimingRule rule) {

    Fraction share(Formula formula) {
        return formula.of(tallies.apply(formula.kind()), rule);
    }

    /** Dossiers received online, of those received in the period. */
    Fraction online() {
        var form = Form06a.of(tallies.apply(RecordKind.DOSSIER), rule);
        return new Fraction(form.c4(), form.c4() + form.c5());
    }
}
