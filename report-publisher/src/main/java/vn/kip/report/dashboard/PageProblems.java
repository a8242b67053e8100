package vn.kip.report.dashboard;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import vn.kip.report.api.NotFromThisMachineException;
import vn.kip.report.document.ReportController;
import vn.kip.report.figures.UnusablePeriodException;
import vn.kip.report.live.TooManyListenersException;

/** What a visitor of a page sees when it cannot be shown. */
@ControllerAdvice(assignableTypes = {DashboardController.class, RemediesPageController.class, ReportController.class})
class PageProblems {

    private static final Logger LOG = LoggerFactory.getLogger(PageProblems.class);

    @ExceptionHandler
    ModelAndView unusable(UnusablePeriodException fault) {
        return problem(HttpStatus.NOT_FOUND, String.valueOf(fault.getMessage()));
    }

    @ExceptionHandler
    ModelAndView elsewhere(NotFromThisMachineException fault) {
        return problem(HttpStatus.FORBIDDEN, String.valueOf(fault.getMessage()));
    }

    @ExceptionHandler
    ModelAndView tooMany(TooManyListenersException fault) {
        return problem(HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(fault.getMessage()));
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ModelAndView unreadable(RuntimeException fault) {
        LOG.atWarn().setCause(fault).log("figures cannot be read");
        return problem(HttpStatus.SERVICE_UNAVAILABLE, "the figures cannot be read at the moment");
    }

    private static ModelAndView problem(HttpStatus status, String message) {
        var problem = new ModelAndView("error", status);
        problem.addObject("status", status.value());
        problem.addObject("message", message);
        return problem;
    }
}
