package vn.kip.report.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kip.report.wording.SampleFigures;

/**
 * The pages in a real browser, the Chromium of the system; skipped, and counted as skipped, where there is none.
 */
class DashboardBrowserIT {

    private static final Path CHROMIUM = Path.of(System.getProperty("kip.chromium", "/usr/bin/chromium"));
    private static final double PATIENCE_MILLIS = 30_000;

    private static Playwright playwright;
    private static Browser browser;

    private final List<String> complaints = new ArrayList<>();
    private PagesServer server;
    private Page page;

    @BeforeAll
    static void startBrowser() {
        assumeThat(CHROMIUM).exists();
        // the browser is the system's: nothing is downloaded
        setDefaultAssertionTimeout(PATIENCE_MILLIS);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")));
    }

    @AfterAll
    static void stopBrowser() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @BeforeEach
    void start() {
        server = new PagesServer(SampleFigures.firstHalfOf2023().build(), Map.of("kip.period", "2023-H1"));
        page = browser.newContext(new Browser.NewContextOptions().setLocale("vi-VN"))
                .newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
    }

    @AfterEach
    void stop() {
        page.context().close();
        server.close();
        assertThat(complaints).isEmpty();
    }

    @Test
    void showsFiveObjectivesLive() {
        open("/");

        assertThat(page.locator(".card")).hasCount(5);
        assertThat(page.locator(".card .big")).hasText(new String[] {"100%", "93%", "95%", "Chưa thực hiện", "60%"});
        assertThat(page.locator(".card .chip"))
                .hasText(new String[] {"Đạt", "Chưa đạt", "Đạt", "Chưa thực hiện", "Chưa đạt"});
        assertThat(page.locator("#link [data-for=live]")).isVisible();
    }

    @Test
    void movesByItselfWhenAFigureChanges() {
        open("/");
        page.evaluate("window.stillTheSamePage = true");

        server.change(SampleFigures.firstHalfOf2023().satisfied(56).build());

        assertThat(page.locator("#card-satisfaction .big")).hasText("90%");
        assertThat(page.locator("#card-satisfaction .chip")).hasText("Chưa đạt");
        assertThat(page.locator("#card-satisfaction [data-key=percent]")).hasClass(Pattern.compile("changed"));
        assertThat(page.locator("#card-published .changed")).hasCount(0);
        assertThat(page.locator("#say")).hasText("Mục tiêu 03: 90%, 56/62, Chưa đạt.");
        assertThat(page.evaluate("window.stillTheSamePage")).isEqualTo(true);
    }

    @Test
    void showsAnotherObjectiveWithoutLoadingThePageAgain() {
        open("/");
        page.evaluate("window.stillTheSamePage = true");

        page.locator("#card-petitions a").click();

        assertThat(page.locator("#detail-title")).containsText("Mục tiêu 05");
        assertThat(page.locator("#detail"))
                .containsText("05 phản ánh, kiến nghị; đã xử lý đúng hạn 03; đang giải quyết 02.");
        assertThat(page.evaluate("window.stillTheSamePage")).isEqualTo(true);
        assertThat(page).hasURL(Pattern.compile("objective=petitions"));

        page.goBack();

        assertThat(page.locator("#detail-title")).containsText("Mục tiêu 02");
    }

    @Test
    void saysThatTheConnectionIsLostAndComesBackByItself() {
        open("/");

        page.route("**/live?*", Route::abort);
        server.disconnectListeners();
        assertThat(page.locator("#link [data-for=lost]")).isVisible();

        server.change(SampleFigures.firstHalfOf2023().satisfied(56).build());
        page.unroute("**/live?*");

        assertThat(page.locator("#link [data-for=live]")).isVisible();
        assertThat(page.locator("#card-satisfaction .big")).hasText("90%");
    }

    @Test
    void runsNothingThatStandsInAName() {
        var settings = SampleFigures.sampleSettings()
                .replace(
                        "Chi nhánh Văn phòng Đăng ký đất đai",
                        "<script>window.hacked=1</script><img src=x onerror='window.hacked=2'>");
        server.close();
        server = new PagesServer(SampleFigures.withSettings(settings).build(), Map.of("kip.period", "2023-H1"));
        open("/");

        server.change(SampleFigures.withSettings(settings).dossiersTimes(2).build());

        assertThat(page.locator("#card-on-time .fraction")).hasText("744/800");
        assertThat(page.locator("#on-time-agency tbody tr").first()).containsText("<script>window.hacked=1</script>");
        assertThat(page.evaluate("window.hacked === undefined")).isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280, 1920})
    void fitsTheWidthOfTheScreen(int width) {
        page.setViewportSize(width, 800);
        open("/");

        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
        page.navigate(server.url("/report?period=2023-H1"));
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
    }

    @Test
    void switchesTheLanguageOfTheReportWithoutAServer() {
        page.navigate(server.url("/report?period=2023-H1"));
        assertThat(page.locator(".title h1 [lang=vi]")).isVisible();
        assertThat(page.locator(".title h1 [lang=en]")).isHidden();

        page.getByText("English").click();

        assertThat(page.locator(".title h1 [lang=vi]")).isHidden();
        assertThat(page.locator(".title h1 [lang=en]")).isVisible();
    }

    @Test
    void takesAnActionWithTheKeyboardAlone() {
        open("/?objective=on-time");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Nhập hoặc cập nhật giải pháp"))
                .press("Enter");
        // as a screen reader finds it: by the names of the form and of its fields
        var form = page.getByRole(AriaRole.FORM, new Page.GetByRoleOptions().setName("Thêm giải pháp cho mục tiêu 02"));
        form.getByLabel("Giải pháp", new Locator.GetByLabelOptions().setExact(true))
                .focus();

        page.keyboard().type("Rà soát hồ sơ trễ hẹn");
        page.keyboard().press("Tab");
        page.keyboard().press("ArrowDown");
        form.getByLabel("Người nhập").press("a");
        page.keyboard().press("Enter");

        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Đã ghi.");
        var entered = page.getByRole(AriaRole.FORM, new Page.GetByRoleOptions().setName("Giải pháp on-time-1"));
        assertThat(entered.getByLabel("Giải pháp", new Locator.GetByLabelOptions().setExact(true)))
                .hasValue("Rà soát hồ sơ trễ hẹn");
        assertThat(entered.getByLabel("Cơ quan, đơn vị chịu trách nhiệm")).hasValue("31078");
    }

    private void open(String path) {
        page.navigate(server.url(path));
        page.locator("#link[data-state=live]").waitFor();
    }
}
