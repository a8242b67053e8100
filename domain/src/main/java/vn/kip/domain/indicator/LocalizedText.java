package vn.kip.domain.indicator;

import vn.kip.domain.settings.Setting;

/** A text in both languages of Kip; Vietnamese comes first. */
public record LocalizedText(String vi, String en) {

    /** Reads {@code {vi: …, en: …}}; a plain text, or a missing English one, stands for both. */
    public static LocalizedText read(Setting setting) {
        if (!setting.isMap()) {
            return new LocalizedText(setting.text(), setting.text());
        }
        setting.allowing("vi", "en");
        var vi = setting.required("vi").text();
        return new LocalizedText(vi, setting.child("en").map(Setting::text).orElse(vi));
    }
}
