package vn.kip.metrics.settings;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import vn.kip.domain.settings.SettingException;

/** Says what is wrong in {@code kip.yml} in one sentence, in place of a stack trace. Named in spring.factories. */
final class SettingFailureAnalyzer extends AbstractFailureAnalyzer<SettingException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SettingException cause) {
        return new FailureAnalysis(cause.getMessage(), "Correct the settings and start again.", cause);
    }
}
