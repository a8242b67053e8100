package vn.kip.ingest.source.rest.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.kip.domain.settings.Setting;

class BodyTemplateTest {

    @Test
    void sendsNumbersAsNumbersAndLeavesOutWhatIsNotKnownYet() {
        var body = template("{a: '{page}', b: 'trang {page}', c: {since: '{since}', d: ['{cursor}', 1, \"1\", true]}}");

        assertThat(body.fill(Map.of(Placeholder.PAGE, 3L)))
                .isEqualTo("{\"a\":3,\"b\":\"trang 3\",\"c\":{\"d\":[1,\"1\",true]}}");
        assertThat(body.fill(Map.of(Placeholder.PAGE, 3L, Placeholder.SINCE, "2023", Placeholder.CURSOR, "\"x")))
                .isEqualTo("{\"a\":3,\"b\":\"trang 3\",\"c\":{\"since\":\"2023\",\"d\":[\"\\\"x\",1,\"1\",true]}}");
        assertThat(body.has(Placeholder.CURSOR)).isTrue();
        assertThat(body.has(Placeholder.SESSION)).isFalse();
    }

    @Test
    void refusesAPlaceholderThatItDoesNotKnow() {
        assertThatThrownBy(() -> template("{a: '{pgae}'}"))
                .hasMessage("kip.yml line 1, a: expected one of the placeholders {page}, {offset}, {size}, {cursor}, "
                        + "{since}, {session}, found {pgae}");
    }

    private static BodyTemplate template(String yaml) {
        return BodyTemplate.read(Setting.parse("kip.yml", yaml, name -> Optional.empty()));
    }
}
