package vn.kip.report.api;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import vn.kip.domain.snapshot.ApprovalRefusedException;
import vn.kip.report.feed.RulesStillCountedException;
import vn.kip.report.figures.UnusablePeriodException;
import vn.kip.report.live.TooManyListenersException;
import vn.kip.report.readmodel.RulesBeingBuiltException;
import vn.kip.report.remedy.RemedyRefusedException;
import vn.kip.report.remedy.UnusableRemediesException;

/** Faults of the API as problem documents (RFC 9457). */
@RestControllerAdvice(basePackageClasses = ApiProblems.class)
class ApiProblems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

    @ExceptionHandler
    ProblemDetail unusable(UnusablePeriodException fault) {
        return problem(HttpStatus.NOT_FOUND, "No such reporting period", fault);
    }

    @ExceptionHandler
    ProblemDetail unknown(NoSuchSnapshotException fault) {
        return problem(HttpStatus.NOT_FOUND, "No such snapshot", fault);
    }

    @ExceptionHandler
    ProblemDetail unusable(UnusableParameterException fault) {
        return problem(HttpStatus.BAD_REQUEST, "Parameter cannot be used", fault);
    }

    @ExceptionHandler
    ProblemDetail tooMany(TooManyListenersException fault) {
        return problem(HttpStatus.SERVICE_UNAVAILABLE, "Too many listeners", fault);
    }

    @ExceptionHandler
    ProblemDetail elsewhere(NotFromThisMachineException fault) {
        return problem(HttpStatus.FORBIDDEN, "Only from this machine", fault);
    }

    @ExceptionHandler
    ProblemDetail notYet(RulesBeingBuiltException fault) {
        return problem(HttpStatus.CONFLICT, "The new rules are not shown yet", fault);
    }

    @ExceptionHandler
    ProblemDetail notYet(RulesStillCountedException fault) {
        return problem(HttpStatus.CONFLICT, "The former rules are still counted by", fault);
    }

    @ExceptionHandler
    ProblemDetail moved(ApprovalRefusedException fault) {
        return problem(HttpStatus.CONFLICT, "This cannot be approved", fault);
    }

    @ExceptionHandler
    ProblemDetail unusable(UnusableRemediesException fault) {
        var problem = problem(HttpStatus.BAD_REQUEST, "Remedial actions cannot be used", fault);
        problem.setProperty("faults", fault.faults());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail moved(RemedyRefusedException fault) {
        return problem(HttpStatus.CONFLICT, "This cannot be entered now", fault);
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ProblemDetail unreadable(RuntimeException fault) {
        LOG.atWarn().setCause(fault).log("the read model cannot be read");
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE, "expected a database that answers, found none");
        problem.setTitle("Figures cannot be read at the moment");
        return problem;
    }

    private static ProblemDetail problem(HttpStatus status, String title, RuntimeException fault) {
        var problem = ProblemDetail.forStatusAndDetail(status, fault.getMessage());
        problem.setTitle(title);
        return problem;
    }
}
