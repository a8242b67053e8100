package vn.kip.report.settings;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.kip.domain.contribution.CountingRules;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.wire.Topics;

/** Reads the catalogue and the counting rules in it once, at the start. */
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    @Bean
    SettingsFile settingsFile(KipProperties properties) {
        return new SettingsFile(properties.config());
    }

    @Bean
    Catalogue catalogue(SettingsFile settings) {
        return settings.read(Catalogue::read);
    }

    @Bean
    DocumentSettings documentSettings(SettingsFile settings) {
        return settings.read(root -> DocumentSettings.read(root, settings.path()));
    }

    @Bean
    OwnRules ownRules(SettingsFile settings, Catalogue catalogue) {
        return new OwnRules(Topics.applicationId(catalogue.rules()), settings.read(CountingRules::excerpt));
    }
}
