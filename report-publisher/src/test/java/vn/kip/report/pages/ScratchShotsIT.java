package vn.kip.report.pages;

import com.microsoft.playwright.*;
import com.microsoft.playwright.options.*;
import java.nio.file.*;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kip.report.wording.SampleFigures;

class ScratchShotsIT {
    @Test
    void shots() throws Exception {
        try (var server = new PagesServer(
                        SampleFigures.firstHalfOf2023().dossiersTimes(85).build(),
                        java.util.Map.of("kip.period", "2023-H1"));
                var pw = Playwright.create(new Playwright.CreateOptions()
                        .setEnv(java.util.Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = pw.chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of("/usr/bin/chromium"))
                                .setArgs(List.of("--no-sandbox", "--disable-gpu")))) {
            shot(browser, server, "/", "d1280", 1280, 900, ColorScheme.LIGHT, true);
            shot(browser, server, "/?objective=on-time", "d390", 390, 844, ColorScheme.LIGHT, true);
            shot(browser, server, "/?objective=petitions", "d1920", 1920, 1080, ColorScheme.DARK, false);
            shot(browser, server, "/report?period=2023-H1", "rep390", 390, 844, ColorScheme.LIGHT, false);
            shot(browser, server, "/?period=2099-H1", "err", 800, 400, ColorScheme.LIGHT, false);
            {
                var engine = vn.kip.report.document.Templates.engine();
                var figs = SampleFigures.firstHalfOf2023().dossiersTimes(85).build();
                var mx = java.lang.management.ManagementFactory.getThreadMXBean();
                for (int k = 0; k < 4; k++) {
                    var c0 = mx.getCurrentThreadCpuTime();
                    for (int i = 0; i < 20; i++) vn.kip.report.dashboard.ScratchRender.parts(figs, engine);
                    System.out.println("PAGE cpu per render " + (mx.getCurrentThreadCpuTime() - c0) / 20e6 + " ms");
                }
            }
            var t = System.nanoTime();
            for (int i = 0; i < 20; i++) {
                new java.net.URL(server.url("/")).openStream().readAllBytes();
            }
            System.out.println("PAGE " + (System.nanoTime() - t) / 20e6 + " ms");
            // change
            var c = browser.newContext(
                    new Browser.NewContextOptions().setViewportSize(1280, 900).setLocale("vi-VN"));
            var p = c.newPage();
            p.onConsoleMessage(m -> System.out.println("CONSOLE " + m.text()));
            p.navigate(server.url("/"));
            p.waitForSelector("#link[data-state=live]");
            p.waitForTimeout(2500);
            server.change(SampleFigures.firstHalfOf2023()
                    .dossiersTimes(86)
                    .satisfied(56)
                    .build());
            p.waitForSelector(".changed");
            System.out.println("PAGE changed " + p.locator(".changed").count());
            p.screenshot(new Page.ScreenshotOptions().setPath(Path.of("/tmp/webshots/change.png")));
            server.figures().setBroken(true);
            server.change(SampleFigures.firstHalfOf2023()
                    .dossiersTimes(86)
                    .satisfied(56)
                    .build());
            p.waitForTimeout(1500);
            p.screenshot(new Page.ScreenshotOptions().setPath(Path.of("/tmp/webshots/broken.png")));
            server.close();
            p.waitForTimeout(3000);
            p.screenshot(new Page.ScreenshotOptions().setPath(Path.of("/tmp/webshots/lost.png")));
        }
    }

    static void shot(
            Browser browser,
            PagesServer server,
            String path,
            String name,
            int w,
            int h,
            ColorScheme scheme,
            boolean full) {
        try (var c = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(w, h)
                .setLocale("vi-VN")
                .setColorScheme(scheme))) {
            var p = c.newPage();
            p.onConsoleMessage(m -> System.out.println("CONSOLE " + m.text()));
            p.navigate(server.url(path));
            if (path.startsWith("/?") && !path.contains("2099")) p.waitForSelector("#link[data-state=live]");
            p.waitForTimeout(1500);
            System.out.println(
                    "WIDTH "
                            + p.evaluate(
                                    "[...document.querySelectorAll('body *')].filter(e=>e.getBoundingClientRect().right>innerWidth+1 && !e.closest('.scroll')).map(e=>e.tagName+'.'+e.className).slice(0,5).join(' ')"));
            System.out.println("WIDTH " + name + " " + p.evaluate("document.documentElement.scrollWidth"));
            p.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("/tmp/webshots/" + name + ".png"))
                    .setFullPage(full));
        }
    }
}
