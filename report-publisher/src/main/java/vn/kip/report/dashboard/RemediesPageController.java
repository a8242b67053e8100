package vn.kip.report.dashboard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.wording.VietnameseWording;
import vn.kip.report.api.NotFromThisMachineException;
import vn.kip.report.api.ThisMachine;
import vn.kip.report.figures.ReportWindow;
import vn.kip.report.live.CurrentFigures;
import vn.kip.report.live.PeriodKey;
import vn.kip.report.remedy.Remedies;
import vn.kip.report.remedy.RemedyRefusedException;
import vn.kip.report.remedy.UnusableRemediesException;
import vn.kip.report.wording.Language;

/**
 * The page on which actions for objectives are entered. It needs no script. Forms are taken from this machine alone, and only those
 * of its own pages.
 */
@Controller
class RemediesPageController {

    private final CurrentFigures current;
    private final Remedies remedies;
    private final Catalogue catalogue;
    private final FormToken token;

    RemediesPageController(CurrentFigures current, Remedies remedies, Catalogue catalogue, FormToken token) {
        this.current = current;
        this.remedies = remedies;
        this.catalogue = catalogue;
        this.token = token;
    }

    /** Which page is asked for. */
    record Address(
            @Nullable String calendar,
            @Nullable String period,
            @Nullable String objective,
            @Nullable String lang) {}

    @GetMapping("/remedies")
    String page(
            @ModelAttribute Address address,
            @RequestParam(defaultValue = "") String by,
            @RequestParam @Nullable String saved,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws UnknownHostException {
        model.addAttribute("saved", saved != null);
        return page(address, by, Optional.empty(), request, response, model);
    }

    @PostMapping("/remedies")
    String enter(
            @ModelAttribute Address address,
            @ModelAttribute RemedyForm.Sent sent,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws UnknownHostException {
        ThisMachine.check(request);
        if (!token.isOf(request, RemedyForm.Sent.text(sent.token()))) {
            throw new NotFromThisMachineException();
        }
        var by = RemedyForm.Sent.text(sent.by());
        try {
            remedies.add(
                    ReportWindow.of(
                                    view(address).period().calendar(),
                                    view(address).period().code(),
                                    null)
                            .period(),
                    List.of(sent.row()),
                    by);
        } catch (UnusableRemediesException e) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(address, by, Optional.of(RemedyForm.sent(sent, lines(e, address))), request, response, model);
        } catch (RemedyRefusedException e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(address, by, Optional.of(RemedyForm.sent(sent, lines(e, address))), request, response, model);
        }
        return "redirect:" + Addresses.saved(view(address), by, RemedyForm.Sent.text(sent.indicator()));
    }

    private static List<String> lines(RuntimeException fault, Address address) {
        var language = Language.choose(address.lang(), List.of());
        return String.valueOf(fault.getMessage())
                .lines()
                .map(line -> language.pick(VietnameseWording.of(line), line))
                .toList();
    }

    private String page(
            Address address,
            String by,
            Optional<RemedyForm> sent,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws UnknownHostException {
        var view = view(address);
        var figures = current.of(view.period());
        var report = figures.window().period();
        model.addAttribute(
                "page",
                RemediesPage.of(
                        figures.remedied(remedies.of(report)),
                        new RemediesPage.Asked(view, remedies.isEditable(report), ThisMachine.is(request), by, sent)));
        model.addAttribute("token", token.value());
        // it holds the token, and what was entered a moment ago
        response.setHeader("Cache-Control", "no-store");
        return "remedies";
    }

    private View view(Address address) {
        var calendar = ReportWindow.calendar(address.calendar(), catalogue.periods());
        var code = address.period() == null ? "" : address.period();
        ReportWindow.of(calendar, code, null);
        return new View(
                new PeriodKey(calendar, code),
                Language.choose(address.lang(), List.of()),
                address.objective() == null ? "" : address.objective());
    }
}
