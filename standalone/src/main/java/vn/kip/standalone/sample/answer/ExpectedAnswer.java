package vn.kip.standalone.sample.answer;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.kip.standalone.sample.answer.IndicatorAnswer.State;
import vn.kip.standalone.sample.dossier.Outcome.Population;
import vn.kip.standalone.sample.dossier.Outcome.Verdict;
import vn.kip.standalone.sample.log.BadRow;
import vn.kip.standalone.sample.log.ChangeLog;

/**
 * The whole answer of a sample, as {@code expected.json} holds it:
 *
 * <pre>
 * made              the options it was made by
 * indicators[]      as in a snapshot: id, state, numerator, denominator, printed, breakdowns; of on-time also variants[]
 * form06a.TIMING    total, sector[], agency[], channel[]: columns c3 to c13
 * dossiers          known = counted + notAccepted + endedBefore + receivedAfter + undated.total
 * rows              of the one-stop system: served = versions + repeated + rejected; superseded = versions - known
 * rejected[]        source, reason, field, count
 * afterPostExample  the official numbers of objective 02 once post-example.json has been posted
 * </pre>
 *
 * @param others the answers of all objectives but 02
 * @param badRows how many rows of every {@link BadRow} kind there are; with any, there is one unreadable file too
 */
public record ExpectedAnswer(DossierAnswer dossiers, ChangeLog log, List<IndicatorAnswer> others, int badRows) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** A formula of objective 02, over the columns of the form. */
    private record Formula(String name, Function<Form, Share> share) {}

    private static final List<Formula> FORMULAE = List.of(
            new Formula("RESOLVED_ONLY", form -> new Share(form.onTime(), form.column(7))),
            new Formula("INDEX_766", form -> new Share(form.onTime() + form.column(12), form.column(3))),
            new Formula("OF_RECEIVED", form -> new Share(form.onTime(), form.column(3))));

    /** The official answer of objective 02. */
    public IndicatorAnswer onTime() {
        var forms = dossiers.forms(Timing.INSTANT_CURRENT);
        var official = FORMULAE.get(0);
        return new IndicatorAnswer(
                "on-time",
                "02",
                official.name(),
                State.VALUE,
                official.share().apply(forms.total()),
                Map.of(
                        "agency", shares(official, forms.agencies()),
                        "sector", shares(official, forms.sectors()),
                        "channel", shares(official, forms.channels())));
    }

    private static SortedMap<String, Share> shares(Formula formula, SortedMap<String, Form> forms) {
        var shares = new TreeMap<String, Share>();
        forms.forEach((key, form) -> {
            var share = formula.share().apply(form);
            if (share.denominator() > 0) {
                shares.put(key, share);
            }
        });
        return shares;
    }

    /** All of it, after the fields that are already in {@code root}. */
    public ObjectNode putInto(ObjectNode root) {
        root.putObject("period")
                .put("calendar", "decree-09-2019")
                .put("code", "2023-H1")
                .put("start", "2022-12-15T00:00:00+07:00")
                .put("end", "2023-06-15T00:00:00+07:00");
        var indicators = root.putArray("indicators");
        Stream.concat(others.stream(), Stream.of(onTime()))
                .sorted(Comparator.comparing(IndicatorAnswer::objective))
                .forEach(answer -> {
                    var node = answer.putInto(indicators.addObject());
                    if (answer.id().equals("on-time")) {
                        variants(node.putArray("variants"));
                    }
                });
        forms(root.putObject("form06a"));
        populations(root.putObject("dossiers"));
        rows(root.putObject("rows"));
        rejections(root.putArray("rejected"));
        return root;
    }

    private void variants(ArrayNode variants) {
        for (var formula : FORMULAE) {
            for (var timing : Timing.values()) {
                var total = dossiers.forms(timing).total();
                var node = variants.addObject().put("formula", formula.name()).put("timing", timing.name());
                IndicatorAnswer.put(formula.share().apply(total), node);
            }
        }
    }

    private void forms(ObjectNode node) {
        for (var timing : Timing.values()) {
            var forms = dossiers.forms(timing);
            var one = node.putObject(timing.name());
            forms.total().putInto(one.putObject("total"));
            forms(forms.sectors(), one.putArray("sector"));
            forms(forms.agencies(), one.putArray("agency"));
            forms(forms.channels(), one.putArray("channel"));
        }
    }

    private static void forms(SortedMap<String, Form> forms, ArrayNode list) {
        forms.forEach((key, form) -> form.putInto(list.addObject().put("key", key)));
    }

    private void populations(ObjectNode node) {
        var newOpen = dossiers.undated(Population.NEW, Verdict.UNDATED_PENDING);
        var newResolved = dossiers.undated(Population.NEW, Verdict.UNDATED_RESOLVED);
        var oldOpen = dossiers.undated(Population.CARRIED_OVER, Verdict.UNDATED_PENDING);
        var oldResolved = dossiers.undated(Population.CARRIED_OVER, Verdict.UNDATED_RESOLVED);
        node.put("known", dossiers.known())
                .put("counted", dossiers.count(Population.NEW) + dossiers.count(Population.CARRIED_OVER))
                .put("notAccepted", dossiers.count(Population.NOT_ACCEPTED))
                .put("endedBefore", dossiers.count(Population.ENDED_BEFORE))
                .put("receivedAfter", dossiers.count(Population.RECEIVED_AFTER));
        node.putObject("undated")
                .put("total", newOpen + newResolved + oldOpen + oldResolved)
                .put("received", newOpen + newResolved)
                .put("carriedOver", oldOpen + oldResolved)
                .put("resolved", newResolved + oldResolved)
                .put("pending", newOpen + oldOpen);
    }

    private void rows(ObjectNode node) {
        node.put("served", log.entries().size())
                .put("versions", log.versions())
                .put("superseded", log.versions() - dossiers.known())
                .put("repeated", log.repeated())
                .put("late", log.late())
                .put("rejected", log.rejected());
    }

    private void rejections(ArrayNode list) {
        if (badRows == 0) {
            return;
        }
        for (var bad : BadRow.values()) {
            list.addObject()
                    .put("source", "one-stop")
                    .put("reason", bad.reason().name())
                    .put("field", bad.field())
                    .put("count", badRows);
        }
        list.addObject()
                .put("source", "slips")
                .put("reason", "UNREADABLE")
                .put("field", "")
                .put("count", 1);
    }

    /** As text, with a line break at the end. */
    public static String asText(ObjectNode root) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }
}
