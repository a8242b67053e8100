package vn.kip.domain.settings;

/**
 * A file that the settings name, such as the days off.
 *
 * @param name as the settings write it, for messages
 * @param text its whole content
 */
public record NamedFile(String name, String text) {}
