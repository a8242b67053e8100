package vn.kip.ingest.source.file.workbook;

import java.util.regex.Pattern;

/** {@code _x000D_}: how an XLSX writes letters that cannot stand in XML (ECMA-376, part 1, section 22.9.2.19). */
final class Escapes {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private Escapes() {}

    static String undone(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPED.matcher(text).replaceAll(escape -> {
            var letter = String.valueOf((char) Integer.parseInt(escape.group(1), 16));
            return letter.equals("$") || letter.equals("\\") ? "\\" + letter : letter;
        });
    }
}
