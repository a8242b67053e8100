package vn.kip.ingest.source;

import java.time.Clock;
import java.util.LinkedHashMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.kip.domain.record.RecordKind;
import vn.kip.ingest.settings.SettingsFile;
import vn.kip.ingest.settings.TrialProperties;
import vn.kip.ingest.status.SourceProgress;

/** The sources as beans: read once, when the service starts. */
@Configuration(proxyBeanMethods = false)
class SourceConfiguration {

    @Bean
    Sources sources(SettingsFile file, TrialProperties trial) {
        var all = Sources.read(file.read());
        return trial.enabled() ? all.only(trial.source()) : all;
    }

    @Bean
    SourceProgress sourceProgress(Sources sources) {
        var kinds = new LinkedHashMap<String, RecordKind>();
        sources.all().forEach(source -> kinds.put(source.name(), source.records()));
        return new SourceProgress(kinds);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
