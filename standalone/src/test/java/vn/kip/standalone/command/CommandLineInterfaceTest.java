package vn.kip.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.standalone.terminal.RecordedTerminal;

class CommandLineInterfaceTest {

    private final RecordedTerminal recorded = new RecordedTerminal();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ""                           | expected a command: demo, run, source, rejects, redrive, backfill, snapshot, verify, sign, template, deliveries, remedies, form, rules, doctor
            fly                          | Unmatched argument at index 0: 'fly'
            demo --fast                  | Unknown option: '--fast'
            demo --port eighty           | 'eighty' is not an int
            demo --period 2023-H3        | found '2023-H3'
            demo --calendar lunar        | expected one of decree-09-2019, calendar, found 'lunar'
            demo --as-of 10/06/2023      | expected a day such as 2023-06-10, found '10/06/2023'
            demo --as-of 2022-12-14      | expected a day from 2022-12-15, the first of 2023-H1, found 2022-12-14
            run                          | Missing required option: '--config=FILE'
            source                       | expected a command: infer, check, status, resume
            source infer nowhere.csv     | expected a file that can be read, found none at nowhere.csv
            rejects                      | expected a command: list
            rejects list --reason UGLY   | but was 'UGLY'
            rejects list --port 1        | expected a running Kip on port 1, found none
            redrive --port 1             | expected a running Kip on port 1, found none
            deliveries --port 1          | expected a running Kip on port 1, found none
            deliveries retry 7 --port 1  | expected a running Kip on port 1, found none
            deliveries retry x           | 'x' is not a long
            source status --port 1       | expected a running Kip on port 1, found none
            source resume x --port 1     | expected a running Kip on port 1, found none
            backfill x                   | Missing required options
            backfill x --from 2023 --to 2024-01-01 | expected a day such as 2023-06-10, found '2023'
            source check boston          | Missing required option: '--config=FILE'
            source check b --config nowhere/kip.yml | expected a readable settings file, found none at nowhere/kip.yml
            sign --key k.p12             | Missing required parameter: 'DIR'
            sign nowhere --key k.p12     | expected a folder, found none: nowhere
            sign src --key k.p12 --image no.png | expected a picture, found none: no.png
            template pom.xml             | expected no such file yet, found pom.xml
            doctor --data no --out none  | expected a folder to look at, found neither no nor none
            doctor --sample 0            | --sample: expected 1 to 10000000, found 0
            doctor --data pom.xml        | --data: expected a folder, found the file pom.xml
            remedies                     | --period: expected a period such as 2023-H1, found none
            remedies --period 2023-H1 --port 1 | expected a running Kip on port 1, found none
            remedies import no.csv --period 2023-H1 --by A | expected a file that can be read, found none at no.csv
            form                               | expected a command: compare, import
            form compare no.csv --period 2023-H1 | no.csv: expected a file that can be read
            run --config x --override TRUST    | but was 'TRUST'
            snapshot override --period 2023-H1 --gate STALE --by A --port 1 --reason short | expected a reason of 15 to 1000 characters, found 5 characters
            run --config nowhere/kip.yml | expected a readable settings file, found none at nowhere/kip.yml
            """)
    void refusesWrongUsageWithExitCodeTwoAndAWordOnWhatToChange(String arguments, String told) {
        var code = run(arguments);

        assertThat(code).isEqualTo(2);
        assertThat(recorded.err())
                .startsWith("Lỗi: ")
                .contains("\nError: ")
                .contains(told)
                .doesNotContain("\tat ");
        assertThat(recorded.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            fly                        | không hiểu 'fly'
            demo --fast                | không có tùy chọn '--fast'
            demo --port eighty         | --port: cần số nguyên, thấy 'eighty'
            demo --as-of 10/06/2023    | --as-of: cần một ngày, ví dụ 2023-06-10, thấy '10/06/2023'
            run                        | còn thiếu '--config=FILE'
            rejects list --reason UGLY | FUTURE_STAMP], thấy 'UGLY'
            source                     | cần một lệnh: infer, check, status, resume
            """)
    void saysInVietnameseWhatToChange(String arguments, String told) {
        run(arguments);

        assertThat(recorded.err().lines().findFirst().orElseThrow())
                .startsWith("Lỗi: sai tham số: ")
                .contains(told)
                .doesNotContain("Invalid", "expected", "Missing");
    }

    @ParameterizedTest
    @CsvSource({
        "--help",
        "demo --help",
        "run --help",
        "source --help",
        "source infer --help",
        "source status --help",
        "rejects list --help",
        "redrive --help",
        "doctor --help",
        "snapshot --help",
        "snapshot approve --help",
        "snapshot override --help",
        "verify --help",
        "sign --help",
        "template --help",
        "deliveries --help",
        "deliveries retry --help",
        "remedies --help",
        "form --help",
        "form compare --help",
        "form import --help",
        "remedies import --help",
        "rules --help",
        "rules confirm --help",
        "source check --help"
    })
    void explainsItselfInVietnameseFirst(String arguments) {
        assertThat(run(arguments)).isZero();
        assertThat(recorded.out())
                .contains("Usage: kip")
                .matches("(?s).*(số liệu|dữ liệu|nguồn|dòng).*(figures|sample|source|row).*");
    }

    @Test
    void namesEachOptionOfTheContract() {
        run("run --help");

        assertThat(recorded.out())
                .contains("--config", "--once", "--period", "--calendar", "--as-of", "--out", "--data", "--port");
    }

    private int run(String arguments) {
        var words = arguments.isEmpty() ? new String[0] : arguments.split(" ");
        return CommandLineInterface.execute(recorded.terminal(), words);
    }
}
