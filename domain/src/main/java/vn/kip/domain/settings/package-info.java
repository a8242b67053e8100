/**
 * {@code kip.yml} as a tree that knows where each of its values stands.
 *
 * <p>Every part of Kip reads its own section. Whatever is wrong is said with file, line, key, what was found and what
 * was expected ({@link vn.kip.domain.settings.SettingException}), and stops the start. Reading the file is not done
 * here: this package turns text into values. A file that the settings name, such as a table of days off, is given with
 * them as text ({@link vn.kip.domain.settings.SettingTable}).
 */
@NullMarked
package vn.kip.domain.settings;

import org.jspecify.annotations.NullMarked;
