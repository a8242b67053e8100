package vn.kip.standalone.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kip.standalone.doctor.Trace.Kind;

class TraceTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "căn cước 001099012345 cấp ngày 1/1/2021 | IDENTITY_NUMBER | 999999999999",
                "\"soGiayTo\":\"093304001234\" | IDENTITY_NUMBER | 999999999999",
                "CMND: 024123456 | OLD_IDENTITY_NUMBER | 999999999",
                "CMND số 271234567 | OLD_IDENTITY_NUMBER | 999999999",
                "SĐT:0912345678. | PHONE | 9999999999",
                "gọi 0912 345 678 nhé | PHONE | 9999 999 999",
                "(+84912345678) | PHONE | +99999999999",
                "+84 91.234.5678 | PHONE | +99 99.999.9999",
                "điện thoại 02933876543 | PHONE | 99999999999",
                "<mot-cua@haugiang.gov.vn> | E_MAIL | aaa-aaa@aaaaaaaa.aaa.aa",
                "nguyen.van.a@example.com, | E_MAIL | aaaaaa.aaa.a@aaaaaaa.aaa",
            })
    void findsWhatLooksLikeAPersonAndTellsItsShape(String text, Kind kind, String shape) {
        assertThat(Trace.in(text)).containsExactly(new Trace(kind, shape));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "000.00.01.H22-230614-0001",
                "000.00.09.H33-230301-091234",
                "H33.05-0912345678",
                "2023-06-14T08:30:00.012345678+07:00",
                "20230614083000",
                "202306140830",
                "14/06/2023 08:30",
                "offset 271234567 of partition 3",
                "1700000000 1700000000123",
                "00000000000012345678.log",
                "slips.csv@1a2b3c4d, line 2",
                "slips@1a2b3c4d.csv",
                "99999999999", // as shapes are shown
                "a9f0912345678bcd",
                "550e8400-e29b-41d4-a716-001099012345",
                "001699012345", // nobody is of the seventeenth century
                "003099012345", // no province
                "001399012345", // not yet born
                "0.0912345678",
                "10,0912345678",
                "@Component vn.kip@Test user@localhost",
                "192.168.100.200:8081",
            })
    void leavesAloneWhatIsNobody(String text) {
        assertThat(Trace.in(text)).isEmpty();
    }

    @Test
    void seesNobodyInHashesAndIds() throws NoSuchAlgorithmException {
        var random = new Random(42);
        var sha = MessageDigest.getInstance("SHA-256");
        for (int i = 0; i < 20_000; i++) {
            var hash = HexFormat.of().formatHex(sha.digest(String.valueOf(i).getBytes(StandardCharsets.UTF_8)));
            var id = new UUID(random.nextLong(), random.nextLong());
            assertThat(Trace.in(hash + " " + id + " " + Math.abs(random.nextInt())))
                    .isEmpty();
        }
    }
}
