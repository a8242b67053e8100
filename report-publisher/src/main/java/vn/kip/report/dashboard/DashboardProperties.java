package vn.kip.report.dashboard;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the dashboard takes for old.
 *
 * @param staleAfter a source that handed over nothing for so long is marked, while the period is not over
 */
@ConfigurationProperties("kip.dashboard")
public record DashboardProperties(@DefaultValue("1d") Duration staleAfter) {}
